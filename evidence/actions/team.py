"""What people say to each other about an item, and who has taken it: comment, flag, resolve, take, assign, give back.

None of these touches the item: what is under review or published stays as it is.
"""

import re

from django.contrib.auth import get_user_model
from django.utils import timezone

from ..models import Assignment, Comment, EvidenceItem, Flag, Mention
from ..vocabulary.workflow import Role, Status
from .recording import recorded, settle
from .workflow import Refused, holds, may

MENTION = re.compile(r"(?<![\w.@])@([\w.+-]*\w)")


def comment(*, item, by, text):
    """Say something about an item to the team; whoever is named with @ finds it on the desk."""
    with recorded(by=by, why="comment"):
        _refuse_strangers(by)
        text = _given(text, "Write what you have to say.")
        named = set(MENTION.findall(text))
        people = list(get_user_model().objects.filter(username__in=named, is_active=True, groups__name__in=Role.values).distinct())
        unknown = sorted(named - {person.get_username() for person in people})
        if unknown:
            raise Refused(f"Nobody here is called @{unknown[0]}: write the name with which that person signs in.")
        made = Comment.objects.create(item=item, author=by, text=text)
        for person in people:
            Mention.objects.create(comment=made, person=person)
        settle()
        return made


def raise_flag(*, item, by, reason):
    """Mark an item as doubtful, whatever its state. It stays as it is until somebody resolves the flag."""
    with recorded(by=by, why="flag"):
        _refuse_strangers(by)
        made = Flag.objects.create(item=item, raised_by=by, reason=_given(reason, "Say what is wrong or doubtful."))
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
            if flag.item.curator_id == by.pk:
                raise Refused("Nobody reviews their own work: another person resolves this flag.")
        flag.resolved_by, flag.resolved_at = by, timezone.now()
        flag.resolution = _given(resolution, "Say what was found and done: the resolution is kept with the flag.")
        flag.save(update_fields=["resolved_by", "resolved_at", "resolution"])
        settle()
        return flag


def assign(*, item, by, to, due=None):
    """Give an item to a person, or take it oneself. Others are assigned by reviewers; nobody is given their own work to review."""
    with recorded(by=by, why="assign"):
        _refuse_strangers(by)
        if to.pk != by.pk and not holds(by, Role.REVIEWER):
            raise Refused("To give work to somebody else takes the role of reviewer; you can take it yourself.")
        item = EvidenceItem.objects.select_for_update().get(pk=item.pk)
        if why_not := why_not_for(item, to):
            raise Refused(why_not)
        if due and due < timezone.now().date():
            raise Refused("The day by which it is due has passed.")
        taken = item.assignments.open().select_related("person").first()
        if taken:
            raise Refused(f"{_name(taken.person)} has taken this already: it is given back first.")
        made = Assignment.objects.create(item=item, person=to, assigned_by=by, due=due)
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


def why_not_for(item, person):
    """Why this person cannot be given the item as it stands; empty where nothing stands against it."""
    if not holds(person, Role.CURATOR):
        return f"{_name(person)} has no role here."
    if item.status == Status.IN_REVIEW:
        if item.curator_id == person.pk:
            return "Nobody reviews their own work: somebody else takes it."
        if not may(person, "publish"):
            return f"{_name(person)} cannot review: that takes the role of reviewer."
    if item.status in (Status.REJECTED, Status.SUPERSEDED, Status.RETRACTED):
        return f"{item} is {item.get_status_display()}: nothing is left to do."
    return ""


def _refuse_strangers(person):
    if not holds(person, Role.CURATOR):
        raise Refused("This takes the role of curator.")


def _given(text, otherwise):
    if not text.strip():
        raise Refused(otherwise)
    return text.strip()


def _name(person):
    return person.get_full_name() or person.get_username()
