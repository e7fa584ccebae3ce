"""Published harms, those first of which a source names who is at risk."""

from django.db.models import Exists, OuterRef

from ..models import ItemRiskFactor
from .clocks import NOW

MOST = 400
"""Harms on one page; each is a line of a table."""


def harms(clocks=NOW):
    """(documents, how many there are in all), in two queries."""
    items = clocks.items().filter(item__kind="safety")
    at_risk = Exists(ItemRiskFactor.objects.filter(item=OuterRef("item")))
    ordered = items.annotate(at_risk=at_risk).order_by("-at_risk", "item__outcome__label", "accession")
    return list(ordered.values_list("document", flat=True)[:MOST]), items.count()
