"""Pages for what cannot be shown: each says what to do next, and none fails itself."""

import re
import sys
from urllib.parse import unquote

from django.core.exceptions import DisallowedHost
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpResponseBadRequest
from django.shortcuts import render

from ..documents.finding import catch_up
from ..queries.finding import ranked, understand
from ..vocabulary.finding import Noun
from ..wording.languages import reader_language
from ..wording.said import label
from .names import names_of_entries
from .parameters import Unreadable

NEAR = 8
SECONDS_TO_COME_BACK = 30


def bad_request(request, exception):
    """A host that is not ours has no page: each would name its own address, and fail."""
    if isinstance(exception, DisallowedHost):
        return HttpResponseBadRequest("This server is not known by that name.\n", content_type="text/plain; charset=utf-8")
    sentence = str(exception) if isinstance(exception, Unreadable) else ""
    return render(request, "400.html", {"sentence": sentence}, status=400)


def not_found(request, exception):
    """Says so, and names what is called alike."""
    words = words_of(request.path)
    try:
        near = near_to(words)
    except DatabaseError:
        near = []
    return render(request, "404.html", {"near": near, "q": " ".join(words)}, status=404)


def server_error(request):
    """A database that cannot be reached is no fault of the page: it says so, and when to come back."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        page = render(request, "503.html", status=503)
        page["Retry-After"] = str(SECONDS_TO_COME_BACK)
        return page
    return render(request, "500.html", status=500)


def near_to(words):
    """[(entry, what it is, its name, the language of that)]: what a search for these words finds first, misspelt or not."""
    if not words:
        return []
    catch_up()
    entries = ranked(understand(" ".join(words)))[:NEAR]
    names = names_of_entries(entries)
    return [
        (entry, label(Noun, entry.noun), names.get((entry.noun, entry.key), entry.title), language_of_title(entry, names))
        for entry in entries
    ]


def language_of_title(entry, names):
    return reader_language() if (entry.noun, entry.key) in names else "en"


def words_of(path):
    """The words of the last part of an address that are long enough to look for."""
    last = unquote(path).rstrip("/").rpartition("/")[2]
    return [word for word in re.split(r"[\W_]+", last.replace("\x00", ""))[:6] if len(word) > 3 or not word.isascii()]
