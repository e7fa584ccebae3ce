"""What every wording gives, and how names and stored words enter a sentence."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..vocabulary.words import Word
from .languages import reader_language


class Said(NamedTuple):
    """Words with a mark and a tone for the eye; the words stand alone. `beside` is said more quietly."""

    mark: str
    tone: str
    words: str
    beside: str = ""


def label(vocabulary: type[Word], value: str) -> str:
    """The word shown for a stored one, in the reader's language. The vocabulary is the context: words mean different things in two."""
    return pgettext(vocabulary.__name__, str(vocabulary(value).label))


def name_of(names: dict[str, str | None]) -> str:
    """A name in the reader's language where it is known, else in English."""
    return names.get(reader_language()) or names["en"] or ""


def in_sentence(name: str) -> str:
    """“Plasma exchange” → “plasma exchange”; “IVIg” and “Fcγ” stay as they are."""
    return name[:1].lower() + name[1:] if name[1:2].islower() and name.isascii() else name


def bracketed(words: str) -> str:
    """“ (a)”, to stand behind a word; in Japanese and Chinese in wide brackets without a space."""
    return _(" ({words})").format(words=words)


def percent(number: object) -> str:
    """“95 %”, never broken before the sign."""
    return _("{number} %").format(number=number).replace(" %", "\u00a0%")


def either(parts: Iterable[str]) -> str:
    """“a or b”."""
    return pgettext("between alternatives", " or ").join(parts)


def both(parts: Iterable[str]) -> str:
    """“a and b”."""
    return pgettext("between things that belong together", " and ").join(parts)


def listed(parts: Iterable[str]) -> str:
    """“a, b”; empty parts are left out."""
    return pgettext("between the parts of a list", ", ").join(part for part in parts if part)


def parted(parts: Iterable[str]) -> str:
    """“a; b”; empty parts are left out."""
    return pgettext("between clauses", "; ").join(part for part in parts if part)
