"""What is new, as a feed: versions as they are published, and retractions, the newest first."""

from django.contrib.syndication.views import Feed
from django.db.models import Case, F, When
from django.utils.feedgenerator import Atom1Feed

from ..models import PublicItem
from ..vocabulary.workflow import Status
from .heads import SUBTITLE

LENGTH = 50


class WhatIsNew(Feed):
    """Each entry is one version at its permalink; one that is retracted comes back, with the reason."""

    feed_type = Atom1Feed
    title = "IVIg Evidence: what is new"
    subtitle = SUBTITLE
    link = "/"
    language = "en"
    feed_copyright = "CC0 1.0"
    author_name = "IVIg Evidence"

    def items(self):
        told_at = Case(When(item__status=Status.RETRACTED, then=F("ended_at")), default=F("published_at"))
        return PublicItem.objects.public().annotate(told_at=told_at).order_by("-told_at", "-accession", "-version")[:LENGTH]

    def item_title(self, row):
        return f"{row}, retracted" if is_retracted(row) else f"{row}: {row.document['statement']}"

    def item_description(self, row):
        document = row.document
        return (
            (document["curation"]["reason"] or "") if is_retracted(row) else f"{document['statement']} ({document['publication']['label']})"
        )

    def item_link(self, row):
        return f"/evidence/{row}/"

    def item_pubdate(self, row):
        return row.published_at

    def item_updateddate(self, row):
        return row.told_at

    def item_categories(self, row):
        return [row.document["kind"]]


def is_retracted(row):
    return row.document["status"] == Status.RETRACTED
