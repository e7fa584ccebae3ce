"""Everything published on a disease, as its page and the API tell it: put together once, bounded, in a fixed number of queries."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from ..models import Disease
from ..queries.clocks import NOW
from ..queries.pages import (
    documents_of,
    extent_of,
    items_on,
    items_on_any,
    number_by_disease_and_kind,
    publications_of,
    regimens_of,
    studies_of,
    top_of_each_disease,
)
from ..synthesis.summary import Clause, summary
from ..vocabulary.evidence import Kind
from .sections import OPEN_KINDS

SUMMARISED = 300
"""Items up to which a summary includes the forms of a disease; above it, of a large group, it is of the group itself."""
OF_GROUPS = sorted(OPEN_KINDS, key=lambda kind: kind == Kind.MECHANISM)  # mechanisms are many, and must not push out harms and gaps


class OfGroup(NamedTuple):
    """What is said of a group to which the disease belongs: the first documents, and how many there are of each kind."""

    group: Disease
    documents: list
    number: int
    kinds: dict


@dataclass(frozen=True)
class Profile:
    """What is published on a disease and its forms. `items` are its rows; `documents` those of which the summary is made."""

    items: Any
    number: int
    documents: list
    clauses: list[Clause]
    narrowed: bool  # the summary is of the group itself, without its forms
    extent: dict
    studies: list
    publications: list
    regimens: list
    said_of_groups: list[OfGroup]
    undated: int  # items left out because nobody knows when their publication appeared


def profile_of(disease, tree, clocks=NOW):
    """The profile as of now, or of the time to which the clocks are set."""
    items = items_on(f"within:{disease.slug}", clocks=clocks)
    extent = extent_of(items)
    number = extent["number"]
    narrowed = number > SUMMARISED
    documents = documents_of(items_on(f"disease:{disease.slug}", clocks=clocks) if narrowed else items)
    return Profile(
        items=items,
        number=number,
        documents=documents,
        clauses=summary(documents),
        narrowed=narrowed,
        extent=extent,
        studies=studies_of(items),
        publications=publications_of(items),
        regimens=regimens_of(items),
        said_of_groups=said_of_groups(disease, tree, clocks),
        undated=clocks.undated_among(f"within:{disease.slug}"),
    )


def said_of_groups(disease, tree, clocks):
    """What is said of each group above the disease of which something is said, nearest first."""
    groups = [tree.diseases[key] for key in tree.above(disease.pk)]
    items = items_on_any(*(f"disease:{group.slug}" for group in groups), clocks=clocks)
    documents, numbers = top_of_each_disease(items, OF_GROUPS), number_by_disease_and_kind(items)
    return [OfGroup(group, documents[group.slug], tree.own(group.pk), numbers[group.slug]) for group in groups if group.slug in documents]
