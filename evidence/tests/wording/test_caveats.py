"""A reservation says what it is."""

import pytest

from evidence.wording.caveats import caveat


@pytest.mark.parametrize(
    ("kind", "printed", "read_as", "words"),
    [
        ("not_printed", "", "", "the source does not say"),
        ("not_printed", "total", "total of a course", "the source says only “total”, read as “total of a course”"),
        ("not_printed", "could", "", "the source says only “could”"),
        ("translation_doubtful", "placebo", "plasma exchange", "translation doubtful: printed “placebo”, read as “plasma exchange”"),
        ("not_printed", "", "of one course", "the source does not say: read as “of one course”"),
        ("figure_missing", "", "", "figure missing"),
    ],
)
def test_a_reservation_in_words(kind, printed, read_as, words):
    assert caveat(kind, printed, read_as) == words
