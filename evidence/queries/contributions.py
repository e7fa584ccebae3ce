"""What one person has done here: items written, decisions made as a reviewer, comments. The same few questions however much it is."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min

from ..models import Comment, EvidenceItem
from ..models.about import SUBJECTS
from ..vocabulary.workflow import Status
from .history import events_of

WROTE, REVIEWED, COMMENTED = "wrote", "reviewed", "commented"
DECISIONS = [Status.PUBLISHED, Status.SENT_BACK, Status.REJECTED]


@dataclass(frozen=True)
class Work:
    """One thing done: which, when, on what record, and where that stands now or what was decided."""

    kind: str
    when: datetime
    record: object
    name: str
    state: str
    words: str


def contributions_of(person, *, since=None, until=None):
    """Everything this person did between two days (both included), the latest first."""
    work = [*_written(person), *_reviewed(person), *_commented(person)]
    in_range = [each for each in work if (not since or each.when.date() >= since) and (not until or each.when.date() <= until)]
    return sorted(in_range, key=lambda each: each.when, reverse=True)


def counted(work):
    """[(kind, [(state, how many)])], the kinds always in the same order."""
    counts = Counter((each.kind, each.state) for each in work)
    return [(kind, [(state, n) for (of, state), n in sorted(counts.items()) if of == kind]) for kind in (WROTE, REVIEWED, COMMENTED)]


def by_month(work):
    """[(first day of the month, how many written, reviewed, commented)], the latest first; months without work are left out."""
    counts = Counter((each.when.date().replace(day=1), each.kind) for each in work)
    months = sorted({month for month, _ in counts}, reverse=True)
    return [(month, [counts[month, kind] for kind in (WROTE, REVIEWED, COMMENTED)]) for month in months]


def _written(person):
    for item in EvidenceItem.objects.filter(curator=person):
        yield Work(WROTE, item.created_at, item, item.permalink_name, item.get_status_display(), item.statement)


def _reviewed(person):
    """From the history: a decision stays one, also where the item was changed and handed in again."""
    events = events_of(EvidenceItem).objects.filter(reviewer_id=person.pk, status__in=DECISIONS, pgh_label="update").order_by()
    made = list(events.values_list("pgh_obj_id", "status").annotate(when=Min("pgh_created_at")))
    items = EvidenceItem.objects.in_bulk({number for number, _, _ in made})
    for number, status, when in made:
        if item := items.get(number):
            yield Work(REVIEWED, when, item, item.permalink_name, Status(status).label, item.statement)


def _commented(person):
    for comment in Comment.objects.filter(author=person).select_related(*SUBJECTS):
        subject = comment.subject
        yield Work(COMMENTED, comment.made_at, subject, str(subject), subject._meta.verbose_name, comment.text)
