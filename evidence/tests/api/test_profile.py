"""The profile of a disease tells what its page shows, bounded, at a price that does not grow."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.models import FormerAddress
from evidence.tests import builders
from evidence.vocabulary.evidence import Kind

pytestmark = pytest.mark.django_db


@pytest.fixture
def cidp(cast):
    group = builders.disease("neuropathies")
    disease = builders.disease("cidp", parent=group, names=[("ja", "慢性神経炎", "preferred")])
    form = builders.disease("sensory-cidp", parent=disease)
    paper = builders.publication("pmid-91000001", pmid="91000001")
    study = builders.study("trial", reported_by=paper)
    regimen = builders.regimen({"low": "0.4", "per": "day", "days": 5}, slug="two-grams")
    common = {"publication": paper, "study": study}
    builders.published(
        cast, disease=disease, regimen=regimen, direction="favours_ivig", comparison="vs_placebo", versus=("placebo",), **common
    )
    builders.published(cast, disease=form, kind="recommendation", stance="for", line=["first_line"], **common)
    builders.published(cast, disease=disease, kind="gap", gap_aspects=["dose"], **common)
    builders.published(cast, disease=group, kind="gap", gap_aspects=["dose"], **common)
    builders.draft(curator=cast.alice, disease=disease, statement="Nobody may read this.")
    return disease


def told(body):
    return [item["accession"] for section in body["sections"] for part in section["parts"] for item in part["items"]]


def test_it_tells_the_items_of_the_page_in_the_same_order(get, client, cidp):
    body = get("diseases/cidp/profile/").json()
    page = client.get("/diseases/cidp/", secure=True).content.decode().split("<main")[1].split("</main>")[0]
    of_groups = [item["accession"] for group in body["said_of_groups"] for item in group["items"]]
    in_short = [accession for clause in body["in_short"] for line in clause["lines"] for accession in line["accessions"]]
    shown = re.findall(r"IVE\d{6}", page)
    assert set(told(body)) | set(of_groups) == set(shown)
    assert len(told(body)) == 3
    assert set(in_short) <= set(told(body)), "no claim without an item"
    assert "Nobody may read this." not in str(body)


def test_the_summary_reads_as_on_the_page(get, client, cidp):
    body = get("diseases/cidp/profile/").json()
    page = client.get("/diseases/cidp/", secure=True).content.decode()
    words = re.findall(
        r'aria-hidden="true">.</span> ([^<]+?)(?:&nbsp;<span class="beside"|</p>)', page.split('class="in-short"')[1].split("</section>")[0]
    )
    assert [line["words"] for clause in body["in_short"] for line in clause["lines"]] == words
    assert {clause["name"] for clause in body["in_short"]} >= {"position", "dose", "effect", "unknown"}


def test_items_are_whole_and_what_stands_behind_them_is_counted(get, cidp):
    body = get("diseases/cidp/profile/").json()
    item = body["sections"][0]["parts"][0]["items"][0]
    assert item == get(f"evidence/{item['accession']}/").json()
    assert (body["extent"]["items"], body["extent"]["studies"]) == (3, 1)
    assert [(row["slug"], row["items"]) for row in body["studies"]] == [("trial", 3)]
    assert [(row["id"], row["items"]) for row in body["publications"]] == [("pmid-91000001", 3)]
    assert [(row["slug"], row["items"]) for row in body["regimens"]] == [("two-grams", 1)]
    assert [(row["slug"], row["items"]) for row in body["forms"]] == [("sensory-cidp", 1)]
    assert body["disease"]["name"]["ja"] == "慢性神経炎"


def test_what_is_said_of_a_group_stands_apart(get, cidp):
    (group,) = get("diseases/cidp/profile/?fields=said_of_groups").json()["said_of_groups"]
    assert (group["group"]["slug"], group["number"], group["kinds"]) == ("neuropathies", 1, {"gap": 1})


def test_it_says_on_what_there_is_nothing(get, cidp):
    assert set(get("diseases/cidp/profile/?fields=silent_on").json()["silent_on"]) == {"dosing", "safety", "mechanism", "epidemiology"}


def test_a_disease_without_evidence_has_an_empty_profile(get, db):
    builders.disease("myositis")
    body = get("diseases/myositis/profile/").json()
    assert (body["sections"], body["in_short"], body["extent"]["items"]) == ([], [], 0)


def test_it_is_bounded_and_names_where_the_rest_is(get, cidp, cast, monkeypatch):
    monkeypatch.setattr("evidence.api.profiles.PER_KIND", 1)
    builders.published(cast, disease=cidp, direction="mixed")
    sections = {section["kind"]: section for section in get("diseases/cidp/profile/").json()["sections"]}
    assert (sections["finding"]["number"], sections["gap"]["more"]) == (2, None)
    assert get(sections["finding"]["more"].split("/api/v1/")[1]).json()["count"] == 2


def test_a_former_slug_leads_to_todays_profile(get, cidp):
    cidp.slug = "renamed"
    cidp.save()
    assert FormerAddress.objects.exists()
    answer = get("diseases/cidp/profile/?fields=extent")
    assert (answer.status_code, answer["Location"]) == (301, "/api/v1/diseases/renamed/profile/?fields=extent")
    assert get("diseases/nowhere/profile/").status_code == 404


def test_its_words_are_in_the_readers_language_and_its_etag_too(get, cidp):
    english, japanese = get("diseases/cidp/profile/"), get("diseases/cidp/profile/", accept_language="ja")
    assert english["ETag"] == get("diseases/cidp/profile/")["ETag"]
    assert get("diseases/cidp/profile/", if_none_match=english["ETag"]).status_code == 304
    assert [each["name"] for each in japanese.json()["in_short"]] == [each["name"] for each in english.json()["in_short"]]


def test_the_clocks_set_back_leave_out_what_was_not_known_then(get, client, cidp, cast):
    builders.published(cast, disease=cidp, publication=builders.publication(year=2019), direction="mixed")
    builders.published(cast, disease=cidp, publication=builders.publication(year=None), direction="mixed")
    body = get("diseases/cidp/profile/?published_by=2018").json()
    assert len(told(body)) == 3
    assert body["clocks"] == {"as_of": None, "published_by": "2018-12-31", "undated": 1}
    page = client.get("/diseases/cidp/?published_by=2018", secure=True).content.decode()
    assert "Only what had been published by" in page
    assert "1 item whose publication has no known date is left out" in page
    assert '<a href="/diseases/cidp/">Back to today</a>' in page
    assert set(re.findall(r"IVE\d{6}", page)) >= set(told(body))
    assert len(told(get("diseases/cidp/profile/").json())) == 5
    assert told(get("diseases/cidp/profile/?as_of=2000-01-01").json()) == []


def test_a_clock_that_cannot_be_read_is_refused_in_a_sentence(get, client, cidp):
    assert "has not come yet" in get("diseases/cidp/profile/?as_of=2999").json()["errors"]["as_of"][0]
    page = client.get("/diseases/cidp/?published_by=soon", secure=True)
    assert page.status_code == 400
    assert "published_by: “soon” is no day" in page.content.decode()


def test_it_costs_the_same_however_much_is_published(get, cidp, cast):
    def price():
        with CaptureQueriesContext(connection) as asked:
            assert get("diseases/cidp/profile/").status_code == 200
        return len(asked)

    before = price()
    for _ in range(8):
        study = builders.study(reported_by=builders.publication())
        builders.published(cast, disease=builders.disease(parent=cidp), study=study, regimen=builders.regimen())
        builders.published(cast, disease=cidp, study=study, kind=Kind.MECHANISM, mechanism=builders.mechanism(), support="asserted")
    assert price() == before
    assert before <= 36


def test_it_is_as_wide_as_is_asked(get, cidp):
    wide = get("diseases/cidp/profile/").json()
    assert (wide["scope"], wide["items_in"]) == ("descendants", {"self": 2, "descendants": 3, "with_groups": 4})
    for scope, number in wide["items_in"].items():
        body = get(f"diseases/cidp/profile/?disease_scope={scope}").json()
        assert (body["scope"], body["extent"]["items"]) == (scope, number)
        assert number == get(f"evidence/?disease=cidp&disease_scope={scope}").json()["count"]
    assert list(get("diseases/cidp/profile/?disease_scope=all").json()["errors"]) == ["disease_scope"]


def test_it_says_from_how_many_items_the_summary_is(get, cidp, cast, monkeypatch):
    body = get("diseases/cidp/profile/").json()
    assert body["composed_from"] == body["extent"]["items"] == 3
    builders.published(cast, disease=cidp, kind="safety", outcome=builders.outcome(domain="adverse_event"))
    monkeypatch.setattr("evidence.documents.composing.SUMMARISED", 2)
    body = get("diseases/cidp/profile/").json()
    assert (body["composed_from"], body["extent"]["items"], body["in_short_of_itself"]) == (2, 4, True)
    assert get("syntheses/cidp/").json()["composed_from"] == 2
    read = {accession for clause in body["in_short"] for line in clause["lines"] for accession in line["accessions"]}
    assert len(read) == 2
    assert len(told(body)) == 4, "the items themselves are bounded by kind"


def test_contrasts_are_those_that_the_page_draws(get, client, cidp, cast):
    trial = builders.study("two-arms", reported_by=builders.publication("pmid-91000002"))
    first, second = (builders.arm(trial, label=label) for label in ("IVIg", "Exchange"))

    def counted(item):
        builders.result(item, arm=first, n=70, events=56)
        builders.result(item, arm=second, n=80, events=48)

    def printed(item):
        ratio = {"measure": "RR", "estimate": "1.50", "ci_low": "1.2", "ci_high": "1.9", "ci_level": "95"}
        builders.result(item, kind="contrast", arm=first, versus=second, n=None, n_from="", events=None, **ratio)

    walking = builders.outcome("walking")
    common = {"disease": cidp, "study": trial, "comparison": "vs_active", "versus": ("plasma-exchange",), "outcome": walking}
    ours, theirs = (builders.published(cast, direction="no_difference", prepare=each, **common) for each in (counted, printed))
    one, two = get("diseases/cidp/profile/?fields=contrasts").json()["contrasts"]
    behind = {"study": "two-arms", "outcome": "walking", "arm": "IVIg", "versus": "Exchange"}
    assert one == {
        "accession": theirs.accession,
        "publication": one["publication"],
        **behind,
        "measure": "RR",
        "estimate": "1.5",
        "ci": {"low": "1.2", "high": "1.9", "level": "95"},
        "in_words": "RR 1.5 (95\u00a0% CI 1.2–1.9)",
        "computed_from": None,
    }
    assert two == {
        "accession": ours.accession,
        "publication": two["publication"],
        **behind,
        "measure": "RD",
        "estimate": "20.00",
        "ci": {"low": "5.24", "high": "33.39", "level": "95"},
        "in_words": "RD +20 (+5 – +33)",
        "computed_from": {"arm": {"events": 56, "n": 70}, "versus": {"events": 48, "n": 80}},
    }
    page = client.get("/diseases/cidp/", secure=True).content.decode()
    drawn = page.split('id="contrasts-picture-title"')[1].split("</figure>")[0]
    assert one["in_words"] in drawn
    assert two["in_words"] in drawn
