"""Studies."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..models import Publication, Study
from ..queries.pages import caveats_for_readers, items_on, page_after
from .addresses import page_of
from .clocks import clocks_of, told
from .heads import head_of
from .of_disease import narrowed
from .parameters import PAGE, text
from .sections import sections_of


@require_safe
def index(request):
    studies, of = narrowed(request, Study.objects.published().prefetch_related("arms__intervention_links__intervention__names"), "study")
    rows, after = page_after(studies, "slug", text(request, "after"), PAGE)
    return render(request, "studies/index.html", {"studies": rows, "after": after, "api": "/api/v1/studies/", **of})


@page_of(lambda: Study.objects.published())
def detail(request, study):
    clocks, word = clocks_of(request), f"study:{study.slug}"
    sections = sections_of(items_on(word, clocks=clocks), study=study.slug, **clocks.address)
    context = {
        "study": study,
        "head": head_of(request, study, clocks),
        **told(request, clocks, clocks.undated_among(word)),
        "arms": study.arms.select_related("regimen").prefetch_related("intervention_links__intervention__names", "caveats"),
        "reports": study.reports.filter(publication__in=Publication.objects.published()).select_related("publication"),
        "caveats": caveats_for_readers(study.caveats),
        "sections": sections,
        "number": sum(section.number for section in sections),
        "api": f"/api/v1/studies/{study.slug}/",
    }
    return render(request, "studies/detail.html", context)
