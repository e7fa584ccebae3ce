"""Mending a query: the words of the names that a mistyped word may have meant."""

from collections.abc import Collection, Sequence

from rapidfuzz.distance import DamerauLevenshtein

SHORTEST = 4


def mended(word: str, known: Collection[str], most: int = 3) -> list[str]:
    """Known words within one slip of the given one (two from eight letters on), the nearest first; none for short words and numbers.

    A slip is a letter left out, put in, changed, or two exchanged.
    """
    if len(word) < SHORTEST or not word.isalpha() or word in known:
        return []
    slips = 1 if len(word) < 8 else 2
    near = []
    for candidate in known:
        if abs(len(candidate) - len(word)) > slips or not candidate.isalpha():
            continue
        distance = DamerauLevenshtein.distance(word, candidate, score_cutoff=slips)
        if distance <= slips:
            near.append((distance, candidate[0] != word[0], candidate))
    return [candidate for *_, candidate in sorted(near)[:most]]


def highlighted(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it was found, for a page to mark. Spans may overlap."""
    pieces, at = [], 0
    for start, end in sorted(found):
        start = max(start, at)
        if end <= start:
            continue
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [piece for piece in [*pieces, (text[at:], False)] if piece[0]]
