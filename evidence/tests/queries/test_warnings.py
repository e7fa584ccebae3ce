"""Warnings are stored with the item; they refuse nothing."""

import pytest

from evidence.queries.warnings import SENTENCES
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("result", "warning"),
    [
        ({"n": 21, "events": 12, "percent_printed": "60"}, "percentage_differs"),
        ({"n": 41, "events": 1}, "n_above_study"),
    ],
)
def test_a_number_that_does_not_fit_is_warned_of(cast, result, warning):
    item = builders.published(cast, prepare=lambda item: builders.result(item, **result))
    assert item.warnings == [warning]
    assert warning in SENTENCES


def test_numbers_that_fit_are_not(cast):
    item = builders.published(cast, prepare=lambda item: builders.result(item, n=21, events=3, percent_printed="14.2"))
    assert item.warnings == []


def test_arms_that_do_not_sum_to_the_study_are_warned_of(cast):
    def two_arms(item):
        for n in (20, 19):
            builders.result(item, arm=builders.arm(item.study, n=n), n=n)

    assert builders.published(cast, prepare=two_arms).warnings == ["arms_do_not_sum"]


def test_a_dose_far_from_usual_is_warned_of(cast):
    item = builders.published(cast, regimen=builders.regimen({"low": 3, "per": "day", "days": 2}))
    assert item.warnings == ["course_over_4_g_per_kg", "more_than_2_g_per_kg_per_day"]
