"""Finding: an identifier leads straight to its page, words to everything that bears them, best first."""

from collections import Counter

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ..documents.finding import catch_up, found_then
from ..lookup.spelling import highlighted
from ..lookup.tokens import places
from ..queries.finding import counts, ranked, suggestions, understand
from ..queries.search import exact_address
from ..vocabulary.finding import Noun
from ..wording.languages import here
from .clocks import clocks_of, told
from .parameters import Unreadable, text

PER_PAGE = 30


@require_safe
def search(request):
    q, noun, clocks = text(request, "q"), _noun(request), clocks_of(request)
    if q and (address := exact_address(q)):
        return redirect(here(f"{address}{clocks.query if address.startswith('/publications/') else ''}"))
    catch_up()
    found = understand(q)
    if clocks.is_set:
        then = found_then(found, clocks.items())
        entries, numbers = [each for each in then if noun in ("", each.noun)], Counter(each.noun for each in then)
    else:
        entries, numbers = ranked(found, noun), counts(found)
    page = Paginator(entries, PER_PAGE).get_page(request.GET.get("page"))
    facets = [(each, numbers[each.value]) for each in Noun if each.value in numbers]
    context = {
        "q": q,
        "noun": noun,
        "search": found,
        "facets": facets,
        "number": sum(number for _, number in facets),
        "page": page,
        **told(request, clocks, None),
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
