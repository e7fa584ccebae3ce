"""Two clocks on every page that shows evidence: what had been published by a day, and what was held here on a day."""

import datetime

import pytest

from evidence.actions.workflow import publish, revise, submit
from evidence.documents.refresh import refresh
from evidence.models import EvidenceItem, PublicItem
from evidence.tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]

PAGES = [
    *("/diseases/example-neuropathy/", "/studies/example-trial/", "/publications/pmid-11111111/", "/regimens/example-regimen/"),
    *("/mechanisms/example-mechanism/", "/outcomes/example-strength/", "/interventions/ivig/", "/map/", "/map/?by=mechanism", "/safety/"),
    *("/compare/?disease=example-neuropathy", "/compare/regimens/?regimen=example-regimen", "/search/?q=strength", "/evidence/"),
]


def at(address, **clocks):
    asked = "&".join(f"{name}={value}" for name, value in clocks.items())
    return f"{address}{'&' if '?' in address else '?'}{asked}"


def revised_in_2022(item, cast, statement):
    """What was published in 2020 says something else since 2022."""
    second = revise(item=item, by=cast.alice)
    second.statement = statement
    second.save()
    publish(item=submit(item=second, by=cast.alice), by=cast.bob)
    first, revised = (datetime.datetime(year, 1, 1, tzinfo=datetime.UTC) for year in (2020, 2022))
    PublicItem.objects.update(published_at=first)
    PublicItem.objects.filter(current=False).update(ended_at=revised)
    PublicItem.objects.filter(item=second.pk).update(published_at=revised)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_shows_only_what_had_been_published_by_a_day(read, library, address):
    now, then = read(address).content.decode(), read(at(address, published_by=1990)).content.decode()
    assert "At another time" in now
    assert "Only what had been published by" in then
    assert "Back to today" in then
    shown = [row.accession for row in PublicItem.objects.published()]
    assert not any(f"/evidence/{accession}/" in then for accession in shown)
    assert "<!DOCTYPE html>" in read(at(address, published_by=2020)).content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_a_day_that_cannot_be_read_is_refused(read, library, address):
    response = read(at(address, as_of="soon"))
    assert response.status_code == 400
    assert "as_of: “soon” is no day" in response.content.decode()


@pytest.mark.parametrize("address", ["/outcomes/example-strength/", "/studies/example-trial/", "/search/?q=strength", "/evidence/"])
def test_a_former_version_is_shown_as_of_its_day(read, library, cast, address):
    revised_in_2022(library.item, cast, "Strength came back a little.")
    then, now = read(at(address, as_of="2021")).content.decode(), read(address).content.decode()
    assert "came back." in then.replace("<mark>", "").replace("</mark>", "")
    assert "came back a little." in now.replace("<mark>", "").replace("</mark>", "")
    assert "a little" not in then


def test_words_are_looked_for_in_the_versions_of_then_on_the_page_of_a_disease_too(read, library, cast):
    revised_in_2022(library.item, cast, "Vigour returned.")
    for address in ("/diseases/example-neuropathy/?", "/evidence/?disease=example-neuropathy&"):
        then, now = (read(f"{address}{clock}q=came+back").content.decode() for clock in ("as_of=2021&", ""))
        assert f'id="{library.item.accession}"' in then
        assert f'id="{library.item.accession}"' not in now


def test_a_search_at_another_time_finds_records_of_which_something_was_told(read, library, cast):
    builders.disease("strength-disease", label="Strength disease")
    assert "/diseases/strength-disease/" in read("/search/?q=strength").content.decode()
    then = read("/search/?q=strength&published_by=2020").content.decode()
    assert "/diseases/strength-disease/" not in then
    assert "/outcomes/example-strength/?published_by=2020-12-31" in then
    assert "what has no known date is left out" in then


def test_a_disagreement_with_a_later_source_is_none_yet(read, client, library, cast):
    later = builders.publication("pmid-55555555", year=2015)
    one = builders.published(cast, disease=library.disease, publication=builders.publication("pmid-66666666", year=2004))
    other = builders.published(cast, disease=library.disease, publication=later, study=builders.study(reported_by=later))
    again = builders.published(cast, disease=library.disease, publication=one.publication)
    builders.disagreement(one, again, other)
    refresh(EvidenceItem.objects.all())
    api = ("diseases/example-neuropathy/profile/?fields=in_short", "syntheses/example-neuropathy/?fields=clauses")

    def told(year):
        clock = f"published_by={year}"
        pages = [read(f"{address}{clock}") for address in ("/diseases/example-neuropathy/?", "/compare/?disease=example-neuropathy&")]
        answers = [client.get(f"/api/v1/{address}&{clock}", secure=True) for address in api]
        return ["Sources disagree" in page.content.decode() for page in (*pages, *answers)]

    assert told(2014) == [False] * 4
    assert told(2016) == [True] * 4


def test_a_disagreement_within_a_source_is_there_with_the_source(read, library, cast):
    paper = builders.publication("pmid-66666666", year=2004)
    builders.disagreement(*(builders.published(cast, disease=library.disease, publication=paper) for _ in range(2)))
    refresh(EvidenceItem.objects.all())
    told = ["Sources disagree" in read(f"/diseases/example-neuropathy/?published_by={year}").content.decode() for year in (2003, 2005)]
    assert told == [False, True]
