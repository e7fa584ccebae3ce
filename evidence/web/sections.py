"""Evidence in sections by kind, in the order in which a clinician asks."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from ..documents.sections import HEADINGS, OPEN_KINDS, Heading, parts_of
from ..queries.pages import number_by_kind, top_of_each_kind
from ..vocabulary.evidence import Kind
from ..wording.languages import here
from ..wording.said import listed

PER_SECTION = 4
"""Rows of one kind on a page that is not a list; the rest has an address."""


class Section(NamedTuple):
    """The items of one kind: how many there are, the first of them in parts with a title each, and where the rest is."""

    kind: str
    heading: Heading
    number: int
    shown: int
    parts: list
    more: str

    @property
    def counted(self):
        return counted(self.heading, self.number)


def sections_of(items, *, first=None, size=PER_SECTION, numbers=None, more=None, **address):
    """Sections of the kinds that occur. `size` is a number, or a number for each kind; `numbers` are {kind: items}, where they are known.

    `more(kind, number)` is the address of all of a kind; without it /evidence/ lists them under the parameters `address`. One query, or two.
    """
    numbers = number_by_kind(items) if numbers is None else numbers
    sizes = size if isinstance(size, dict) else dict.fromkeys(HEADINGS, size)
    documents = top_of_each_kind(items, first=first, size=max(sizes.values(), default=0))
    more = more or (lambda kind, _number: here(f"/evidence/?{urlencode({**address, 'kind': kind})}"))
    return [
        _section(kind, heading, numbers[kind], documents.get(kind, [])[: sizes.get(kind, 0)], more)
        for kind, heading in HEADINGS.items()
        if kind in numbers
    ]


def _section(kind, heading, number, documents, more):
    rest = more(kind.value, number) if number > len(documents) else ""
    return Section(kind.value, heading, number, len(documents), parts_of(kind, documents), rest)


def counted_by_kind(numbers):
    """“1 position, 2 effects”, of what stands open on a page; {kind: number} in."""
    counts = [(HEADINGS[kind], numbers[kind]) for kind in OPEN_KINDS if numbers.get(kind)]
    return listed(counted(heading, number) for heading, number in counts)


def counted(heading, number):
    return _("{n} {what}").format(n=number, what=heading.singular if number == 1 else heading.plural)


def silent_on(numbers, regimens):
    """Titles of the kinds of which there is nothing: a reader should not have to notice what is missing. {kind: number} in.

    Where items of other kinds tell of dose `regimens`, a page that shows them is not silent on dose.
    """
    told = {Kind.DOSING} if regimens else set()
    return [HEADINGS[kind].plural for kind in OPEN_KINDS if not numbers.get(kind) and kind not in told]
