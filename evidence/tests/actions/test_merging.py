"""Two records that turn out to be one: everything moves, sealed items too, and the former address leads on."""

import pytest
from django.db import IntegrityError, transaction

from evidence.actions.merged_parts import COLUMN, Parts, relations_to
from evidence.actions.merging import merge, preview
from evidence.actions.workflow import Refused, publish, revise, submit
from evidence.documents.refresh import stale
from evidence.exports.fixtures import fixture_files
from evidence.models import (
    Code,
    Disease,
    DiseaseParent,
    EvidenceItem,
    Lead,
    Name,
    NamePrinting,
    Outcome,
    Publication,
    PublicItem,
    Study,
)
from evidence.models.refusals import rule_of
from evidence.queries.addresses import where_to
from evidence.queries.claims import claim_key
from evidence.queries.history import changes_of
from evidence.queries.merging import MERGEABLE
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def published_on(cast, noun):
    """A published item that names two rows of the noun’s kind: the one to be merged is its own, the other stands beside it."""
    match noun:
        case "disease":
            item = builders.published(cast)
            return item, item.disease, builders.disease()
        case "outcome":
            item = builders.published(cast)
            return item, item.outcome, builders.outcome()
        case "mechanism":
            item = builders.published(cast, kind="mechanism", mechanism=builders.mechanism(), outcome=None, direction="")
            return item, item.mechanism, builders.mechanism()
        case "intervention":
            old, new = builders.intervention("old", kind="other"), builders.intervention("new", kind="other")
            return builders.published(cast, given=("old",)), old, new
        case "trait":
            harm = {"kind": "safety", "direction": "", "outcome": builders.outcome(domain="adverse_event", better="lower")}
            trait = builders.trait()
            return builders.published(cast, prepare=lambda item: builders.risk_factor(item, trait_=trait), **harm), trait, builders.trait()
        case "study":
            study = builders.study()
            arm = builders.arm(study)
            return builders.published(cast, study=study, prepare=lambda item: builders.result(item, arm=arm)), study, builders.study()
        case "publication":
            old = builders.publication(pmid=None, doi="10.1000/old", slug="doi-10-1000-old")
            return builders.published(cast, publication=old), old, builders.publication()


NOUNS = ("disease", "outcome", "mechanism", "intervention", "trait", "study", "publication")


def slugs_in(value):
    """Every slug and id that stands anywhere in a document."""
    if isinstance(value, dict):
        own = {value[key] for key in ("slug", "id") if key in value}
        return own.union(*(slugs_in(each) for each in value.values()))
    return set().union(*(slugs_in(each) for each in value)) if isinstance(value, list) else set()


@pytest.mark.parametrize("noun", NOUNS)
def test_sealed_items_follow_and_readers_see_it_at_once(cast, noun):
    item, old, new = published_on(cast, noun)
    assert old.slug in slugs_in(PublicItem.objects.get(item=item).document)
    merge(merged=old, into=new, by=cast.carol)
    shown = PublicItem.objects.get(item=item)
    assert new.slug in slugs_in(shown.document)
    assert old.slug not in slugs_in(shown.document)
    assert not any(word.endswith(f":{old.slug}") for word in shown.terms)
    assert stale(EvidenceItem.objects.public()) == []


@pytest.mark.parametrize("noun", NOUNS)
def test_every_version_follows_and_keeps_its_number_and_words(cast, noun):
    first, old, new = published_on(cast, noun)
    second = publish(item=submit(item=revise(item=first, by=cast.alice), by=cast.alice), by=cast.bob)
    waiting = submit(item=revise(item=second, by=cast.alice), by=cast.alice)
    said = {each.pk: (each.version, each.status, each.statement) for each in EvidenceItem.objects.all()}
    report = merge(merged=old, into=new, by=cast.carol)
    assert {each.pk: (each.version, each.status, each.statement) for each in EvidenceItem.objects.all()} == said
    assert report.moved["evidence items, superseded"] == 1
    assert report.moved["evidence items, published"] == 1
    assert report.moved["evidence items, in review"] == 1
    assert all(new.slug in slugs_in(shown.document) for shown in PublicItem.objects.public())
    assert publish(item=waiting, by=cast.bob).version == 3


@pytest.mark.parametrize("noun", NOUNS)
def test_nothing_points_to_the_merged_record_any_more_and_its_address_leads_on(cast, noun):
    _, old, new = published_on(cast, noun)
    merge(merged=old, into=new, by=cast.carol)
    for relation in relations_to(type(old)):
        assert not relation.related_model.objects.filter(**{relation.field.name: old}).exists(), relation
    assert where_to(type(old), [old.slug]) == {old.slug: new.slug} or noun == "trait"
    old.refresh_from_db()
    assert old.merged_into == new
    assert changes_of(old)[0].why == "merge"


@pytest.mark.parametrize("noun", NOUNS)
def test_a_preview_tells_what_the_merge_does_and_saves_nothing(cast, noun):
    item, old, new = published_on(cast, noun)
    before = PublicItem.objects.get(item=item).document
    told = preview(merged=old, into=new, by=cast.carol)
    assert told.moved["evidence items, published"] == 1
    assert told.documents == 1
    assert PublicItem.objects.get(item=item).document == before
    assert type(old).objects.get(pk=old.pk).merged_into is None
    assert where_to(type(old), [old.slug]).get(old.slug, old.slug) == old.slug
    assert merge(merged=old, into=new, by=cast.carol) == told


@pytest.mark.parametrize("noun", NOUNS)
def test_the_claim_key_is_what_it_would_be_if_entered_today(cast, noun):
    item, old, new = published_on(cast, noun)
    merge(merged=old, into=new, by=cast.carol)
    item = EvidenceItem.objects.with_details().get(pk=item.pk)
    assert item.claim_key == claim_key(item, interventions=[each.slug for each in item.linked("given")], comparators=[])


@pytest.mark.parametrize("noun", NOUNS)
def test_nobody_is_pointed_to_a_merged_record_afterwards(cast, noun):
    item, old, new = published_on(cast, noun)
    merge(merged=old, into=new, by=cast.carol)
    values = {"mechanism": builders.mechanism(), "outcome": None, "direction": ""} if noun == "mechanism" else {}
    draft = builders.draft(curator=cast.alice, kind=item.kind if noun == "mechanism" else "finding", **values)
    attempts = {
        "intervention": lambda: builders.intervention_link(draft, old.slug),
        "trait": lambda: builders.risk_factor(draft, trait_=old),
    }
    attempt = attempts.get(noun) or (lambda: EvidenceItem.objects.filter(pk=draft.pk).update(**{COLUMN[noun]: old}))
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        attempt()
    assert rule_of(refused.value) == "merged_rows_are_left_alone"


@pytest.mark.parametrize("noun", [noun for noun in NOUNS if noun in COLUMN])
def test_a_sealed_item_follows_a_merge_and_goes_nowhere_else(cast, noun):
    item, old, new = published_on(cast, noun)
    sealed = EvidenceItem.objects.filter(pk=item.pk)
    attempts = [(None, {COLUMN[noun]: new}), (new, {COLUMN[noun]: new, "statement": "Other words."}), (new, {"claim_key": "other"})]
    for successor, values in attempts:
        type(old).objects.filter(pk=old.pk).update(merged_into=successor)
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            sealed.update(**values)
        assert rule_of(refused.value) == "reviewed_text_is_frozen"


def test_a_sealed_link_follows_a_merge_and_changes_nothing_else(cast):
    item, old, new = published_on(cast, "intervention")
    type(old).objects.filter(pk=old.pk).update(merged_into=new)
    for values in ({"intervention": builders.intervention("third")}, {"intervention": new, "role": "background"}):
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            item.intervention_links.update(**values)
        assert rule_of(refused.value) == "reviewed_text_is_frozen"


# --- who may, and what stands against it ---


@pytest.mark.parametrize("name", ["alice", "bob", "dave"])
def test_only_an_editor_merges(cast, name):
    old, new = builders.disease(), builders.disease()
    for action in (merge, preview):
        with pytest.raises(Refused, match="takes the role of editor"):
            action(merged=old, into=new, by=getattr(cast, name))


def refused(cast, merged, into):
    """The sentence with which the merge is refused; neither record is changed."""
    before = [type(each).objects.get(pk=each.pk).row_version for each in (merged, into)]
    with pytest.raises(Refused) as refusal:
        merge(merged=merged, into=into, by=cast.carol)
    assert [type(each).objects.get(pk=each.pk).row_version for each in (merged, into)] == before
    return str(refusal.value)


def test_a_record_is_not_merged_into_itself_or_into_another_kind(cast):
    disease = builders.disease()
    assert refused(cast, disease, disease) == "A record cannot be merged into itself."
    assert refused(cast, disease, builders.outcome()) == "A disease and an outcome are no two of one kind."
    item = builders.draft(curator=cast.alice)
    assert refused(cast, item, item) == "An evidence item is never merged: retract the one that says too much."


def test_a_merged_record_is_not_merged_again_nor_merged_into(cast):
    old, new, third = builders.disease("old"), builders.disease("new"), builders.disease("third")
    merge(merged=old, into=new, by=cast.carol)
    old.refresh_from_db()
    assert "“Old” was merged into “New” already." in refused(cast, old, third)
    assert "“Old” was merged into “New” already." in refused(cast, third, old)


def test_merging_goes_on_from_successor_to_successor(cast):
    first, second, third = (builders.disease(slug) for slug in ("first", "second", "third"))
    merge(merged=first, into=second, by=cast.carol)
    merge(merged=second, into=third, by=cast.carol)
    assert where_to(Disease, ["first", "second"]) == {"first": "third", "second": "third"}
    assert set(Disease.objects.filter(merged_into=third)) == {first, second}


@pytest.mark.parametrize("upwards", [True, False])
def test_a_circle_is_refused(cast, upwards):
    top = builders.disease("top")
    bottom = builders.disease("bottom", parent=builders.disease("middle", parent=top))
    assert "Between the two in the tree stands “Middle”" in (refused(cast, bottom, top) if upwards else refused(cast, top, bottom))


def test_what_claims_are_read_with_must_agree(cast):
    assert "“Function” here, “Relapse” there" in refused(cast, builders.outcome(), builders.outcome(domain="relapse")).replace(
        "function", "Function"
    ).replace("relapse", "Relapse")
    assert "Claims are read with “better”" in refused(cast, builders.outcome(), builders.outcome(better="lower"))
    assert "Claims are read with “of”" in refused(cast, builders.mechanism(), builders.mechanism(of="disease"))
    assert "Claims are read with “kind”" in refused(cast, builders.intervention(), builders.intervention("placebo"))


def test_two_papers_with_identifiers_of_their_own_are_two(cast):
    assert "different PMIDs" in refused(cast, builders.publication(), builders.publication())


def test_treatments_that_one_item_tells_apart_are_two(cast):
    item = builders.published(cast, given=("one", "other"))
    one, other = builders.intervention("one"), builders.intervention("other")
    assert refused(cast, one, other) == f"Told apart by what names both in one role: {item.accession}."


def test_one_claim_is_not_published_twice_by_a_merge(cast):
    first = builders.published(cast)
    twin = builders.disease()
    same = {name: getattr(first, name) for name in ("publication", "study", "outcome")}
    second = builders.published(cast, disease=twin, **same)
    sentence = refused(cast, twin, first.disease)
    assert f"published twice: {second} and {first}" in sentence
    assert Disease.objects.get(pk=twin.pk).merged_into is None


# --- what moves ---


def test_names_become_synonyms_with_their_printings(cast):
    text, other = builders.source_text(), builders.source_text()
    old = builders.disease("old", names=[("ja", "旧", "preferred"), ("zh-Hans", "旧病", "preferred"), ("en", "OD", "abbreviation")])
    new = builders.disease("new", names=[("ja", "新", "preferred"), ("en", "OD", "abbreviation")])
    for name, printed in ((old.names.get(text="OD"), text), (old.names.get(text="旧"), other)):
        NamePrinting.objects.create(name=name, source_text=printed)
    merge(merged=old, into=new, by=cast.carol)
    assert {(name.language, name.text, name.kind) for name in new.names.all()} == {
        ("ja", "新", "preferred"),
        ("ja", "旧", "synonym"),
        ("zh-Hans", "旧病", "preferred"),
        ("en", "OD", "abbreviation"),
        ("en", "Old", "synonym"),
    }
    assert not Name.objects.filter(disease=old).exists()
    assert NamePrinting.objects.get(source_text=text).name.disease == new
    assert NamePrinting.objects.get(source_text=other).name.text == "旧"


def test_parents_children_and_codes_are_united(cast):
    above, both = builders.disease("above"), builders.disease("both")
    old, new = builders.disease("old", parent=above), builders.disease("new", parent=both)
    DiseaseParent.objects.create(child=old, parent=both)
    below = builders.disease("below", parent=old)
    item = builders.published(cast, disease=below)
    for disease, code in ((old, "D1"), (old, "D2"), (new, "D2")):
        Code.objects.create(disease=disease, system="mesh", code=code)
    report = merge(merged=old, into=new, by=cast.carol)
    assert set(new.parents.all()) == {above, both}
    assert set(new.children.all()) == {below}
    assert sorted(new.codes.values_list("code", flat=True)) == ["D1", "D2"]
    assert len(report.once) == 2
    assert {"within:new", "within:above", "within:both"} <= set(PublicItem.objects.get(item=item).terms)


def test_a_child_is_merged_into_its_parent(cast):
    parent = builders.disease("parent")
    child = builders.disease("child", parent=parent)
    merge(merged=child, into=parent, by=cast.carol)
    assert not DiseaseParent.objects.exists()


def test_a_parent_is_merged_into_its_child(cast):
    top = builders.outcome("top")
    parent = builders.outcome("parent", parent=top)
    child = builders.outcome("child", parent=parent)
    other = builders.outcome("other", parent=parent)
    merge(merged=parent, into=child, by=cast.carol)
    assert dict(Outcome.objects.values_list("slug", "parent__slug")) == {"top": None, "parent": None, "child": "top", "other": "child"}
    assert other.slug == "other"


def test_arms_move_with_their_results_and_two_of_one_name_stay_two(cast):
    old, new = builders.study("old"), builders.study("new")
    arms = [builders.arm(study, label="IVIg") for study in (old, new)]
    item = builders.published(cast, study=old, prepare=lambda item: builders.result(item, arm=arms[0]))
    for study in (old, new):
        builders.caveat(study=study)
    merge(merged=old, into=new, by=cast.carol)
    assert sorted(new.arms.values_list("label", flat=True)) == ["IVIg", "IVIg (Old)"]
    assert list(new.caveats.values_list("position", flat=True)) == [1, 2]
    item.refresh_from_db()
    assert item.needs_recheck
    assert item.recheck_reason == "Study “Old” was merged into “New”."
    assert Study.objects.published().get() == new


def test_the_publication_that_stays_takes_over_what_it_lacks(cast):
    old = builders.publication(pmid=None, doi="10.1000/x", slug="old", journal="An invented journal", title="Other")
    new = builders.publication(journal="")
    listing, listed = builders.publication(), builders.publication()
    for source in (old, new):
        builders.relation(source, listed)
        builders.relation(listing, source, position=None, kind="cites")
    builders.relation(old, new, kind="cites", position=None)
    report = merge(merged=old, into=new, by=cast.carol)
    old.refresh_from_db()
    new.refresh_from_db()
    assert (new.doi, new.journal, new.title) == ("10.1000/x", "An invented journal", "An invented paper")
    assert (old.doi, old.citation) == (None, "Example A et al. 2001. 10.1000/x")
    assert ("title", "Other", "An invented paper") in report.differences
    assert "ID" not in {each.fact for each in report.differences}
    assert new.relations_from.get().to_publication == listed
    assert new.relations_to.get().from_publication == listing
    assert new.dates.count() == 1
    assert len(report.once) == 5  # date, two relations and a lead that were there, and one to itself


def test_a_place_in_a_list_is_given_once(cast):
    old = builders.publication(pmid=None, doi="10.1000/x")
    new = builders.publication()
    for source in (old, new):
        builders.relation(source, builders.publication(), position=1)
    merge(merged=old, into=new, by=cast.carol)
    assert sorted(new.relations_from.values_list("position", flat=True), key=str) == [1, None]


def test_what_turns_out_retracted_is_looked_at_again(cast):
    old = builders.publication(pmid=None, doi="10.1000/x", standing="retracted", standing_checked_on="2026-11-01")
    item = builders.published(cast)
    merge(merged=old, into=item.publication, by=cast.carol)
    item.refresh_from_db()
    assert item.needs_recheck
    assert PublicItem.objects.get(item=item).document["publication"]["standing"] == "retracted"


def test_the_decision_on_a_lead_survives(cast):
    old, new = builders.publication(pmid=None, doi="10.1000/x"), builders.publication()
    builders.lead(old, state="out_of_scope", reason="Animals only.", decided_by=cast.alice, decided_at="2026-11-01T00:00Z")
    builders.lead(new)
    merge(merged=old, into=new, by=cast.carol)
    assert Lead.objects.get().reason == "Animals only."
    assert Publication.objects.get(pk=new.pk).lead.decided_by == cast.alice


def test_every_relation_of_what_can_be_merged_is_moved_in_some_way():
    for model in MERGEABLE:
        own_way = {relation.get_accessor_name() for relation in relations_to(model)} & Parts.OWN_WAY
        assert "merged" in own_way, model
        assert ("items" in own_way) == (model._meta.model_name in COLUMN), model


def test_fixtures_leave_out_what_was_merged(cast):
    builders.published(cast, disease=builders.disease("was-merged"))
    merge(merged=Disease.objects.get(), into=builders.disease("today"), by=cast.carol)
    text = "".join(written for _, written in fixture_files())
    assert "slug: today" in text
    assert "disease: today" in text
    assert "was-merged" not in text


def test_what_the_team_said_goes_along(cast):
    gone, stays = builders.study(), builders.study()
    builders.comment(gone, author=cast.alice)
    builders.flag(gone, raised_by=cast.alice)
    builders.assignment(gone, person=cast.alice)
    builders.assignment(stays, person=cast.bob)
    report = merge(merged=gone, into=stays, by=cast.carol)
    assert (stays.comments.count(), stays.flags.count(), stays.assignments.count()) == (1, 1, 2)
    assert stays.assignments.open().get().person == cast.bob
    assert "Both are taken: Alice Example gives the merged one back." in report.once
