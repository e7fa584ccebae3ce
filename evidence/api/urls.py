"""Where each endpoint hangs, under /api/."""

from django.urls import path, re_path

from . import (
    annotations,
    changes,
    disagreements,
    documentation,
    doors,
    drafts,
    linked_meaning,
    profiles,
    publications,
    records,
    regimens,
    releases,
    root,
    search,
    studies,
    syntheses,
    talk,
    terms,
)
from . import evidence as items
from . import fhir_server as fhir

app_name = "api"


def noun(name, listing, detail):
    return [
        path(f"v1/{name}/", listing.as_view(), name=name),
        path(f"v1/{name}/<slug:slug>/", detail.as_view(), name=f"{name}-detail"),
    ]


def entered(name, enter, look):
    return [
        path(f"v1/records/{name}/", enter.as_view(), name=f"enter-{name}"),
        path(f"v1/records/{name}/<slug:slug>/", look.as_view(), name=f"entered-{name}"),
    ]


private = [
    path("v1/drafts/", drafts.DraftList.as_view(), name="drafts"),
    path("v1/drafts/moves/", drafts.DraftMoves.as_view(), name="draft-moves"),
    path("v1/drafts/<int:number>/", drafts.Draft.as_view(), name="draft"),
    path("v1/drafts/<int:number>/submit/", drafts.Submit.as_view(), name="draft-submit"),
    path("v1/drafts/<int:number>/send-back/", drafts.SendBack.as_view(), name="draft-send-back"),
    path("v1/drafts/<int:number>/reject/", drafts.Reject.as_view(), name="draft-reject"),
    path("v1/drafts/<int:number>/publish/", drafts.Publish.as_view(), name="draft-publish"),
    path("v1/evidence/<str:accession>/revise/", drafts.Revise.as_view(), name="evidence-revise"),
    path("v1/evidence/<str:accession>/retract/", drafts.Retract.as_view(), name="evidence-retract"),
    path("v1/evidence/<str:accession>/reaffirm/", drafts.Reaffirm.as_view(), name="evidence-reaffirm"),
    *entered("publications", records.PublicationEnter, records.PublicationLook),
    *entered("texts", records.TextEnter, records.TextLook),
    *entered("regimens", records.RegimenEnter, records.RegimenLook),
    *entered("studies", records.StudyEnter, records.StudyLook),
    path("v1/talk/<slug:noun>/<str:name>/", talk.Talk.as_view(), name="talk"),
    path("v1/talk/<slug:noun>/<str:name>/comments/", talk.Comments.as_view(), name="talk-comments"),
    path("v1/talk/<slug:noun>/<str:name>/flags/", talk.Flags.as_view(), name="talk-flags"),
    path("v1/talk/<slug:noun>/<str:name>/flags/<int:number>/resolve/", talk.ResolveFlag.as_view(), name="talk-resolve"),
    path("v1/talk/<slug:noun>/<str:name>/assignment/", talk.Assigned.as_view(), name="talk-assignment"),
]
"""For those who work here; everybody else is told that it takes a token and a role."""

urlpatterns = [
    path("v1/", root.Map.as_view(), name="map"),
    path("v1/evidence/", items.EvidenceList.as_view(), name="evidence"),
    path("v1/evidence/<str:accession>/", items.EvidenceDetail.as_view(), name="evidence-detail"),
    path("v1/evidence/<str:accession>/history/", items.EvidenceHistory.as_view(), name="evidence-history"),
    path("v1/evidence/<str:accession>/annotations/", annotations.ItemAnnotations.as_view(), name="evidence-annotations"),
    path("v1/evidence/<str:accession>/annotations/<int:number>/", annotations.ItemAnnotation.as_view(), name="evidence-annotation"),
    path("v1/search/", search.Search.as_view(), name="search"),
    path("v1/search/suggest/", search.Suggest.as_view(), name="suggest"),
    *noun("diseases", terms.DiseaseList, terms.DiseaseDetail),
    path("v1/diseases/<slug:slug>/profile/", profiles.Profile.as_view(), name="diseases-profile"),
    *noun("publications", publications.PublicationList, publications.PublicationDetail),
    path("v1/publications/<slug:slug>/annotations/", annotations.PublicationAnnotations.as_view(), name="publications-annotations"),
    *noun("studies", studies.StudyList, studies.StudyDetail),
    *noun("regimens", regimens.RegimenList, regimens.RegimenDetail),
    *noun("outcomes", terms.OutcomeList, terms.OutcomeDetail),
    *noun("mechanisms", terms.MechanismList, terms.MechanismDetail),
    *noun("interventions", terms.InterventionList, terms.InterventionDetail),
    *noun("disagreements", disagreements.DisagreementList, disagreements.DisagreementDetail),
    *noun("syntheses", syntheses.SynthesisList, syntheses.SynthesisDetail),
    path("v1/context.jsonld", linked_meaning.Context.as_view(), name="context"),
    path("v1/vocabulary/", linked_meaning.Vocabulary.as_view(), name="vocabulary"),
    path("v1/fhir/metadata", fhir.Metadata.as_view(), name="fhir"),
    path("v1/fhir/Evidence", fhir.EvidenceSearch.as_view(), name="fhir-evidence"),
    path("v1/fhir/Evidence/<str:accession>", fhir.EvidenceRead.as_view(), name="fhir-evidence-read"),
    path("v1/fhir/Evidence/<str:accession>/_history/<int:version>", fhir.EvidenceVersion.as_view(), name="fhir-evidence-version"),
    path("v1/fhir/Citation", fhir.CitationSearch.as_view(), name="fhir-citations"),
    path("v1/fhir/Citation/<slug:slug>", fhir.CitationRead.as_view(), name="fhir-citation"),
    path("v1/fhir/EvidenceVariable/<str:variable>", fhir.VariableRead.as_view(), name="fhir-variable"),
    path("v1/releases/", releases.ReleaseList.as_view(), name="releases"),
    path("v1/releases/<str:number>/", releases.ReleaseDetail.as_view(), name="releases-detail"),
    path("v1/releases/<str:number>/changes/", changes.ReleaseChanges.as_view(), name="releases-changes"),
    path("v1/changes/", changes.Changes.as_view(), name="changes"),
    *private,
    path("v1/schema/", documentation.Schema.as_view(), name="schema"),
    path("docs/", documentation.Docs.as_view(), name="docs"),
    re_path(r"^(?P<path>[\s\S]*)$", doors.Nowhere.as_view(), name="nowhere"),
]
