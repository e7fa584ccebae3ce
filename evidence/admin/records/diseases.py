"""Diseases in the admin."""

from django.contrib import admin

from ...models import Disease
from ..site import site
from .names import Codes, Names
from .terms import TermAdmin


@admin.register(Disease, site=site)
class DiseaseAdmin(TermAdmin):
    list_display = ["label", "other_names", "specialty", "course", "slug"]
    list_filter = ["specialty", "course"]
    inlines = [Names, Codes]
    refusal_fields = {"nothing_is_its_own_ancestor": "parents", "disease_is_not_its_own_parent": "parents"}
