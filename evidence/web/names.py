"""The names of a thing, as a page shows them."""

from django.db.models import Q

from ..models import Name
from ..vocabulary.finding import Noun
from ..vocabulary.languages import READER_LANGUAGES, Language
from ..vocabulary.terms import NameKind
from ..wording.languages import reader_language
from ..wording.regimens import regimen_here

NAMED = ("disease", "mechanism", "intervention", "outcome")


def names_by_slug(noun, slugs):
    """{slug: the name in the reader's language}, where one is known; of a page in English none is asked for."""
    return dict(_preferred().filter(**{f"{noun}__slug__in": slugs}).values_list(f"{noun}__slug", "text")) if _is_foreign() else {}


def diseases_by_label(labels):
    """{English name of a disease: its name in the reader's language}, where one is known; of a page in English none is asked for."""
    return dict(_preferred().filter(disease__label__in=labels).values_list("disease__label", "text")) if _is_foreign() and labels else {}


def names_here(entries):
    """The same of search entries, {(noun, key): name}: one query."""
    keys = {noun: [key for each, key in entries if each == noun] for entries in [list(entries)] for noun in NAMED}
    if not _is_foreign() or not any(keys.values()):
        return {}
    wanted = Q()
    for noun, found in keys.items():
        wanted |= Q(**{f"{noun}__in": found})
    rows = _preferred().filter(wanted).values_list("text", *NAMED)
    return {(noun, key): text for text, *ends in rows for noun, key in zip(NAMED, ends, strict=True) if key}


def names_of_entries(entries):
    """{(noun, key): name in the reader's language} of search entries; a regimen is said in it, whatever it is called."""
    entries = list(entries)
    regimens = {(each.noun, each.key): regimen_here(each.title) for each in entries if each.noun == Noun.REGIMEN}
    return names_here((each.noun, each.key) for each in entries) | regimens


def _preferred():
    return Name.objects.filter(kind=NameKind.PREFERRED, language=reader_language())


def _is_foreign():
    return reader_language() != Language.ENGLISH


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
