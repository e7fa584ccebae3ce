"""A publication as a `Citation`. Titles and authors are as printed; no abstract, which belongs to its owners."""

import re

from ...vocabulary.bibliography import RelationKind, Standing
from ...vocabulary.languages import Language
from .codes import ARTIFACT_CLASS, ARTIFACT_STATUS, ARTIFACT_URL, PUBLISHED_IN, SUMMARY, coded, worded
from .parts import known, narrative, noted, ours, reference

PUBMED = "https://pubmed.ncbi.nlm.nih.gov/"
PMC = "https://www.ncbi.nlm.nih.gov/pmc/articles/"
DOI = "https://doi.org/"
RELATIONS = {
    RelationKind.SIMILAR: "similar-to",
    RelationKind.CITED_BY: "cited-by",
    RelationKind.CITES: "cites",
    RelationKind.CORRECTION_OF: "corrects",
    RelationKind.RETRACTION_OF: "retracts",
    RelationKind.UPDATE_OF: "predecessor",
}
"""FHIR has no word for the reuse of text: that is told in a note."""
PAGES = re.compile(r"([A-Za-z]?\d+)\s*[-–]\s*([A-Za-z]?\d+)")


def citation(answer, site):
    """The resource of one publication, from the answer of the API."""
    title = answer["title"] or answer["label"]
    values = {
        "text": narrative(f"{title}. {answer['label']}."),
        "url": site.address(answer["path"]),
        "identifier": [{"system": site.address("/publications/"), "value": answer["id"]}],
        "title": title,
        "status": "active",
        "note": noted(_notes(answer)),
        "citedArtifact": _artifact(answer, site),
    }
    return known(ours(site, "Citation", answer["id"], **values))


def _artifact(answer, site):
    return known(
        {
            "identifier": _identifiers(answer),
            "currentState": [coded(ARTIFACT_STATUS, "retracted")] if answer["standing"] == Standing.RETRACTED else None,
            "title": [known({"text": answer["title"], "language": _language(answer["language"])})] if answer["title"] else None,
            "relatesTo": _relations(answer, site),
            "publicationForm": [form] if (form := _form(answer)) else None,
            "webLocation": _locations(answer),
            "classification": _classification(answer),
            "contributorship": _contributors(answer),
            "note": noted([answer["citation"] and f"As printed: {answer['citation']}"]),
        }
    )


def _identifiers(answer):
    pairs = [(PUBMED.rstrip("/"), answer["pmid"]), (DOI.rstrip("/"), answer["doi"]), (PMC.rstrip("/"), answer["pmcid"])]
    return [{"system": system, "value": value} for system, value in pairs if value]


def _locations(answer):
    made = []
    if answer["doi"]:
        made.append({"classifier": [coded(ARTIFACT_URL, "doi-based")], "url": DOI + answer["doi"]})
    if answer["pmid"]:
        made.append({"classifier": [coded(ARTIFACT_URL, "abstract")], "url": f"{PUBMED}{answer['pmid']}/"})
    if answer["pmcid"]:
        made.append({"classifier": [coded(ARTIFACT_URL, "full-text")], "url": f"{PMC}{answer['pmcid']}/"})
    return made


def _form(answer):
    """Where it appeared. The issue's date is told as text, because FHIR's `articleDate` is that of the article itself."""
    dates = {each["kind"]: each for each in answer["dates"]}
    issue = dates.get("issue")
    pages = answer["pages"] or answer["article_number"]
    ends = PAGES.fullmatch(answer["pages"] or "")
    journal = {"type": coded(PUBLISHED_IN, "D020492"), "title": answer["journal"]} if answer["journal"] else None
    return known(
        {
            "publishedIn": journal,
            "volume": answer["volume"],
            "issue": answer["issue"],
            "articleDate": dates["epub"]["date"] if "epub" in dates else None,
            "publicationDateText": (issue["as_printed"] or issue["date"]) if issue else None,
            "language": [language] if (language := _language(answer["language"])) else None,
            "pageString": pages,
            "firstPage": ends[1] if ends else None,
            "lastPage": ends[2] if ends else None,
        }
    )


def _language(code):
    return (
        None if code == Language.NOT_STATED else {"coding": [{"system": "urn:ietf:bcp:47", "code": code}], "text": Language(code).meaning}
    )


def _classification(answer):
    if not answer["types"]:
        return None
    return [{"type": coded(ARTIFACT_CLASS, "publication-type"), "classifier": [worded(each) for each in answer["types"]]}]


def _contributors(answer):
    """Authors by name only: they are persons whom we have not identified."""
    if not answer["authors"]:
        return None
    entries = [{"contributor": {"display": name}, "rankingOrder": place} for place, name in enumerate(answer["authors"], 1)]
    return {"entry": entries, "summary": [{"type": coded(SUMMARY, "authorString"), "value": ", ".join(answer["authors"])}]}


def _relations(answer, site):
    return [
        {
            "type": RELATIONS[each["kind"]],
            "resourceReference": reference(site, "Citation", each["publication"]["id"], each["publication"]["label"]),
        }
        for each in answer["relations"]
        if each["kind"] in RELATIONS
    ]


def _notes(answer):
    yield f"Standing: {Standing(answer['standing']).meaning}" + (
        f", {answer['standing_checked_on']}" if answer["standing_checked_on"] else ""
    )
    if not answer["is_read"]:
        yield "A lead: another publication lists it; it was not read here."
    for each in answer["dates"]:
        if each["kind"] not in ("issue", "epub"):
            yield f"Date ({each['kind']}): {each['date']}."
    for each in answer["relations"]:
        if each["kind"] not in RELATIONS:
            yield f"{RelationKind(each['kind']).meaning}: {each['publication']['label']} ({each['publication']['id']})."
