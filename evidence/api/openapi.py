"""OpenAPI 3.1, made from what the endpoints declare. `openapi_complete` adds what all of it shares."""

from functools import cache
from types import SimpleNamespace

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework import serializers

from ..models.about import SUBJECTS
from .doors import Listing
from .fields import Answer, register_vocabulary
from .openapi_answers import IDEMPOTENCY_KEY, IF_MATCH, IF_NONE_MATCH, LIMITS, NO_PROBLEM, REFUSED, SAID, header
from .writes import schema_of

IN_PATH = {
    "accession": (
        "The accession of an item, or of one of its versions, as `IVE000042.2`.",
        {"type": "string", "minLength": 1},
        "IVE000042",
    ),
    "slug": (
        "The slug of the record; a former one leads on with `301`.",
        {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"},
        "example-neuropathy",
    ),
    "variable": (
        "A row of the vocabulary, as `disease-…`, a regimen, or a part of an item, as `IVE000042.1.population`.",
        {"type": "string", "minLength": 1},
        "disease-example-neuropathy",
    ),
    "version": ("The number of the version, from 1.", {"type": "integer", "minimum": 0}, 1),
    "releases.number": ("The number of the release.", {"type": "string", "minLength": 1}, "2026.11"),
    "number": ("The number in the address.", {"type": "integer", "minimum": 0}, 812),
    "noun": (f"What is spoken of: {', '.join(f'`{noun}`' for noun in SUBJECTS)}.", {"type": "string", "enum": list(SUBJECTS)}, "study"),
    "name": (
        "Its slug; of an item its accession and version, or the number of its draft.",
        {"type": "string", "minLength": 1},
        "invented-trial",
    ),
}
"""What stands in addresses: its meaning, its schema, an example. `tag.name` goes before `name`."""


class Documented(AutoSchema):
    """Reads an endpoint's own declarations: its parameters, its answer, its heading."""

    def get_tags(self):
        return [self.view.tag]

    @property
    def write(self):
        """The declaration of this operation, if it writes."""
        return getattr(self.view, "writes", {}).get(self.method.lower())

    def get_description(self):
        return self.write.says if self.write else super().get_description()

    def get_summary(self):
        return self.get_description().split("\n", 1)[0].split(". ", 1)[0].removesuffix(".")

    def get_auth(self):
        if not hasattr(self.view, "private"):
            return []
        scope = self.view.scope(SimpleNamespace(method=self.method, data={}))
        return [{"token": [str(scope)]}, {"session": []}]

    def get_request_serializer(self):
        body = self.write and schema_of(self.write.body, self.registry)
        return {"application/json": body} if body else None

    def get_override_parameters(self):
        return [self._parameter(each) for each in self.view.parameters()]

    def _parameter(self, each):
        schema = each.schema
        if each.vocabularies:
            words = [register_vocabulary(self.registry, vocabulary) for vocabulary in each.vocabularies]
            word = words[0] if len(words) == 1 else {"anyOf": words}
            schema = {**schema, "items": word} if each.takes_several else word
        style = {"style": "form", "explode": True} if each.takes_several else {}
        return OpenApiParameter(
            each.name,
            schema,
            OpenApiParameter.QUERY,
            description=each.says,
            required=each.required,
            deprecated=bool(each.deprecated),
            **style,
        )

    def get_response_serializers(self):
        if self.write:
            return {str(self.write.status): OpenApiResponse(self._answer() if self.write.status != 204 else None, self.get_description())}
        if hasattr(self.view, "shape"):
            return OpenApiResponse(self._answer(), self.get_description())
        if hasattr(self.view, "listed"):
            return OpenApiResponse(_page_of(self.view.answer), self.get_description())
        answer = _page_of(self.view.answer, self.view.beside) if self._is_paged() else self.view.answer
        return OpenApiResponse(answer, self.get_description())

    def _answer(self):
        """A record is answered as it is written; everything else has an answer of its own."""
        return schema_of(self.view.shape, self.registry) if getattr(self.view, "shape", None) else self.write.answer or self.view.answer

    def _is_paged(self):
        """Whether it answers our envelope: a list that declares its whole answer has another."""
        return isinstance(self.view, Listing) and not isinstance(self.view.answer, dict)

    def _is_list_view(self, serializer=None):
        return False

    def get_operation_id(self):
        if self.write:
            return "_".join([*self._tokenize_path(), self.method_mapping[self.method.lower()]])
        many = isinstance(self.view, Listing) or hasattr(self.view, "listed") or hasattr(self.view, "of_many")
        action = "list" if many else "retrieve"
        return "_".join([*self._tokenize_path(), action]) if self._tokenize_path() else "map"

    def is_deprecated(self):
        return bool(self.view.deprecated)

    def get_operation(self, *args, **kwargs):
        operation = super().get_operation(*args, **kwargs)
        for each in operation.get("parameters", []):
            found = IN_PATH.get(f"{self.view.tag}.{each['name']}") or IN_PATH.get(each["name"])
            if each["in"] == "path" and found:
                each["description"], each["schema"], each["example"] = found
        if self.view.deprecated:
            operation["x-sunset"] = self.view.deprecated.gone_on.isoformat()
        return self._of_those_who_write(operation) if hasattr(self.view, "private") else self._of_readers(operation)

    def _of_readers(self, operation):
        operation["parameters"] = [*operation.get("parameters", []), IF_NONE_MATCH]
        ok = operation["responses"]["200"]
        ok["headers"] = header("ETag") | LIMITS
        for form in self.view.get_renderers():
            if hasattr(form, "says"):
                ok["content"][form.media_type] = {"schema": {**form.schema, "description": form.says}}
        in_path = "{" in self.path
        speaks_fhir = any(hasattr(form, "problem") for form in self.view.get_renderers())
        for status in SAID:
            if in_path or status not in ("301", "404", "410"):
                name = f"fhir-{status}" if speaks_fhir and status not in NO_PROBLEM else status
                operation["responses"][status] = {"$ref": f"#/components/responses/{name}"}
        if "accession" not in self.path:
            operation["responses"].pop("410", None)
        return operation

    def _of_those_who_write(self, operation):
        """Headers, and every answer that may come in place of the one that is hoped for."""
        write = self.write
        for status, answer in list(operation["responses"].items()):
            new = header("Location") if status == "201" else {}
            versioned = (
                header("ETag") if status != "204" and (getattr(self.view, "shape", None) or self.view.tag in ("drafts", "evidence")) else {}
            )
            answer["headers"] = {**versioned, **new, **LIMITS}
        if write:
            headers = [*([IF_MATCH] if write.if_match else []), *([IDEMPOTENCY_KEY] if write.idempotent else [])]
            operation["parameters"] = [*operation.get("parameters", []), *headers]
            leave_out = ({"412", "428"} if not write.if_match else set()) | ({"413", "415"} if not write.body else set())
        else:
            leave_out = {"409", "412", "413", "415", "422", "428"}
        if "{" not in self.path:
            leave_out = leave_out | ({"404"} if self.path.endswith("/drafts/") else set())
        for status in REFUSED:
            if status not in leave_out:
                operation["responses"][status] = {"$ref": f"#/components/responses/refused-{status}"}
        for status, says in write.also.items() if write else ():
            operation["responses"][status] = {**operation["responses"][str(write.status)], "description": says}
        return operation


@cache
def _page_of(answer, beside=None):
    """The envelope of every list; `beside` declares what a list tells besides."""
    name = f"{answer.__name__.removesuffix('Answer')}Page"
    keys = {
        "__doc__": "One page of a list.",
        "count": serializers.IntegerField(help_text="How many there are on all pages."),
        "next": serializers.URLField(allow_null=True, help_text="Address of the next page; null on the last."),
        "previous": serializers.URLField(allow_null=True, help_text="Address of the page before; null on the first."),
        **({} if beside is None else beside().get_fields()),
        "results": answer(many=True),
    }
    return type(name, (Answer,), keys)
