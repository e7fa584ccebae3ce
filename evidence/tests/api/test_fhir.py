"""FHIR: everything that is published is valid R5, every code stands in its list, every reference leads to an answer."""

import json

import pytest

from evidence.actions.workflow import publish, retract, revise, submit
from evidence.api.caching import kept as cache
from evidence.exchange.fhir.bundles import referred
from evidence.exchange.fhir.codes import CODES
from evidence.exchange.fhir.parts import ID, resource_id
from evidence.models import Code
from evidence.tests import builders
from evidence.vocabulary.kinds import RULES

from .fhir_checks import BASE, ISSUE_TYPES, answers, pages, validated

pytestmark = pytest.mark.django_db


def test_every_kind_and_every_part_is_valid(get, everything):
    items = pages(get, "fhir/Evidence")
    told = {extension["valueString"] for each in items for extension in each["extension"] if extension["url"].endswith("#kind")}
    assert told == {kind.value for kind in RULES}
    for each in answers(get, sorted(referred(items))).values():
        validated(each)


def test_a_finding_is_right_by_hand(get, everything):
    item = get(f"fhir/Evidence/{everything['accession']}").json()
    assert item["url"] == f"http://testserver/evidence/{everything['accession']}/"
    assert (item["status"], item["version"], item["meta"]["versionId"]) == ("active", "1", "1")
    parts = {each["variableRole"]["coding"][0]["code"]: each for each in item["variableDefinition"]}
    assert list(parts) == ["population", "exposure", "referenceExposure", "measuredVariable"]
    arm, ratio = item["statistic"]
    assert arm["statisticType"]["text"] == "Proportion"
    assert (arm["numberAffected"], arm["sampleSize"]["knownDataCount"], arm["quantity"]["value"]) == (10, 40, 25)
    assert arm["attributeEstimate"] == [
        {
            "description": "p < 0.05",
            "type": {"coding": [coding("attribute-estimate-type", "C44185")], "text": "P-value"},
            "quantity": {"value": 0.05, "comparator": "<"},
        }
    ]
    assert ratio["statisticType"]["coding"] == [coding("statistic-type", "C93152")]
    assert ratio["quantity"] == {"value": 1.5}
    (interval,) = ratio["attributeEstimate"]
    assert (interval["level"], interval["range"]) == (0.95, {"low": {"value": 1.1}, "high": {"value": 2}})
    assert any(note["text"].startswith("Caveat:") for note in item["note"])
    source = item["relatedArtifact"][0]
    assert source["resourceReference"]["reference"] == f"{BASE}Citation/pmid-91000001"


def coding(system, code):
    system = f"http://terminology.hl7.org/CodeSystem/{system}"
    return {"system": system, "code": code, "display": CODES[system][code]}


def test_a_regimen_is_told_step_by_step_in_grams_per_kilogram(get, everything):
    (step,) = get("fhir/EvidenceVariable/regimen-regimen").json()["characteristic"]
    low, high = step["definitionByTypeAndValue"]["valueRange"].values()
    assert (low["value"], high["value"], low["code"]) == (0.4, 0.5, "g/kg")
    assert (step["durationQuantity"]["value"], step["durationQuantity"]["code"]) == (5, "d")


def test_one_item_comes_with_all_that_it_refers_to(get, everything):
    answer = get(f"evidence/{everything['accession']}/", Accept="application/fhir+json")
    bundle = validated(answer.json())
    assert bundle["type"] == "collection"
    here = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(here) == len(bundle["entry"])
    assert referred([entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] != "Citation"]) <= here


def test_a_code_that_nobody_has_checked_is_no_coding(get, cast):
    disease = builders.disease("gout", names=[("ja", "痛風", "preferred")])
    Code.objects.create(disease=disease, system="mesh", code="D006073", checked_by="Alice", checked_on="2026-01-01")
    Code.objects.create(disease=disease, system="icd10", code="M10")
    variable = validated(get("fhir/EvidenceVariable/disease-gout").json())
    assert variable["characteristic"][0]["definitionCodeableConcept"]["coding"] == [
        {"system": "https://www.nlm.nih.gov/mesh", "code": "D006073"}
    ]
    assert "ICD-10 M10" in variable["note"][1]["text"]


def test_versions_stay_and_say_what_came_of_them(get, cast):
    item = builders.published(cast)
    revision = revise(item=item, by=cast.alice)
    revision.statement = "Said anew."
    revision.save()
    second = publish(item=submit(item=revision, by=cast.alice), by=cast.bob)
    old = validated(get(f"fhir/Evidence/{item.accession}/_history/1").json())
    new = validated(get(f"fhir/Evidence/{item.accession}").json())
    assert (old["status"], old["meta"]["versionId"], old["id"]) == ("retired", "1", new["id"])
    assert (new["status"], new["assertion"]) == ("active", "Said anew.")
    before = [each for each in new["relatedArtifact"] if each["type"] == "predecessor"]
    assert get(before[0]["resourceReference"]["reference"].removeprefix("http://testserver/api/v1/")).json() == old
    retract(item=second, by=cast.carol, reason="Wrong.")
    gone = get(f"fhir/Evidence/{item.accession}")
    assert (gone.status_code, validated(gone.json())["issue"][0]["code"]) == (410, "deleted")
    last = validated(get(f"fhir/Evidence/{item.accession}/_history/2").json())
    assert last["note"][-1]["text"] == "Retracted: Wrong."


def test_a_retracted_publication_says_so(get, cast):
    paper = builders.publication(standing="retracted", standing_checked_on="2026-01-01")
    builders.published(cast, publication=paper)
    state = validated(get(f"publications/{paper.slug}/?format=fhir").json())["citedArtifact"]["currentState"]
    assert state[0]["coding"][0]["code"] == "retracted"


def test_a_name_that_fhir_does_not_allow_is_shortened_and_found_again(get, cast):
    long = f"a-very-long-name_{'x' * 60}"
    builders.published(cast, outcome=builders.outcome(long), publication=builders.publication("doi-10_1000_5"))
    (item,) = pages(get, "fhir/Evidence")
    for address, resource in answers(get, referred(item)).items():
        assert ID.fullmatch(resource["id"])
        assert address.endswith(f"/{resource['id']}")
    assert get(f"fhir/EvidenceVariable/{resource_id(f'outcome-{long}')}").json()["identifier"][0]["value"] == long


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("evidence/?format=fhir&colour=red", 400, "invalid"),
        ("evidence/?format=fhir&fields=kind", 400, "invalid"),
        ("fhir/Evidence?kind=colour", 400, "invalid"),
        ("fhir/Evidence/IVE000099", 404, "not-found"),
        ("fhir/Evidence/ive000099", 404, "not-found"),
        ("fhir/Evidence/IVE000099/_history/1", 404, "not-found"),
        ("fhir/Citation/nobody", 404, "not-found"),
        ("fhir/EvidenceVariable/disease-nothing", 404, "not-found"),
        ("fhir/EvidenceVariable/IVE000099.1.population", 404, "not-found"),
        ("fhir/EvidenceVariable/colour-red", 404, "not-found"),
        ("fhir/EvidenceVariable/disease-%00", 404, "not-found"),
        ("fhir/EvidenceVariable/%00.1.population", 404, "not-found"),
        ("fhir/metadata?_format=xml", 400, "invalid"),
    ],
)
def test_errors_are_told_as_fhir_tells_them(get, address, status, code):
    answer = get(address)
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/fhir+json")
    assert validated(answer.json())["issue"][0]["code"] == code
    assert code in ISSUE_TYPES


def test_elsewhere_errors_stay_problems(get):
    assert get("evidence/?colour=red")["Content-Type"] == "application/problem+json"


def test_what_can_be_done_is_stated(get):
    statement = validated(get("fhir/metadata").json())
    assert statement["fhirVersion"] == "5.0.0"
    resources = {each["type"]: each for each in statement["rest"][0]["resource"]}
    assert set(resources) == {"Evidence", "Citation", "EvidenceVariable"}
    searched = {each["name"]: each["type"] for each in resources["Evidence"]["searchParam"]}
    assert (searched["disease"], searched["year_min"], searched["published_by"], searched["q"]) == ("token", "number", "date", "string")


def test_it_pages_is_cached_and_found_by_filters_as_json_is(get, everything):
    answer = get("fhir/Evidence?kind=finding&_format=json&page_size=1")
    assert [each["resource"]["id"] for each in answer.json()["entry"]] == [everything["accession"]]
    assert get("fhir/Evidence?kind=finding&_format=json&page_size=1", **{"If-None-Match": answer["ETag"]}).status_code == 304
    assert get("fhir/Evidence", Accept="application/json")["Content-Type"] == "application/json"
    assert get("fhir/metadata?_format=application/fhir+json").status_code == 200, "the plus sign, as many clients send it"
    first, second = get("fhir/Evidence?page_size=5").json(), get("fhir/Evidence?page_size=500").json()
    assert [each["fullUrl"] for each in second["entry"][:5]] == [each["fullUrl"] for each in first["entry"]]


def test_a_page_costs_the_same_queries_for_one_item_and_for_many(get, everything, django_assert_num_queries):
    for size in (1, 9):
        cache.clear()
        with django_assert_num_queries(3):  # the data version, the page, the count
            get(f"fhir/Evidence?page_size={size}")


def test_nothing_found_is_a_bundle_without_entries(get):
    bundle = validated(get("evidence/?format=fhir").json())
    assert (bundle["total"], "entry" in bundle) == (0, False)
    assert json.dumps(bundle)
