"""The public pages in English, Japanese and Simplified Chinese: each page under an address of its own in each."""

import re
from html import escape, unescape
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from django.utils.translation import override

from evidence.models import Disease, DoseRegimen, DoseStep, Intervention, Mechanism, Name, Outcome, Publication, PublicItem, Study
from evidence.templatetags.evidence import english_marked
from evidence.tests import builders
from evidence.tests.web.test_heads import RECORD_PAGES
from evidence.tests.web.test_pages import queries_of
from evidence.wording.languages import here, in_language, language_of, plain

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]

OTHERS = ["ja", "zh-hans"]
PAGES = ["/", "/about/", "/diseases/", "/evidence/", "/map/", "/compare/", "/safety/", "/studies/", "/publications/", "/regimens/"]
PAGES += ["/releases/", "/compare/regimens/", "/mechanisms/", "/outcomes/", "/interventions/", "/search/?q=example", *RECORD_PAGES]


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
    page = re.sub(r'<a[^>]* download>|<link rel="(?:icon|apple-touch-icon|stylesheet|alternate)[^>]*>', "", page)
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


def test_a_name_found_has_the_english_one_beside_it(read, library):
    page = read("/zh-hans/search/?q=example+neuropathy").content.decode()
    assert re.search(r">示例神经病</a></p><p class=\"quiet\">Example neuropathy", re.sub("</?mark>", "", page))


def test_what_was_found_names_its_disease_in_the_language_of_the_page(read, cast):
    disease = builders.disease("named-disease", label="Named disease")
    disease.names.create(text="命名病", language="ja", kind="preferred")
    builders.published(cast, disease=disease, statement="Findable wording.")
    assert "命名病" in read("/ja/search/?q=findable").content.decode()
    assert "Named disease" in read("/search/?q=findable").content.decode()


@pytest.mark.parametrize(("language", "days"), [("ja", "日"), ("zh-hans", "天")])
def test_a_regimen_is_found_suggested_and_named_near_in_the_language_of_the_page(read, library, language, days):
    assert "2 days" in library.regimen.label
    suggested = [each["title"] for each in read(f"/{language}/search/suggest/", data={"q": "1 g/kg"}).json()["suggestions"]]
    assert [title for title in suggested if days in title]
    for address in (f"/{language}/search/?q=example+neuropathy&noun=regimen", f"/{language}/diseases/example-neuropathi/"):
        page = re.sub("</?mark>", "", read(address).text)
        (named,) = re.findall(r'<a href="[^"]*/regimens/example-regimen/"[^>]*>([^<]+)<', page)
        assert days in named, address


ELSEWHERE = ("en", "und", "code")


class Words(HTMLParser):
    """The words of a page that are said to be in its own language: text and names for the ear, outside of what is marked as English."""

    SPOKEN = ("aria-label", "alt", "title", "placeholder", "data-label")
    VOID = ("meta", "link", "input", "br", "img", "circle", "path", "rect", "line")

    def __init__(self, page):
        super().__init__()
        self.found, self.languages = [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        inherited = self.languages[-1][1] if self.languages else ""
        language = "code" if tag in ("script", "style", "code") else given.get("lang", inherited)
        if tag not in self.VOID:
            self.languages.append((tag, language))
        self.found += [given[name] for name in self.SPOKEN if given.get(name) and language not in ELSEWHERE]

    def handle_startendtag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in self.SPOKEN]

    def handle_endtag(self, tag):
        while self.languages and self.languages.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.languages and self.languages[-1][1] not in ELSEWHERE:
            self.found.append(data)


ENGLISH = re.compile(r"[A-Za-z][a-z]{2,}[ ,:]+[a-z]{2,}")
NAMES = re.compile(
    r"IVIg Evidence|Seed (?:curator|reviewer)|Open Graph|Devine|Ann Pharmacother|English|Deutsch|Cookie|et al|outcome, mechanism"
)


def english_of(page, data):
    """Words in a row that look English, in the page's own words: without what curators wrote and what names are known only so."""
    for text in sorted(data, key=len, reverse=True):
        page = page.replace(escape(text), " · ")
    return [text.strip() for text in Words(page).found if ENGLISH.search(NAMES.sub("·", text))]


def data_of_library():
    """Every string that somebody entered."""
    found = {
        row.label for model in (Disease, Study, Publication, Mechanism, Outcome, Intervention, DoseRegimen) for row in model.objects.all()
    }
    found |= set(Name.objects.values_list("text", flat=True)) | {step.__str__() for step in DoseStep.objects.all()}
    found |= {text for row in PublicItem.objects.all() for text in leaves(row.document) if " " in text}
    return {text for text in found if len(text) > 3}


def leaves(value):
    if isinstance(value, dict | list):
        return [text for each in (value.values() if isinstance(value, dict) else value) for text in leaves(each)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_of_ours_is_left_in_english(read, library, language, monkeypatch):
    monkeypatch.setattr("evidence.templatetags.evidence.ENGLISH", re.compile("(?!)"))  # which would call ours a curator's
    data = data_of_library()
    gone = [f"/evidence/{library.item.accession}/", f"/evidence/{library.item.accession}/correct/"]
    clocked = ["/diseases/example-neuropathy/?published_by=2004&as_of=2026-11", "/map/?by=mechanism", "/search/?q=nowhereatall", "/search/"]
    left = {}
    for address in [*PAGES, *gone, *clocked, "/nowhere/", "/map/?by=x", "/safety/?trait=x", "/compare/?disease=x"]:
        left[address] = english_of(read(in_language(address, language)).content.decode(), data)
    left = {address: words for address, words in left.items() if words}
    assert not left, left


def test_another_language_costs_two_queries_at_most(read, library):
    costs = {address: (queries_of(read, address), queries_of(read, in_language(address, "ja"))) for address in PAGES}
    assert {address: cost for address, cost in costs.items() if cost[1] > cost[0] + 2} == {}


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("再治療；患者：with incomplete recovery", '再治療；患者：<span lang="en">with incomplete recovery</span>'),
        ("頻度の表現：rare；多くは可逆的", '頻度の表現：<span lang="en">rare</span>；多くは可逆的'),
        ("抄録、Guillain-Barré syndrome, first <b>", '抄録、<span lang="en">Guillain-Barré syndrome, first</span> &lt;b&gt;'),
        ("0.4 g/kg/日 × 5日（IVIg、95%）", "0.4 g/kg/日 × 5日（IVIg、95%）"),
    ],
)
def test_english_within_a_line_is_marked(line, marked):
    with override("ja"):
        assert english_marked(line) == marked
    with override("en"):
        assert english_marked(line) == line
