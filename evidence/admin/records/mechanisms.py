"""Mechanisms in the admin."""

from django.contrib import admin

from ...models import Mechanism
from ..site import site
from .terms import TermAdmin


@admin.register(Mechanism, site=site)
class MechanismAdmin(TermAdmin):
    list_display = ["label", "other_names", "of", "action", "target", "fragment"]
    list_filter = ["of", "action", "fragment"]
    search_fields = [*TermAdmin.search_fields, "target"]
    refusal_fields = {"nothing_is_its_own_ancestor": "parents", "mechanism_is_not_its_own_parent": "parents"}
