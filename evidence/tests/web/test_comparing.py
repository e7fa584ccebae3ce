"""Diseases side by side: the clauses of their own pages, and a sentence where there are none."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.api.clauses import Question
from evidence.documents.refresh import refresh
from evidence.models import EvidenceItem
from evidence.tests import builders
from evidence.web.side_by_side import ORDER

from .conftest import SECRET

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]
BOTH = "/compare/?disease=example-neuropathy&disease=other-neuropathy"


@pytest.fixture
def other(cast, library):
    disease = builders.disease("other-neuropathy")
    builders.published(cast, kind="gap", disease=disease, gap_aspects=["dose"])
    return disease


def page_of(read, address=BOTH):
    """What the page says; its head and the switch of languages keep the address as it was asked."""
    page = read(address).content.decode()
    return page[page.index("<main") : page.index("</main>")]


def test_each_question_has_an_answer_of_each_disease_or_says_that_none_is_entered(read, library, other):
    page = page_of(read)
    assert page.count('<p class="whose">Example neuropathy</p>') == page.count('<p class="whose">Other neuropathy</p>') >= 2
    assert "Nothing entered. That does not say that nothing is known." in page
    assert f'<a href="/evidence/{library.item.accession}/">{library.item.accession}</a>' in page


def test_another_disease_can_be_added_and_none_twice(read, library, other):
    page = page_of(read, "/compare/?disease=example-neuropathy")
    assert '<option value="other-neuropathy">' in page
    assert '<option value="example-neuropathy">' not in page
    twice, once = page_of(read, f"{BOTH}&disease=other-neuropathy"), page_of(read)
    assert twice.split("<main")[1] == once.split("<main")[1]


def test_an_unknown_disease_is_refused_with_what_would_be_known(read, library):
    response = read("/compare/?disease=flying-neuropathy&disease=example-neuropathy")
    assert response.status_code == 400
    assert "flying-neuropathy" in response.content.decode()
    assert "example-group" in response.content.decode()
    assert read("/compare/?disease=%00").status_code == 400
    assert read("/compare/?outcome=x").status_code == 400


def test_more_than_four_are_refused(read, library):
    slugs = [builders.disease().slug for _ in range(5)]
    response = read("/compare/?" + "&".join(f"disease={slug}" for slug in slugs))
    assert response.status_code == 400
    assert "At most 4" in response.content.decode()


def test_drafts_are_not_compared(read, library, other):
    assert SECRET not in page_of(read)


def test_many_items_ask_no_more_queries_than_one(read, cast, library, other):
    def write(number):
        for _ in range(number):
            builders.written_as_published(curator=cast.alice, reviewer=cast.bob, disease=other)
        refresh(EvidenceItem.objects.all())
        with CaptureQueriesContext(connection) as queries:
            read(BOTH)
        return len(queries)

    assert write(1) == write(49) <= 10


def test_the_disease_page_leads_there(read, library):
    assert "/compare/?disease=example-neuropathy" in page_of(read, "/diseases/example-neuropathy/")


def test_regimens_stand_side_by_side_with_what_they_amount_to_and_what_came_of_them(read, cast, library):
    twice = builders.regimen({"low": "0.5", "per": "day", "days": 2, "every": 4, "every_unit": "week", "courses": 6}, slug="other-regimen")
    trial = builders.study(reported_by=library.publication)
    builders.arm(trial, regimen=twice, label="High dose")
    builders.published(cast, disease=library.disease, regimen=twice, study=trial, publication=library.publication, direction="worsened")
    page = page_of(read, "/compare/regimens/?regimen=example-regimen&regimen=other-regimen")
    rows = dict(re.findall(r'<tr><th scope="row">([^<]+)</th>(.*?)</tr>', page, re.DOTALL))
    cells = {name: re.findall(r"<td>([^<]*)</td>", row) for name, row in rows.items()}
    assert cells["g/kg per course"] == ["2", "1"]
    assert cells["g/kg per 28 days"] == ["not known, or not repeated", "1"]
    assert cells["g/kg in all"] == ["2", "6"]
    assert "regimen=other-regimen&amp;disease=example-neuropathy&amp;disease_scope=self" in rows["Told of in"]
    assert "High dose" in rows["Given in"]
    assert page.count("Nothing entered. That does not say that nothing is known.") == 2  # better with one, worse with the other
    assert page.count("<svg") == 2


def test_arms_of_studies_of_which_nothing_was_told_yet_do_not_stand_there(read, cast, library):
    builders.arm(library.study, regimen=library.regimen, label="High dose")
    for address in ("/regimens/example-regimen/?", "/compare/regimens/?regimen=example-regimen&"):
        assert "High dose" in page_of(read, address)
        assert "High dose" not in page_of(read, f"{address}published_by=1900")
        assert "High dose" not in page_of(read, f"{address}as_of=1900")


def test_four_regimens_cost_no_more_than_one(read, cast, library):
    for number in range(3):
        regimen = builders.regimen({"low": "0.5", "per": "day", "days": number + 2}, slug=f"regimen-{number}")
        builders.published(cast, disease=library.disease, regimen=regimen)
    address = "/compare/regimens/?regimen=regimen-0"

    def price(address):
        with CaptureQueriesContext(connection) as queries:
            page = page_of(read, address)
        return len(queries), len(re.findall(r'<p class="quiet">1 item</p>', page))

    one, four = price(address), price(f"{address}&regimen=regimen-1&regimen=regimen-2&regimen=example-regimen")
    assert one == (four[0], 1)
    assert four[1] == 4


def test_regimens_are_chosen_as_diseases_are(read, library):
    assert read("/compare/regimens/?regimen=nothing").status_code == 400
    assert read("/compare/regimens/?disease=example-neuropathy").status_code == 400
    assert "secret-regimen" not in page_of(read, "/compare/regimens/")
    assert "/compare/regimens/?regimen=example-regimen" in page_of(read, "/regimens/example-regimen/")
    assert "/compare/regimens/" in page_of(read, "/regimens/")


def test_a_comparison_can_be_of_another_time(read, library, other):
    page = page_of(read, f"{BOTH}&published_by=1900")
    assert "Only what had been published by" in page
    assert "IVE" not in page.split("<main")[1]


def test_a_comparison_asks_every_question_of_a_summary():
    assert Question.values == ORDER
