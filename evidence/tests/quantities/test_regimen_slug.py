"""A regimen's address is proposed from its steps."""

from decimal import Decimal

import pytest
from django.core.validators import validate_slug

from evidence.quantities.doses import Step
from evidence.quantities.regimen_slug import MOST, regimen_slug

D = Decimal


@pytest.mark.parametrize(
    ("steps", "slug"),
    [
        ([Step(low=D("0.400"), per="day", days=5)], "ivig-0-4-daily-5"),
        ([Step(low=D("1.2"), per="course", days=3)], "ivig-1-2-over-3-days"),
        ([Step(low=D(2), per="course", relation="ge")], "ivig-at-least-2-total"),
        ([Step(low=D(1), per="day", days=2, every=D(4), every_unit="week", courses=6)], "ivig-1-daily-2-every-4-weeks-x-6"),
        ([Step(low=D("0.2"), high=D("0.4"), per="infusion", every=D(1), every_unit="week")], "ivig-0-2-to-0-4-an-infusion-every-1-week"),
        ([Step(open_ended=True)], "ivig-dose-not-reported-open"),
        ([Step(low=D(1), per="course", days=1), Step(low=D(1), per="course")], "ivig-1-over-1-day-then-1-total"),
    ],
)
def test_it_says_the_steps(steps, slug):
    assert regimen_slug(steps) == slug
    validate_slug(slug)


def test_a_long_one_is_cut_at_a_whole_word():
    slug = regimen_slug([Step(low=D("0.4"), per="day", days=5, every=D(4), every_unit="week", courses=6)] * 5)
    assert len(slug) <= MOST
    assert not slug.endswith("-")
