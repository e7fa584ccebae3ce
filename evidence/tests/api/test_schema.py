"""The documentation: valid, complete, and true of what is served."""

import json

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from referencing import Registry, Resource

from evidence.api.documentation import openapi
from evidence.api.urls import urlpatterns
from evidence.documents.refresh import refresh
from evidence.filters.evidence import EvidenceFilter
from evidence.models import EvidenceItem
from evidence.tests import builders
from evidence.vocabulary.evidence import Direction
from evidence.vocabulary.kinds import RULES

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
    mine = {
        f"/api/{pattern.pattern}".replace("<slug:slug>", "{slug}").replace("<str:accession>", "{accession}") for pattern in urlpatterns[:-1]
    }
    assert set(document["paths"]) == mine - {"/api/docs/"}


def test_every_filter_is_in_it_with_what_it_means(document):
    found = parameters(document, "/api/v1/evidence/")
    assert set(EvidenceFilter.base_filters) | {"fields", "ordering", "page_size", "cursor", "format"} == set(found)
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
    for path, operations in document["paths"].items():
        answers = set(operations["get"]["responses"])
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
def everything(cast):
    """At least one of everything that an answer can hold."""
    paper = builders.publication("pmid-91000001", pmid="91000001", doi="10.1000/abc")
    builders.relation(paper, builders.publication())
    regimen = builders.regimen({"low": "0.4", "high": "0.5", "per": "day", "days": 5}, slug="regimen")
    trial = builders.study("trial", reported_by=paper)
    builders.caveat(arm=builders.arm(trial, regimen=regimen))
    builders.caveat(study=trial)
    disease = builders.disease("cidp", parent=builders.disease("group"), names=[("ja", "病", "preferred")])
    builders.outcome("rash", domain="adverse_event", better="lower")

    def complete(item):
        arm, versus = builders.arm(item.study), builders.arm(item.study)
        builders.result(item, arm=arm, p_operator="<", p_value="0.05")
        ratio = {"measure": "RR", "estimate": "1.5", "ci_low": "1.1", "ci_high": "2", "ci_level": "95"}
        builders.result(item, kind="contrast", events=None, arm=arm, versus=versus, **ratio)
        builders.caveat(item=item)

    def risky(item):
        builders.risk_factor(item)
        builders.result(item)

    make = builders.published
    common = {"publication": paper, "study": trial, "disease": disease}
    one = make(cast, prepare=complete, regimen=regimen, comparison="vs_active", versus=("steroids",), qualifiers=["severe"], **common)
    for values in [
        {"kind": "recommendation", "stance": "for", "line": ["first_line"], "role": ["rescue"]},
        {"kind": "dosing", "regimen": regimen, "dose_says": "minimum"},
        {"kind": "mechanism", "mechanism": builders.mechanism("blockade"), "system": "in_vitro"},
        {"kind": "safety", "outcome": builders.outcome(domain="adverse_event"), "prepare": risky, "time_as_worded": "soon"},
        {"kind": "epidemiology", "value_measure": "count", "value_relation": "about", "value_low": 3, "value_unit": "patient"},
        {"kind": "gap", "gap_aspects": ["dose"]},
        {"kind": "background", "aspect": "course", "time_relation": "eq", "time_low": "1.5", "time_unit": "week"},
        {"kind": "method", "aspect": "design"},
    ]:
        other = make(cast, **{**common, **values})
    builders.disagreement(one, other, slug="disagreement")
    refresh(EvidenceItem.objects.all())
    return {"accession": one.accession, "slug": {"diseases": "cidp", "publications": "pmid-91000001", "studies": "trial", "regimens": "regimen",
            "outcomes": "rash", "mechanisms": "blockade", "interventions": "ivig", "disagreements": "disagreement"}}  # fmt: skip


def test_every_answer_is_as_documented(document, everything, client):
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **closed(document)}
    registry = Registry().with_resource("urn:api", Resource.from_contents(whole))
    for path in document["paths"]:
        noun = path.split("/")[3]
        address = path.replace("{accession}", everything["accession"]).replace("{slug}", everything["slug"].get(noun, ""))
        answer = client.get(address)
        assert answer.status_code == 200, address
        body = answer.json()
        if address.endswith(f"/{noun}/"):
            assert body.get("results", ["not a list"]), f"nothing to check at {address}"
        pointer = path.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
        schema = {"$ref": f"urn:api#/paths/{pointer}/get/responses/200/content/application~1json/schema"}
        wrong = Draft202012Validator(schema, registry=registry).iter_errors(body)
        errors = [f"{error.json_path}: {error.message[:200]}" for error in wrong]
        assert not errors, (address, errors[:5])


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
