"""The filters of a page's evidence: those of /evidence/ and the API, offered with what they would leave."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ..documents.sections import HEADINGS
from ..filters.clocks import CLOCKS
from ..filters.evidence import EvidenceFilter
from ..queries.tallies import terms_counted
from ..vocabulary.evidence import CaveatKind, Direction, Kind
from ..vocabulary.studies import Allocation, StudyType
from ..wording import caveats
from ..wording.said import both, label, listed
from .filter_words import title_of, words_of
from .parameters import Unreadable, only

PLACE = ("disease", "disease_scope", "print")
"""Parameters that say of what, as widely as what, and for what. The clocks say at which time; the others choose among it."""


class Option(NamedTuple):
    value: str
    words: str
    number: int | None
    chosen: bool


class Choice(NamedTuple):
    """One filter of the form and what it offers."""

    name: str
    title: str
    options: list[Option]


class Chosen(NamedTuple):
    """What the address chooses: the items, whether it chooses at all, the form, and what it chooses that the form does not offer."""

    items: object
    given: dict
    choices: list[Choice]
    others: list[tuple[str, str, str, str]]  # name, its title, the value in words, and as the address has it
    years: tuple[str, str]


def _kind(value):
    return str(HEADINGS[Kind(value)].title)


def _caveat(value):
    return caveats.caveat(value).capitalize()


def _word(vocabulary):
    return lambda value: capfirst(label(vocabulary, value))  # “Favours IVIg”


def _in_words(name, value):
    return title_of(name), listed(words_of(name, [value]))


def offered():
    """(name of the filter, its title, the words of a value, values in their order)."""
    return [
        ("kind", _("Kind"), _kind, [kind.value for kind in HEADINGS]),
        ("study_type", _("Study"), _word(StudyType), StudyType.values),
        ("allocation", _("Allocation"), _word(Allocation), Allocation.values),
        ("direction", _("Direction"), _word(Direction), Direction.values),
        ("caveat", _("Caveat"), _caveat, CaveatKind.values),
    ]


def chosen_among(items, request):
    """What the address chooses among the items of a page. What is no filter, or no value of one, is refused in a sentence."""
    only(request, "disease_scope", "print", *(name for name in EvidenceFilter.base_filters if name != "disease"))
    asked = request.GET.copy()
    for name in PLACE:
        asked.pop(name, None)
    found = EvidenceFilter(asked, queryset=items)
    if not found.is_valid():
        raise Unreadable(" ".join(f"{name}: {' '.join(sentences)}" for name, sentences in found.errors.items()))
    given = {name: ",".join(filter(None, values)) for name, values in asked.lists() if name not in CLOCKS and any(values)}
    choices = _choices(items, found.form.cleaned_data)
    shown = {"year_min", "year_max", *(choice.name for choice in choices)}
    others = [(name, *_in_words(name, value), value) for name, value in given.items() if name not in shown]
    return Chosen(found.qs if given else items, given, choices, others, (given.get("year_min", ""), given.get("year_max", "")))


def _choices(items, chosen):
    """Only what occurs among the items is offered, and what is chosen."""
    numbers = terms_counted(items, [name for name, *_rest in offered()])
    choices = [
        Choice(name, title, _options(words, values, numbers.get(name, {}), chosen[name])) for name, title, words, values in offered()
    ]
    return [choice for choice in choices if len(choice.options) > 1 or chosen[choice.name]]


def _options(words, values, numbers, chosen):
    options = [Option(value, words(value), numbers[value], chosen == [value]) for value in values if value in numbers]
    if chosen and not any(option.chosen for option in options):
        several = both(words(value) for value in chosen) if len(chosen) < 3 else _("{n} chosen").format(n=len(chosen))
        options.insert(0, Option(",".join(chosen), several, None, True))
    return options


def asked(*, to="#evidence", **parameters):
    """An address on the same page; empty parameters are left out."""
    given = {name: value for name, value in parameters.items() if value}
    return f"?{urlencode(given, safe=',')}{to}" if given else f"?{to}"
