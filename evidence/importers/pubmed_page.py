"""The text of a PubMed page: copied from a browser, saved long ago, or its “Abstract (text)” download."""

import re

from ..vocabulary.bibliography import DateBasis
from .citation import ABSTRACT, Citation, Unreadable, tidy
from .pubmed_lists import DATE, read_list, read_source

IDENTIFIER = re.compile(
    r"(?:^|[\s-])(?P<name>PMID|PMCID|DOI):\s*(?P<value>\S+)(?:\s*\[(?:PubMed - )?[Ii]ndexed for MEDLINE\]|\s*\[PubMed[^\]]*\])?",
    re.IGNORECASE,
)
HEADINGS = {
    "abstract": "abstract",
    "affiliations": "affiliations",
    "affiliation": "affiliations",
    "author information": "affiliations",
    "similar articles": "similar",
    "related articles": "similar",
    "cited by": "cited_by",
    "publication types": "types",
    **dict.fromkeys(
        ("references", "mesh terms", "substances", "linkout - more resources", "grants and funding", "figures", "keywords"), "not kept"
    ),
    **dict.fromkeys(
        ("conflict of interest statement", "full text sources", "other literature sources", "medical", "supplementary concepts"), "not kept"
    ),
    **dict.fromkeys(("associated data", "comment in", "miscellaneous", "research materials"), "not kept"),
}
FURNITURE = re.compile(
    r"pubmed|u\.?s\.? national library of medicine|national institutes of health|display settings:.*|full text links|cite|share|"
    r"save|actions|expand|collapse|permalink|display options|format",
    re.IGNORECASE,
)
CITATION = re.compile(rf"^(?:\d+\.\s+)?(?P<journal>[^.;:]+)\.\s*(?P<rest>{DATE}\b\s*[;.:].*)$")
ONLY_SOURCE = re.compile(rf"^\.\s*(?P<rest>{DATE}\b\s*[;.].*)$")
COPYRIGHT = re.compile(r"(?:©|Copyright)\D{0,20}(?P<year>\d{4})\b")
AUTHOR = re.compile(r"(?:(?:[a-z]{1,4}\.?['’ ]){0,3}[^\W\d_a-z][\w.'’‐-]*(?:\s(?:[a-z]{1,4}\s){0,2}[^\W\d_a-z][\w.'’‐-]*){0,4})")
NUMBERED = re.compile(r"\s*(?:\(\d+\)|[\d⁰¹²³⁴-⁹*#†‡§]+)(?:[\s,](?:\(\d+\)|\d+))*\s*$")
PAGE_TYPES = {
    "Review",
    "Clinical Trial",
    "Randomized Controlled Trial",
    "Meta-Analysis",
    "Systematic Review",
    "Case Reports",
    "Practice Guideline",
}
LONG = 400  # characters: an affiliation is shorter, an abstract longer


def recognises(text):
    """A page carries its PMID and something more."""
    lines = _lines(text)
    return len(lines) > 2 and any((match := IDENTIFIER.search(line)) and match["name"].upper() == "PMID" for line in lines)


def read(text):
    """The one record of the page, with its lists of similar and citing papers as leads."""
    citation = Citation("PubMed page", 1, DateBasis.PRINTED)
    parts = _parts(_lines(text))
    header = _read_identifiers(citation, parts.pop("header"))
    for name in ("abstract", "affiliations"):
        parts[name] = _read_identifiers(citation, parts.get(name, []))
    for kind in ("similar", "cited_by"):
        read_list(citation, kind, parts.pop(kind, []))
    _read_header(citation, header, has_abstract=bool(parts["abstract"]))
    for line in parts.pop("affiliations"):
        citation.read("affiliations", re.sub(r"^\(?\d+\)?\s*", "", line), "Affiliations")
    abstract = [line for line in parts.pop("abstract") if not _read_copyright(citation, line)]
    if abstract:
        citation.keep_out(ABSTRACT, "\n".join(abstract))
    for line in parts.pop("types", []):
        citation.read("types", line, "Publication types")
    for heading, lines in parts.items():
        citation.keep_out(heading.capitalize(), " ".join(lines))
    if "pmid" not in citation.values:
        raise Unreadable("The page names no PMID of its own.")
    return [citation]


def _lines(text):
    """Without the marks of a page that was saved as Markdown."""
    text = re.sub(r"\\([()\[\]_*.-])", r"\1", text)
    text = re.sub(r"\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\((?:#|https?:)[^)\s]*\)", r"\1", text)
    return [line for line in (tidy(re.sub(r"^#+\s+", "", line)) for line in text.splitlines()) if line and not FURNITURE.fullmatch(line)]


def _parts(lines):
    """Heading → lines below it; a line that only names headings, as “Publication Types, MeSH Terms”, says nothing."""
    parts, now = {"header": []}, "header"
    for line in lines:
        words = [HEADINGS.get(word.strip().rstrip(":").lower()) for word in line.strip(", ").split(",")]
        inline = re.match(r"(?i)(keywords|conflict of interest statement):\s*\S", line)
        if all(words):
            now = HEADINGS[line.strip(" :,").lower()] if len(words) == 1 else "not kept"
            now = line.rstrip(":").lower() if now == "not kept" and len(words) == 1 else now
            if now != "not kept":
                parts.setdefault(now, [])
        elif inline and now not in ("similar", "cited_by"):
            parts.setdefault(inline[1].lower(), []).append(line.partition(":")[2].strip())
        elif now == "header" or now in parts:
            parts[now].append(line)
        else:
            parts.setdefault(now, []).append(line)
    return {heading: lines for heading, lines in parts.items() if lines or heading == "header"}


def _read_identifiers(citation, lines):
    """Lines without the identifiers of the page, which stand in lines of nothing else."""
    others = []
    for line in lines:
        rest = tidy(IDENTIFIER.sub(" ", line)).strip(" .-")
        if rest or not IDENTIFIER.search(line):
            others.append(line)
            continue
        for match in IDENTIFIER.finditer(line):
            citation.read(match["name"].lower(), match["value"].rstrip(".;,"), f"“{match['name']}:”")
    return others


def _read_header(citation, lines, *, has_abstract):
    """Type, citation, title, authors, affiliations, abstract: in this order, each told by its form."""
    lines, seen = list(dict.fromkeys(lines)), False  # a title that stands twice is one title
    if lines and lines[0] in PAGE_TYPES:
        citation.read("types", lines.pop(0), "above the citation")
    if len(lines) > 1 and (match := ONLY_SOURCE.match(lines[1])):
        citation.read("journal", lines[0].rstrip("."), "citation")
        read_source(citation, match["rest"])
        lines, seen = lines[2:], True
    elif lines and (match := CITATION.match(lines[0])):
        citation.read("journal", match["journal"], "citation")
        read_source(citation, match["rest"])
        lines, seen = lines[1:], True
    if lines:
        citation.read("title", lines.pop(0), "below the citation" if seen else "first line")
    if lines and (names := _names(lines[0])):
        lines.pop(0)
        for name in names:
            citation.read("authors", name, "below the title")
    lines = [line for line in lines if not _read_copyright(citation, line)]
    if not has_abstract and lines and len(lines[-1]) > LONG:
        citation.keep_out(ABSTRACT, lines.pop())
        if citation.values.get("authors"):
            while lines and len(lines[0]) < LONG:
                citation.read("affiliations", re.sub(r"^\(\d+\)\s*", "", lines.pop(0)), "below the authors")
    for line in lines:
        citation.leave("in the head of the page", line)


def _names(line):
    """The authors that a line holds, or nothing where any part of it is not a name."""
    names = [NUMBERED.sub("", part).strip() for part in re.split(r",|;", line.rstrip("."))]
    names = [name for name in names if name and not name.isdecimal()]
    return names if names and all(AUTHOR.fullmatch(name) for name in names) else []


def _read_copyright(citation, line):
    match = COPYRIGHT.match(line)
    if match:
        citation.read_date("copyright", match["year"], "copyright line")
    return bool(match)
