"""Releases: frozen, checksummed states of all that is published."""

from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from ..models import Release
from ..queries.changes import release_numbers
from .doors import Listing, Shaped
from .releases_answer import ReleaseAnswer


class ReleaseList(Listing):
    """Every release, with its digests and files. What was released never changes, and stays."""

    tag, answer = "releases", ReleaseAnswer
    orderings, unique = ("number", "date"), "number"

    def rows(self):
        return Release.objects.published().select_related("previous", "made_by")


class ReleaseDetail(Shaped):
    """One release, by its number."""

    tag, answer = "releases", ReleaseAnswer

    def get(self, request, *, number):
        _ = self.fields
        return Response(self.shaped(self.answer(found(number)).data))


def found(number):
    row = Release.objects.published().select_related("previous", "made_by").numbered(number)
    if row is None:
        known = ", ".join(release_numbers()) or "none yet"
        raise NotFound(f"There is no release “{number}”. There are: {known}.")
    return row
