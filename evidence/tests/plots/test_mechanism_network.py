"""The network: every line has its words and its items, and there are never too many."""

from dataclasses import replace
from xml.etree import ElementTree

from evidence.plots.mechanism_network import MOST, Edge, network

SHOWN = Edge("Blocks <it>", "/mechanisms/blocks/", "Disease a", "/diseases/a/", "shown", "demonstrated or asserted", 3, "/evidence/?x=1")
PRESUMED = replace(SHOWN, disease="Disease b", disease_path="/diseases/b/", manner="presumed", words="hypothesised", path="/evidence/?x=2")


def links(picture):
    return [link.get("href") for link in ElementTree.fromstring(picture.svg).iter("a")]


def test_each_line_leads_to_its_items_and_each_end_to_its_page():
    found = links(network([SHOWN, PRESUMED]))
    assert sorted(found) == sorted([SHOWN.path, PRESUMED.path, "/mechanisms/blocks/", "/diseases/a/", "/diseases/b/"])


def test_shown_and_presumed_differ_in_words_not_only_in_line():
    svg = ElementTree.fromstring(network([SHOWN, PRESUMED]).svg)
    words = {path.get("class"): link.find("text").text for link in svg.iter("a") for path in link.iter("path")}
    assert words == {"edge shown": "demonstrated or asserted (3)", "edge presumed": "hypothesised (3)"}


def test_at_most_thirty_lines_are_drawn_those_of_most_items_and_the_table_has_all():
    edges = [replace(SHOWN, mechanism=f"Mechanism {number:02}", number=number, path=f"/evidence/?x={number}") for number in range(1, 41)]
    picture = network(edges)
    drawn = [link for link in links(picture) if link.startswith("/evidence/")]
    assert len(drawn) == MOST == 30
    assert "/evidence/?x=40" in drawn
    assert "/evidence/?x=10" not in drawn
    assert len(picture.rows) == 40


def test_two_lines_of_one_mechanism_do_not_lie_on_each_other():
    svg = ElementTree.fromstring(network([SHOWN, replace(SHOWN, manner="presumed", path="/evidence/?x=3")]).svg)
    assert len({path.get("d").split(" C ")[0] for path in svg.iter("path")}) == 2
