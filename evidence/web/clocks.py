"""The time at which a reader of a page looks."""

from django.core.exceptions import ValidationError

from ..filters.clocks import CLOCKS
from ..filters.clocks import clocks_of as read
from .parameters import Unreadable


def clocks_of(request):
    """The clocks of an address; what is no day, or has not come, is refused in a sentence."""
    try:
        return read(request.GET)
    except ValidationError as error:
        raise Unreadable(" ".join(f"{name}: {' '.join(said)}" for name, said in error.message_dict.items())) from None


def told(request, clocks, undated):
    """What a page says of the clocks, and how it is set to another time: for the template “_clocks.html”."""
    rest = request.GET.copy()
    for name in (*CLOCKS, "after", "page"):
        rest.pop(name, None)
    return {
        "clocks": clocks,
        "clocked": clocks.query,
        "undated": undated,
        "today": f"{request.path}{'?' if rest else ''}{rest.urlencode()}",
        "other_parameters": [(name, value) for name, values in rest.lists() for value in dict.fromkeys(values)],
    }
