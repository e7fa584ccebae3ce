"""What the whole document shares: problems, headers, security, tags, what keys mean, and an example of every answer."""

from ..vocabulary.kinds import FACETS, RULES
from ..vocabulary.tokens import Scope
from .body_examples import BODIES
from .examples import choices_of, example_of
from .meanings import meaning_of
from .openapi_answers import components as shared

TAGS = {
    "evidence": "Items: each one claim that one publication makes, with the place where it makes it.",
    "search": "Records of every sort and language that fit what is typed.",
    "diseases": "Diseases and groups of diseases, and all that is published on each.",
    "publications": "What was read, and the leads that it lists.",
    "studies": "Investigations, however many publications report each.",
    "regimens": "Doses that were tested, used or recommended, and what they amount to.",
    "outcomes": "What was measured or counted in patients.",
    "mechanisms": "How a treatment, a disease or a harm works.",
    "interventions": "Treatments, and what they are compared with.",
    "disagreements": "Where sources disagree, as far as a person has decided that they do.",
    "syntheses": "What is said of each disease in short, composed from the items by rules.",
    "fhir": "A FHIR R5 server, to read only: the same evidence and publications as resources.",
    "releases": "Frozen states of all published data, each with its checksums.",
    "about": "Where everything is, and this documentation.",
    "drafts": "For those who work here: items before they are published.",
    "records": "For those who work here: what items rest on, as it is written.",
    "talk": "For those who work here: what the team says of a record, and who has taken it.",
}
SECURITY = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "A personal token, made in the admin under “API tokens”, with one or more of these scopes. An operation names the one "
        "that it takes.\n\n" + "\n".join(f"* `{scope}` – {scope.meaning}" for scope in Scope),
    },
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "sessionid",
        "description": "Signed in to the admin; writing needs its CSRF token too.",
    },
}
HOW_IT_WORKS = """
## How it works

* **Lists** come in pages: follow `next` until it is null. What a filter does not know is refused with `400` and what is allowed, never ignored.
* **Formats** are asked for by `format` or by `Accept`; those other than JSON hold all that the filters find.
* **Unknown** is null. Decimals are strings where digits matter; times are UTC.
* **Errors** are `application/problem+json` (RFC 9457): `detail` says what to do, `errors` what is wrong with each part.
* **Caching**: each answer has an `ETag`; sent back in `If-None-Match`, it is answered by an empty `304` while nothing has changed.
* **Limits**: `RateLimit` says what is left, `Retry-After` with a `429` how long to wait.
* **Changes**: `v1` grows and breaks nobody. What will go is announced half a year before in `Deprecation` and `Sunset`. Nothing is deprecated now.
"""
SERVERS = [{"url": "/", "description": "The server from which you have this document."}]


def complete(result, generator, request, public):
    """The last step of making the document."""
    components = result["components"]
    for part, values in shared().items():
        components[part] = {**components.get(part, {}), **values}
    components["securitySchemes"] = SECURITY
    result["servers"] = SERVERS
    result["info"]["description"] = f"{result['info'].get('description', '')}\n{HOW_IT_WORKS}\n{kinds_in_words()}"
    used = dict.fromkeys(tag for path in result["paths"].values() for each in path.values() for tag in each["tags"])
    result["tags"] = [{"name": tag, **({"description": TAGS[tag]} if tag in TAGS else {})} for tag in used]
    schemas = components["schemas"]
    for name, schema in schemas.items():
        say_what_keys_mean(name, schema)
    for name in BODIES.keys() & schemas.keys():
        schemas[name]["example"] = BODIES[name]
    for path in result["paths"].values():
        for operation in path.values():
            give_examples(operation, schemas)
    return result


def say_what_keys_mean(name, schema):
    """The meaning of each key that has none of its own."""
    for each in [schema, *choices_of(schema)]:
        for key, of in each.get("properties", {}).items():
            if "description" not in of and meaning_of(name, key):
                refers = {"allOf": [{"$ref": of.pop("$ref")}]} if "$ref" in of else {}
                of |= {**refers, "description": meaning_of(name, key)}
            say_what_keys_mean(name, of)
        if isinstance(each.get("items"), dict):
            say_what_keys_mean(name, each["items"])


def give_examples(operation, schemas):
    for answer in operation["responses"].values():
        _give(answer.get("content", {}), schemas)
    _give(operation.get("requestBody", {}).get("content", {}), schemas)


def _give(content, schemas):
    for media_type, body in content.items():
        if "json" in media_type and "example" not in body and "schema" in body:
            body["example"] = example_of(body["schema"], schemas)


def kinds_in_words():
    """The table of kinds as Markdown: what an item of each kind must have, may have, and so never has."""
    rows = [f"| {kind} | {kind.meaning} | {_facets(rule.must)} | {_facets(rule.may)} |" for kind, rule in RULES.items()]
    head = ["## Kinds of evidence", "", "| kind | what it is | always has | may have |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, "", "What stands in neither column, a kind never has: its block is null."])


def _facets(names):
    return ", ".join(
        FACETS[name].label.removeprefix("a ").removeprefix("an ") if name in FACETS else name.replace("_", " ") for name in names
    )
