"""What is counted over everything is counted once for each state of the data, and never told of another."""

import pytest
from django.core.cache import caches
from django.db import transaction

from evidence.queries.counts import counts_by_kind
from evidence.queries.disease_tree import DiseaseTree
from evidence.queries.kept import kept
from evidence.tests import builders


@pytest.fixture(autouse=True)
def empty():
    caches["local"].clear()


@pytest.fixture
def counted():
    """A count that says how often it was made."""
    made = []
    return lambda: made.append(1) or len(made)


@pytest.mark.django_db(transaction=True)
def test_it_is_counted_once_until_the_public_data_change(counted, cast):
    assert [kept("x", counted), kept("x", counted), kept("y", counted)] == [1, 1, 2]
    builders.published(cast)
    assert kept("x", counted) == 3


@pytest.mark.django_db(transaction=True)
def test_a_transaction_sees_its_own_state(counted):
    kept("x", counted)
    with transaction.atomic():
        assert [kept("x", counted), kept("x", counted)] == [2, 3]
    assert kept("x", counted) == 1


@pytest.mark.django_db(transaction=True)
def test_numbers_of_diseases_follow_what_is_published(cast):
    disease = builders.disease("cidp")
    assert DiseaseTree().number(disease.pk) == 0
    builders.published(cast, disease=disease)
    assert DiseaseTree().number(disease.pk) == 1
    assert counts_by_kind("disease") == {disease.pk: {"finding": 1}}
