"""FHIR of all that is seeded: valid, and every reference is followed."""

import pytest

from evidence.exchange.fhir.bundles import referred
from evidence.exchange.fhir.parts import resource_id
from evidence.models import Publication, PublicItem

from .fhir_checks import BASE, answers, pages, validated

pytestmark = pytest.mark.django_db


def test_everything_published_in_the_literature_is_valid_and_refers_to_what_is_there(get, literature):
    items = pages(get, "evidence/?format=fhir&page_size=100")
    papers = pages(get, "publications/?format=fhir")
    assert len(items) == PublicItem.objects.published().count() > 100
    assert len(papers) == Publication.objects.published().count() > 10
    assert {each["id"] for each in papers} == {resource_id(slug) for slug in Publication.objects.published().values_list("slug", flat=True)}
    waiting, seen = referred(items) | referred(papers), {}
    while waiting:
        found = answers(get, sorted(waiting))
        for address, resource in found.items():
            assert address == f"{BASE}{resource['resourceType']}/{resource['id']}"
            validated(resource)
        seen |= found
        waiting = referred(list(found.values())) - seen.keys()
    kinds = {resource["resourceType"] for resource in seen.values()}
    assert kinds == {"Citation", "EvidenceVariable"}
    assert len(seen) > len(items)
