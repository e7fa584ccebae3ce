"""Disagreements between items. A curator proposes one; a reviewer decides."""

from django.contrib import admin
from django.db.models import Count

from ..models import Disagreement, DisagreementSide
from ..vocabulary.evidence import DisagreementState
from .base import CuratedAdmin, Rows
from .rights import ReviewedOncePublic, reviews
from .site import site


class Sides(Rows):
    model = DisagreementSide
    fields = ["item"]


@admin.register(Disagreement, site=site)
class DisagreementAdmin(ReviewedOncePublic, CuratedAdmin):
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
