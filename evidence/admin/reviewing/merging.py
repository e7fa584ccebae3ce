"""“Merge into …” on the page of a record: choose the other, see what moves, then do it. For editors."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from ...actions.merging import merge, preview
from ...actions.workflow import Refused, may
from ..forms.fields import SearchForOne, is_choosing
from ..forms.refusals import Refusal


class Mergeable:
    """The page of a record that can be merged into another one of its kind. A merged one is only looked at."""

    change_form_template = "admin/mergeable/change_form.html"

    def get_urls(self):
        view = self.admin_site.admin_view(self.merge_view)
        return [path("<int:object_id>/merge/", view, name=f"evidence_{self.opts.model_name}_merge"), *super().get_urls()]

    def merge_view(self, request, object_id):
        """Asked with `into`, it shows what would move; sent, it merges what was shown."""
        record = get_object_or_404(self.model, pk=object_id)
        if not may(request.user, "merge"):
            raise PermissionDenied
        form = self.choice(request.POST or request.GET or None)
        into = form.cleaned_data["into"] if form.is_bound and form.is_valid() else None
        if into and request.method == "POST":
            if not _as_shown(request, record, into):
                messages.error(request, "One of the two was changed meanwhile. Nothing was merged: look at the preview again.")
            elif self._told(request, lambda: merge(merged=record, into=into, by=request.user, why=form.cleaned_data["why"])):
                messages.success(request, f"“{record}” was merged into “{into}”. Its address leads there from now on.")
                return HttpResponseRedirect(self._page_of(into))
        report = self._told(request, lambda: preview(merged=record, into=into, by=request.user)) if into else None
        context = {
            **self.admin_site.each_context(request),
            "title": f"Merge “{record}” into …",
            "opts": self.opts,
            "record": record,
            "record_page": self._page_of(record),
            "into": into,
            "into_page": into and self._page_of(into),
            "form": form,
            "report": report,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/mergeable/merge.html", context)

    def choice(self, data):
        """The form in which the other record is chosen by search."""
        column = self.model._meta.get_field("merged_into")
        into = forms.ModelChoiceField(
            self.model.objects.filter(merged_into=None),
            label="The record that stays",
            widget=SearchForOne(column, self.admin_site),
            error_messages={"invalid_choice": "Choose a record that is there and was not merged itself."},
        )
        why = forms.CharField(max_length=200, required=False, label="Why the two are one")
        return type("MergeForm", (forms.Form,), {"into": into, "why": why})(data)

    def _told(self, request, attempt):
        """What the attempt gives; None where it was refused, which is said."""
        try:
            return attempt()
        except (Refused, IntegrityError) as error:
            messages.error(request, str(error) if isinstance(error, Refused) else Refusal.of(error).sentence)
            return None

    def _page_of(self, record):
        return reverse(f"{self.admin_site.name}:evidence_{self.opts.model_name}_change", args=[record.pk])

    # the page of the record

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and obj.pk and obj.merged_into_id:
            context["successor"], context["successor_page"] = obj.merged_into, self._page_of(obj.merged_into)
        elif obj and obj.pk and may(request.user, "merge"):
            context["merge_page"] = reverse(f"{self.admin_site.name}:evidence_{self.opts.model_name}_merge", args=[obj.pk])
        return super().render_change_form(request, context, add, change, form_url, obj)

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not (obj and obj.merged_into_id)

    def has_delete_permission(self, request, obj=None):
        """A merged record stays: its address leads on."""
        return super().has_delete_permission(request, obj) and not (obj and (obj.merged_into_id or obj.merged.exists()))

    def get_search_results(self, request, queryset, search_term):
        """A merged record is found in its list, and never offered as a choice."""
        queryset, repeats = super().get_search_results(request, queryset, search_term)
        return (queryset.filter(merged_into=None) if is_choosing(request) else queryset), repeats


def _as_shown(request, *records):
    """Whether the records are as they were when the preview was shown."""
    return request.POST.get("seen") == "-".join(str(record.row_version) for record in records)
