"""Invented documents, as they are stored, for what is composed from them."""

import itertools

_numbers = itertools.count(1)

STUDY = {
    "slug": "example-trial",
    "label": "Example trial",
    "type": "interventional",
    "allocation": "randomised",
    "model": "not_stated",
    "masking": "not_stated",
    "control": "not_stated",
    "n_randomised": None,
    "n_analysed": None,
    "n_stated": 40,
    "unit": "single",
    "knowledge": "own_report",
}
REVIEW = {**STUDY, "slug": "example-review", "type": "evidence_synthesis", "allocation": "not_applicable", "n_stated": None}
IVIG = {"slug": "ivig", "name": {"en": "Intravenous immunoglobulin", "ja": None, "zh-Hans": None}}
STRENGTH = {"slug": "strength", "name": {"en": "Muscle strength", "ja": "筋力", "zh-Hans": None}}


def term(slug, english):
    return {"slug": slug, "name": {"en": english, "ja": None, "zh-Hans": None}}


def publication(key="example-2001", year=2001):
    return {"id": key, "label": f"Example {year}", "year": year, "standing": "current"}


def document(kind, **fields):
    """A stored document with what the composed summary reads."""
    accession = f"IVE{next(_numbers):06}"
    return {
        "accession": accession,
        "path": f"/evidence/{accession}/",
        "kind": kind,
        "statement": f"Statement of {accession}.",
        "disease": None,
        "publication": publication(),
        "study": STUDY,
        "population": None,
        "extent": None,
        "interventions": [IVIG],
        "background_interventions": [],
        "regimen": None,
        "comparison": None,
        "outcome": None,
        "mechanism": None,
        "direction": None,
        "significance": None,
        "hedge": "asserted",
        "time_point": None,
        "recommendation": None,
        "harm": None,
        "gap": None,
        "support": None,
        "system": None,
        "basis": [],
        "attribution": None,
        "anchors": [],
        "dose_says": None,
        "results": [],
        "caveats": [],
        "disagreements": [],
        **fields,
    }


def finding(direction, against=None, significance="not_stated", **fields):
    comparison = {"kind": "vs_active" if against else "none", "comparators": [against] if against else [], "arms": []}
    return document("finding", direction=direction, significance=significance, comparison=comparison, **{"outcome": STRENGTH, **fields})


def position(stance="for", line=(), **fields):
    block = {
        "stance": stance,
        "line": list(line),
        "role": [],
        "strength": None,
        "provisional": False,
        "condition": None,
        "after_failure_of": [],
        "relative_to": [],
        "rationale": None,
    }
    return document("recommendation", recommendation=block, study=REVIEW, **fields)


def gap(*aspects, **fields):
    return document("gap", gap={"aspects": list(aspects), "needed_design": None}, study=REVIEW, **fields)


def safety(**fields):
    block = dict.fromkeys(["frequency_as_worded", "frequency_class", "reversible", "relief", "onset"])
    return document("safety", harm={**block, "severity": "not_stated", "serious": "not_stated", "risk_factors": []}, **fields)
