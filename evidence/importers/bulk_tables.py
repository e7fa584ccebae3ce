"""Sheets of rows → records: which row belongs to what, and what is wrong with the form of the sheets."""

import difflib
from dataclasses import dataclass, field

from ..queries.bulk_layout import EVIDENCE, REGIMENS, ROOTS, SHEETS, STUDIES, columns_of, keys_of, nouns_of
from ..queries.bulk_records import MOST_ROWS, Mistake, Reading, Record, WrongFile, parted
from .bulk_cells import Unreadable, text_of

ROOT_OF = {"study": STUDIES, "regimen": REGIMENS, "item": EVIDENCE}
MOST_MISTAKES = 500


@dataclass
class Table:
    """A sheet as it stands: its name, its head as (letter, text), and its rows as (number, values)."""

    name: str
    head: list[tuple[str, str]] = field(default_factory=list)
    rows: list[tuple[int, list]] = field(default_factory=list)


class Formula:
    """A cell that holds a formula in place of a value."""


def gather(tables):
    """The records of these sheets."""
    count = sum(len(table.rows) for table in tables)
    if count > MOST_ROWS:
        raise WrongFile(f"The file has {count:,} rows; {MOST_ROWS:,} are read at once. Split it by study.")
    gathering = _Gathering()
    for table in sorted(tables, key=lambda table: SHEETS.index(table.name)):
        gathering.read(table)
    return Reading({root.name: list(gathering.roots[root.name].values()) for root in ROOTS}, gathering.mistakes)


class _Gathering:
    def __init__(self):
        self.roots = {root.name: {} for root in ROOTS}
        self.mistakes = []

    def read(self, table):
        columns = self.head(table)
        if not columns:
            return
        for number, values in table.rows:
            said = self.values(table, columns, number, values)
            if any(said.values()):
                self.place(table, columns, number, said)

    def head(self, table):
        """{index: (letter, column)} of the head."""
        known, found = columns_of(table.name), {}
        for index, (letter, name) in enumerate(table.head):
            column = name.strip().lower().replace(" ", "_")
            if not column:
                continue
            if column in {each for _, each in found.values()}:
                self.mistakes.append(Mistake(table.name, 1, f"{column} (column {letter})", "This column is there twice."))
            elif column in known:
                found[index] = (letter, column)
            else:
                near = difflib.get_close_matches(column, known, n=1)
                hint = f" Did you mean “{near[0]}”?" if near else f" Its columns are: {', '.join(known)}."
                self.mistakes.append(
                    Mistake(table.name, 1, f"column {letter}", f"The sheet {table.name} has no such column.{hint}", name[:80])
                )
        missing = [key for key in keys_of(table.name) if key not in {each for _, each in found.values()}]
        if missing and table.name != "Caveats":
            self.mistakes.append(Mistake(table.name, 1, missing[0], f"The sheet {table.name} needs the column “{missing[0]}”."))
            return {}
        return found

    def values(self, table, columns, number, cells):
        said, noun = {}, nouns_of(table.name)[0]
        for index, cell in enumerate(cells):
            if index not in columns:
                if cell not in (None, ""):
                    self.mistakes.append(Mistake(table.name, number, "", "A value stands outside the named columns.", str(cell)[:80]))
                continue
            letter, column = columns[index]
            try:
                if isinstance(cell, Formula):
                    raise Unreadable("It holds a formula: copy it and paste the value alone.")
                said[column] = text_of(cell, column, noun.column(column))
            except Unreadable as wrong:
                shown = "" if cell is None or isinstance(cell, Formula) else str(cell)
                self.mistakes.append(Mistake(table.name, number, f"{column} (column {letter})", str(wrong), shown[:80]))
                said[column] = None
        for _, column in columns.values():
            said.setdefault(column, "")
        return said

    def place(self, table, columns, number, said):
        """Hang the row under what it belongs to."""
        named = [key for key in keys_of(table.name) if said.get(key)]
        noun = next((noun for noun in nouns_of(table.name) if list(noun.keys) == named), None)
        if noun is None:
            if all(said.get(key, "") is not None for key in keys_of(table.name)):  # else that is told already
                self.mistakes.append(Mistake(table.name, number, keys_of(table.name)[0], self.whose(table.name)))
            return
        record = Record(noun, table.name, number, places={column: letter for letter, column in columns.values()})
        record.values = {
            column: parted(text) if noun.takes_many(column) else text
            for column, text in said.items()
            if column in noun.columns and text is not None
        }
        root = ROOT_OF[noun.keys[0]]
        key = said[noun.keys[0]]
        if noun is root:
            self.root(root, key, record)
        else:
            parent = self.parent(root, key, record)
            if len(noun.keys) > 1:
                parent = self.arm(parent, said["arm"], record)
            parent.parts.setdefault(noun.name, []).append(record)

    def whose(self, sheet):
        if sheet == "Caveats":
            return "Fill in “item”, or “study”, or “study” and “arm”: a caveat belongs to exactly one of these."
        return f"Fill in “{keys_of(sheet)[0]}”: the row says nothing of what it belongs to."

    def root(self, root, key, record):
        record.key, before = key, self.roots[root.name].get(key)
        if before and before.said:
            self.mistakes.append(record.mistake(root.keys[0], f"It is there twice: first in row {before.row}.", key))
        else:
            self.roots[root.name][key] = record

    def parent(self, root, key, row):
        """What the row belongs to; named only by its parts where it has no row of its own."""
        known = self.roots[root.name]
        if key not in known:
            known[key] = Record(root, row.sheet, row.row, key, said=False, places=row.places)
        return known[key]

    def arm(self, study, label, row):
        arms = study.parts.setdefault("arms", [])
        found = next((arm for arm in arms if arm.values.get("label") == label), None)
        if found is None:
            found = Record(study.noun.part("arms"), row.sheet, row.row, said=False, values={"label": label}, places=row.places)
            arms.append(found)
        return found
