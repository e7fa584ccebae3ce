"""Body weights and grams, by hand."""

from decimal import Decimal

import pytest

from evidence.quantities.body_weight import adjusted_weight, grams, ideal_weight
from evidence.quantities.doses import Range


@pytest.mark.parametrize(
    ("height", "sex", "kg"),
    [("177.8", "male", "73.0"), ("177.8", "female", "68.5"), ("152.4", "male", "50"), ("165.1", "female", "57.0")],
)
def test_ideal_weight(height, sex, kg):
    assert ideal_weight(Decimal(height), sex) == Decimal(kg)


def test_below_five_feet_there_is_none():
    assert ideal_weight(Decimal("150"), "female") is None


def test_adjusted_weight_adds_two_fifths_of_the_excess_and_nothing_to_a_light_patient():
    assert adjusted_weight(Decimal(123), Decimal(73)) == Decimal(93)
    assert adjusted_weight(Decimal(60), Decimal(73)) == Decimal(60)


def test_grams_keep_a_range_and_an_open_end():
    assert grams(Range(Decimal("0.2"), Decimal("0.4")), Decimal(70)) == Range(Decimal("14.0"), Decimal("28.0"))
    assert grams(Range(Decimal(2), None), Decimal("61.5")) == Range(Decimal("123.0"), None)
    assert grams(None, Decimal(70)) is None
