"""A study as its curator works on it: reports, arms, items by kind, each with what is still missing.

The number of questions asked of the database does not grow with the arms or the items.
"""

from dataclasses import dataclass, field

from ..models import EvidenceItem, Study
from ..vocabulary.evidence import Kind
from ..vocabulary.workflow import EDITABLE, Status
from .missing import missing_in
from .warnings import patients_in_arms


@dataclass(frozen=True)
class Entry:
    """One item in the outline: whether it is this person's to write, and what it lacks."""

    item: EvidenceItem
    own: bool
    missing: list[str]

    @property
    def is_draft(self):
        return self.item.status in EDITABLE

    @property
    def is_ready(self):
        """Whether this person could hand it in now."""
        return self.own and self.is_draft and not self.missing


@dataclass(frozen=True)
class ArmLine:
    """One arm, its regimen, and what a curator might have forgotten."""

    arm: object
    missing: list[str]


@dataclass(frozen=True)
class Outline:
    """The whole study at one glance."""

    study: Study
    reports: list
    arms: list[ArmLine]
    groups: list[tuple[Kind, list[Entry]]]
    remarks: list[str] = field(default_factory=list)

    @property
    def entries(self):
        return [entry for _, entries in self.groups for entry in entries]

    @property
    def ready(self):
        return [entry for entry in self.entries if entry.is_ready]

    @property
    def own_drafts(self):
        return [entry for entry in self.entries if entry.own and entry.is_draft]


def outline_of(study, *, items, person):
    """The outline for this person; `items` are the ones that he or she may see."""
    reports = list(study.reports.select_related("publication").prefetch_related("publication__dates"))
    arms = list(study.arms.select_related("regimen").prefetch_related("intervention_links__intervention"))
    found = [Entry(item, item.curator_id == person.pk, _missing(item)) for item in _read(items, study)]
    by_kind = [(kind, [entry for entry in found if entry.item.kind == kind]) for kind in Kind]
    groups = [(kind, entries) for kind, entries in by_kind if entries]
    return Outline(study, reports, [ArmLine(arm, _unsaid(arm)) for arm in arms], groups, _remarks(study, reports, arms))


def last_written(study, *, items, person):
    """This person's last item in the study, from which the next one takes what usually stays."""
    return items.filter(study=study, curator=person).order_by("-created_at", "-pk").first()


def _read(items, study):
    items = items.filter(study=study).exclude(status=Status.SUPERSEDED).select_related("curator", "disease", "outcome", "mechanism")
    parts = ("intervention_links__intervention", "anchors", "results", "risk_factors")
    return items.prefetch_related(*parts).order_by("accession", "version")


def _missing(item):
    return missing_in(item) if item.status in EDITABLE else []


def _unsaid(arm):
    """What an arm mostly has. A source may not print it, so that nothing is refused."""
    given = [link.intervention for link in arm.intervention_links.all()]
    found = [] if given else ["which treatment it was given"]
    if any(each.kind == "immunoglobulin" for each in given) and not arm.regimen_id:
        found.append("its regimen")
    return found


def _remarks(study, reports, arms):
    """What to look at again in the study itself."""
    found = [] if reports else ["No report: which publication tells of it?"]
    together = patients_in_arms(study, arms)
    if together not in (None, study.n):
        found.append(f"The arms have {' + '.join(str(arm.n) for arm in arms)} = {together} patients, the study {study.n}.")
    return found
