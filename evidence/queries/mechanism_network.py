"""Which mechanism is told of which disease, and how it is supported."""

from django.db.models import Count

MOST = 200
"""Edges read for one page; the picture shows fewer."""


def edges_of(items):
    """[(slug and label of the mechanism, slug and label of the disease, support, number)], those of most items first; one query."""
    told = items.filter(item__kind="mechanism", item__mechanism__isnull=False, item__disease__isnull=False).order_by()
    columns = ("item__mechanism__slug", "item__mechanism__label", "item__disease__slug", "item__disease__label", "item__support")
    return list(told.values_list(*columns).annotate(items=Count("pk")).order_by("-items", *columns)[:MOST])
