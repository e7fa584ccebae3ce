"""Tokens of a text. Latin words and numbers as they are, without their plural; a run of Japanese or Chinese, which has no spaces,
as its single characters and its pairs, so that any part of it can be found. “≥ 2 g/kg” is not “2 g/kg”."""

import re
from collections.abc import Set

from .folding import fold

RUN = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|\d+(?:\.\d+)?|[a-z]+(?:\d+[a-z]*)?|[^\W\d_a-z]+|[≥≤]")
AS_WRITTEN = re.compile(
    r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|\d+(?:\.\d+)?|[A-Za-z]+(?:\d+[A-Za-z]*)?|[^\W\d_A-Za-z]+"
)
CJK = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
LONGEST = 60
LATIN_S = re.compile(r"(?<=[a-z]{3})(?<![su])(?<!i)s$")
SMALL = "a an and are as at be by for from has in is it of on or that the to was were with"
IGNORED = frozenset(SMALL.split(" "))
QUESTION = "about after any can could do does give given how i may me my patient should there what when where which who why will would you"
ASKING = IGNORED | frozenset(QUESTION.split(" "))
"""Words with which a question is put; they are looked for only where nothing else was asked."""
BETWEEN_WORDS = re.compile(r"\s+|[のをがはにとへや、。？?]+|[的和与及]")
"""Where a run of CJK may end, when nothing holds it whole: particles, and the spaces that the reader typed."""
LEFT_OUT = ("syndrome", "disease")
"""What readers leave out of a name: “Guillain-Barré”."""
LONGEST_NAME = 8  # words
LONGEST_CJK_NAME = 24  # characters
MOST_WORDS, MOST_PHRASES = 40, 2000


def words(text: str) -> list[str]:
    """The runs of a text in order: folded Latin words in the singular, numbers, and runs of CJK whole."""
    return [_singular(run)[:LONGEST] for run in RUN.findall(fold(text))]


def tokens(text: str) -> list[str]:
    """Everything by which a text is found, in order; repeated where it is said again."""
    return [token for word in words(text) if word not in IGNORED for token in _cut(word, whole=True)]


def wanted(query: str) -> list[list[str]]:
    """What a query asks for: for each of its words the tokens that must all be there. Small words are asked for only alone."""
    return _asked(words(query))


def wanted_apart(query: str) -> list[list[str]]:
    """The same, with runs of CJK cut at particles and at the spaces that were typed."""
    return _asked(_apart(query))


def phrases(query: str) -> list[str]:
    """Every run of words in a query that may be a name: “dose in stiff person syndrome” holds “stiff person syndrome”."""
    runs = words(query)[:MOST_WORDS]
    ends = [(start, start + length) for start in range(len(runs)) for length in range(1, LONGEST_NAME + 1) if start + length <= len(runs)]
    found = [" ".join(runs[start:end]) for start, end in ends] + [part for run in runs if CJK.match(run) for part in _within(run)]
    known = [each for each in dict.fromkeys(found) if each not in ASKING and len(each) > 1]
    return (known + [f"{each} {left_out}" for each in known if each.isascii() for left_out in LEFT_OUT])[:MOST_PHRASES]


def _within(run: str) -> list[str]:
    """Every part of a run of CJK, in which nothing shows where a name ends."""
    return [run[start:end] for start in range(len(run)) for end in range(start + 2, min(len(run), start + LONGEST_CJK_NAME) + 1)]


def _asked(runs: list[str]) -> list[list[str]]:
    asked = [run for run in runs if run not in ASKING] or [run for run in runs if run not in IGNORED] or runs
    return [_cut(run, whole=False) for run in dict.fromkeys(asked)]


def _apart(query: str) -> list[str]:
    return [run for part in BETWEEN_WORDS.split(query) for run in words(part)]


def places(text: str, asked: Set[str]) -> list[tuple[int, int]]:
    """Where in the text, as it is written, words stand that were asked for: spans from start to end, exclusive."""
    found = []
    for run in AS_WRITTEN.finditer(text):
        if CJK.match(run[0]):
            pairs = [(place, place + 2) for place in range(run.start(), run.end() - 1)]
            found += [(start, end) for start, end in pairs if text[start:end] in asked]
        elif not asked.isdisjoint(words(run[0])):
            found.append(run.span())
    return found


def _cut(word: str, *, whole: bool) -> list[str]:
    """A CJK run in pairs (and, for the index, single characters); anything else as it is."""
    if not CJK.match(word):
        return [word]
    pairs = [word[place : place + 2] for place in range(len(word) - 1)]
    if whole:
        return [*word, *pairs]
    return pairs or [word]


def _singular(word: str) -> str:
    """“neuropathies” → “neuropathy”, “diseases” → “disease”; “analysis” and “virus” stay."""
    if not word.isascii() or len(word) < 5:
        return word
    if word.endswith("ies") and len(word) > 5:
        return f"{word[:-3]}y"
    return LATIN_S.sub("", word)
