"""“In short” says nothing that no item says, loses no hedge, and lets no negative be misread."""

import pytest

from evidence.synthesis.strength import strength_of
from evidence.synthesis.summary import AS_GOOD, BENEFIT, LEFT_OPEN, NO_BENEFIT, summary
from evidence.vocabulary.evidence import Direction

from .documents import REVIEW, STUDY, document, finding, gap, position, publication, term

EXCHANGE = term("plasma-exchange", "Plasma exchange")


def clause(name, documents):
    return next((each for each in summary(documents) if each.name == name), None)


def words(name, documents):
    found = clause(name, documents)
    return [line.said.words for line in (*found.lines, *found.more)] if found else []


def test_items_that_say_the_same_are_one_line_with_all_of_them():
    one = position(line=["second_line"], publication=publication("a", 1998))
    other = position(line=["second_line"], publication=publication("b", 2012))
    different = position(line=["first_line"], publication=publication("b", 2012))
    lines = clause("position", [different, one, other]).lines
    agreed = next(line for line in lines if "second line" in line.said.words)
    assert agreed.accessions == [one["accession"], other["accession"]] or set(agreed.accessions) == {one["accession"], other["accession"]}
    assert agreed.rests_on == "2 sources, 1998–2012"
    assert len(lines) == 2


def test_positions_for_different_patients_are_never_one_line():
    all_patients = position(line=["first_line"])
    some = position(line=["first_line"], population={"text": "after steroids have failed", "qualifiers": ["refractory"]})
    assert words("position", [all_patients, some]) == [
        "in favour: first line",
        "in favour: first line; patients: after steroids have failed",
    ]


def test_no_difference_from_an_active_treatment_is_not_read_as_no_effect():
    said = words("same", [finding("no_difference", EXCHANGE)])
    assert said == ["Muscle strength: no difference from plasma exchange (this is not “no effect”)"]
    assert clause("effect", [finding("no_difference", EXCHANGE)]) is None
    assert clause("negative", [finding("no_difference", EXCHANGE)]) is None


@pytest.mark.parametrize(("direction", "name"), [("favours_ivig", "effect"), ("benefit_not_shown", "negative"), ("mixed", "open")])
def test_a_direction_stands_in_its_own_clause_and_in_no_other(direction, name):
    found = [each.name for each in summary([finding(direction, EXCHANGE)]) if each.anchor == "effects"]
    assert found == [name]


def test_no_direction_stands_in_two_clauses_and_what_is_left_out_says_nothing_of_benefit():
    groups = [BENEFIT, AS_GOOD, NO_BENEFIT, LEFT_OPEN]
    assert sum(map(len, groups)) == len(frozenset().union(*groups))
    assert set(Direction.values) - frozenset().union(*groups) == {"descriptive", "not_reported"}


def test_what_was_only_counted_is_told_in_its_figures():
    row = dict.fromkeys(["arm", "versus", "percent_printed", "mean", "sd", "measure", "estimate", "ci", "p", "as_reported"])
    row |= {"n": 30, "n_from": "printed", "events": 0, "percent_computed": "0.0", "measured": "measured"}
    said = words("counted", [finding("descriptive", results=[row])])
    assert [each.replace("\u00a0", " ") for each in said] == [
        "Muscle strength: 0 of 30 (0.0 % computed, no percentage printed, exact 95 % interval 0–12 %)"
    ]


def test_what_is_said_of_another_treatment_is_left_out():
    assert summary([finding("improved", interventions=[EXCHANGE])]) == []


def test_a_hedge_is_kept_and_counted_where_only_some_are_hedged():
    hedged, plain = finding("improved", hedge="possible"), finding("improved")
    assert clause("effect", [hedged]).lines[0].rests_on.endswith("worded as a possibility")
    assert clause("effect", [hedged, plain]).lines[0].rests_on.endswith("worded as a possibility in 1 of 2")


def test_the_better_supported_comes_first():
    uncontrolled = finding("improved", study={**STUDY, "slug": "series", "allocation": "not_stated", "n_stated": 900})
    small = finding("favours_ivig", EXCHANGE, study={**STUDY, "slug": "small", "n_stated": 12}, outcome=term("walking", "Walking"))
    large = finding("favours_ivig", EXCHANGE, study={**STUDY, "slug": "large", "n_stated": 140})
    assert [line.accessions for line in clause("effect", [uncontrolled, small, large]).lines] == [
        [large["accession"]],
        [small["accession"]],
        [uncontrolled["accession"]],
    ]


def test_a_trial_known_only_through_a_review_says_so():
    via = finding("favours_ivig", EXCHANGE, study={**STUDY, "knowledge": "secondary_only"})
    assert clause("effect", [via]).lines[0].rests_on == "randomised trial (n\u00a040), via review · 1 source, 2001"


def test_a_regimen_is_one_line_whatever_is_said_of_it():
    regimen = {"slug": "2-g", "label": "2 g/kg"}
    said, named = document("dosing", regimen=regimen, dose_says="effective"), position(regimen=regimen)
    line = clause("dose", [said, named]).lines[0]
    assert (line.said.words, line.said.beside) == ("2 g/kg", "a dose said to work")
    assert set(line.accessions) == {said["accession"], named["accession"]}


def test_more_than_three_lines_are_counted_not_dropped():
    many = [gap(aspect) for aspect in ("dose", "interval", "duration", "safety", "cost")]
    found = clause("unknown", many)
    assert (len(found.lines), len(found.more)) == (3, 2)
    assert sorted(found.accessions) == sorted(each["accession"] for each in many)


def test_a_disagreement_is_counted_once_however_many_sides_it_has():
    sides = [position(disagreements=[{"id": "d1", "kind": "internal", "state": "confirmed"}]) for _ in range(3)]
    line = clause("disagreement", sides).lines[0]
    assert (line.said.words, line.said.beside) == ("on 1 point", "1 internal to the source")


# Strength


def test_without_findings_there_is_no_strength():
    assert strength_of([]) is None


@pytest.mark.parametrize(
    ("study", "against", "said"),
    [
        (STUDY, EXCHANGE, "1 randomised study that compares"),
        ({**STUDY, "allocation": "not_stated"}, EXCHANGE, "1 study that compares, randomisation not stated"),
        (REVIEW, EXCHANGE, "comparisons told by reviews without naming a study"),
        (STUDY, None, "no comparison with another arm"),
    ],
)
def test_strength_names_the_best_design_and_no_better(study, against, said):
    assert strength_of([finding("favours_ivig" if against else "improved", against, study=study)]).words == said


def test_strength_says_what_weakens_it():
    study = {**STUDY, "knowledge": "secondary_only", "n_stated": None}
    doubtful = finding("favours_ivig", EXCHANGE, study=study, hedge="suggested", caveats=[{"kind": "not_printed"}])
    against = finding("no_difference", EXCHANGE, study={**STUDY, "slug": "other"})
    assert strength_of([doubtful, against]).reasons == [
        "size 40; size of 1 not reported",
        "1 of 2 known only through reviews",
        "results against the same comparator differ",
        "1 of 2 items hedged by their source",
        "1 of 2 items with a caveat",
    ]
