"""Citations as reference managers read them: RIS and BibTeX, of publications and of our own pages."""

import re
from dataclasses import dataclass, field
from datetime import date as Day

import rispy
from bibtexparser import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from pylatexenc.latexencode import RULE_DICT, UnicodeToLatexConversionRule, UnicodeToLatexEncoder

from ..vocabulary.bibliography import DateKind
from ..vocabulary.languages import Language

OURSELVES = "IVIg Evidence"
UNTITLED = "[Title not printed in the text that was read]"
INITIALS = re.compile(r"^(\S.*) ([A-Z]{1,4})$")
SPECIAL = {
    **{ord(sign): f"\\{sign}" for sign in "&%$#_"},
    ord("{"): r"{\textbraceleft}",
    ord("}"): r"{\textbraceright}",
    ord("\\"): r"{\textbackslash}",
    ord("~"): r"{\textasciitilde}",
    ord("^"): r"{\textasciicircum}",
}
"""All else stays as it is: BibTeX files are UTF-8 today, and no name loses its letters."""
ENCODER = UnicodeToLatexEncoder(
    conversion_rules=[UnicodeToLatexConversionRule(RULE_DICT, SPECIAL)], unknown_char_policy="keep", unknown_char_warning=False
)


class Unnumbered(rispy.RisWriter):
    """Writes no number before a record, which other programs take for a part of it."""

    def set_header(self, count):
        return ""


@dataclass(frozen=True)
class Reference:
    """What is cited. Without a journal it is a page or a report; `accessed` is of pages."""

    key: str
    title: str
    authors: list[str] = field(default_factory=list)
    corporate: bool = False
    journal: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    date: str = ""  # YYYY, YYYY-MM or YYYY-MM-DD
    pmid: str = ""
    doi: str = ""
    pmcid: str = ""
    url: str = ""
    language: str = ""
    edition: str = ""
    note: str = ""
    accessed: Day | None = None


def of_publication(publication):
    """A publication, as far as it is known. Uses prefetched dates."""
    pmid, doi = publication.pmid or "", publication.doi or ""
    return Reference(
        key=publication.slug,
        title=publication.title or publication.citation or UNTITLED,
        authors=publication.authors,
        journal=publication.journal,
        volume=publication.volume,
        issue=publication.issue,
        pages=publication.pages or publication.article_number,
        date=_date_of(publication),
        pmid=pmid,
        doi=doi,
        pmcid=publication.pmcid or "",
        url=f"https://doi.org/{doi}" if doi else f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid else "",
        language="" if publication.language == Language.NOT_STATED else publication.language,
    )


def in_words(reference):
    """One citation in words: authors, title, journal, identifiers, edition, address, day of access."""
    place = ":".join(filter(None, [_volume(reference), reference.pages]))
    year = f"{reference.journal} {reference.date[:4]}".strip()
    journal = f"{year};{place}" if place else year
    parts = [
        ", ".join(reference.authors),
        reference.title,
        journal,
        reference.edition,
        f"doi:{reference.doi}" if reference.doi else "",
        f"PMID {reference.pmid}" if reference.pmid else "",
        reference.url if not (reference.doi or reference.pmid) else "",
        f"Accessed {reference.accessed:%Y-%m-%d}" if reference.accessed else "",
    ]
    return " ".join(_ended(_one_line(part)) for part in parts if part)


def ris(references):
    return rispy.dumps([_ris_record(each) for each in references], implementation=Unnumbered)


def bibtex(references):
    return write_string(Library([_bibtex_entry(each) for each in references]))


def _ris_record(each):
    start, _, end = each.pages.partition("-")
    values = {
        "type_of_reference": "JOUR" if each.journal else "ELEC" if each.accessed else "GEN",
        "authors": _names(each),
        "title": each.title,
        "secondary_title": each.journal,
        "volume": each.volume,
        "number": each.issue,
        "start_page": start,
        "end_page": end,
        "year": each.date[:4],
        "date": each.date.replace("-", "/"),
        "edition": each.edition,
        "notes": [each.note] if each.note else [],
        "doi": each.doi,
        "accession_number": each.pmid,
        "name_of_database": "PubMed" if each.pmid else "",
        "custom2": each.pmcid,
        "language": each.language,
        "urls": list(filter(None, [each.url])),
        "access_date": f"{each.accessed:%Y/%m/%d}" if each.accessed else "",
    }
    lines = {name: [_one_line(each) for each in value] if isinstance(value, list) else _one_line(value) for name, value in values.items()}
    return {name: value for name, value in lines.items() if value}


def _bibtex_entry(each):
    names = [f"{{{_safe(name)}}}" if each.corporate else _safe(name) for name in _names(each)]
    texts = {
        "title": each.title and f"{{{_safe(each.title)}}}",  # in braces of its own, so that no style takes its capitals away
        "journal": _safe(each.journal),
        "volume": _safe(each.volume),
        "number": _safe(each.issue),
        "pages": _safe(each.pages.replace("-", "--")),
        "year": each.date[:4],
        "date": each.date if len(each.date) > 4 else "",
        "edition": _safe(each.edition),
        "note": _safe(each.note),
        "pmid": each.pmid,
        "pmcid": each.pmcid,
        "language": each.language,
    }
    verbatim = {"doi": each.doi, "url": each.url, "urldate": each.accessed.isoformat() if each.accessed else ""}
    values = {"author": " and ".join(names), **texts, **{name: re.sub(r"[{}\s]", "", value) for name, value in verbatim.items()}}
    kind = "article" if each.journal else "misc"
    return Entry(kind, re.sub(r"[^\w.:-]", "-", each.key), [Field(name, value) for name, value in values.items() if value])


def _names(each):
    """“Toubi E” is “Toubi, E” to a reference manager, which else takes it for one name."""
    return each.authors if each.corporate else [INITIALS.sub(r"\1, \2", name) for name in each.authors]


def _date_of(publication):
    dates = {each.kind: each.date for each in publication.dates.all()}
    return dates.get(DateKind.ISSUE) or dates.get(DateKind.EPUB) or ""


def _volume(reference):
    return f"{reference.volume}({reference.issue})" if reference.issue else reference.volume


def _safe(text):
    return ENCODER.unicode_to_latex(_one_line(text))


def _one_line(text):
    """A line break would begin a new field."""
    return " ".join(text.split())


def _ended(text):
    return text if text.endswith((".", "?", "!")) else f"{text}."
