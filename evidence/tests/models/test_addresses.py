"""A slug that changes goes on leading to its record."""

import pytest

from evidence.models import FormerAddress
from evidence.tests import builders

pytestmark = pytest.mark.django_db

NOUNS = {
    "disease": builders.disease,
    "outcome": builders.outcome,
    "mechanism": builders.mechanism,
    "intervention": builders.intervention,
    "trait": builders.trait,
    "publication": builders.publication,
    "study": builders.study,
    "regimen": lambda slug: builders.regimen(slug=slug),
}


def moved(record, *slugs):
    for slug in slugs:
        type(record).objects.filter(pk=record.pk).update(slug=slug)


def leads(noun):
    return dict(FormerAddress.objects.filter(noun=noun).values_list("former", "current"))


@pytest.mark.parametrize("noun", NOUNS)
def test_all_former_addresses_lead_to_the_present_one(noun):
    moved(NOUNS[noun]("first"), "second", "third")
    assert leads(noun) == {"first": "third", "second": "third"}


@pytest.mark.parametrize("noun", NOUNS)
def test_an_address_that_is_taken_up_again_is_no_former_one(noun):
    moved(NOUNS[noun]("first"), "second", "first")
    assert leads(noun) == {"second": "first"}


def test_a_saved_record_that_kept_its_slug_leaves_none():
    disease = builders.disease("first")
    disease.course = "acute"
    disease.save()
    assert leads("disease") == {}


def test_a_former_address_goes_to_whom_it_was_left_last():
    moved(builders.disease("first"), "second")
    moved(builders.disease("first", label="Another"), "third")
    assert leads("disease") == {"first": "third"}
