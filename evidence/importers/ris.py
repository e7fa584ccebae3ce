"""RIS, as EndNote, Zotero and publishers write it."""

import re

import rispy

from .citation import Citation, Unreadable

TAGS = tuple(rispy.config.TAG_KEY_MAPPING)
PLAIN = {"VL": "volume", "IS": "issue", "AU": "authors", "A1": "authors", "AD": "affiliations", "DO": "doi", "C2": "pmcid"}
TITLES = ("TI", "T1")
JOURNALS = ("J2", "JA", "JO", "T2", "JF")  # the abbreviated first, as elsewhere in this product
NOT_KEPT = {
    **dict.fromkeys(("AB", "N2"), "Abstract"),
    "KW": "Keyword",
    "SN": "ISSN",
    "PB": "Publisher",
    "CY": "Place",
    "UR": "Address",
    "DB": "Database",
    "DP": "Database provider",
    "Y2": "Day of access",
    "ID": "Number in the library it came from",
    "L1": "File",
    "N1": "Note",
}
TYPES = {"JOUR": "Journal Article", "JFULL": "Journal Article", "EJOUR": "Journal Article"}
START = re.compile(r"^TY  ?- ", re.MULTILINE)
END = re.compile(r"^ER  ?-", re.MULTILINE)


def recognises(text):
    return bool(START.search(text))


def read(text):
    """Every record; what stands before the first is left over there."""
    starts = [match.start() for match in START.finditer(text)]
    pieces = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    citations = [_citation(piece, number) for number, piece in enumerate(pieces, 1)]
    citations[0].leave("before the record", text[: starts[0]])
    return citations


def _citation(piece, number):
    citation = Citation("RIS", number)
    end = END.search(piece)
    if end:
        behind = piece[end.end() :].strip()
        piece = piece[: end.start()]
        citation.leave("after the record", behind)
    else:
        citation.problems.append(f"Record {number}: its last line, “ER  - ”, is missing; it may be cut off.")
    tags = _tags(piece, number)
    for tag, name in PLAIN.items():
        for value in tags.pop(tag, []):
            _read(citation, name, value, tag)
    _read_first(citation, tags, "title", TITLES)
    _read_first(citation, tags, "journal", JOURNALS)
    _read_dates(citation, tags)
    _read_pages(citation, tags)
    for value in tags.pop("LA", []):
        citation.read_language(value, "LA")
    of_pubmed = any("pubmed" in value.casefold() for value in tags.get("DB", []))
    for value in tags.pop("AN", []):
        _read_accession(citation, value, of_pubmed)
    for value in tags.pop("TY", []):
        citation.read("types", TYPES[value], "TY") if value in TYPES else citation.leave("TY", value)
    for tag, values in tags.items():
        for value in values:
            citation.keep_out(NOT_KEPT[tag], value) if tag in NOT_KEPT else citation.leave(tag, value)
    return citation


def _tags(piece, number):
    """Tag → its values, through rispy; each tag keeps its own name, so that the curator sees where a value stood."""
    try:
        found = rispy.loads(
            piece + "\nER  - \n", mapping={tag: tag for tag in TAGS} | {"UK": "UK"}, list_tags=list(TAGS), delimiter_tags_mapping={}
        )
    except (rispy.parser.ParseError, ValueError, OSError) as error:
        raise Unreadable(f"Record {number} is broken RIS: {error}") from error
    if len(found) != 1:
        raise Unreadable(f"Record {number} is broken RIS.")
    record = found[0]
    tags = {tag: record[tag] if isinstance(record[tag], list) else [record[tag]] for tag in record if tag != "UK"}
    return tags | dict(record.get("UK", {}))


def _read(citation, name, value, place):
    """C2 holds a PMCID in exports of PubMed, and other things elsewhere."""
    if name == "pmcid" and not value.strip().upper().startswith("PMC"):
        citation.leave(place, value)
    else:
        citation.read(name, value, place)


def _read_first(citation, tags, name, among):
    for tag in among:
        for value in tags.pop(tag, []):
            if name not in citation.values:
                citation.read(name, value, tag)
            elif citation.values[name].casefold() != value.casefold():
                citation.keep_out(f"Another form of the {name} ({tag})", value)


def _read_dates(citation, tags):
    for tag in ("DA", "PY", "Y1"):
        for value in tags.pop(tag, []):
            parts = [part.strip() for part in value.split("/")]
            numbers = parts[:3] if all(part.isdecimal() or not part for part in parts[:3]) else [value]
            citation.read_date("issue", "-".join(filter(None, numbers)), tag)
            if len(parts) > 3 and parts[3]:
                citation.leave(f"{tag}, fourth part", parts[3])


def _read_pages(citation, tags):
    start, end = tags.pop("SP", []), tags.pop("EP", [])
    if start:
        citation.read_pages("-".join([start[0], *end[:1]] if end[:1] != start[:1] else start[:1]), "SP, EP" if end else "SP")
    for value in [*start[1:], *(end if not start else end[1:])]:
        citation.leave("SP, EP", value)


def _read_accession(citation, value, of_pubmed):
    """AN is the number of the database that exported the record: a PMID only where the record says so."""
    bare = value.strip()
    if bare.upper().startswith("PMID") or (of_pubmed and bare.isdecimal()):
        citation.read("pmid", re.sub(r"(?i)^PMID:?\s*", "", bare), "AN")
    else:
        citation.leave("AN", value)
