"""Double extractions: opened by a reviewer, read by two people, reconciled field by field."""

from functools import partial

from django import forms
from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from ...actions.double_extraction import close, hand_in, open_double_extraction
from ...actions.reconciling import reconcile, settle_facts, why_not
from ...actions.workflow import Refused, holds
from ...models import DoubleExtraction, EvidenceItem, Extraction, Study
from ...queries.agreement import agreements_of, every_double_extraction
from ...queries.readings import facts_told, items_told, left_open, with_readings
from ...vocabulary.extraction import OVER, ExtractionState, PairDecision
from ...vocabulary.workflow import Role
from ..forms.record_forms import CuratedForm
from ..forms.refusals import Refusal
from ..site import site
from .reconcile import MadeByActions, next_step, page_of, reconcile_form, tried


class Reader(forms.ModelChoiceField):
    """Somebody with a role here, by name."""

    def __init__(self, **options):
        people = get_user_model().objects.filter(is_active=True, groups__name__in=Role.values).distinct()
        super().__init__(people.order_by("first_name", "username"), **options)

    def label_from_instance(self, person):
        return person.get_full_name() or person.get_username()


class OpenForm(CuratedForm):
    first = Reader(label="A", help_text="Reads the publication alone.")
    second = Reader(label="B", help_text="Reads it alone, too. Neither sees the other’s side until both have handed in.")


@admin.register(DoubleExtraction, site=site)
class DoubleExtractionAdmin(MadeByActions):
    form = OpenForm
    list_display = ["study", "publication", "state", "sides", "opened_by", "opened_at"]
    list_filter = ["state", ("readings__person", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["study", "publication", "opened_by"]
    search_fields = ["study__label", "study__slug", "publication__slug", "publication__title", "readings__person__username"]
    fields = ["study", "publication", ("first", "second")]
    change_list_template = "admin/evidence/doubleextraction/change_list.html"

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("readings__person", "publication__dates")

    @admin.display(description="A and B")
    def sides(self, double):
        return " · ".join(str(reading) for reading in double.readings.all())

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, "evidence_doubleextraction"
        return [
            path("agreement/", wrap(self.agreement_view), name=f"{name}_agreement"),
            path("<int:object_id>/facts/", wrap(self.facts_view), name=f"{name}_facts"),
            path("<int:object_id>/do/<slug:name>/", wrap(require_POST(self.act_view)), name=f"{name}_act"),
            *super().get_urls(),
        ]

    # opening

    def save_model(self, request, obj, form, change):
        said = form.cleaned_data
        people = (said["first"], said["second"])
        obj.pk = open_double_extraction(study=said["study"], publication=said["publication"], people=people, by=request.user).pk
        obj.refresh_from_db()

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            request.refusal = Refusal("", "", str(refused))
            return super().changeform_view(request, object_id, form_url, extra_context)

    # its page

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Who reads it, how far it is; once both have handed in, what they differ in and how far they agree."""
        double = self._double(request, object_id)
        readings = list(double.readings.all())
        blind = double.both_handed_in_at is None
        pairs = [] if blind else list(with_readings(double.pairs.all()))
        return self.shown(
            request,
            "admin/evidence/doubleextraction/page.html",
            title=str(double.study),
            double=double,
            readings=readings,
            mine=next((reading for reading in readings if reading.person_id == request.user.pk), None),
            pairs=[(pair, _differences(pair)) for pair in pairs],
            facts=[] if blind else facts_told(*readings),
            agreements=None if blind else agreements_of(DoubleExtraction.objects.filter(pk=double.pk)),
            why_not=why_not(double, request.user),
            can_close=holds(request.user, Role.REVIEWER) and double.state not in OVER,
            waiting=sum(pair.decision == PairDecision.OPEN for pair in pairs),
        )

    def facts_view(self, request, object_id):
        """The study's own facts, A beside B."""
        double = self._double(request, object_id)
        if double.both_handed_in_at is None:
            raise PermissionDenied
        sides = dict(zip("ab", double.readings.all(), strict=True))
        page = self.admin_site._registry[Study]
        form = reconcile_form(request, facts_told(sides["a"], sides["b"]), sides, Extraction, page)
        refused = why_not(double, request.user)
        if request.method == "POST" and form.is_valid():
            facts, _ = form.values(sides)
            facts = {name: value for name, value in facts.items() if name not in left_open(form.told)}
            act = partial(settle_facts, double=double, facts=facts, by=request.user)
            if tried(form, act):
                messages.success(request, "The facts of the study are settled.")
                return HttpResponseRedirect(next_step(double))
        return self.shown(
            request,
            "admin/evidence/doubleextraction/reconcile.html",
            title=f"Facts of {double.study}",
            double=double,
            sides=sides,
            form=form,
            media=self.media + form.media,
            why_not=refused,
            done="Settle the facts",
        )

    def act_view(self, request, object_id, name):
        double = self._double(request, object_id)
        sent = request.POST
        if name == "close":
            self.done(
                request, "Given up; what was read is kept.", lambda: close(double=double, by=request.user, reason=sent.get("reason", ""))
            )
        elif name == "reconcile":
            said = "Reconciled: what was agreed on waits among the drafts of who took it."
            self.done(request, said, lambda: reconcile(double=double, by=request.user))
        else:
            raise PermissionDenied
        return HttpResponseRedirect(page_of(double))

    def agreement_view(self, request):
        """How far two readers agree, over all double extractions so far: for editors."""
        if not holds(request.user, Role.EDITOR):
            raise PermissionDenied
        found = agreements_of(every_double_extraction())
        return self.shown(request, "admin/evidence/doubleextraction/agreement.html", title="Agreement of two readers", agreements=found)

    def _double(self, request, object_id):
        rows = self.get_queryset(request).select_related("study", "publication", "opened_by", "ended_by", "facts_settled_by")
        double = get_object_or_404(rows, pk=object_id if str(object_id).isdecimal() else None)
        if not self.has_view_permission(request, double):
            raise PermissionDenied
        return double


@admin.register(Extraction, site=site)
class ExtractionAdmin(MadeByActions):
    """One's own side: the facts of the study on a form, the evidence as drafts below."""

    list_display = ["double", "side", "person", "handed_in_at"]
    list_select_related = ["double__study", "double__publication", "person"]
    search_fields = ["double__study__label", "double__publication__slug", "person__username"]
    change_form_template = "admin/evidence/extraction/change_form.html"
    fieldsets = [
        ("Design, never more specific than printed", {"fields": [("type", "allocation", "model"), ("masking", "control")]}),
        ("Patients", {"fields": [("n_randomised", "n_analysed", "n_stated"), "population", "setting", "follow_up"]}),
        ("The study", {"fields": [("status", "unit")]}),
    ]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        """One's own, until it is handed in or the double extraction is over."""
        if obj is None:
            return super(MadeByActions, self).has_change_permission(request)
        return obj.person_id == request.user.pk and obj.handed_in_at is None and obj.double.state == ExtractionState.OPEN

    def get_urls(self):
        hand_in_view = self.admin_site.admin_view(require_POST(self.hand_in_view))
        return [path("<int:object_id>/hand-in/", hand_in_view, name="evidence_extraction_hand_in"), *super().get_urls()]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and obj.pk:
            items = EvidenceItem.objects.filter(extraction=obj).select_related("disease", "outcome").order_by("pk")
            double = DoubleExtraction.objects.select_related("study", "publication").get(pk=obj.double_id)
            context |= {"reading": obj, "double": double, "items": items}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def hand_in_view(self, request, object_id):
        reading = get_object_or_404(self.get_queryset(request).select_related("double"), pk=object_id)
        said = "Handed in. You see the other side once both have handed in."
        if self.done(request, said, lambda: hand_in(extraction=reading, by=request.user)):
            return HttpResponseRedirect(page_of(reading.double))
        return HttpResponseRedirect(reverse("admin:evidence_extraction_change", args=[reading.pk]))


def _differences(pair):
    """In how many fields the two differ; None where one of them stands alone."""
    if not (pair.item_a and pair.item_b):
        return None
    return sum(not each.alike for each in items_told(pair.item_a, pair.item_b))
