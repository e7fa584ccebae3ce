"""The texts that were read."""

from django.contrib import admin
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.html import format_html

from ...models import SourceText, SourceWords
from ..base import CuratedAdmin
from ..reading.pages import Readable
from ..site import site
from .caveats import Caveats


class CaveatsOfText(Caveats):
    fk_name = "source_text"


@admin.register(SourceText, site=site)
class SourceTextAdmin(Readable, CuratedAdmin):
    list_display = ["slug", "file", "publication", "variant", "language", "start", "end", "words"]
    list_filter = ["variant", "language"]
    list_select_related = ["publication"]
    search_fields = ["slug", "file", "publication__title", "publication__pmid"]
    fields = [
        "publication",
        ("slug", "variant", "language"),
        ("translated_from", "original_language", "translator"),
        ("file", "sha256"),
        ("length", "start", "end"),
        "note",
    ]
    inlines = [CaveatsOfText]

    def get_queryset(self, request):
        held = SourceWords.objects.filter(sha256=OuterRef("sha256"))
        return super().get_queryset(request).prefetch_related("publication__dates").annotate(has_words=Exists(held))

    @admin.display(ordering="has_words")
    def words(self, text):
        """Whether they can be read here, and the way to them; without them, the way to load them."""
        address = reverse("admin:evidence_sourcetext_read", args=[text.pk])
        return format_html('<a href="{}">{}</a>', address, "read" if text.has_words else "load")
