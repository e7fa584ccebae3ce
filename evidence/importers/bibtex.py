"""BibTeX, as reference managers and publishers write it."""

import logging
import re

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware

from .citation import Citation, Unreadable, tidy

START = re.compile(r"^\s*@\w+\s*[{(]\s*[^,\s]*\s*,", re.MULTILINE)
PLAIN = {"volume": "volume", "number": "issue", "issue": "issue", "doi": "doi", "pmid": "pmid", "pmcid": "pmcid", "title": "title"}
JOURNALS = ("shortjournal", "journal", "journaltitle")
NOT_KEPT = {
    **{name: name.capitalize() for name in ("abstract", "keywords", "publisher", "address", "url", "file", "month", "note")},
    "issn": "ISSN",
    "isbn": "ISBN",
    "eprint": "Preprint",
    "urldate": "Day of access",
}
TYPES = {"article": "Journal Article"}


def recognises(text):
    return bool(START.search(text))


def read(text):
    """Every entry, with accents decoded and braces taken off. A broken entry stops the reading: its line is told."""
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # its complaints are told to the curator, not to the log
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    for block in library.failed_blocks:
        what = tidy(getattr(block, "error", "") or "it cannot be read")
        raise Unreadable(f"The BibTeX entry that starts in line {(block.start_line or 0) + 1} is broken: {what}")
    if not library.entries:
        raise Unreadable("There is no BibTeX entry in it.")
    return [_citation(entry, number) for number, entry in enumerate(library.entries, 1)]


def _citation(entry, number):
    citation = Citation("BibTeX", number)
    fields = {each.key.lower(): _bare(each.value) for each in entry.fields}
    for name in [name for name in fields if name in PLAIN]:
        citation.read(PLAIN[name], fields.pop(name), name)
    for name in JOURNALS:
        if name in fields and "journal" not in citation.values:
            citation.read("journal", fields.pop(name), name)
        elif name in fields:
            citation.keep_out("Another form of the journal", fields.pop(name))
    for author in re.split(r"\s+and\s+", fields.pop("author", "")):
        citation.read("authors", author, "author")
    if "pages" in fields:
        citation.read_pages(fields.pop("pages"), "pages")
    if "language" in fields or "langid" in fields:
        citation.read_language(fields.pop("language", None) or fields.pop("langid"), "language")
    _read_date(citation, fields)
    if entry.entry_type.lower() in TYPES:
        citation.read("types", TYPES[entry.entry_type.lower()], f"@{entry.entry_type}")
    else:
        citation.leave("kind of entry", f"@{entry.entry_type}")
    for name, value in fields.items():
        citation.keep_out(NOT_KEPT[name], value) if name in NOT_KEPT else citation.leave(name, value)
    return citation


def _read_date(citation, fields):
    if "date" in fields:
        citation.read_date("issue", fields.pop("date"), "date")
    if "year" in fields:
        month = fields.pop("month", "")
        text = f"{fields['year']}-{int(month):02}" if month.isdecimal() else f"{fields['year']} {month}".strip()
        del fields["year"]
        citation.read_date("issue", text, "year, month" if month else "year")


def _bare(value):
    """Without the braces that keep capitals."""
    return tidy(re.sub(r"[{}]", "", str(value)))
