"""Partial dates are compared by their last day."""

from datetime import date

import pytest

from evidence.quantities.partial_dates import last_day, precision


@pytest.mark.parametrize(
    ("text", "day", "how_precise"),
    [
        ("2004", date(2004, 12, 31), "year"),
        ("2004-02", date(2004, 2, 29), "month"),
        ("2024-01-30", date(2024, 1, 30), "day"),
    ],
)
def test_each_keeps_its_precision(text, day, how_precise):
    assert last_day(text) == day
    assert precision(text) == how_precise


@pytest.mark.parametrize("text", ["", "24", "2004-13", "2004-00", "2004-05-00", "2004-02-30", "2004/02", "May 2004", "2004-2"])
def test_what_is_no_date_is_refused_with_a_sentence(text):
    with pytest.raises(ValueError, match=r"not a date|out of range"):
        last_day(text)
