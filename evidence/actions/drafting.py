"""Drafts as programs write them: made, changed, deleted, by the person whose they are.

`seen` is the version of the draft that the person has read (queries.written.version_of); what was written since is not
overwritten unseen.
"""

from ..models import EvidenceItem
from ..queries.fixture_layout import DRAFT
from ..queries.history import last_change
from ..queries.written import prefetches, version_of
from ..vocabulary.workflow import EDITABLE, Status
from .recording import recorded, settle
from .workflow import Refused, RefusedPerson, may
from .writing import Writing


class Stale(Refused):
    """Somebody wrote it after the person had read it."""


def create_draft(*, node, by):
    """A draft of one's own, from a node of the layout DRAFT. It may be incomplete."""
    if not may(by, "submit"):
        raise RefusedPerson("To write drafts takes the role of curator.")
    with recorded(by=by, why="draft"):
        item = Writing(node).new(curator=by)
        settle()
        return item


def change_draft(*, item, node, by, seen):
    """Write what the node says over a draft of one's own; what it does not name stays."""
    with recorded(by=by, why="draft"):
        item = as_seen(item, seen)
        _refuse_unless_own_draft(item, by)
        node.values.setdefault("study", item.study.slug if item.study else "")  # its arms are known by their study
        Writing(node).over(item)
        settle()
        return item


def delete_draft(*, item, by, seen):
    """Delete a draft that was never submitted and that nobody has spoken of."""
    with recorded(by=by, why="delete draft"):
        item = as_seen(item, seen)
        _refuse_unless_own_draft(item, by)
        item.delete()
        settle()


def as_seen(item, seen):
    """The draft as it is now, locked, if it is still what the person has read."""
    return all_as_seen([(item, seen)])[0]


def all_as_seen(pairs):
    """Each of these (draft, versions read) as it is now. All versions of an item are locked in one order, as publishing does."""
    accessions = {item.accession for item, _ in pairs}
    list(EvidenceItem.objects.select_for_update().filter(accession__in=accessions).order_by("pk").values_list("pk"))
    now = drafts().in_bulk([item.pk for item, _ in pairs])
    for item, seen in pairs:
        if item.pk not in now:
            raise Stale(f"{item} was deleted meanwhile.")
        if version_of(DRAFT, now[item.pk]) not in seen:
            raise Stale(_changed_meanwhile(now[item.pk]))
    return [now[item.pk] for item, _ in pairs]


def drafts():
    """Items with all that their written form holds, in a number of queries that does not grow."""
    rows = EvidenceItem.objects.select_related(
        *("publication", "study", "disease", "regimen", "outcome", "mechanism", "curator", "reviewer", "revises")
    )
    return rows.prefetch_related(*prefetches(DRAFT), "study__arms")


FROZEN = {
    Status.IN_REVIEW: "Under review nothing changes: send it back first.",
    Status.REJECTED: "A rejected item stays as it was rejected.",
}
STANDS = "A published version never changes: revise it."


def why_not_changed(item, by):
    """Why this person cannot change or delete the item as it stands; empty where nothing stands against it."""
    if not may(by, "submit"):
        return "To write drafts takes the role of curator."
    if item.status not in EDITABLE:
        return FROZEN.get(item.status, STANDS)
    return "" if item.curator_id == by.pk else f"{item} is {item.curator}’s draft: only who wrote it changes it."


def _refuse_unless_own_draft(item, by):
    if sentence := why_not_changed(item, by):
        raise Refused(sentence) if item.status not in EDITABLE else RefusedPerson(sentence)


def _changed_meanwhile(item):
    who, when = last_change(item)
    person = (who and (who.get_full_name() or who.get_username())) or "Somebody"
    at = f" ({when:%d %B %Y, %H:%M} UTC)" if when else ""
    return f"{item}: {person} changed this meanwhile{at}. Nothing was saved: read it again, and send what is still missing."
