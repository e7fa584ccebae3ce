"""How the evidence on something is parted: by kind, in the order in which a clinician asks, and within a kind by what must not be mixed."""

from typing import NamedTuple

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
