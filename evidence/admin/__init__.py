"""Where curators work: every record can be entered, found and corrected here."""

# ruff: noqa: F401  (importing a page registers it)
from .extraction import extraction_pairs, extractions
from .records import (
    caveats,
    corrections,
    disagreements,
    diseases,
    interests,
    interventions,
    items,
    leads,
    ledger,
    mechanisms,
    names,
    outcomes,
    people,
    publications,
    regimens,
    releases,
    sources,
    studies,
    team,
    traits,
)
from .site import site
