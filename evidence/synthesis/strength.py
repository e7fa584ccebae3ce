"""How strong the evidence of an effect is, and why: derived from the designs behind the findings, never typed by hand.

It is no grade. It says which design the best supported comparison has, how many patients it rests on, and what weakens it,
so that a reader can grade it herself; the rules are in docs/methods.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..vocabulary.bibliography import AnchorRole
from ..vocabulary.evidence import Basis
from ..wording.said import label, listed, parted

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
    own = [each for each in comparing if of_its_study(each)]
    randomised = [each for each in own if each["study"]["allocation"] == "randomised"]
    if randomised:
        more = len(_studies(own).keys() - _studies(randomised).keys())
        words = ngettext("{n} randomised study that compares", "{n} randomised studies that compare", len(_studies(randomised)))
        return _strength(words, randomised, [_more_that_compare(more), *_reasons(randomised, comparing)])
    if own:
        words = ngettext(
            "{n} study that compares, randomisation not stated", "{n} studies that compare, randomisation not stated", len(_studies(own))
        )
        return _strength(words, own, _reasons(own, comparing))
    if comparing:
        return Strength(_("comparisons told by reviews without naming a study"), _hedged(comparing), comparing)
    return _without_comparison(findings)


def _strength(words: str, items: Sequence[Document], reasons: Sequence[str]) -> Strength:
    return Strength(words.format(n=len(_studies(items))), [each for each in reasons if each], list(items))


def _more_that_compare(number: int) -> str:
    if not number:
        return ""
    return ngettext("{n} more compares, randomisation not stated", "{n} more compare, randomisation not stated", number).format(n=number)


def _without_comparison(findings: Sequence[Document]) -> Strength:
    """A controlled study of which the source tells one side only is not an uncontrolled one; nor is a review's word a study."""
    own = [each for each in findings if of_its_study(each)]
    if not own:
        return Strength(_("told without naming a study, and without comparison with another arm"), _hedged(findings), list(findings))
    controlled = [each for each in own if each["study"]["control"] in CONTROLLED]
    if not controlled:
        return Strength(_("no comparison with another arm"), _reasons(findings, []), list(findings))
    words = ngettext(
        "{n} controlled study, of which no result against another arm is told",
        "{n} controlled studies, of which no result against another arm is told",
        len(_studies(controlled)),
    )
    return _strength(words, controlled, _reasons(controlled, []))


CONTROLLED = frozenset({"placebo", "active", "dose", "no_treatment", "controlled"})


def named_basis(documents: Sequence[Document]) -> str:
    """On what the sources themselves say that it rests: “controlled trials”, “case reports”."""
    named = {each for document in documents for each in document["basis"] if each != "not_stated"}
    told = [label(Basis, each) for each in Basis.values if each in named]
    return _("basis named by the sources: {basis}").format(basis=listed(told)) if told else ""


def compared(document: Document) -> bool:
    """Whether arms or doses were compared in the sentence."""
    return bool(document["comparison"]) and document["comparison"]["kind"] not in ("none", "before_after")


def is_investigation(study: Document) -> bool:
    """A study of patients, not a review or guideline that speaks of others."""
    return study["type"] not in ("evidence_synthesis", "guideline")


def of_its_study(document: Document) -> bool:
    """Whether a study of patients found it; what its paper only says in passing, as known, it did not find."""
    in_passing = bool(document["anchors"]) and all(each["role"] == AnchorRole.BACKGROUND for each in document["anchors"])
    return is_investigation(document["study"]) and not in_passing


def _reasons(items: Sequence[Document], comparing: Sequence[Document]) -> list[str]:
    """What a reader should know before relying on it."""
    studies = _studies([each for each in items if of_its_study(each)])
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
    n = len(items)
    hedged = sum(each["hedge"] != "asserted" for each in items)
    doubtful = sum(bool(each["caveats"]) for each in items)
    all_hedged = ngettext("hedged by its source", "all {n} items hedged by their source", n)
    all_doubtful = ngettext("with a caveat", "all {n} items with a caveat", n)
    return [
        (all_hedged if hedged == n else _("{k} of {n} items hedged by their source")).format(k=hedged, n=n) if hedged else "",
        (all_doubtful if doubtful == n else _("{k} of {n} items with a caveat")).format(k=doubtful, n=n) if doubtful else "",
    ]
