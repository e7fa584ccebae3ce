"""What is known of what, and what is not: a row for each disease, a column for each thing asked, a circle for each kind of answer.

The map is a table of small drawings, so that its heads stay in sight, its rows go on to the next sheet of paper, a phone may set a
name above its row, and who cannot see it reads the same table.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..wording.said import listed, parted

SMALLEST, LARGEST = 16, 26
"""Diameters of the circles, in CSS pixels: a sign fits into the one, a column of a phone holds the other."""


@dataclass(frozen=True)
class Circle:
    """So many items that answer alike. `mark` and `words` say what the colour (`tone`) says."""

    mark: str
    tone: str
    words: str
    number: int
    path: str
    patients: int | None = None
    """Of the studies behind the items, each counted once; None where the circles are sized by items."""
    unknown: int = 0
    """How many of these studies do not say of how many patients."""

    @property
    def size(self) -> int:
        return self.number if self.patients is None else self.patients

    @property
    def counted(self) -> str:
        """What stands beside the circle; the mark stands in it."""
        if self.patients is None:
            return str(self.number)
        return f"{self.patients or '?'}{'+' if self.patients and self.unknown else ''}"

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
    """A cell without a circle: whether it was studied, in words with a mark of its own. It may lead somewhere."""

    mark: str
    words: str
    path: str = ""


@dataclass(frozen=True)
class Row:
    """A disease with a cell for each column; `group` is the heading under which it stands."""

    label: str
    path: str
    group: str
    cells: Sequence[Sequence[Circle]]
    empty: Sequence[Empty]
    """What is said of each cell where it has no circle."""


@dataclass(frozen=True)
class Mark:
    """A circle in its place: `called` names disease and question too, for those who meet it alone; `diameter` is in CSS pixels."""

    circle: Circle
    called: str
    diameter: float


@dataclass(frozen=True)
class Cell:
    """The circles of a cell, or why it has none: `called` says that with disease and question."""

    marks: Sequence[Mark]
    empty: Empty
    called: str


@dataclass(frozen=True)
class Line:
    """A disease of the map with its cells; `nothing` says once of the empty ones that lead nowhere what their marks mean."""

    label: str
    path: str
    cells: Sequence[Cell]
    nothing: str


@dataclass(frozen=True)
class EvidenceMap:
    """The heads of the columns, and the lines under each heading."""

    heads: Sequence[str]
    groups: Sequence[tuple[str, Sequence[Line]]]

    @property
    def width(self) -> int:
        """Columns, with that of the diseases."""
        return len(self.heads) + 1


def evidence_map(heads: Sequence[str], rows: Sequence[Row]) -> EvidenceMap:
    largest = max((circle.size for row in rows for cell in row.cells for circle in cell), default=1) or 1
    grouped = groupby(rows, key=lambda row: row.group)
    return EvidenceMap(heads, [(group, [_line(row, heads, largest) for row in members]) for group, members in grouped])


def _line(row: Row, heads: Sequence[str], largest: int) -> Line:
    empty = [empty.words for cell, empty in zip(row.cells, row.empty, strict=True) if not cell and not empty.path]
    cells = [_cell(row, number, head, largest) for number, head in enumerate(heads)]
    return Line(row.label, row.path, cells, parted(dict.fromkeys(empty)))


def _cell(row: Row, number: int, head: str, largest: int) -> Cell:
    def called(said: str) -> str:
        return _("{disease}, {question}: {said}").format(disease=row.label, question=head, said=said)

    marks = [Mark(circle, called(circle.said), diameter(circle.size, largest)) for circle in row.cells[number]]
    return Cell(marks, row.empty[number], called(row.empty[number].words))


def diameter(size: int, largest: int) -> float:
    """Of a circle whose area, beyond that of the smallest, goes with what it counts."""
    return round(math.sqrt(SMALLEST**2 + (LARGEST**2 - SMALLEST**2) * size / largest), 1)
