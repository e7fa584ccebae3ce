"""Each filter selects what it names, and nothing else."""

from datetime import UTC, datetime

import pytest
from django.http import QueryDict

from evidence.documents.refresh import refresh
from evidence.filters.evidence import EvidenceFilter
from evidence.models import DiseaseParent, EvidenceItem, FormerAddress, PublicItem
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def found(query):
    """The statements that a query selects."""
    chosen = EvidenceFilter(QueryDict(query), queryset=PublicItem.objects.published())
    assert chosen.is_valid(), chosen.errors
    return {row.document["statement"] for row in chosen.qs}


@pytest.fixture
def items(cast):
    """A finding that has everything, one that has the least, and one item of several other kinds."""
    neuropathies = builders.disease("neuropathies")
    cidp = builders.disease("cidp", parent=neuropathies)
    sensory = builders.disease("sensory-cidp", parent=cidp)
    DiseaseParent.objects.create(child=sensory, parent=neuropathies)
    builders.disease("pemphigus", specialty="dermatology")
    power = builders.outcome("power")
    grip = builders.outcome("grip", parent=power)
    rash = builders.outcome("rash", domain="adverse_event", better="lower")
    blockade = builders.mechanism("blockade")
    paper = builders.publication("pmid-91000001", pmid="91000001", doi="10.1000/A,b", year=2004)
    trial = builders.study("trial", reported_by=paper, allocation="randomised", n_stated=80)
    regimen = builders.regimen({"low": "0.4", "per": "day", "days": 5}, slug="two-grams")

    def complete(item):
        builders.caveat(item=item, kind="garbled")

    make = builders.published
    full = make(
        cast, prepare=complete, statement="full", publication=paper, study=trial, disease=sensory, outcome=grip, regimen=regimen,
        direction="favours_ivig", significance="significant", comparison="vs_active", versus=("steroids",), qualifiers=["severe"],
        extent="most", hedge="possible", basis=["case_reports"],
    )  # fmt: skip
    other = make(
        cast,
        statement="least",
        disease=cidp,
        publication=builders.publication(year=None),
        study=builders.study(type="observational", n_stated=None),
    )
    kinds = {
        "advice": {"kind": "recommendation", "stance": "for", "line": ["first_line"], "role": ["rescue"], "strength": "recommended"},
        "harm": {"kind": "safety", "outcome": rash, "severity": "severe"},
        "way": {"kind": "mechanism", "mechanism": blockade, "support": "asserted"},
        "hole": {"kind": "gap", "gap_aspects": ["dose"]},
        "history": {"kind": "background", "aspect": "course"},
    }
    for statement, values in kinds.items():
        make(cast, statement=statement, disease=neuropathies, **values)
    builders.disagreement(full, other)
    refresh(EvidenceItem.objects.all())


REST = {"advice", "harm", "way", "hole", "history"}


SELECTS = [
    ("", {"full", "least"} | REST),
    ("kind=safety", {"harm"}),
    ("kind=safety,gap", {"harm", "hole"}),
    ("kind=safety&kind=gap", {"harm", "hole"}),
    ("kind=safety&disease=cidp", set()),
    ("disease=cidp", {"full", "least"}),
    ("disease=cidp&disease_scope=descendants", {"full", "least"}),
    ("disease=cidp&disease_scope=self", {"least"}),
    ("disease=cidp&disease_scope=with_groups", {"full", "least"} | REST),
    ("disease=sensory-cidp&disease_scope=with_groups", {"full", "least"} | REST),
    ("disease=sensory-cidp", {"full"}),
    ("disease=neuropathies&disease_scope=self", REST),
    ("disease=pemphigus", set()),
    ("specialty=neurology", {"full", "least"} | REST),
    ("specialty=dermatology", set()),
    ("population=severe", {"full"}),
    ("extent=most", {"full"}),
    ("publication=pmid-91000001", {"full"}),
    ("pmid=91000001", {"full"}),
    ("pmid=1", set()),
    ("doi=10.1000/a%2CB", {"full"}),
    ("doi=10.1000/a", set()),
    ("study=trial", {"full"}),
    ("study_type=observational", {"least"}),
    ("allocation=randomised", {"full"}),
    ("intervention=ivig", {"full", "least"} | REST),
    ("intervention=steroids", set()),
    ("comparator=steroids", {"full"}),
    ("regimen=two-grams", {"full"}),
    ("outcome=grip", {"full"}),
    ("outcome=power", {"full"}),
    ("outcome_domain=adverse_event", {"harm"}),
    ("mechanism=blockade", {"way"}),
    ("direction=favours_ivig", {"full"}),
    ("significance=significant", {"full"}),
    ("line=first_line", {"advice"}),
    ("role=rescue", {"advice"}),
    ("strength=recommended", {"advice"}),
    ("stance=for", {"advice"}),
    ("support=asserted", {"way"}),
    ("severity=severe", {"harm"}),
    ("gap=dose", {"hole"}),
    ("aspect=course", {"history"}),
    ("hedge=possible", {"full"}),
    ("basis=case_reports", {"full"}),
    ("caveat=garbled", {"full"}),
    ("has_disagreement=true", {"full", "least"}),
    ("has_disagreement=false", REST),
    ("language=ja", set()),
    ("language=en", {"full", "least"} | REST),
    ("course_g_per_kg_min=2", {"full"}),
    ("course_g_per_kg_min=2.001", set()),
    ("course_g_per_kg_max=2", {"full"}),
    ("course_g_per_kg_max=1.999", set()),
    ("cumulative_g_per_kg_min=1&cumulative_g_per_kg_max=3", {"full"}),
    ("n_min=80", {"full"}),
    ("n_min=81", set()),
    ("year_min=2004&year_max=2004", {"full"}),
    ("year_max=2003", REST),
    ("q=harm", {"harm"}),
    ("q=sensory", {"full"}),
    ("q=hole&kind=gap,safety", {"hole"}),
    ("q=hole&kind=safety", set()),
    ("q=pemphigus", set()),
    ("q=91000001", {"full"}),
    ("q=%E3%80%81", set()),
    ("published_by=2004", {"full"} | REST),
    ("published_by=2004-12-30", REST),
    ("published_by=2003", REST),
    ("published_by=1850", set()),
    ("as_of=2000-01-01", set()),
    ("published_by=2003&kind=safety", {"harm"}),
    ("published_since=2000-01-01", {"full", "least"} | REST),
    ("published_since=2999-01-01", set()),
]


def test_each_filter_selects_what_it_names(items):
    wrong = {query: found(query) for query, statements in SELECTS if found(query) != statements}
    assert wrong == {}


def test_every_filter_is_tried_above():
    tried = {part.split("=")[0] for query, _ in SELECTS for part in query.split("&")} | {"since"}  # which is tried with releases
    assert tried - {""} == set(EvidenceFilter.base_filters)


@pytest.mark.parametrize(
    ("low", "high", "query", "inside"),
    [
        ("1.0", "2.0", "course_g_per_kg_min=1.5", True),  # overlaps
        ("1.0", "2.0", "course_g_per_kg_max=0.9", False),
        ("1.0", "2.0", "course_g_per_kg_min=1.5&course_g_per_kg_max=5", True),
        ("1.0", "2.0", "course_g_per_kg_min=2.1&course_g_per_kg_max=5", False),
        ("1.0", None, "course_g_per_kg_min=50", True),  # open upwards
        ("1.0", None, "course_g_per_kg_max=0.5", False),
        (None, "2.0", "course_g_per_kg_max=0.1", True),  # open downwards
        (None, None, "course_g_per_kg_min=0", False),  # unknown
        (None, None, "course_g_per_kg_max=9", False),
    ],
)
def test_doses_are_ranges_that_overlap(cast, low, high, query, inside):
    builders.published(cast, statement="it")
    PublicItem.objects.update(course_low=low, course_high=high)
    assert bool(found(query)) == inside


def test_published_since_is_from_the_beginning_of_the_day(cast):
    builders.published(cast, statement="it")
    PublicItem.objects.update(published_at=datetime(2026, 11, 1, tzinfo=UTC))
    assert found("published_since=2026-11-01")
    assert not found("published_since=2026-11-02")


def test_a_former_slug_stands_for_todays(cast):
    disease = builders.disease("old-name")
    builders.published(cast, statement="it", disease=disease)
    disease.slug = "new-name"
    disease.save(update_fields=["slug"])
    assert FormerAddress.objects.filter(former="old-name").exists()
    PublicItem.objects.update(terms=["disease:new-name", "within:new-name"])
    assert found("disease=old-name") == {"it"}


def test_the_slug_of_a_study_that_nobody_may_see_is_unknown(cast):
    builders.draft(curator=cast.alice, study=builders.study("secret"))
    chosen = EvidenceFilter(QueryDict("study=secret"), queryset=PublicItem.objects.published())
    assert not chosen.is_valid()
    assert chosen.errors["study"] == ["“secret” is unknown: no study has this slug."]
