"""CSL-JSON of publications, for citation processors and for Zotero. What is not known is left out, never made up."""

import json

from ..vocabulary.bibliography import DateKind
from ..vocabulary.languages import Language
from .citations import INITIALS

ONLINE = {DateKind.ISSUE: "published-print", DateKind.EPUB: "published-online"}


def csl(publication):
    """One publication. `issued` is the issue's date, else the epub date; which of them it is, Crossref's two names say."""
    dates = {each.kind: {"date-parts": [[int(part) for part in each.date.split("-")]]} for each in publication.dates.all()}
    issued = dates.get(DateKind.ISSUE) or dates.get(DateKind.EPUB)
    values = {
        "id": publication.slug,
        "type": "article-journal" if publication.journal else "document",
        "title": publication.title,
        "author": [_name(each) for each in publication.authors],
        "container-title": publication.journal,
        "volume": publication.volume,
        "issue": publication.issue,
        "page": publication.pages,
        "number": publication.article_number,
        "issued": issued,
        **({name: dates.get(kind) for kind, name in ONLINE.items()} if DateKind.EPUB in dates else {}),
        "DOI": publication.doi,
        "PMID": publication.pmid,
        "PMCID": publication.pmcid,
        "language": "" if publication.language == Language.NOT_STATED else publication.language,
        "note": publication.citation,
    }
    return {name: value for name, value in values.items() if value}


def csl_array(batches):
    """The text of one JSON array, a batch at a time."""
    before = "["
    for batch in batches:
        for publication in batch:
            yield f"{before}\n{json.dumps(csl(publication), ensure_ascii=False)}"
            before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _name(text):
    """“Toubi E” has a family name; what is not in that form is one name, as printed."""
    found = INITIALS.fullmatch(text)
    return {"family": found[1], "given": found[2]} if found else {"literal": text}
