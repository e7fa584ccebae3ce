"""How many items of a filtered list have each word: one query for all facets that are asked for, kept for each state of the data."""

import hashlib

from django.db import connection
from rest_framework.exceptions import ValidationError

from ..filters.evidence import CarriesWords, EvidenceFilter
from .caching import kept
from .parameters import Parameter

SLUGS = ("disease", "intervention", "comparator", "outcome", "mechanism")
FACETS = (*(name for name, each in EvidenceFilter.base_filters.items() if isinstance(each, CarriesWords)), *SLUGS)
"""Filters whose values can be counted."""
SAYS = (
    "Also count the items that the filters find by the values of these filters, as `facets=kind,direction`: in `facets` of the answer. "
    "An item with several values is counted under each; an outcome or mechanism counts what lies under it too."
)
COUNT = """
SELECT split_part(word, ':', 1), substr(word, strpos(word, ':') + 1), count(*)
FROM ({items}) AS found, unnest(found.terms) AS word
WHERE split_part(word, ':', 1) = ANY(%s)
GROUP BY word
ORDER BY count(*) DESC, word
"""


def parameter():
    return Parameter("facets", SAYS, {"type": "array", "items": {"type": "string", "enum": list(FACETS)}})


def asked_for(asked):
    """The facets that are asked for, in the order of the filters; None where none are."""
    names = [part for text in asked.getlist("facets") for part in text.split(",")]
    unknown = [part for part in names if part not in FACETS]
    if unknown:
        raise ValidationError({"facets": [f"“{part}” is not known. Allowed: {', '.join(FACETS)}." for part in unknown]})
    return [name for name in FACETS if name in names] or None


def counted(items, names, version, what):
    """{facet: {value: items}}, the most frequent value first."""
    key = "facets:" + hashlib.sha256(f"{version}\n{names}\n{what}".encode()).hexdigest()
    return kept.get_or_set(key, lambda: count(items, names))


def count(items, names):
    terms = {EvidenceFilter.base_filters[name].term or EvidenceFilter.base_filters[name].field_name: name for name in names}
    sql, params = items.order_by().values("terms").query.sql_with_params()
    found = {name: {} for name in names}
    with connection.cursor() as cursor:
        cursor.execute(COUNT.format(items=sql), [*params, list(terms)])
        for term, value, number in cursor.fetchall():
            found[terms[term]][value] = number
    return found
