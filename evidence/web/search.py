"""Finding: an identifier leads straight to its page, words to everything that bears them, best first."""

from collections import Counter

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..documents.finding import catch_up, found_then
from ..lookup.spelling import highlighted
from ..lookup.tokens import places
from ..queries.finding import counts, ranked, suggestions, understand
from ..queries.safety import traits_called
from ..queries.search import exact_address
from ..vocabulary.evidence import Kind
from ..vocabulary.finding import Noun
from ..vocabulary.studies import StudyType
from ..wording.languages import here, reader_language
from ..wording.said import label, name_of
from .clocks import clocks_of, told
from .names import diseases_by_label, names_of_entries
from .parameters import Unreadable, text

PER_PAGE = 30
BETWEEN = " · "
TELL_DISEASES = (Noun.ITEM, Noun.REGIMEN)
"""Records whose second line names diseases."""
MOST = 8


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
        "number": sum(number for _noun, number in facets),
        "page": page,
        **told(request, clocks, None),
        "traits": traits_of(q),
        "hits": hits_of(page, found.tokens),
    }
    return render(request, "search.html", context)


def hits_of(entries, tokens):
    """(entry, its noun, its name in pieces, the language of that, the second line) of what was found, in the reader's words where they are known."""
    entries = list(entries)
    names = names_of_entries(entries)
    diseases = diseases_by_label({part for each in entries if each.noun in TELL_DISEASES for part in each.beside.split(BETWEEN)})
    hits = []
    for each in entries:
        name = names.get((each.noun, each.key), each.title)
        language = reader_language() if (each.noun, each.key) in names else "en"
        hits.append((each, Noun(each.noun), highlighted(name, places(name, tokens)), language, beside_of(each, name, diseases)))
    return hits


def beside_of(entry, name, diseases):
    """The second line, which is stored in English, with words of ours and names of diseases in the reader's language.

    Under a name in another language stand the English one and the others.
    """
    if name != entry.title and entry.noun not in TELL_DISEASES:
        return BETWEEN.join(each for each in (entry.title, *entry.beside.split(BETWEEN)) if each and each != name)
    word, *rest = entry.beside.split(BETWEEN)
    vocabulary = {Noun.ITEM: Kind, Noun.STUDY: StudyType}.get(Noun(entry.noun))
    known = {str(each.label): each for each in vocabulary or ()}
    return BETWEEN.join(diseases.get(each, each) for each in [label(vocabulary, known[word]) if word in known else word, *rest])


@require_safe
def suggest(request):
    """Names for what has been typed so far, for the field of the search."""
    catch_up()
    q = text(request, "q")
    found = suggestions(q)
    names = names_of_entries(found)
    records = [
        {"title": names.get((each.noun, each.key), each.title), "noun": label(Noun, each.noun), "address": here(each.address)}
        for each in found
    ]
    traits = [{"title": name, "noun": _("harms by patient trait"), "address": address} for name, address in traits_of(q)]
    return JsonResponse({"suggestions": [*records, *traits][:MOST]})


def traits_of(q):
    """[(name, address)] of the pages of harms that tell of a trait so called."""
    return [(name_of(trait.names_by_language()), f"{reverse('safety')}?trait={trait.slug}") for trait in traits_called(q)]


def _noun(request):
    noun = text(request, "noun")
    if noun and noun not in Noun.values:
        raise Unreadable(_("Unknown: {shown}. This page knows: {known}.").format(shown=f"“{noun[:40]}”", known=", ".join(Noun.values)))
    return noun
