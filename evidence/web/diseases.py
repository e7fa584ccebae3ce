"""The disease page, the heart of the work, and the index of diseases."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..models import Disease
from ..queries.disease_tree import DiseaseTree
from ..queries.pages import (
    documents_of,
    extent_of,
    harms_of_no_disease,
    items_on,
    items_on_any,
    number_by_disease_and_kind,
    publications_of,
    regimens_of,
    studies_of,
    top_of_each_disease,
)
from ..synthesis.summary import summary
from ..vocabulary.evidence import Kind
from .addresses import page_of
from .heads import head_of
from .names import names_of
from .pictures import proportions_of, timeline_of
from .sections import OPEN_KINDS, counted_by_kind, sections_of, silent_on

TRAILS = 3
FIRST = (Kind.RECOMMENDATION, Kind.DOSING)  # before the table of regimens; effects, harms and the rest come after it
SUMMARISED = 300
"""Items up to which a summary includes the forms of a disease; above it, of a large group, it is of the group itself."""
OF_GROUPS = sorted(OPEN_KINDS, key=lambda kind: kind == Kind.MECHANISM)  # mechanisms are many, and must not push out harms and gaps


@require_safe
def index(request):
    return render(request, "diseases/index.html", {"specialties": DiseaseTree().by_specialty(), "api": "/api/v1/diseases/"})


@page_of(lambda: Disease.objects.published().prefetch_related("names", "codes"))
def detail(request, disease):
    """Everything published on a disease and its forms; what is said of a group it belongs to stands apart."""
    tree = DiseaseTree()
    items = items_on(f"within:{disease.slug}")
    sections = sections_of(items, first=f"disease:{disease.slug}", disease=disease.slug)
    number = sum(section.number for section in sections)
    documents = documents_of(items_on(f"disease:{disease.slug}") if number > SUMMARISED else items)
    studies = studies_of(items)
    context = {
        "disease": disease,
        "head": head_of(request, disease),
        "names": names_of(disease),
        "trails": tree.trails(disease.pk)[:TRAILS],
        "forms": [(form, tree.number(form.pk)) for form in tree.forms(disease.pk)],
        "positions_and_doses": [section for section in sections if section.kind in FIRST],
        "sections": [section for section in sections if not section.heading.folded and section.kind not in FIRST],
        "folded": [section for section in sections if section.heading.folded],
        "all_sections": sections,
        "silent_on": silent_on(sections),
        "number": number,
        "clauses": summary(documents),
        "timeline": timeline_of(documents),
        "proportions": proportions_of(documents),
        "narrowed": number > SUMMARISED,
        "extent": extent_of(items),
        "studies": studies,
        "without_result": [study for study in studies if study.without_result],
        "general_harms": harms_of_no_disease(),
        "publications": publications_of(items),
        "regimens": regimens_of(items),
        "said_of_groups": said_of_groups(tree, disease),
        "api": f"/api/v1/diseases/{disease.slug}/",
    }
    return render(request, "diseases/detail.html", context)


def said_of_groups(tree, disease):
    """[(group, its first documents, number of items, the number by kind in words)] for the groups above the disease of which
    something is said, nearest first."""
    groups = [tree.diseases[key] for key in tree.above(disease.pk)]
    words = [f"disease:{group.slug}" for group in groups]
    items = items_on_any(*words)
    documents, numbers = top_of_each_disease(items, OF_GROUPS), number_by_disease_and_kind(items)
    return [
        (group, documents[group.slug], tree.own(group.pk), counted_by_kind(numbers[group.slug]))
        for group in groups
        if group.slug in documents
    ]
