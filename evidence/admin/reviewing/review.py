"""The review page of an item: what it says, where its source says it, what it changes, what a machine can check, what was said."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from ...actions.workflow import holds
from ...documents.differences import differences_from_published, in_words
from ...models import EvidenceItem
from ...queries.checks import checks_of
from ...queries.desk import next_for_review
from ...queries.interests import interests_beside, statement_of
from ...queries.reading import may_read, passages_of
from ...queries.rivals import is_overtaken
from ...vocabulary.workflow import Role, Status
from .affected import affected_by
from .desk import review_page
from .moves import moves_for
from .talk import talk_context


class Reviewing:
    """The pages by which an item is reviewed and talked about, for its ModelAdmin."""

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, "evidence_evidenceitem"
        return [
            path("review/next/", wrap(self.next_view), name=f"{name}_review_next"),
            path("<int:object_id>/review/", wrap(self.review_view), name=f"{name}_review"),
            path("<int:object_id>/review/<slug:name>/", wrap(require_POST(self.decide_view)), name=f"{name}_decide"),
            *super().get_urls(),
        ]

    def review_view(self, request, object_id):
        item = get_object_or_404(EvidenceItem.objects.seen_by(request.user).with_details().select_related("revises"), pk=object_id)
        if not self.has_view_permission(request, item):
            raise PermissionDenied
        moves = [move for move in moves_for(item, request.user) if move.name != "submit"]
        stated = statement_of(request.user)
        passages = passages_of(item) if may_read(request.user) else {}
        context = {
            **self.admin_site.each_context(request),
            "title": f"{item.permalink_name} · {item.get_status_display()}",
            "opts": self.opts,
            "item": item,
            "fields": in_words(item),
            "differences": differences_from_published(item),
            "overtaken": is_overtaken(item),
            "affected": affected_by(item),
            "checks": checks_of(item),
            "anchored": [(anchor, passages.get(anchor.pk)) for anchor in item.anchors.all()],
            "decisions": [move for move in moves if item.status == Status.IN_REVIEW],
            "moves": [move for move in moves if item.status != Status.IN_REVIEW],
            "own": item.curator_id == request.user.pk,
            "reviews": holds(request.user, Role.REVIEWER),
            "interests": interests_beside(item),
            "unstated": not (stated and stated.is_valid),
            "talk": talk_context(request, item),
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
