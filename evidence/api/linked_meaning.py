"""What the keys of our linked data mean: the context of all answers, and the vocabulary of our own terms."""

from functools import cache

from django.template.loader import render_to_string
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.response import Response

from ..exchange.linked.context import context
from ..exchange.linked.terms import as_linked_data, expanded, terms
from .disagreements import DisagreementAnswer
from .doors import Door
from .evidence_answer import EvidenceAnswer
from .fhir import site_of
from .linked import JsonLd
from .linked_shapes import shape_of
from .publications import PublicationAnswer
from .regimens import RegimenAnswer
from .studies import StudyAnswer
from .terms import DiseaseAnswer, InterventionAnswer, MechanismAnswer, OutcomeAnswer


@cache
def shapes():
    """Of each kind of record, the shape of its answer."""
    answers = {
        "evidence": EvidenceAnswer,
        "publication": PublicationAnswer,
        "study": StudyAnswer,
        "disease": DiseaseAnswer,
        "intervention": InterventionAnswer,
        "outcome": OutcomeAnswer,
        "mechanism": MechanismAnswer,
        "regimen": RegimenAnswer,
        "disagreement": DisagreementAnswer,
    }
    return {noun: shape_of(answer) for noun, answer in answers.items()}


class AsItIs(JSONRenderer):
    """JSON-LD that is written already."""

    media_type, format = "application/ld+json", "jsonld"
    schema = {**JsonLd.schema, "properties": {}, "required": []}
    says = "JSON-LD 1.1."


class Unchanging(Door):
    """What depends on the code alone."""

    tag = "about"
    answer = {"type": "object", "description": "JSON-LD.", "additionalProperties": True, "example": {"@context": {}}}

    def data_version(self):
        return 0


class Context(Unchanging):
    """The JSON-LD context of all answers. It may be kept: a term that is there stays."""

    renderer_classes = (AsItIs, JSONRenderer)

    def get(self, request):
        return Response(context(shapes(), site_of(request)), headers={"Cache-Control": "public, max-age=86400"})


class AsPage(BaseRenderer):
    """The vocabulary for people."""

    media_type, format = "text/html", "html"
    charset = "utf-8"
    schema = {"type": "string", "description": "A page."}
    says = "The same to read."

    def render(self, data, accepted_media_type=None, renderer_context=None):
        if data is None:
            return b""
        request = renderer_context["request"]._request
        found = terms(shapes())
        kinds = {"class": "Kinds of record", "property": "Keys", "word": "Words"}
        sections = [(title, [_told(term) for term in found.values() if term.kind == kind]) for kind, title in kinds.items()]
        return render_to_string("api/vocabulary.html", {"sections": sections}, request=request)


def _told(term):
    return {"term": term, "same": term.same, "address": expanded(term.same) if term.same else ""}


class Vocabulary(Unchanging):
    """Our own terms: classes, keys and words, each with what it means. Every address of a term leads here."""

    renderer_classes = (AsItIs, JSONRenderer, AsPage)

    def get(self, request):
        return Response(as_linked_data(terms(shapes()), site_of(request)))
