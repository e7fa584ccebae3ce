"""“In short” says nothing that no item says, loses no hedge, and lets no negative be misread."""

import pytest

from evidence.synthesis.strength import strength_of
from evidence.synthesis.summary import AS_GOOD, BENEFIT, LEFT_OPEN, NO_BENEFIT, summary
from evidence.vocabulary.evidence import Direction

from .documents import IVIG, REVIEW, STUDY, document, finding, gap, position, publication, safety, term

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


def test_what_is_said_of_one_disease_of_a_group_names_it_on_the_page_of_the_group():
    one, other = term("one", "One disease"), term("other", "Other disease")
    told = [finding("improved", disease=one), finding("improved", disease=other), finding("improved", disease=term("group", "Group"))]
    said = [line.said.words for each in summary(told, "group") if each.name in ("effect", "rests_on") for line in (*each.lines, *each.more)]
    assert said == [
        "One disease – Muscle strength: improved; no comparison stated",
        "Other disease – Muscle strength: improved; no comparison stated",
        "Muscle strength: improved; no comparison stated",
        "no comparison with another arm",
        "One disease – no comparison with another arm",
        "Other disease – no comparison with another arm",
    ]


def test_no_benefit_of_two_treatments_together_is_not_read_as_none_of_either():
    both = finding("benefit_not_shown", interventions=[IVIG, EXCHANGE], outcome=None)
    assert words("negative", [both]) == ["IVIg and plasma exchange combined: benefit not shown; outcome not named"]


def test_arms_that_were_compared_are_named():
    comparison = {"kind": "multi_arm", "comparators": [IVIG, EXCHANGE], "arms": []}
    arms = finding("no_difference", interventions=[IVIG, EXCHANGE]) | {"comparison": comparison}
    assert words("same", [arms]) == [
        "Muscle strength: no difference between the arms (IVIg, plasma exchange, IVIg and plasma exchange combined) (this is not “no effect”)"
    ]
    doses = finding("no_difference") | {"comparison": {**comparison, "comparators": [IVIG]}}
    assert words("same", [doses]) == ["Muscle strength: no difference between the arms (this is not “no effect”)"]


def test_the_dose_that_was_better_is_named():
    comparison = {"kind": "dose_vs_dose", "comparators": [IVIG], "arms": []}
    better = finding("favours_higher_dose", regimen={"slug": "2-g", "label": "2 g/kg"}) | {"comparison": comparison}
    assert words("effect", [better]) == ["Muscle strength: favours the higher dose over the lower; dose: 2 g/kg"]


def test_a_comparator_that_was_read_otherwise_than_printed_says_so():
    caveat = {"kind": "translation_doubtful", "field": "comparators", "printed": "placebo", "read_as": "plasma exchange"}
    line = clause("same", [finding("no_difference", EXCHANGE, caveats=[caveat])]).lines[0]
    assert line.said.beside.endswith("translation doubtful: printed “placebo”, read as “plasma exchange”")


def test_an_alternative_is_one_to_something_and_a_reason_stands_beside():
    place = position(line=["second_line"])
    place["recommendation"] |= {"role": ["alternative"], "relative_to": [EXCHANGE], "rationale": "it is not at hand"}
    line = clause("position", [place]).lines[0]
    assert line.said.words == "in favour: second line; alternative; in place of plasma exchange"
    assert line.said.beside == "reason given: it is not at hand"


def test_a_harm_that_nobody_had_is_told_with_what_so_few_can_show():
    row = dict.fromkeys(["arm", "versus", "percent_printed", "mean", "sd", "measure", "estimate", "ci", "p", "as_reported"])
    row |= {"n": 30, "n_from": "printed", "events": 0, "percent_computed": "0", "measured": "measured"}
    said = words("harm", [safety(outcome=term("stroke", "Stroke"), results=[row])])
    assert "0 of 30 (0 % computed, no percentage printed, exact 95 % interval 0–12 %)" in said[0].replace("\u00a0", " ")


def test_what_advises_against_and_what_is_severe_is_never_folded_away():
    places = [position(line=["first_line"], population={"text": f"group {n}", "qualifiers": []}) for n in range(9)]
    assert clause("position", [*places, position("against")]).lines[0].said.words == "against"
    mild = [safety(outcome=term(f"h{n}", f"Harm {n}")) for n in range(4)]
    for each in mild:
        each["harm"]["severity"] = "mild"
    grave = safety(outcome=term("stroke", "Stroke"))
    grave["harm"]["serious"] = "yes"
    assert clause("harm", [*mild, grave]).lines[0].accessions == [grave["accession"]]


def test_that_a_treatment_is_called_safe_is_not_read_as_a_harm():
    safe = safety(outcome=term("adverse-events", "Adverse events"), statement="It is said to be safe.")
    assert words("harm", [safe]) == ["It is said to be safe."]


def test_what_is_told_without_figures_is_not_left_out():
    passing = finding("descriptive", statement="The benefit lasts a few weeks.")
    assert words("described", [passing]) == ["The benefit lasts a few weeks."]


def test_mechanisms_of_the_treatment_stand_with_what_was_shown_first():
    presumed, shown = (
        document("mechanism", mechanism=term(name, name.capitalize()), support=support)
        for name, support in (("presumed", "hypothesised"), ("shown", "demonstrated"))
    )
    of_the_disease = document("mechanism", mechanism=term("cause", "Cause"), support="asserted", interventions=[])
    assert words("mechanism", [presumed, of_the_disease, shown]) == [
        "Shown: demonstrated, the source says",
        "Presumed: hypothesised, not demonstrated",
    ]


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
    assert (line.said.words, line.said.beside) == ("2 g/kg in all", "a dose said to work")
    assert set(line.accessions) == {said["accession"], named["accession"]}


def test_that_the_dose_is_unknown_answers_the_question_for_it():
    assert words("dose", [gap("dose", hedge="unresolved")]) == ["not known: dose"]
    assert words("unknown", [gap("dose")]) == ["dose"]
    assert words("dose", [gap("mechanism")]) == []


def test_more_lines_than_stand_open_are_counted_not_dropped():
    many = [finding("improved", outcome=term(f"o{n}", f"Outcome {n}")) for n in range(5)]
    found = clause("effect", many)
    assert (len(found.lines), len(found.more)) == (3, 2)
    assert sorted(found.accessions) == sorted(each["accession"] for each in many)


def test_what_is_asked_at_the_bedside_stands_open_longer():
    places = [position(line=["first_line"], population={"text": f"group {n}", "qualifiers": []}) for n in range(8)]
    assert len(clause("position", places).lines) == 8


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
        (REVIEW, None, "told without naming a study, and without comparison with another arm"),
        ({**STUDY, "control": "placebo"}, None, "1 controlled study, of which no result against another arm is told"),
    ],
)
def test_strength_names_the_best_design_and_no_better(study, against, said):
    assert strength_of([finding("favours_ivig" if against else "improved", against, study=study)]).words == said


def test_a_better_design_does_not_hide_the_others_that_compare():
    other = {**STUDY, "slug": "other", "allocation": "not_stated"}
    found = strength_of([finding("no_difference", EXCHANGE), finding("favours_ivig", EXCHANGE, study=other)])
    assert found.words == "1 randomised study that compares"
    assert found.reasons[0] == "1 more compares, randomisation not stated"


def test_what_a_paper_says_in_passing_is_no_result_of_its_study():
    passing = finding("improved", anchors=[{"role": "background"}])
    assert strength_of([passing]).words == "told without naming a study, and without comparison with another arm"
    assert clause("effect", [passing]).lines[0].rests_on == "1 source, 2001"


def test_a_summary_says_what_the_sources_name_as_their_basis():
    series = finding("improved", study=REVIEW, basis=["case_reports", "uncontrolled_series"])
    assert clause("rests_on", [series]).lines[0].rests_on == "basis named by the sources: uncontrolled series, case reports"


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


def test_all_items_are_not_counted_as_some_of_some():
    doubtful = [
        finding("improved", hedge="possible", caveats=[{"kind": "not_printed", "field": "", "printed": "", "read_as": ""}])
        for _ in range(2)
    ]
    assert strength_of(doubtful).reasons[-2:] == ["all 2 items hedged by their source", "all 2 items with a caveat"]
    assert strength_of(doubtful[:1]).reasons[-2:] == ["hedged by its source", "with a caveat"]
