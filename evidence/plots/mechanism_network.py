"""Mechanisms on the left, diseases on the right, a line for what sources say that joins them: shown, or presumed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from ..wording.said import bracketed
from .svg import Picture, drawing, in_lines, link, tag, text

WIDTH, ROW, LINE, TOP, FOOT, GAP = 900, 24, 15, 30, 10, 6
SAID, BEGIN, END = 300, 500, 640
"""Where the words of a line stand, where it begins, and where it ends."""
MOST = 30
LABEL = 42
"""Letters in a line of a name, of which there are two."""


@dataclass(frozen=True)
class Edge:
    """So many items that say alike of one mechanism in one disease. `manner` is shown, presumed or not_so; `words` say it."""

    mechanism: str
    mechanism_path: str
    disease: str
    disease_path: str
    manner: str
    words: str
    number: int
    path: str


def network(edges: Sequence[Edge], id_: str = "network-picture") -> Picture:
    """The edges of most items, at most 30; a mechanism and a disease stand once each. The table has all edges given."""
    drawn = sorted(sorted(edges, key=lambda edge: -edge.number)[:MOST], key=lambda edge: (edge.mechanism, edge.disease, edge.manner))
    places = {edge.mechanism: number for number, edge in reversed(list(enumerate(drawn)))}
    placed, end = _placed(drawn)
    height = end + FOOT
    diseases = list(dict.fromkeys((edge.disease, edge.disease_path) for edge in drawn))
    ends = {disease: TOP + (end - TOP) * (place + 0.5) / len(diseases) for place, (disease, _path) in enumerate(diseases)}
    lines = [line for y, edge, opens in placed for line in _edge(edge, y, ends[edge.disease], opens=opens)]
    nodes = [link(path, name, *_name(name, END + 8, ends[name])) for name, path in diseases]
    svg = drawing(
        WIDTH,
        height,
        *_heads(),
        *lines,
        *nodes,
        title=_("Mechanisms and diseases"),
        description=_("{n} lines join {mechanisms} mechanisms to {diseases} diseases; the table below has the same.").format(
            n=len(drawn), mechanisms=len(places), diseases=len(diseases)
        ),
        id_=id_,
    )
    table = [(edge.mechanism, edge.disease, edge.words, str(edge.number)) for edge in edges]
    return Picture(svg, [_("Mechanism"), _("Disease"), _("Support"), _("Items")], table)


def _heads() -> Iterator[str]:
    for x, words in ((0, _("Mechanism")), (SAID, _("Support")), (END + 8, _("Disease"))):
        yield text(words, x, 14, "quiet")


def _placed(edges: Sequence[Edge]) -> tuple[list[tuple[float, Edge, bool]], float]:
    """[(height, edge, whether it is the first of its mechanism)], and where they end. A name of two lines has room beside one edge too."""
    placed, y = [], float(TOP)
    for name, of_one in groupby(edges, key=lambda edge: edge.mechanism):
        below = y + ROW + LINE * (len(in_lines(name, LABEL)) - 1)
        for place, edge in enumerate(of_one):
            placed.append((y + ROW / 2, edge, place == 0))
            y += ROW
        y = max(y, below) + GAP
    return placed, y


def _name(words: str, x: float, y: float) -> Iterator[str]:
    for number, line in enumerate(in_lines(words, LABEL)):
        yield text(line, x, y + 4 + LINE * number)


def _edge(edge: Edge, y: float, end: float, *, opens: bool) -> Iterator[str]:
    if opens:
        yield link(edge.mechanism_path, edge.mechanism, *_name(edge.mechanism, 0, y))
    middle = (BEGIN + END) / 2
    said = edge.words + bracketed(str(edge.number))
    name = _("{mechanism}, {disease}: {said}").format(mechanism=edge.mechanism, disease=edge.disease, said=said)
    curve = f"M{BEGIN} {y:.0f}C{middle:.0f} {y:.0f} {middle:.0f} {end:.0f} {END} {end:.0f}"
    yield link(edge.path, name, tag("path", d=curve, class_=f"edge {edge.manner}"), text(said, SAID, y + 4, "quiet"))
