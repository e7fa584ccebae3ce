"""No text makes the spotter slow: what is twice as long takes about twice the time. And any text is read without a fault."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.spotting.candidates import Kind
from evidence.spotting.names import Dictionary, Named
from evidence.spotting.spotter import spot

NAMES = Dictionary([Named("a a a a b", Kind.DISEASE, "1", "A"), Named("例例例例示", Kind.DISEASE, "2", "B")])
PIECES = ["0.4 g/kg", "5 days", " 日間", "1", "12/20", "(57 %)", "a ", "例", "p <", "95 % CI", "every ", "n ="]
PIECES += [",", ".", "-", " ", "to", "month", "𝒳", "\n"]
SHORT = 4_000


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=200))
def test_any_text_is_read_and_every_place_lies_in_it(text):
    candidates = spot(text, NAMES)
    assert all(0 <= each.start < each.end <= len(text) and each.readings for each in candidates)
    assert all(before.end <= after.start for before, after in pairwise(candidates))


@pytest.mark.parametrize("piece", [*PIECES, "1 a", "0.4 g/kg 5 ", "1,1", "12 of ", "a-", "each 1 ", "n=1 ", "例 ", "・", "\u0301"])
def test_time_grows_with_the_length_and_not_with_its_square(piece):
    seconds = [min(_seconds(piece * (length // len(piece))) for _ in range(3)) for length in (SHORT, 4 * SHORT)]
    assert seconds[1] < 10 * seconds[0] + 0.02, "four times the text: some four times the time, never sixteen"


def _seconds(text):
    begun = time.process_time()
    spot(text, NAMES)
    return time.process_time() - begun
