"""The answers as JSON-LD."""

from rest_framework.renderers import JSONRenderer

from ..exchange.linked.documents import page, record
from ..exchange.linked.standards import TYPES, plural
from .doors import Listing
from .fhir import site_of

NOUN = {plural(noun): noun for noun in TYPES}
"""What a record is, by the heading of its endpoint."""


class JsonLd(JSONRenderer):
    """The same answer with its context, and with the address and class of each thing in it."""

    media_type, format = "application/ld+json", "jsonld"
    retells = True
    schema = {
        "type": "object",
        "description": "The JSON answer with `@context`, `@id` and `@type`; doses are `{low, high}`. Its context says what each key means.",
        "properties": {"@context": {"type": "string", "format": "uri", "description": "The context: it explains every key."}},
        "required": ["@context"],
        "additionalProperties": True,
        "example": {"@context": "http://127.0.0.1:8000/api/v1/context.jsonld"},
    }
    says = "JSON-LD 1.1."

    def render(self, data, accepted_media_type=None, renderer_context=None):
        if data is None:
            return b""  # a redirect, or what the reader has already
        view, request = renderer_context["view"], renderer_context["request"]
        noun, site = NOUN[view.tag], site_of(request)
        address = request.build_absolute_uri()
        told = page(data, noun, site, address=address) if isinstance(view, Listing) else record(data, noun, site)
        return super().render(told, accepted_media_type, renderer_context)
