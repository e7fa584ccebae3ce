"""Finding by name or identifier."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ..queries.search import PER_NOUN, exact_address, found_by_name
from .parameters import text


@require_safe
def search(request):
    """An identifier leads straight to its page; a name to what bears it."""
    q = text(request, "q")
    if q and (address := exact_address(q)):
        return redirect(address)
    groups = [(noun, records) for noun, records in found_by_name(q) if records] if q else []
    number = sum(len(records) for _, records in groups)
    return render(request, "search.html", {"q": q, "groups": groups, "number": number, "per_noun": PER_NOUN})
