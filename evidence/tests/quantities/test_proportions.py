"""Percentages: computed, and held against the printed ones."""

from decimal import Decimal

import pytest

from evidence.quantities.proportions import agrees, percent


def test_percent_is_rounded_half_up_to_one_place():
    assert percent(12, 21) == Decimal("57.1")
    assert percent(1, 8) == Decimal("12.5")
    assert percent(0, 21) == Decimal("0.0")


@pytest.mark.parametrize(
    ("printed", "events", "n", "fits"),
    [
        ("57", 12, 21, True),
        ("29", 6, 21, True),
        ("28", 6, 21, True),  # truncated
        ("14.2", 3, 21, True),  # truncated from 14.28…
        ("14.3", 3, 21, True),
        ("14", 3, 21, True),
        ("15", 3, 21, False),
        ("58", 12, 21, False),
    ],
)
def test_a_printed_percentage_may_be_rounded_or_truncated(printed, events, n, fits):
    assert agrees(printed, events, n) is fits
