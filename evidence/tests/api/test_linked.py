"""JSON-LD: a processor drops no key, tells the same again, and the triples answer questions."""

import json

import pytest

from evidence.actions.workflow import publish, revise, submit
from evidence.exchange.linked.standards import BOUNDS
from evidence.tests import builders

from .linked_checks import expanded, graph_of, known, loader, read_back
from .test_fhir import pages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]

NOUNS = ("evidence", "publications", "studies", "diseases", "interventions", "regimens", "outcomes", "mechanisms", "disagreements")
TERM = "http://testserver/api/v1/vocabulary/#"


@pytest.fixture
def load(get):
    return loader(get)


def address(everything, noun):
    return f"{noun}/{everything['accession'] if noun == 'evidence' else everything['slug'][noun]}/"


@pytest.mark.parametrize("noun", NOUNS)
def test_no_key_is_dropped_and_the_same_is_told_again(get, everything, load, noun):
    for where in (address(everything, noun), f"{noun}/"):
        document = get(f"{where}?format=jsonld").json()
        assert known(read_back(document, load)) == known(document)


@pytest.mark.parametrize("noun", NOUNS)
def test_it_holds_all_that_the_json_holds(get, everything, noun):
    where = address(everything, noun)
    plain, linked = get(where).json(), get(where, Accept="application/ld+json").json()
    assert without_marks(linked) == bounds_as_ends(plain)


def without_marks(value):
    if isinstance(value, dict):
        return {
            key: without_marks(each) for key, each in value.items() if key[0] != "@" and key not in ("is_version_of", "was_revision_of")
        }
    return [without_marks(each) for each in value] if isinstance(value, list) else value


def bounds_as_ends(value, key=None):
    if key in BOUNDS and value:
        return {"low": value[0], "high": value[1]}
    if isinstance(value, dict):
        return {name: bounds_as_ends(each, name) for name, each in value.items()}
    return [bounds_as_ends(each) for each in value] if isinstance(value, list) else value


def test_a_record_in_full_is_understood_as_well(get, everything, load):
    document = get("evidence/?format=jsonld&expand=study,publication,disease,regimen,outcome,mechanism").json()
    assert known(read_back(document, load)) == known(document)


def test_an_item_is_named_by_its_version_and_says_what_came_before(get, cast, load):
    item = builders.published(cast)
    revision = revise(item=item, by=cast.alice)
    revision.statement = "Said anew."
    revision.save()
    publish(item=submit(item=revision, by=cast.alice), by=cast.bob)
    (node,) = expanded(get(f"evidence/{item.accession}/?format=jsonld").json(), load)
    assert node["@id"] == f"http://testserver/evidence/{item.accession}.2/"
    assert node["http://purl.org/dc/terms/isVersionOf"] == [{"@id": f"http://testserver/evidence/{item.accession}/"}]
    assert node["http://www.w3.org/ns/prov#wasRevisionOf"] == [{"@id": f"http://testserver/evidence/{item.accession}.1/"}]
    (old,) = expanded(get(f"evidence/{item.accession}.1/?format=jsonld").json(), load)
    assert old["@id"] == f"http://testserver/evidence/{item.accession}.1/"
    assert old["http://www.w3.org/ns/prov#invalidatedAtTime"]


def test_its_triples_answer_a_question(get, everything, load):
    graph = graph_of([get("evidence/?format=jsonld").json(), get("publications/?format=jsonld").json()], load)
    found = graph.query(
        f"""
        PREFIX ivig: <{TERM}>
        PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX bibo: <http://purl.org/ontology/bibo/>
        SELECT ?item ?name ?pmid ?low ?estimate WHERE {{
            ?item a ivig:EvidenceItem ; ivig:kind <{TERM}Kind-finding> ; ivig:disease/skos:prefLabel ?name ; prov:hadPrimarySource/bibo:pmid ?pmid ;
                ivig:regimen/ivig:regimenGPerKgPerCourse/ivig:doseLow ?low ; ivig:results/ivig:resultEstimate ?estimate .
            FILTER (lang(?name) = "ja" && ?low >= 2 && ?estimate < 1.6)
        }}"""
    )
    rows = {tuple(str(each) for each in row) for row in found}
    assert rows == {(f"http://testserver/evidence/{everything['accession']}.1/", "病", "91000001", "2.0", "1.5")}


def test_an_anchor_is_the_annotation_of_it(get, everything):
    item = get(f"evidence/{everything['accession']}/?format=jsonld").json()
    for anchor in item["anchors"]:
        there = get(anchor["@id"].removeprefix("http://testserver/api/v1/")).json()
        assert there["target"]["selector"]["sha256"] == anchor["sha256"]


def test_every_term_of_ours_is_explained(get, everything, load):
    vocabulary = {each["@id"]: each for each in get("vocabulary/").json()["@graph"]}
    used = set()
    for noun in NOUNS:
        used |= ours(expanded(get(f"{noun}/?format=jsonld").json(), load))
    used |= {each["url"] for item in pages(get, "fhir/Evidence") for each in nested_extensions(item)}
    assert used - vocabulary.keys() == set()
    assert [name for name, each in vocabulary.items() if not each["comment"]] == []
    assert len(used) > 100


def ours(value):
    """Terms of ours in expanded data: as keys, classes and words."""
    if isinstance(value, list):
        return {found for each in value for found in ours(each)}
    if not isinstance(value, dict):
        return {value} if isinstance(value, str) and value.startswith(TERM) else set()
    keys = {key for key in value if key.startswith(TERM)}
    return keys | {found for each in value.values() for found in ours(each)}


def nested_extensions(value):
    for each in value.get("extension", []):
        yield each
        yield from nested_extensions(each)


def test_the_vocabulary_is_a_page_on_which_each_term_has_its_place(get):
    page = get("vocabulary/", Accept="text/html")
    assert page["Content-Type"].startswith("text/html")
    text = page.content.decode()
    for each in get("vocabulary/").json()["@graph"]:
        assert f'id="{each["@id"].split("#")[1]}"' in text
    assert get("vocabulary/", Accept="text/html", **{"If-None-Match": page["ETag"]}).status_code == 304


def test_the_context_may_be_kept(get):
    answer = get("context.jsonld")
    assert answer["Content-Type"] == "application/ld+json"
    assert answer["Cache-Control"] == "public, max-age=86400"
    assert get("context.jsonld", **{"If-None-Match": answer["ETag"]}).status_code == 304
    assert len(json.dumps(answer.json())) < 300_000


def test_fields_cut_it_as_they_cut_json(get, everything, load):
    document = get("evidence/?format=jsonld&fields=kind,statement").json()
    assert set(document["results"][0]) == {"@type", "kind", "statement"}
    assert known(read_back(document, load)) == known(document)


def test_a_page_leads_to_the_same_as_linked_data(client, everything):
    page = client.get(f"/evidence/{everything['accession']}/").content.decode()
    assert f'type="application/ld+json" href="/api/v1/evidence/{everything["accession"]}.1/?format=jsonld"' in page
    assert f'type="application/fhir+json" href="/api/v1/evidence/{everything["accession"]}.1/?format=fhir"' in page
    disease = client.get("/diseases/cidp/").content.decode()
    assert 'href="/api/v1/diseases/cidp/?format=jsonld"' in disease
    assert "application/fhir+json" not in disease
