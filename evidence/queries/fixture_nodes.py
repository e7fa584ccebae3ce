"""Fixture records in memory, between the files and the tables, and what can be wrong with them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from .fixture_layout import Part, Shape


class Mistake(NamedTuple):
    """Something wrong in the fixtures, and where."""

    file: str
    record: str
    field: str
    sentence: str

    def __str__(self):
        return " › ".join(part for part in (self.file, self.record, self.field) if part) + f": {self.sentence}"


class WrongFixtures(Exception):
    """The fixtures cannot be loaded; `mistakes` lists everything that was found."""

    def __init__(self, mistakes):
        self.mistakes = mistakes
        super().__init__("\n".join(str(mistake) for mistake in mistakes))


@dataclass
class Node:
    """One record as written: raw values by field, child nodes by part. `name` is how a person finds it in the file."""

    shape: Shape
    file: str
    name: str
    values: dict[str, str | list[str]]
    parts: list[tuple[Part, list["Node"]]] = field(default_factory=list)

    def mistake(self, field_name, sentence):
        return Mistake(self.file, self.name, field_name, sentence)
