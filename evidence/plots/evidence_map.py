"""What is known of what, and what is not: a row for each disease, a column for each thing asked, a tile for each kind of answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..wording.said import listed, parted
from .svg import Picture, drawing, link, shortened, tag, text, wide

LEFT, CELL, TOP, FOOT, LINE, GROUP = 236, 64, 132, 12, 24, 34
TILE, SMALLEST, LARGEST = 18, 25, 30
A_LINE = 2
"""Tiles that stand beside each other in a cell; more go into lines of their own."""
WIDEST = 58
"""Of a tile that stands alone on its line, as those sized by patients do."""
LABEL = 34
MARKS = {"dot": "M{x} {y}h0", "dash": "M{x} {y}m-4 0h8"}
"""Of cells in which nothing is told: one path a row, since there are hundreds. The table says in words what each means."""


@dataclass(frozen=True)
class Tile:
    """So many items that answer alike. `mark` and `words` say what the colour (`tone`) says."""

    mark: str
    tone: str
    words: str
    number: int
    path: str
    patients: int | None = None
    """Of the studies behind the items, each counted once; None where the tiles are sized by items."""
    unknown: int = 0
    """How many of these studies do not say of how many patients."""

    @property
    def size(self) -> int:
        return self.number if self.patients is None else self.patients

    @property
    def shown(self) -> str:
        if self.patients is None:
            return f"{self.mark} {self.number}"
        return f"{self.mark} {self.patients or '?'}{'+' if self.patients and self.unknown else ''}"

    @property
    def said(self) -> str:
        items = _("{n} × {words}").format(n=self.number, words=self.words)
        if self.patients is None:
            return items
        known = ngettext("{n} patient", "{n} patients", self.patients).format(n=self.patients) if self.patients else ""
        unknown = ngettext("size of {n} study not known", "size of {n} studies not known", self.unknown).format(n=self.unknown)
        return _("{items} ({patients})").format(items=items, patients=listed([known, unknown if self.unknown else ""]) or _("no patients"))


@dataclass(frozen=True)
class Empty:
    """A cell without a tile: whether it was studied, in words with a mark of its own. It may lead somewhere."""

    mark: str
    words: str
    path: str = ""


@dataclass(frozen=True)
class Row:
    """A disease with a cell for each column; `group` is the heading under which it stands."""

    label: str
    path: str
    group: str
    cells: Sequence[Sequence[Tile]]
    empty: Sequence[Empty] = ()
    """What is said of each cell where it has no tile; without it, that nothing is entered."""

    def nothing(self, column: int) -> Empty:
        return self.empty[column] if self.empty else Empty("dot", _("nothing entered"))


def evidence_map(heads: Sequence[str], rows: Sequence[Row], *, title: str, description: str, first: str, id_: str = "map") -> Picture:
    """The map. An empty cell has a mark that says whether it was studied; `first` is the head of the diseases in the table."""
    largest = max((tile.size for row in rows for cell in row.cells for tile in cell), default=1) or 1
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
    return Picture(svg, [first, _("What is told"), _("Without an answer")], table)


def _height(row: Row) -> int:
    lines = max([1, *(-(-len(cell) // _a_line(cell)) for cell in row.cells)])
    return 6 + LINE * lines


def _a_line(cell: Sequence[Tile]) -> int:
    return 1 if any(tile.patients is not None for tile in cell) else A_LINE


def _heads(heads: Sequence[str]) -> Iterator[str]:
    for number, head in enumerate(heads):
        x = LEFT + CELL * number + 20
        yield tag("text", escape(shortened(head, 26)), x=x, y=TOP - 4, transform=f"rotate(-38 {x} {TOP - 4})")


def _row(row: Row, heads: Sequence[str], y: float, height: int, largest: int, end: float) -> Iterator[str]:
    yield tag("line", x1=0, x2=end, y1=y, y2=y, class_="grid")
    name = text(shortened(row.label, LABEL), 0, y + 19)
    yield link(row.path, row.label, name) if wide(row.label) > LABEL else tag("a", name, href=row.path)
    marks: dict[str, list[str]] = {}
    for number, (head, cell) in enumerate(zip(heads, row.cells, strict=True)):
        x, empty = LEFT + CELL * number, row.nothing(number)
        if cell:
            yield from _cell(row, head, cell, x, y, largest)
        elif empty.mark == "ring":
            yield _ring(empty, row.label, head, x + SMALLEST / 2, y + 15)
        else:
            marks.setdefault(empty.mark, []).append(MARKS[empty.mark].format(x=x + SMALLEST / 2, y=y + 15))
    for mark, drawn in marks.items():
        yield tag("path", d="".join(drawn), class_=f"nothing {mark}")


def _ring(empty: Empty, disease: str, head: str, x: float, y: float) -> str:
    """Named by a source, but without a result of IVIg."""
    name = _("{disease}, {question}: {said}").format(disease=disease, question=head, said=empty.words)
    ring = tag("circle", cx=x, cy=y, r=4, class_="nothing ring")
    return link(empty.path, name, ring) if empty.path else ring


def _cell(row: Row, head: str, cell: Sequence[Tile], x: float, y: float, largest: int) -> Iterator[str]:
    a_line = _a_line(cell)
    for number, tile in enumerate(cell):
        name = _("{disease}, {question}: {said}").format(disease=row.label, question=head, said=tile.said)
        yield link(tile.path, name, *_tile(tile, x + CELL / a_line * (number % a_line), y + 6 + LINE * (number // a_line), largest))


def _tile(tile: Tile, x: float, y: float, largest: int) -> list[str]:
    widest = LARGEST if tile.patients is None else WIDEST
    width = SMALLEST + (widest - SMALLEST) * (tile.size / largest) ** 0.5
    if tile.patients is not None:
        width = max(width, 10 + 7.5 * len(tile.shown))
    return [
        tag("rect", x=x, y=y, width=width, height=TILE, class_=f"tile {tile.tone}"),
        text(tile.shown, x + width / 2, y + 13.5, f"on-tile {tile.tone}"),
    ]


def _told(row: Row, heads: Sequence[str]) -> str:
    cells = zip(heads, row.cells, strict=True)
    return parted(_("{question}: {said}").format(question=head, said=listed(tile.said for tile in cell)) for head, cell in cells if cell)


def _empty(row: Row, heads: Sequence[str]) -> str:
    """The empty cells, those of which the same is said together."""
    said: dict[str, list[str]] = {}
    for number, (head, cell) in enumerate(zip(heads, row.cells, strict=True)):
        if not cell:
            said.setdefault(row.nothing(number).words, []).append(head)
    if not row.empty:
        return listed(head for found in said.values() for head in found) or _("none of them")
    return parted(_("{question}: {said}").format(question=listed(found), said=words) for words, found in said.items()) or _("none of them")
