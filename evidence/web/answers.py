"""The answers of a summary, each with the address of the evidence on which it rests."""

from typing import NamedTuple
from urllib.parse import urlencode

from ..synthesis.summary import AS_GOOD, BENEFIT, LEFT_OPEN, NO_BENEFIT, Clause

EVIDENCE = "#evidence"


def _findings(*directions):
    return {"kind": "finding", "direction": ",".join(sorted(directions)), "intervention": "ivig"}


FILTERS = {
    "position": {"kind": "recommendation"},
    "effect": _findings(*BENEFIT),
    "same": _findings(*AS_GOOD),
    "negative": _findings(*NO_BENEFIT),
    "open": _findings(*LEFT_OPEN),
    "counted": _findings("descriptive"),
    "described": _findings("descriptive"),
    "harm": {"kind": "safety"},
    "mechanism": {"kind": "mechanism", "intervention": "ivig"},
    "unknown": {"kind": "gap"},
    "disagreement": {"has_disagreement": "true"},
}
"""Clause → the filters of evidence under which all of its items are found; the others have a table of their own."""
TABLES = {"dose": "#regimens", "rests_on": "#studies"}


class Answer(NamedTuple):
    """A clause, and where all that it rests on stands."""

    clause: Clause
    address: str


def answers_of(clauses, path, **kept):
    """`kept` are parameters that the address keeps: the scope and the clocks."""
    return [Answer(clause, address_of(clause.name, path, kept)) for clause in clauses]


def address_of(name, path, kept):
    filters = {**kept, **FILTERS.get(name, {})}
    asked = f"?{urlencode(filters, safe=',')}" if filters else ""
    return f"{path}{asked}{TABLES.get(name, EVIDENCE)}"
