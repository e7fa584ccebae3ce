"""Where a place lies in a text: its language, its section, the sentence around it. Offsets count code points from 0, end exclusive."""

import re
from itertools import pairwise

KANA = re.compile(r"[\u3041-\u30ff]")
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]")

ABSTRACT = re.compile(r"(?:abstract|summary|概要|要旨|抄録|摘要)(?!\w)", re.IGNORECASE)
CONCLUSION = re.compile(r"(?:\w{1,12}(?: and |と|与))?(?:conclusions?|結論|結語|まとめ|结论|结语)(?!\w)", re.IGNORECASE)
BODY = re.compile(
    r"(?:introduction|methods?|results|discussion|data synthesis|はじめに|方法|結果|考察|データ統合|引言|结果|讨论)\W*$", re.IGNORECASE
)
LEGEND = re.compile(r"\s*(?:(?:fig(?:ure)?|table)\.?\s*\d|[図表图]\s*\d*\s*[.:．。：\s])", re.IGNORECASE)
LONGEST_LEGEND = 300

SENTENCE_END = re.compile(r"[。．！？!?]+[」』”\"'）)]*|\.(?=\s+[A-Z\"“(\[]|\s*$)[\"”')]*|\n", re.MULTILINE)
NOT_THE_END = re.compile(r"(?:\b(?:e\.g|i\.e|cf|vs|et al|approx|ref|refs|fig|no|dr|mr|st)|\b[A-Z])\.$", re.IGNORECASE)
LONGEST_ABBREVIATION = 12


def language_of(text: str) -> str:
    """en, ja or zh-Hans, by the script in which most of it is written."""
    han, kana, latin = (len(script.findall(text)) for script in (HAN, KANA, LATIN))
    if han + kana == 0 or latin > 8 * (han + kana):
        return "en"
    return "ja" if kana * 10 > han else "zh-Hans"


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentences that the place touches, without the white space around them."""
    first = 0
    for match in SENTENCE_END.finditer(text, 0, start):
        if _is_end(text, match):
            first = match.end()
    last = len(text)
    for match in SENTENCE_END.finditer(text, max(end - 1, 0)):
        if _is_end(text, match):
            last = match.start() if match[0] == "\n" else match.end()
            break
    return trimmed(text, min(first, start), max(last, end))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without white space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def section_of(text: str, start: int, *, variant: str = "full_text") -> str:
    """A guess at the section in which a place lies, from the headings before it; empty where nothing speaks for one."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line = text[line_start : len(text) if line_end < 0 else line_end]
    if len(line) < LONGEST_LEGEND and LEGEND.match(line):
        return "legend"
    above = text[:line_start]
    section = ""
    for each in [*above.splitlines(), line]:
        section = _after(section, each.strip(), whole=variant != "abstract")
    if not section and not above.strip() and not SENTENCE_END.search(line):
        return "title"
    return "abstract" if section == CLOSING else section or DEFAULTS.get(variant, "")


DEFAULTS = {"abstract": "abstract", "full_text": "body"}
CLOSING = "conclusion of the abstract"


def _after(section: str, line: str, *, whole: bool) -> str:
    """The section once this line is read. In a whole paper the abstract ends with the paragraph of its conclusion."""
    if not line:
        return "body" if section == CLOSING and whole else section
    if ABSTRACT.match(line):
        return "abstract"
    if CONCLUSION.match(line):
        return CLOSING if section == "abstract" else "conclusion"
    if BODY.match(line) and section not in ("abstract", CLOSING):
        return "body"
    return section


def _is_end(text: str, match: re.Match[str]) -> bool:
    if match[0] != ".":
        return True
    return not NOT_THE_END.search(text, max(0, match.end() - LONGEST_ABBREVIATION), match.end())


def sentences(text: str) -> list[tuple[int, int]]:
    """Every sentence of a text that holds a word, without the white space around it."""
    ends = [match.end() for match in SENTENCE_END.finditer(text) if _is_end(text, match)]
    edges = sorted({0, *ends, len(text)})
    found = [trimmed(text, start, end) for start, end in pairwise(edges)]
    return [(start, end) for start, end in found if re.search(r"\w", text[start:end])]
