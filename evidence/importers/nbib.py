"""NBIB (MEDLINE), as PubMed's “Save” and “Cite” write it."""

import re

from .citation import Citation, Unreadable
from .standing import read_standing

LINE = re.compile(r"([A-Z][A-Z0-9]{1,3}) *- ?(.*)")
START = re.compile(r"^PMID *- ?\d", re.MULTILINE)
PLAIN = {"PMID": "pmid", "TI": "title", "VI": "volume", "IP": "issue", "AD": "affiliations", "PT": "types", "PMC": "pmcid"}
NOT_KEPT = {
    "AB": "Abstract",
    "MH": "MeSH term",
    "OT": "Keyword",
    "RN": "Substance",
    "IS": "ISSN",
    "GR": "Grant",
    "COIS": "Conflict of interest statement",
    "FAU": "Author in full",
    "JT": "Journal in full",
    "CI": "Copyright",
    "PL": "Place",
    "TT": "Title in its own language",
    "SI": "Secondary source",
    "AUID": "Identifier of an author",
    "CN": "Group of authors",
}
HOUSEKEEPING = {
    *("OWN", "STAT", "DCOM", "LR", "DEP", "JID", "SB", "EDAT", "MHDA", "CRDT", "PHST", "PST", "SO", "OTO", "PMCR", "DA"),
    *("RF", "NLM", "OID", "OABL"),
}
"""Dates and marks of the catalogue's own work."""
WITH_KIND = re.compile(r"(.*?)\s*\[(\w+)\]\s*")


def recognises(text):
    return bool(START.search(text)) and bool(re.search(r"^(?:TI|JT|TA|OWN|STAT) *- ", text, re.MULTILINE))


def read(text):
    """Every record; each starts with its PMID."""
    starts = [match.start() for match in START.finditer(text)]
    if not starts:
        raise Unreadable("No record starts with “PMID- ”.")
    citations = [
        _citation(text[start:end], number) for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), 1)
    ]
    citations[0].leave("before the record", text[: starts[0]])
    return citations


def _citation(piece, number):
    citation = Citation("NBIB", number)
    fields = list(_fields(piece, citation))
    depends_on_own = {tag for tag, _ in fields}
    electronic = any(tag == "PHST" and "ecollection" in value.lower() for tag, value in fields)
    for tag, value in fields:
        _read(citation, tag, value, "TA" in depends_on_own, "AU" in depends_on_own, electronic)
    read_standing(
        citation,
        [value for tag, value in fields if tag == "PT"],
        [(tag, value) for tag, value in fields if tag in ("RIN", "ECI", "EIN", "UIN")],
    )
    return citation


def _fields(piece, citation):
    """(tag, value) with continued lines joined; what is neither is left over."""
    tag, value = "", ""
    for line in piece.splitlines():
        if (match := LINE.match(line)) and len(line) > 4 and line[4] == "-":
            if tag:
                yield tag, value
            tag, value = match[1], match[2].strip()
        elif line.startswith("      ") and tag:
            value = f"{value} {line.strip()}"
        else:
            citation.leave("line without a tag", line)
    if tag:
        yield tag, value


def _read(citation, tag, value, has_abbreviation, has_short_names, electronic):
    if tag in PLAIN:
        citation.read(PLAIN[tag], value, tag)
    elif tag == "TA" or (tag == "JT" and not has_abbreviation):
        citation.read("journal", value, tag)
    elif tag == "AU" or (tag == "FAU" and not has_short_names):
        citation.read("authors", value, tag)
    elif tag == "DP":
        citation.read_date("ecollection" if electronic else "issue", value, tag)
    elif tag == "DEP":
        citation.read_date("epub", value, tag)
    elif tag == "PG":
        citation.read_pages(value, tag)
    elif tag == "LA":
        citation.read_language(value, tag)
    elif tag in ("LID", "AID"):
        _read_identifier(citation, tag, value)
    elif tag in ("RIN", "ECI", "EIN", "UIN"):
        pass  # told by read_standing
    elif tag in NOT_KEPT:
        citation.keep_out(NOT_KEPT[tag], value)
    elif tag not in HOUSEKEEPING:
        citation.leave(tag, value)


def _read_identifier(citation, tag, value):
    match = WITH_KIND.fullmatch(value)
    kind = match[2] if match else ""
    if kind == "doi":
        citation.read("doi", match[1], tag)
    elif kind == "pii":
        citation.keep_out("Number at the publisher", match[1])
    else:
        citation.leave(tag, value)
