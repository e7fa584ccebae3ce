"""Published harms, those first of which a source names who is at risk."""

from django.db.models import Exists, OuterRef

from ..lookup.tokens import tokens, wanted
from ..models import ItemRiskFactor, PatientTrait, PublicItem
from .clocks import NOW

MOST = 400
"""Harms on one page; each is a line of a table."""


def harms(clocks=NOW):
    """(documents, how many there are in all), in two queries."""
    items = clocks.items().filter(item__kind="safety")
    at_risk = Exists(ItemRiskFactor.objects.filter(item=OuterRef("item")))
    ordered = items.annotate(at_risk=at_risk).order_by("-at_risk", "item__outcome__label", "accession")
    return list(ordered.values_list("document", flat=True)[:MOST]), items.count()


def traits_called(text):
    """The traits that a published harm names and whose name, in any language, holds every word of the text; the shortest name first."""
    asked = {token for group in wanted(text) for token in group}
    if not asked:
        return []
    called = [trait for trait in traits_named().with_names() if any(asked <= set(tokens(name)) for name in names_of(trait))]
    return sorted(called, key=lambda trait: (len(trait.label), trait.label))


def traits_named():
    """The traits that a published harm names."""
    return PatientTrait.objects.published().filter(item_links__item__in=PublicItem.objects.published().values("item")).distinct()


def names_of(trait):
    return [trait.label, *(name.text for name in trait.names.all())]
