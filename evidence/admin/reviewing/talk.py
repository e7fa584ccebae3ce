"""What the team says of a record: a panel on the page of every record, and the one view behind its buttons."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.dateparse import parse_date
from django.utils.http import url_has_allowed_host_and_scheme

from ...actions.team import assign, comment, give_back, raise_flag, resolve_flag, see, set_aside, why_not_for
from ...actions.workflow import Refused, holds
from ...models import Assignment, Flag
from ...models.about import NOUN_OF, SUBJECTS
from ...queries.talk import about, mentions_of, people_for, said_of, subject_of, team_members
from ...vocabulary.workflow import Role
from ..forms.refusals import Refusal
from .desk import talk_page


class Talked:
    """The page of a record on which the team talks; of a record that belongs to another, they talk of that one."""

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if change and obj and obj.pk:
            context["talk"] = talk_context(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)


def talk_context(request, record):
    """What the panel shows to this person; None where nothing is said. What names the person is seen from now on."""
    subject = subject_of(record)
    if subject is None or not holds(request.user, Role.CURATOR):
        return None
    said = said_of(subject)
    mine = {mention.comment_id: mention for mention in mentions_of(request.user, subject)}
    see(on=subject, by=request.user)
    reviews = holds(request.user, Role.REVIEWER)
    people = people_for(subject)
    return {
        "subject": subject,
        "noun": NOUN_OF[type(subject)],
        "what": subject._meta.verbose_name,
        "elsewhere": subject is not record,
        "comments": [(each, mine.get(each.pk)) for each in said.comments],
        "flags": [(each, _may_resolve(request.user, each, reviews)) for each in said.flags],
        "assignment": said.assignment,
        "may_take": request.user in people and not why_not_for(subject, request.user),
        "may_give_back": said.assignment and (reviews or said.assignment.person_id == request.user.pk),
        "people": people if reviews else [],
        "names": [{"name": each.get_username(), "person": each.get_full_name()} for each in team_members()],
        "back": request.get_full_path(),
        "closed": getattr(subject, "merged_into", None),
    }


def _may_resolve(person, flag, reviews):
    return flag.resolved_at is None and (
        flag.raised_by_id == person.pk or (reviews and not (flag.item and flag.item.curator_id == person.pk))
    )


def team_view(request, noun, object_id, name, site):
    """Comment, flag, resolve, take, assign, give back, set aside; what is refused is said, and nothing is changed."""
    if request.method != "POST" or noun not in SUBJECTS or name not in SAYINGS:
        raise Http404
    page = site._registry[SUBJECTS[noun]]
    record = get_object_or_404(page.get_queryset(request), pk=object_id)
    if not page.has_view_permission(request, record):
        raise PermissionDenied
    try:
        with transaction.atomic():
            done = SAYINGS[name](record, request.user, request.POST)
    except (Refused, IntegrityError) as error:
        messages.error(request, str(error) if isinstance(error, Refused) else Refusal.of(error).sentence)
    else:
        messages.success(request, done)
    return HttpResponseRedirect(_back(request) or talk_page(record))


def _back(request):
    """The page from which it was sent, where it is one of ours."""
    page = request.POST.get("back", "")
    return f"{page}#team" if page and url_has_allowed_host_and_scheme(page, {request.get_host()}, request.is_secure()) else ""


def _comment(record, by, sent):
    comment(on=record, by=by, text=sent.get("text", ""))
    return "Your comment is there for the team to read."


def _set_aside(record, by, sent):
    set_aside(mention=_one_of(mentions_of(by, record), sent.get("mention", "")), by=by)
    return "Set aside: it does not lie on your desk any more."


def _flag(record, by, sent):
    raise_flag(on=record, by=by, reason=sent.get("reason", ""))
    return "Flagged. The record stays as it is until the flag is resolved."


def _resolve(record, by, sent):
    resolve_flag(flag=_one_of(about(Flag.objects, record), sent.get("flag", "")), by=by, resolution=sent.get("resolution", ""))
    return "The flag is resolved."


def _take(record, by, sent):
    assign(on=record, by=by, to=by, due=_day(sent.get("due", "")))
    return "You have taken this."


def _assign(record, by, sent):
    chosen = sent.get("person", "")
    person = next((each for each in people_for(record) if str(each.pk) == chosen), None)
    if person is None:
        raise Refused("Choose a person who can do this.")
    assign(on=record, by=by, to=person, due=_day(sent.get("due", "")))
    return f"It is on the desk of {person.get_full_name() or person.get_username()} now."


def _give_back(record, by, sent):
    give_back(assignment=_one_of(about(Assignment.objects, record), sent.get("assignment", "")), by=by)
    return "Given back: somebody else can take it."


SAYINGS = {
    "comment": _comment,
    "set-aside": _set_aside,
    "flag": _flag,
    "resolve": _resolve,
    "take": _take,
    "assign": _assign,
    "give-back": _give_back,
}


def _one_of(rows, number):
    """The row of this record that the form names."""
    if not (number.isascii() and number.isdecimal()):
        raise Http404
    return get_object_or_404(rows, pk=number)


def _day(text):
    """A day, None where none is given."""
    if not text.strip():
        return None
    try:
        day = parse_date(text.strip())
    except ValueError:
        day = None
    if day is None:
        raise Refused("Write the day as 2026-11-30.")
    return day
