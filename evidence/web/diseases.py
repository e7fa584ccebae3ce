"""The disease page, the heart of the work, and the index of diseases."""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..documents.profiles import profile_of
from ..models import Disease
from ..queries.disease_tree import DiseaseTree
from ..queries.pages import harms_of_no_disease
from ..vocabulary.evidence import Kind
from .addresses import page_of
from .clocks import address_of, clocks_of, told
from .heads import head_of
from .names import names_of
from .networks import network_of_documents
from .pictures import drawn_regimens, proportions_of, timeline_of
from .sections import counted_by_kind, sections_of, silent_on

TRAILS = 3
FIRST = (Kind.RECOMMENDATION, Kind.DOSING)  # before the table of regimens; effects, harms and the rest come after it


@require_safe
def index(request):
    return render(request, "diseases/index.html", {"specialties": DiseaseTree().by_specialty(), "api": "/api/v1/diseases/"})


@page_of(lambda: Disease.objects.published().prefetch_related("names", "codes"))
def detail(request, disease):
    """Everything published on a disease and its forms; what is said of a group it belongs to stands apart."""
    tree = DiseaseTree()
    clocks = clocks_of(request)
    profile = profile_of(disease, tree, clocks)
    sections = sections_of(profile.items, first=f"disease:{disease.slug}", disease=disease.slug, **clocks.address)
    context = {
        "disease": disease,
        "head": head_of(request, disease),
        "correct": reverse("correct_disease", args=[disease.slug]),
        "names": names_of(disease),
        "trails": tree.trails(disease.pk)[:TRAILS],
        "forms": [(form, tree.number(form.pk)) for form in tree.forms(disease.pk)],
        "positions_and_doses": [section for section in sections if section.kind in FIRST],
        "sections": [section for section in sections if not section.heading.folded and section.kind not in FIRST],
        "folded": [section for section in sections if section.heading.folded],
        "all_sections": sections,
        "silent_on": silent_on(sections),
        **told(request, clocks, profile.undated),
        "number": profile.number,
        "clauses": profile.clauses,
        "timeline": timeline_of(profile.documents),
        "proportions": proportions_of(profile.documents),
        "network": network_of_documents(profile.documents),
        "narrowed": profile.narrowed,
        "extent": profile.extent,
        "studies": profile.studies,
        "without_result": [study for study in profile.studies if study.without_result],
        "general_harms": harms_of_no_disease(clocks),
        "publications": profile.publications,
        "regimens": profile.regimens,
        "drawn_regimens": drawn_regimens(profile.regimens),
        "said_of_groups": [each._replace(kinds=counted_by_kind(each.kinds)) for each in profile.said_of_groups],
        "api": f"/api/v1/diseases/{disease.slug}/profile/{address_of(clocks)}",
    }
    return render(request, "diseases/detail.html", context)
