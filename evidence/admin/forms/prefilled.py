"""The form of a new item with what it takes over from another one: `follows` names the last item, `like` one to repeat."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse

from ...models import ItemIntervention
from ...queries.prefilling import taken_over, treatments_of_arms, treatments_taken_over
from .fields import whole


class Prefilled:
    """Adds to the admin of items what a new one takes over, and “Save and add another like this”."""

    def get_changeform_initial_data(self, request):
        initial = super().get_changeform_initial_data(request)
        if before := self._before(request):
            return {**taken_over(before, closely="like" in request.GET), **initial}
        return initial

    def get_formset_kwargs(self, request, obj, inline, prefix):
        options = super().get_formset_kwargs(request, obj, inline, prefix)
        if inline.model is ItemIntervention and request.method == "GET" and not obj.pk:
            options["initial"] = self.treatments_before(request)
        return options

    def treatments_before(self, request):
        """The rows of treatments with which the form of a new item begins."""
        before = self._before(request)
        if before:
            return treatments_taken_over(before, closely="like" in request.GET)
        study = whole(request.GET.get("study", ""))
        return treatments_of_arms(study, kind=self.kind_asked_for(request)) if study else []

    def _before(self, request):
        """The item that the address names, if this person may see it."""
        named = request.GET.get("like") or request.GET.get("follows") or ""
        if not (named.isascii() and named.isdecimal()):
            return None
        if not hasattr(request, "item_before"):
            request.item_before = self.get_queryset(request).filter(pk=named[:18]).first()
        return request.item_before

    def kind_asked_for(self, request):
        """The kind for which the form of a new item is made; empty where it is still to be chosen."""
        before = self._before(request) if "like" in request.GET else None
        return request.GET.get("kind") or (before.kind if before else "")

    def response_add(self, request, obj, post_url_continue=None):
        return self._another(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._another(request, obj) or super().response_change(request, obj)

    def _another(self, request, item):
        if "_addanother" not in request.POST:
            return None
        messages.success(request, f"{item} is saved as a draft. This is the next one: what usually stays was taken over from it.")
        return HttpResponseRedirect(f"{reverse(f'{self.admin_site.name}:evidence_evidenceitem_add')}?like={item.pk}")
