"""Records between a file and the tables: what a file says, in text, each with its place; and what is wrong with it."""

from dataclasses import asdict, dataclass, field

from .bulk_layout import Noun

MOST_ROWS = 10_000
MOST_BYTES = 10 * 1024 * 1024
MOST_CHARACTERS = 32_000  # a cell of a workbook holds 32,767


@dataclass(frozen=True, order=True)
class Mistake:
    """Something wrong in a file: where, what is there, and what would be right. `row` is a line where the file is nested."""

    sheet: str
    row: int
    column: str
    sentence: str
    said: str = ""
    by_line: bool = False

    def __str__(self):
        where = [self.sheet, f"{'line' if self.by_line else 'row'} {self.row}" if self.row else "", self.column]
        said = f" (there is “{self.said[:80]}”)" if self.said else ""
        return ", ".join(part for part in where if part) + f": {self.sentence}{said}"

    def as_dict(self):
        return asdict(self)


class WrongFile(Exception):
    """The file cannot be read as a whole: too large, of another kind, damaged."""


@dataclass
class Record:
    """One record as a file says it: values in text by column, what belongs to it, and where it stands.

    `key` names a study, regimen or item. What was not said has no value; a record that only its parts name is not `said`.
    """

    noun: Noun
    sheet: str = ""
    row: int = 0
    key: str = ""
    said: bool = True
    by_line: bool = False
    values: dict[str, str | list[str]] = field(default_factory=dict)
    parts: dict[str, list["Record"]] = field(default_factory=dict)
    places: dict[str, str | int] = field(default_factory=dict)

    def mistake(self, column, sentence, said=""):
        """`places` holds the letter of a column in a workbook, the line of a key in a nested file. A rule may name several columns."""
        columns = [column] if isinstance(column, str) else column
        lines = [place for each in columns if isinstance(place := self.places.get(each), int)]
        row = lines[0] if lines else self.row
        shown = ", ".join(f"{each} (column {place})" if isinstance(place := self.places.get(each), str) else each for each in columns)
        return Mistake(self.sheet, row, shown, sentence, said if isinstance(said, str) else joined(said), self.by_line)

    def whole(self):
        """This record and all that belongs to it."""
        yield self
        for records in self.parts.values():
            for record in records:
                yield from record.whole()


@dataclass
class Reading:
    """What was read of a file: records by noun, how many rows there are, and every mistake of form."""

    records: dict[str, list[Record]] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def rows(self):
        return sum(each.said for records in self.records.values() for record in records for each in record.whole())


def joined(values):
    """Several values in one cell: “a; b”. A semicolon within a value is written \\;"""
    return "; ".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def parted(text):
    """The values of such a cell."""
    values, value, escaped = [], "", False
    for character in text:
        if escaped:
            value, escaped = value + character, False
        elif character == "\\":
            escaped = True
        elif character == ";":
            values.append(value)
            value = ""
        else:
            value += character
    return [each.strip() for each in [*values, value] if each.strip()]
