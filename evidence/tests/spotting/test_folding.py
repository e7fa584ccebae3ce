"""Folding for comparison, with the way back: every folded letter knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.spotting.folding import fold, folded


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("Guillain–Barré", "guillain-barre"),
        ("ＣＩＤＰ　０．４", "cidp 0.4"),
        ("ｷﾞﾗﾝ・ﾊﾞﾚｰ 症候群", "ギランバレー症候群"),
        ("ガ", "ガ"),  # a voiced sound is another letter, no accent
        ("が", "が"),
        ("≥ 2 g/kg × 5", "≥ 2 g/kg x 5"),
        ("二 行\n目", "二行\n目"),
        ("21 例", "21 例"),
        ("so\u00adft", "soft"),
    ],
)
def test_what_is_compared_as_the_same(printed, form):
    assert folded(printed) == form


def test_a_stretch_is_found_back_in_the_source():
    source = "𝒳 ｷﾞﾗﾝ・ﾊﾞﾚｰ症候群 é"
    seen = fold(source)
    start = seen.text.index("ギランバレー症候群")
    assert seen.printed(start, start + 9) == "ｷﾞﾗﾝ・ﾊﾞﾚｰ症候群"


@given(st.text())
def test_every_letter_has_a_place_and_places_go_forward(source):
    seen = fold(source)
    assert len(seen.text) == len(seen.starts) == len(seen.ends)
    assert list(seen.starts) == sorted(seen.starts)
    assert all(0 <= start < end <= len(source) for start, end in zip(seen.starts, seen.ends, strict=True))
