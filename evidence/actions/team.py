"""What people say to each other about a record, and who has taken it: comment, flag, resolve, take, assign, give back.

None of these touches the record: what is under review or published stays as it is. `on` is the record; of an arm or a lead
one speaks on its study or publication (queries/talk.py).
"""

import re

from django.utils import timezone

from ..models import Assignment, Comment, EvidenceItem, Flag, Mention
from ..models.about import NOUN_OF
from ..queries.blindness import is_seen
from ..queries.talk import mentions_of, team_members
from ..vocabulary.workflow import Role, Status
from .recording import recorded, settle
from .workflow import Refused, holds, may

MENTION = re.compile(r"(?<![\w.@])@([\w.+-]*\w)")


def comment(*, on, by, text):
    """Say something about a record to the team; whoever is named with @ finds it on the desk. It answers what named oneself."""
    with recorded(by=by, why="comment"):
        refuse_strangers(by)
        _refuse_unseen(on, by)
        text = _given(text, "Write what you have to say.")
        people = _named_in(text)
        made = Comment.objects.create(**_about(on), author=by, text=text)
        for person in people:
            Mention.objects.create(comment=made, person=person)
        now = timezone.now()
        for mention in mentions_of(by, on).exclude(comment=made).select_for_update():
            mention.seen_at, mention.settled_at = mention.seen_at or now, now
            mention.save(update_fields=["seen_at", "settled_at"])
        settle()
        return made


def see(*, on, by):
    """The person has opened the page on which comments name him or her; what was seen before stays as it was."""
    unseen = mentions_of(by, on).filter(seen_at=None)
    if unseen.exists():
        with recorded(by=by, why="seen"):
            unseen.update(seen_at=timezone.now())


def set_aside(*, mention, by):
    """Take a comment that names oneself off the desk without an answer."""
    with recorded(by=by, why="set aside"):
        mention = Mention.objects.select_for_update().get(pk=mention.pk)
        if mention.person_id != by.pk:
            raise Refused("It names somebody else: only who is named sets it aside.")
        if mention.settled_at is None:
            now = timezone.now()
            mention.seen_at, mention.settled_at = mention.seen_at or now, now
            mention.save(update_fields=["seen_at", "settled_at"])
            settle()
        return mention


def raise_flag(*, on, by, reason):
    """Mark a record as doubtful, whatever its state. It stays as it is until somebody resolves the flag."""
    with recorded(by=by, why="flag"):
        refuse_strangers(by)
        _refuse_unseen(on, by)
        made = Flag.objects.create(**_about(on), raised_by=by, reason=_given(reason, "Say what is wrong or doubtful."))
        settle()
        return made


def resolve_flag(*, flag, by, resolution):
    """Close a flag in words. A reviewer does so, or who raised it; on one's own item only the flag that one raised oneself."""
    with recorded(by=by, why="resolve flag"):
        flag = Flag.objects.select_for_update(of=("self",)).select_related("item").get(pk=flag.pk)
        if flag.resolved_at:
            raise Refused("This flag is resolved already.")
        if flag.raised_by_id != by.pk or not holds(by, Role.CURATOR):
            if not holds(by, Role.REVIEWER):
                raise Refused("A flag is resolved by a reviewer, or by who raised it.")
            if flag.item and flag.item.curator_id == by.pk:
                raise Refused("Nobody reviews their own work: another person resolves this flag.")
        flag.resolved_by, flag.resolved_at = by, timezone.now()
        flag.resolution = _given(resolution, "Say what was found and done: the resolution is kept with the flag.")
        flag.save(update_fields=["resolved_by", "resolved_at", "resolution"])
        settle()
        return flag


def assign(*, on, by, to, due=None):
    """Give a record to a person, or take it oneself. Others are assigned by reviewers; nobody is given their own work to review."""
    with recorded(by=by, why="assign"):
        refuse_strangers(by)
        if to.pk != by.pk and not holds(by, Role.REVIEWER):
            raise Refused("To give work to somebody else takes the role of reviewer; you can take it yourself.")
        _refuse_unseen(on, by)
        on = type(on)._base_manager.select_for_update().get(pk=on.pk)
        if why_not := why_not_for(on, to):
            raise Refused(why_not)
        if due and due < timezone.now().date():
            raise Refused("The day by which it is due has passed.")
        taken = on.assignments.open().select_related("person").first()
        if taken:
            raise Refused(f"{_name(taken.person)} has taken this already: it is given back first.")
        made = Assignment.objects.create(**_about(on), person=to, assigned_by=by, due=due)
        settle()
        return made


def give_back(*, assignment, by):
    """End an assignment: by the person who has it, or by a reviewer."""
    with recorded(by=by, why="give back"):
        assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
        if assignment.ended_at:
            raise Refused("This was given back already.")
        if assignment.person_id != by.pk and not holds(by, Role.REVIEWER):
            raise Refused("Only who has taken it, or a reviewer, gives it back.")
        assignment.ended_at = max(timezone.now(), assignment.assigned_at)
        assignment.save(update_fields=["ended_at"])
        settle()
        return assignment


def why_not_for(record, person):
    """Why this person cannot be given the record as it stands; empty where nothing stands against it."""
    if not holds(person, Role.CURATOR):
        return f"{_name(person)} has no role here."
    return _why_not_item(record, person) if isinstance(record, EvidenceItem) else ""


def _why_not_item(item, person):
    if item.status == Status.IN_REVIEW:
        if item.curator_id == person.pk:
            return "Nobody reviews their own work: somebody else takes it."
        if not may(person, "publish"):
            return f"{_name(person)} cannot review: that takes the role of reviewer."
    if item.status in (Status.REJECTED, Status.SUPERSEDED, Status.RETRACTED):
        return f"{item} is {item.get_status_display()}: nothing is left to do."
    return ""


def refuse_strangers(person):
    if not holds(person, Role.CURATOR):
        raise Refused("This takes the role of curator.")


def _about(record):
    """The foreign key for this kind of record. What was merged is empty: one speaks of the record that stayed."""
    if type(record) not in NOUN_OF:
        raise Refused(f"Nothing is said of a {record._meta.verbose_name} by itself: say it of the record to which it belongs.")
    if getattr(record, "merged_into_id", None):
        raise Refused(f"“{record}” was merged into “{record.merged_into}”: say it there.")
    return {NOUN_OF[type(record)]: record}


def _named_in(text):
    """The people whom the text names with @. A name that is nobody’s is told, not swallowed."""
    named = set(MENTION.findall(text))
    people = list(team_members().filter(username__in=named))
    unknown = sorted(named - {person.get_username() for person in people})
    if unknown:
        raise Refused(f"Nobody here is called @{unknown[0]}: write the name with which that person signs in.")
    return people


def _refuse_unseen(record, person):
    if not is_seen(record, person):
        raise Refused("Somebody reads this in a double extraction: you see it once both have handed in.")


def _given(text, otherwise):
    if not text.strip():
        raise Refused(otherwise)
    return text.strip()


def _name(person):
    return person.get_full_name() or person.get_username()
