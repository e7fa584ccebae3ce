"""Evidence items: the list with its filters, and the page of one item in each of its public versions."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from ..filters.evidence import EvidenceFilter
from ..identifiers.accessions import accession
from ..queries.clocks import Clocks
from ..queries.pages import caveats_for_readers, disagreements_of, page_after, versions_of
from ..queries.warnings import SENTENCES
from ..vocabulary.workflow import Status
from ..wording.languages import here
from .clocks import told
from .filter_words import filters_in_words
from .heads import head_of_item
from .parameters import Unreadable, only, text

PER_PAGE = 50


@require_safe
def index(request):
    """All evidence, or what the filters of the API select; an unknown filter or value is refused, never ignored."""
    only(request, "after", *EvidenceFilter.base_filters)
    chosen = EvidenceFilter(request.GET, queryset=EvidenceFilter.gate(request.GET))
    if not chosen.is_valid():
        raise Unreadable(" ".join(f"{name}: {' '.join(sentences)}" for name, sentences in chosen.errors.items()))
    clocks = Clocks(chosen.form.cleaned_data["as_of"], chosen.form.cleaned_data["published_by"])
    number = chosen.qs.count()
    rows, after = page_after(chosen.qs, "accession", text(request, "after"), PER_PAGE)
    given = request.GET.copy()
    given.pop("after", None)
    context = {
        "documents": [row.document for row in rows],
        "number": number,
        **told(request, clocks, EvidenceFilter.undated(request.GET).count() if clocks.published_by else 0),
        "search": chosen.filters["q"].search,
        "after": after,
        "filters": filters_in_words(dict(given.lists())),
        "given": given.urlencode(),
        "api": f"/api/v1/evidence/{'?' if given else ''}{given.urlencode()}",
    }
    return render(request, "items/index.html", context)


@require_safe
def detail(request, name):
    """The current version, or the one that is named. What was retracted answers 410 with the reason."""
    try:
        wanted, number = accession(name)
    except ValueError as error:
        raise Http404(str(error)) from None
    canonical = here(f"/evidence/{wanted}{f'.{number}' if number else ''}/")
    if request.path != canonical:
        return redirect(canonical, permanent=True)
    versions = versions_of(wanted)
    shown = next((each for each in versions if (each.version == number if number else True)), None)
    if shown is None:
        raise Http404(f"There is no public {name}.")
    if shown.document["status"] == Status.RETRACTED:
        context = {"row": shown, "document": shown.document, "versions": versions, "head": head_of_item(request, shown)}
        return render(request, "items/tombstone.html", context, status=410)
    return render(request, "items/detail.html", {**page_of(shown, versions), "head": head_of_item(request, shown)})


def page_of(shown, versions):
    """All that stands on the page of one version."""
    document, item = shown.document, shown.item
    newest = versions[0]
    return {
        "row": shown,
        "document": document,
        "versions": versions,
        "newest": newest,
        "is_current": shown.current,
        "is_gone": newest.document["status"] == Status.RETRACTED,
        "study_caveats": caveats_for_readers(item.study.caveats),
        "disagreements": disagreements_of(document),
        "warnings": [gettext(SENTENCES[code]) for code in document["warnings"]],
        "api": f"/api/v1{document['path']}",
        "correct": reverse("correct_item", args=[str(shown)]),
    }
