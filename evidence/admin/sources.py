"""The texts that were read."""

from django.contrib import admin

from ..models import SourceText
from .base import CuratedAdmin
from .caveats import Caveats
from .reading import Readable
from .site import site


class CaveatsOfText(Caveats):
    fk_name = "source_text"


@admin.register(SourceText, site=site)
class SourceTextAdmin(Readable, CuratedAdmin):
    list_display = ["slug", "file", "publication", "variant", "language", "start", "end"]
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
        return super().get_queryset(request).prefetch_related("publication__dates")
