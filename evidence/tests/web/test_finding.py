"""Addresses that moved, names that are searched, and what is said where nothing is."""

import pytest
from django.db import connection

from evidence.models import FormerAddress
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def test_a_renamed_disease_leads_on_for_good(read, library):
    library.disease.slug = "renamed-neuropathy"
    library.disease.save()
    response = read("/diseases/example-neuropathy/")
    assert (response.status_code, response["Location"]) == (301, "/diseases/renamed-neuropathy/")


def test_what_has_moved_is_shown_at_the_time_that_was_asked_for(read, library):
    library.disease.slug = "renamed-neuropathy"
    library.disease.save()
    asked = "?published_by=1990&kind=finding"
    assert read(f"/diseases/example-neuropathy/{asked}")["Location"] == f"/diseases/renamed-neuropathy/{asked}"
    assert read("/diseases/example-neuropathy/cite.ris?as_of=2020")["Location"] == "/diseases/renamed-neuropathy/cite.ris?as_of=2020"


def test_a_merged_term_leads_to_its_successor(read, library):
    old = builders.outcome("old-outcome")
    old.merged_into = library.outcome
    old.save()
    response = read("/outcomes/old-outcome/")
    assert (response.status_code, response["Location"]) == (301, "/outcomes/example-strength/")


def test_a_former_address_does_not_betray_what_is_not_public(read, library):
    library.draft.study.slug = "secret-trial-renamed"
    library.draft.study.save()
    assert FormerAddress.objects.filter(former="secret-trial").exists()
    assert read("/studies/secret-trial/").status_code == 404


@pytest.mark.parametrize("written", ["ive{}", "IVE{}.1"])
def test_an_accession_has_one_address(read, library, written):
    digits = library.item.accession.removeprefix("IVE")
    response = read(f"/evidence/{written.format(digits)}/")
    if written.startswith("ive"):
        assert (response.status_code, response["Location"]) == (301, f"/evidence/IVE{digits}/")
    else:
        assert response.status_code == 200


@pytest.mark.parametrize(
    ("q", "address"),
    [
        ("PMID 11111111", "/publications/pmid-11111111/"),
        ("11111111", "/publications/pmid-11111111/"),
        ("https://doi.org/10.1000/EXAMPLE", "/publications/pmid-11111111/"),
    ],
)
def test_an_identifier_leads_straight_to_its_page(read, library, q, address):
    response = read("/search/", data={"q": q})
    assert (response.status_code, response["Location"]) == (302, address)


def test_an_accession_leads_straight_to_its_page(read, library):
    response = read("/search/", data={"q": library.item.accession.lower()})
    assert response["Location"] == f"/evidence/{library.item.accession}/"


@pytest.mark.parametrize("q", ["neuropath", "ニューロパチー", "神经病", "ＥＸＡＭＰＬＥ ｎｅｕｒｏ", "exampel"])
def test_a_disease_is_found_by_any_name_even_a_hidden_misprint(read, library, q):
    page = read("/search/", data={"q": q}).content.decode()
    assert 'href="/diseases/example-neuropathy/"' in page


def test_a_hidden_name_is_never_shown(read, library):
    assert "Exampel" not in read("/diseases/example-neuropathy/").content.decode()


def test_a_search_that_finds_nothing_says_what_to_do_next(read, library):
    page = read("/search/", data={"q": "zzzz"}).content.decode()
    assert "Nothing here has any of these words" in page


def test_a_slip_is_mended_and_said(read, library):
    page = read("/search/", data={"q": "exmaple"}).content.decode()
    assert "“exmaple” is known nowhere; looked for example" in page
    assert 'href="/diseases/example-neuropathy/"' in page


def test_what_was_found_can_be_narrowed_to_one_sort(read, library):
    page = read("/search/", data={"q": "example"}).content.decode()
    assert 'href="?q=example&amp;noun=disease"' in page
    narrowed = read("/search/", data={"q": "example", "noun": "disease"}).content.decode()
    assert 'href="/diseases/example-neuropathy/"' in narrowed
    assert 'href="/outcomes/example-strength/"' not in narrowed
    assert read("/search/", data={"q": "example", "noun": "nothing"}).status_code == 400


def test_a_drafts_words_are_never_found_nor_suggested(read, library):
    assert "Nothing here has any of these words" in read("/search/", data={"q": "nobody outside may"}).content.decode()
    assert read("/search/suggest/", data={"q": "secret"}).json() == {"suggestions": []}


@pytest.mark.parametrize("query", ["q=%00", "q=" + "x" * 201])
def test_a_search_that_cannot_be_read_is_refused_in_a_sentence(read, library, query):
    response = read(f"/search/?{query}")
    assert response.status_code == 400
    assert "The parameter “q”" in response.content.decode()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("kind=findin", ["findin", "recommendation"]),
        ("knd=finding", ["knd", "kind"]),
        ("disease=nowhere", ["nowhere"]),
        ("after=%00", ["after"]),
    ],
)
def test_a_bad_filter_gets_a_400_that_names_it(read, library, query, names):
    response = read(f"/evidence/?{query}")
    assert response.status_code == 400
    for name in names:
        assert name in response.content.decode()


def test_the_list_of_evidence_filters_and_turns_pages(read, library, cast, monkeypatch):
    monkeypatch.setattr("evidence.web.items.PER_PAGE", 1)
    first = read("/evidence/?disease=example-group&kind=finding,mechanism").content.decode()
    assert "2 items" in first
    assert "Strength came back." in first
    assert "It blocks." not in first
    follow = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = read(f"/evidence/{follow}").content.decode()
    assert "It blocks." in second
    assert "Strength came back." not in second


def test_a_page_that_is_not_found_names_what_is_called_alike(read, library):
    response = read("/diseases/neuropathy/")
    assert response.status_code == 404
    assert 'href="/diseases/example-neuropathy/"' in response.content.decode()


def test_a_misspelt_address_leads_to_what_was_meant(read, library):
    assert 'href="/diseases/example-neuropathy/"' in read("/diseases/exmple-neuropaty/").content.decode()


def test_not_found_answers_even_without_a_database(read, monkeypatch):
    from django.db import DatabaseError

    def offline(words):
        raise DatabaseError

    monkeypatch.setattr("evidence.web.errors.near_to", offline)
    assert read("/diseases-of-nobody").status_code == 404


def test_a_host_that_is_not_ours_is_refused_and_nothing_fails(client):
    client.raise_request_exception = False
    for address in ("/", "/nothing-here/", "/api/v1/"):
        answer = client.get(address, secure=True, headers={"host": "elsewhere.example"})
        assert (answer.status_code, answer.text) == (400, "This server is not known by that name.\n"), address


def test_the_500_page_needs_nothing(client, settings):
    from django.template.loader import render_to_string

    page = render_to_string("500.html")
    assert "Something failed on our side" in page
    assert "/static/evidence/site.css" in page


@pytest.mark.django_db(transaction=True)
def test_a_database_that_cannot_be_reached_is_told_as_that(client, settings):
    connection.close()
    client.raise_request_exception = False
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(connection.settings_dict, "PORT", "1")
        page = client.get("/diseases/", secure=True)
    assert page.status_code == 503
    assert page["Retry-After"]
    assert "The database cannot be reached" in page.text
