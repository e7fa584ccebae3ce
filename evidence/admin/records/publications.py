"""Publications, their dates, the texts in which they were read, and what they list."""

from django.contrib import admin

from ...models import Publication, PublicationDate, PublicationRelation, SourceText
from ..base import Blocks, CuratedAdmin, Rows
from ..bringing_in.paste import StartFromPaste
from ..reading.pages import ReadsTexts
from ..reviewing.merging import Mergeable
from ..site import site


class Dates(Rows):
    model = PublicationDate
    fields = ["kind", "date", "basis", "as_printed"]


class Texts(Blocks):
    """Places are counted in code points of the decoded file, from 0."""

    model = SourceText
    fields = [
        ("slug", "variant", "language"),
        ("translated_from", "original_language", "translator"),
        ("file", "sha256"),
        ("length", "start", "end"),
        "note",
    ]
    show_change_link = True
    classes = ["collapse"]


class Relations(Rows):
    """What this publication lists: leads, not evidence."""

    model = PublicationRelation
    fk_name = "from_publication"
    fields = ["kind", "to_publication", "position", "seen_in", "list_complete", "note"]
    classes = ["collapse"]
    verbose_name = "publication that it lists, cites or amends"
    verbose_name_plural = "publications that it lists, cites or amends"


@admin.register(Publication, site=site)
class PublicationAdmin(StartFromPaste, ReadsTexts, Mergeable, CuratedAdmin):
    list_display = ["label", "title", "journal", "year", "pmid", "doi", "standing"]
    list_filter = ["standing", "language"]
    search_fields = ["title", "pmid", "doi", "pmcid", "slug", "authors", "journal", "citation"]
    inlines = [Dates, Texts, Relations]
    change_form_template = "admin/evidence/publication/change_form.html"
    fieldsets = [
        ("Where it is found", {"fields": ["slug", ("pmid", "doi", "pmcid"), "citation"]}),
        ("What it prints", {"fields": ["title", "authors", ("journal", "volume", "issue"), ("pages", "article_number"), "language"]}),
        ("More that it prints", {"fields": ["affiliations", "types", "free_full_text"], "classes": ["collapse"]}),
        ("Standing", {"fields": [("standing", "standing_checked_on"), "note"]}),
    ]

    def asks_for_recheck(self, form):
        """What rests on a publication is doubted with its standing, not with a corrected page number."""
        return "standing" in form.changed_data

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("dates")

    @admin.display(ordering="slug")
    def label(self, publication):
        return publication.label

    @admin.display
    def year(self, publication):
        return publication.year
