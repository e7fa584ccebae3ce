"""Two clocks: what this knowledge base held public on a day, and what had been published in the literature by a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from django.db.models import Count, Q

from ..models import DisagreementSide, PublicItem


def held_on(versions, day):
    """Of versions that were ever public, those that were public at the end of the day, UTC: one of an accession at most."""
    end = datetime.combine(day + timedelta(days=1), time.min, UTC)
    return versions.filter(Q(ended_at=None) | Q(ended_at__gte=end), published_at__lt=end)


def literature_by(items, day):
    """Items whose publication had appeared by the day; where its date is not known, the item is left out."""
    return items.filter(published_on__lte=day)


@dataclass(frozen=True)
class Clocks:
    """At which time a reader looks; None is now."""

    as_of: date | None = None
    published_by: date | None = None

    @property
    def is_set(self):
        return bool(self.as_of or self.published_by)

    def items(self):
        """What was held public, of the literature by then."""
        held = self.held()
        return literature_by(held, self.published_by) if self.published_by else held

    def held(self):
        """What was held public, whenever it had appeared."""
        return held_on(PublicItem.objects.public(), self.as_of) if self.as_of else PublicItem.objects.published()

    def undated_among(self, *words):
        """How many items with one of these words are left out because nobody knows when their publication appeared."""
        return self.held().filter(terms__overlap=list(words), published_on=None).count() if self.published_by else 0

    def as_then(self, documents):
        """The documents without disagreements of which only one side had been told by then: they are today's knowledge.

        Between sources there is one once two of them were there; within a source, once two of its items were.
        """
        if not self.is_set or not any(each["disagreements"] for each in documents):
            return documents
        then = Q(item__accession__in=self.items().values("accession"))
        told = (
            DisagreementSide.objects.order_by()
            .values_list("disagreement__slug")
            .annotate(
                items=Count("item__accession", distinct=True, filter=then),
                sources=Count("item__publication", distinct=True, filter=then),
                of=Count("item__publication", distinct=True),
            )
        )
        slugs = {slug for slug, items, sources, of in told if items > 1 and (sources > 1 or of == 1)}
        return [
            {**document, "disagreements": [each for each in document["disagreements"] if each["id"] in slugs]} for document in documents
        ]

    @property
    def address(self):
        """As the parameters of an address."""
        return {name: day.isoformat() for name, day in (("as_of", self.as_of), ("published_by", self.published_by)) if day}

    @property
    def query(self):
        """As the end of an address; empty where it is now."""
        return f"?{urlencode(self.address)}" if self.is_set else ""


NOW = Clocks()
