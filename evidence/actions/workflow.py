"""How an item moves: submit, send back, reject, publish, revise, retract.

Each action locks the item, says who acts, changes only what it names, and hears every rule of the database before it
ends. The rules themselves live in the database; what is checked here is what a person should read before it refuses.
"""

from django.utils import timezone

from ..documents.refresh import refresh
from ..models import DisagreementSide, EvidenceItem, InterestStatement
from ..queries.claims import claim_key
from ..queries.history import marked_for_recheck_by
from ..queries.rivals import PARTS
from ..queries.warnings import item_warnings
from ..vocabulary.evidence import InterventionRole
from ..vocabulary.workflow import MOVES, Role, Status
from .affected import affected_by_ending, those_that_disagree
from .noticing import notice_disagreements
from .recording import recorded, settle, take_turn


class Refused(Exception):
    """The action cannot be done; the message is for the person who tried."""


class RefusedPerson(Refused):
    """Not by this person: for want of a role, or because it is the own work. Somebody else may."""


NEEDS = {
    "submit": Role.CURATOR,
    "revise": Role.CURATOR,
    "send_back": Role.REVIEWER,
    "reject": Role.REVIEWER,
    "publish": Role.REVIEWER,
    "reaffirm": Role.REVIEWER,
    "retract": Role.EDITOR,
    "triage": Role.CURATOR,
    "merge": Role.EDITOR,
    "release": Role.EDITOR,
}
"""The least role for each action; each role can do what those before it can."""

RANK = {Role.CURATOR: 1, Role.REVIEWER: 2, Role.EDITOR: 3}


def may(person, action):
    """Whether this person's groups allow the action."""
    return holds(person, NEEDS[action])


def holds(person, role):
    """Whether this person has the role, or one that can do more."""
    if not person.is_active:
        return False
    held = [RANK[Role(name)] for name in person.groups.values_list("name", flat=True) if name in Role.values]
    return person.is_superuser or max(held, default=0) >= RANK[role]


def submit(*, item, by):
    """Hand a draft in for review. From here on nothing in it changes until it is sent back."""
    with recorded(by=by, why="submit"):
        item = _locked(item, by, "submit", to=Status.IN_REVIEW)
        if item.curator_id != by.pk:
            raise RefusedPerson(f"{item} is {item.curator}’s draft: only who wrote it hands it in.")
        item = EvidenceItem.objects.with_details().get(pk=item.pk)
        item.status, item.reason, item.reviewer, item.submitted_at = Status.IN_REVIEW, "", None, timezone.now()
        item.claim_key = claim_key(
            item,
            interventions=[each.slug for each in item.linked(InterventionRole.GIVEN)],
            comparators=[each.slug for each in item.linked(InterventionRole.COMPARATOR)],
        )
        item.warnings = item_warnings(item, item.results.all(), item.study.arms.all() if item.study else [])
        item.save(update_fields=["status", "reason", "reviewer", "submitted_at", "claim_key", "warnings"])
        settle()
        return item


def send_back(*, item, by, reason):
    """Ask the curator for changes."""
    return _decide(item, by, "send_back", Status.SENT_BACK, reason)


def reject(*, item, by, reason):
    """Decide that the item will not be published."""
    return _decide(item, by, "reject", Status.REJECTED, reason)


def publish(*, item, by):
    """Make a reviewed item public. The reviewer is never the curator; the published version it revises is superseded."""
    with recorded(by=by, why="publish"):
        take_turn()
        rows = list(EvidenceItem.objects.select_for_update().filter(accession=item.accession).order_by("pk"))
        item = _locked(item, by, "publish", to=Status.PUBLISHED)
        _four_eyes(item, by)
        _interests_are_stated(by)
        current = next((row for row in rows if row.status == Status.PUBLISHED), None)
        if item.revises_id != (current.pk if current else None):
            raise Refused(f"Another revision of {item.accession} was published meanwhile: begin again from that one.")
        now = timezone.now()
        if current:
            current.status, current.ended_at = Status.SUPERSEDED, now
            current.save(update_fields=["status", "ended_at"])
        item.status, item.reviewer, item.published_at, item.reason = Status.PUBLISHED, by, now, ""
        item.version = max((row.version or 0 for row in rows), default=0) + 1
        item.save(update_fields=["status", "reviewer", "published_at", "reason", "version"])
        if current:
            DisagreementSide.objects.filter(item=current).update(item=item)  # later versions stay in what they disagree on
        settle()
        refresh(those_that_disagree([item]))
        notice_disagreements(item)
        return item


def revise(*, item, by):
    """Copy a published version into a draft of one's own. Drafts may compete; the first published wins."""
    with recorded(by=by, why="revise"):
        _refuse_without_role(by, "revise")
        original = EvidenceItem.objects.select_for_update().get(pk=item.pk)
        if original.status != Status.PUBLISHED:
            raise Refused(f"{original} is {original.get_status_display()}: only a published version is revised.")
        draft = EvidenceItem.objects.get(pk=original.pk)
        draft.pk, draft.version, draft.status, draft.revises, draft.curator = None, None, Status.DRAFT, original, by
        draft.reviewer = draft.submitted_at = draft.published_at = None
        draft.reason = draft.claim_key = draft.recheck_reason = ""
        draft.sealed = draft.needs_recheck = False
        draft.row_version = 1
        draft.save(force_insert=True)
        for part in PARTS:
            for row in getattr(original, part).all():
                row.pk, row.item, row.row_version = None, draft, 1
                row.save(force_insert=True)
        settle()
        return draft


def retract(*, item, by, reason):
    """Withdraw a published version; a tombstone with the reason stays at its address. What it touches is told as `affected`."""
    with recorded(by=by, why="retract"):
        take_turn()
        item = _locked(item, by, "retract", to=Status.RETRACTED)
        affected = affected_by_ending(item)
        item.status, item.reason, item.ended_at = Status.RETRACTED, _given(reason), timezone.now()
        item.save(update_fields=["status", "reason", "ended_at"])
        settle()
        refresh(those_that_disagree([item]))
        item.affected = affected
        return item


def reaffirm(*, item, by):
    """Say that a published item still holds after what it rests on was changed."""
    with recorded(by=by, why="reaffirm"):
        take_turn()
        _refuse_without_role(by, "reaffirm")
        item = EvidenceItem.objects.select_for_update().get(pk=item.pk)
        if not item.needs_recheck:
            raise Refused(f"{item} waits for no re-check.")
        _four_eyes(item, by)
        if by.pk in marked_for_recheck_by(item):
            raise RefusedPerson("You made the change that it waits for: another person looks at it again.")
        item.needs_recheck, item.recheck_reason = False, ""
        item.save(update_fields=["needs_recheck", "recheck_reason"])
        settle()
        refresh(EvidenceItem.objects.filter(pk=item.pk))
        return item


def _decide(item, by, action, status, reason):
    with recorded(by=by, why=action):
        item = _locked(item, by, action, to=status)
        _four_eyes(item, by)
        item.status, item.reviewer, item.reason = status, by, _given(reason)
        item.save(update_fields=["status", "reviewer", "reason"])
        settle()
        return item


def _locked(item, by, action, *, to):
    """The row as it is now, locked, once the person may and the state allows."""
    _refuse_without_role(by, action)
    item = EvidenceItem.objects.select_for_update().get(pk=item.pk)
    if to not in MOVES[Status(item.status)]:
        raise Refused(f"{item} is {item.get_status_display()}: it cannot become {to.label}.")
    return item


def _refuse_without_role(by, action):
    if not may(by, action):
        raise RefusedPerson(f"To {action.replace('_', ' ')} takes the role of {NEEDS[action].label}.")


def _four_eyes(item, by):
    if item.curator_id == by.pk:
        raise RefusedPerson("Nobody reviews their own work: ask somebody else.")


def _interests_are_stated(by):
    if not InterestStatement.objects.valid().filter(person=by).exists():
        raise RefusedPerson(
            "Before you publish, state your interests, once a year: on the first page, under “Your statement of interests”."
        )


def _given(reason):
    if not reason.strip():
        raise Refused("Say why: the reason is kept with the item.")
    return reason.strip()
