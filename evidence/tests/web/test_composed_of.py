"""Where a summary is not of all items, every page that shows one says of how many and of which it is."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from evidence.documents import composing
from evidence.documents.refresh import refresh
from evidence.models import EvidenceItem
from evidence.tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]
PAGE = "/diseases/example-neuropathy/"
SAID = {
    "": "Composed from 2 of 4 items. To each question in turn the most telling were read; "
    "studies and sources are counted among these alone.",
    "/ja": "4件中2件の項目から作成しています。",
    "/zh-hans": "由 4 个条目中的 2 个组合而成。",
}


@pytest.fixture
def two_of_four(library, cast, monkeypatch):
    """A disease of which twice as much is said as a summary takes: two positions, and an effect that is known already."""
    monkeypatch.setattr(composing, "SUMMARISED", 2)
    common = {"disease": library.disease, "kind": "recommendation", "statement": "A position."}
    for stance, year in (("for", 2001), ("against", 2003)):
        builders.published(cast, stance=stance, publication=builders.publication(year=year), **common)
    return library.disease


def words_of(page):
    return re.sub(r"\s+", " ", strip_tags(page.content.decode()))


@pytest.mark.parametrize("language", SAID)
def test_the_page_says_from_how_many_it_is_composed_in_the_readers_language(read, two_of_four, language):
    assert SAID[language] in words_of(read(f"{language}{PAGE}"))


def test_the_pictures_say_that_they_show_the_same(read, two_of_four):
    assert "Drawn from the same 2 of 4 items as the summary." in words_of(read(PAGE))


def test_how_it_is_composed_names_the_bound(read, db):
    assert f"composed from at most {composing.SUMMARISED} items" in words_of(read("/about/"))


def test_nothing_is_said_where_it_is_of_all(read, library):
    words = words_of(read(PAGE))
    assert "In short" in words
    assert "Composed from" not in words


def test_of_a_group_it_says_so(read, library, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 2)
    words = words_of(read("/diseases/example-group/"))
    assert "Composed from 1 of 3 items. Of what is said of the group itself; each of its diseases has a summary of its own." in words
    assert "most telling" not in words


def test_of_a_disease_with_what_is_said_of_its_groups_it_is_of_the_disease_itself(read, library, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 2)
    words = words_of(read(f"{PAGE}?disease_scope=with_groups"))
    assert "Composed from 2 of 3 items. Of what is said of the disease itself." in words


def test_side_by_side_each_column_says_so(read, two_of_four, library):
    words = words_of(read("/compare/?disease=example-neuropathy&disease=example-group"))
    assert "Composed from 2 of 4 items. To each question" in words
    assert "Composed from 1 of 5 items. Of what is said of the group itself" in words


def test_a_regimen_beside_another_says_so_and_how_many_items_there_are(read, library, cast, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 1)
    builders.published(cast, disease=library.disease, regimen=library.regimen)
    words = words_of(read("/compare/regimens/?regimen=example-regimen"))
    assert "2 items Composed from 1 of 2 items. To each question" in words


def test_beyond_the_bound_more_items_ask_no_more_queries(read, two_of_four, cast):
    def price(number):
        for _ in range(number):
            builders.written_as_published(curator=cast.alice, reviewer=cast.bob, disease=two_of_four)
        refresh(EvidenceItem.objects.all())
        with CaptureQueriesContext(connection) as queries:
            assert read(PAGE).status_code == 200
        return len(queries)

    assert price(1) == price(30)
