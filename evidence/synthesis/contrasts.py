"""Contrasts between arms: as printed, or computed from the counts of two arms where that is sound. Nothing is pooled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..quantities.contrasts import risk_difference
from ..vocabulary import evidence as words
from ..wording import numbers
from .summary import of_another_treatment

Document = Mapping[str, Any]

TWO_ARMS = ("vs_placebo", "vs_active", "vs_no_treatment", "add_on", "dose_vs_dose")
"""Comparisons of groups of different patients."""
LEVEL = "95"


class Counted(NamedTuple):
    """Patients with the event, of all in the arm."""

    events: int
    n: int


@dataclass(frozen=True)
class Contrast:
    """One arm against another, for one outcome; decimals as strings, so that no digit is lost.

    `counts` are those of the two arms where it was computed from them: a risk difference in percentage points. Without them it
    is as printed.
    """

    document: Document
    arm: str
    versus: str
    measure: str | None
    estimate: str | None
    low: str | None
    high: str | None
    level: str | None
    said: str
    counts: tuple[Counted, Counted] | None = None

    @property
    def is_ratio(self) -> bool:
        return self.measure in words.RATIO_MEASURES


def contrasts(documents: Iterable[Document]) -> list[Contrast]:
    """Those of findings and harms, the printed ones first."""
    own = [each for each in documents if each["kind"] in ("finding", "safety") and not of_another_treatment(each)]
    printed = [_printed(document, row) for document in own for row in document["results"] if _is_printed(row)]
    return [*printed, *(_computed(document, *arms) for document in own if (arms := _arms_to_compute(document)))]


def _is_printed(row: Document) -> bool:
    return row["kind"] == words.ResultKind.CONTRAST and (row["estimate"] is not None or row["ci"] is not None)


def _printed(document: Document, row: Document) -> Contrast:
    ci = row["ci"] or {"low": None, "high": None, "level": None}
    return Contrast(
        document=document,
        arm=row["arm"],
        versus=row["versus"],
        measure=row["measure"],
        estimate=row["estimate"],
        low=ci["low"],
        high=ci["high"],
        level=ci["level"],
        said=numbers.contrast(row),
    )


def _arms_to_compute(document: Document) -> Sequence[Document] | None:
    """The two arms of an item whose counts and sizes are printed for each; not of one patient in both arms, nor of several trials at once."""
    comparison, study = document["comparison"] or {}, document["study"]
    if comparison.get("kind") not in TWO_ARMS or study["model"] == "crossover" or study["unit"] != "single":
        return None
    rows = [row for row in document["results"] if row["kind"] == words.ResultKind.ARM and row["events"] is not None]
    sound = all(row["n"] and row["n_from"] == words.NumberFrom.PRINTED and row["arm"] for row in rows)
    return rows if len(rows) == 2 and sound and rows[0]["arm"] != rows[1]["arm"] else None


def _computed(document: Document, first: Document, second: Document) -> Contrast:
    counts = Counted(first["events"], first["n"]), Counted(second["events"], second["n"])
    difference, low, high = (100 * value for value in risk_difference(*counts[0], *counts[1]))
    return Contrast(
        document=document,
        arm=first["arm"],
        versus=second["arm"],
        measure=words.EffectMeasure.RD.value,
        estimate=f"{difference:.2f}",
        low=f"{low:.2f}",
        high=f"{high:.2f}",
        level=LEVEL,
        said=f"RD {difference:+.0f} ({low:+.0f} – {high:+.0f})",
        counts=counts,
    )
