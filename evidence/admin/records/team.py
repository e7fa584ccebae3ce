"""Comments, flags and assignments in lists of their own. They are made on the page of their record; here they are found again.

What was said stands: nothing here is added, changed or deleted.
"""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.utils.html import format_html

from ...actions.workflow import Refused
from ...models import Assignment, Comment, Flag, Mention
from ...models.about import SUBJECTS
from ...vocabulary.workflow import EDITABLE
from ..base import CuratedAdmin, Rows
from ..reviewing.desk import talk_page
from ..site import site

OF_RECORDS = ["item__accession", *(f"{noun}__slug" for noun in SUBJECTS if noun != "item")]


class SaidOnce(CuratedAdmin):
    """A record that is made by an action and then stands."""

    def make(self, request, form):
        """Do the action with what the form says; returns the new record."""
        raise NotImplementedError

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        obj.pk = self.make(request, form).pk
        obj.refresh_from_db()

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            messages.error(request, str(refused))
            return HttpResponseRedirect(request.get_full_path())


class SaidElsewhere(SaidOnce):
    """What is made on the page of its record, and then stands."""

    people: tuple[str, ...] = ()
    list_display_links = ["record"]

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related(*SUBJECTS, *self.people)
        return rows.prefetch_related("publication__dates")

    @admin.display(description="of")
    def record(self, row):
        return f"{row.subject._meta.verbose_name} {row.subject}"

    @admin.display(description="of")
    def where(self, row):
        return format_html('<a href="{}">{}</a>', talk_page(row.subject), self.record(row))

    def has_add_permission(self, request):
        return False


class Mentions(Rows):
    """Whom the comment names."""

    model = Mention
    fields = ["person", "seen_at", "settled_at"]
    readonly_fields = ["person", "seen_at", "settled_at"]
    max_num = 0
    can_delete = False


@admin.register(Comment, site=site)
class CommentAdmin(SaidElsewhere):
    people = ("author",)
    list_display = ["record", "text", "author", "made_at"]
    list_filter = [("author", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["text", "author__username", *OF_RECORDS]
    fields = ["where", "text", "author", "made_at"]
    readonly_fields = ["where", "author", "made_at"]
    inlines = [Mentions]


@admin.register(Flag, site=site)
class FlagAdmin(SaidElsewhere):
    """A flag is resolved on the page of its record."""

    people = ("raised_by", "resolved_by")
    list_display = ["record", "reason", "raised_by", "raised_at", "resolved_by", "resolution"]
    list_filter = [("resolved_at", admin.EmptyFieldListFilter), ("raised_by", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["reason", "resolution", *OF_RECORDS]
    fields = ["where", "reason", "raised_by", "raised_at", "resolution", "resolved_by", "resolved_at"]
    readonly_fields = ["where", "raised_by", "raised_at", "resolution", "resolved_by", "resolved_at"]


@admin.register(Assignment, site=site)
class AssignmentAdmin(SaidElsewhere):
    people = ("person", "assigned_by")
    list_display = ["record", "person", "assigned_by", "assigned_at", "due", "ended_at"]
    list_filter = [("ended_at", admin.EmptyFieldListFilter), ("person", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["person__username", *OF_RECORDS]
    fields = ["where", "due", "person", "assigned_by", "assigned_at", "ended_at"]
    readonly_fields = ["where", "person", "assigned_by", "assigned_at", "ended_at"]

    def has_delete_permission(self, request, obj=None):
        """It goes with a draft that its curator deletes."""
        return obj is not None and obj.item is not None and obj.item.status in EDITABLE and obj.item.curator_id == request.user.pk
