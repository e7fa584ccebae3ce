"""Every direction reads as what it is, and no negative as another."""

from itertools import product

import pytest

from evidence.templatetags import wording
from evidence.vocabulary.evidence import Comparison, Direction, Significance, Stance, Support

READS = [
    ("favours_ivig", "significant", "vs_placebo", ["Placebo"], "favours IVIg over placebo, statistically significant"),
    ("favours_ivig", "not_significant", "vs_placebo", [], "favours IVIg over placebo, but not statistically significant"),
    ("favours_ivig", "not_stated", "add_on", [], "favours adding IVIg"),
    ("favours_ivig", "not_stated", "vs_active", [], "favours IVIg over a comparator that is not named"),
    ("favours_comparator", "not_stated", "vs_active", ["Plasma exchange"], "favours plasma exchange over IVIg"),
    ("favours_combination", None, "vs_active", ["Plasma exchange"], "favours the combination over plasma exchange"),
    ("favours_higher_dose", "not_stated", "dose_vs_dose", [], "favours the higher dose over the lower"),
    ("favours_lower_dose", "not_stated", "dose_vs_dose", [], "favours the lower dose over the higher"),
    ("no_difference", "not_stated", "vs_active", ["Plasma exchange"], "no difference from plasma exchange (this is not “no effect”)"),
    ("no_difference", "not_stated", "vs_placebo", ["Placebo"], "no difference from placebo"),
    ("no_difference", "not_significant", "vs_placebo", [], "no statistically significant difference from placebo"),
    ("no_difference", "not_stated", "vs_no_treatment", [], "no difference from no treatment"),
    ("no_difference", "not_stated", "dose_vs_dose", [], "no difference between the doses (this is not “no effect”)"),
    ("no_difference", "not_stated", "multi_arm", ["A1", "B1"], "no difference between the arms (this is not “no effect”)"),
    (
        "no_difference",
        "not_stated",
        "add_on",
        ["Prednisolone"],
        "no difference from adding IVIg (this is not “no effect”), compared with prednisolone",
    ),
    ("no_difference", "not_stated", None, [], "no difference from a comparator that is not named (this is not “no effect”)"),
    ("equivalent", "not_stated", "vs_active", ["Plasma exchange"], "said to be equivalent to plasma exchange"),
    ("equivalent", "not_stated", "dose_vs_dose", [], "the doses are said to be equivalent"),
    ("benefit_not_shown", "not_stated", "vs_placebo", ["Placebo"], "benefit over placebo not shown"),
    ("benefit_not_shown", None, "vs_active", ["Rituximab"], "superiority over rituximab not shown (this is not “no effect”)"),
    ("benefit_not_shown", None, "add_on", [], "benefit of adding IVIg not shown"),
    ("benefit_not_shown", None, "none", [], "benefit not shown"),
    ("improved", "not_stated", "none", [], "improved; no comparison stated"),
    ("improved", "not_stated", "before_after", [], "improved against before; no arms compared"),
    ("improved", "not_significant", "none", [], "improved; no comparison stated, but not statistically significant"),
    ("worsened", "not_stated", "before_after", [], "worsened against before; no arms compared"),
    ("no_effect", "not_stated", "before_after", [], "no effect seen against before; no arms compared"),
    ("mixed", "not_stated", "vs_placebo", ["Placebo"], "mixed results against placebo"),
    ("mixed", "not_stated", None, [], "mixed results"),
    ("descriptive", None, None, [], "described; nothing compared"),
    ("not_reported", None, None, [], "result not reported"),
    ("unclear", None, None, [], "left open by the source"),
]


@pytest.mark.parametrize(("direction", "significance", "comparison", "comparators", "words"), READS)
def test_a_direction_in_words(direction, significance, comparison, comparators, words):
    assert wording.direction(direction, significance, comparison, comparators).words == words


@pytest.mark.parametrize(
    ("direction", "comparators", "added", "to", "words"),
    [
        ("benefit_not_shown", [], ["Methylprednisolone"], ["IVIg"], "benefit of adding methylprednisolone to IVIg not shown"),
        (
            "no_difference",
            ["Placebo"],
            ["IVIg"],
            ["Prednisone"],
            "no difference from adding IVIg to prednisone, compared with placebo",
        ),
        (
            "no_difference",
            ["Plasma exchange"],
            ["IVIg"],
            ["Prednisone"],
            "no difference from adding IVIg to prednisone (this is not “no effect”), compared with plasma exchange",
        ),
        ("favours_ivig", [], ["IVIg"], ["Prednisone"], "favours adding IVIg to prednisone"),
    ],
)
def test_what_was_added_to_what_is_told_apart(direction, comparators, added, to, words):
    assert wording.direction(direction, None, "add_on", comparators, added=added, to=to).words == words


def test_the_table_above_leaves_no_direction_out():
    assert {row[0] for row in READS} == set(Direction.values)


def test_every_direction_has_words_mark_and_tone_whatever_else_is_stored():
    for direction, comparison, significance in product(Direction.values, [None, *Comparison.values], [None, *Significance.values]):
        said = wording.direction(direction, significance, comparison, ["plasma exchange"])
        assert all([said.words, said.mark, said.tone]), (direction, comparison, significance)


@pytest.mark.parametrize("direction", ["no_difference", "benefit_not_shown"])
@pytest.mark.parametrize("comparison", ["vs_active", "dose_vs_dose", "multi_arm"])
def test_a_negative_against_something_that_may_work_says_that_it_is_not_no_effect(direction, comparison):
    assert "this is not “no effect”" in wording.direction(direction, None, comparison, ["plasma exchange"]).words


@pytest.mark.parametrize(
    "direction", sorted(set(Direction.values) - {"favours_ivig", "favours_combination", "favours_higher_dose", "favours_lower_dose"})
)
def test_only_what_favours_immunoglobulin_has_its_colour(direction):
    assert wording.direction(direction, "significant", "vs_placebo", []).tone != "ivig"


@pytest.mark.parametrize("direction", Direction.values)
def test_what_is_not_significant_never_has_the_colour_of_an_effect(direction):
    assert wording.direction(direction, "not_significant", "vs_placebo", []).tone not in ("ivig", "better", "worse", "comparator")


def test_an_equivalence_says_that_a_test_of_it_is_not_stated():
    assert wording.direction("equivalent", "not_stated", "vs_active", ["Plasma exchange"]).beside == "a test of equivalence is not stated"


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
    assert wording.caveat(kind, printed, read_as) == words


@pytest.mark.parametrize("direction", sorted(set(Direction.values) - wording.SAYS_NOTHING_OF_SIGNIFICANCE))
def test_unstated_significance_is_said(direction):
    assert wording.direction(direction, "not_stated", "vs_placebo").beside == "significance not stated"


def test_two_directions_of_different_sense_never_share_mark_and_words():
    said = [wording.direction(each, None, "vs_active", ["plasma exchange"]) for each in Direction.values]
    assert len({each.words for each in said}) == len(said)


def test_a_harm_that_nobody_had_is_not_read_as_one():
    block = {"severity": "severe", "serious": None, "frequency_as_worded": None, "frequency_class": None, "reversible": None}
    none = wording.harm(block, [{"events": 0, "percent_printed": None}])
    some = wording.harm(block, [{"events": 1, "percent_printed": None}])
    assert none.words == "seen in no patient counted; severity: severe"
    assert some.words == "severity: severe"
    assert wording.harm(block).beside == "frequency not stated"


@pytest.mark.parametrize("stance", Stance.values)
def test_a_position_says_for_or_against_and_its_place(stance):
    block = {"stance": stance, "line": ["second_line", "third_line"], "role": ["adjunct"], "strength": "may_be_used", "provisional": True}
    words = wording.recommendation(block).words
    assert words.startswith({"for": "in favour", "against": "against", "open": "left open"}[stance])
    assert words.endswith(": second line or third line; adjunct; may be used; provisional")


def test_a_position_without_a_line_says_so():
    block = {"stance": "for", "line": [], "role": [], "strength": "", "provisional": False}
    assert wording.recommendation(block) == wording.Said("▸", "ivig", "in favour", "line of therapy not stated")


def test_no_position_claims_that_something_is_established():
    block = {"stance": "for", "line": ["first_line"], "role": [], "strength": "established", "provisional": False}
    assert wording.recommendation(block).words == "in favour: first line; stated outright"


def test_only_demonstrated_mechanisms_sound_demonstrated():
    assert set(wording.SUPPORT) == set(Support.values)
    sounding = {each for each in Support.values if wording.mechanism(each, None).words.startswith("demonstrated")}
    assert sounding == {"demonstrated"}
    assert wording.mechanism(None, None).words == "support not stated"


STUDY = {"type": "interventional", "allocation": "randomised", "model": "crossover", "masking": "double", "unit": "single"}
NOT_STATED = {"type": "not_stated", "allocation": "not_stated", "model": "not_stated", "masking": "not_stated", "unit": "single"}


@pytest.mark.parametrize(
    ("study", "words"),
    [
        (STUDY, "randomised double-blind crossover trial"),
        ({**STUDY, "unit": "set"}, "set of randomised double-blind crossover trials"),
        (NOT_STATED, "study, design not stated"),
        ({**NOT_STATED, "unit": "set"}, "set of studies, design not stated"),
        ({**NOT_STATED, "type": "interventional"}, "interventional study"),
        ({**NOT_STATED, "type": "interventional", "allocation": "non_randomised"}, "non-randomised interventional study"),
        ({**NOT_STATED, "allocation": "randomised"}, "randomised trial"),
        ({**NOT_STATED, "type": "case_report", "unit": "set"}, "set of case reports"),
        ({**NOT_STATED, "type": "evidence_synthesis"}, "review of studies"),
    ],
)
def test_a_design_is_never_more_specific_than_stored(study, words):
    assert wording.design(study) == words


def test_a_number_of_patients_keeps_its_role():
    unknown = {"n_randomised": None, "n_analysed": None, "n_stated": None}
    assert wording.size({**unknown, "n_randomised": 40, "n_analysed": 38}) == "40 randomised"
    assert wording.size({**unknown, "n_analysed": 38}) == "38 analysed"
    assert wording.size({**unknown, "n_stated": 21}) == "n\u00a021"
    assert wording.size(unknown) == "n not reported"
