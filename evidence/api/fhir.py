"""Evidence and publications as FHIR R5: a further format of their own addresses, and a read-only FHIR server beside them.

Every reference in a resource leads to an address under /api/v1/fhir/, which answers.
"""

from rest_framework.exceptions import ValidationError
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

from ..exchange.fhir.bundles import searchset
from ..exchange.fhir.statements import outcome
from ..exchange.sites import Site
from .parameters import Parameter
from .whole import without

FORMATS = ("json", "application/json", "application/fhir+json")


class FhirProblem(JSONRenderer):
    """An error as FHIR tells it."""

    media_type, format = "application/fhir+json", "fhir"

    def render(self, data, accepted_media_type=None, renderer_context=None):
        return super().render(outcome(data), accepted_media_type, renderer_context)


class Fhir(JSONRenderer):
    """A page as a searchset, one item as a bundle of all that it refers to, one publication as a Citation."""

    media_type, format = "application/fhir+json", "fhir"
    problem = FhirProblem
    retells = True
    schema = {
        "type": "object",
        "description": "A FHIR R5 resource: see https://hl7.org/fhir/R5/ and docs/fhir.md.",
        "properties": {
            "resourceType": {"type": "string", "enum": ["Bundle", "CapabilityStatement", "Citation", "Evidence", "EvidenceVariable"]},
            "id": {"type": "string", "description": "Bundles have none."},
        },
        "required": ["resourceType"],
        "additionalProperties": True,
    }
    says = "FHIR R5."

    def render(self, data, accepted_media_type=None, renderer_context=None):
        if data is None:
            return b""  # a redirect, or what the reader has already
        return super().render(renderer_context["view"].as_fhir(data), accepted_media_type, renderer_context)


class FhirAsJson(Fhir):
    """The same for clients that ask for JSON where there is nothing but FHIR."""

    media_type = "application/json"


def site_of(request):
    return Site(request.build_absolute_uri("/"))


class SpeaksFhir:
    """A door whose answer is also told in FHIR. Before the other bases; `as_fhir` makes the resource of the answer."""

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if request.method != "OPTIONS" and isinstance(request.accepted_renderer, Fhir):
            without(("fields", "expand", "facets"), request, request.accepted_renderer)

    @property
    def site(self):
        return site_of(self.request)

    def page_as_fhir(self, data, resource_of):
        links = {"self": self.request.build_absolute_uri(), "next": data["next"], "previous": data["previous"]}
        return searchset([resource_of(each, self.site) for each in data["results"]], self.site, total=data["count"], links=links)


class OnlyFhir(SpeaksFhir):
    """A door of the FHIR server: no slash at the end, FHIR alone."""

    tag = "fhir"
    renderer_classes = (Fhir, FhirAsJson)

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        asked = request.query_params.get("_format", "json").replace(" ", "+")  # as clients send it that do not write %2B
        if asked not in FORMATS and request.method != "OPTIONS":
            raise ValidationError({"_format": [f"“{asked}” is not known. Allowed: {', '.join(FORMATS)}."]})

    @classmethod
    def parameters(cls):
        form = Parameter(
            "_format",
            f"As FHIR clients say it: {', '.join(f'`{each}`' for each in FORMATS)}, which are all JSON.",
            {"type": "string", "enum": list(FORMATS)},
        )
        return [*(each for each in super().parameters() if each.name not in ("fields", "expand", "facets", "format")), form]

    def redirect(self, name):
        path = self.request.path.rsplit("/", 1)[0]
        return Response(status=301, headers={"Location": f"{path}/{name}"})
