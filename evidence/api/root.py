"""The map of the API: where everything is, how current it is, and under which licence."""

from django.conf import settings
from django.urls import reverse
from rest_framework.response import Response

from .doors import Door
from .fields import Answer, Given, raw

LISTS = (
    "evidence",
    "diseases",
    "publications",
    "studies",
    "regimens",
    "outcomes",
    "mechanisms",
    "interventions",
    "disagreements",
    "syntheses",
    "releases",
)
LINK = {"type": "string", "format": "uri"}


class Licence(Answer):
    """The licence of the data."""

    name = Given()
    url = raw(LINK)


class MapAnswer(Answer):
    """Where everything is."""

    search = raw({**LINK, "description": "Search over all of them: add `?q=`."})
    links = raw({"type": "object", "additionalProperties": LINK, "description": "The lists, by what they list."})
    changes = raw({**LINK, "description": "What became of items since a release or day: add `?since=`."})
    schema = raw({**LINK, "description": "The documentation as OpenAPI 3.1."})
    documentation = raw({**LINK, "description": "The documentation as a page on which to try it."})
    fhir = raw({**LINK, "description": "What the FHIR R5 server can do (CapabilityStatement)."})
    context = raw({**LINK, "description": "The JSON-LD context of all answers."})
    vocabulary = raw({**LINK, "description": "Our own terms, each with what it means."})
    data_version = raw({"type": "integer", "description": "Rises with every change that the public can see."})
    licence = Licence(help_text="Of the data.")


class Map(Door):
    """Where everything is, how current it is, and under which licence."""

    tag = "about"
    answer = MapAnswer

    def get(self, request):
        return Response(
            {
                "search": request.build_absolute_uri(reverse("api:search")),
                "links": {noun: request.build_absolute_uri(reverse(f"api:{noun}")) for noun in LISTS},
                "changes": request.build_absolute_uri(reverse("api:changes")),
                "schema": request.build_absolute_uri(reverse("api:schema")),
                "documentation": request.build_absolute_uri(reverse("api:docs")),
                **{name: request.build_absolute_uri(reverse(f"api:{name}")) for name in ("fhir", "context", "vocabulary")},
                "data_version": self.version,
                "licence": settings.DATA_LICENCE,
            }
        )
