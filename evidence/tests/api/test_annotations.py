"""Web Annotations: each anchor once, where the anchor says, at an address that answers, in the words of the W3C; no word of a source."""

import base64
import json
from pathlib import Path

import pytest
from pyld import jsonld

from evidence.actions.workflow import publish, revise, submit
from evidence.exchange.annotations import ANNO
from evidence.models import PublicItem, SourceAnchor
from evidence.tests import builders

pytestmark = pytest.mark.django_db

OA = "http://www.w3.org/ns/oa#"
CONTEXT = json.loads(Path(__file__).with_name("anno.jsonld").read_text())
"""The context of the W3C, from https://github.com/w3c/web-annotation (jsonld/anno.jsonld) under the W3C Software and Document License."""


def load(url, options=None):
    """No context but that one is fetched."""
    assert url == ANNO
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


def expanded(document):
    (made,) = jsonld.expand(document, {"documentLoader": load})
    return made


@pytest.fixture
def anchored(cast):
    def prepare(item):
        builders.anchor(item, start=5, end=30, role="context", place="second sentence")

    paper = builders.publication("pmid-91000001", pmid="91000001")
    return builders.published(cast, publication=paper, prepare=prepare)


def test_an_annotation_says_where_what_and_who(get, anchored):
    answer = get(f"evidence/{anchored.accession}/annotations/")
    assert answer["Content-Type"] == f'application/ld+json; profile="{ANNO}"'
    whole = answer.json()
    assert (whole["type"], whole["total"], whole["first"]["type"]) == ("AnnotationCollection", 2, "AnnotationPage")
    one, other = whole["first"]["items"]
    anchor = anchored.anchors.get(position=1)
    selector = one["target"]["selector"]
    assert (selector["type"], selector["unit"]) == ("TextPositionSelector", "Unicode code point")
    assert (selector["start"], selector["end"], selector["sha256"]) == (anchor.start, anchor.end, anchor.sha256)
    assert one["body"][0]["id"] == f"http://testserver/evidence/{anchored.accession}.1/"
    assert one["body"][1]["value"] == anchored.statement
    assert (one["motivation"], other["motivation"]) == ("describing", "linking")
    assert one["creator"]["name"] == PublicItem.objects.get().document["curation"]["curator"]
    assert one["target"]["source"]["partOf"] == "http://testserver/publications/pmid-91000001/"
    named = one["target"]["source"]["id"].removeprefix("ni:///sha-256;")
    assert base64.urlsafe_b64decode(f"{named}=").hex() == anchor.source_text.sha256


def test_its_address_answers_with_the_same(get, anchored):
    whole = get(f"evidence/{anchored.accession}.1/annotations/").json()
    for each in whole["first"]["items"]:
        alone = get(each["id"].removeprefix("http://testserver/api/v1/")).json()
        assert alone.pop("@context") == whole["@context"]
        assert alone == each
    assert get(whole["id"].removeprefix("http://testserver/api/v1/")).json() == whole
    for wrong in ("3/", "0/"):
        assert get(f"evidence/{anchored.accession}.1/annotations/{wrong}").status_code == 404
    assert get("evidence/IVE000099/annotations/").status_code == 404
    assert get("publications/nobody/annotations/").status_code == 404


def test_a_processor_reads_it_in_the_words_of_the_w3c(get, anchored):
    made = expanded(get(f"evidence/{anchored.accession}/annotations/1/").json())
    assert made["@type"] == [f"{OA}Annotation"]
    assert made[f"{OA}motivatedBy"] == [{"@id": f"{OA}describing"}]
    (target,) = made[f"{OA}hasTarget"]
    (selector,) = target[f"{OA}hasSelector"]
    assert selector["@type"] == [f"{OA}TextPositionSelector"]
    integer = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
    assert selector[f"{OA}start"] == [{"@value": anchored.anchors.get(position=1).start, "@type": integer}]
    assert target["http://testserver/api/v1/vocabulary/#anchorRole"] == [
        {"@id": "http://testserver/api/v1/vocabulary/#AnchorRole-primary_result"}
    ]
    assert target[f"{OA}hasSource"][0]["@id"].startswith("ni:///sha-256;")


def test_a_version_keeps_its_annotations(get, anchored, cast):
    before = get(f"evidence/{anchored.accession}.1/annotations/1/").json()
    revision = revise(item=anchored, by=cast.alice)
    revision.statement = "Said anew."
    revision.save()
    publish(item=submit(item=revision, by=cast.alice), by=cast.bob)
    assert get(f"evidence/{anchored.accession}.1/annotations/1/").json() == before
    after = get(f"evidence/{anchored.accession}/annotations/").json()
    assert after["id"].endswith(".2/annotations/")
    assert after["first"]["items"][0]["body"][1]["value"] == "Said anew."


def test_a_publication_has_them_in_pages(get, cast, anchored):
    for _ in range(2):
        builders.published(cast, publication=anchored.publication)
    whole = get("publications/pmid-91000001/annotations/?page_size=2").json()
    page, found = whole["first"], []
    while True:
        found += [each["id"] for each in page["items"]]
        if "next" not in page:
            break
        page = get(page["next"].removeprefix("http://testserver/api/v1/")).json()
        assert (page["type"], page["partOf"]) == ("AnnotationPage", whole["id"])
    assert len(found) == len(set(found)) == whole["total"] == SourceAnchor.objects.count() == 4


@pytest.mark.parametrize(
    "accept", ["application/ld+json", 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', "*/*", "application/json"]
)
def test_it_is_given_to_whoever_asks_for_linked_data_or_json(get, anchored, accept):
    answer = get(f"evidence/{anchored.accession}/annotations/", Accept=accept)
    assert answer.status_code == 200
    again = get(f"evidence/{anchored.accession}/annotations/", Accept=accept, **{"If-None-Match": answer["ETag"]})
    assert again.status_code == 304


def test_a_page_costs_the_same_queries_for_one_item_and_for_many(get, cast, anchored, django_assert_num_queries):
    for _ in range(4):
        builders.published(cast, publication=anchored.publication)
    for size in (1, 5):
        get(f"publications/pmid-91000001/annotations/?page_size={size}")  # the counts are kept
        with django_assert_num_queries(4):  # the data version, the publication, the items, the anchors
            get(f"publications/pmid-91000001/annotations/?page_size={size}&format=json")


def test_those_of_a_renamed_publication_are_found_at_its_address_of_today(get, anchored):
    anchored.publication.slug = "renamed"
    anchored.publication.save()
    moved = get("publications/pmid-91000001/annotations/?page_size=1")
    assert (moved.status_code, moved["Location"]) == (301, "/api/v1/publications/renamed/annotations/?page_size=1")
