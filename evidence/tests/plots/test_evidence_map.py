"""The map: each tile leads to what it counts, and an empty cell says that it is empty."""

from xml.etree import ElementTree

from evidence.plots.evidence_map import Row, Tile, evidence_map

BETTER = Tile("+", "ivig", "better", 3, "/evidence/?disease=a&direction=improved")
SAME = Tile("≈", "same", "no difference", 1, "/evidence/?disease=a&direction=no_difference")
GAP = Tile("?", "gap", "a gap is told", 1, "/evidence/?disease=b&kind=gap")
ROWS = [
    Row("Disease <a>", "/diseases/a/", "Neurology", [[BETTER, SAME, GAP], []]),
    Row("Disease b", "/diseases/b/", "Rheumatology", [[], [GAP]]),
]


def drawn(rows=ROWS):
    return evidence_map(["Function", "Relapse"], rows, title="Map", description="All of it.", first="Disease")


def parsed(picture):
    return ElementTree.fromstring(picture.svg)


def test_each_tile_leads_to_its_items_and_says_in_words_what_its_colour_says():
    links = {link.get("href"): link for link in parsed(drawn()).iter("a")}
    assert links[BETTER.path].find("title").text == "Disease <a>, Function: 3 × better"
    assert links[BETTER.path].find("text").text == "+ 3"
    assert set(links) == {"/diseases/a/", "/diseases/b/", BETTER.path, SAME.path, GAP.path}


def test_an_empty_cell_is_drawn_and_told():
    assert [path.get("d").count("M") for path in parsed(drawn()).iter("path")] == [1, 1]
    assert drawn().rows[0] == ("Disease <a>", "Function: 3 × better, 1 × no difference, 1 × a gap is told", "Relapse")
    assert drawn().rows[1] == ("Disease b", "Relapse: 1 × a gap is told", "Function")


def test_more_items_make_a_wider_tile_and_a_third_tile_goes_below():
    better, same, gap = (each for each in list(parsed(drawn()).iter("rect"))[:3])
    assert float(better.get("width")) > float(same.get("width"))
    assert better.get("y") == same.get("y")
    assert float(gap.get("y")) > float(better.get("y"))


def test_the_map_has_title_and_description():
    svg = parsed(drawn())
    assert svg.find("title").text == "Map"
    assert svg.find("desc").text == "All of it."


def test_specialties_are_headings():
    assert [each.text for each in parsed(drawn()).iter("text") if each.get("class") == "quiet"] == ["Neurology", "Rheumatology"]
