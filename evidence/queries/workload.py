"""Who has how much in hand: for those who share out the work. Two questions to the database, however many people and records."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q
from django.db.models.functions import Now, TruncDate

from ..models import Assignment, EvidenceItem
from ..vocabulary.workflow import Status
from .rivals import OPEN
from .talk import team_members

PER_PERSON = ("drafts", "sent_back", "in_review", "taken", "overdue")


@dataclass
class Workload:
    """What lies with one person, and since when the oldest of it."""

    person: object
    drafts: int = 0
    sent_back: int = 0
    in_review: int = 0
    taken: int = 0
    overdue: int = 0
    oldest: datetime | None = None

    def add(self, oldest, **numbers):
        for name, number in numbers.items():
            setattr(self, name, getattr(self, name) + number)
        if oldest and (self.oldest is None or oldest < self.oldest):
            self.oldest = oldest

    @property
    def has_any(self):
        return any(getattr(self, name) for name in PER_PERSON)


COLUMN = {Status.DRAFT: "drafts", Status.SENT_BACK: "sent_back", Status.IN_REVIEW: "in_review"}


def workloads():
    """Each who works here, in the order of their names, and one for all together."""
    loads = {person.pk: Workload(person) for person in team_members()}
    found = defaultdict(list)
    written = EvidenceItem.objects.filter(status__in=OPEN).order_by().values("curator", "status")
    for row in written.annotate(number=Count("pk"), oldest=Min("created_at")):
        found[row["curator"]].append((row["oldest"], {COLUMN[row["status"]]: row["number"]}))
    overdue = Count("pk", filter=Q(due__lt=TruncDate(Now())))
    taken = Assignment.objects.open().order_by().values("person")
    for row in taken.annotate(number=Count("pk"), late=overdue, oldest=Min("assigned_at")):
        found[row["person"]].append((row["oldest"], {"taken": row["number"], "overdue": row["late"]}))
    everybody = Workload(None)
    for person, rows in found.items():
        for oldest, numbers in rows:
            everybody.add(oldest, **numbers)
            if person in loads:
                loads[person].add(oldest, **numbers)
    return list(loads.values()), everybody
