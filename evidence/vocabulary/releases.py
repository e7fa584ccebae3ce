"""How releases are numbered, and what may become of an item between two of them."""

import re

from .words import Word

NUMBER = r"[0-9]{4}\.(0[1-9]|1[0-2])(\.[1-9][0-9]?)?"
"""Year and month, and a third number for a second one of a month: 2026.11, 2026.11.1."""


class Became(Word):
    """What became of an item between two states of what is published."""

    ADDED = "added", "published since, and not there before"
    REVISED = "revised", "a new version has taken the place of the one of then"
    RETRACTED = "retracted", "published then, and withdrawn since"


def is_number(text: str) -> bool:
    """Whether a release may be called so."""
    return re.fullmatch(NUMBER, text) is not None


def number_of(text: str) -> tuple[int, ...]:
    """2026.11 → (2026, 11): numbers by which releases follow each other."""
    return tuple(int(part) for part in text.split("."))
