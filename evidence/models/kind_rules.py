"""The table of kinds (vocabulary.kinds) as CHECK constraints on the evidence item."""

from django.db import models
from django.db.models import Q

from ..vocabulary.evidence import Kind
from ..vocabulary.kinds import ASPECTS, FACETS, Facet, kinds_that_need, kinds_with
from ..vocabulary.workflow import COMPLETE

NULLABLE = ["study", "disease", "outcome", "mechanism", "regimen", "time_low", "time_high", "value_low", "value_high"]
LISTS = ["line", "role", "gap_aspects"]
EMPTY = {
    **{column: Q(**{f"{column}__isnull": True}) for column in NULLABLE},
    **{column: Q(**{column: []}) for column in LISTS},
    "provisional": Q(provisional=False),
}
"""When a column says nothing; a column that is not named here is text."""

COMMON = {"study": Facet("a study", ("study",)), "disease": Facet("a disease", ("disease",))}
SUFFIXED = {Kind.SAFETY, Kind.EPIDEMIOLOGY, Kind.BACKGROUND, Kind.METHOD}


def all_empty(columns):
    condition = Q()
    for column in columns:
        condition &= EMPTY.get(column, Q(**{column: ""}))
    return condition


def in_words(kinds):
    """“finding, recommendation and safety item”."""
    words = [f"{kind.label} item" if kind in SUFFIXED else kind.label for kind in kinds]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]


def article(words):
    return f"An {words}" if words[0] in "aeiou" else f"A {words}"


def kind_constraints():
    """What a kind must have from review on, and what it never has. Facets kept in child records: see guards.item_is_complete."""
    constraints = []
    for name, facet in {**FACETS, **COMMON}.items():
        if not facet.columns:
            continue
        needing = kinds_that_need(name)
        if needing:
            constraints.append(
                models.CheckConstraint(
                    name=f"kind_needs_{name}",
                    condition=~Q(kind__in=needing) | ~Q(status__in=COMPLETE) | ~all_empty(facet.columns[:1]),
                    violation_error_message=f"{article(in_words(needing))} needs {facet.label}.",
                )
            )
        if name in FACETS:
            constraints.append(
                models.CheckConstraint(
                    name=f"kind_has_no_{name}",
                    condition=Q(kind__in=kinds_with(name)) | all_empty(facet.columns),
                    violation_error_message=f"Only {article(in_words(kinds_with(name))).lower()} has {facet.label}: clear it, or choose that kind.",
                )
            )
    for kind, aspects in ASPECTS.items():
        constraints.append(
            models.CheckConstraint(
                name=f"aspect_of_{kind}",
                condition=~Q(kind=kind) | Q(aspect="") | Q(aspect__in=aspects.values),
                violation_error_message=f"The aspect of a {kind} item is one of: {', '.join(aspects.values)}.",
            )
        )
    return constraints
