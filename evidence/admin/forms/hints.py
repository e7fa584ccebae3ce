"""Hints while a statement is typed: what the review will check of its wording, told before it is saved. Nothing is stored."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST

from ...queries.checks import WORDS_OF
from ...vocabulary.overclaims import overclaims
from ...vocabulary.statements import shape
from ...vocabulary.teaching import LESSONS

LISTS = ("line", "role")
MOST = 5000


class Hints:
    """Adds the address of the hints to the admin of items."""

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.hints_view))
        return [path("hints/", view, name="evidence_evidenceitem_hints"), *super().get_urls()]

    def hints_view(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied
        sent = request.POST
        statement = sent.get("statement", "")[:MOST]
        fields = {name: sent.getlist(name) if name in LISTS else sent.get(name, "") for name in WORDS_OF}
        return JsonResponse({"hints": overclaims(sent.get("kind", ""), statement, fields) + shape(statement) if statement.strip() else []})


def lessons():
    """{kind: its lesson}, for the script that shows the one of the chosen kind."""
    return {kind.value: {**vars(lesson), "title": f"{kind.label.capitalize()}: {kind.meaning}"} for kind, lesson in LESSONS.items()}
