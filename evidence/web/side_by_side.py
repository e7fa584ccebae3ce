"""What all comparisons have in common: how many stand side by side, which are asked for, and the questions that each answers."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ..queries.addresses import where_to
from .parameters import LONGEST, Unreadable

MOST = 4
UNKNOWN = {
    "disease": gettext_noop("No disease is known as {shown}. “disease” wants the last part of a disease's address, as {example}."),
    "regimen": gettext_noop("No regimen is known as {shown}. “regimen” wants the last part of a regimen's address, as {example}."),
}
ORDER = [
    "position",
    "dose",
    "effect",
    "same",
    "negative",
    "open",
    "counted",
    "described",
    "rests_on",
    "harm",
    "mechanism",
    "unknown",
    "disagreement",
]


class Question(NamedTuple):
    """One question and each column's answer to it, None where nothing is entered."""

    title: str
    answers: list


def wanted(request, name, model, known):
    """The slugs of the address, each once; those that have moved at their new place; unknown ones and too many are refused."""
    slugs = [slug for slug in dict.fromkeys(each.strip()[:LONGEST] for each in request.GET.getlist(name)) if slug]
    strange = [slug.replace("\x00", "�") for slug in slugs if slug not in known]
    moved = where_to(model, strange) if strange else {}
    unknown = [slug for slug in strange if moved.get(slug) not in known]
    if unknown:
        shown = ", ".join(f"“{slug[:60]}”" for slug in unknown[:MOST])
        raise Unreadable(_(UNKNOWN[name]).format(shown=shown, example=_example(known)))
    slugs = list(dict.fromkeys(moved.get(slug, slug) for slug in slugs))
    if len(slugs) > MOST:
        raise Unreadable(_("At most {most} stand side by side; {n} are asked for.").format(most=MOST, n=len(slugs)))
    return slugs


def _example(known):
    return ", ".join(f"“{slug}”" for slug in sorted(known)[:3]) or _("there is none yet")


def questions_of(columns, names=ORDER):
    """The questions in the order of a summary; those that no column answers are left out. A column has `answers` by name of the clause."""
    titles = {}
    for name in names:
        for column in columns:
            if name in column.answers:
                titles.setdefault(name, column.answers[name].clause.title)
    return [Question(title, [(column, column.answers.get(name)) for column in columns]) for name, title in titles.items()]
