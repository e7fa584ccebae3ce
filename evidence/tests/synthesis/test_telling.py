"""Of many items the most telling are read, and no kind of answer is pushed out by another."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from evidence.synthesis.telling import QUESTIONS, Candidate, most_telling, question
from evidence.vocabulary.evidence import Comparison, Direction, Kind, Serious, Severity, Stance, Support

keys = count(1)


def candidate(**values):
    key = next(keys)
    usual = {"key": key, "accession": f"IVE{key:06}", "kind": "finding", "direction": "improved", "study": key}
    plain = {"stance": "", "serious": "", "severity": "", "support": "", "comparison": "", "regimen": None, "patients": None, "year": None}
    return Candidate(**{**plain, "randomised": False, "disputed": False, "of_ivig": True, "of_another": False, **usual, **values})


def chosen(candidates, size):
    by_key = {each.key: each for each in candidates}
    return [by_key[key] for key in most_telling(candidates, size)]


def test_a_hundred_benefits_push_out_no_other_answer():
    rare = [
        candidate(direction="benefit_not_shown"),
        candidate(direction="no_difference"),
        candidate(direction="mixed"),
        candidate(kind="recommendation", stance="against", direction=""),
        candidate(kind="recommendation", stance="open", direction=""),
        candidate(kind="safety", serious="yes", direction=""),
        candidate(kind="gap", direction=""),
        candidate(kind="dosing", direction=""),
        candidate(direction="descriptive"),
        *(candidate(kind="mechanism", direction="", support=support) for support in ("asserted", "hypothesised")),
    ]
    many = [candidate(randomised=True, patients=500, comparison="vs_placebo") for _ in range(100)]
    assert set(rare) < set(chosen([*many, *rare], 13))


def test_one_study_with_many_results_does_not_push_out_the_others():
    large = [candidate(study=1, patients=500, randomised=True, comparison="vs_placebo") for _ in range(50)]
    small = [candidate(study=number, patients=10) for number in (2, 3)]
    assert {each.study for each in chosen([*large, *small], 4)} == {1, 2, 3}


def test_what_sources_disagree_about_comes_first_then_design_size_and_year():
    newer, older = candidate(year=2020), candidate(year=1999)
    large, small = candidate(patients=90, year=1990), candidate(patients=9, year=2024)
    randomised, compared = candidate(randomised=True, comparison="vs_placebo"), candidate(comparison="vs_placebo", patients=200)
    before_after, disputed = candidate(comparison="before_after", randomised=True), candidate(disputed=True)
    order = [disputed, randomised, compared, before_after, large, small, newer, older]
    assert chosen(order[::-1], 8) == order


def test_of_positions_and_gaps_the_newest_comes_first():
    for kind in ({"kind": "recommendation", "stance": "for"}, {"kind": "gap"}):
        old = candidate(**kind, direction="", year=1995, patients=900, randomised=True)
        new, undated = candidate(**kind, direction="", year=2024), candidate(**kind, direction="")
        assert chosen([undated, old, new], 3) == [new, old, undated]


def test_what_no_summary_tells_comes_when_everything_else_has_come():
    untold = [candidate(kind="background", direction=""), candidate(of_another=True, randomised=True, patients=900)]
    told = [candidate() for _ in range(5)]
    assert set(chosen([*untold, *told], 5)) == set(told)
    assert set(chosen([*untold, *told], 7)) == {*untold, *told}


def test_a_mechanism_of_the_disease_is_told_by_no_summary():
    assert question(candidate(kind="mechanism", direction="", support="asserted")) == "mechanism shown"
    assert question(candidate(kind="mechanism", direction="", support="asserted", of_ivig=False)) == "not told"


def test_a_regimen_makes_of_any_statement_one_on_dose():
    assert question(candidate(kind="method", direction="", regimen=7)) == "dose"
    assert question(candidate(kind="method", direction="")) == "not told"


candidates = st.lists(
    st.builds(
        candidate,
        kind=st.sampled_from([str(each.value) for each in Kind]),
        stance=st.sampled_from([str(each.value) for each in Stance]),
        direction=st.sampled_from(["", *(str(each.value) for each in Direction)]),
        serious=st.sampled_from(["", *(str(each.value) for each in Serious)]),
        severity=st.sampled_from(["", *(str(each.value) for each in Severity)]),
        support=st.sampled_from(["", *(str(each.value) for each in Support)]),
        comparison=st.sampled_from(["", *(str(each.value) for each in Comparison)]),
        study=st.integers(1, 4),
        disputed=st.booleans(),
        of_ivig=st.booleans(),
        of_another=st.booleans(),
    ),
    max_size=60,
)


@given(candidates, st.integers(0, 40))
def test_however_they_lie_as_many_as_fit_are_read_once_and_every_question_has_its_turn(found, size):
    read = chosen(found, size)
    assert len(read) == len(set(read)) == min(size, len(found))
    asked = {question(each) for each in found} - {"not told"}
    answered = {question(each) for each in read}
    assert asked <= answered or len(answered) == len(read), "until all have had a turn, none has a second"
    assert read == chosen(found[::-1], size), "in whatever order they come"
    assert all(each in QUESTIONS for each in asked)
