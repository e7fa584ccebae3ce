"""Releases, to be read: they are made at the server."""

from django.contrib import admin
from django.forms import ModelForm
from django.utils.html import format_html

from ...models import Release
from ..base import OnlyRead
from ..site import site


@admin.register(Release, site=site)
class ReleaseAdmin(OnlyRead):
    """Made with `manage.py release`; its files are on its page."""

    form = ModelForm
    list_display = ["number", "date", "items", "changed", "made_by", "made_at"]
    search_fields = ["number", "manifest", "state"]
    ordering = ["-pk"]
    fields = ["number", "page", "date", "previous", "published_until", "ledger_entries", "ledger_head", "data_version", "state", "manifest"]
    fields += ["rows", "changes", "made_by", "made_at"]
    readonly_fields = ["page", "previous", "made_by"]
    list_select_related = ["made_by", "previous"]

    @admin.display(description="items")
    def items(self, release):
        return release.rows.get("evidence", 0)

    @admin.display(description="changes")
    def changed(self, release):
        return ", ".join(f"{number} {change}" for change, number in release.changes.items())

    @admin.display(description="page")
    def page(self, release):
        return format_html('<a href="{0}">{0}</a>', release.get_absolute_url())
