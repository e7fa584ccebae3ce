"""The names of a thing, as a page shows them."""

from ..vocabulary.languages import READER_LANGUAGES
from ..vocabulary.terms import NameKind
from ..wording.languages import reader_language


def names_of(term):
    """Names in the languages that the reader does not read here, for the heading, and all others but the hidden. Uses prefetched names."""
    preferred = term.names_by_language()
    shown = {term.label.casefold(), *(name.casefold() for name in preferred.values() if name)}
    others = [name for name in term.names.all() if name.kind != NameKind.HIDDEN and name.text.casefold() not in shown]
    abbreviations = [name for name in others if name.kind == NameKind.ABBREVIATION]
    return {
        "foreign": [(each.value, preferred[each]) for each in READER_LANGUAGES if each != reader_language() and preferred[each]],
        "abbreviations": list({name.text: name for name in reversed(abbreviations)}.values())[::-1],
        "others": [name for name in others if name.kind != NameKind.ABBREVIATION],
    }
