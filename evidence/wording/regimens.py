"""A regimen in the reader's language, out of the line in English that is stored with it.

The line is composed by `quantities.regimen_words` and says little else than numbers: each of its few words is put into the
other language in its place. What holds any other word was written by a curator, and stays as it is.
"""

import re
from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, pgettext

from ..quantities.regimen_words import ADVERB, PURPOSE
from ..vocabulary.doses import Purpose, Unit
from .languages import reader_language
from .numbers import spanned
from .said import bracketed, label

OTHER_WORDS = re.compile(r"[a-z]{2,}")
KNOWN = re.compile(r"g/kg|/day")
UNITS = "minute|hour|day|week|month|year"
EVERY = {
    "daily": gettext_noop("daily"),
    "weekly": gettext_noop("weekly"),
    "monthly": gettext_noop("monthly"),
    "yearly": gettext_noop("yearly"),
}


def _span(number: str, unit: str) -> str:
    return spanned(number, Unit(unit), 1 if number == "1" else 2)


def _rules() -> list[tuple[str, Callable[[re.Match[str]], str]]]:
    """What stands in the line → what stands there in the other language."""
    comma = pgettext("between the parts of a dose", ", ")
    return [
        (r", then ", lambda found: _(", then ")),
        (
            rf"(?<![a-z])({'|'.join(re.escape(words) for words in PURPOSE.values())})",
            lambda found: _("{purpose}: ").format(purpose=label(Purpose, next(key for key, words in PURPOSE.items() if words == found[1]))),
        ),
        (r"dose not reported", lambda found: _("dose not reported")),
        (r"(?<![a-z])about (\S+)", lambda found: _("about {amount}").format(amount=found[1])),
        (r" × (\d+) days?", lambda found: _(" × {time}").format(time=_span(found[1], "day"))),
        (r" over (\d+) days?", lambda found: _(" over {time}").format(time=_span(found[1], "day"))),
        (rf", ({'|'.join(ADVERB.values())})\b", lambda found: comma + _(EVERY[found[1]])),
        (rf", every (\S+) ({UNITS})s", lambda found: comma + _("every {time}").format(time=_span(found[1], found[2]))),
        (rf" for (\S+) ({UNITS})s?\b", lambda found: _(" for {time}").format(time=_span(found[1], found[2]))),
        (r", open-ended", lambda found: comma + _("open-ended")),
        (r" \(([^()a-z]+g/kg)\)", lambda found: bracketed(found[1])),
        (r"g/kg/day", lambda found: _("g/kg/day")),
    ]


def regimen_here(line: str) -> str:
    """“1 g/kg/day × 2 days (2 g/kg), every 4 weeks” → “1 g/kg/日 × 2日（2 g/kg）、4週ごと”; the line itself where a word is not known."""
    if reader_language() == "en":
        return line
    said, rest = line, line
    for pattern, words in _rules():
        said, rest = re.sub(pattern, words, said), re.sub(pattern, " ", rest)
    return line if OTHER_WORDS.search(KNOWN.sub("", rest)) else said
