"""The reconcile page of one pair: what both read, field by field, and the other ways a pair can go."""

from functools import partial

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from ...actions.reconciling import drop, pair_with, part, take, undo, why_not
from ...models import EvidenceItem, ExtractionPair
from ...queries.readings import items_told, with_readings
from ...vocabulary.extraction import PairDecision
from ..site import site
from .reconcile import MadeByActions, filled, next_step, pair_page, reconcile_form, tried


@admin.register(ExtractionPair, site=site)
class ExtractionPairAdmin(MadeByActions):
    """The reconcile page of one pair."""

    list_display = ["__str__", "double", "decision", "decided_by"]
    list_filter = ["decision"]
    list_select_related = ["double__study", "double__publication", "item_a", "item_b", "decided_by"]
    search_fields = ["double__study__label", "item_a__accession", "item_b__accession"]

    def has_add_permission(self, request):
        return False

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.act_view))
        return [path("<int:object_id>/do/<slug:name>/", view, name="evidence_extractionpair_act"), *super().get_urls()]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        pair = self._pair(request, object_id)
        double, sides = pair.double, {"a": pair.item_a, "b": pair.item_b}
        refused = why_not(double, request.user)
        form = reconcile_form(request, items_told(*filled(sides).values()), sides, EvidenceItem, self.admin_site._registry[EvidenceItem])
        if request.method == "POST" and form.is_valid():
            values, parts = form.values(filled(sides))
            if tried(form, partial(take, pair=pair, values=values, parts=parts, by=request.user)):
                messages.success(request, "Taken: it is a draft of yours now.")
                return HttpResponseRedirect(next_step(double, after=pair))
        others = with_readings(double.pairs.filter(decision=PairDecision.OPEN)).exclude(pk=pair.pk)
        return self.shown(
            request,
            "admin/evidence/doubleextraction/reconcile.html",
            title=f"Pair {pair.position} of {double.pairs.count()}",
            double=double,
            pair=pair,
            sides=sides,
            readings=list(double.readings.select_related("person")),
            form=form,
            media=self.media + form.media,
            why_not=refused,
            partners=[each for each in others if (each.item_b_id if pair.item_a_id else each.item_a_id)],
            done="Take this as a draft",
        )

    def act_view(self, request, object_id, name):
        pair = self._pair(request, object_id)
        sent, by = request.POST, request.user
        if name == "drop":
            if self.done(request, "Dropped; the reason is kept.", lambda: drop(pair=pair, by=by, reason=sent.get("reason", ""))):
                return HttpResponseRedirect(next_step(pair.double, after=pair))
        elif name == "undo":
            self.done(request, "The decision was taken back.", lambda: undo(pair=pair, by=by))
        elif name == "part":
            self.done(request, "Each stands alone now.", lambda: part(pair=pair, by=by))
        elif name == "pair-with":
            number = sent.get("other", "")
            other = get_object_or_404(ExtractionPair, pk=number if number.isascii() and number.isdecimal() else None, double=pair.double)
            kept = {}
            if self.done(request, "Paired.", lambda: kept.update(pair=pair_with(pair=pair, other=other, by=by))):
                pair = kept["pair"]
        else:
            raise PermissionDenied
        return HttpResponseRedirect(pair_page(pair))

    def _pair(self, request, object_id):
        rows = with_readings(self.get_queryset(request)).select_related("double__study", "double__publication")
        pair = get_object_or_404(rows, pk=object_id if str(object_id).isdecimal() else None)
        if not self.has_view_permission(request, pair):
            raise PermissionDenied
        return pair
