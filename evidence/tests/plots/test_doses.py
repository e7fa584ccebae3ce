"""A regimen is drawn to scale, and what is drawn is also said."""

from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from evidence.plots.doses import BASE, TOP, doses_to_scale
from evidence.quantities.doses import Step

FIVE_DAYS = Step(low=Decimal("0.4"), per="day", days=5, every=Decimal(4), every_unit="week", courses=6)


def drawn(*steps):
    return ElementTree.fromstring(doses_to_scale(steps).svg)


def bars(picture):
    return [each.attrib for each in picture.findall("rect")]


def share(percent):
    return float(percent.removesuffix("%"))


def text_of(picture, tag):
    return picture.find(tag).text


def test_there_is_a_bar_for_each_day_of_each_course():
    assert len(bars(drawn(FIVE_DAYS))) == 30


def test_courses_stand_at_their_days_and_doses_at_their_height():
    picture = drawn(
        Step(low=Decimal(1), per="day", days=1), Step(low=Decimal("0.5"), per="infusion", every=Decimal(1), every_unit="week", courses=3)
    )
    first, *weekly = [(share(bar["x"]), float(bar["height"])) for bar in bars(picture)]
    assert first[1] == BASE - TOP
    assert [height for _, height in weekly] == pytest.approx([first[1] / 2] * 3, abs=0.1)
    gaps = [later[0] - earlier[0] for earlier, later in pairwise(weekly)]
    assert gaps[0] == pytest.approx(gaps[1], abs=0.2)
    assert gaps[0] == pytest.approx(7 * (weekly[0][0] - first[0]), abs=1)


def test_a_range_is_solid_to_its_lower_end_and_lighter_to_its_upper():
    solid, light = bars(drawn(Step(low=Decimal("0.2"), high=Decimal("0.4"), per="infusion")))
    assert (solid["class"], light["class"]) == ("dose", "dose upper")
    assert float(solid["height"]) == pytest.approx(float(light["height"]), abs=0.1)


def test_what_is_not_reported_is_drawn_open_and_said():
    (bar,) = bars(drawn(Step(low=Decimal(2), per="course")))
    assert bar["class"] == "dose open"
    assert "days are not reported" in text_of(drawn(Step(low=Decimal(2), per="course")), "desc")
    assert "g/kg: not reported" in text_of(drawn(Step(per="infusion")), "desc")


def test_what_goes_on_says_so():
    open_end = Step(low=Decimal(1), per="course", days=1, every=Decimal(1), every_unit="month", open_ended=True)
    assert "it goes on after what is drawn" in text_of(drawn(open_end), "desc")
    assert "it goes on" not in text_of(drawn(FIVE_DAYS), "desc")


def test_the_table_behind_it_says_when_each_course_begins():
    assert list(doses_to_scale([FIVE_DAYS]).rows)[:2] == [("1", "5", "0.4"), ("29", "5", "0.4")]


def test_the_title_is_the_regimen_in_words():
    assert text_of(drawn(FIVE_DAYS), "title") == "0.4 g/kg/day × 5 days (2 g/kg), every 4 weeks × 6"
    assert text_of(drawn(FIVE_DAYS), "desc").startswith("6 courses on a time axis of 21 weeks")


@pytest.mark.parametrize(
    "step",
    [
        Step(),
        Step(low=Decimal("0.001"), per="day", days=400),
        Step(low=Decimal(1), per="day", every=Decimal("0.5"), every_unit="day", lasts=Decimal(50), lasts_unit="year"),
        Step(relation="le", low=Decimal(1), per="course", days=3),
        Step(relation="ge", low=Decimal(1), per="course", days=3),
        Step(low=Decimal(1), per="infusion", courses=4),
    ],
)
def test_every_regimen_is_drawn_within_its_frame_and_without_styles(step):
    picture = drawn(step)
    for bar in bars(picture):
        assert 0 <= share(bar["x"]) <= share(bar["x"]) + share(bar["width"]) <= 100
        assert float(bar["height"]) >= 0
    assert "style" not in doses_to_scale([step]).svg
    assert doses_to_scale([step]).rows
