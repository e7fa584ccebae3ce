"""Documents of which summaries are composed: of each span of items all, or the most telling where they are too many."""

from typing import NamedTuple

from django.db.models import Exists, F, OuterRef, Q, TextField, Value

from ..models import ItemIntervention
from ..synthesis.telling import Candidate, most_telling
from ..vocabulary.evidence import InterventionRole
from .kept import kept

GIVEN = Exists(ItemIntervention.objects.filter(item=OuterRef("pk"), role=InterventionRole.GIVEN))
OF_IVIG = Q(terms__contains=["intervention:ivig"])
OF_THE_ITEM = ("kind", "stance", "direction", "serious", "severity", "support", "comparison", "regimen", "study")
COLUMNS = {
    "key": F("pk"),
    "patients": F("n"),
    "randomised": Q(terms__contains=["allocation:randomised"]),
    "disputed": Q(terms__contains=["has_disagreement:true"]),
    "of_ivig": OF_IVIG,
    "of_another": ~OF_IVIG & GIVEN,
    **{name: F(f"item__{name}") for name in OF_THE_ITEM},
}


class Span(NamedTuple):
    """Items that carry one of these words, and how many they are."""

    words: tuple[str, ...]
    number: int


def documents_in(items, spans, size):
    """{name: documents, in the order of the accessions} for {name: Span} of these items. One query, two where a span is too large."""
    chosen = _chosen(items, {name: span for name, span in spans.items() if span.number > size}, size)
    whole = {name: frozenset(span.words) for name, span in spans.items() if name not in chosen}
    wanted = Q(terms__overlap=sorted({word for words in whole.values() for word in words}))
    read = items.filter(wanted | Q(pk__in={key for keys in chosen.values() for key in keys})).order_by("accession")
    found = {name: [] for name in spans}
    for key, terms, document in read.values_list("pk", "terms", "document"):
        for name, documents in found.items():
            if key in chosen[name] if name in chosen else not whole[name].isdisjoint(terms):
                documents.append(document)
    return found


def _chosen(items, spans, size):
    """{name: keys of the most telling}, chosen once for each state of the data."""
    if not spans:
        return {}
    parts = [_candidates(name, items.filter(terms__overlap=list(span.words))) for name, span in spans.items()]
    rows = parts[0].union(*parts[1:], all=True)
    return kept(f"the {size} of {rows.query.sql_with_params()}", lambda: _most_telling(rows, spans, size))


def _most_telling(rows, spans, size):
    candidates = {name: [] for name in spans}
    for name, *values in rows:
        candidates[name].append(Candidate(*values))
    return {name: frozenset(most_telling(found, size)) for name, found in candidates.items()}


def _candidates(name, items):
    columns = [COLUMNS.get(field, F(field)) for field in Candidate._fields]
    return items.order_by().values_list(Value(name, output_field=TextField()), *columns)
