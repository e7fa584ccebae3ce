"""What each kind of item says in a line of a summary: the words of its row, with the patients, the time and what they are set against."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from ..vocabulary import evidence as words
from ..wording import answers, numbers, rows
from ..wording.caveats import caveat
from ..wording.regimens import regimen_here
from ..wording.said import Said, in_sentence, label, listed, name_of, parted

Document = Mapping[str, Any]

AMOUNT = re.compile(r"(?:[≥≤]\s)?[\d.]+(?:–[\d.]+)?\sg/kg")
DECISIVE = frozenset({"comparators", "direction", "regimen"})
"""Fields on which the sense of a line hangs: where they were read otherwise than printed, the line says so."""
ON_DOSE = frozenset({"dose", "interval", "duration"})
GRADED_HARM = ("mild", "moderate", "severe")


def position(document: Document) -> Said:
    block = document["recommendation"]
    said = answers.recommendation(block)
    after, whom, condition = rows.names(block["after_failure_of"]), whom_of(document), block["condition"] or ""
    return said._replace(
        words=parted([said.words, _relative_to(block), _("after failure of {treatment}").format(treatment=after) if after else "", whom]),
        beside=parted(["" if condition in whom else condition, said.beside]),
    )


def _relative_to(block: Document) -> str:
    """“in place of plasma exchange”: an alternative is one to something."""
    treatment = rows.names(block["relative_to"])
    if not treatment:
        return ""
    instead = "alternative" in block["role"]
    return (_("in place of {treatment}") if instead else _("relative to {treatment}")).format(treatment=treatment)


def rationale_of(items: Sequence[Document]) -> str:
    """Why a place in therapy is given, where all who give it say the same."""
    reasons = {each["recommendation"]["rationale"] or "" for each in items}
    reason = reasons.pop() if len(reasons) == 1 else ""
    return _("reason given: {reason}").format(reason=reason) if reason else ""


def effect(document: Document) -> Said:
    sense = rows.direction(document)
    when = numbers.time_point(document["time_point"])
    said = [about(document["outcome"], sense.words, _("outcome not named")), _dose_of(document), when, whom_of(document)]
    return sense._replace(words=parted(said), beside=parted([sense.beside, *_readings(document)]))


def _dose_of(document: Document) -> str:
    """Where doses were compared, the one of which the item speaks."""
    if (document["comparison"] or {}).get("kind") != "dose_vs_dose" or not document["regimen"]:
        return ""
    return _("dose: {regimen}").format(regimen=regimen_here(document["regimen"]["label"]))


def _readings(document: Document) -> list[str]:
    """“translation doubtful: printed “a”, read as “b””, of what decides the sense."""
    decisive = [each for each in document["caveats"] if each.get("field") in DECISIVE and each["printed"] and each["read_as"]]
    return [caveat(each["kind"], each["printed"], each["read_as"]) for each in decisive]


def about(outcome: Document | None, said: str, unnamed: str) -> str:
    """“Muscle strength: improved”; where the source names no outcome, the answer comes first."""
    if outcome and outcome["slug"] != "not-named":
        return _("{outcome}: {sense}").format(outcome=name_of(outcome["name"]), sense=said)
    return parted([said, unnamed])


def count(document: Document) -> Said:
    figures = parted(numbers.result(each) for each in document["results"])
    said = about(document["outcome"], figures, _("outcome not named"))
    cause = _("attributed to {cause}").format(cause=document["attribution"]) if document["attribution"] else ""
    return Said("•", "plain", parted([said, numbers.time_point(document["time_point"]), whom_of(document)]), cause)


def own_sentence(document: Document) -> Said:
    """What its fields alone would not tell, in the words of the item."""
    return Said("•", "plain", document["statement"])


def harm(document: Document) -> Said:
    """How severe, how often and in whom; a harm of which no field tells anything, in the words of the item, which may deny it."""
    block = document["harm"]
    if not _tells(document, block):
        return own_sentence(document)._replace(mark="!")
    said = rows.says(document)
    risk = rows.risk_factors(block.get("risk_factors") or [])
    figures = [numbers.result(each) for each in document["results"]]
    at_risk = _("at risk: {traits}").format(traits=risk) if risk else ""
    return said._replace(words=about(document["outcome"], parted([said.words, *figures, at_risk]), ""))


def is_grave(document: Document) -> bool:
    return bool(document["harm"]["serious"] == "yes" or document["harm"]["severity"] == "severe")


def _tells(document: Document, block: Document) -> bool:
    known = [block.get(name) for name in ("frequency_as_worded", "frequency_class", "reversible", "risk_factors")]
    sensed = document["direction"] not in (None, "descriptive")
    return bool(document["results"]) or sensed or block["severity"] in GRADED_HARM or block["serious"] in ("yes", "no") or any(known)


def mechanism(document: Document) -> Said:
    said = answers.mechanism(document["support"], document["system"])
    return said._replace(words=_("{outcome}: {sense}").format(outcome=name_of(document["mechanism"]["name"]), sense=said.words))


def gap(document: Document) -> Said:
    aspects = listed(label(words.GapAspect, each) for each in document["gap"]["aspects"])
    subject = document["outcome"] or document["mechanism"]
    of_what = in_sentence(name_of(subject["name"])) if subject and subject["slug"] != "not-named" else ""
    asked = document["gap"]["needed_design"]
    return Said("?", "plain", parted([aspects, of_what, whom_of(document)]), _("asked for: {design}").format(design=asked) if asked else "")


def dose_not_known(document: Document) -> Said:
    """That the dose is said to be unknown is an answer to the question for it."""
    said = answers.gap(document["gap"])
    return said._replace(words=parted([said.words, whom_of(document)]))


def is_on_dose(document: Document) -> bool:
    return document["kind"] == "gap" and not ON_DOSE.isdisjoint(document["gap"]["aspects"])


def whom_of(document: Document) -> str:
    """The patients of whom it is said: in the source's particulars where there are some, else in fixed words."""
    block = document["population"]
    qualifiers = [] if block and block["text"] else block["qualifiers"] if block else []
    population = rows.population({**document, "population": block and {**block, "qualifiers": qualifiers}})
    if not population or document["extent"]:
        return population
    return _("patients: {population}").format(population=population)


def dose(document: Document) -> Said:
    """The regimen; a bare amount is said to be one in all, lest it be read as one a day."""
    regimen = document["regimen"]["label"]
    said = regimen_here(regimen)
    return Said("▮", "plain", _("{dose} in all").format(dose=said) if AMOUNT.fullmatch(regimen) else said)


def judgements(documents: Iterable[Document]) -> list[str]:
    """What is said of a dose, each once."""
    return list(dict.fromkeys(answers.dosing(each["dose_says"]).words for each in documents if each["dose_says"]))
