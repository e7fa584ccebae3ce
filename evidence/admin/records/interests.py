"""Statements of interests: one's own is made and renewed here, and all can be read by the team."""

from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.urls import reverse

from ...actions.interests import state_interests
from ...models import InterestStatement
from ...queries.interests import statement_of
from ..site import site
from .team import SaidOnce


@admin.register(InterestStatement, site=site)
class InterestStatementAdmin(SaidOnce):
    list_display = ["person", "words", "made_at", "valid_until", "holds_now"]
    list_filter = ["has_interests", ("person", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["person"]
    search_fields = ["statement", "person__username", "person__first_name", "person__last_name"]
    fields = ["has_interests", "statement"]

    @admin.display(description="what was stated", ordering="statement")
    def words(self, statement):
        return statement.words

    @admin.display(description="holds now", boolean=True)
    def holds_now(self, statement):
        return statement.is_valid

    def get_fields(self, request, obj=None):
        return [*super().get_fields(request, obj), *(["person", "made_at", "valid_until"] if obj else [])]

    def add_view(self, request, form_url="", extra_context=None):
        only_one_button = {"show_save_and_add_another": False, "show_save_and_continue": False}
        context = {"title": "Your statement of interests", "stated": statement_of(request.user), **only_one_button}
        return super().add_view(request, form_url, {**context, **(extra_context or {})})

    def make(self, request, form):
        said = form.cleaned_data
        return state_interests(by=request.user, has_interests=said["has_interests"], statement=said["statement"])

    def response_add(self, request, obj, post_url_continue=None):
        messages.success(request, f"Your statement holds until {obj.valid_until:%d %B %Y}. You can make a new one at any time.")
        return HttpResponseRedirect(reverse(f"{self.admin_site.name}:index"))
