"""A text in the form in which names and numbers are compared, with the way back to its own places.

Case, width and Latin accents are folded, dashes and white space are made one, spaces and middle dots between CJK letters are left
out: “ギラン・バレー症候群” is found where “ギラン バレー症候群” is printed, and “CIDP” where it is “ＣＩＤＰ”.
"""

import re
import unicodedata
from dataclasses import dataclass

DASHES = dict.fromkeys("‐‑‒–—―−－~～〜", "-")
QUOTES = {"’": "'", "‘": "'", "´": "'"}
OTHERS = {"×": "x", "＊": "*", "·": ".", "µ": "u", "μ": "u"}
PLAIN = str.maketrans({**DASHES, **QUOTES, **OTHERS})
DROPPED = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
CLUSTER = re.compile(r"[^\u0300-\u036f\u3099\u309a\uff9e\uff9f][\u0300-\u036f\u3099\u309a\uff9e\uff9f]*|.", re.DOTALL)
ACCENTS = re.compile("[\u0300-\u036f]")
CJK = re.compile(r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
BETWEEN_CJK = frozenset(" ・･‧")


@dataclass(frozen=True)
class Folded:
    """The folded text; its letter i came from source[starts[i]:ends[i]]."""

    text: str
    source: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the folded text lies in the source."""
        return self.starts[start], self.ends[end - 1]

    def printed(self, start: int, end: int) -> str:
        """A stretch as it stands in the source."""
        first, last = self.place(start, end)
        return self.source[first:last]


def fold(source: str) -> Folded:
    """The source folded, in time that grows with its length."""
    letters: list[tuple[str, int, int]] = []
    for match in CLUSTER.finditer(source):
        for letter in _plain(match[0]):
            if letter == " " and letters and letters[-1][0] in " \n":
                continue
            letters.append((letter, match.start(), match.end()))
    kept = [each for place, each in enumerate(letters) if not _is_dropped(letters, place)]
    return Folded("".join(letter for letter, _, _ in kept), source, tuple(start for _, start, _ in kept), tuple(end for _, _, end in kept))


def folded(text: str) -> str:
    """Only the words of fold()."""
    return fold(text).text.strip()


def _plain(cluster: str) -> str:
    if len(cluster) == 1 and cluster.isascii():
        return " " if cluster.isspace() and cluster != "\n" else cluster.lower()
    if DROPPED.fullmatch(cluster):
        return ""
    text = unicodedata.normalize("NFKC", cluster).casefold()
    if not CJK.match(text):
        text = ACCENTS.sub("", unicodedata.normalize("NFD", text))
    text = text.translate(PLAIN)
    return "".join(" " if letter.isspace() and letter != "\n" else letter for letter in text)


def _is_dropped(letters: list[tuple[str, int, int]], place: int) -> bool:
    """A space or dot between two CJK letters; where several stand in a row, none is."""
    if letters[place][0] not in BETWEEN_CJK or not 0 < place < len(letters) - 1:
        return False
    return bool(CJK.match(letters[place - 1][0]) and CJK.match(letters[place + 1][0]))
