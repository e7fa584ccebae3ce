"""The lists on a PubMed page: similar articles and citing papers. Leads, never evidence."""

import re

from .citation import Citation, Lead, tidy

LAST_PART = re.compile(r"PMID:\s*(?P<pmid>\d{1,8})\b\.?(?P<marks>.*)$")
AGAIN = re.compile(r"(?:^|[.\s])(?P<journal>[^.;]+)\. (?P<year>\d{4})\.\s*$")
JOURNAL_AND_DATE = re.compile(r"^(?P<journal>[^.;:]+)\.\s*(?P<rest>\d{4}\b.*)$")
MARKS = re.compile(r"Free PMC article|Free article|No abstract available")
DATE = r"\d{4}(?:\s+[A-Za-z]{3}[a-z]*(?:\s*-\s*[A-Za-z]{3}[a-z]*|\s+\d{1,2}(?:\s*-\s*\d{1,2})?)?|\s+(?:Spring|Summer|Autumn|Fall|Winter))?"
SOURCE = re.compile(rf"^(?P<date>{DATE})(?:;(?P<volume>[^():;]*)(?:\((?P<issue>[^)]*)\))?(?::(?P<pages>[^.\s]+(?:\.\d+)?))?)?\.?")
LONGEST = 2000  # characters of one line; a longer one is no entry
NOT_ALL = re.compile(r"^See all ", re.IGNORECASE)


def read_list(citation, kind, lines):
    """Add the leads of one list; what is no entry is left over."""
    complete, waiting, position = None, [], 0
    for line in lines:
        if NOT_ALL.match(line):
            complete = False
        elif len(line) > LONGEST:
            citation.leave(f"in the list “{kind}”", f"{line[:200]} …")
        elif line in ("-", "•", "*"):
            continue
        elif match := LAST_PART.search(line):
            position += 1
            entry = [*waiting, line[: match.start()].strip()]
            lead = Citation(citation.format, position, citation.basis)
            _read_entry(lead, [part for part in entry if part], match)
            citation.leads.append(Lead(kind, position, lead))
            waiting = []
        else:
            waiting.append(line.lstrip("-• ").strip())
    for line in waiting:
        citation.leave(f"in the list “{kind}”", line)
    for lead in citation.leads:
        if lead.kind == kind:
            lead.list_complete = complete


def _read_entry(lead, lines, match):
    lead.read("pmid", match["pmid"], "PMID")
    again = AGAIN.search(lines[-1]) if lines else None
    text = lines[-1][: again.start()].strip() if again else ""
    if len(lines) >= 2:
        title, source = lines[0], _source(lead, text or lines[-1])
        for name in (lines[1] if len(lines) > 2 else "").rstrip(".").split(","):
            lead.read("authors", name, "second line")
    elif again and (found := text.find(f"{again['journal'].strip()}. {again['year']}")) > 0:
        title, source = text[:found], text[found:]
        source = _source(lead, source)
    else:
        title, source = "", None
        lead.leave("entry", " ".join(lines))
    lead.read("title", title, "entry")
    if source:
        read_source(lead, source)
    _read_marks(lead, match["marks"])


def _source(lead, text):
    match = JOURNAL_AND_DATE.match(text)
    if not match:
        lead.leave("entry", text)
        return None
    lead.read("journal", match["journal"], "entry")
    return match["rest"]


def read_source(citation, text):
    """“2004;5(3):153-60. doi: 10.… Epub 2004 May 3. eCollection 2004.” What comes behind is left over."""
    text = tidy(text)
    match = SOURCE.match(text)
    if not match:
        citation.leave("citation", text)
        return
    rest = text[match.end() :]
    citation.read("volume", match["volume"] or "", "citation")
    citation.read("issue", match["issue"] or "", "citation")
    if match["pages"]:
        citation.read_pages(match["pages"], "citation")
    citation.read_date("issue", match["date"], "citation")
    rest = _take(citation, rest, rf"\bEpub ({DATE})\.?", lambda found: citation.read_date("epub", found, "citation"))
    rest = _take(citation, rest, rf"\beCollection ({DATE})\.?", lambda found: citation.read_date("ecollection", found, "citation"))
    rest = _take(citation, rest, r"\bdoi:\s*(\S+?)\.?(?=\s|$)", lambda found: citation.read("doi", found, "citation"))
    rest = _take(citation, rest, r"\bpii:\s*(\S+?)\.?(?=\s|$)", lambda found: citation.keep_out("Number at the publisher", found))
    citation.leave("citation", rest.strip(" ."))


def _take(citation, text, pattern, do):
    match = re.search(pattern, text)
    if not match:
        return text
    do(match[1])
    return f"{text[: match.start()]} {text[match.end() :]}"


def _read_marks(lead, text):
    if re.search(r"Free (?:PMC )?article", text):
        lead.values["free_full_text"], lead.places["free_full_text"] = True, "mark"
    for word in filter(None, (part.strip() for part in MARKS.sub("", text).split("."))):
        if word in ("German", "Japanese", "English"):
            lead.read_language(word, "mark")
        elif word in ("Review", "Clinical Trial", "Randomized Controlled Trial", "Meta-Analysis", "Systematic Review"):
            lead.read("types", word, "mark")
        else:
            lead.leave("mark", word)
