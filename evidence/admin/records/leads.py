"""The queue of leads: publications that others list or that were imported, and what was decided on each."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import Count, Prefetch

from ...actions.leads import decide
from ...actions.workflow import Refused
from ...models import Lead, PublicationRelation
from ...vocabulary.leads import LeadState
from ..base import CuratedAdmin
from ..site import site


class WithReason(ActionForm):
    """A decision on the ticked leads; out of scope wants its reason."""

    reason = forms.CharField(
        max_length=300, required=False, label="Reason", widget=forms.TextInput(attrs={"placeholder": "why it is out of scope"})
    )


class Read(admin.SimpleListFilter):
    """Whether anything from it is published: then it is no lead any more, whatever was decided."""

    title = "evidence published"
    parameter_name = "read"

    def lookups(self, request, model_admin):
        return [("no", "not yet"), ("yes", "yes")]

    def queryset(self, request, leads):
        return leads.filter(is_read=self.value() == "yes") if self.value() in ("no", "yes") else leads


class Lists(admin.SimpleListFilter):
    """Which kind of list names it."""

    title = "kind of list"
    parameter_name = "list"

    def lookups(self, request, model_admin):
        return PublicationRelation._meta.get_field("kind").choices

    def queryset(self, request, leads):
        listing = PublicationRelation.objects.filter(kind=self.value()).values("to_publication")
        return leads.filter(publication__in=listing) if self.value() else leads


def decision(state, label):
    """An action of the list that decides on the ticked leads."""

    @admin.action(description=label, permissions=["change"])
    def act(page, request, leads):
        try:
            changed = decide(leads=leads, state=state, by=request.user, reason=request.POST.get("reason", ""))
        except Refused as refusal:
            page.message_user(request, str(refusal), messages.ERROR)
        else:
            page.message_user(request, f"{changed} decided: {state.label}.", messages.SUCCESS)

    act.__name__ = f"decide_{state}"
    return act


@admin.register(Lead, site=site)
class LeadAdmin(CuratedAdmin):
    list_display = ["publication_label", "title", "listed_as", "times_listed", "state", "decided", "read"]
    list_display_links = ["publication_label"]
    list_filter = ["state", Read, Lists, "origin", ("decided_by", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["publication__title", "publication__pmid", "publication__doi", "publication__slug", "publication__authors", "note"]
    action_form = WithReason
    actions = [
        decision(LeadState.TO_EXTRACT, "To extract"),
        decision(LeadState.OUT_OF_SCOPE, "Out of scope (give the reason)"),
        decision(LeadState.DONE, "Done"),
        decision(LeadState.WAITING, "Undecided: put back into the queue"),
    ]
    fields = ["publication", "origin", "state", "reason", "decided_by", "decided_at", "found_at", "note"]
    readonly_fields = ["origin", "state", "reason", "decided_by", "decided_at", "found_at"]
    list_select_related = ["publication", "decided_by"]

    def get_queryset(self, request):
        """With how often each is listed, and as what."""
        relations = Prefetch("publication__relations_to", PublicationRelation.objects.select_related("from_publication"))
        leads = super().get_queryset(request).with_reading().annotate(times_listed=Count("publication__relations_to"))
        return leads.prefetch_related("publication__dates", relations)

    def get_readonly_fields(self, request, obj=None):
        """A lead stays with its publication."""
        return [*self.readonly_fields, "publication"] if obj else self.readonly_fields

    def has_delete_permission(self, request, obj=None):
        """What was come upon once is come upon again: it is decided on, not deleted."""
        return False

    @admin.display(description="publication", ordering="publication__slug")
    def publication_label(self, lead):
        return lead.publication.label

    @admin.display(ordering="publication__title")
    def title(self, lead):
        return lead.publication.title

    @admin.display(description="listed")
    def listed_as(self, lead):
        listing = lead.publication.relations_to.all()
        return "; ".join(sorted({f"{each.get_kind_display()} · {each.from_publication.slug}" for each in listing}))

    @admin.display(description="times", ordering="times_listed")
    def times_listed(self, lead):
        return lead.times_listed

    @admin.display(ordering="decided_at")
    def decided(self, lead):
        """Who decided when, and why."""
        if lead.decided_by is None:
            return ""
        who = lead.decided_by.get_full_name() or lead.decided_by.get_username()
        return f"{who}, {lead.decided_at:%d %B %Y}" + (f": {lead.reason}" if lead.reason else "")

    @admin.display(description="evidence published", boolean=True)
    def read(self, lead):
        return lead.is_read
