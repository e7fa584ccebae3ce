"""What is known of what, and what is not: a row for each disease, a column for each thing asked, a tile for each kind of answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..wording.said import listed, parted
from .svg import Picture, drawing, in_lines, link, tag, text, wide

LEFT, CELL, TOP, FOOT, LINE, GROUP = 236, 64, 132, 12, 24, 34
LETTER = 6.6
"""How wide a letter is at most, as a rule; a Chinese or Japanese one is two."""
SMALLEST, LARGEST, MIDDLE = 25, 30, 12
TWO_LINES = 36
"""How high a row is at least whose label has two lines."""
A_FEW = 3
"""Empty cells that are named one by one in the table; of more, the others of a row are said together."""
A_LINE = 2
"""Tiles that stand beside each other in a cell; more go into lines of their own."""
WIDEST = 58
"""Of a tile that stands alone on its line, as those sized by patients do."""
LABEL, HEAD = 34, 27
"""Letters of a line, in the label of a row and in the slanting head of a column; both have two lines."""
MARKS = {"dot": "h0", "dash": "m-4 0h8"}
"""Of cells in which nothing is told: one path for each, since there are hundreds. The table says in words what each means."""


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
    width, end = LEFT + CELL * len(heads) + _over(heads), LEFT + CELL * len(heads)
    drawn: list[str] = []
    paths: dict[str, list[str]] = {}
    y: float = TOP
    for group, members in groupby(rows, key=lambda row: row.group):
        drawn.append(text(group, 0, y + 22, "quiet"))
        y += GROUP
        for row in members:
            paths.setdefault("grid", []).append(f"M0 {y:g}h{end}")
            drawn += _row(row, heads, y, largest)
            for mark, places in _nothing(row, y).items():
                paths.setdefault(f"nothing {mark}", []).extend(places)
            y += _height(row)
    drawn = [*(tag("path", d="".join(places), class_=look) for look, places in paths.items()), *drawn]
    svg = drawing(width, y + FOOT, *_heads(heads), *drawn, title=title, description=description, id_=f"{id_}-picture")
    table = [(row.label, _told(row, heads), _empty(row, heads)) for row in rows]
    return Picture(svg, [first, _("What is told"), _("Without an answer")], table)


def _height(row: Row) -> int:
    lines = max([1, *(-(-len(cell) // _a_line(cell)) for cell in row.cells)])
    return max(6 + LINE * lines, TWO_LINES if len(in_lines(row.label, LABEL)) > 1 else 0)


def _a_line(cell: Sequence[Tile]) -> int:
    return 1 if any(tile.patients is not None for tile in cell) else A_LINE


def _heads(heads: Sequence[str]) -> Iterator[str]:
    for number, head in enumerate(heads):
        x, lines = LEFT + CELL * number + 20, in_lines(head, HEAD)
        yield tag("text", *_lines(lines, x, TOP - 4 - 14 * (len(lines) - 1)), transform=f"rotate(-38 {x} {TOP - 4})")


def _over(heads: Sequence[str]) -> float:
    """How far the slanting heads reach beyond the last column."""
    ends = [20 + 0.79 * LETTER * max(map(wide, in_lines(head, HEAD))) - CELL * place for place, head in enumerate(reversed(heads), start=1)]
    return max([16, *ends])


def _lines(lines: Sequence[str], x: float, y: float) -> Iterator[str]:
    """The text of an element: one line needs no element of its own but its place."""
    for number, line in enumerate(lines):
        yield tag("tspan", escape(line), x=x, y=y + 14 * number)


def _row(row: Row, heads: Sequence[str], y: float, largest: int) -> Iterator[str]:
    lines = in_lines(row.label, LABEL)
    name = text(row.label, 0, y + 19) if len(lines) == 1 else tag("text", *_lines(lines, 0, y + 15))
    yield link(row.path, row.label, name) if lines[-1].endswith("…") else tag("a", name, href=row.path)
    for number, (head, cell) in enumerate(zip(heads, row.cells, strict=True)):
        x, empty = LEFT + CELL * number, row.nothing(number)
        if cell:
            yield from _cell(row, head, cell, x, y, largest)
        elif empty.mark == "ring":
            yield _ring(empty, row.label, head, x + MIDDLE, y + 15)


def _nothing(row: Row, y: float) -> dict[str, list[str]]:
    """The marks of the empty cells, by their look: pieces of a path."""
    marks: dict[str, list[str]] = {}
    for number, cell in enumerate(row.cells):
        mark = row.nothing(number).mark
        if not cell and mark in MARKS:
            marks.setdefault(mark, []).append(f"M{LEFT + CELL * number + MIDDLE} {y + 15:g}{MARKS[mark]}")
    return marks


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
        tag("rect", x=x, y=y, width=width, class_=f"tile {tile.tone}"),
        text(tile.shown, x + width / 2, y + 13.5),
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
    most = max(said, key=lambda words: len(said[words]), default="")
    if len(said.get(most, ())) > A_FEW:
        rest = [_("{question}: {said}").format(question=listed(found), said=words) for words, found in said.items() if words != most]
        return parted([*rest, _("all else: {said}").format(said=most)])
    return parted(_("{question}: {said}").format(question=listed(found), said=words) for words, found in said.items()) or _("none of them")
