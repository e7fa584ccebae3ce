"""The syntheses say what the pages say in short: by disease, comparator and outcome, with the items, the strength and why."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def items(cast):
    group = builders.disease("neuropathies")
    cidp, gbs = builders.disease("cidp", parent=group), builders.disease("gbs", parent=group)
    builders.disease("silent")
    outcome, relapse = builders.outcome("disability"), builders.outcome("relapse")
    trial = builders.study("trial", allocation="randomised", n_randomised=40)
    effect = {"study": trial, "direction": "favours_ivig", "comparison": "vs_placebo", "versus": ("placebo",)}
    return [
        builders.published(cast, disease=cidp, outcome=outcome, **effect),
        builders.published(cast, disease=gbs, outcome=relapse, **{**effect, "versus": ("steroid",), "comparison": "vs_active"}),
        builders.published(cast, disease=cidp, kind="gap", gap_aspects=["dose"]),
    ]


def slugs(body):
    return [each["disease"]["slug"] for each in body["results"]]


def test_each_disease_with_evidence_has_one(get, items):
    body = get("syntheses/").json()
    assert slugs(body) == ["cidp", "gbs", "neuropathies"]
    assert body["count"] == 3
    assert [each["items"] for each in body["results"]] == [2, 1, 3]


def test_it_says_what_the_profile_says(get, items):
    detail = get("syntheses/cidp/").json()
    assert detail["clauses"] == get("diseases/cidp/profile/").json()["in_short"]
    assert detail == get("syntheses/?disease=cidp").json()["results"][0]
    assert detail["data_version"] == get("").json()["data_version"]


def test_a_line_has_its_codes_its_items_and_why(get, items):
    clauses = {clause["name"]: clause for clause in get("syntheses/cidp/").json()["clauses"]}
    (line,) = clauses["effect"]["lines"]
    assert (line["kind"], line["direction"], line["outcome"], line["comparators"]) == ("finding", "favours_ivig", "disability", ["placebo"])
    assert line["accessions"] == line["strength"]["accessions"] == [items[0].accession]
    assert "1 randomised study that compares" in line["strength"]["words"]
    assert line["strength"]["why"][0] == "size 40"
    (gap,) = clauses["unknown"]["lines"]
    assert (gap["kind"], gap["strength"], gap["outcome"]) == ("gap", None, None)


def test_it_can_be_of_a_comparator_or_an_outcome(get, items):
    body = get("syntheses/?comparator=steroid").json()
    assert slugs(body) == ["gbs", "neuropathies"]
    assert {a for each in body["results"] for clause in each["clauses"] for line in clause["lines"] for a in line["accessions"]} == {
        items[1].accession
    }
    narrowed = get("syntheses/cidp/?outcome=disability").json()
    assert {clause["name"] for clause in narrowed["clauses"]} == {"effect", "rests_on"}
    assert get(narrowed["url"].split("/api/v1/")[1]).json() == narrowed
    assert get("syntheses/cidp/?comparator=steroid").json()["clauses"] == []


@pytest.mark.parametrize("query", ["comparator=nope", "outcome=nope", "disease=nope", "as_of=2999", "colour=red", "page_size=51"])
def test_what_is_not_known_is_refused(get, items, query):
    assert list(get(f"syntheses/?{query}").json()["errors"]) == [query.split("=")[0]]
    assert get("syntheses/nope/").status_code == 404


def test_it_looks_back_with_the_clocks(get, items):
    assert get("syntheses/?as_of=2001-01-01").json()["count"] == 0


def test_the_price_does_not_grow_with_the_list(get, items):
    get("syntheses/")
    prices = []
    for size in (1, 3):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert len(get(f"syntheses/?page_size={size}").json()["results"]) == size
        prices.append(len(asked))
    assert prices[0] == prices[1] <= 12
