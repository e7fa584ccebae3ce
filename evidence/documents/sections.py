"""How the evidence on something is parted: by kind, in the order in which a clinician asks, and within a kind by what must not be mixed."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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
    Kind.RECOMMENDATION: Heading("positions", gettext_lazy("Positions"), gettext_lazy("position"), gettext_lazy("positions")),
    Kind.DOSING: Heading("doses", gettext_lazy("Doses"), gettext_lazy("statement on dose"), gettext_lazy("statements on dose")),
    Kind.FINDING: Heading("effects", gettext_lazy("Effects"), gettext_lazy("effect"), gettext_lazy("effects")),
    Kind.SAFETY: Heading("harms", gettext_lazy("Harms"), gettext_lazy("harm"), gettext_lazy("harms")),
    Kind.MECHANISM: Heading("mechanisms", gettext_lazy("Mechanisms"), gettext_lazy("mechanism"), gettext_lazy("mechanisms")),
    Kind.EPIDEMIOLOGY: Heading(
        "epidemiology", gettext_lazy("Epidemiology"), gettext_lazy("figure on epidemiology"), gettext_lazy("figures on epidemiology")
    ),
    Kind.GAP: Heading("gaps", gettext_lazy("Not known"), gettext_lazy("open question"), gettext_lazy("open questions")),
    Kind.BACKGROUND: Heading(
        "background", gettext_lazy("Background"), gettext_lazy("background statement"), gettext_lazy("background statements"), folded=True
    ),
    Kind.METHOD: Heading(
        "methods", gettext_lazy("Methods"), gettext_lazy("statement on method"), gettext_lazy("statements on method"), folded=True
    ),
}

OPEN_KINDS = [kind for kind, heading in HEADINGS.items() if not heading.folded]


def parts_of(kind, documents):
    """Parts that must not be read in one breath: compared with another arm or not, shown or presumed."""
    apart = kind in (Kind.FINDING, Kind.SAFETY)
    own = [each for each in documents if not (apart and of_another_treatment(each))]
    others = (
        [(_("Of treatments without IVIg"), [each for each in documents if of_another_treatment(each)])] if len(own) < len(documents) else []
    )
    if kind == Kind.FINDING:
        return _parted(own, compared, _("Compared with another arm or dose"), _("No other arm in the sentence")) + others
    if kind == Kind.MECHANISM:
        return _parted(documents, is_shown, _("Demonstrated or asserted"), _("Hypothesised, studied or not known"))
    return [("", own), *others] if own else others


def is_shown(document):
    return document["support"] in ("demonstrated", "asserted")


def _parted(documents, test, when_true, when_false):
    parts = [
        (when_true, [each for each in documents if test(each)]),
        (when_false, [each for each in documents if not test(each)]),
    ]
    return [(title, rows) for title, rows in parts if rows]
