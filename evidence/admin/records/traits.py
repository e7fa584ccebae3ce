"""Patient traits in the admin."""

from django.contrib import admin

from ...models import PatientTrait
from ..site import site
from .terms import TermAdmin


@admin.register(PatientTrait, site=site)
class PatientTraitAdmin(TermAdmin):
    list_display = ["label", "other_names", "definition", "slug"]
    fields = ["label", "slug", "definition"]
