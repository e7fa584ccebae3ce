"""Publications: those that were read, and leads that are known but not yet read."""

from django.shortcuts import render
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.http import require_safe

from ..models import Publication
from ..queries.pages import PER_TABLE, items_on, leads_of, listed_by, page_after, texts_of
from ..vocabulary.bibliography import RelationKind
from ..wording.said import label
from .addresses import page_of
from .clocks import clocks_of, told
from .heads import head_of
from .lean import lean
from .of_disease import narrowed
from .parameters import PAGE, text
from .sections import sections_of

LEADS, PER_SECTION = 200, 3
LISTS = {
    RelationKind.SIMILAR: gettext_noop("Listed there as similar"),
    RelationKind.CITED_BY: gettext_noop("Listed there as citing it"),
    RelationKind.CITES: gettext_noop("In its reference list"),
}


@require_safe
def index(request):
    publications, of = narrowed(request, Publication.objects.read().prefetch_related("dates"), "publication")
    rows, after = page_after(publications, "slug", text(request, "after"), PAGE)
    return render(request, "publications/index.html", {"publications": rows, "after": after, "api": "/api/v1/publications/", **of})


@page_of(lambda: Publication.objects.published().prefetch_related("dates"))
def detail(request, publication):
    """A lead shows what is known of it and who lists it; nothing is said of its content, for nobody has read it."""
    clocks, word = clocks_of(request), f"publication:{publication.slug}"
    sections = sections_of(items_on(word, clocks=clocks), size=PER_SECTION, publication=publication.slug, **clocks.address)
    is_read = bool(sections) or (clocks.is_set and items_on(word).exists())
    lists = leads_of(publication, LEADS) if is_read else {}
    context = {
        "publication": publication,
        "head": head_of(request, publication, clocks),
        **told(request, clocks, clocks.undated_among(word)),
        "is_read": is_read,
        "sections": sections,
        "number": sum(section.number for section in sections),
        "studies": studies_in(publication),
        "texts": texts_of(publication) if is_read else [],
        "lists": [
            (gettext(LISTS[kind]) if kind in LISTS else label(RelationKind, kind).capitalize(), rows) for kind, rows in lists.items()
        ],
        "listed_by": listed_by(publication),
        "api": f"/api/v1/publications/{publication.slug}/",
    }
    return lean(render(request, "publications/detail.html", context))


def studies_in(publication):
    studies = publication.studies.published().prefetch_related("arms__intervention_links__intervention__names")
    return studies.order_by("slug").distinct()[:PER_TABLE]
