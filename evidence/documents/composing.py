"""Summaries, composed of all items there are, or of a stated number of them where all are too many."""

from typing import NamedTuple

from ..queries.clocks import NOW
from ..queries.telling import Span, documents_in
from ..synthesis.summary import Clause, summary

SUMMARISED = 300
"""Items of which a summary is composed at most."""


class Composed(NamedTuple):
    """A summary, and of which items it is: `documents` out of `number` items."""

    documents: list
    clauses: list[Clause]
    number: int
    narrowed: bool  # of what is said of the group itself, without its forms
    selected: bool  # of the most telling alone

    @property
    def is_of_all(self):
        return not (self.narrowed or self.selected)


def of_diseases(items, spans, own, clocks=NOW):
    """{slug: Composed} for {slug: Span} of these items, in a fixed number of queries; `own` is how many are on the disease itself.

    Where a span is too large, it is of what is said of the disease itself; if that is nothing, or too much as well, of the most telling.
    """
    narrowed = {slug for slug, span in spans.items() if span.number > SUMMARISED and 0 < own.get(slug, 0) < span.number}
    read = {slug: Span((f"disease:{slug}",), own.get(slug, 0)) if slug in narrowed else span for slug, span in spans.items()}
    found = _documents_in(items, read, clocks)
    return {
        slug: Composed(found[slug], summary(found[slug], slug), spans[slug].number, slug in narrowed, read[slug].number > SUMMARISED)
        for slug in spans
    }


def of_anything(items, spans, clocks=NOW):
    """{name: Composed} of what is no disease: of all, or of the most telling."""
    found = _documents_in(items, spans, clocks)
    return {name: Composed(found[name], summary(found[name]), span.number, False, span.number > SUMMARISED) for name, span in spans.items()}


def _documents_in(items, spans, clocks):
    return {name: clocks.as_then(documents) for name, documents in documents_in(items, spans, SUMMARISED).items()}
