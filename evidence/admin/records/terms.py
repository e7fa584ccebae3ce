"""What the pages of all vocabulary have in common."""

from django.contrib import admin

from ..base import CuratedAdmin
from ..reviewing.merging import Mergeable
from .names import Names


class TermAdmin(Mergeable, CuratedAdmin):
    """A row of the vocabulary: its address follows from its label, its names stand below it."""

    search_fields = ["label", "slug", "names__text"]
    prepopulated_fields = {"slug": ["label"]}
    inlines = [Names]

    def get_fields(self, request, obj=None):
        """The label first: the address follows from it."""
        fields = list(super().get_fields(request, obj))
        return ["label", "slug", *(name for name in fields if name not in ("label", "slug"))]

    def get_prepopulated_fields(self, request, obj=None):
        """An address is given once: it does not follow a later change of the label."""
        return {} if obj else self.prepopulated_fields

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("names")

    @admin.display(description="names")
    def other_names(self, term):
        return " · ".join(name.text for name in term.names.all() if name.text != term.label and name.kind != "hidden")
