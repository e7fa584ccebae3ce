"""Harms stand under each trait that their source names, with all that it says and where."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.documents.refresh import refresh
from evidence.models import EvidenceItem
from evidence.tests import builders

from .conftest import SECRET

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]


def at_risk(*groups):
    """Prepares an item: each group of traits is one way to be at risk."""

    def prepare(item):
        for number, traits in enumerate(groups, start=1):
            for trait in traits:
                builders.risk_factor(item, group=number, trait_=trait)

    return prepare


def harm(cast, *groups, outcome="example-harm", **values):
    values = {"severity": "severe", "disease": None, **values}
    return builders.published(
        cast, kind="safety", outcome=builders.outcome(outcome, domain="adverse_event"), prepare=at_risk(*groups), **values
    )


def page_of(read, address="/safety/"):
    return read(address).content.decode()


def test_a_harm_stands_under_each_of_its_traits_with_all_that_is_said(read, cast):
    migraine, age = builders.trait("history-of-migraine"), builders.trait("old-age")
    harm(cast, [age], outcome="harm-of-age")
    item = harm(cast, [migraine], [age], frequency_as_worded="rare", relief="slower infusion", time_as_worded="within a day")
    page = page_of(read)
    assert page.index('id="history-of-migraine"') < page.index('id="old-age"')
    assert page.count(f'href="/evidence/{item.accession}/#places"') == 2
    for words in ("history of migraine, or old age", "frequency in words: rare", "slower infusion", "within a day", "Example harm"):
        assert words in page, words


def test_what_is_told_of_several_traits_alike_is_told_once_under_all_their_names(read, cast):
    item = harm(cast, [builders.trait("diabetes")], [builders.trait("old-age")])
    page = page_of(read)
    assert page.count(f'href="/evidence/{item.accession}/#places"') == 1
    heading = page[page.index("<h2>") : page.index("</h2>")]
    assert 'id="diabetes"' in heading
    assert 'id="old-age"' in heading
    assert "the same harms in each of these" in page
    alone = page_of(read, "/safety/?trait=old-age")
    assert 'id="old-age"' in alone
    assert 'id="diabetes"' not in alone


def test_traits_that_belong_together_are_not_told_apart(read, cast):
    harm(cast, [builders.trait("iga-deficiency"), builders.trait("antibodies-to-iga")])
    assert "antibodies to iga and iga deficiency" in page_of(read)


def test_one_trait_can_be_asked_for(read, cast):
    harm(cast, [builders.trait("old-age")], outcome="stroke-of-the-old")
    harm(cast, [builders.trait("diabetes")], outcome="harm-of-diabetes")
    page = page_of(read, "/safety/?trait=diabetes")
    assert "Harm of diabetes" in page
    assert "Stroke of the old" not in page


def test_an_unknown_trait_is_refused_with_those_that_are_known(read, cast):
    harm(cast, [builders.trait("old-age")])
    response = read("/safety/?trait=left-handed")
    assert response.status_code == 400
    assert "old-age" in response.content.decode()


def test_harms_without_a_trait_and_of_other_treatments_stand_apart(read, cast):
    harm(cast, outcome="headache")
    harm(cast, outcome="weight-gain", given=("corticosteroids",))
    page = page_of(read)
    assert page.index('id="without-trait"') < page.index("Headache") < page.index('id="of-other-treatments"') < page.index("Weight gain")


def test_a_draft_harm_and_its_trait_are_not_public(read, cast):
    draft = builders.draft(curator=cast.alice, kind="safety", statement=SECRET, disease=None, outcome=builders.outcome("secret-harm"))
    builders.risk_factor(draft, trait_=builders.trait("secret-trait"))
    page = page_of(read)
    assert "ecret" not in page
    assert "No harm is published yet" in page
    assert read("/safety/?trait=secret-trait").status_code == 400


def test_fifty_harms_ask_no_more_queries_than_one(read, cast):
    def write(number):
        for _ in range(number):
            item = builders.written_as_published(
                curator=cast.alice,
                reviewer=cast.bob,
                kind="safety",
                disease=None,
                outcome=builders.outcome(domain="adverse_event"),
                severity="mild",
            )
            builders.risk_factor(item)
        refresh(EvidenceItem.objects.all())
        with CaptureQueriesContext(connection) as queries:
            read("/safety/")
        return len(queries)

    assert write(1) == write(49) <= 4


def test_a_trait_is_found_by_its_name_and_suggested(read, cast):
    trait = builders.trait("history-of-migraine", label="History of migraine")
    harm(cast, [trait])
    address = "/safety/?trait=history-of-migraine"
    suggested = read("/search/suggest/", data={"q": "migraine"}).json()["suggestions"]
    assert [each["address"] for each in suggested] == [address]
    assert f'href="{address}"' in read("/search/", data={"q": "migraine"}).text
    assert f'href="{address}"' not in read("/search/", data={"q": "diabetes"}).text


def test_a_trait_that_only_another_treatment_makes_likelier_says_so(read, cast):
    trait = builders.trait("old-age", label="Old age")
    harm(cast, [trait], given=("plasma-exchange",))
    assert "That does not make it safe" in read(f"/safety/?trait={trait.slug}").text
