"""What waits for whom: the piles on a person's desk, each with how many, since when the oldest waits, and the one in the middle.

The number of questions asked of the database is that of the piles, however much lies on them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Aggregate, Count, DateTimeField, Exists, F, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Now, TruncDate

from ..models import Assignment, Correction, Disagreement, DoubleExtraction, EvidenceItem, Flag, FormDraft, Lead, Mention
from ..models.about import SUBJECTS
from ..vocabulary.evidence import DisagreementState
from ..vocabulary.extraction import ExtractionState
from ..vocabulary.workflow import Status
from .blindness import only_seen
from .history import events_of
from .rivals import overtaken


@dataclass(frozen=True)
class Pile:
    """Rows of one model that wait for a person, or for whoever takes them. `rows` annotates each with `since`, when it began to wait."""

    name: str
    title: str
    hint: str
    rows: Callable
    empty: str  # what is said when nothing waits
    own: bool = True  # one’s own, not everybody’s
    order: tuple = (F("since").asc(nulls_last=True), "pk")
    urgent: tuple = ()  # what is urgent is called, and which rows are


@dataclass(frozen=True)
class Waiting:
    """A pile as it is now. Half of its rows have waited longer than `median`."""

    pile: Pile
    count: int
    oldest: datetime | None
    median: datetime | None = None
    urgent: int = 0


class Median(Aggregate):
    """The value in the middle; of an even number, the lower of the two."""

    function = "percentile_disc"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DateTimeField()


def desk_of(person):
    """Every pile of this person, in the order in which one works through them."""
    waiting = []
    for pile in PILES.values():
        urgent = {"urgent": Count("pk", filter=pile.urgent[1])} if pile.urgent else {}
        found = (
            only_seen(pile.rows(person), person)
            .order_by()
            .aggregate(count=Count("pk"), oldest=Min("since"), median=Median("since"), **urgent)
        )
        waiting.append(Waiting(pile, **found))
    return waiting


def rows_of(pile, person):
    """The rows of a pile with what a list shows of each, the oldest first unless the pile has another order."""
    rows = only_seen(pile.rows(person), person).order_by(*pile.order)
    return SHOWN.get(rows.model, lambda shown: shown)(rows)


def review_queue(person):
    """What waits for this person's review: first what one has taken oneself, then what nobody has, the oldest first."""
    taken = Assignment.objects.open().filter(item=OuterRef("pk"))
    queue = _waiting_for_review(person).annotate(mine=Exists(taken.filter(person=person)), others=Exists(taken.exclude(person=person)))
    return queue.filter(others=False).order_by("-mine", "since", "pk")


def next_for_review(person, *, after=None):
    """The next item to review, another than the one just decided; None where the queue is empty."""
    queue = review_queue(person)
    return (queue.exclude(pk=after.pk) if after else queue).first()


def _own_drafts(person):
    """But for those that were overtaken, which have a pile of their own."""
    drafts = EvidenceItem.objects.filter(status=Status.DRAFT, curator=person, extraction=None)
    return drafts.filter(Q(revises=None) | Q(revises__status=Status.PUBLISHED)).annotate(since=F("created_at"))


def _unsaved(person):
    return FormDraft.objects.of(person).annotate(since=F("kept_at"))


def _sent_back(person):
    items = EvidenceItem.objects.filter(status=Status.SENT_BACK, curator=person)
    return items.annotate(since=Coalesce(_entered(Q(status=Status.SENT_BACK)), F("submitted_at")))


def _overtaken(person):
    return overtaken(EvidenceItem.objects.filter(curator=person))


def _waiting_for_review(person):
    return EvidenceItem.objects.filter(status=Status.IN_REVIEW).exclude(curator=person).annotate(since=F("submitted_at"))


def _taken(person):
    """Until it is given back; a decided item asks nothing more of who has taken it, but for a re-check or an open flag."""
    open_flag = Exists(Flag.objects.open().filter(item=OuterRef("item")))
    in_work = Q(item__status__in=[Status.DRAFT, Status.SENT_BACK, Status.IN_REVIEW]) | Q(item__needs_recheck=True) | open_flag
    return Assignment.objects.open().filter(Q(item=None) | in_work, person=person).annotate(since=F("assigned_at"))


def _unanswered(person):
    """Comments that name this person, until he or she answers there or sets them aside."""
    return Mention.objects.open().filter(person=person).exclude(comment__author=person).annotate(since=F("comment__made_at"))


def _to_recheck(person):
    items = EvidenceItem.objects.published().filter(needs_recheck=True)
    return items.annotate(since=Coalesce(_entered(Q(needs_recheck=True)), F("published_at")))


def _flags(person):
    return Flag.objects.open().annotate(since=F("raised_at"))


def _corrections(person):
    return Correction.objects.open().annotate(since=F("received_at"))


def _proposed(person):
    return Disagreement.objects.filter(state=DisagreementState.PROPOSED).annotate(since=_first_seen(Disagreement))


def _double_extractions(person):
    """One's own side is to be read, or both have handed in and the two readings are to be reconciled."""
    to_read = Q(state=ExtractionState.OPEN, readings__in=person.extractions.filter(handed_in_at=None))
    to_reconcile = Q(state=ExtractionState.HANDED_IN) & (Q(opened_by=person) | Q(readings__in=person.extractions.all()))
    waiting = DoubleExtraction.objects.filter(to_read | to_reconcile).values("pk")
    return DoubleExtraction.objects.filter(pk__in=waiting).annotate(since=Coalesce("both_handed_in_at", "opened_at"))


def _leads(person):
    return Lead.objects.waiting().annotate(since=F("found_at"))


def _entered(state):
    """When the item last came into this state, as its history knows: the first event in it after the last one out of it."""
    events = events_of(EvidenceItem).objects
    last_out = events.filter(pgh_obj_id=OuterRef("pgh_obj_id")).exclude(state).order_by("-pgh_id").values("pgh_id")[:1]
    came = events.filter(state, pgh_obj_id=OuterRef("pk")).annotate(last_out=Coalesce(Subquery(last_out), 0))
    return Subquery(came.filter(pgh_id__gt=F("last_out")).order_by("pgh_id").values("pgh_created_at")[:1], output_field=DateTimeField())


def _first_seen(model):
    events = events_of(model).objects.filter(pgh_obj_id=OuterRef("pk")).order_by("pgh_id")
    return Subquery(events.values("pgh_created_at")[:1], output_field=DateTimeField())


BY_DUE = (F("due").asc(nulls_last=True), "since", "pk")
BY_CAUSE = ("recheck_reason", F("since").asc(nulls_last=True), "pk")
OVERDUE = ("overdue", Q(due__lt=TruncDate(Now())))
NEW = ("new", Q(seen_at=None))
PILES = {
    pile.name: pile
    for pile in (
        Pile(
            "unsaved", "Unsaved entries", "Typed into a form by you, kept, and not saved yet.", _unsaved, "Everything you typed is saved."
        ),
        Pile("sent-back", "Sent back to me", "A reviewer asks for changes.", _sent_back, "Nothing was sent back."),
        Pile(
            "overtaken",
            "Overtaken",
            "Another revision was published first: begin again from that one.",
            _overtaken,
            "No draft was overtaken.",
        ),
        Pile(
            "mentions",
            "Comments that name me",
            "Until you answer there, or set it aside.",
            _unanswered,
            "Nobody waits for your answer.",
            urgent=NEW,
        ),
        Pile(
            "taken",
            "What I have taken",
            "Assigned to you, or taken by you; what is due first comes first.",
            _taken,
            "You have taken nothing.",
            order=BY_DUE,
            urgent=OVERDUE,
        ),
        Pile(
            "double",
            "Double extractions that wait for you",
            "To read on your own, or to reconcile.",
            _double_extractions,
            "No double extraction waits for you.",
        ),
        Pile("drafts", "My drafts", "Not handed in yet.", _own_drafts, "You have no draft."),
        Pile("review", "Waiting for review", "Written by somebody else.", _waiting_for_review, "Everything is reviewed.", own=False),
        Pile(
            "recheck",
            "Needs re-check",
            "Public, and what it rests on was changed.",
            _to_recheck,
            "Nothing public is in doubt.",
            own=False,
            order=BY_CAUSE,
        ),
        Pile("flags", "Open flags", "Somebody doubts what a record says.", _flags, "No flag is open.", own=False),
        Pile(
            "corrections",
            "Suggested corrections",
            "A reader says that something public is wrong.",
            _corrections,
            "No reader waits for an answer.",
            own=False,
        ),
        Pile("disagreements", "Proposed disagreements", "Nobody has decided yet.", _proposed, "Every one is decided.", own=False),
        Pile(
            "leads",
            "Leads to triage",
            "Listed or brought in, not read, and nobody has decided.",
            _leads,
            "Every lead is decided.",
            own=False,
        ),
    )
}


def _with_subject(rows, prefix="", *others):
    """With the record of which each row speaks, whatever its kind."""
    subjects = [f"{prefix}{noun}" for noun in SUBJECTS]
    of_items = [f"{prefix}item__{name}" for name in ITEM]
    return rows.select_related(*others, *subjects, *of_items).prefetch_related(f"{prefix}publication__dates")


ITEM = ("disease", "publication", "curator")
SHOWN = {
    EvidenceItem: lambda rows: rows.select_related(*ITEM, "revises").prefetch_related("publication__dates"),
    Flag: lambda rows: _with_subject(rows, "", "raised_by"),
    Correction: lambda rows: _with_subject(rows),
    Mention: lambda rows: _with_subject(rows, "comment__", "comment__author"),
    Assignment: lambda rows: _with_subject(rows, "", "assigned_by"),
    FormDraft: lambda rows: rows.select_related("person"),
    DoubleExtraction: lambda rows: rows.select_related("study", "publication", "opened_by").prefetch_related(
        "readings__person", "publication__dates"
    ),
    Lead: lambda rows: rows.select_related("publication").prefetch_related("publication__dates"),
}
