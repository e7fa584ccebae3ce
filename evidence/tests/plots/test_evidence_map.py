"""The map: each circle leads to what it counts, and an empty cell says that it is empty."""

import pytest

from evidence.plots.evidence_map import LARGEST, SMALLEST, Circle, Empty, Row, diameter, evidence_map

BETTER = Circle("+", "ivig", "better", 3, "/evidence/?disease=a&direction=improved")
SAME = Circle("≈", "same", "no difference", 1, "/evidence/?disease=a&direction=no_difference")
GAP = Circle("?", "gap", "a gap is told", 1, "/evidence/?disease=b&kind=gap")
STUDIED, NAMED = (
    Empty("dot", "studied, nothing entered"),
    Empty("ring", "named by a source", "/evidence/?disease=b&outcome_domain=function"),
)
ROWS = [
    Row("Disease <a>", "/diseases/a/", "Neurology", [[BETTER, SAME, GAP], []], [STUDIED, STUDIED]),
    Row("Disease b", "/diseases/b/", "Rheumatology", [[], [GAP]], [NAMED, STUDIED]),
]


def lines():
    return [line for _group, lines in evidence_map(["Function", "Relapse"], ROWS).groups for line in lines]


def test_each_circle_leads_to_its_items_and_says_in_words_what_its_colour_says():
    mark = lines()[0].cells[0].marks[0]
    assert mark.called == "Disease <a>, Function: 3 × better"
    assert (mark.circle.mark, mark.circle.counted) == ("+", "3")
    assert mark.circle.path == BETTER.path


def test_what_an_empty_cell_means_is_told_once_in_its_line():
    first, second = lines()
    assert first.cells[1].empty == STUDIED
    assert first.nothing == "studied, nothing entered"
    assert second.nothing == ""


def test_an_empty_cell_that_leads_somewhere_says_where():
    cell = lines()[1].cells[0]
    assert cell.called == "Disease b, Function: named by a source"
    assert cell.empty.path == NAMED.path


def test_the_area_of_a_circle_goes_with_what_it_counts():
    areas = [diameter(number, 16) ** 2 for number in range(17)]
    assert (diameter(0, 16), diameter(16, 16)) == (SMALLEST, LARGEST)
    assert areas[8] - areas[4] == pytest.approx(areas[4] - areas[0], rel=0.03)
    assert [mark.diameter for mark in lines()[0].cells[0].marks] == [LARGEST, diameter(1, 3), diameter(1, 3)]


def test_specialties_are_headings():
    assert [group for group, _lines in evidence_map(["Function", "Relapse"], ROWS).groups] == ["Neurology", "Rheumatology"]


def test_a_map_of_studies_without_a_known_size_is_drawn():
    unknown = Circle("+", "ivig", "better", 1, "/evidence/", patients=0, unknown=1)
    drawn = evidence_map(["Function"], [Row("A", "/a/", "Neurology", [[unknown]], [STUDIED])])
    mark = drawn.groups[0][1][0].cells[0].marks[0]
    assert (mark.diameter, mark.circle.counted) == (SMALLEST, "?")
