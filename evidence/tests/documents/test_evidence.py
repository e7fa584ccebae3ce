"""What readers are served is what is stored about an item, whole and in the promised shape."""

import pytest

from evidence.documents.evidence import render
from evidence.documents.refresh import refresh, stale
from evidence.models import EvidenceItem, PublicItem
from evidence.tests import builders
from evidence.vocabulary.kinds import RULES

pytestmark = pytest.mark.django_db

BLOCKS = {"stance": "recommendation", "severity": "harm", "value": "value", "gap_aspects": "gap", "comparison": "comparison"}


def detailed(item):
    return EvidenceItem.objects.with_details().get(pk=item.pk)


def test_a_block_that_does_not_belong_to_the_kind_is_null(cast):
    document = render(detailed(builders.published(cast)))
    for facet, block in BLOCKS.items():
        if facet not in RULES["finding"].allowed:
            assert document[block] is None


def test_results_show_printed_beside_computed(cast):
    item = builders.published(cast, prepare=lambda item: builders.result(item, events=3, n=21, percent_printed="14.2"))
    result = render(detailed(item))["results"][0]
    assert (result["percent_printed"], result["percent_computed"]) == ("14.2", "14.3")


def test_a_recommendation_says_where_it_puts_the_treatment(cast):
    def after_steroids(item):
        item.intervention_links.create(role="after_failure_of", intervention=builders.intervention("corticosteroids"))

    item = builders.published(
        cast,
        prepare=after_steroids,
        kind="recommendation",
        stance="for",
        line=["second_line", "third_line"],
        role=["adjunct"],
        strength="may_be_used",
    )
    recommendation = render(detailed(item))["recommendation"]
    assert recommendation["line"] == ["second_line", "third_line"]
    assert [each["slug"] for each in recommendation["after_failure_of"]] == ["corticosteroids"]


def test_risk_factors_are_groups_joined_by_or_of_traits_joined_by_and(cast):
    kidney, dry, old = builders.trait("kidney-disease"), builders.trait("volume-depletion"), builders.trait("old-age")

    def at_risk(item):
        for group, trait in ((1, kidney), (1, dry), (2, old)):
            builders.risk_factor(item, group=group, trait_=trait)

    item = builders.published(
        cast,
        prepare=at_risk,
        kind="safety",
        outcome=builders.outcome("renal-failure", domain="adverse_event", better="lower"),
        severity="severe",
    )
    harm = render(detailed(item))["harm"]
    assert [[trait["slug"] for trait in group] for group in harm["risk_factors"]] == [["kidney-disease", "volume-depletion"], ["old-age"]]


def test_a_regimen_comes_with_what_it_amounts_to(cast):
    regimen = builders.regimen({"low": "0.5", "per": "day", "days": 2, "every": 4, "every_unit": "week", "courses": 4})
    item = builders.published(cast, regimen=regimen)
    document = render(detailed(item))["regimen"]
    assert document["g_per_kg_per_course"] == ["1.0", "1.0"]
    assert document["cumulative_g_per_kg"] == ["4.0", "4.0"]
    assert document["label"] == "0.5 g/kg/day × 2 days (1 g/kg), every 4 weeks × 4"


def test_rendering_many_items_asks_no_more_than_rendering_one(cast, django_assert_max_num_queries):
    def rendered(count):
        with django_assert_max_num_queries(50) as queries:
            assert len([render(item) for item in EvidenceItem.objects.public().with_details()]) == count
        return len(queries)

    for _ in range(2):
        builders.published(cast, prepare=lambda item: builders.result(item), regimen=builders.regimen())
    few = rendered(2)
    for _ in range(8):
        builders.published(cast, prepare=lambda item: builders.result(item), regimen=builders.regimen())
    assert rendered(10) == few


def test_refresh_writes_only_what_differs(cast):
    item = builders.published(cast)
    assert refresh(EvidenceItem.objects.all()) == 0
    item.disease.label = "Another name"
    item.disease.save()
    assert [str(fresh) for fresh, _ in stale(EvidenceItem.objects.all())] == [str(item)]
    assert refresh(EvidenceItem.objects.all()) == 1
    assert PublicItem.objects.get().document["disease"]["name"]["en"] == "Another name"


def test_a_stored_document_that_was_tampered_with_is_noticed(cast):
    builders.published(cast)
    PublicItem.objects.update(document={"statement": "Something else."})
    assert len(stale(EvidenceItem.objects.all())) == 1


def test_filter_words_hold_the_whole_tree_above_a_disease(cast):
    group = builders.disease("example-group")
    item = builders.published(cast, disease=builders.disease("example-member", parent=group))
    words = PublicItem.objects.get(item=item).terms
    assert {"disease:example-member", "within:example-member", "within:example-group", "kind:finding", "intervention:ivig"} <= set(words)
    assert "disease:example-group" not in words


def test_the_data_version_rises_once_a_transaction(cast, django_db_blocker):
    from evidence.models import DataVersion

    before = DataVersion.objects.get().number
    builders.published(cast)
    builders.published(cast)
    assert DataVersion.objects.get().number == before + 1
    assert {row.changed_in for row in PublicItem.objects.all()} == {before + 1}


def test_drafts_have_no_public_form(cast):
    builders.draft(curator=cast.alice)
    refresh(EvidenceItem.objects.all())
    assert not PublicItem.objects.exists()


def test_the_stored_document_keeps_the_order_that_was_promised(cast):
    item = builders.published(cast)
    assert list(PublicItem.objects.get().document) == list(render(detailed(item)))
    assert list(PublicItem.objects.get().document)[:4] == ["accession", "version", "kind", "status"]
