"""The answer of an item that compares nothing: place in therapy, dose, mechanism, harm, gap."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ..vocabulary import evidence as words
from ..vocabulary.doses import DoseSays
from .said import Said, both, either, label, listed, parted

Block = Mapping[str, Any]

STANCES = {
    "for": ("▸", "ivig", gettext_noop("in favour")),
    "against": ("✕", "worse", gettext_noop("against")),
    "open": ("?", "plain", gettext_noop("left open")),
}
# “established” stands for verbs from “is indicated” to “has established”: shown as it is, it would claim a proof of each.
STRENGTHS = {
    "potential": gettext_noop("a potential indication"),
    "recommended": gettext_noop("should be used"),
    "established": gettext_noop("stated outright"),
}
SUPPORT = {
    "unknown": Said("?", "plain", gettext_noop("said to be unknown")),
    "hypothesised": Said("○", "plain", gettext_noop("hypothesised, not demonstrated")),
    "studied": Said("◌", "plain", gettext_noop("studied; with which result is not said")),
    "asserted": Said("◐", "plain", gettext_noop("asserted without a demonstration")),
    "demonstrated": Said("●", "better", gettext_noop("demonstrated, the source says")),
    "refuted": Said("✕", "worse", gettext_noop("said not to hold")),
}
SYSTEM = {
    "in_vitro": gettext_noop("in vitro"),
    "animal": gettext_noop("in animals"),
    "human_tissue": gettext_noop("in human tissue"),
    "human_in_vivo": gettext_noop("in patients"),
}
DOSE = {
    DoseSays.MINIMUM: gettext_noop("named as the least that should be given"),
    DoseSays.OPTIMUM: gettext_noop("said to be the best dose"),
    DoseSays.EFFECTIVE: gettext_noop("a dose said to work"),
    DoseSays.MENTIONED: gettext_noop("mentioned without a judgement"),
}
GRADED = frozenset({"mild", "moderate", "severe"})


def recommendation(block: Block) -> Said:
    """Stance, place in therapy and strength: “in favour: second line; adjunct; may be used”."""
    mark, tone, stance = STANCES[block["stance"]]
    parts = [place_in_therapy(block), strength(block), _("provisional") if block["provisional"] else ""]
    placed = parted(parts)
    said = _("{stance}: {placed}").format(stance=_(stance), placed=placed) if placed else _(stance)
    return Said(mark, tone, said, "" if block["line"] else _("line of therapy not stated"))


def place_in_therapy(block: Block) -> str:
    """“second line; adjunct and maintenance”: any of the lines, all of the roles."""
    lines = either(label(words.Line, each) for each in block["line"])
    roles = both(label(words.TherapyRole, each) for each in block["role"])
    return parted([lines, roles])


def strength(block: Block) -> str:
    """The source's own verb."""
    if not block["strength"]:
        return ""
    return _(STRENGTHS[block["strength"]]) if block["strength"] in STRENGTHS else label(words.Strength, block["strength"])


def mechanism(support: str | None, system: str | None) -> Said:
    """How far a mechanism is supported, and where it was seen."""
    said = SUPPORT.get(support or "") or Said("?", "plain", gettext_noop("support not stated"))
    where = SYSTEM.get(system or "", gettext_noop("test system not named"))
    return said._replace(words=_(said.words), beside=_(where))


def dosing(dose_says: str | None) -> Said:
    said = DOSE[DoseSays(dose_says)] if dose_says else gettext_noop("what is said of the dose is not stated")
    return Said("▮", "plain", _(said))


def harm(block: Block, results: Iterable[Block] = ()) -> Said:
    """Whether it was seen at all, how severe, how often as the source words it. A harm that nobody had is not read as one."""
    rows = list(results)
    counted = [each for each in rows if each["events"] is not None]
    seen_in_none = bool(counted) and not any(each["events"] for each in counted)
    severity = label(words.Severity, block["severity"]) if block["severity"] in GRADED else ""
    often = _how_often(block)
    said = [
        _("seen in no patient counted") if seen_in_none else "",
        _("severity: {severity}").format(severity=severity) if severity else _("severity not stated"),
        label(words.Serious, block["serious"]) if block["serious"] in ("yes", "no") else "",
        *often,
        label(words.Reversible, block["reversible"]) if block["reversible"] else "",
    ]
    known = often or counted or any(each["percent_printed"] for each in rows)
    return Said(
        "○" if seen_in_none else "!",
        "same" if seen_in_none else "plain",
        parted(said),
        "" if known else _("frequency not stated"),
    )


def _how_often(block: Block) -> list[str]:
    worded, classed = block["frequency_as_worded"], block["frequency_class"]
    said = []
    if worded:
        said.append(_("frequency in words: {words}").format(words=worded))
    if classed:
        said.append(_("{frequency} by its figure").format(frequency=label(words.FrequencyClass, classed)))
    return said


def gap(block: Block) -> Said:
    return Said("?", "plain", _("not known: {what}").format(what=listed(label(words.GapAspect, each) for each in block["aspects"])))
