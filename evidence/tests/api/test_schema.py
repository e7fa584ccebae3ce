"""The documentation: valid, complete, and true of what is served."""

import json
import re

import pytest
from django.utils import timezone
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from referencing import Registry, Resource

from evidence.api.documentation import openapi
from evidence.api.urls import private, urlpatterns
from evidence.filters.evidence import EvidenceFilter
from evidence.models import LedgerEntry
from evidence.queries.fixture_layout import DRAFT
from evidence.tests import builders
from evidence.vocabulary.evidence import Direction
from evidence.vocabulary.kinds import RULES
from evidence.vocabulary.tokens import Scope

from .programs import programs_of

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def document():
    return json.loads(json.dumps(openapi()))


def parameters(document, path):
    return {each["name"]: each for each in document["paths"][path]["get"]["parameters"] if each["in"] == "query"}


def test_it_is_valid_openapi(document):
    assert document["openapi"].startswith("3.1")
    validate(document)


def test_every_reference_leads_somewhere(document):
    text = json.dumps(document)
    for part in text.split('"$ref": "')[1:]:
        where = document
        for step in part.split('"')[0].removeprefix("#/").split("/"):
            where = where[step]


def test_every_endpoint_is_in_it(document):
    mine = {in_the_document(pattern) for pattern in urlpatterns[:-1]}
    assert set(document["paths"]) == mine - {"/api/docs/"}


def in_the_document(pattern):
    return re.sub(r"<\w+:(\w+)>", r"{\1}", f"/api/{pattern.pattern}")


PRIVATE = {in_the_document(pattern) for pattern in private}


def of_readers(document):
    """The operations that anybody may ask."""
    return {path: operations["get"] for path, operations in document["paths"].items() if path not in PRIVATE}


def of_writers(document):
    for path in sorted(PRIVATE):
        for method, operation in document["paths"][path].items():
            yield path, method, operation


def test_who_writes_is_told_what_it_takes_and_what_may_come_back(document):
    assert set(document["components"]["securitySchemes"]) == {"token", "session"}
    for path, method, operation in of_writers(document):
        token, session = operation["security"]
        assert (session, len(token["token"]), set(token["token"]) <= set(Scope.values)) == ({"session": []}, 1, True), path
        answers = set(operation["responses"])
        assert {"400", "401", "403", "429"} <= answers, (path, method)
        headers = {each["name"] for each in operation["parameters"] if each["in"] == "header"}
        assert ("If-Match" in headers) == ({"412", "428"} <= answers), (path, method)
        if method != "get":
            assert {"409", "422"} <= answers, (path, method)
        assert operation["summary"]
    for path, operation in of_readers(document).items():
        assert operation.get("security", []) == [], path


def test_the_form_of_a_draft_names_every_field_and_word(document):
    form = document["components"]["schemas"]["DraftContent"]
    assert form["additionalProperties"] is False
    assert set(form["properties"]) == {*DRAFT.fields, *(part.key for part in DRAFT.parts)}
    assert form["properties"]["direction"]["anyOf"][0] == {"$ref": "#/components/schemas/Direction"}
    assert form["properties"]["results"]["items"] == {"$ref": "#/components/schemas/ResultContent"}
    assert set(form["required"]) == {"kind", "publication"}


def test_what_is_answered_to_who_writes_is_as_documented(document, everything, cast):
    program = programs_of(cast).alice
    paper = builders.publication("pmid-93000001").slug
    answers = {
        "/api/v1/drafts/": program.post("drafts/", {"kind": "gap", "publication": paper, "gap_aspects": ["dose"]}),
        "/api/v1/records/regimens/": program.post("records/regimens/", {"steps": [{"low": 3, "per": "course"}]}),
        "/api/v1/evidence/{accession}/revise/": program.post(f"evidence/{everything['accession']}/revise/", {"version": 1}),
    }
    for path, answer in answers.items():
        assert answer.status_code == 201, answer.content
        assert wrong_with(document, path, "post", "201", answer.json()) == []
    number = answers["/api/v1/evidence/{accession}/revise/"].json()["id"]
    for said in ("comments/", "flags/", "assignment/"):
        body = {"comments/": {"text": "Right?"}, "flags/": {"reason": "Doubtful."}, "assignment/": {}}[said]
        answer = program.post(f"talk/study/trial/{said}", body)
        assert answer.status_code == 201, answer.content
        assert wrong_with(document, f"/api/v1/talk/{{noun}}/{{name}}/{said}", "post", "201", answer.json()) == []
    looks = {
        "/api/v1/drafts/{number}/": f"drafts/{number}/",
        "/api/v1/drafts/": "drafts/",
        "/api/v1/records/studies/{slug}/": "records/studies/trial/",
        "/api/v1/records/publications/{slug}/": "records/publications/pmid-91000001/",
        "/api/v1/records/regimens/{slug}/": "records/regimens/regimen/",
        "/api/v1/talk/{noun}/{name}/": "talk/study/trial/",
    }
    for path, address in looks.items():
        answer = program.get(address)
        assert answer.status_code == 200, address
        assert wrong_with(document, path, "get", "200", answer.json()) == [], address


def test_what_was_read_is_allowed_by_the_form_in_which_it_is_written(document, everything, cast):
    program = programs_of(cast).alice
    content = program.post(f"evidence/{everything['accession']}/revise/", {"version": 1}).json()["content"]
    checker = Draft202012Validator({"$ref": "urn:api#/components/schemas/DraftContent"}, registry=registry_of(document))
    assert [error.message for error in checker.iter_errors(content)] == []


def registry_of(document):
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **closed(document)}
    return Registry().with_resource("urn:api", Resource.from_contents(whole))


def wrong_with(document, path, method, status, body):
    pointer = path.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
    schema = {"$ref": f"urn:api#/paths/{pointer}/{method}/responses/{status}/content/application~1json/schema"}
    found = Draft202012Validator(schema, registry=registry_of(document)).iter_errors(body)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


def test_every_filter_is_in_it_with_what_it_means(document):
    found = parameters(document, "/api/v1/evidence/")
    assert set(EvidenceFilter.base_filters) | {"fields", "expand", "facets", "ordering", "page_size", "cursor", "format"} == set(found)
    assert all(each["description"] for each in found.values())
    assert found["direction"]["schema"]["items"] == {"$ref": "#/components/schemas/Direction"}


def test_every_word_is_in_it_with_its_meaning(document):
    component = document["components"]["schemas"]["Direction"]
    assert component["enum"] == Direction.values
    for word, meaning in Direction.meanings().items():
        assert f"`{word}` – {meaning}" in component["description"]


def test_the_table_of_kinds_is_in_it(document):
    for kind in RULES:
        assert f"| {kind} |" in document["info"]["description"]


def test_every_error_is_in_it(document):
    for path, operation in of_readers(document).items():
        answers = set(operation["responses"])
        assert {"200", "304", "400", "406", "429"} <= answers, path
        assert ("404" in answers) == ("{" in path), path
        assert ("410" in answers) == ("{accession}" in path), path


def closed(schema):
    """The same, refusing what it does not name: an answer has no key that is not documented."""
    if isinstance(schema, dict):
        schema = {key: closed(value) for key, value in schema.items()}
        if schema.get("type") == "object" and "properties" in schema and "additionalProperties" not in schema:
            schema["additionalProperties"] = False
    return [closed(each) for each in schema] if isinstance(schema, list) else schema


@pytest.fixture
def released(everything):
    """A release of everything, which has one file."""
    file = {"path": "csv/evidence.csv", "bytes": 1, "sha256": "0" * 64}
    return builders.release("2026.11", published_until=timezone.now(), ledger_entries=LedgerEntry.objects.count(), files=[file])


def test_every_answer_is_as_documented(document, everything, released, client):
    for path in of_readers(document):
        noun = path.split("/")[3]
        noun = "publications" if "Citation" in path else noun
        address = path.replace("{accession}", everything["accession"]).replace("{slug}", everything["slug"].get(noun, ""))
        number = "2026.11" if noun == "releases" else "1"
        address = address.replace("{version}", "1").replace("{number}", number).replace("{variable}", "disease-cidp")
        address += {"search": "?q=cidp", "changes": "?since=2000"}.get(noun, "")
        answer = client.get(address)
        assert answer.status_code == 200, address
        body = answer.json()
        if address.split("?")[0].endswith(f"/{noun}/"):
            assert body.get("results", ["not a list"]), f"nothing to check at {address}"
        errors = wrong_with(document, path, "get", "200", body)
        assert not errors, (address, errors[:5])
        head, options = client.head(address), client.options(address)
        assert (head.status_code, head["ETag"], head.content) == (200, answer["ETag"], b""), address
        assert (options.status_code, options["Allow"]) == (200, "GET, HEAD, OPTIONS"), address


def test_every_kind_was_checked(everything, client):
    kinds = {row["kind"] for row in client.get("/api/v1/evidence/?fields=kind").json()["results"]}
    assert kinds == {kind.value for kind in RULES}


def test_problems_are_as_documented(document, client):
    schema = {**document["components"]["schemas"]["Problem"], "additionalProperties": False}
    for address in ["evidence/?colour=red", "evidence/IVE000001/", "nowhere/", "evidence/?format=xml"]:
        Draft202012Validator(schema).validate(client.get(f"/api/v1/{address}").json())


def test_it_is_served_as_json_and_as_yaml(get):
    assert get("schema/").json()["info"]["title"] == "IVIg Evidence"
    assert get("schema/?format=yaml").content.startswith(b"openapi: 3.1")


def test_the_page_to_try_it_needs_nothing_from_elsewhere(client):
    page = client.get("/api/docs/")
    assert page.status_code == 200
    for text in (page.content.decode(), client.get("/api/docs/?script=").content.decode()):
        assert "://" not in text.replace("http://www.w3.org", "")
    assert "<style" not in page.content.decode()
    assert "unsafe" not in page["Content-Security-Policy"]
