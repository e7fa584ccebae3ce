"""A disease page for paper: all rows, up to a bound that it states, at an address that no search engine keeps."""

import re

import pytest

from evidence.documents.refresh import refresh
from evidence.models import EvidenceItem
from evidence.tests import builders
from evidence.web import printing

from .test_choosing import PAGE, evidence_on
from .test_pages import many, queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]
PAPER = f"{PAGE}?print=all"


def rows_of(page):
    return re.findall(r'<article class="row" id="(IVE\d+)"', page.split('<h2 id="evidence"')[1].split('class="group"')[0])


@pytest.fixture
def much(library, cast):
    """More items of each kind than stand on the page."""
    for number, values in [
        (8, {}),
        (6, {"kind": "gap", "gap_aspects": ["dose"]}),
        (3, {"kind": "background", "aspect": "definition"}),
        (2, {"kind": "method", "aspect": "arms"}),
    ]:
        for _ in range(number):
            builders.published(cast, disease=library.disease, **values)
    return library


def test_on_paper_stand_all_items_and_background_and_methods_too(read, much):
    page, paper = (read(address).content.decode() for address in (PAGE, PAPER))
    shown = EvidenceItem.objects.published().filter(disease=much.disease)
    assert len(evidence_on(page)) < shown.count()
    assert sorted(rows_of(paper)) == sorted(shown.values_list("accession", flat=True))
    assert "stand here" not in paper


def test_the_page_leads_to_paper_and_back(read, much):
    assert 'href="?print=all" rel="nofollow">Print with all items</a>' in read(PAGE).content.decode()
    paper = read(f"{PAPER}&kind=finding").content.decode()
    assert 'href="?kind=finding#evidence">Back to the page</a>' in paper
    assert '<form class="filters"' not in paper


def test_what_was_chosen_is_printed_as_chosen_and_says_so(read, much):
    page = read(f"{PAGE}?kind=gap").content.decode()
    assert 'href="?kind=gap&amp;print=all" rel="nofollow">Print these</a>' in page or "print=all&amp;kind=gap" in page
    paper = read(f"{PAPER}&kind=gap").content.decode()
    assert len(rows_of(paper)) == 6
    assert "Kind: Not known" in re.sub(r"<[^>]+>", "", paper)


def test_the_bound_is_said_and_the_first_questions_come_first(read, much, monkeypatch):
    monkeypatch.setattr(printing, "MOST_PRINTED", 10)
    paper = read(PAPER).content.decode()
    assert len(rows_of(paper)) == 10
    assert "The first 10 of 21 items stand here" in paper
    assert "All of them are in the list of evidence" in paper
    assert "everything stands on this one page" not in paper
    assert re.findall(r'<h3 id="([^"]+)">', paper)[0] == "effects"


def test_no_search_engine_keeps_it_and_the_page_itself_is_its_address(read, much):
    paper = read(PAPER).content.decode()
    assert '<meta name="robots" content="noindex">' in paper
    assert f'<link rel="canonical" href="https://testserver{PAGE}">' in paper
    assert "noindex" not in read(PAGE).content.decode()


def test_each_page_prints_its_address_and_its_day(read, library):
    for address in (PAPER, "/map/", "/safety/", "/evidence/"):
        imprint = re.search(r'<p class="onpaper">(.*?)</p>', read(address).content.decode(), re.DOTALL)[1]
        assert f"https://testserver{address}" in imprint
        assert re.search(r"\d{4}-\d\d-\d\d", imprint)


def test_nothing_else_can_be_printed(read, library):
    assert read(f"{PAGE}?print=some").status_code == 400
    assert read("/evidence/?print=all").status_code == 400


def test_paper_asks_as_many_queries_for_many_items_as_for_few(read, library, cast):
    many(cast, library, 1)
    before = queries_of(read, PAPER)
    many(cast, library, 12)
    refresh(EvidenceItem.objects.all())
    assert queries_of(read, PAPER) == before
    assert before == queries_of(read, PAGE)
