"""Outcomes in the admin."""

from django.contrib import admin

from ...models import Outcome
from ..site import site
from .terms import TermAdmin


@admin.register(Outcome, site=site)
class OutcomeAdmin(TermAdmin):
    list_display = ["label", "other_names", "domain", "better", "instrument", "parent"]
    list_filter = ["domain", "better"]
    list_select_related = ["parent"]
    fields = ["label", "slug", "definition", "domain", "better", "instrument", "parent"]
    refusal_fields = {"outcome_is_not_its_own_parent": "parent"}
