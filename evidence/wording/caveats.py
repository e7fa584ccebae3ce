"""Reservations, and the fields that they concern, as a reader would call them."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ..vocabulary.evidence import CaveatKind
from .said import label, listed

KINDS = {
    "translation_doubtful": gettext_noop("translation doubtful"),
    "versions_differ": gettext_noop("the language versions differ"),
    "garbled": gettext_noop("the text is unclear"),
    "text_lost": gettext_noop("part of the text is lost"),
    "not_printed": gettext_noop("the source does not say"),
    "number_differs": gettext_noop("the printed number is not what its parts give"),
    "pooled": gettext_noop("said of several diseases, trials or groups at once"),
    "attribution_doubtful": gettext_noop("unclear to what it belongs"),
}
FIELDS = {
    "after_failure_of": gettext_noop("after which treatment"),
    "anchors": gettext_noop("reference number"),
    "attribution": gettext_noop("cause"),
    "background_interventions": gettext_noop("treatment given beside it"),
    "basis": gettext_noop("which evidence"),
    "comparators": gettext_noop("compared with what"),
    "comparison": gettext_noop("compared with what"),
    "direction": gettext_noop("which way it went"),
    "extent": gettext_noop("in how many patients"),
    "gap_aspects": gettext_noop("what is not known"),
    "hedge": gettext_noop("how sure it sounds"),
    "interventions": gettext_noop("which treatment"),
    "line": gettext_noop("line of therapy"),
    "n_stated": gettext_noop("number of patients"),
    "outcome": gettext_noop("what was measured"),
    "population": gettext_noop("which patients"),
    "qualifiers": gettext_noop("which patients"),
    "rationale": gettext_noop("reason"),
    "regimen": gettext_noop("dose"),
    "results": gettext_noop("figures"),
    "statement": gettext_noop("the statement"),
    "study": gettext_noop("which study"),
    "support": gettext_noop("how far it is supported"),
    "affiliations": gettext_noop("affiliations"),
    "allocation": gettext_noop("allocation"),
    "arms": gettext_noop("arms"),
    "authors": gettext_noop("authors"),
    "condition": gettext_noop("condition"),
    "control": gettext_noop("control"),
    "dates": gettext_noop("dates"),
    "disease": gettext_noop("disease"),
    "doi": gettext_noop("doi"),
    "follow_up": gettext_noop("follow up"),
    "issue": gettext_noop("issue"),
    "journal": gettext_noop("journal"),
    "masking": gettext_noop("masking"),
    "mechanism": gettext_noop("mechanism"),
    "n_analysed": gettext_noop("number of patients analysed"),
    "n_randomised": gettext_noop("number of patients randomised"),
    "original_language": gettext_noop("original language"),
    "other_schedule": gettext_noop("other schedule"),
    "pmid": gettext_noop("pmid"),
    "reference": gettext_noop("reference"),
    "risk_factors": gettext_noop("risk factors"),
    "role": gettext_noop("role"),
    "serious": gettext_noop("serious"),
    "setting": gettext_noop("setting"),
    "severity": gettext_noop("severity"),
    "significance": gettext_noop("significance"),
    "strength": gettext_noop("strength"),
    "title": gettext_noop("title"),
    "translated_from": gettext_noop("translated from"),
    "translator": gettext_noop("translator"),
    "type": gettext_noop("type"),
    "types": gettext_noop("types"),
}
GROUPS = {
    "time": gettext_noop("time point"),
    "value": gettext_noop("value"),
    "percent": gettext_noop("percentage"),
    "dose": gettext_noop("dose"),
    "frequency": gettext_noop("frequency"),
}
"""Fields that begin alike are one thing to a reader."""


def caveat(kind: str, printed: str = "", read_as: str = "") -> str:
    """A reservation in words: its kind, then what is printed and how it is read."""
    reading = _("read as “{reading}”").format(reading=read_as) if read_as else ""
    if kind == "not_printed" and printed:
        return listed([_("the source says only “{printed}”").format(printed=printed), reading])
    said = _(KINDS[kind]) if kind in KINDS else label(CaveatKind, kind)
    details = listed([_("printed “{printed}”").format(printed=printed) if printed else "", reading])
    return _("{said}: {details}").format(said=said, details=details) if details else said


def field_name(field: str) -> str:
    """A stored field as a reader would call it: “time_since” → “time point”."""
    name = FIELDS.get(field) or GROUPS.get(field.partition("_")[0])
    return _(name) if name else field.replace("_", " ")
