"""A summary is of all items, or says of how many; its price does not grow with them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.documents import composing
from evidence.documents.composing import of_anything, of_diseases
from evidence.models import PublicItem
from evidence.queries.telling import Span
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(cast):
    """A group of which two things are said, and three of its form."""
    group = builders.disease("group")
    form = builders.disease("form", parent=group)
    for disease, number in ((group, 2), (form, 3)):
        for _ in range(number):
            builders.published(cast, disease=disease, study=builders.study(reported_by=builders.publication()))
    return group


def in_short(number=5, own=2):
    spans = {"group": Span(("within:group",), number)}
    return of_diseases(PublicItem.objects.published(), spans, {"group": own})["group"]


def about(summary):
    return [document["disease"]["slug"] for document in summary.documents]


def test_as_long_as_they_fit_all_are_read(group, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 5)
    summary = in_short()
    assert sorted(about(summary)) == ["form"] * 3 + ["group"] * 2
    assert summary.is_of_all


def test_of_a_group_of_which_too_much_is_said_what_is_said_of_the_group_itself(group, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 4)
    summary = in_short()
    assert about(summary) == ["group", "group"]
    assert (summary.number, summary.narrowed, summary.selected, summary.is_of_all) == (5, True, False, False)


def test_where_that_is_too_much_as_well_the_most_telling(group, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 1)
    summary = in_short()
    assert about(summary) == ["group"]
    assert (summary.number, summary.narrowed, summary.selected) == (5, True, True)


def test_of_a_disease_without_forms_the_most_telling_of_all(group, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 2)
    spans = {"form": Span(("within:form",), 3)}
    summary = of_diseases(PublicItem.objects.published(), spans, {"form": 3})["form"]
    assert (len(summary.documents), summary.number, summary.narrowed, summary.selected) == (2, 3, False, True)


def test_of_a_group_of_which_nothing_is_said_itself_the_most_telling_of_its_forms(group, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 2)
    summary = of_diseases(PublicItem.objects.published(), {"above": Span(("within:form",), 3)}, {"above": 0})["above"]
    assert (about(summary), summary.narrowed, summary.selected) == (["form", "form"], False, True)


def test_only_an_item_with_immunoglobulin_or_without_a_treatment_comes_first(cast, monkeypatch):
    monkeypatch.setattr(composing, "SUMMARISED", 1)
    disease = builders.disease("group")
    builders.published(cast, disease=disease, given=("plasma-exchange",), direction="improved")
    wanted = builders.published(cast, disease=disease, direction="improved")
    (document,) = of_anything(PublicItem.objects.published(), {"group": Span(("within:group",), 2)})["group"].documents
    assert document["accession"] == wanted.accession


@pytest.mark.parametrize(("bound", "price"), [(300, 1), (1, 2)])
def test_it_costs_one_query_or_two_however_many_diseases_and_items(group, monkeypatch, bound, price):
    monkeypatch.setattr(composing, "SUMMARISED", bound)
    for spans in (
        {"group": Span(("disease:group",), 2)},
        {"group": Span(("within:group",), 5), "form": Span(("within:form",), 3), "none": Span(("within:none",), 0)},
    ):
        with CaptureQueriesContext(connection) as asked:
            found = of_anything(PublicItem.objects.published(), spans)
        assert len(asked) == price
        assert found.keys() == spans.keys()
