"""JSON-LD of all that is seeded: a processor drops no key and tells the same again."""

import pytest

from evidence.models import PublicItem

from .linked_checks import known, loader, read_back

pytestmark = pytest.mark.django_db

NOUNS = ("evidence", "publications", "studies", "diseases", "interventions", "regimens", "outcomes", "mechanisms", "disagreements")


def test_nothing_of_the_literature_is_dropped(get, literature):
    load, told = loader(get), {}
    for noun in NOUNS:
        address = f"{noun}/?format=jsonld&page_size=100"
        while address:
            document = get(address).json()
            assert known(read_back(document, load)) == known(document)
            told[noun] = told.get(noun, 0) + len(document["results"])
            address = (document["next"] or "").removeprefix("http://testserver/api/v1/")
    assert told["evidence"] == PublicItem.objects.published().count() > 100
    assert all(told.values())
