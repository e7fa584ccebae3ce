"""Recognises in which format a citation was pasted, and reads it: one record or many. Reads only; saving is an action's."""

import re

from ..identifiers import publications as identifiers
from . import bibtex, csl, nbib, pubmed_page, pubmed_xml, ris
from .citation import Citation, Unreadable

FORMATS = (csl, pubmed_xml, ris, nbib, bibtex, pubmed_page)
IDENTIFIER = re.compile(r"(?:https?://\S+|PMID:?\s*\d+|doi:\s*\S+|\S+)", re.IGNORECASE)
PUBMED_ADDRESS = re.compile(r"https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/(\d+)/?(?:[?#].*)?")
MOST_BYTES = 5_000_000
MOST_RECORDS = 500
KNOWN = "a PubMed page, a PMID, a DOI, RIS, NBIB, BibTeX, CSL-JSON or PubMed XML"


def read_citations(text):
    """Every record of the text as a Citation. Raises Unreadable with a sentence for the curator."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    if not text.strip():
        raise Unreadable(f"There is nothing to read. Paste {KNOWN}.")
    citations = _identifiers(text) or next((form.read(text) for form in FORMATS if form.recognises(text)), None)
    if citations is None:
        raise Unreadable(f"This is in no known form. It can be {KNOWN}.")
    if len(citations) > MOST_RECORDS:
        raise Unreadable(f"These are {len(citations)} records; at most {MOST_RECORDS} are read at once. Split the file.")
    return citations


def decoded(content):
    """The text of an uploaded file, whichever way it is encoded: UTF-8, UTF-16 with its mark, else Windows-1252."""
    if len(content) > MOST_BYTES:
        raise Unreadable(f"The file is larger than {MOST_BYTES // 1_000_000} MB. Split it.")
    encodings = ["utf-16"] if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("The file is not a text that can be decoded; save it as UTF-8.")


def _identifiers(text):
    """Bare PMIDs and DOIs, one or many; None where anything else is among them."""
    found = []
    for word in IDENTIFIER.findall(re.sub(r"[,;](?=\s|\d)", " ", text)):
        value = _identifier(word.strip(",;"))
        if value is None:
            return None
        if value not in found:
            found.append(value)
    citations = []
    for number, (name, value) in enumerate(found, 1):
        citation = Citation(name.upper(), number)
        citation.read(name, value, "as pasted")
        citations.append(citation)
    return citations


def _identifier(word):
    if match := PUBMED_ADDRESS.fullmatch(word):
        return "pmid", match[1]
    for name, read in (("pmid", identifiers.pmid), ("doi", identifiers.doi)):
        try:
            return name, read(re.sub(r"^PMID:?\s*", "", word, flags=re.IGNORECASE) if name == "pmid" else word)
        except ValueError:
            continue
    return None
