"""The documentation: as OpenAPI 3.1, and as a page on which to try it."""

from functools import cache

from django.urls import reverse
from django.utils import translation
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer2, OpenApiYamlRenderer2
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.response import Response

from .doors import Door


@cache
def openapi():
    """The document; it changes only with the code. It is in English, whoever asks for it first."""
    with translation.override("en"):
        return SchemaGenerator().get_schema(request=None, public=True)


class Yaml(OpenApiYamlRenderer2):
    format = "yaml"


class Schema(Door):
    """This documentation itself, as OpenAPI 3.1."""

    tag = "about"
    answer = {"type": "object", "description": "An OpenAPI 3.1 document."}
    renderer_classes = (OpenApiJsonRenderer2, Yaml)

    def data_version(self):
        return 0

    def get(self, request):
        return Response(openapi())


class Docs(SpectacularSwaggerSplitView):
    """The page on which to read the documentation and try it. Everything it needs is served from here."""

    schema = None
    template_name = "api/docs.html"
    title = "IVIg Evidence: API"

    def _get_schema_url(self, request):
        return reverse("api:schema")
