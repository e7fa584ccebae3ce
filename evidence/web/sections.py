"""Evidence in sections by kind, in the order in which a clinician asks."""

from typing import NamedTuple
from urllib.parse import urlencode

from ..queries.pages import PER_KIND, number_by_kind, top_of_each_kind
from ..synthesis.strength import compared
from ..synthesis.summary import of_another_treatment
from ..vocabulary.evidence import Kind


class Heading(NamedTuple):
    anchor: str
    title: str
    singular: str
    plural: str
    folded: bool = False


HEADINGS = {
    Kind.RECOMMENDATION: Heading("positions", "Positions", "position", "positions"),
    Kind.DOSING: Heading("doses", "Doses", "statement on dose", "statements on dose"),
    Kind.FINDING: Heading("effects", "Effects", "effect", "effects"),
    Kind.SAFETY: Heading("harms", "Harms", "harm", "harms"),
    Kind.MECHANISM: Heading("mechanisms", "Mechanisms", "mechanism", "mechanisms"),
    Kind.EPIDEMIOLOGY: Heading("epidemiology", "Epidemiology", "figure on epidemiology", "figures on epidemiology"),
    Kind.GAP: Heading("gaps", "Not known", "open question", "open questions"),
    Kind.BACKGROUND: Heading("background", "Background", "background statement", "background statements", folded=True),
    Kind.METHOD: Heading("methods", "Methods", "statement on method", "statements on method", folded=True),
}

OPEN_KINDS = [kind for kind, heading in HEADINGS.items() if not heading.folded]


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
            more=f"/evidence/?{urlencode({**address, 'kind': kind.value})}" if numbers[kind] > size else "",
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


def parts_of(kind, documents):
    """Parts that must not be read in one breath: compared with another arm or not, shown or presumed."""
    apart = kind in (Kind.FINDING, Kind.SAFETY)
    own = [each for each in documents if not (apart and of_another_treatment(each))]
    others = (
        [("Of treatments without IVIg", [each for each in documents if of_another_treatment(each)])] if len(own) < len(documents) else []
    )
    if kind == Kind.FINDING:
        return _parted(own, compared, "Compared with another arm or dose", "No other arm in the sentence") + others
    if kind == Kind.MECHANISM:
        return _parted(documents, is_shown, "Demonstrated or asserted", "Hypothesised, studied or not known")
    return [("", own), *others] if own else others


def is_shown(document):
    return document["support"] in ("demonstrated", "asserted")


def _parted(documents, test, when_true, when_false):
    parts = [
        (when_true, [each for each in documents if test(each)]),
        (when_false, [each for each in documents if not test(each)]),
    ]
    return [(title, rows) for title, rows in parts if rows]
