"""A reader finds each disease under its specialty: by name once, by place under each of its groups."""

import pytest

from evidence.models import DiseaseParent
from evidence.queries.disease_tree import DiseaseTree
from evidence.tests import builders
from evidence.vocabulary.terms import Specialty

NEUROLOGY, DERMATOLOGY = Specialty.NEUROLOGY, Specialty.DERMATOLOGY


def told(listing):
    return {specialty: [(disease.slug, depth) for disease, depth, _ in rows] for specialty, rows in listing}


@pytest.fixture
def of_two_specialties(db):
    """Two groups of neurology one within the other, a disease of both specialties in each of their groups."""
    nervous = builders.disease("nervous")
    neuropathies = builders.disease("neuropathies", parent=nervous)
    skin = builders.disease("skin", specialty=DERMATOLOGY)
    shared = builders.disease("shared", parent=neuropathies)
    DiseaseParent.objects.create(child=shared, parent=skin)
    DiseaseParent.objects.create(child=shared, parent=nervous)
    builders.disease("form-of-shared", parent=shared)
    return DiseaseTree()


def test_by_name_each_stands_once_in_the_order_of_its_name(of_two_specialties):
    names = ["form-of-shared", "nervous", "neuropathies", "shared"]
    assert told(of_two_specialties.by_name()) == {NEUROLOGY: [(name, 0) for name in names], DERMATOLOGY: [("skin", 0)]}


def test_by_place_it_stands_under_each_group_and_is_opened_once(of_two_specialties):
    nested = [("nervous", 0), ("neuropathies", 1), ("shared", 2), ("form-of-shared", 3), ("shared", 1)]
    assert told(of_two_specialties.by_place())[NEUROLOGY] == nested


def test_by_place_one_of_another_specialty_is_named_and_opened_there(of_two_specialties):
    assert told(of_two_specialties.by_place())[DERMATOLOGY] == [("skin", 0), ("shared", 1)]
