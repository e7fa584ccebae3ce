"""Dose arithmetic, by hand: every regimen that the sources print, and the edges."""

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.quantities.doses import Range, Step, per_day, totals, warnings
from evidence.quantities.regimen_words import regimen_in_words


def exactly(text):
    return Range(D(text), D(text))


WEEKLY = {"every": D(1), "every_unit": "week"}
MONTHLY = {"every": D(1), "every_unit": "month"}

SOURCES = [
    # steps · in words · per day · per course · cumulative · per 28 days
    (
        [Step(low=D("0.4"), per="day", days=5)],
        "0.4 g/kg/day × 5 days (2 g/kg)",
        (exactly("0.4"), exactly("2"), exactly("2"), None),
    ),
    (
        [Step(low=D("1.2"), per="course", days=3)],
        "1.2 g/kg over 3 days",
        (exactly("0.4"), exactly("1.2"), exactly("1.2"), None),
    ),
    (
        [Step(low=D("2.4"), per="course", days=6)],
        "2.4 g/kg over 6 days",
        (exactly("0.4"), exactly("2.4"), exactly("2.4"), None),
    ),
    ([Step(low=D(2), per="course")], "2 g/kg", (None, exactly("2"), exactly("2"), None)),
    ([Step(low=D(2), relation="ge", per="course")], "≥ 2 g/kg", (None, Range(D(2), None), Range(D(2), None), None)),
    ([Step(low=D(1), per="day", days=2)], "1 g/kg/day × 2 days (2 g/kg)", (exactly("1"), exactly("2"), exactly("2"), None)),
    ([Step(low=D(1), per="course", days=1)], "1 g/kg over 1 day", (exactly("1"), exactly("1"), exactly("1"), None)),
    ([Step(low=D(2), per="course", days=2)], "2 g/kg over 2 days", (exactly("1"), exactly("2"), exactly("2"), None)),
    (
        [Step("maintenance", per="infusion", open_ended=True, **MONTHLY)],
        "maintenance: dose not reported, monthly, open-ended",
        (None, None, None, None),
    ),
    ([Step(low=D("0.4"), per="day", days=3)], "0.4 g/kg/day × 3 days (1.2 g/kg)", (exactly("0.4"), exactly("1.2"), exactly("1.2"), None)),
    (
        [Step(low=D("0.2"), high=D("0.4"), per="infusion", lasts=D(6), lasts_unit="week", **WEEKLY)],
        "0.2–0.4 g/kg, weekly for 6 weeks",
        (Range(D("0.2"), D("0.4")), Range(D("0.2"), D("0.4")), Range(D("1.2"), D("2.4")), Range(D("0.8"), D("1.6"))),
    ),
    (
        [Step(low=D(2), per="course", lasts=D(3), lasts_unit="month", **MONTHLY)],
        "2 g/kg, monthly for 3 months",
        (None, exactly("2"), exactly("6"), Range(D("1.806"), D("2"))),
    ),
    (
        [
            Step("induction", low=D("0.4"), per="day", days=5),
            Step("maintenance", low=D("0.4"), per="infusion", lasts=D(1), lasts_unit="year", **WEEKLY),
            Step("as_needed", low=D("0.4"), per="infusion", open_ended=True),
        ],
        "induction: 0.4 g/kg/day × 5 days (2 g/kg), then maintenance: 0.4 g/kg, weekly for 1 year, then as needed: 0.4 g/kg, open-ended",
        (exactly("0.4"), Range(D("0.4"), D("2")), None, exactly("1.6")),
    ),
]


@pytest.mark.parametrize(("steps", "words", "expected"), SOURCES, ids=[case[1] for case in SOURCES])
def test_regimens_of_the_sources(steps, words, expected):
    total = totals(steps)
    assert (total.per_day, total.per_course, total.cumulative, total.per_28_days) == expected
    assert regimen_in_words(steps) == words


def test_every_four_weeks_is_counted_in_28_days():
    total = totals([Step(low=D("0.5"), per="day", days=2, every=D(4), every_unit="week", courses=4)])
    assert (total.per_course, total.cumulative, total.per_28_days) == (exactly("1"), exactly("4"), exactly("1"))


def test_what_is_not_reported_is_not_guessed():
    total = totals([Step(per="day", days=5)])
    assert (total.per_day, total.per_course, total.cumulative) == (None, None, None)
    assert totals([Step(low=D("0.4"), per="day")]).per_course is None
    assert regimen_in_words([Step(per="day", days=5)]) == "dose not reported × 5 days"


def test_an_open_step_leaves_the_cumulative_dose_unknown():
    assert totals([Step(low=D(1), per="course"), Step(low=D(1), per="infusion", open_ended=True)]).cumulative is None


def test_an_upper_bound_has_no_lower_end():
    assert totals([Step(low=D(2), relation="le", per="course")]).per_course == Range(None, D(2))


def test_a_course_in_thirds_is_rounded_once():
    assert totals([Step(low=D(2), per="course", days=3)]).per_day == exactly("0.667")
    assert per_day(Step(low=D("1.2"), per="course", days=3)) == exactly("0.4")


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (Step(low=D("2.1"), per="day", days=1), "more_than_2_g_per_kg_per_day"),
        (Step(low=D("4.5"), per="course"), "course_over_4_g_per_kg"),
        (Step(low=D("0.1"), per="course"), "course_under_0_2_g_per_kg"),
    ],
)
def test_unusual_doses_are_warned_of(step, code):
    assert code in warnings([step])


def test_usual_doses_are_not_warned_of():
    assert warnings([Step(low=D("0.4"), per="day", days=5)]) == []


@given(
    low=st.decimals(min_value="0.05", max_value="2", places=2),
    days=st.integers(1, 10),
    courses=st.integers(1, 20),
    every=st.integers(1, 12),
)
def test_the_parts_make_the_whole(low, days, courses, every):
    total = totals([Step(low=low, per="day", days=days, every=D(every), every_unit="week", courses=courses)])
    assert total.per_course == exactly(str(low * days))
    assert total.cumulative == exactly(str(low * days * courses))
    assert abs(total.per_28_days.low * every - low * days * 4) < D("0.01")
