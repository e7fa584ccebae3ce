"""A draft that was overtaken: what was published meanwhile, what the draft says otherwise, and beginning again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from ...actions.rivals import begin_again
from ...actions.workflow import Refused
from ...models import EvidenceItem
from ...queries.rivals import is_overtaken, rival_of
from ..forms.refusals import Refusal


class Overtaken:
    """The page on which one begins again, for the ModelAdmin of items."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.rival_view)
        return [path("<int:object_id>/overtaken/", view, name="evidence_evidenceitem_overtaken"), *super().get_urls()]

    def rival_view(self, request, object_id):
        items = EvidenceItem.objects.select_related("revises", "curator")
        item = get_object_or_404(items, pk=object_id)
        if not self.has_view_permission(request, item):
            raise PermissionDenied
        if request.method == "POST":
            return HttpResponseRedirect(self._begin_again(request, item))
        context = {
            **self.admin_site.each_context(request),
            "title": f"{item.accession}: another revision was published first" if is_overtaken(item) else f"{item} is not overtaken",
            "opts": self.opts,
            "item": item,
            "rival": rival_of(item),
            "own": item.curator_id == request.user.pk,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/evidence/evidenceitem/overtaken.html", context)

    def _begin_again(self, request, item):
        """Returns the page that follows: the new draft, or this page where it was refused."""
        name = f"{self.admin_site.name}:evidence_evidenceitem"
        try:
            draft, conflicts = begin_again(item=item, by=request.user)
        except (Refused, IntegrityError) as error:
            messages.error(request, str(error) if isinstance(error, Refused) else Refusal.of(error).sentence)
            return reverse(f"{name}_overtaken", args=[item.pk])
        messages.success(
            request, f"This is your new draft, on {draft.revises.permalink_name}. The overtaken one is kept until you delete it."
        )
        if conflicts:
            told = ", ".join(each.label for each in conflicts)
            messages.warning(request, f"Changed in both, so that the published version stands: {told}. Look whether yours still holds.")
        return reverse(f"{name}_change", args=[draft.pk])

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if change and obj and obj.pk:
            context["overtaken"] = is_overtaken(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)
