"""The map: each tile leads to what it counts, and an empty cell says that it is empty."""

from xml.etree import ElementTree

from evidence.plots.evidence_map import Empty, Row, Tile, evidence_map

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
    marks = {path.get("class"): path.get("d").count("M") for path in parsed(drawn()).iter("path")}
    assert marks["nothing dot"] == 2
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


def test_a_long_name_stands_in_two_lines_and_only_a_very_long_one_is_cut():
    names = ["Chronic inflammatory demyelinating polyneuropathy", "抗ミエリン関連糖蛋白質パラ蛋白質性脱髄性神経疾患", "Pemphigus " * 9]
    rows = [Row(name, "/diseases/a/", "Neurology", [[], []]) for name in names]
    lines = ["|".join(span.text for span in label.iter("tspan")) for label in parsed(drawn(rows)).iter("a") if label.get("href")]
    assert [name.replace(" ", "") for name in names[:2]] == [line.replace("|", "").replace(" ", "") for line in lines[:2]]
    assert lines[2].count("|") == 1
    assert lines[2].endswith("…")


def test_no_head_reaches_beyond_the_drawing():
    heads = ["Function", "Release of injurious molecules by macrophages"]
    svg = parsed(evidence_map(heads, ROWS, title="Map", description="All of it.", first="Disease"))
    assert float(svg.get("width")) > 236 + 2 * 64 + 27 * 6.6 * 0.79 - 64


def test_empty_cells_that_say_the_same_are_told_together():
    empty = [Empty("dot", "nothing entered on this")] * 5
    rows = [Row("A", "/a/", "Neurology", [[BETTER], *[[]] * 4], empty)]
    heads = ["Function", "Relapse", "Serology", "Histology", "Mortality"]
    table = evidence_map(heads, rows, title="Map", description="All of it.", first="Disease").rows
    assert table[0][2] == "all else: nothing entered on this"
