"""What pages say of themselves: citations, addresses, data for programs, the feed and the map of the site."""

import json
import re
from contextlib import closing

import pytest
from defusedxml.ElementTree import fromstring
from django.test import override_settings

from evidence.actions.workflow import publish, retract, revise, submit
from evidence.tests import builders
from evidence.web.citing import RECORDS

from .conftest import SECRET
from .test_pages import HIDDEN, PUBLIC, queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]

SECTION = {"study": "studies"}
RECORD_PAGES = [f"/{SECTION.get(noun, noun + 's')}/{slug}/" for noun, slug in PUBLIC.items()]
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def data_of(page):
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])


def test_every_sort_of_record_can_be_cited():
    assert {address.split("/")[1] for address in RECORD_PAGES} == set(RECORDS)


@pytest.mark.parametrize("address", RECORD_PAGES)
def test_every_page_of_a_record_says_how_it_is_cited_and_what_it_is(read, library, address):
    page = read(address).content.decode()
    assert f"https://testserver{address}. Accessed " in page
    assert "Data version " in page
    assert f'<link rel="canonical" href="https://testserver{address}">' in page
    assert f'<meta property="og:url" content="https://testserver{address}">' in page
    assert data_of(page)["url"] == f"https://testserver{address}"
    assert data_of(page)["mainEntity"]["@type"]
    assert f"UR  - https://testserver{address}" in read(f"{address}cite.ris").content.decode()
    assert f"url = {{https://testserver{address}}}" in read(f"{address}cite.bib").content.decode()


def test_an_item_is_cited_in_the_version_that_was_read(read, library, cast):
    revision = revise(item=library.item, by=cast.alice)
    revision.statement = "Strength came back in most."
    revision.save()
    publish(item=submit(item=revision, by=cast.alice), by=cast.bob)
    name = library.item.accession
    old, new = read(f"/evidence/{name}.1/").content.decode(), read(f"/evidence/{name}/").content.decode()
    assert f"/evidence/{name}.1/. Accessed" in old
    assert f"/evidence/{name}.2/. Accessed" in new
    assert f'rel="canonical" href="https://testserver/evidence/{name}.1/"' in old
    assert f'rel="canonical" href="https://testserver/evidence/{name}/"' in read(f"/evidence/{name}.2/").content.decode()
    assert data_of(new)["mainEntity"]["text"] == "Strength came back in most."
    assert f"{name}.2" in read(f"/evidence/{name}/cite.ris").content.decode()


def test_the_publication_behind_an_item_is_cited_too(read, library):
    for address in (f"/evidence/{library.item}/", "/publications/pmid-11111111/"):
        assert "The publication that says it" in read(address).content.decode()
        response = read(f"{address}source.ris")
        assert "DO  - 10.1000/example" in response.content.decode()
        assert response["Content-Disposition"] == 'attachment; filename="pmid-11111111.ris"'
    assert read("/diseases/example-neuropathy/source.ris").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        *("/diseases/example-neuropathy/cite.xml", "/diseases/nobody/cite.ris", "/nothing/here/cite.ris", "/evidence/IVE999999/cite.ris"),
        *("/diseases/%00/cite.ris", "/evidence/%00/cite.ris"),
    ],
)
def test_what_cannot_be_cited_is_not_found(read, library, address):
    assert read(address).status_code == 404


def test_a_renamed_record_is_cited_at_its_address_of_today(read, library):
    library.disease.slug = "renamed"
    library.disease.save()
    assert read("/diseases/example-neuropathy/cite.ris")["Location"] == "/diseases/renamed/cite.ris"


def test_nothing_unpublished_is_cited_mapped_or_fed(read, library):
    for noun, slug in HIDDEN.items():
        assert read(f"/{SECTION.get(noun, noun + 's')}/{slug}/cite.ris").status_code == 404
    assert read(f"/evidence/{library.draft.accession}/cite.ris").status_code == 404
    for address in ["/feed/", *(f"/sitemap-{section}.xml" for section in (*RECORDS, "evidence"))]:
        text = read(address).content.decode()
        for secret in (SECRET, library.draft.accession, *HIDDEN.values(), "pmid-44444444"):
            assert secret not in text, f"{secret} at {address}"


def test_data_for_programs_cannot_end_its_block(read, cast):
    bite = "</script><script>alert(1)</script>"
    item = builders.published(cast, statement=bite, disease=builders.disease("bitten", label=bite))
    page = read(f"/evidence/{item}/").content.decode()
    assert bite not in page
    assert data_of(page)["mainEntity"]["text"] == bite


def test_the_front_page_offers_the_data_set_with_its_licence(read, library):
    graph = data_of(read("/").content.decode())["@graph"]
    assert graph[0]["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"


def test_every_page_describes_itself_once(read, library):
    for address in ("/", "/about/", "/evidence/", "/search/?q=e", "/nothing-here/", *RECORD_PAGES):
        page = read(address).content.decode()
        assert page.count('<meta name="description"') == 1, address
        assert 'type="application/atom+xml" href="/feed/"' in page


def entries(read):
    return fromstring(read("/feed/").content).findall(f"{ATOM}entry")


def test_the_feed_tells_versions_newest_first_at_their_permalinks(read, library, cast):
    newest = builders.published(cast, statement="The newest.", disease=library.disease)
    first = entries(read)[0]
    assert first.find(f"{ATOM}title").text == f"{newest}: The newest."
    assert first.find(f"{ATOM}link").get("href") == f"https://testserver/evidence/{newest}/"


def test_the_feed_tells_a_retraction_with_its_reason_and_not_what_was_said(read, library, cast):
    builders.published(cast, disease=library.disease)
    retract(item=library.item, by=cast.carol, reason="The figure was of another arm.")
    first = entries(read)[0]
    assert first.find(f"{ATOM}title").text == f"{library.item}, retracted"
    assert first.find(f"{ATOM}summary").text == "The figure was of another arm."


def test_the_feed_and_the_map_cost_the_same_for_many_rows(read, library, cast):
    addresses = ["/feed/", "/sitemap.xml", "/sitemap-diseases.xml", "/sitemap-evidence.xml", "/sitemap-interventions.xml"]
    before = {address: queries_of(read, address) for address in addresses}
    for _ in range(9):
        builders.published(cast, disease=builders.disease(), statement="One more.")
    assert {address: queries_of(read, address) for address in addresses} == before
    assert before["/sitemap.xml"] <= 24


def test_the_map_leads_to_every_public_page_and_says_when_it_changed(read, library):
    index = [each.text for each in fromstring(read("/sitemap.xml").content).iter(f"{MAP}loc")]
    found = {}
    for address in index:
        for url in fromstring(read(address.removeprefix("https://testserver")).content):
            found[url.find(f"{MAP}loc").text.removeprefix("https://testserver")] = url.find(f"{MAP}lastmod")
    assert {*RECORD_PAGES, "/map/", "/safety/", "/compare/", "/compare/regimens/", "/releases/"} <= set(found)
    assert found[f"/evidence/{library.item.accession}/"].text == found["/diseases/example-neuropathy/"].text
    for address in found:
        assert read(address).status_code == 200, address


@override_settings(ALLOWED_HOSTS=["ivig.example"])
def test_robots_are_told_where_the_map_is(client):
    text = client.get("/robots.txt", secure=True, headers={"host": "ivig.example"}).content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: https://ivig.example/sitemap.xml" in text


@pytest.mark.parametrize("address", ["/feed/", "/robots.txt", "/sitemap.xml", "/diseases/example-neuropathy/cite.ris"])
def test_files_are_only_read(client, library, address):
    assert client.post(address, secure=True).status_code == 405


def test_a_page_has_icons_for_tabs_and_for_phones(read, library):
    linked = re.findall(r'<link rel="(?:apple-touch-)?icon" href="([^"]+)"', read("/").content.decode())
    assert len(linked) == 2
    for address in [*linked, "/favicon.ico"]:
        with closing(read(address)) as answer:
            assert (answer.status_code, answer["Content-Type"].split("/")[0]) == (200, "image"), address
