"""Positions, mechanisms and harms claim no more than is stored."""

import pytest

from evidence.vocabulary.evidence import Stance, Support
from evidence.wording import answers
from evidence.wording.said import Said


def test_a_harm_that_nobody_had_is_not_read_as_one():
    block = {"severity": "severe", "serious": None, "frequency_as_worded": None, "frequency_class": None, "reversible": None}
    none = answers.harm(block, [{"events": 0, "percent_printed": None}])
    some = answers.harm(block, [{"events": 1, "percent_printed": None}])
    assert none.words == "seen in no patient counted; severity: severe"
    assert some.words == "severity: severe"
    assert answers.harm(block).beside == "frequency not stated"


@pytest.mark.parametrize("stance", Stance.values)
def test_a_position_says_for_or_against_and_its_place(stance):
    block = {"stance": stance, "line": ["second_line", "third_line"], "role": ["adjunct"], "strength": "may_be_used", "provisional": True}
    words = answers.recommendation(block).words
    assert words.startswith({"for": "in favour", "against": "against", "open": "left open"}[stance])
    assert words.endswith(": second line or third line; adjunct; may be used; provisional")


def test_a_position_without_a_line_says_so():
    block = {"stance": "for", "line": [], "role": [], "strength": "", "provisional": False}
    assert answers.recommendation(block) == Said("▸", "ivig", "in favour", "line of therapy not stated")


def test_no_position_claims_that_something_is_established():
    block = {"stance": "for", "line": ["first_line"], "role": [], "strength": "established", "provisional": False}
    assert answers.recommendation(block).words == "in favour: first line; stated outright"


def test_only_demonstrated_mechanisms_sound_demonstrated():
    assert set(answers.SUPPORT) == set(Support.values)
    sounding = {each for each in Support.values if answers.mechanism(each, None).words.startswith("demonstrated")}
    assert sounding == {"demonstrated"}
    assert answers.mechanism(None, None).words == "support not stated"
