"""What readers type leads where they mean, in three languages, with slips, widths and accents; measured over the whole literature."""

import pytest

from evidence.actions.workflow import publish, revise, submit
from evidence.documents.finding import catch_up
from evidence.models import Publication, SearchEntry, Study
from evidence.queries.finding import counts, ranked, suggestions, understand
from evidence.queries.search import exact_address
from evidence.tests import builders
from evidence.tests.queries.relevance import CASES

FEWEST_QUERIES = 60
FIRST, AMONG_FIVE = 0.95, 1.0
"""Shares that were measured and must not fall."""


@pytest.fixture(scope="module")
def searchable(literature):
    """The seeded literature, once for all tests of this file; they only read."""
    catch_up()


def first_five(query):
    return [entry.address for entry in ranked(understand(query))[:5]]


def test_what_readers_type_leads_where_they_mean(searchable):
    found = {query: (first_five(query), meant) for query, meant in CASES}
    assert len(found) >= FEWEST_QUERIES
    not_first = [f"{query}: {five[:1]}" for query, (five, meant) in found.items() if not meant & set(five[:1])]
    not_among = [f"{query}: {five}" for query, (five, meant) in found.items() if not meant & set(five)]
    assert 1 - len(not_among) / len(found) >= AMONG_FIVE, not_among
    assert 1 - len(not_first) / len(found) >= FIRST, not_first


@pytest.mark.parametrize("written", ["PMID 15150209", "15150209", "pmid:15150209"])
def test_an_identifier_needs_no_search(searchable, written):
    assert exact_address(written) == "/publications/pmid-15150209/"


def test_statements_are_found_by_their_words(searchable):
    hits = ranked(understand("walking without aid higher dose guillain"), "item")[:3]
    assert hits
    assert counts(understand("plasma exchange"))["item"] > 5


def test_a_dose_is_found_by_the_disease_and_shows_of_which_it_is_told(searchable):
    found = ranked(understand("CIDP"), "regimen")
    assert "0.2–0.4 g/kg, weekly for 6 weeks" in {entry.title for entry in found}
    assert all("Chronic inflammatory demyelinating polyneuropathy" in entry.beside for entry in found)


def test_what_is_named_does_not_hide_what_has_the_other_words(searchable):
    found = understand("CIDP maintenance dose")
    assert found.any_word
    assert counts(found)["item"] > 5


def test_what_nobody_wrote_finds_nothing(searchable):
    assert not ranked(understand("zzzz qqqq")).exists()
    assert not ranked(understand("、。・")).exists()


def test_a_hidden_misprint_is_found_and_never_shown(searchable):
    entry = ranked(understand("多巣性運動ニュー ロパチ"))[0]
    assert entry.address == "/diseases/multifocal-motor-neuropathy/"
    assert "ニュー ロパチ" not in entry.title + entry.beside


@pytest.mark.parametrize(
    ("typed", "title"), [("pemph", "Pemphigus vulgaris"), ("重症筋", "Myasthenia gravis"), ("guillain b", "Guillain-Barré syndrome")]
)
def test_names_are_suggested_while_they_are_typed(searchable, typed, title):
    assert suggestions(typed)[0].title == title


def test_a_search_asks_as_many_queries_for_many_hits_as_for_one(searchable, django_assert_max_num_queries):
    for query in ("Petechiae", "ivig"):
        with django_assert_max_num_queries(6):
            found = understand(query)
            list(ranked(found)[:30])
            counts(found)


# Keeping up. The data version rises once in a transaction, so these commit.


@pytest.mark.django_db(transaction=True)
def test_a_new_name_is_found_once_it_is_saved_by_whatever_door(cast):
    disease = builders.disease("example-neuropathy", label="Example neuropathy")
    catch_up()
    disease.names.create(text="例示病", language="ja")
    catch_up()
    assert first_five("例示病") == ["/diseases/example-neuropathy/"]


@pytest.mark.django_db(transaction=True)
def test_what_is_learnt_of_a_record_under_the_same_title_is_found(cast):
    item = builders.published(cast, regimen=builders.regimen({"low": "1", "per": "day", "days": 2}))
    catch_up()
    Publication.objects.filter(pk=item.publication_id).update(authors=["Quillfeather Q"])
    Study.objects.filter(pk=item.study_id).update(population="Beekeepers.")
    item.disease.names.create(text="例示病", language="ja")
    assert catch_up()
    assert first_five("quillfeather") == [item.publication.get_absolute_url()]
    assert first_five("beekeepers") == [item.study.get_absolute_url()]
    assert item.regimen.get_absolute_url() in first_five("例示病")
    assert not catch_up()


@pytest.mark.django_db
def test_what_is_not_public_is_never_found(cast):
    item = builders.draft(curator=cast.alice, statement="Secretive wording of a draft.")
    catch_up()
    assert first_five("secretive") == []
    assert not SearchEntry.objects.filter(noun__in=["study", "publication"], key__in=[item.study_id, item.publication_id]).exists()


@pytest.mark.django_db(transaction=True)
def test_a_superseded_version_is_found_no_more(cast):
    item = builders.published(cast, statement="Originally worded claim.")
    catch_up()
    assert first_five("originally worded") == [f"/evidence/{item.accession}/"]
    draft = revise(item=item, by=cast.alice)
    draft.statement = "Newly put claim."
    draft.save()
    publish(item=submit(item=draft, by=cast.alice), by=cast.bob)
    catch_up()
    assert first_five("originally") == []
    assert first_five("newly put") == [f"/evidence/{item.accession}/"]


@pytest.mark.django_db
def test_catching_up_twice_writes_nothing(cast):
    builders.published(cast)
    assert catch_up() > 0
    assert catch_up() == 0
