"""What every endpoint may answer besides what it is asked for: errors as problems, and the headers of all answers."""

PROBLEM = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "type": {"type": "string", "const": "about:blank", "description": "The status says it all."},
        "title": {"type": "string", "description": "The status in words."},
        "status": {"type": "integer", "description": "The status of the answer."},
        "detail": {"type": "string", "description": "A sentence for a person."},
        "instance": {"type": "string", "description": "What was asked."},
        "errors": {
            "type": "object",
            "description": "What is wrong with each parameter, or with each part of the body by its path, as `results[0].events`.",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
    },
    "required": ["type", "title", "status", "detail", "instance"],
}
RETRACTED = {
    "allOf": [{"$ref": "#/components/schemas/Problem"}],
    "description": "Why there is no such item any more.",
    "properties": {
        "reason": {"type": "string", "description": "Why it was retracted."},
        "retracted_at": {"type": "string", "format": "date-time", "description": "When, in UTC."},
        "version": {"type": "integer", "description": "The last version."},
        "tombstone": {"type": "string", "description": "Where that version still stands."},
    },
    "required": ["reason", "retracted_at", "version", "tombstone"],
}
OUTCOME = {
    "type": "object",
    "description": "What went wrong, as FHIR R5 tells it.",
    "properties": {
        "resourceType": {"type": "string", "const": "OperationOutcome", "description": "The type of the resource."},
        "issue": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object"},
            "description": "What is wrong, each with severity, code and words.",
        },
    },
    "required": ["resourceType", "issue"],
    "example": {
        "resourceType": "OperationOutcome",
        "issue": [{"severity": "error", "code": "not-found", "details": {"text": "There is no public item IVE000042."}}],
    },
}
SAID = {
    "301": "It has moved: `Location` says where to.",
    "304": "You have it already: the `ETag` that you sent in `If-None-Match` is still the right one.",
    "400": "A parameter is unknown or its value is. `errors` names each, and what is allowed.",
    "401": "The token that you sent is unknown, expired or revoked. Reading needs none.",
    "404": "There is no such record, or none that is public.",
    "406": "The format is not one of those in which this is served.",
    "410": "The item was retracted. The answer says why, and where its last version stands.",
    "412": "It is not as `If-Match` wants it.",
    "429": "Too many requests from your address: wait as many seconds as `Retry-After` says.",
}
"""What readers may be answered."""
NO_PROBLEM = ("301", "304")
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
TITLES = {
    "400": "Bad Request", "401": "Unauthorized", "403": "Forbidden", "404": "Not Found", "406": "Not Acceptable", "409": "Conflict", "410": "Gone",
    "412": "Precondition Failed", "413": "Content Too Large", "415": "Unsupported Media Type", "422": "Unprocessable Content",
    "428": "Precondition Required", "429": "Too Many Requests",
}  # fmt: skip
HEADERS = {
    "ETag": ({"type": "string"}, "The version of this answer: for `If-None-Match`, and of a draft or record for `If-Match`."),
    "Location": ({"type": "string"}, "Where it is."),
    "Retry-After": ({"type": "integer", "minimum": 1}, "Seconds to wait."),
    "RateLimit": ({"type": "string"}, 'What is left of the limit: `"address";r=599;t=60` – requests, and seconds until there are more.'),
    "RateLimit-Policy": ({"type": "string"}, 'The limit: `"address";q=600;w=60` – requests in so many seconds, by address or by token.'),
    "WWW-Authenticate": ({"type": "string"}, "How to authenticate, and what is wrong with the token (RFC 6750)."),
}
IF_NONE_MATCH = {
    "name": "If-None-Match", "in": "header", "required": False, "schema": {"type": "string"},
    "description": "The `ETag` of an answer that you have kept: as long as it is the right one, the answer is an empty `304`.",
}  # fmt: skip
IF_MATCH = {
    "name": "If-Match", "in": "header", "required": True, "schema": {"type": "string", "pattern": '^"[^"]+"$'},
    "example": '"5d41402abc4b2a76b9719d911017c592"',
    "description": "The `ETag` of what you have read. Without it `428`; if it has changed since, `412`.",
}  # fmt: skip
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key", "in": "header", "required": False, "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
    "description": "Any text of your own, new for each request: sent again within a day, it is answered alike and carried out once.",
}  # fmt: skip


def header(name):
    return {name: {"$ref": f"#/components/headers/{name}"}}


LIMITS = header("RateLimit") | header("RateLimit-Policy")


def components():
    """The shared parts: problems, their answers, headers."""
    return {
        "schemas": {"Problem": PROBLEM, "RetractedProblem": RETRACTED, "OperationOutcome": OUTCOME},
        "headers": {name: {"schema": schema, "description": says} for name, (schema, says) in HEADERS.items()},
        "responses": {status: _error(status, says) for status, says in SAID.items()}
        | {f"fhir-{status}": _as_outcome_too(_error(status, says)) for status, says in SAID.items() if status not in NO_PROBLEM}
        | {f"refused-{status}": _error(status, says) for status, says in REFUSED.items()},
    }


def _error(status, says):
    if status == "301":
        return {"description": says, "headers": header("Location")}
    if status == "304":
        return {"description": says, "headers": header("ETag")}
    schema = {"$ref": f"#/components/schemas/{'RetractedProblem' if status == '410' else 'Problem'}"}
    content = {"application/problem+json": {"schema": schema, "example": _example(status, says)}}
    headers = {"401": header("WWW-Authenticate"), "429": header("Retry-After") | LIMITS}.get(status)
    return {"description": says, "content": content, **({"headers": headers} if headers else {})}


def _as_outcome_too(answer):
    """Where FHIR is asked for, errors are FHIR too."""
    outcome = {"schema": {"$ref": "#/components/schemas/OperationOutcome"}}
    return {**answer, "content": {**answer["content"], "application/fhir+json": outcome}}


def _example(status, says):
    body = {
        "type": "about:blank",
        "title": TITLES[status],
        "status": int(status),
        "detail": says.split(": ")[0],
        "instance": "/api/v1/evidence/",
    }
    if status == "400":
        body["errors"] = {"kind": ["“findings” is not known. Allowed: finding, recommendation, …"]}
    if status == "422":
        body["errors"] = {"results[0].n": ["More patients with the event than patients, or no number of patients."]}
    if status == "410":
        body |= {
            "reason": "The paper was misread.",
            "retracted_at": "2026-11-20T09:30:00Z",
            "version": 1,
            "tombstone": "/api/v1/evidence/IVE000042.1/",
        }
    return body
