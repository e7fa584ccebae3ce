"""The public pages in English, Japanese and Simplified Chinese: each page under an address of its own in each."""

import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils.translation import override

from evidence.tests.web.test_heads import RECORD_PAGES
from evidence.wording.languages import here, in_language, language_of, plain

pytestmark = pytest.mark.django_db

OTHERS = ["ja", "zh-hans"]
PAGES = ["/", "/about/", "/diseases/", "/evidence/", "/map/", "/compare/", "/safety/", "/studies/", "/publications/", "/regimens/"]
PAGES += ["/mechanisms/", "/outcomes/", "/interventions/", "/search/?q=example", *RECORD_PAGES]


def links_of(page):
    return [unescape(each) for each in re.findall(r'(?:href|action|data-suggest)="(/[^"]*)"', page)]


def test_a_path_goes_into_a_language_and_back():
    assert in_language("/map/?by=mechanism", "ja") == "/ja/map/?by=mechanism"
    assert in_language("/map/", "en") == "/map/"
    assert in_language("/api/v1/", "ja") == "/api/v1/"
    assert in_language("https://example.org/", "ja") == "https://example.org/"
    assert plain("/zh-hans/") == "/"
    assert plain("/ja/evidence/IVE000001/") == "/evidence/IVE000001/"
    assert [language_of(path) for path in ("/", "/ja/", "/japan/", "/zh-hans", "/en/")] == ["en", "ja", "en", "zh-hans", "en"]
    with override("zh-hans"):
        assert here("/map/") == "/zh-hans/map/" == reverse("map")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("address", PAGES)
def test_no_link_leaves_the_language(read, library, language, address):
    answer = read(in_language(address, language))
    assert answer.status_code == 200
    assert answer["Content-Language"] == language
    page = re.sub(r'<nav class="languages".*?</nav>', "", answer.content.decode(), flags=re.DOTALL)
    assert f'<html lang="{"ja" if language == "ja" else "zh-Hans"}">' in page
    page = re.sub(r'<a[^>]* download>|<link rel="(?:icon|stylesheet|alternate)[^>]*>', "", page)
    leaving = {link for link in links_of(page) if link == in_language(link, language) or not link.startswith(f"/{language}/")}
    assert {link for link in leaving if not link.startswith(("/api/", "/feed/"))} == set()


@pytest.mark.parametrize("address", ["/", "/diseases/example-neuropathy/", "/evidence/?kind=finding&after="])
def test_the_same_page_is_one_step_away_in_each_language(read, library, address):
    for language in ("en", *OTHERS):
        page = read(in_language(address, language)).content.decode()
        switch = re.search(r'<nav class="languages".*?</nav>', page, re.DOTALL)[0]
        assert set(links_of(switch)) == {in_language(address, each) for each in ("en", *OTHERS) if each != language}
        for code, each in [("en", "en"), ("ja", "ja"), ("zh-Hans", "zh-hans"), ("x-default", "en")]:
            assert f'hreflang="{code}" href="https://testserver{in_language(address, each)}"' in unescape(page)


def test_what_stands_in_one_language_leads_to_the_first_page_in_another(read):
    page = read("/ja/nowhere/")
    assert page.status_code == 404
    assert {"/", "/zh-hans/"} <= set(links_of(page.content.decode()))


def test_each_language_has_its_own_canonical_address(read, library):
    for language in OTHERS:
        address = in_language("/diseases/example-neuropathy/", language)
        assert f'<link rel="canonical" href="https://testserver{address}">' in read(address).content.decode()


def test_the_reader_is_not_led_away_by_what_the_browser_prefers(read, library):
    answer = read("/", headers={"accept-language": "ja"})
    assert answer.status_code == 200
    assert answer["Content-Language"] == "en"
    assert "accept-language" not in answer.get("Vary", "").lower()


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/diseases/", "/feed/"])
def test_doors_for_programs_have_one_address_and_answer_in_english(read, library, address):
    assert read(f"/ja{address}").status_code == 404
    assert read(address, headers={"accept-language": "ja"})["Content-Language"] == "en"


def test_moves_keep_the_language(read, library):
    assert read(f"/ja/evidence/{library.item.accession.lower()}/")["Location"] == f"/ja/evidence/{library.item.accession}/"
    assert read("/ja/search/?q=PMID 11111111")["Location"] == "/ja/publications/pmid-11111111/"
    assert read("/zh/diseases/?a=b")["Location"] == "/zh-hans/diseases/?a=b"
    assert read("/zh/")["Location"] == "/zh-hans/"


def test_stored_entries_know_no_language(read, library):
    from evidence.models import SearchEntry

    assert read("/ja/search/?q=example").status_code == 200
    entries = SearchEntry.objects.values_list("address", "beside")
    assert entries
    assert not [address for address, _beside in entries if address.startswith("/ja")]
    assert not [beside for _address, beside in entries if "所見" in beside]
