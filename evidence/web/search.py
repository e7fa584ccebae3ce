"""Finding: an identifier leads straight to its page, words to everything that bears them, best first."""

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ..documents.finding import catch_up
from ..lookup.spelling import highlighted
from ..lookup.tokens import places
from ..queries.finding import counts, ranked, suggestions, understand
from ..queries.search import exact_address
from ..vocabulary.finding import Noun
from ..wording.languages import here
from .parameters import Unreadable, text

PER_PAGE = 30


@require_safe
def search(request):
    q, noun = text(request, "q"), _noun(request)
    if q and (address := exact_address(q)):
        return redirect(here(address))
    catch_up()
    found = understand(q)
    page = Paginator(ranked(found, noun), PER_PAGE).get_page(request.GET.get("page"))
    facets = [(Noun(each), number) for each, number in counts(found).items()]
    context = {
        "q": q,
        "noun": noun,
        "search": found,
        "facets": facets,
        "number": sum(number for _, number in facets),
        "page": page,
        "hits": [(entry, Noun(entry.noun), highlighted(entry.title, places(entry.title, found.tokens))) for entry in page],
    }
    return render(request, "search.html", context)


@require_safe
def suggest(request):
    """Names for what has been typed so far, for the field of the search."""
    catch_up()
    found = suggestions(text(request, "q"))
    return JsonResponse(
        {"suggestions": [{"title": each.title, "noun": Noun(each.noun).label, "address": here(each.address)} for each in found]}
    )


def _noun(request):
    noun = text(request, "noun")
    if noun and noun not in Noun.values:
        raise Unreadable(f"Unknown: “{noun[:40]}”. This page knows: {', '.join(Noun.values)}.")
    return noun
