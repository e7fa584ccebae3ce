"""Mechanisms on the left, diseases on the right, a line for what sources say that joins them: shown, or presumed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from ..wording.said import bracketed
from .svg import Picture, drawing, link, shortened, tag, text

WIDTH, ROW, TOP, FOOT, GAP = 900, 24, 30, 10, 6
SAID, BEGIN, END = 300, 500, 640
"""Where the words of a line stand, where it begins, and where it ends."""
MOST = 30
LABEL = 42


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
    height = TOP + ROW * len(drawn) + GAP * len(places) + FOOT
    diseases = list(dict.fromkeys((edge.disease, edge.disease_path) for edge in drawn))
    ends = {disease: TOP + (height - TOP - FOOT) * (place + 0.5) / len(diseases) for place, (disease, _path) in enumerate(diseases)}
    lines = [line for y, edge, opens in _placed(drawn) for line in _edge(edge, y, ends[edge.disease], opens=opens)]
    nodes = [link(path, name, text(shortened(name, LABEL), END + 8, ends[name] + 4)) for name, path in diseases]
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


def _placed(edges: Sequence[Edge]) -> Iterator[tuple[float, Edge, bool]]:
    """(height, edge, whether it is the first of its mechanism)."""
    y: float = TOP
    for _name, of_one in groupby(edges, key=lambda edge: edge.mechanism):
        for place, edge in enumerate(of_one):
            yield y + ROW / 2, edge, place == 0
            y += ROW
        y += GAP


def _edge(edge: Edge, y: float, end: float, *, opens: bool) -> Iterator[str]:
    if opens:
        yield link(edge.mechanism_path, edge.mechanism, text(shortened(edge.mechanism, LABEL), 0, y + 4))
    middle = (BEGIN + END) / 2
    said = edge.words + bracketed(str(edge.number))
    name = _("{mechanism}, {disease}: {said}").format(mechanism=edge.mechanism, disease=edge.disease, said=said)
    curve = f"M{BEGIN} {y:.0f}C{middle:.0f} {y:.0f} {middle:.0f} {end:.0f} {END} {end:.0f}"
    yield link(edge.path, name, tag("path", d=curve, class_=f"edge {edge.manner}"), text(said, SAID, y + 4, "quiet"))
