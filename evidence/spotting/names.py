"""Finds the names of a dictionary in a text: the longest that stands there, whole words in Latin script."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .candidates import Candidate, Kind, Reading
from .folding import CJK, Folded, folded

SHORTEST = 2
LONGEST_ABBREVIATION = 5
SHORTEST_PLURAL = 5


@dataclass(frozen=True)
class Named:
    """One name of one thing: what it is, by which key it is known, how people call it."""

    text: str
    kind: Kind
    key: str
    label: str


class Node:
    """A letter of the tree: what may follow it, and the name that may end here."""

    __slots__ = ("following", "form")

    def __init__(self) -> None:
        self.following: dict[str, Node] = {}
        self.form = ""


class Dictionary:
    """Names by their folded form, as a tree of letters."""

    def __init__(self, names: Iterable[Named]):
        self._root = Node()
        self._named: defaultdict[str, list[Named]] = defaultdict(list)
        for name in names:
            form = _one_line(folded(name.text))
            if len(form) >= SHORTEST and any(letter.isalpha() for letter in form):
                self._add(form, name)

    def _add(self, form: str, name: Named) -> None:
        self._named[form].append(name)
        node = self._root
        for letter in form:
            node = node.following.setdefault(letter, Node())
        node.form = form

    def find(self, text: Folded) -> list[Candidate]:
        """Every name that stands in the text, without overlaps; where two begin together, the longer."""
        words, found, place = _one_line(text.text), [], 0
        while place < len(words):
            form, end = self._longest(text, words, place)
            if form:
                found.append(self._candidate(text, form, place, end))
            place = max(end, place + 1)
        return found

    def _longest(self, text: Folded, words: str, start: int) -> tuple[str, int]:
        best, node, place = ("", start), self._root, start
        if start and _is_word(words[start]) and _is_word(words[start - 1]):
            return best
        while place < len(words) and words[place] in node.following:
            node = node.following[words[place]]
            place += 1
            end = _end_of(words, place, node.form) if node.form else 0
            if end and self._names(node.form, text.printed(start, place)):
                best = node.form, end
        return best

    def _names(self, form: str, printed: str) -> list[Named]:
        """What may be meant by what is printed: an abbreviation is written large, as MS or IVIg; in “5 ms” it is none."""
        is_large = sum(letter.isupper() for letter in printed) > 1
        return [name for name in self._named[form] if is_large or not _is_abbreviation(name.text)]

    def _candidate(self, text: Folded, form: str, start: int, end: int) -> Candidate:
        names = self._names(form, text.printed(start, end))
        readings = dict.fromkeys(Reading(name.label, key=name.key, kind=name.kind) for name in names)
        first, last = text.place(start, end)
        return Candidate(names[0].kind, first, last, tuple(readings))


def _one_line(text: str) -> str:
    return text.replace("-", " ").replace("\n", " ")


def _is_word(letter: str) -> bool:
    return letter.isalnum() and not CJK.match(letter)


def _end_of(words: str, end: int, form: str) -> int:
    """Where the name ends, with a plural's letters; 0 where it goes on as another word."""
    if not _is_word(form[-1]):
        return end
    for plural in ("", *(("s", "es") if len(form) >= SHORTEST_PLURAL else ())):
        after = end + len(plural)
        if words.startswith(plural, end) and not (after < len(words) and _is_word(words[after])):
            return after
    return 0


def _is_abbreviation(text: str) -> bool:
    return len(text) <= LONGEST_ABBREVIATION and sum(letter.isupper() for letter in text) > 1
