"""Disagreements between items. A curator or a rule proposes one; a reviewer decides."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from ...actions.disagreeing import decide_disagreement, propose_disagreements
from ...actions.workflow import Refused
from ...documents.differences import in_words
from ...models import Disagreement, DisagreementSide, EvidenceItem
from ...vocabulary.evidence import DisagreementKind, DisagreementState
from ..base import CuratedAdmin, Rows
from ..rights import ReviewedOncePublic, reviews
from ..site import site


class Sides(Rows):
    model = DisagreementSide
    fields = ["item"]


class DecisionForm(forms.Form):
    """What a person makes of a proposed disagreement."""

    kind = forms.ChoiceField(
        choices=DisagreementKind.choices, label="Kind", help_text="What the rule took it for; correct it where it is wrong."
    )
    explanation = forms.CharField(
        required=False,
        label="In a sentence or two",
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="What they disagree on and, where known, why; or why this is no disagreement. Readers see it, unless it is dismissed.",
    )


class Deciding:
    """The page on which one decides on a proposed disagreement, and the button that has the rules look again."""

    def get_urls(self):
        wrap, name = self.admin_site.admin_view, "evidence_disagreement"
        return [
            path("propose/", wrap(require_POST(self.propose_view)), name=f"{name}_propose"),
            path("<int:object_id>/decide/", wrap(self.decide_view), name=f"{name}_decide"),
            *super().get_urls(),
        ]

    def propose_view(self, request):
        try:
            made = propose_disagreements(by=request.user)
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, f"{len(made)} new: look at each, and decide." if made else "The rules notice nothing new.")
        return HttpResponseRedirect(reverse("admin:desk", args=["disagreements"]))

    def decide_view(self, request, object_id):
        disagreement = get_object_or_404(self.get_queryset(request), pk=object_id)
        if not self.has_view_permission(request, disagreement):
            raise PermissionDenied
        form = DecisionForm(request.POST or None, initial={"kind": disagreement.kind, "explanation": disagreement.explanation})
        if request.method == "POST" and form.is_valid() and self._decided(request, disagreement, form):
            following = self._next(disagreement)
            page = (
                reverse("admin:evidence_disagreement_decide", args=[following.pk])
                if following
                else reverse("admin:desk", args=["disagreements"])
            )
            return HttpResponseRedirect(page)
        items = EvidenceItem.objects.filter(disagreement_sides__disagreement=disagreement).with_details().order_by("accession")
        context = {
            **self.admin_site.each_context(request),
            "title": disagreement.question or disagreement.slug,
            "opts": self.opts,
            "disagreement": disagreement,
            "form": form,
            "items": [(item, in_words(item)) for item in items],
            "decisions": DECISIONS,
            "may_decide": reviews(request.user) and disagreement.state == DisagreementState.PROPOSED,
            "following": self._next(disagreement),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/evidence/disagreement/decide.html", context)

    def _decided(self, request, disagreement, form):
        state = request.POST.get("state", "")
        try:
            with transaction.atomic():
                decide_disagreement(disagreement=disagreement, state=state, by=request.user, **form.cleaned_data)
        except Refused as refused:
            form.add_error("explanation" if not form.cleaned_data["explanation"].strip() else None, str(refused))
            return False
        messages.success(request, f"{disagreement}: {DisagreementState(state).label}.")
        return True

    def _next(self, disagreement):
        waiting = Disagreement.objects.filter(state=DisagreementState.PROPOSED).exclude(pk=disagreement.pk).order_by("pk")
        return waiting.filter(pk__gt=disagreement.pk).first() or waiting.first()


DECISIONS = [
    (DisagreementState.CONFIRMED, "Confirm: they disagree"),
    (DisagreementState.EXPLAINED, "Explain: they disagree, and it is known why"),
    (DisagreementState.DISMISSED, "Dismiss: this is no disagreement"),
]


@admin.register(Disagreement, site=site)
class DisagreementAdmin(Deciding, ReviewedOncePublic, CuratedAdmin):
    list_display = ["slug", "axis", "kind", "state", "sides", "explanation"]
    list_filter = ["state", "axis", "kind"]
    search_fields = ["slug", "explanation", "sides__item__accession"]
    fields = ["slug", ("axis", "kind"), "state", "explanation"]
    inlines = [Sides]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(number_of_sides=Count("sides", distinct=True))

    @admin.display(ordering="number_of_sides")
    def sides(self, disagreement):
        return disagreement.number_of_sides

    def is_public(self, record):
        """Once somebody has decided, it takes a reviewer to decide otherwise."""
        return record.state != DisagreementState.PROPOSED

    def formfield_for_choice_field(self, column, request, **options):
        if column.name == "state" and not reviews(request.user):
            options["choices"] = [(DisagreementState.PROPOSED.value, DisagreementState.PROPOSED.label)]
        return super().formfield_for_choice_field(column, request, **options)
