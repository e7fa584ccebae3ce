"""A page for paper: with all its rows, up to a bound that it states."""

from django.utils.translation import gettext as _

from ..documents.sections import HEADINGS
from .filtering import asked
from .parameters import Unreadable, text

MOST_PRINTED = 300
"""Rows of evidence, and of each table, on one printed page."""


def for_paper(request):
    """Whether the address asks for all rows."""
    value = text(request, "print")
    if value not in ("", "all"):
        raise Unreadable(_("Unknown: {shown}. This page knows: {known}.").format(shown=f"“{value[:40]}”", known="print=all"))
    return value == "all"


def sizes_on_paper(numbers):
    """{kind: rows} of {kind: items}: all of them, and where the bound bites, first what clinicians ask first."""
    left, sizes = MOST_PRINTED, {}
    for kind in filter(numbers.get, HEADINGS):
        sizes[kind] = min(numbers[kind], left)
        left -= sizes[kind]
    return sizes


def printed(request, number, **given):
    """What the template says of paper: whether this is it, how many rows that is, and the address of each of the two."""
    return {
        "on_paper": for_paper(request),
        "number_on_paper": min(number, MOST_PRINTED),
        "to_print": asked(to="", print="all", **given),
        "not_to_print": asked(**given),
    }
