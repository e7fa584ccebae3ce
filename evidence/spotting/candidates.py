"""What the spotter proposes: a place, and what it may mean."""

from dataclasses import dataclass
from enum import StrEnum

from ..quantities.doses import Step


class Kind(StrEnum):
    """What sort of thing a place seems to name."""

    DISEASE = "disease"
    TREATMENT = "treatment"
    OUTCOME = "outcome"
    HARM = "harm"
    MECHANISM = "mechanism"
    DOSE = "dose"
    COUNT = "count"
    PERCENT = "percent"
    P_VALUE = "p"
    INTERVAL = "interval"
    TIME = "time"


LABELS = {
    Kind.DISEASE: "Diseases",
    Kind.TREATMENT: "Treatments and comparators",
    Kind.OUTCOME: "Outcomes",
    Kind.HARM: "Harms",
    Kind.MECHANISM: "Mechanisms",
    Kind.DOSE: "Doses",
    Kind.COUNT: "Numbers of patients",
    Kind.PERCENT: "Percentages",
    Kind.P_VALUE: "p values",
    Kind.INTERVAL: "Confidence intervals",
    Kind.TIME: "Times",
}


@dataclass(frozen=True)
class Reading:
    """One thing that a place may mean.

    words: for people. kind, key: which record of the vocabulary, for names. fields: columns of a result or time point, with
    their values as text. steps: of a regimen, for doses.
    """

    words: str
    kind: Kind | None = None
    key: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Candidate:
    """A place (code points, from 0, end exclusive) and the readings that it allows, the likelier first."""

    kind: Kind
    start: int
    end: int
    readings: tuple[Reading, ...]


def without_overlaps(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates in the order of the text. Of those that overlap the first in `candidates` is kept: it is to say more."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for each in candidates:
        if taken.isdisjoint(range(each.start, each.end)):
            kept.append(each)
            taken.update(range(each.start, each.end))
    return sorted(kept, key=lambda each: each.start)
