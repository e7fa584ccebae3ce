"""What is known of what, and what is not: a row for each disease, a column for each thing asked, a tile for each kind of answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _

from ..wording.said import listed, parted
from .svg import Picture, drawing, link, tag, text

LEFT, CELL, TOP, FOOT, LINE, GROUP = 236, 64, 132, 12, 24, 34
TILE, SMALLEST, LARGEST = 18, 25, 30
A_LINE = 2
"""Tiles that stand beside each other in a cell; more go into lines of their own."""
LABEL = 34


@dataclass(frozen=True)
class Tile:
    """So many items that answer alike. `mark` and `words` say what the colour (`tone`) says."""

    mark: str
    tone: str
    words: str
    number: int
    path: str

    @property
    def said(self) -> str:
        return _("{n} × {words}").format(n=self.number, words=self.words)


@dataclass(frozen=True)
class Row:
    """A disease with a cell for each column; `group` is the heading under which it stands."""

    label: str
    path: str
    group: str
    cells: Sequence[Sequence[Tile]]


def evidence_map(heads: Sequence[str], rows: Sequence[Row], *, title: str, description: str, first: str, id_: str = "map") -> Picture:
    """The map. An empty cell is a small dot, named “nothing entered”; `first` is the head of the diseases in the table."""
    largest = max((tile.number for row in rows for cell in row.cells for tile in cell), default=1)
    width = LEFT + CELL * len(heads) + 64
    drawn: list[str] = []
    y: float = TOP
    for group, members in groupby(rows, key=lambda row: row.group):
        drawn.append(text(group, 0, y + 22, "quiet"))
        y += GROUP
        for row in members:
            height = _height(row)
            drawn += _row(row, heads, y, height, largest, LEFT + CELL * len(heads))
            y += height
    svg = drawing(width, y + FOOT, *_heads(heads), *drawn, title=title, description=description, id_=f"{id_}-picture")
    table = [(row.label, _told(row, heads), _empty(row, heads)) for row in rows]
    return Picture(svg, [first, _("What is told"), _("Nothing entered on")], table)


def _height(row: Row) -> int:
    lines = max([1, *(-(-len(cell) // A_LINE) for cell in row.cells)])
    return 6 + LINE * lines


def _heads(heads: Sequence[str]) -> Iterator[str]:
    for number, head in enumerate(heads):
        x = LEFT + CELL * number + 20
        yield tag("text", escape(_short(head, 26)), x=x, y=TOP - 4, transform=f"rotate(-38 {x} {TOP - 4})")


def _row(row: Row, heads: Sequence[str], y: float, height: int, largest: int, end: float) -> Iterator[str]:
    yield tag("line", x1=0, x2=end, y1=y, y2=y, class_="grid")
    yield link(row.path, row.label, text(_short(row.label, LABEL), 0, y + 19))
    for number, (head, cell) in enumerate(zip(heads, row.cells, strict=True)):
        yield from _cell(row, head, cell, LEFT + CELL * number, y, largest)


def _cell(row: Row, head: str, cell: Sequence[Tile], x: float, y: float, largest: int) -> Iterator[str]:
    if not cell:
        yield tag("circle", tag("title", escape(_("nothing entered"))), cx=x + SMALLEST / 2, cy=y + 15, r=1.5, class_="nothing")
    for number, tile in enumerate(cell):
        name = _("{disease}, {question}: {said}").format(disease=row.label, question=head, said=tile.said)
        yield link(tile.path, name, *_tile(tile, x + CELL / A_LINE * (number % A_LINE), y + 6 + LINE * (number // A_LINE), largest))


def _tile(tile: Tile, x: float, y: float, largest: int) -> list[str]:
    width = SMALLEST + (LARGEST - SMALLEST) * (tile.number / largest) ** 0.5
    return [
        tag("rect", x=x, y=y, width=width, height=TILE, rx=2, class_=f"tile {tile.tone}"),
        text(f"{tile.mark} {tile.number}", x + width / 2, y + 13.5, f"on-tile {tile.tone}", "middle"),
    ]


def _told(row: Row, heads: Sequence[str]) -> str:
    cells = zip(heads, row.cells, strict=True)
    return parted(_("{question}: {said}").format(question=head, said=listed(tile.said for tile in cell)) for head, cell in cells if cell)


def _empty(row: Row, heads: Sequence[str]) -> str:
    return listed(head for head, cell in zip(heads, row.cells, strict=True) if not cell) or _("none of them")


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
