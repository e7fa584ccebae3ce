"""Choosing among the evidence on a disease page: the filters of the list and the API, the scope, and how much is shown."""

import re
from html import unescape

import pytest

from evidence.documents.refresh import refresh
from evidence.models import EvidenceItem
from evidence.tests import builders
from evidence.vocabulary.evidence import GapAspect

from .test_pages import many

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]
PAGE = "/diseases/example-neuropathy/"


def evidence_on(page):
    """Accessions of the rows in the section of the evidence."""
    return re.findall(r'<article class="row" id="(IVE\d+)"', page.split("data-filtered")[1].split('class="group"')[0])


def number_said(page):
    return re.search(r'role="status">([^<]+)<', page)[1]


@pytest.fixture
def told(library, cast):
    """Beside the library's: a harm, a randomised comparison with a caveat, and something said of a form and of the group."""
    trial = builders.study("trial", type="interventional", allocation="randomised", reported_by=library.publication)
    common = {"publication": library.publication, "study": trial, "disease": library.disease}
    builders.published(cast, kind="safety", outcome=builders.outcome(domain="adverse_event"), severity="mild", **common)
    builders.published(cast, direction="no_difference", prepare=lambda item: builders.caveat(item=item, kind="pooled"), **common)
    form = builders.disease("example-form", parent=library.disease)
    builders.published(cast, disease=form, publication=library.publication, statement="A form was better.")
    return library


@pytest.mark.parametrize(
    "chosen",
    [
        "kind=finding",
        "allocation=randomised",
        "direction=no_difference",
        "caveat=pooled",
        "year_max=1990",
        "kind=finding,safety&hedge=asserted",
    ],
)
def test_a_filter_chooses_what_the_list_of_all_evidence_chooses(read, told, chosen):
    page = read(f"{PAGE}?{chosen}").content.decode()
    listed = read(f"/evidence/?disease=example-neuropathy&{chosen}").content.decode()
    expected = re.findall(r'<article class="row" id="(IVE\d+)"', listed)
    assert set(evidence_on(page)) == set(expected)
    assert number_said(page) == f"{len(expected)} of 5 items"


def test_what_is_chosen_stays_in_the_form_with_what_each_choice_would_leave(read, told):
    page = read(f"{PAGE}?direction=no_difference&outcome_domain=function&year_min=1990&published_by=2020").content.decode()
    assert '<option value="no_difference" selected>No difference (1)</option>' in page
    assert '<option value="worsened"' not in page
    assert '<input type="hidden" name="outcome_domain" value="function">' in page
    assert '<input type="hidden" name="published_by" value="2020-12-31">' in page
    assert ' name="year_min" inputmode="numeric" pattern="[0-9]{4}" size="4" maxlength="4" value="1990"' in page


@pytest.mark.parametrize("asked", ["kind=nonsense", "disease=other", "colour=red", "disease_scope=all", "year_min=2020&year_max=2000"])
def test_what_cannot_be_chosen_is_refused_in_a_sentence(read, told, asked):
    response = read(f"{PAGE}?{asked}")
    assert response.status_code == 400
    assert asked.split("=")[0] in response.content.decode()


def test_words_of_which_none_can_be_looked_for_find_nothing(read, told):
    assert number_said(read(f"{PAGE}?q=%2B").content.decode()) == "0 of 5 items"


def test_what_is_chosen_is_kept_however_long_it_is(read, told):
    chosen = ",".join(2 * GapAspect.values)
    page = unescape(read(f"{PAGE}?gap={chosen}").content.decode())
    assert len(chosen) > 200
    assert f'name="gap" value="{chosen}"' in page


def test_nothing_found_says_what_to_do_next(read, told):
    assert "No item is of this sort. Choose less, or show all again." in read(f"{PAGE}?kind=gap").content.decode()


@pytest.mark.parametrize(("scope", "number"), [("self", 4), ("descendants", 5), ("with_groups", 6)])
def test_forms_and_groups_are_included_at_will_and_the_whole_page_follows(read, told, scope, number):
    page = read(f"{PAGE}?disease_scope={scope}").content.decode()
    assert number_said(page) == f"{number} items"
    assert f'aria-current="page">{CALLED[scope]}</a> <span class="count">{number}</span>' in page
    summary = page.split('class="in-short"')[1].split("</section>")[0]
    assert ("first line" in summary or "in favour" in summary) == (scope == "with_groups")
    assert ("Said of the group:" in page) == (scope != "with_groups")
    assert ("A form was better." in page) == (scope != "self")


CALLED = {"self": "Only the disease itself", "descendants": "With its 1 form", "with_groups": "Also what is said of its groups"}


def test_a_disease_that_has_neither_forms_nor_groups_has_nothing_to_choose(read, cast):
    builders.published(cast, disease=builders.disease("lonely"))
    assert 'class="scopes"' not in read("/diseases/lonely/").content.decode()


def test_each_answer_in_short_leads_to_all_that_it_rests_on(read, told, cast):
    for _ in range(5):
        builders.published(cast, disease=told.disease, direction="improved")
        builders.published(cast, disease=told.disease, kind="gap", gap_aspects=["dose"])
    page = read(PAGE).content.decode()
    leads = re.findall(r'href="([^"]+)">all (\d+) items', page)
    assert len(leads) == 3  # improved, on what it rests, not known
    for address, number in leads:
        assert int(number_said(read(unescape(address).partition("#")[0]).content.decode()).split()[0]) >= int(number)


def test_the_clocks_hold_for_forms_groups_and_the_citation(read, told):
    page = read(f"{PAGE}?published_by=1990").content.decode()
    assert '<a href="/diseases/example-form/?published_by=1990-12-31">Example form</a> <span class="count">0</span>' in page
    assert '<a href="/diseases/example-group/?published_by=1990-12-31">Example group</a>' in page
    assert "Literature published by 1990-12-31; Data version" in page
    assert "/diseases/example-neuropathy/?published_by=1990-12-31. Accessed" in page
    assert f'href="{PAGE}cite.ris?published_by=1990-12-31"' in page
    assert "published_by=1990-12-31" in read(f"{PAGE}cite.ris?published_by=1990").content.decode()


def test_what_is_cut_has_an_index_of_its_own(read, told):
    for index in ("studies", "publications", "regimens", "mechanisms"):
        page = read(f"/{index}/?disease=example-neuropathy").content.decode()
        assert "Only those behind the evidence on Example neuropathy." in page
        assert "secret" not in page
        assert read(f"/{index}/?disease=nobody").status_code == 400
    assert "trial" not in read("/studies/?disease=example-neuropathy&published_by=1900").content.decode().split("<main")[1]


def test_a_page_does_not_grow_with_its_evidence(read, library, cast):
    def weight(number):
        many(cast, library, number)
        refresh(EvidenceItem.objects.all())
        return len(read(PAGE).content)

    some = weight(40)
    assert weight(60) < some * 1.1
