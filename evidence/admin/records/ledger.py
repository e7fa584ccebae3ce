"""The ledger of publication, to be read: what became public when, and the head that stands for all of it."""

from django.contrib import admin
from django.forms import ModelForm
from django.urls import reverse
from django.utils.html import format_html

from ...models import EvidenceItem, LedgerEntry
from ...queries.ledger import head
from ..base import OnlyRead
from ..site import site


@admin.register(LedgerEntry, site=site)
class LedgerEntryAdmin(OnlyRead):
    """Written by the database; nobody adds, changes or deletes an entry."""

    form = ModelForm
    list_display = ["number", "version_name", "event", "at", "begins_with"]
    list_filter = ["event"]
    search_fields = ["accession", "digest"]
    ordering = ["-number"]
    fields = ["number", "of", "event", "at", "claim", "previous", "digest"]
    readonly_fields = ["of"]

    def changelist_view(self, request, extra_context=None):
        return super().changelist_view(request, {"head": head(), **(extra_context or {})})

    @admin.display(description="version", ordering="accession")
    def version_name(self, entry):
        return f"{entry.accession}.{entry.version}"

    @admin.display(description="digest", ordering="digest")
    def begins_with(self, entry):
        return f"{entry.digest[:16]}…"

    @admin.display(description="version")
    def of(self, entry):
        item = EvidenceItem.objects.filter(accession=entry.accession, version=entry.version).first()
        if item is None:
            return f"{self.version_name(entry)}, which is gone"
        return format_html('<a href="{}">{}</a>', reverse("admin:evidence_evidenceitem_review", args=[item.pk]), item)
