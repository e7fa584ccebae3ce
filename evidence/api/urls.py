"""Where each endpoint hangs, under /api/."""

from django.urls import path, re_path

from . import disagreements, documentation, doors, publications, regimens, root, studies, terms
from . import evidence as items

app_name = "api"


def noun(name, listing, detail):
    return [
        path(f"v1/{name}/", listing.as_view(), name=name),
        path(f"v1/{name}/<slug:slug>/", detail.as_view(), name=f"{name}-detail"),
    ]


urlpatterns = [
    path("v1/", root.Map.as_view(), name="map"),
    path("v1/evidence/", items.EvidenceList.as_view(), name="evidence"),
    path("v1/evidence/<str:accession>/", items.EvidenceDetail.as_view(), name="evidence-detail"),
    path("v1/evidence/<str:accession>/history/", items.EvidenceHistory.as_view(), name="evidence-history"),
    *noun("diseases", terms.DiseaseList, terms.DiseaseDetail),
    *noun("publications", publications.PublicationList, publications.PublicationDetail),
    *noun("studies", studies.StudyList, studies.StudyDetail),
    *noun("regimens", regimens.RegimenList, regimens.RegimenDetail),
    *noun("outcomes", terms.OutcomeList, terms.OutcomeDetail),
    *noun("mechanisms", terms.MechanismList, terms.MechanismDetail),
    *noun("interventions", terms.InterventionList, terms.InterventionDetail),
    *noun("disagreements", disagreements.DisagreementList, disagreements.DisagreementDetail),
    path("v1/schema/", documentation.Schema.as_view(), name="schema"),
    path("docs/", documentation.Docs.as_view(), name="docs"),
    re_path(r"^(?P<path>.*)$", doors.Nowhere.as_view(), name="nowhere"),
]
