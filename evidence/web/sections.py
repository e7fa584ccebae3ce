"""Evidence in sections by kind, in the order in which a clinician asks."""

from typing import NamedTuple
from urllib.parse import urlencode

from ..documents.sections import HEADINGS, OPEN_KINDS, Heading, parts_of
from ..queries.pages import PER_KIND, number_by_kind, top_of_each_kind
from ..wording.languages import here


class Section(NamedTuple):
    """The items of one kind: how many there are, the first of them in parts with a title each, and where the rest is."""

    kind: str
    heading: Heading
    number: int
    parts: list
    more: str

    @property
    def counted(self):
        return f"{self.number} {self.heading.singular if self.number == 1 else self.heading.plural}"


def sections_of(items, *, first=None, size=PER_KIND, **address):
    """Sections of the kinds that occur. `address` are the parameters under which /evidence/ lists the same items. Two queries."""
    numbers, documents = number_by_kind(items), top_of_each_kind(items, first=first, size=size)
    return [
        Section(
            kind=kind.value,
            heading=heading,
            number=numbers[kind],
            parts=parts_of(kind, documents.get(kind, [])),
            more=here(f"/evidence/?{urlencode({**address, 'kind': kind.value})}") if numbers[kind] > size else "",
        )
        for kind, heading in HEADINGS.items()
        if kind in numbers
    ]


def counted_by_kind(numbers):
    """“1 position, 2 effects”, of what stands open on a page; {kind: number} in."""
    counts = [(HEADINGS[kind], numbers[kind]) for kind in OPEN_KINDS if numbers.get(kind)]
    return ", ".join(f"{number} {heading.singular if number == 1 else heading.plural}" for heading, number in counts)


def silent_on(sections):
    """Titles of the kinds of which there is nothing: a reader should not have to notice what is missing."""
    present = {section.kind for section in sections}
    return [HEADINGS[kind].plural for kind in OPEN_KINDS if kind not in present]
