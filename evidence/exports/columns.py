"""Flat columns of nested records: for tables, where one row is one record and every name stays what it is."""

from dataclasses import dataclass
from enum import Enum


class Type(Enum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    TIME = "time"  # ISO 8601, UTC
    LIST = "list of text"


@dataclass(frozen=True)
class Column:
    """One column: its name, where its value stands in the record, what it says, and the words that it takes, if it takes words."""

    name: str
    path: str
    says: str
    type: Type = Type.TEXT
    words: object = None  # a vocabulary
    told: object = None  # how what is found there is told, where it is not told as it is
    unit: str = ""

    @property
    def meanings(self):
        """{word: what it means} of the words that it takes."""
        return {word.value: word.meaning or word.label for word in self.words} if self.words else {}

    @property
    def key(self):
        """The key of the record from which it comes."""
        return self.path.split(".")[0]

    def of(self, record):
        """Its value in a record: None where it is not known, a list where it is one."""
        found = at(record, self.path.split("."))
        if self.told and found is not None:
            found = [self.told(each) for each in found] if self.type is Type.LIST else self.told(found)
        return found or [] if self.type is Type.LIST else found


def at(record, steps):
    """What stands at the end of the steps; of every part of a list on the way, None behind what is not known."""
    for index, step in enumerate(steps):
        if record is None:
            return None
        if isinstance(record, list) and not step.isdecimal():
            return [at(each, steps[index:]) for each in record]
        record = record[int(step)] if isinstance(record, list) else record[step]
    return record


def chosen(columns, keys):
    """The columns that come from these keys; all where none are named."""
    return columns if keys is None else [column for column in columns if column.key in keys]
