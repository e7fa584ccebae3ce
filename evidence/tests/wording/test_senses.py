"""Every direction reads as what it is, and no negative as another."""

from itertools import product

import pytest
from django.utils.translation import override

from evidence.vocabulary.evidence import Comparison, Direction, Significance
from evidence.wording import senses

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
    ("no_difference", "not_stated", "multi_arm", ["A1", "B1"], "no difference between the arms (A1, B1) (this is not “no effect”)"),
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
    ("worsened", "not_stated", "before_after", [], "worsened under treatment, against before; no arms compared"),
    ("no_effect", "not_stated", "before_after", [], "no effect seen against before; no arms compared"),
    ("mixed", "not_stated", "vs_placebo", ["Placebo"], "mixed results against placebo"),
    ("mixed", "not_stated", None, [], "mixed results"),
    ("descriptive", None, None, [], "described; nothing compared"),
    ("not_reported", None, None, [], "result not reported"),
    ("unclear", None, None, [], "left open by the source"),
]


@pytest.mark.parametrize(("direction", "significance", "comparison", "comparators", "words"), READS)
def test_a_direction_in_words(direction, significance, comparison, comparators, words):
    assert senses.direction(direction, significance, comparison, comparators).words == words


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
    assert senses.direction(direction, None, "add_on", comparators, added=added, to=to, inactive=comparators == ["Placebo"]).words == words


def test_the_table_above_leaves_no_direction_out():
    assert {row[0] for row in READS} == set(Direction.values)


def test_every_direction_has_words_mark_and_tone_whatever_else_is_stored():
    for direction, comparison, significance in product(Direction.values, [None, *Comparison.values], [None, *Significance.values]):
        said = senses.direction(direction, significance, comparison, ["plasma exchange"])
        assert all([said.words, said.mark, said.tone]), (direction, comparison, significance)


@pytest.mark.parametrize("direction", ["no_difference", "benefit_not_shown"])
@pytest.mark.parametrize("comparison", ["vs_active", "dose_vs_dose", "multi_arm"])
def test_a_negative_against_something_that_may_work_says_that_it_is_not_no_effect(direction, comparison):
    assert "this is not “no effect”" in senses.direction(direction, None, comparison, ["plasma exchange"]).words


@pytest.mark.parametrize(
    "direction", sorted(set(Direction.values) - {"favours_ivig", "favours_combination", "favours_higher_dose", "favours_lower_dose"})
)
def test_only_what_favours_immunoglobulin_has_its_colour(direction):
    assert senses.direction(direction, "significant", "vs_placebo", []).tone != "ivig"


@pytest.mark.parametrize("direction", Direction.values)
def test_what_is_not_significant_never_has_the_colour_of_an_effect(direction):
    assert senses.direction(direction, "not_significant", "vs_placebo", []).tone not in ("ivig", "better", "worse", "comparator")


def test_an_equivalence_says_that_a_test_of_it_is_not_stated():
    assert senses.direction("equivalent", "not_stated", "vs_active", ["Plasma exchange"]).beside == "a test of equivalence is not stated"


@pytest.mark.parametrize("direction", sorted(set(Direction.values) - senses.SAYS_NOTHING_OF_SIGNIFICANCE))
def test_unstated_significance_is_said(direction):
    assert senses.direction(direction, "not_stated", "vs_placebo").beside == "significance not stated"


def test_two_directions_of_different_sense_never_share_mark_and_words():
    said = [senses.direction(each, None, "vs_active", ["plasma exchange"]) for each in Direction.values]
    assert len({each.words for each in said}) == len(said)


def test_an_addition_is_said_once_in_japanese():
    with override("ja"):
        said = senses.direction("benefit_not_shown", None, "add_on", added=["メチルプレドニゾロン"], to=["IVIg"])
    assert said.words == "IVIgへのメチルプレドニゾロンの追加による利益は示されず"
