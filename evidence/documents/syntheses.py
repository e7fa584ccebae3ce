"""The composed summary of any number of diseases at once: in a fixed number of queries, of the same items as on their pages."""

from collections import Counter
from typing import NamedTuple

from django.db.models import Count

from ..models import Disease
from ..queries.clocks import NOW
from ..queries.telling import Span
from .composing import Composed, of_diseases


class Synthesis(NamedTuple):
    """What is said of a disease and its forms, in short."""

    disease: Disease
    number: int  # of items on it and its forms
    composed: Composed


class Numbers(NamedTuple):
    """{primary key of a disease: items} on the disease itself, and on it or a form of it."""

    own: dict
    within: dict


def numbers_of(items, tree):
    """How many of these items are on each disease on which there are any."""
    own = dict(items.exclude(item__disease=None).order_by().values_list("item__disease").annotate(number=Count("pk")))
    within = Counter()
    for disease, number in own.items():
        for each in {disease, *tree.above(disease)}:
            within[each] += number
    return Numbers(own, within)


def syntheses_of(diseases, items, numbers, clocks=NOW):
    """Of each of these diseases, composed of these items."""
    spans = {each.slug: Span((f"within:{each.slug}",), numbers.within.get(each.pk, 0)) for each in diseases}
    found = of_diseases(items, spans, {each.slug: numbers.own.get(each.pk, 0) for each in diseases}, clocks)
    return [Synthesis(each, spans[each.slug].number, found[each.slug]) for each in diseases]
