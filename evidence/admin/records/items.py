"""Evidence items: entered as drafts, moved by buttons, read-only from review on."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from ...actions.drafting import why_not_changed
from ...actions.workflow import Refused
from ...models import EvidenceItem
from ...queries.checks import WORDS_OF
from ...queries.prefilling import roles_of_anchors
from ...queries.warnings import SENTENCES, item_warnings
from ...vocabulary.workflow import EDITABLE
from ..base import CuratedAdmin
from ..bringing_in.exporting import Exporting
from ..extraction.reading_alone import ReadingAlone, Readings
from ..forms.hints import Hints, lessons
from ..forms.kinds import fields_of_kinds, fieldsets_for, rows_for
from ..forms.prefilled import Prefilled
from ..forms.record_forms import changed_meanwhile
from ..forms.refusals import Refusal
from ..reading.beside_text import BesideText
from ..reviewing.affected import affected_by, tell_of_ending
from ..reviewing.many import MovingMany
from ..reviewing.moves import MOVES, moves_for
from ..reviewing.review import Reviewing
from ..reviewing.rivals import Overtaken
from ..site import site
from .item_rows import Anchors, CaveatsOfItem, Results, RiskFactors, Treatments


@admin.register(EvidenceItem, site=site)
class EvidenceItemAdmin(ReadingAlone, Overtaken, BesideText, Exporting, MovingMany, Reviewing, Hints, Prefilled, CuratedAdmin):
    list_display = ["name", "said", "disease", "source", "state", "curator"]
    list_filter = [Readings, "status", "needs_recheck", "kind", "direction", "hedge", ("curator", admin.RelatedOnlyFieldListFilter)]
    search_fields = [
        *("accession", "statement", "population", "disease__label", "disease__names__text", "study__label"),
        *("publication__pmid", "publication__title", "publication__slug"),
    ]
    list_select_related = ["disease", "publication", "curator"]
    inlines = [Treatments, Results, RiskFactors, Anchors, CaveatsOfItem]

    class Media:
        js = [f"evidence/{name}.js" for name in ("kinds", "statement", "reading", "anchoring", "suggesting", "results")]
        css = {"all": ["evidence/reading.css"]}

    # reading

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("publication__dates")

    @admin.display(description="accession", ordering="accession")
    def name(self, item):
        return item.permalink_name

    @admin.display(description="statement", ordering="statement")
    def said(self, item):
        words = [item.get_kind_display(), item.get_direction_display() or item.get_stance_display(), item.get_hedge_display()]
        quiet = " · ".join(word for word in words if word)
        return format_html('{}<span class="quiet-line">{}</span>', item.statement or "(no statement yet)", quiet)

    @admin.display(description="status", ordering="status")
    def state(self, item):
        return f"{item.get_status_display()}, needs re-check" if item.needs_recheck else item.get_status_display()

    @admin.display(ordering="publication__slug")
    def source(self, item):
        return item.publication.label

    def get_fieldsets(self, request, obj=None):
        kind = obj.kind if obj else self.kind_asked_for(request)
        return self.with_seen_version(request, obj, fieldsets_for(kind, filled=_filled(obj) if obj else ()))

    def get_object(self, request, object_id, from_field=None):
        item = super().get_object(request, object_id, from_field)
        if item:
            item.kind_as_stored = item.kind  # the form may change it, but not which rows the page was made of
        return item

    def get_inlines(self, request, obj):
        """Rows of the item's kind, and those of another kind that it has none the less."""
        kind = getattr(obj, "kind_as_stored", None) if obj else self.kind_asked_for(request)
        left_out = [rows for rows, facet in ((Results, "results"), (RiskFactors, "risk_factors")) if not rows_for(kind, facet)]
        return [rows for rows in self.inlines if rows not in left_out or rows.model.objects.filter(item=obj).exists()]

    # rights

    def has_change_permission(self, request, obj=None):
        """A draft is its curator's; under review and afterwards nobody changes it."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or obj.pk is None or (obj.status in EDITABLE and obj.curator_id == request.user.pk))

    def has_delete_permission(self, request, obj=None):
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or (obj.status in EDITABLE and obj.curator_id == request.user.pk))

    def _changeform_view(self, request, object_id, form_url, extra_context):
        """Below the view that keeps what was typed, so that it is kept when this refuses it."""
        self._refuse_with_its_sentence(request, object_id)
        return super()._changeform_view(request, object_id, form_url, extra_context)

    def delete_view(self, request, object_id, extra_context=None):
        self._refuse_with_its_sentence(request, object_id)
        return super().delete_view(request, object_id, extra_context)

    def _refuse_with_its_sentence(self, request, object_id):
        """What is sent for an item that this person may not change is refused in words; the page offered no form."""
        item = request.method == "POST" and object_id and self.get_queryset(request).filter(pk=_number(object_id)).first()
        if item and (sentence := why_not_changed(item, request.user)):
            raise PermissionDenied(sentence)

    # writing

    def save_model(self, request, obj, form, change):
        if not change:
            obj.curator = request.user
        super().save_model(request, obj, form, change)

    def response_add(self, request, obj, post_url_continue=None):
        return self._sent(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._sent(request, obj) or super().response_change(request, obj)

    def _sent(self, request, item):
        """“Save and submit”: the draft is saved in any case; what is missing is said."""
        if "_submit" not in request.POST:
            return None
        self._make(request, item, MOVES["submit"], otherwise="Saved as a draft, not submitted.")
        return HttpResponseRedirect(self._page(item))

    # moves

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.move_view))
        return [path("<int:object_id>/move/<slug:name>/", view, name="evidence_evidenceitem_move"), *super().get_urls()]

    def move_view(self, request, object_id, name):
        item = get_object_or_404(self.get_queryset(request), pk=object_id)
        if name not in MOVES or not self.has_view_permission(request, item):
            raise PermissionDenied
        with transaction.atomic():
            now = EvidenceItem.objects.select_for_update().get(pk=item.pk)
            if str(now.row_version) != request.POST.get("row_version"):
                messages.error(request, changed_meanwhile(now).replace("; your entries are still here", "").split(" Open the record")[0])
                moved = None
            else:
                moved = self._make(request, now, MOVES[name])
        return HttpResponseRedirect(self._page(moved or item))

    def _make(self, request, item, move, otherwise=""):
        """Make the move, or say why not; returns the item to look at next, None if it was refused."""
        reason = {"reason": request.POST.get("reason", "")} if move.wants_reason else {}
        try:
            with transaction.atomic():
                moved = move.action(item=item, by=request.user, **reason)
        except (Refused, IntegrityError) as error:
            sentence = str(error) if isinstance(error, Refused) else Refusal.of(error).sentence
            messages.error(request, f"{otherwise} {sentence}".strip())
            return None
        messages.success(request, move.done.format(item=moved.permalink_name))
        if affected := getattr(moved, "affected", None):
            tell_of_ending(request, affected)
        return moved

    def _page(self, item):
        return reverse(f"{self.admin_site.name}:evidence_evidenceitem_change", args=[item.pk])

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and obj.pk:
            stored = EvidenceItem.objects.select_related("curator", "reviewer", "revises", "regimen", "study").get(pk=obj.pk)
            context["stored"] = stored
            context["affected"] = affected_by(stored)
            context["moves"] = [move for move in moves_for(stored, request.user) if move.name != "submit"]
            context["warnings"] = [SENTENCES[code] for code in _warnings(stored)]
        context["show_save_and_add_another"] = False  # “another like this” stands in its place
        context["can_submit"] = (add or (change and self.has_change_permission(request, obj))) and not self.reading_of(request, obj)
        context["fields_of_kinds"] = fields_of_kinds()
        hints = reverse(f"{self.admin_site.name}:evidence_evidenceitem_hints")
        form = context["adminform"].form
        roles = roles_of_anchors(*(_number(form[name].value() or "") if name in form.fields else None for name in ("study", "publication")))
        context["lessons"] = {"lessons": lessons(), "address": hints, "watched": WORDS_OF, "roles": roles}
        return super().render_change_form(request, context, add, change, form_url, obj)


def _filled(item):
    """The columns in which the item says something."""
    return [column.name for column in item._meta.concrete_fields if getattr(item, column.attname) not in (None, "", [], False)]


def _number(text):
    return int(text) if str(text).isascii() and str(text).isdecimal() else None


def _warnings(item):
    if item.status not in EDITABLE:
        return item.warnings
    return item_warnings(item, item.results.all(), item.study.arms.all() if item.study else [])
