"""Everything published on a disease, as its page and the API tell it: put together once, bounded, in a fixed number of queries."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from ..models import Disease
from ..queries.clocks import NOW
from ..queries.pages import (
    PER_GROUP,
    PER_TABLE,
    items_on_any,
    publications_behind,
    regimens_behind,
    studies_behind,
    top_of_each_disease,
)
from ..queries.tallies import tallies_of
from ..queries.telling import Span
from ..synthesis.contrasts import Contrast, contrasts
from ..vocabulary.evidence import Kind
from ..vocabulary.scopes import DiseaseScope, terms_within
from .composing import Composed, of_diseases
from .sections import OPEN_KINDS

OF_GROUPS = sorted(OPEN_KINDS, key=lambda kind: kind == Kind.MECHANISM)  # mechanisms are many, and must not push out harms and gaps


class OfGroup(NamedTuple):
    """What is said of a group to which the disease belongs: the first documents, and how many there are of each kind."""

    group: Disease
    documents: list
    number: int
    kinds: dict


@dataclass(frozen=True)
class Profile:
    """What is published on a disease, as widely as `scope` says. `items` are its rows; the summary and the contrasts are `composed`."""

    items: Any
    scope: str
    number: int
    numbers: dict  # {kind: items}
    number_in: dict  # {scope: items}
    composed: Composed
    contrasts: list[Contrast]
    extent: dict
    studies: list
    publications: list
    regimens: list
    number_of_regimens: int
    said_of_groups: list[OfGroup]
    general_harms: int  # told of the treatment itself, whatever the disease
    undated: int  # items left out because nobody knows when their publication appeared


def profile_of(disease, tree, clocks=NOW, scope=DiseaseScope.DESCENDANTS, *, table=PER_TABLE, publications=PER_TABLE, group=PER_GROUP):
    """The profile as of now, or of the time to which the clocks are set; the sizes say how many of each there are at most."""
    above = [tree.diseases[key] for key in tree.above(disease.pk)]
    groups = [each.slug for each in above]
    words = terms_within(scope, [disease.slug], groups)
    items = items_on_any(*words, clocks=clocks)
    tallies = tallies_of(disease.slug, groups, scope, clocks)
    extent = tallies.extent()
    number_in = {each.value: tallies.of("scope").get(each, 0) for each in DiseaseScope}
    spans, own = {disease.slug: Span(tuple(words), extent["number"])}, {disease.slug: number_in[DiseaseScope.SELF]}
    composed = of_diseases(clocks.items(), spans, own, clocks)[disease.slug]
    return Profile(
        items=items,
        scope=scope,
        number=extent["number"],
        numbers=tallies.of("kind"),
        number_in=number_in,
        composed=composed,
        contrasts=contrasts(composed.documents),
        extent=extent,
        studies=studies_behind(tallies.ids("study"), tallies.ids("answering"), table),
        publications=publications_behind(tallies.ids("publication"), publications),
        regimens=regimens_behind(tallies.ids("regimen"), table),
        number_of_regimens=len(tallies.of("regimen")),
        said_of_groups=[] if scope == DiseaseScope.WITH_GROUPS else said_of_groups(above, tallies.groups(), clocks, group),
        general_harms=tallies.of("harm").get("general", 0),
        undated=tallies.of("undated").get("undated", 0),
    )


def said_of_groups(groups, numbers, clocks, size):
    """What is said of each group above the disease of which something is said, nearest first."""
    told = [group for group in groups if group.slug in numbers]
    documents = top_of_each_disease(items_on_any(*(f"disease:{group.slug}" for group in told), clocks=clocks), OF_GROUPS, size)
    return [
        OfGroup(group, documents[group.slug], sum(numbers[group.slug].values()), numbers[group.slug])
        for group in told
        if group.slug in documents
    ]
