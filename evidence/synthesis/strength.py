"""How strong the evidence of an effect is, and why: derived from the designs behind the findings, never typed by hand.

It is no grade. It says which design the best supported comparison has, how many patients it rests on, and what weakens it,
so that a reader can grade it herself; the rules are in docs/methods.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..wording.said import listed, parted

Document = Mapping[str, Any]


@dataclass(frozen=True)
class Strength:
    """In words, what weakens it, and the items of the design named."""

    words: str
    reasons: list[str]
    items: list[Document]


def strength_of(findings: Sequence[Document]) -> Strength | None:
    """Of the findings of one question; None where there is none."""
    if not findings:
        return None
    comparing = [each for each in findings if compared(each)]
    own = [each for each in comparing if is_investigation(each["study"])]
    randomised = [each for each in own if each["study"]["allocation"] == "randomised"]
    for items, one, several in (
        (randomised, _("{n} randomised study that compares"), _("{n} randomised studies that compare")),
        (own, _("{n} study that compares, randomisation not stated"), _("{n} studies that compare, randomisation not stated")),
    ):
        if items:
            number = len(_studies(items))
            return Strength((one if number == 1 else several).format(n=number), _reasons(items, comparing), items)
    if comparing:
        return Strength(_("comparisons told by reviews without naming a study"), _hedged(comparing), comparing)
    return Strength(_("no comparison with another arm"), _reasons(findings, []), list(findings))


def compared(document: Document) -> bool:
    """Whether arms or doses were compared in the sentence."""
    return bool(document["comparison"]) and document["comparison"]["kind"] not in ("none", "before_after")


def is_investigation(study: Document) -> bool:
    """A study of patients, not a review or guideline that speaks of others."""
    return study["type"] not in ("evidence_synthesis", "guideline")


def _reasons(items: Sequence[Document], comparing: Sequence[Document]) -> list[str]:
    """What a reader should know before relying on it."""
    studies = _studies(items)
    return [each for each in (_patients(studies), _second_hand(studies), _two_ways(comparing), *_hedged(items)) if each]


def _studies(items: Sequence[Document]) -> dict[str, Document]:
    return {each["study"]["slug"]: each["study"] for each in items}


def _patients(studies: Mapping[str, Document]) -> str:
    sizes = [each["n_randomised"] or each["n_analysed"] or each["n_stated"] for each in studies.values()]
    known = sorted((size for size in sizes if size), reverse=True)
    unknown = len(sizes) - len(known)
    told = ngettext("size {sizes}", "sizes {sizes}", len(known)).format(sizes=listed(map(str, known))) if known else ""
    missing = ngettext("size of {n} not reported", "sizes of {n} not reported", unknown).format(n=unknown) if unknown else ""
    return parted([told, missing])


def _second_hand(studies: Mapping[str, Document]) -> str:
    via = sum(each["knowledge"] == "secondary_only" for each in studies.values())
    if not via:
        return ""
    if via == len(studies):
        return _("known only through reviews; no primary report was read")
    return _("{k} of {n} known only through reviews").format(k=via, n=len(studies))


def _two_ways(comparing: Sequence[Document]) -> str:
    """Whether comparisons with the same treatment point different ways."""
    senses: dict[tuple[str, ...], set[str]] = {}
    for each in comparing:
        against = tuple(sorted(term["slug"] for term in each["comparison"]["comparators"]))
        sense = "for" if each["direction"].startswith("favours_ivig") else "not" if each["direction"] in _AGAINST else ""
        if sense:
            senses.setdefault(against, set()).add(sense)
    return _("results against the same comparator differ") if any(len(each) > 1 for each in senses.values()) else ""


_AGAINST = frozenset({"favours_comparator", "no_difference", "equivalent", "benefit_not_shown", "worsened", "no_effect"})


def _hedged(items: Sequence[Document]) -> list[str]:
    hedged = sum(each["hedge"] != "asserted" for each in items)
    doubtful = sum(bool(each["caveats"]) for each in items)
    return [
        _("{k} of {n} items hedged by their source").format(k=hedged, n=len(items)) if hedged else "",
        _("{k} of {n} items with a caveat").format(k=doubtful, n=len(items)) if doubtful else "",
    ]
