"""How a study was done, how large it was, how sure its source sounds, and in which language it was read."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ..vocabulary.languages import Language
from .numbers import number_of_patients

Block = Mapping[str, Any]

READ_IN = {
    Language.ENGLISH: gettext_noop("read in English translation"),
    Language.JAPANESE: gettext_noop("read in Japanese translation"),
    Language.CHINESE: gettext_noop("read in Chinese translation"),
    Language.GERMAN: gettext_noop("read in German translation"),
    Language.NOT_STATED: gettext_noop("read in translation"),
}
HEDGES = {
    "suggested": gettext_noop("worded as a suggestion"),
    "possible": gettext_noop("worded as a possibility"),
    "unresolved": gettext_noop("worded as unresolved"),
}
ALLOCATION = {"randomised": gettext_noop("randomised"), "non_randomised": gettext_noop("non-randomised")}
MASKING = {
    "single": gettext_noop("single-blind"),
    "double": gettext_noop("double-blind"),
    "triple": gettext_noop("triple-blind"),
    "none": gettext_noop("open"),
}
MODEL = {
    "parallel": gettext_noop("parallel-group"),
    "crossover": gettext_noop("crossover"),
    "single_group": gettext_noop("single-group"),
    "sequential": gettext_noop("sequential"),
}
AS_A_TRIAL = frozenset({"placebo", "active", "dose", "no_treatment", "controlled"})
CONTROL = dict.fromkeys(AS_A_TRIAL, gettext_noop("controlled")) | {
    "placebo": gettext_noop("placebo-controlled"),
    "historical": gettext_noop("historically controlled"),
    "uncontrolled": gettext_noop("uncontrolled"),
}
"""What a reader looks for first; which treatment or dose it was is told with the comparison."""
NOUNS = {
    "interventional": (gettext_noop("interventional study"), gettext_noop("set of {adjectives}interventional studies")),
    "observational": (gettext_noop("observational study"), gettext_noop("set of {adjectives}observational studies")),
    "evidence_synthesis": (gettext_noop("review of studies"), gettext_noop("set of {adjectives}reviews of studies")),
    "guideline": (gettext_noop("guideline"), gettext_noop("set of {adjectives}guidelines")),
    "case_report": (gettext_noop("case report"), gettext_noop("set of {adjectives}case reports")),
}
TRIAL = (gettext_noop("trial"), gettext_noop("set of {adjectives}trials"))
STUDY = (gettext_noop("study"), gettext_noop("set of {adjectives}studies"))
SPACE = gettext_noop("{adjective} ")  # what stands between an adjective and what follows it


def hedge(value: str) -> str:
    """How sure the source sounds; nothing is said of what it simply states."""
    return _(HEDGES[value]) if value in HEDGES else ""


def design(study: Block) -> str:
    """A study's design as far as it is stated: “randomised double-blind placebo-controlled trial”, “set of case reports”."""
    kind, randomised, control = study["type"], study["allocation"] == "randomised", study["control"]
    stated = [ALLOCATION.get(study["allocation"]), MASKING.get(study["masking"]), CONTROL.get(control), MODEL.get(study["model"])]
    adjectives = "".join(_(SPACE).format(adjective=_(each)) for each in stated if each)
    trial = (randomised and kind == "not_stated") or (kind == "interventional" and (randomised or control in AS_A_TRIAL))
    one, several = TRIAL if trial else NOUNS.get(kind, STUDY)
    said = _(several).format(adjectives=adjectives) if study["unit"] == "set" else f"{adjectives}{_(one)}"
    return said if kind in NOUNS or adjectives else _("{said}, design not stated").format(said=said)


def size(study: Block) -> str:
    """How many patients, with the role of the number where it is printed."""
    if study["n_randomised"] is not None:
        return _("{n} randomised").format(n=study["n_randomised"])
    if study["n_analysed"] is not None:
        return _("{n} analysed").format(n=study["n_analysed"])
    return number_of_patients(study["n_stated"]) if study["n_stated"] is not None else _("n not reported")
