"""What an address chooses is said in words, never as it is stored."""

import re

import pytest

from evidence.filters.clocks import CLOCKS
from evidence.filters.evidence import EvidenceFilter
from evidence.tests import builders
from evidence.web.filter_words import TITLES, filters_in_words

STORED = re.compile(r"[a-z]_[a-z]|\bivig\b")


def test_every_filter_has_a_title():
    assert TITLES.keys() | set(CLOCKS) == EvidenceFilter.base_filters.keys()


@pytest.mark.django_db
def test_records_are_named_and_stored_words_are_said():
    builders.intervention("ivig", label="Intravenous immunoglobulin")
    given = {
        "kind": ["finding"],
        "direction": ["favours_ivig,no_difference"],
        "intervention": ["ivig"],
        "study_type": ["evidence_synthesis"],
        "has_disagreement": ["true"],
        "disease_scope": ["self"],
        "year_min": ["2004"],
        "as_of": ["2026"],
    }
    assert filters_in_words(given) == [
        ("Kind", "Effects"),
        ("Direction", "Favours IVIg, No difference"),
        ("Treatment", "Intravenous immunoglobulin"),
        ("Type of study", "Evidence synthesis"),
        ("Sources disagree", "yes"),
        ("What is included", "the disease itself"),
        ("From year", "2004"),
    ]


@pytest.mark.django_db
def test_no_word_of_any_vocabulary_is_shown_as_it_is_stored():
    for name, each in EvidenceFilter.base_filters.items():
        values = [value for vocabulary in each.extra.get("vocabularies", []) for value in vocabulary.values]
        shown = [words for _title, words in filters_in_words({name: values})] if values else []
        assert not any(STORED.search(words) for words in shown), (name, shown)


@pytest.mark.django_db
def test_pages_say_what_they_were_asked_for(read, cast):
    builders.published(cast)
    page = read("/evidence/?kind=finding&has_disagreement=false&study_type=interventional").content.decode()
    shown = page[page.index("<h1") :][:900]
    assert "Kind: Effects" in shown
    assert "Sources disagree: no" in shown
    assert "has disagreement" not in page
