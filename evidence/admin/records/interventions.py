"""Interventions in the admin."""

from django.contrib import admin

from ...models import Intervention
from ..site import site
from .names import Codes, Names
from .terms import TermAdmin


@admin.register(Intervention, site=site)
class InterventionAdmin(TermAdmin):
    list_display = ["label", "other_names", "kind", "route", "slug"]
    list_filter = ["kind", "route"]
    fields = ["label", "slug", "definition", "kind", "route"]
    inlines = [Names, Codes]
