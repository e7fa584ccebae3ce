"""CSL-JSON, as Zotero and doi.org write it, and the answers of Crossref, which are nearly the same."""

import json
import re

from django.utils.html import strip_tags

from .citation import ABSTRACT, Citation, Unreadable, tidy

PLAIN = {"volume": "volume", "issue": "issue", "DOI": "doi", "PMID": "pmid", "PMCID": "pmcid"}
DATES = {"issued": "issue", "published-print": "issue", "published-online": "epub"}
TYPES = {"article-journal": "Journal Article", "journal-article": "Journal Article"}
NOT_KEPT = {
    "abstract": "Abstract",
    "ISSN": "ISSN",
    "publisher": "Publisher",
    "URL": "Address",
    "keyword": "Keywords",
    "subject": "Subjects",
}
HOUSEKEEPING = {
    *("id", "accessed", "source", "indexed", "reference-count", "references-count", "content-domain", "created", "published", "prefix"),
    *("member", "deposited", "score", "resource", "relation", "is-referenced-by-count", "issn-type", "journal-issue", "license", "link"),
    *("alternative-id", "update-policy", "funder", "assertion", "original-title", "short-title", "subtitle", "title-short", "citation-key"),
    *("approved", "accepted", "archive", "special_numbering", "publisher-location", "editor", "reference"),
}


def recognises(text):
    return text.lstrip()[:1] in ("{", "[") and bool(re.search(r'"(?:title|DOI|PMID|container-title|message)"\s*:', text))


def read(text):
    """Every record of a list, or the one record, or Crossref's answer about one."""
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(f"The JSON is broken in line {error.lineno}: {error.msg}.") from error
    if isinstance(content, dict) and isinstance(content.get("message"), dict):
        content = content["message"].get("items", content["message"])
    records = content if isinstance(content, list) else [content]
    for number, record in enumerate(records, 1):
        if not isinstance(record, dict):
            raise Unreadable(f"Record {number} is not a record: it has no fields.")
    if not records:
        raise Unreadable("The list is empty.")
    return [_citation(record, number) for number, record in enumerate(records, 1)]


def _citation(record, number):
    citation = Citation("CSL-JSON", number)
    fields = dict(record)
    for name in [name for name in PLAIN if name in fields]:
        citation.read(PLAIN[name], _one(fields.pop(name)), name)
    citation.read("title", _without_marks(_one(fields.pop("title", ""))), "title")
    _read_journal(citation, fields)
    for person in _people(citation, fields.pop("author", [])):
        _read_author(citation, person)
    _read_dates(citation, fields)
    if "page" in fields:
        citation.read_pages(_one(fields.pop("page")), "page")
    for name in ("article-number", "number"):
        if name in fields:
            citation.read("article_number", _one(fields.pop(name)), name)
    if "language" in fields:
        citation.read_language(_one(fields.pop("language")), "language")
    kind = fields.pop("type", "")
    citation.read("types", TYPES[kind], "type") if kind in TYPES else citation.leave("type", kind)
    for update in _people(citation, fields.pop("updated-by", [])):
        citation.problems.append(f"Record {number}: Crossref lists a notice about it ({update.get('type')}, doi:{update.get('DOI')}).")
    for name, value in fields.items():
        if name in NOT_KEPT:
            value = ", ".join(value) if _is_words(value) else str(value)
            citation.keep_out(NOT_KEPT[name], _in_lines(value) if NOT_KEPT[name] == ABSTRACT else value)
        elif name not in HOUSEKEEPING:
            citation.leave(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    return citation


def _in_lines(marked):
    """An abstract without its JATS elements, each paragraph and heading on a line of its own."""
    plain = strip_tags(re.sub(r"</(?:jats:)?(?:p|title|sec)>", "\n", marked))
    return "\n".join(line for line in map(tidy, plain.splitlines()) if line and line.casefold() != "abstract")


def _read_journal(citation, fields):
    for name in ("container-title-short", "short-container-title", "journalAbbreviation", "container-title"):
        value = _one(fields.pop(name, ""))
        if value and "journal" not in citation.values:
            citation.read("journal", _without_marks(value), name)
        elif value and value != citation.values["journal"]:
            citation.keep_out("Journal in full", value)


def _people(citation, value):
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return value
    citation.leave("author", value)
    return []


def _read_author(citation, person):
    name = (
        person.get("literal")
        or person.get("name")
        or " ".join(filter(None, [person.get("non-dropping-particle"), person.get("family"), person.get("given"), person.get("suffix")]))
    )
    citation.read("authors", name, "author")
    for place in person.get("affiliation") or []:
        if isinstance(place, dict) and isinstance(place.get("name"), str):
            citation.read("affiliations", place["name"], "author › affiliation")


def _read_dates(citation, fields):
    """Crossref’s `issued` is the earlier of print and online: it counts as the issue only where neither is named."""
    named = any(name in fields for name in ("published-print", "published-online"))
    for name, kind in DATES.items():
        value = fields.pop(name, None)
        if value is None or (name == "issued" and named):
            continue
        parts = value.get("date-parts") if isinstance(value, dict) else None
        if parts and isinstance(parts[0], list) and parts[0] and parts[0][0]:
            numbers = [str(part) for part in parts[0]]
            citation.read_date(kind, "-".join([numbers[0], *(part.zfill(2) for part in numbers[1:])]), name)
        else:
            citation.read_date(kind, (value.get("raw") or value.get("literal") or "") if isinstance(value, dict) else str(value), name)


def _one(value):
    if isinstance(value, list):
        value = value[0] if value else ""
    return tidy(value) if isinstance(value, str | int) else ""


def _is_words(value):
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _without_marks(text):
    """Crossref’s titles carry <i> and the like."""
    return re.sub(r"</?(?:i|b|em|strong|sub|sup|scp|jats:\w+)(?:\s[^>]*)?>", "", text)
