"""The disease page, the heart of the work, and the index of diseases."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..models import Disease
from ..queries.disease_tree import DiseaseTree
from ..queries.pages import extent_of, items_on, items_on_any, publications_of, regimens_of, studies_of, top_of_each_disease
from ..vocabulary.evidence import Kind
from .addresses import page_of
from .names import names_of
from .sections import OPEN_KINDS, sections_of, silent_on

TRAILS = 3
FIRST = (Kind.RECOMMENDATION, Kind.DOSING)  # before the table of regimens; effects, harms and the rest come after it


@require_safe
def index(request):
    return render(request, "diseases/index.html", {"specialties": DiseaseTree().by_specialty(), "api": "/api/v1/diseases/"})


@page_of(lambda: Disease.objects.published().prefetch_related("names", "codes"))
def detail(request, disease):
    """Everything published on a disease and its forms; what is said of a group it belongs to stands apart."""
    tree = DiseaseTree()
    items = items_on(f"within:{disease.slug}")
    sections = sections_of(items, first=f"disease:{disease.slug}", disease=disease.slug)
    context = {
        "disease": disease,
        "names": names_of(disease),
        "trails": tree.trails(disease.pk)[:TRAILS],
        "forms": [(form, tree.number(form.pk)) for form in tree.forms(disease.pk)],
        "positions_and_doses": [section for section in sections if section.kind in FIRST],
        "sections": [section for section in sections if not section.heading.folded and section.kind not in FIRST],
        "folded": [section for section in sections if section.heading.folded],
        "all_sections": sections,
        "silent_on": silent_on(sections),
        "number": sum(section.number for section in sections),
        "extent": extent_of(items),
        "studies": studies_of(items),
        "publications": publications_of(items),
        "regimens": regimens_of(items),
        "said_of_groups": said_of_groups(tree, disease),
        "api": f"/api/v1/diseases/{disease.slug}/",
    }
    return render(request, "diseases/detail.html", context)


def said_of_groups(tree, disease):
    """[(group, its first documents)] for the groups above the disease of which something is said, nearest first."""
    groups = [tree.diseases[key] for key in tree.above(disease.pk)]
    words = [f"disease:{group.slug}" for group in groups]
    documents = top_of_each_disease(items_on_any(*words), OPEN_KINDS)
    return [(group, documents[group.slug], tree.own(group.pk)) for group in groups if group.slug in documents]
