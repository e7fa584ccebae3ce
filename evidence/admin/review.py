"""The review page of an item: what it says, where its source says it, what it changes, what a machine can check, what was said."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST

from ..actions.team import assign, comment, give_back, raise_flag, resolve_flag
from ..actions.workflow import Refused, holds
from ..documents.differences import differences_from_published, in_words, published_meanwhile
from ..models import Assignment, EvidenceItem, Flag
from ..queries.checks import checks_of
from ..queries.desk import next_for_review, people_for, said_of
from ..queries.interests import interests_beside, statement_of
from ..queries.reading import may_read, passages_of
from ..vocabulary.workflow import Role, Status
from .desk import review_page
from .moves import moves_for
from .refusals import Refusal


class Reviewing:
    """The pages by which an item is reviewed and talked about, for its ModelAdmin."""

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, "evidence_evidenceitem"
        return [
            path("review/next/", wrap(self.next_view), name=f"{name}_review_next"),
            path("<int:object_id>/review/", wrap(self.review_view), name=f"{name}_review"),
            path("<int:object_id>/review/<slug:name>/", wrap(require_POST(self.decide_view)), name=f"{name}_decide"),
            path("<int:object_id>/team/<slug:name>/", wrap(require_POST(self.team_view)), name=f"{name}_team"),
            *super().get_urls(),
        ]

    def review_view(self, request, object_id):
        item = get_object_or_404(EvidenceItem.objects.with_details().select_related("revises"), pk=object_id)
        if not self.has_view_permission(request, item):
            raise PermissionDenied
        moves = [move for move in moves_for(item, request.user) if move.name != "submit"]
        said, stated = said_of(item), statement_of(request.user)
        passages = passages_of(item) if may_read(request.user) else {}
        context = {
            **self.admin_site.each_context(request),
            **said,
            "title": f"{item.permalink_name} · {item.get_status_display()}",
            "opts": self.opts,
            "item": item,
            "fields": in_words(item),
            "differences": differences_from_published(item),
            "overtaken_by": published_meanwhile(item),
            "checks": checks_of(item),
            "anchored": [(anchor, passages.get(anchor.pk)) for anchor in item.anchors.all()],
            "decisions": [move for move in moves if item.status == Status.IN_REVIEW],
            "moves": [move for move in moves if item.status != Status.IN_REVIEW],
            "own": item.curator_id == request.user.pk,
            "reviews": holds(request.user, Role.REVIEWER),
            "people": people_for(item),
            "interests": interests_beside(item),
            "unstated": not (stated and stated.is_valid),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/evidence/evidenceitem/review.html", context)

    def next_view(self, request):
        """The next in the queue, after the one that is named."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        after = request.GET.get("after", "")
        seen = EvidenceItem.objects.filter(pk=int(after)).first() if after.isascii() and after.isdecimal() else None
        return self._go_on(request, seen)

    def decide_view(self, request, object_id, name):
        """A decision on an item under review; then the next one that waits."""
        self.move_view(request, object_id, name)
        item = EvidenceItem.objects.get(pk=object_id)
        return HttpResponseRedirect(review_page(item)) if item.status == Status.IN_REVIEW else self._go_on(request, item)

    def _go_on(self, request, item):
        following = next_for_review(request.user, after=item) if holds(request.user, Role.REVIEWER) else None
        if following:
            return HttpResponseRedirect(review_page(following))
        messages.info(request, "Nothing else waits for your review.")
        return HttpResponseRedirect(reverse(f"{self.admin_site.name}:index"))

    def team_view(self, request, object_id, name):
        """Comment, flag, resolve, take, assign, give back; what is refused is said, and nothing is changed."""
        item = get_object_or_404(EvidenceItem, pk=object_id)
        if name not in SAYINGS or not self.has_view_permission(request, item):
            raise PermissionDenied
        try:
            with transaction.atomic():
                done = SAYINGS[name](item, request.user, request.POST)
        except (Refused, IntegrityError) as error:
            messages.error(request, str(error) if isinstance(error, Refused) else Refusal.of(error).sentence)
        else:
            messages.success(request, done)
        return HttpResponseRedirect(review_page(item))


def _comment(item, by, sent):
    comment(item=item, by=by, text=sent.get("text", ""))
    return "Your comment is there for the team to read."


def _flag(item, by, sent):
    raise_flag(item=item, by=by, reason=sent.get("reason", ""))
    return "Flagged. It stays as it is until the flag is resolved."


def _resolve(item, by, sent):
    resolve_flag(flag=_of(item, Flag, sent.get("flag", "")), by=by, resolution=sent.get("resolution", ""))
    return "The flag is resolved."


def _take(item, by, sent):
    assign(item=item, by=by, to=by, due=_day(sent.get("due", "")))
    return "You have taken this."


def _assign(item, by, sent):
    chosen = sent.get("person", "")
    person = next((each for each in people_for(item) if str(each.pk) == chosen), None)
    if person is None:
        raise Refused("Choose a person who can do this.")
    assign(item=item, by=by, to=person, due=_day(sent.get("due", "")))
    return f"It is on the desk of {person.get_full_name() or person.get_username()} now."


def _give_back(item, by, sent):
    give_back(assignment=_of(item, Assignment, sent.get("assignment", "")), by=by)
    return "Given back: somebody else can take it."


SAYINGS = {"comment": _comment, "flag": _flag, "resolve": _resolve, "take": _take, "assign": _assign, "give-back": _give_back}


def _of(item, model, number):
    """The row of this accession that the form names."""
    if not (number.isascii() and number.isdecimal()):
        raise Http404
    return get_object_or_404(model, pk=number, item__accession=item.accession)


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
