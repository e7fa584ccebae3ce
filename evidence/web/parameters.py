"""What a reader may put behind the question mark of an address."""

from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _

LONGEST = 200
PAGE = 100


class Unreadable(BadRequest):
    """A parameter that cannot be read; the sentence is shown to the reader."""


def text(request, name):
    """The parameter without surrounding space; empty where it is not given."""
    value = request.GET.get(name, "").strip()
    if "\x00" in value:
        raise Unreadable(_("The parameter “{name}” holds a character that no text has.").format(name=name))
    if len(value) > LONGEST:
        raise Unreadable(_("The parameter “{name}” is longer than {n} characters.").format(name=name, n=LONGEST))
    return value


def only(request, *names):
    """Refuse parameters that would silently do nothing to what is shown."""
    unknown = sorted(set(request.GET) - set(names))
    if unknown:
        shown = ", ".join(f"“{name[:40]}”" for name in unknown).replace("\x00", "�")
        raise Unreadable(_("Unknown: {shown}. This page knows: {known}.").format(shown=shown, known=", ".join(names)))
