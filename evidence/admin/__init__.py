"""Where curators work: every record can be entered, found and corrected here."""

from . import (
    caveats,
    disagreements,
    diseases,
    interests,
    interventions,
    items,
    leads,
    mechanisms,
    names,
    outcomes,
    people,
    publications,
    regimens,
    sources,
    studies,
    team,
    traits,
)
from .site import site

__all__ = [
    "caveats",
    "disagreements",
    "diseases",
    "interests",
    "interventions",
    "items",
    "leads",
    "mechanisms",
    "names",
    "outcomes",
    "people",
    "publications",
    "regimens",
    "site",
    "sources",
    "studies",
    "team",
    "traits",
]
