"""What the team has said of a record, and of which record one speaks on which page."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import Q

from ..models import Arm, Assignment, Caveat, Comment, EvidenceItem, Flag, Lead, Mention, Name, SourceText
from ..models.about import NOUN_OF
from ..vocabulary.workflow import Role, Status

SPEAKS_OF = {
    Arm: lambda arm: arm.study,
    Lead: lambda lead: lead.publication,
    SourceText: lambda text: text.publication,
    Name: lambda name: name.disease or name.outcome or name.mechanism or name.intervention or name.trait,
    Caveat: lambda caveat: caveat.item or caveat.study or caveat.arm or caveat.source_text,
}
"""Records that belong to another: what is said of them is said of that one, in one place."""


@dataclass(frozen=True)
class Talk:
    """What was said of a record, oldest first, the open flags before the resolved; and who has taken it."""

    comments: list
    flags: list
    assignment: Assignment | None


def subject_of(record):
    """The record of which one speaks on this record's page; None where nothing can be said."""
    while type(record) in SPEAKS_OF:
        record = SPEAKS_OF[type(record)](record)
    return record if type(record) in NOUN_OF else None


def said_of(record, person=None):
    """What the team has said of a record: of an item, of any of its versions; who has taken this very one."""
    flags = about(Flag.objects, record).select_related("raised_by", "resolved_by", "item")
    comments = about(Comment.objects, record).select_related("author", "item").prefetch_related("mention_links")
    taken = record.assignments.open().select_related("person", "assigned_by").first()
    return Talk(list(comments), sorted(flags, key=lambda flag: flag.resolved_at is not None), taken)


def about(rows, record):
    """Those of these comments or flags that speak of the record."""
    if isinstance(record, EvidenceItem):
        return rows.filter(item__accession=record.accession)
    return rows.filter(**{NOUN_OF[type(record)]: record})


def mentions_of(person, record):
    """Where the person is named in what was said of the record, and has neither answered nor set it aside."""
    said = about(Comment.objects, record)
    return Mention.objects.open().filter(person=person, comment__in=said)


def team_members():
    """Those who work here: who can be named in a comment."""
    people = get_user_model().objects.filter(Q(groups__name__in=Role.values) | Q(is_superuser=True), is_active=True)
    return people.distinct().order_by("first_name", "username")


def people_for(record):
    """Those who can be given the record: of an item in review, reviewers other than its curator; else all who work here."""
    if not (isinstance(record, EvidenceItem) and record.status == Status.IN_REVIEW):
        return list(team_members())
    may_review = Q(groups__name__in=[Role.REVIEWER, Role.EDITOR]) | Q(is_superuser=True)
    return list(team_members().filter(may_review).exclude(pk=record.curator_id))
