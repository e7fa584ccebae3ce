"""JSON-LD of all that is seeded: a processor drops no key and tells the same again."""

import pytest

from evidence.models import PublicItem

from .linked_checks import known, loader, paths, read_back

pytestmark = pytest.mark.django_db

NOUNS = ("evidence", "publications", "studies", "diseases", "interventions", "regimens", "outcomes", "mechanisms", "disagreements")


def test_nothing_of_the_literature_is_dropped(get, literature):
    """A record is read back for each path of keys that occurs in any: to read all of them takes minutes, and meets no other key."""
    load, told, seen = loader(get), dict.fromkeys(NOUNS, 0), set()
    for noun in NOUNS:
        address = f"{noun}/?format=jsonld&page_size=100"
        while address:
            document = get(address).json()
            told[noun] += len(document["results"])
            new = {**document, "results": list(with_a_new_path(document["results"], seen))}
            assert known(read_back(new, load)) == known(new)
            address = (document["next"] or "").removeprefix("http://testserver/api/v1/")
    assert told["evidence"] == PublicItem.objects.published().count() > 100
    assert all(told.values())


def with_a_new_path(records, seen):
    for record in records:
        if not seen.issuperset(found := paths(record)):
            seen |= found
            yield record
