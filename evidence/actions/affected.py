"""What a retraction, a new version or a change would touch: told before it is done, and after it."""

from dataclasses import dataclass, field

from django.db.models import Q

from ..models import Disagreement, EvidenceItem, Publication, SourceAnchor
from ..queries.rivals import OPEN
from .rechecking import RESTS_ON, items_that_show


@dataclass(frozen=True)
class Affected:
    """What hangs on a record. Lists are in the order of their accessions; `documents` are what readers are served anew."""

    recheck: list = field(default_factory=list)  # published items that rest on it and wait for a re-check afterwards
    disagreements: list = field(default_factory=list)  # of which it is a side
    revisions: list = field(default_factory=list)  # drafts that revise it and are overtaken
    passages: list = field(default_factory=list)  # published items that rest on the same words of the source
    documents: int = 0

    def __bool__(self):
        return any((self.recheck, self.disagreements, self.revisions, self.passages, self.documents))


def affected_by_ending(item):
    """What it touches that this published version is retracted or superseded."""
    disagreements = Disagreement.objects.filter(sides__item=item).distinct().order_by("slug")
    return Affected(
        disagreements=list(disagreements),
        revisions=list(EvidenceItem.objects.filter(revises=item, status__in=OPEN).select_related("curator").order_by("pk")),
        passages=list(_on_the_same_words(item)),
        documents=those_that_disagree([item]).public().count(),
    )


def affected_by_publishing(item):
    """What it touches that this revision takes the place of the version it revises; None where it revises nothing."""
    if item.revises is None:
        return None
    ending = affected_by_ending(item.revises)
    others = [each for each in ending.revisions if each.pk != item.pk]
    return Affected(disagreements=ending.disagreements, revisions=others, documents=ending.documents + 1)


def affected_by_changing(record):
    """What it touches that this record is changed: what rests on it is looked at again, what shows it is served anew."""
    path = "publication" if isinstance(record, Publication) else RESTS_ON.get(type(record))
    if path is None:
        return None
    resting = EvidenceItem.objects.published().filter(**{path: record}).distinct().order_by("accession")
    shown = EvidenceItem.objects.filter(pk__in=items_that_show(record).values("pk"))
    return Affected(
        recheck=list(resting),
        disagreements=list(Disagreement.objects.filter(sides__item__in=resting.order_by().values("pk")).distinct().order_by("slug")),
        documents=shown.count(),
    )


def those_that_disagree(items):
    """All versions of these accessions, and the items with which these disagree: their documents say so."""
    keys = [item.pk for item in items]
    beside = Q(disagreement_sides__disagreement__sides__item__in=keys)
    found = EvidenceItem.objects.filter(Q(accession__in=[item.accession for item in items]) | beside)
    return EvidenceItem.objects.filter(pk__in=found.values("pk"))


def _on_the_same_words(item):
    overlapping = Q()
    for anchor in item.anchors.all():
        overlapping |= Q(source_text=anchor.source_text_id, start__lt=anchor.end, end__gt=anchor.start)
    if not overlapping:
        return EvidenceItem.objects.none()
    on_them = SourceAnchor.objects.filter(overlapping).values("item")
    return EvidenceItem.objects.published().filter(pk__in=on_them).exclude(accession=item.accession).order_by("accession")
