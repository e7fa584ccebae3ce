"""Doses as they are printed in three languages. Each is read by hand; where a source may mean two things, both are offered."""

from decimal import Decimal

import pytest

from evidence.spotting.doses import find_doses
from evidence.spotting.folding import fold


def steps(text):
    """[(what is marked, [(low, high, per, days, every, unit, courses, lasts) of each reading])]"""
    return [
        (
            text[each.start : each.end],
            [
                (str(step.low), step.high and str(step.high), step.per, step.days, step.every and f"{step.every:f} {step.every_unit}")
                for reading in each.readings
                for step in reading.steps
            ],
        )
        for each in find_doses(fold(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "0.4 g/kg/day × 5 d",
        "0.4 g/kg daily for five consecutive days",
        "0.4 g per kg per day for 5 days",
        "400 mg/kg/day for 5 days",
        "每日0.4g/kg连用5天",
        "0.4g/kg/日を5日間",
        "1日0.4g/kg、5日間",
        "０．４ｇ／ｋｇ／日×５日間",
        "0,4 g/kg/d x 5",
        "5日間のIVIG(0.4 g/kg/日)",
    ],
)
def test_one_dose_in_many_ways(text):
    ((_, readings),) = steps(f"IVIg {text} was given.")
    assert [(Decimal(reading[0]), *reading[1:]) for reading in readings] == [(Decimal("0.4"), None, "day", 5, None)]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("2 g/kg over 2–5 days", [("2", None, "course", None, None)]),
        ("2 g/kg divided over 2 days", [("2", None, "course", 2, None)]),
        ("总剂量2g/kg", [("2", None, "course", None, None)]),
        ("総投与量 2g/kg", [("2", None, "course", None, None)]),
        ("0.2–0.4 g/kg/day", [("0.2", "0.4", "day", None, None)]),
        ("2 g/kg for 5 days", [("2", None, "course", 5, None), ("2", None, "day", 5, None)]),
        ("400 mg/kg", [("0.4", None, "day", None, None), ("0.4", None, "infusion", None, None), ("0.4", None, "course", None, None)]),
        ("1 g/kg every 3 weeks", [("1", None, "course", None, "3 week"), ("1", None, "infusion", None, "3 week")]),
        ("1 g/kg every 3–4 weeks", [("1", None, "course", None, None), ("1", None, "infusion", None, None)]),
        ("2g/kgを月1回", [("2", None, "course", None, "1 month"), ("2", None, "infusion", None, "1 month")]),
        ("0.4g/kg/日を3日間または5日間", [("0.4", None, "day", 3, None), ("0.4", None, "day", 5, None)]),
    ],
)
def test_what_is_open_stays_open_and_what_may_be_two_things_says_so(text, readings):
    assert [each for _, each in steps(f"IVIg {text} was given.")] == [readings]


def test_an_interval_a_number_of_courses_and_a_duration():
    (candidate,) = find_doses(fold("1 g/kg every 3 weeks × 6 courses"))
    assert candidate.readings[0].steps[0].courses == 6
    (candidate,) = find_doses(fold("2 g/kg over 2 days every 4 weeks for 6 months"))
    step = candidate.readings[0].steps[0]
    assert (step.days, step.every, step.every_unit, step.lasts, step.lasts_unit) == (2, 4, "week", 6, "month")


def test_at_least_is_no_exact_dose():
    (candidate,) = find_doses(fold("少なくとも2g/kgの全量投与"))
    assert candidate.readings[0].steps[0].relation == "ge"


def test_what_comes_after_then_is_another_step():
    (first,) = find_doses(fold("0.4 g/kg daily for 5 days, then every month as needed"))
    assert first.readings[0].steps[0].every is None


def test_doses_of_two_arms_are_kept_apart():
    text = "1g/kgを1日投与する群と2g/kgを2日投与する群"
    assert [marked for marked, _ in steps(text)] == ["1g/kgを1日", "2g/kgを2日"]


@pytest.mark.parametrize("text", ["1 mg/kg of prednisone", "60 mg daily", "25 g/kg", "30 kg/m2", "0 g/kg"])
def test_what_is_no_dose_of_immunoglobulin_is_left_alone(text):
    assert steps(text) == []
