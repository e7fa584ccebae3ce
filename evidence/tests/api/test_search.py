"""Search: what the page /search/ shows, with how it was understood, in pages that lose nothing."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.models import DataVersion, SearchEntry
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def cidp(cast):
    disease = builders.disease("cidp", label="Chronic neuropathy", names=[("ja", "慢性神経炎", "preferred")])
    paper = builders.publication("pmid-91000001", pmid="91000001", title="A trial in neuropathy")
    for number in range(3):
        builders.published(cast, disease=disease, publication=paper, statement=f"Neuropathy became better, {number}.")
    return disease


def in_another_transaction():
    """The data version rises once in a transaction, and a test is one."""
    DataVersion.objects.update(transaction=0)


def test_every_sort_of_record_is_found_counted_and_marked(get, cidp):
    body = get("search/?q=neuropathy").json()
    first = body["results"][0]
    assert (first["noun"], first["id"], first["path"]) == ("disease", "cidp", "/diseases/cidp/")
    assert first["url"].endswith("/api/v1/diseases/cidp/")
    assert first["pieces"] == [{"text": "Chronic ", "found": False}, {"text": "neuropathy", "found": True}]
    assert body["facets"] == {"disease": 1, "publication": 1, "item": 3}
    assert (body["count"], body["exact"], body["mended"], body["any_word"]) == (5, None, {}, False)


def test_it_says_the_same_as_the_page_in_the_same_order(get, client, cidp):
    page = client.get("/search/", {"q": "neuropathy"}, secure=True).content.decode()
    shown = re.findall(r'<p><a href="([^"]+)"', page)
    assert [hit["path"] for hit in get("search/?q=neuropathy").json()["results"]] == shown


def test_one_sort_of_record_can_be_asked_for(get, cidp):
    body = get("search/?q=neuropathy&noun=item").json()
    assert (body["count"], {hit["noun"] for hit in body["results"]}) == (3, {"item"})
    assert body["facets"]["disease"] == 1, "how many of the other sorts there are is still told"


@pytest.mark.parametrize(("q", "first"), [("慢性神経炎", "cidp"), ("神経", "cidp"), ("ＮＥＵＲＯＰＡＴＨＹ", "cidp")])
def test_it_is_found_in_every_language_and_width(get, cidp, q, first):
    assert get(f"search/?q={q}").json()["results"][0]["id"] == first


def test_a_slip_is_mended_and_told(get, cidp):
    body = get("search/?q=neuropahty").json()
    assert body["mended"] == {"neuropahty": ["neuropathy"]}
    assert body["results"][0]["id"] == "cidp"


def test_where_nothing_has_all_words_it_is_said(get, cidp):
    body = get("search/?q=chronic+zzzz").json()
    assert (body["any_word"], body["results"][0]["id"]) == (True, "cidp")


def test_an_identifier_tells_its_page(get, cidp):
    assert get("search/?q=PMID+91000001").json()["exact"] == "/publications/pmid-91000001/"


def test_nothing_found_is_an_answer(get, cidp):
    body = get("search/?q=zzzz").json()
    assert (body["count"], body["results"], body["facets"]) == (0, [], {})


def test_pages_lose_and_repeat_nothing_in_either_direction(get, cidp):
    whole = [hit["path"] for hit in get("search/?q=neuropathy").json()["results"]]
    for size in (1, 2, 5):
        pages = [get(f"search/?q=neuropathy&page_size={size}").json()]
        while pages[-1]["next"]:
            pages.append(get(pages[-1]["next"].split("/api/v1/")[1]).json())
        assert [hit["path"] for page in pages for hit in page["results"]] == whole
        back = [pages[-1]]
        while back[-1]["previous"]:
            back.append(get(back[-1]["previous"].split("/api/v1/")[1]).json())
        assert [hit["path"] for page in reversed(back) for hit in page["results"]] == whole


def test_a_cursor_belongs_to_its_words(get, cidp):
    cursor = get("search/?q=neuropathy&page_size=1").json()["next"].split("cursor=")[1].split("&")[0]
    assert get(f"search/?q=chronic&cursor={cursor}").status_code == 400


@pytest.mark.parametrize(
    ("query", "field", "says"),
    [
        ("", "q", "required"),
        ("q=", "q", "empty"),
        ("q=%20", "q", "empty"),
        ("q=" + "x" * 201, "q", "at most 200"),
        ("q=x&noun=drug", "noun", "Allowed: disease"),
        ("q=x&ordering=slug", "ordering", "unknown"),
        ("q=x&page_size=0", "page_size", "1 to 500"),
        ("q=x&cursor=junk", "cursor", "not of this list"),
    ],
)
def test_what_cannot_be_read_is_named(get, query, field, says):
    answer = get(f"search/?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    assert list(answer.json()["errors"]) == [field]
    assert says in answer.json()["errors"][field][0]


def test_suggestions_are_names_as_one_types(get, cidp):
    body = get("search/suggest/?q=chro").json()
    assert [(each["noun"], each["id"]) for each in body["suggestions"]] == [("disease", "cidp")]
    assert get("search/suggest/?q=neuropathy+became").json() == {"suggestions": []}
    assert list(get("search/suggest/").json()["errors"]) == ["q"]


def test_an_answer_is_not_sent_again_until_what_is_found_changes(get, cidp):
    answer = get("search/?q=neuropathy")
    assert get("search/?q=neuropathy", if_none_match=answer["ETag"]).status_code == 304
    SearchEntry.objects.all().delete()  # as after a change that the entries have not followed yet
    assert get("search/?q=neuropathy").json()["count"] == 0


def test_it_costs_the_same_however_much_is_found(get, cidp, cast):
    def price():
        with CaptureQueriesContext(connection) as asked:
            assert get("search/?q=neuropathy").status_code == 200
        return len(asked)

    get("search/?q=neuropathy")  # the entries are brought up to date once
    before = price()
    in_another_transaction()
    for number in range(8):
        builders.published(cast, disease=cidp, statement=f"Neuropathy again, {number}.")
    get("search/?q=neuropathy")
    assert price() == before
    assert before <= 9


def test_evidence_is_filtered_by_what_the_search_finds(get, cidp, cast):
    builders.published(cast, statement="Something else.", kind="gap", gap_aspects=["dose"])
    body = get("evidence/?q=neuropathy+better&kind=finding&fields=statement").json()
    assert body["count"] == 3
    assert get("evidence/?q=neuropathy&kind=gap").json()["count"] == 0
    assert get("evidence/?q=else").json()["count"] == 1


def test_the_count_of_what_is_found_follows_new_evidence(get, cidp, cast):
    assert get("evidence/?q=neuropathy").json()["count"] == 3
    in_another_transaction()
    builders.published(cast, disease=cidp, statement="Neuropathy was seen once more.")
    assert get("evidence/?q=neuropathy").json()["count"] == 4
