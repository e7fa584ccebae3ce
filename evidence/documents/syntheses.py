"""The composed summary of any number of diseases at once: in a fixed number of queries, of the same items as on their pages."""

from collections import Counter, defaultdict
from typing import NamedTuple

from django.db.models import Count

from ..models import Disease
from ..synthesis.summary import Clause, summary
from .profiles import SUMMARISED


class Synthesis(NamedTuple):
    """What is said of a disease and its forms, in short."""

    disease: Disease
    number: int  # of items on it and its forms
    narrowed: bool  # of a large group: composed of what is said of the group itself
    clauses: list[Clause]


def numbers_within(items, tree):
    """{primary key of a disease: how many of these items are on it or on a form of it}."""
    own = items.exclude(item__disease=None).order_by().values_list("item__disease").annotate(number=Count("pk"))
    found = Counter()
    for disease, number in own:
        for each in {disease, *tree.above(disease)}:
            found[each] += number
    return found


def syntheses_of(diseases, items, numbers):
    """Of each of these diseases, composed of these items."""
    word_of = {disease.pk: f"{'disease' if numbers[disease.pk] > SUMMARISED else 'within'}:{disease.slug}" for disease in diseases}
    documents = _documents_by_word(items, set(word_of.values()))
    return [
        Synthesis(disease, numbers[disease.pk], numbers[disease.pk] > SUMMARISED, summary(documents[word_of[disease.pk]], disease.slug))
        for disease in diseases
    ]


def _documents_by_word(items, words):
    found = defaultdict(list)
    for terms, document in items.filter(terms__overlap=list(words)).order_by("accession").values_list("terms", "document"):
        for word in words.intersection(terms):
            found[word].append(document)
    return found
