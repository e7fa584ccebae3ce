"""Comments, flags and assignments in lists of their own. They are mostly made on an item's review page; here they are found again.

What was said stands: nothing here is changed or deleted, and every entry goes through its action.
"""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect

from ..actions.team import assign, comment, raise_flag
from ..actions.workflow import Refused
from ..models import Assignment, Comment, Flag, Mention
from ..vocabulary.workflow import EDITABLE
from .base import CuratedAdmin, Rows
from .site import site


class SaidOnce(CuratedAdmin):
    """A record that is made by an action and then stands."""

    list_select_related = ["item"]

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


class Mentions(Rows):
    """Whom the comment names."""

    model = Mention
    fields = ["person"]
    readonly_fields = ["person"]
    max_num = 0
    can_delete = False


@admin.register(Comment, site=site)
class CommentAdmin(SaidOnce):
    list_display = ["text", "item", "author", "made_at"]
    list_filter = [("author", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["item", "author"]
    search_fields = ["text", "item__accession", "author__username"]
    fields = ["item", "text"]
    inlines = [Mentions]

    def make(self, request, form):
        return comment(item=form.cleaned_data["item"], by=request.user, text=form.cleaned_data["text"])


@admin.register(Flag, site=site)
class FlagAdmin(SaidOnce):
    """A flag is resolved on the review page of its item."""

    list_display = ["reason", "item", "raised_by", "raised_at", "resolved_by", "resolution"]
    list_filter = [("resolved_at", admin.EmptyFieldListFilter), ("raised_by", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["item", "raised_by", "resolved_by"]
    search_fields = ["reason", "resolution", "item__accession"]
    fields = ["item", "reason", "resolution", "resolved_by", "resolved_at"]
    readonly_fields = ["resolution", "resolved_by", "resolved_at"]

    def make(self, request, form):
        return raise_flag(item=form.cleaned_data["item"], by=request.user, reason=form.cleaned_data["reason"])


@admin.register(Assignment, site=site)
class AssignmentAdmin(SaidOnce):
    """Here one takes an item oneself; the review page also gives it to somebody else, and takes it back."""

    list_display = ["item", "person", "assigned_by", "assigned_at", "due", "ended_at"]
    list_filter = [("ended_at", admin.EmptyFieldListFilter), ("person", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["item", "person", "assigned_by"]
    search_fields = ["item__accession", "person__username"]
    fields = ["item", "due", "person", "ended_at"]
    readonly_fields = ["person", "ended_at"]

    def make(self, request, form):
        return assign(item=form.cleaned_data["item"], by=request.user, to=request.user, due=form.cleaned_data["due"])

    def has_delete_permission(self, request, obj=None):
        """It goes with a draft that its curator deletes."""
        return obj is not None and obj.item.status in EDITABLE and obj.item.curator_id == request.user.pk
