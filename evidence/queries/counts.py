"""How much is published on each thing, in one query for all of them."""

from collections import defaultdict

from django.db.models import Count

from ..models import EvidenceItem
from .kept import kept


def counts_by_kind(column):
    """{primary key: {kind: published items}} along a foreign key of the item: “disease”, “study”, “outcome” …"""
    rows = EvidenceItem.objects.published().exclude(**{column: None}).order_by().values_list(column, "kind").annotate(items=Count("pk"))
    return kept(f"items by {column} and kind", lambda: _nested(rows))


def counts_by_kind_for_interventions():
    """The same along the treatments of which items speak."""
    items = EvidenceItem.objects.published().filter(intervention_links__role="given").order_by()
    rows = items.values_list("intervention_links__intervention", "kind").annotate(items=Count("pk"))
    return kept("items by intervention and kind", lambda: _nested(rows))


def _nested(rows):
    counts = defaultdict(dict)
    for key, kind, items in rows:
        counts[key][kind] = items
    return dict(counts)
