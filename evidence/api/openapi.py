"""OpenAPI 3.1, made from what the endpoints declare."""

from functools import cache

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework import serializers

from ..vocabulary.kinds import FACETS, RULES
from .doors import Listing
from .fields import Answer, register_vocabulary
from .writes import schema_of

PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "type": {"type": "string", "const": "about:blank", "description": "The status says it all."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "A sentence for a person."},
        "instance": {"type": "string", "description": "What was asked."},
        "errors": {
            "type": "object",
            "description": "What is wrong with each parameter.",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
    "required": ["type", "title", "status", "detail", "instance"],
}
RETRACTED = {
    "allOf": [{"$ref": "#/components/schemas/Problem"}],
    "properties": {
        "reason": {"type": "string"},
        "retracted_at": {"type": "string", "format": "date-time"},
        "version": {"type": "integer", "description": "The last version."},
        "tombstone": {"type": "string", "description": "Where that version still stands."},
    },
    "required": ["reason", "retracted_at", "version", "tombstone"],
}
REFUSED = {
    "400": "It cannot be read: a field is unknown, of another type, or names what is not there. `errors` tells each by path: `results[0].events`.",
    "401": "There is no token, or it is unknown, expired or revoked: `WWW-Authenticate` says which.",
    "403": "Not by this person or token: for want of a role or scope, or because it is the own work.",
    "404": "There is none, or none that is yours to see.",
    "406": "The format is not one of those in which this is served.",
    "409": "It cannot be done as things stand: in this state, beside what is there already.",
    "412": "Somebody changed it after you had read it: read it again.",
    "413": "The body is too large.",
    "415": "The body is not `application/json`.",
    "422": "A rule refuses what it says, in its own sentence; or the `Idempotency-Key` was used for another request.",
    "428": "Say in `If-Match` which version you have read.",
    "429": "Too many requests with this token: wait as many seconds as `Retry-After` says.",
}
"""What those who write may be answered."""
SECURITY = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "A personal token, made in the admin under “API tokens”. Its scopes: see `Scope`.",
    },
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "sessionid",
        "description": "Signed in to the admin; writing needs its CSRF token too.",
    },
}
IF_MATCH = {
    "name": "If-Match", "in": "header", "required": True, "schema": {"type": "string"},
    "description": "The `ETag` of what you have read. Without it `428`; if it has changed since, `412`.",
}  # fmt: skip
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key", "in": "header", "required": False, "schema": {"type": "string", "maxLength": 255},
    "description": "Any text of your own, new for each request: sent again within a day, it is answered alike and carried out once.",
}  # fmt: skip

SAID = {
    "301": "It has moved: `Location` says where to.",
    "304": "You have it already: the `ETag` that you sent in `If-None-Match` is still the right one.",
    "400": "A parameter is unknown or its value is. `errors` names each, and what is allowed.",
    "404": "There is no such record, or none that is public.",
    "406": "The format is not one of those in which this is served.",
    "410": "The item was retracted. The answer says why, and where its last version stands.",
    "412": "It is not as `If-Match` wants it.",
    "429": "Too many requests from your address: wait as many seconds as `Retry-After` says.",
}


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
        return [{"token": []}, {"session": []}] if hasattr(self.view, "private") else []

    def get_request_serializer(self):
        body = self.write and schema_of(self.write.body, self.registry)
        return {"application/json": body} if body else None

    def get_override_parameters(self):
        return [self._parameter(each) for each in self.view.parameters()]

    def _parameter(self, each):
        schema = each.schema
        if each.vocabularies:
            words = [register_vocabulary(self.registry, vocabulary) for vocabulary in each.vocabularies]
            schema = {**schema, "items": words[0] if len(words) == 1 else {"anyOf": words}}
        style = {"style": "form", "explode": True} if each.takes_several else {}
        return OpenApiParameter(each.name, schema, OpenApiParameter.QUERY, description=each.says, required=each.required, **style)

    def get_response_serializers(self):
        if self.write:
            return {str(self.write.status): OpenApiResponse(self._answer() if self.write.status != 204 else None, self.get_description())}
        if hasattr(self.view, "shape"):
            return OpenApiResponse(self._answer(), self.get_description())
        if hasattr(self.view, "listed"):
            return OpenApiResponse(_page_of(self.view.answer), self.get_description())
        answer = _page_of(self.view.answer, self.view.beside) if isinstance(self.view, Listing) else self.view.answer
        return OpenApiResponse(answer, self.get_description())

    def _answer(self):
        """A record is answered as it is written; everything else has an answer of its own."""
        return schema_of(self.view.shape, self.registry) if getattr(self.view, "shape", None) else self.write.answer or self.view.answer

    def _is_list_view(self, serializer=None):
        return False

    def get_operation_id(self):
        if self.write:
            return "_".join([*self._tokenize_path(), self.method_mapping[self.method.lower()]])
        action = "list" if isinstance(self.view, Listing) or hasattr(self.view, "listed") else "retrieve"
        return "_".join([*self._tokenize_path(), action]) if self._tokenize_path() else "map"

    def get_operation(self, *args, **kwargs):
        operation = super().get_operation(*args, **kwargs)
        if hasattr(self.view, "private"):
            return self._of_those_who_write(operation)
        ok = operation["responses"]["200"]
        ok["headers"] = {"ETag": {"schema": {"type": "string"}, "description": "For `If-None-Match`."}}
        for form in self.view.get_renderers():
            if hasattr(form, "says"):
                ok["content"][form.media_type] = {"schema": {**form.schema, "description": form.says}}
        in_path = "{" in self.path
        for status in SAID:
            if in_path or status not in ("301", "404", "410"):
                operation["responses"][status] = {"$ref": f"#/components/responses/{status}"}
        if "accession" not in self.path:
            operation["responses"].pop("410", None)
        return operation

    def _of_those_who_write(self, operation):
        """Headers, and every answer that may come in place of the one that is hoped for."""
        write = self.write
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


def complete(result, generator, request, public):
    """Adds what every endpoint shares: errors, and the table of kinds in words."""
    components = result["components"]
    components["schemas"] |= {"Problem": PROBLEM, "RetractedProblem": RETRACTED}
    components["responses"] = {status: _error(status, says) for status, says in SAID.items()}
    components["responses"] |= {f"refused-{status}": _error(status, says) for status, says in REFUSED.items()}
    components["securitySchemes"] = SECURITY
    result["info"]["description"] = f"{result['info'].get('description', '')}\n\n{kinds_in_words()}"
    result["tags"] = [
        {"name": tag} for tag in dict.fromkeys(tag for path in result["paths"].values() for each in path.values() for tag in each["tags"])
    ]
    return result


def _error(status, says):
    if status in ("301", "304"):
        return {"description": says}
    name = "RetractedProblem" if status == "410" else "Problem"
    answer = {"description": says, "content": {"application/problem+json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}
    if status == "429":
        answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}}
    return answer


def kinds_in_words():
    """The table of kinds as Markdown: what an item of each kind must have, may have, and so never has."""
    rows = [f"| {kind} | {kind.meaning} | {_facets(rule.must)} | {_facets(rule.may)} |" for kind, rule in RULES.items()]
    head = ["## Kinds of evidence", "", "| kind | what it is | always has | may have |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, "", "What stands in neither column, a kind never has: its block is null."])


def _facets(names):
    return ", ".join(
        FACETS[name].label.removeprefix("a ").removeprefix("an ") if name in FACETS else name.replace("_", " ") for name in names
    )
