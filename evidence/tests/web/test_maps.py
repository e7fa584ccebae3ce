"""The evidence map counts exactly what the lists behind its circles show."""

import re
from html import unescape

import pytest

from evidence.models import PublicItem
from evidence.tests import builders

from .conftest import SECRET

pytestmark = pytest.mark.django_db


def circles(page):
    """{address: the number on its circle} of the whole map."""
    names = re.findall(r'<a class="circle [^"]+" href="(/evidence/[^"]+)" title="(\d+) × [^"]+"', page)
    return {unescape(address): int(number) for address, number in names}


def test_a_circle_leads_to_a_list_of_as_many_items(read, library, cast):
    for direction in ("improved", "no_effect", "mixed", "descriptive"):
        builders.published(cast, disease=library.disease, outcome=library.outcome, direction=direction)
    builders.published(cast, kind="safety", disease=library.disease, outcome=builders.outcome(domain="adverse_event"), severity="mild")
    builders.published(cast, kind="gap", disease=library.disease, gap_aspects=["efficacy", "no_trial"])
    found = circles(read("/map/").content.decode()) | circles(read("/map/?by=mechanism").content.decode())
    assert len(found) == 7
    for address, number in found.items():
        page = read(address).content.decode()
        assert page.count('<article class="row"') == number, address


def test_an_effect_of_another_treatment_does_not_colour_the_map(read, library, cast):
    before = circles(read("/map/").content.decode())
    builders.published(cast, disease=library.disease, outcome=library.outcome, given=("plasma-exchange",))
    assert circles(read("/map/").content.decode()) == before


def test_a_gap_that_names_no_outcome_stands_where_it_asks(read, library, cast):
    builders.published(cast, kind="gap", disease=library.disease, gap_aspects=["quality_of_life"])
    page = read("/map/").content.decode()
    assert "Quality of life: 1 × a gap is told" in page


def test_every_cell_stands_under_its_head_and_an_empty_one_is_explained(read, library):
    page = read("/map/").content.decode()
    heads = page.count('<th scope="col"><span>')
    rows = re.findall(r'<th scope="row">(.*?)</th>(.*?)</tr>', page, re.DOTALL)
    assert rows
    for name, cells in rows:
        assert cells.count("<td") == heads
        assert ("(empty cells: " in name) == ('class="dot"' in cells or 'class="dash"' in cells)


def test_the_map_is_of_published_items_only(read, library):
    page = read("/map/").content.decode()
    assert SECRET not in page
    assert sum(circles(page).values()) == PublicItem.objects.published().filter(item__kind="finding").count()


def test_the_map_without_items_says_so(read):
    assert "Nothing is published yet" in read("/map/").content.decode()


def test_the_map_refuses_what_it_does_not_know(read):
    response = read("/map/?by=colour")
    assert response.status_code == 400
    assert "outcome, mechanism" in response.content.decode()
    assert read("/map/?order=name").status_code == 400
