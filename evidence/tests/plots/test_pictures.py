"""What is drawn stands in the table behind it, is escaped, named, and leads to its item."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest

from evidence.plots.contrasts import Contrast, contrasts
from evidence.plots.forest import Proportion, proportions
from evidence.plots.positions import Position, timeline
from evidence.plots.svg import in_lines, shortened

SVG = "{http://www.w3.org/2000/svg}"
POSITIONS = [
    Position("first line", 2004, "for", "Example A 2004", "/evidence/IVE000001/"),
    Position("first line", 2015, "for", "Example B 2015", "/evidence/IVE000002/"),
    Position("second line <&>", 2004, "open", "Example A 2004", "/evidence/IVE000003/"),
    Position("against: first line", None, "against", "Example C", "/evidence/IVE000004/"),
]
PROPORTIONS = [
    Proportion("Remission, IVIg", 12, 21, "Example A 2004", "/evidence/IVE000001/"),
    Proportion("Severe adverse events", 0, 30, "Example A 2004", "/evidence/IVE000002/"),
    Proportion("An outcome with a name that is much too long for its line", 5, 5, "Example B", "/evidence/IVE000003/"),
]
PICTURES = [timeline(POSITIONS), proportions(PROPORTIONS)]


def parsed(picture):
    return ElementTree.fromstring(picture.svg)


def share(element, name):
    """A place as a share of the width, in percent."""
    return float(element.get(name).removesuffix("%"))


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_has_a_title_a_description_and_no_style_of_its_own(picture):
    svg = parsed(picture)
    assert svg.find("title").text
    assert svg.find("desc").text
    assert svg.get("aria-labelledby") == svg.find("title").get("id")
    assert not any("style" in element.attrib for element in svg.iter())


@pytest.mark.parametrize(("picture", "what"), [(PICTURES[0], POSITIONS), (PICTURES[1], PROPORTIONS)])
def test_each_mark_leads_to_its_item_and_has_its_row(picture, what):
    assert [link.get("href") for link in parsed(picture).iter("a")] == [each.path for each in what]
    assert all(link.find("title").text for link in parsed(picture).iter("a"))
    assert len(picture.rows) == len(what)
    assert {len(row) for row in picture.cells} == {len(picture.heads)}


def test_years_go_from_left_to_right_and_the_undated_stand_apart():
    marks = [link[1].get("cx") or link[1].get("x") for link in parsed(PICTURES[0]).iter("a")]
    early, late, _again, undated = (float(mark.removesuffix("%")) for mark in marks)
    assert early < late < undated < 100
    assert PICTURES[0].rows[-1][0] == "no date"


def test_statements_of_one_year_do_not_hide_each_other():
    twice = timeline([POSITIONS[0], POSITIONS[0]])
    assert len({(circle.get("cx"), circle.get("transform")) for circle in parsed(twice).iter("circle")}) == 2


def test_for_against_and_open_differ_in_shape_not_only_in_colour():
    shapes = [(link[1].tag, link[1].get("class")) for link in parsed(PICTURES[0]).iter("a")]
    assert shapes[0] != shapes[2] != shapes[3]
    assert shapes[3][0] == "svg"


def test_a_picture_as_wide_as_its_page_has_no_width_of_its_own():
    for svg in map(parsed, PICTURES):
        assert (svg.get("width"), svg.get("viewBox")) == ("100%", None)


def test_a_long_label_takes_two_lines_and_moves_what_follows():
    words = [text.text for text in parsed(PICTURES[1]).iter("text")]
    assert words[-4:-2] == ["An outcome with a name that is much too long", "for its line"]
    long, short = (parsed(proportions([each])) for each in (PROPORTIONS[2], PROPORTIONS[0]))
    assert float(long.get("height")) > float(short.get("height"))


def test_no_event_in_thirty_is_drawn_as_nought_to_twelve_percent():
    assert PICTURES[1].rows[1] == ("Severe adverse events", "0 / 30", "0\u00a0% (0–12\u00a0%)", "Example A 2004")
    line = list(parsed(PICTURES[1]).iter("a"))[1].find("line")
    full = list(parsed(PICTURES[1]).iter("a"))[2].find("line")
    assert share(line, "x1") < share(line, "x2") < share(full, "x2")


def test_more_patients_make_a_larger_square():
    sides = [float(link.find("svg/rect").get("width")) for link in parsed(PICTURES[1]).iter("a")]
    assert sides[1] > sides[0] > sides[2]


def test_a_label_is_cut_by_its_width_not_by_its_number_of_letters():
    assert shortened("Neuropathy", 10) == "Neuropathy"
    assert shortened("多巣性運動ニューロパチー", 24) == "多巣性運動ニューロパチー"
    assert shortened("多巣性運動ニューロパチー", 12) == "多巣性運動…"


def test_a_name_in_two_japanese_lines_is_parted_between_words():
    assert in_lines("糖尿病に伴う脱髄性多発ニューロパチー", 34) == ["糖尿病に伴う", "脱髄性多発ニューロパチー"]
    assert in_lines("自己抗原に対する免疫寛容の喪失", 26) == ["自己抗原に対する", "免疫寛容の喪失"]
    assert in_lines("ニューロパチーーー", 12) == ["ニューロパ", "チーーー"]


def test_a_difference_of_nothing_is_drawn_too():
    nothing = Contrast("Mean difference", "Strength", 0.0, None, None, "MD 0", "as printed", "Example A 2004", "/evidence/IVE000001/")
    (mark,) = [each for each in parsed(contrasts([nothing])).iter("svg") if each.find("rect") is not None]
    (alike,) = [
        each for each in parsed(contrasts([nothing])).iter("line") if each.get("class") == "axis" and each.get("x1") == each.get("x2")
    ]
    assert share(mark, "x") == share(alike, "x1")


@pytest.mark.parametrize(("low", "high"), [(-3400.0, 900.5), (-30.0, 33.0), (0.001, 0.0042)])
def test_long_numbers_of_an_axis_do_not_touch_each_other_on_a_phone(low, high):
    given = Contrast("Mean difference", "Titre", None, low, high, "MD", "as printed", "Example A 2004", "/evidence/IVE000001/")
    numbers = [each for each in parsed(contrasts([given])).iter("text") if each.get("text-anchor") == "middle"]
    places = [(328 * float(each.get("x").rstrip("%")) / 100, 6.6 * len(each.text)) for each in numbers]
    assert len(places) > 1
    ordered = sorted(places)
    assert all(x + wide / 2 < next_x - next_wide / 2 for (x, wide), (next_x, next_wide) in pairwise(ordered))
    assert not any("-" in each.text for each in numbers)


def test_half_a_percent_is_rounded_up_as_papers_do():
    (row,) = proportions([Proportion("Remission", 1, 8, "Example A 2004", "/evidence/IVE000001/")]).rows
    assert "13\u00a0%" in row[2]
