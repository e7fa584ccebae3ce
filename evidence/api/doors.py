"""What every endpoint has: strict parameters, one cache rule, lists in pages, records found under former addresses too."""

from functools import cache

from django.conf import settings
from django.urls import resolve
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.functional import cached_property
from rest_framework.exceptions import MethodNotAllowed, NotFound, ValidationError
from rest_framework.response import Response
from rest_framework.views import APIView

from ..queries.addresses import where_to
from . import limits
from .caching import counted, data_version, etag
from .deprecation import announced
from .paging import Pages, asked_size, beside, keys_of
from .parameters import Parameter, check, only, paging, parameters_of
from .problems import PreconditionFailed, Problem

PAGE_SIZE, LARGEST_PAGE = 50, 500
JSON = {"json": "JSON, as documented here.", "yaml": "YAML."}
FORMAT = Parameter("format", "The format of the answer; without it, the `Accept` header decides.")


class NotModified(Exception):
    """The reader has this answer already."""


class Door(APIView):
    """One endpoint. It only reads; drafts lie behind no door."""

    http_method_names = ("get", "head", "options")
    tag = ""  # the heading in the documentation
    answer = None  # serializer of the answer
    deprecated = None  # a Deprecated, where it will go
    throttles = ()

    @classmethod
    def parameters(cls):
        """Every query parameter that the endpoint takes."""
        formats = {renderer.format: getattr(renderer, "says", "") or JSON.get(renderer.format, "") for renderer in cls.renderer_classes}
        says = "\n".join([FORMAT.says, "", *(f"* `{name}` – {said or name}" for name, said in formats.items())])
        return [Parameter(FORMAT.name, says, {"type": "string", "enum": list(formats)})]

    def initial(self, request, *args, **kwargs):
        if request.method.lower() not in self.http_method_names:
            raise MethodNotAllowed(request.method)  # said before who may do what, which nobody may here
        super().initial(request, *args, **kwargs)
        if request.method == "OPTIONS":
            return
        check(request, declared(type(self)))
        self.version = self.data_version()
        self.etag = etag(self.version, request)
        known = None if self.has_any(request) else get_conditional_response(request._request, etag=self.etag)
        if known is not None:
            raise NotModified if known.status_code == 304 else PreconditionFailed

    @staticmethod
    def has_any(request):
        """Whether any answer is known to the reader already: but what is wrong with the request is said first (RFC 9110, 13.2.1)."""
        return request.headers.get("If-None-Match", "").strip() == "*"

    def get_throttles(self):
        self.throttles = super().get_throttles()
        return self.throttles

    def deprecations(self):
        """What of this request will go."""
        used = [each.deprecated for name, each in declared(type(self)).items() if name in self.request.query_params]
        return [each for each in (self.deprecated, *used) if each]

    def options(self, request, *args, **kwargs):
        """What may be asked stands in `Allow`; what it means, in the documentation."""
        return Response()

    def data_version(self):
        """What the answer depends on. It is read before the data."""
        return data_version()

    def handle_exception(self, error):
        return Response(status=304) if isinstance(error, NotModified) else super().handle_exception(error)

    def finalize_response(self, request, response, *args, **kwargs):
        if hasattr(self, "etag") and response.status_code == 200 and self.has_any(request):
            response = Response(status=304)
        response = super().finalize_response(request, response, *args, **kwargs)
        if getattr(response, "exception", False):
            form = getattr(getattr(request, "accepted_renderer", None), "problem", Problem)  # FHIR tells errors in its own way
            response.accepted_renderer, response.accepted_media_type = form(), form.media_type
        elif hasattr(self, "etag") and response.status_code in (200, 304):
            response["ETag"] = self.etag
        for name, value in {**limits.told(self.throttles), **announced(self.deprecations())}.items():
            response[name] = value
        patch_vary_headers(response, ["Accept", "Authorization", "Cookie"])
        if "Authorization" in request.headers or settings.SESSION_COOKIE_NAME in request.COOKIES:
            response["Cache-Control"] = "private, no-store"  # by what was sent: whether it is still good is not asked again
        elif "Cache-Control" not in response:
            response["Cache-Control"] = "public, max-age=0, must-revalidate"
        return response


@cache
def declared(door):
    """The parameters of an endpoint by name; put together once."""
    return {each.name: each for each in door.parameters()}


class Shaped(Door):
    """An endpoint whose answer, or each of whose results, can be cut to some of its keys."""

    @classmethod
    @cache
    def keys(cls):
        """The keys of one result, in the promised order."""
        return tuple(cls.answer().fields)

    @classmethod
    def parameters(cls):
        schema = {"type": "array", "items": {"type": "string", "enum": list(cls.keys())}}
        return [*super().parameters(), Parameter("fields", "Only these keys of each result, as `fields=accession,statement`.", schema)]

    @cached_property
    def fields(self):
        """The keys that are asked for, or None for all."""
        asked = [part for text in self.request.query_params.getlist("fields") for part in text.split(",")]
        unknown = [part for part in asked if part not in self.keys()]
        if unknown:
            raise ValidationError({"fields": [f"“{part}” is not known. Allowed: {', '.join(self.keys())}." for part in unknown]})
        return [key for key in self.keys() if key in asked] if asked else None

    def shaped(self, result):
        return result if self.fields is None else {key: result[key] for key in self.fields}


class Listing(Shaped):
    """A list, in pages."""

    filterset = None
    orderings = ("slug",)
    unique = "slug"
    beside = None  # declares what a page tells besides its rows
    page_sizes = (PAGE_SIZE, LARGEST_PAGE)  # without being asked, and the largest

    def rows(self):
        """All that may be listed, from `published()`."""
        raise NotImplementedError

    def results(self, rows):
        """The rows of one page as they are answered."""
        rows = list(rows)
        return self.answer(rows, many=True, context=self.context(rows)).data

    def context(self, rows):
        """What one query can fetch for all rows of a page."""
        return {}

    @classmethod
    def parameters(cls):
        orderings = [name for each in cls.orderings for name in (each, f"-{each}")]
        says = f"By {', '.join(f'`{name}`' for name in orderings)}; several joined by commas. The unknown comes last."
        return [
            *super().parameters(),
            *parameters_of(cls.filterset),
            *([Parameter("ordering", says)] if orderings else []),
            *paging(*cls.page_sizes),
        ]

    def get(self, request, *args, **kwargs):
        asked = request.query_params
        size = asked_size(request, *self.page_sizes)
        keys = keys_of(asked.get("ordering", ""), self.orderings, self.unique)
        _ = self.fields  # refused before anything is asked of the database
        rows = self.filtered(self.rows())
        what = self.asked_for()
        found, after, before = Pages(rows, keys=keys, size=size, what=f"{what}\n{keys}").page(asked.get("cursor"))
        return self.page({"count": counted(rows, self.version, what), **beside(request, after, before)}, found)

    def page(self, head, found):
        return Response({**head, "results": [self.shaped(each) for each in self.results(found)]})

    def filtered(self, rows):
        given = self.filters()
        if not given:
            return rows
        chosen = only(self.filterset, given)(self.request.query_params, queryset=rows)
        if not chosen.is_valid():
            raise ValidationError(chosen.errors)
        return chosen.qs

    def asked_for(self):
        """The address and the filters, in one form whatever their order: to what a count and a cursor belong."""
        asked = self.request.query_params
        return f"{self.request.path}\n{[(name, sorted(asked.getlist(name))) for name in sorted(self.given())]}"

    def given(self):
        """Names of all that is asked for and on which the answer depends."""
        return self.filters()

    def filters(self):
        """Names of the filters of the rows that are asked for."""
        return frozenset(self.filterset.base_filters).intersection(self.request.query_params) if self.filterset else frozenset()


class Detail(Shaped):
    """One record by its slug; under a former one, a redirect to today's."""

    def rows(self):
        raise NotImplementedError

    def context(self, rows):
        return {}

    def get(self, request, *, slug):
        row = self.rows().filter(slug=slug).first()
        if row is None:
            return self.moved(slug)
        _ = self.fields
        return Response(self.shaped(self.answer(row, context=self.context([row])).data))

    def moved(self, slug):
        return self.redirect(today_of(self.rows().model, slug))

    def redirect(self, name):
        """To the same endpoint for another name."""
        return led_on(self.request, self.request.path.rstrip("/").rsplit("/", 1)[0] + f"/{name}/")


def today_of(model, slug):
    """The slug under which the record stands that had this one."""
    today = where_to(model, [slug]).get(slug)
    if today is None:
        raise NotFound(f"There is no {model._meta.verbose_name} “{slug}”.")
    return today


def led_on(request, path):
    """A redirect for good, with the same query."""
    query = request.META.get("QUERY_STRING", "")
    return Response(status=301, headers={"Location": f"{path}?{query}" if query else path})


class Nowhere(Door):
    """Any other address under /api/: a problem in the same form as every other, or the slash that was forgotten."""

    schema = None  # it is no part of the documentation
    http_method_names = APIView.http_method_names
    permission_classes = ()

    def initial(self, request, *args, **kwargs):
        super(Door, self).initial(request, *args, **kwargs)

    def get(self, request, path):
        slashed = f"{request.path_info}/"
        if not path.endswith("/") and resolve(slashed).url_name != request.resolver_match.url_name:
            return Response(status=301, headers={"Location": request._request.get_full_path(force_append_slash=True)})
        raise NotFound("There is nothing at this address. The map of the API is at /api/v1/.")

    post = put = patch = delete = get
