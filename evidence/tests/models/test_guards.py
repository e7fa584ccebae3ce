"""Every guard refuses in the database itself, whichever door the write comes through, and says why."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from evidence.actions.recording import settle
from evidence.actions.workflow import revise
from evidence.models import (
    ApiToken,
    Caveat,
    DiseaseParent,
    EvidenceItem,
    Invitation,
    ItemIntervention,
    LedgerEntry,
    Mechanism,
    MechanismParent,
    Outcome,
    SourceAnchor,
    SourceText,
)
from evidence.models.refusals import rule_of, sentence_of
from evidence.queries.reading import digest_of
from evidence.tests import builders

from .cases import NOW, draft, in_review

pytestmark = pytest.mark.django_db


def settled(item):
    """The item with nothing left to be checked, as if it had been written some time ago."""
    settle()
    return item


def ledger_after_publishing(cast):
    builders.published(cast)
    return LedgerEntry.objects.all()


def delete_under_review(cast):
    EvidenceItem.objects.filter(pk=in_review(cast).pk)._raw_delete("default")


def hand_in(item):
    EvidenceItem.objects.filter(pk=item.pk).update(status="in_review", claim_key="invented")


def publish_without_statement(cast):
    waiting = EvidenceItem.objects.filter(pk=in_review(cast).pk)
    waiting.update(status="published", reviewer=cast.dave, version=1, published_at=datetime(2026, 11, 1, tzinfo=UTC))


def accept_too_late(cast):
    last_week = datetime(2026, 1, 1, tzinfo=UTC)
    late = builders.invitation(cast.carol, invited_at=last_week, expires_at=last_week + timedelta(days=7))
    Invitation.objects.filter(pk=late.pk).update(accepted_at=last_week, accepted_by=cast.dave)


def of_kind(cast, kind, **values):
    """A draft of another kind than a finding, complete but for what a test is about."""
    return draft(cast, kind=kind, outcome=None, direction="", **values)


def gap(cast):
    return of_kind(cast, "gap", gap_aspects=["dose"])


def gap_with_results(cast):
    item = gap(cast)
    builders.result(item)
    hand_in(item)


def gap_with_risk_factors(cast):
    item = gap(cast)
    builders.risk_factor(item)
    hand_in(item)


def gap_with_treatment(role):
    def attempt(cast):
        item = gap(cast)
        ItemIntervention.objects.create(item=item, role=role, intervention=builders.intervention())
        hand_in(item)

    return attempt


def circle_of_links(model, build):
    def attempt(cast):
        one, two, three = build(), build(), build()
        model.objects.create(child=one, parent=two)
        model.objects.create(child=two, parent=three)
        model.objects.create(child=three, parent=one)

    return attempt


def circle_of_outcomes(cast):
    one = builders.outcome()
    two = builders.outcome(parent=one)
    Outcome.objects.filter(pk=one.pk).update(parent=two)


def regimen_in_use(cast):
    regimen = builders.regimen()
    builders.published(cast, regimen=regimen)
    return regimen


def change_a_step(cast):
    regimen_in_use(cast).steps.update(days=4)


def add_a_step(cast):
    builders.DoseStep.objects.create(regimen=regimen_in_use(cast), position=2, low=1, per="day")


def take_a_step(cast):
    regimen_in_use(cast).steps.all().delete()


def arm_of_another_study(cast):
    item = draft(cast)
    builders.result(item, arm=builders.arm())


def item_moved_to_another_study(cast):
    item = draft(cast)
    builders.result(item, arm=builders.arm(item.study))
    settle()
    EvidenceItem.objects.filter(pk=item.pk).update(study=builders.study())


def arm_moved_to_another_study(cast):
    item = draft(cast)
    arm = builders.arm(item.study)
    builders.result(item, arm=arm)
    settle()
    type(arm).objects.filter(pk=arm.pk).update(study=builders.study())


def anchor_in_another_publication(cast):
    builders.anchor(draft(cast), source_text=builders.source_text())


def item_moved_to_another_publication(cast):
    EvidenceItem.objects.filter(pk=settled(draft(cast)).pk).update(publication=builders.publication())


def text_moved_to_another_publication(cast):
    SourceText.objects.filter(anchors__item=settled(draft(cast))).update(publication=builders.publication())


def anchor_outside_its_text(cast):
    SourceAnchor.objects.filter(item=draft(cast)).update(end=2000)


def digest_of_another_place(cast):
    item = draft(cast)
    builders.anchor(item, source_text=builders.readable_text(publication_=item.publication), start=0, end=8, sha256="0" * 64)


def text_cut_short(cast):
    SourceText.objects.filter(anchors__item=settled(draft(cast))).update(end=50)


def more_scopes(cast):
    ApiToken.objects.filter(pk=builders.api_token(cast.alice).pk).update(scopes=["review"])


def taken_back_into_use(cast):
    ApiToken.objects.filter(pk=builders.api_token(cast.alice, revoked_at=NOW).pk).update(revoked_at=None)


def emptied(cast):
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE evidence_disease CASCADE")


def handed_in_reading(cast):
    """A side that is handed in, with what it read."""
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    item, side = builders.reading(double, cast.alice), double.readings.get(person=cast.alice)
    side.handed_in_at = NOW
    side.save()
    return side, item


def reading_moved_to_another(cast):
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    other = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    item = builders.reading(double, cast.alice)
    EvidenceItem.objects.filter(pk=item.pk).update(extraction=other.readings.get(person=cast.alice))


def reading_of_somebody_else(cast):
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    draft(cast, extraction=double.readings.get(person=cast.bob))


def reading_added_late(cast):
    side, _ = handed_in_reading(cast)
    builders.reading(side.double, cast.alice)


def reading_of_another_study(cast):
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    EvidenceItem.objects.filter(pk=builders.reading(double, cast.alice).pk).update(study=builders.study())


def pair_of_two_doubles(cast):
    one, other = (builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol) for _ in range(2))
    builders.extraction_pair(one, builders.reading(one, cast.alice), builders.reading(other, cast.bob))


def pair_of_wrong_sides(cast):
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    builders.extraction_pair(double, builders.reading(double, cast.bob))


REFUSED = [
    ("handed_in_readings_stay", "What was handed in stays as it was read.", lambda cast: _update(handed_in_reading(cast)[0], n_stated=3)),
    (
        "handed_in_readings_stay",
        "What was handed in stays as it was read.",
        lambda cast: _update(handed_in_reading(cast)[0], handed_in_at=None),
    ),
    (
        "reviewed_text_is_frozen",
        "What was handed in stays as it was read.",
        lambda cast: _update(handed_in_reading(cast)[1], statement="Other."),
    ),
    ("reviewed_text_is_frozen", "What was handed in stays as it was read.", lambda cast: _deleted(handed_in_reading(cast)[1])),
    ("reviewed_text_is_frozen", "under review, published or handed in", lambda cast: builders.result(handed_in_reading(cast)[1])),
    ("reviewed_text_is_frozen", "under review, published or handed in", lambda cast: handed_in_reading(cast)[1].anchors.update(start=11)),
    ("reviewed_text_is_frozen", "under review, published or handed in", lambda cast: builders.caveat(item=handed_in_reading(cast)[1])),
    ("item_keeps_its_reading", "An item stays with the reading for which it was made.", reading_moved_to_another),
    ("reading_is_ones_own", "A reading holds what its own person reads", reading_of_somebody_else),
    ("reading_is_ones_own", "until it is handed in", reading_added_late),
    ("reading_of_its_own_study", "A reading speaks of the study that is extracted", reading_of_another_study),
    ("pair_of_its_own_sides", "A pair joins an item that A read with one that B read", pair_of_two_doubles),
    ("pair_of_its_own_sides", "A pair joins an item that A read with one that B read", pair_of_wrong_sides),
    ("never_emptied", "This table is never emptied.", emptied),
    ("nothing_is_its_own_ancestor", "A disease cannot lie under itself", circle_of_links(DiseaseParent, builders.disease)),
    ("nothing_is_its_own_ancestor", "A mechanism cannot lie under itself", circle_of_links(MechanismParent, builders.mechanism)),
    ("nothing_is_its_own_ancestor", "An outcome cannot lie under itself", circle_of_outcomes),
    (
        "reviewed_items_are_kept",
        "is never deleted: reject or retract it",
        delete_under_review,
    ),
    (
        "accession_is_for_ever",
        "An accession never changes.",
        lambda cast: EvidenceItem.objects.filter(pk=draft(cast).pk).update(accession="IVE999999"),
    ),
    (
        "status_moves",
        "From “draft” an item cannot become “sent back”.",
        lambda cast: EvidenceItem.objects.filter(pk=draft(cast).pk).update(status="sent_back", reason="Why not."),
    ),
    (
        "reviewed_text_is_frozen",
        "Under review nothing changes: send it back first.",
        lambda cast: EvidenceItem.objects.filter(pk=in_review(cast).pk).update(statement="Other words."),
    ),
    ("items_begin_as_drafts", "An item begins as a draft.", lambda cast: draft(cast, status="in_review", claim_key="invented")),
    ("kind_has_no_results", "a gap item has no results", gap_with_results),
    ("kind_has_no_risk_factors", "a gap item has no risk factors", gap_with_risk_factors),
    ("kind_has_no_after_failure_of", "has no treatment that has failed before", gap_with_treatment("after_failure_of")),
    ("kind_has_no_relative_to", "has no treatment that it is placed against", gap_with_treatment("relative_to")),
    ("kind_needs_interventions", "a finding needs the treatment of which it speaks", lambda cast: hand_in(draft(cast, given=()))),
    (
        "background_needs_disease_or_intervention",
        "a background item needs a disease or an intervention",
        lambda cast: hand_in(of_kind(cast, "background", aspect="course", disease=None, given=())),
    ),
    ("item_needs_an_anchor", "needs at least one anchor", lambda cast: hand_in(draft(cast, anchored=False))),
    (
        "safety_needs_an_adverse_event",
        "the outcome of a safety item is an adverse event or death",
        lambda cast: hand_in(draft(cast, kind="safety", outcome=builders.outcome())),
    ),
    (
        "comparison_needs_a_comparator",
        "a comparison against something needs its comparator",
        lambda cast: hand_in(draft(cast, comparison="vs_placebo")),
    ),
    ("anchor_in_own_publication", "The anchor lies in a text of another publication", anchor_in_another_publication),
    ("anchor_in_own_publication", "An anchor of the item lies in a text of another publication", item_moved_to_another_publication),
    ("anchor_in_own_publication", "it stays with its publication", text_moved_to_another_publication),
    ("anchor_inside_its_text", "The anchor reaches outside its source text.", anchor_outside_its_text),
    ("anchor_inside_its_text", "Anchors of this text would lie outside it.", text_cut_short),
    ("anchor_is_what_was_read", "The digest is not that of this place in the source text.", digest_of_another_place),
    ("arm_of_own_study", "The arm belongs to another study than the item.", arm_of_another_study),
    ("arm_of_own_study", "A result of the item names an arm of another study.", item_moved_to_another_study),
    ("arm_of_own_study", "Results name this arm: it stays with its study.", arm_moved_to_another_study),
    (
        "merged_rows_are_left_alone",
        "“gone” was merged into “today”: choose that.",
        lambda cast: draft(cast, disease=builders.disease("gone", merged_into=builders.disease("today"))),
    ),
    ("reviewer_has_stated_interests", "The reviewer has no valid statement of interests", publish_without_statement),
    (
        "statements_of_interests_stand",
        "stays as it was made: make a new one",
        lambda cast: cast.bob.interest_statements.update(statement="None at all."),
    ),
    ("statements_of_interests_stand", "stays as it was made", lambda cast: cast.bob.interest_statements.get().delete()),
    ("ledger_is_kept", "The ledger is only ever added to.", lambda cast: ledger_after_publishing(cast).update(event="retracted")),
    ("ledger_is_kept", "The ledger is only ever added to.", lambda cast: ledger_after_publishing(cast)._raw_delete("default")),
    ("tokens_are_kept", "A token is never deleted: revoke it.", lambda cast: builders.api_token(cast.alice).delete()),
    ("tokens_are_only_revoked", "A token is not changed", more_scopes),
    ("tokens_are_only_revoked", "not taken back into use", taken_back_into_use),
    (
        "invitation_is_used_once",
        "An invitation is accepted once, in time, or revoked",
        lambda cast: type(builders.invitation(cast.carol)).objects.update(role="editor"),
    ),
    ("invitation_is_used_once", "An invitation is accepted once, in time, or revoked", accept_too_late),
    ("invitations_are_kept", "An invitation is kept: revoke it.", lambda cast: builders.invitation(cast.carol).delete()),
    (
        "account_changes_stand",
        "What was done to an account is never rewritten.",
        lambda cast: type(builders.account_change(cast.bob)).objects.update(after="curator"),
    ),
    ("releases_stay", "A release stays as it was made", lambda cast: _update(builders.release(), manifest="1" * 64)),
    ("releases_stay", "A release stays as it was made", lambda cast: _deleted(builders.release())),
    ("used_regimen_is_fixed", "Published items use this regimen", change_a_step),
    ("used_regimen_is_fixed", "Published items use this regimen", add_a_step),
    ("used_regimen_is_fixed", "Published items use this regimen", take_a_step),
]


@pytest.mark.parametrize(("rule", "sentence", "attempt"), REFUSED)
def test_a_guard_refuses_and_says_why(cast, rule, sentence, attempt):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        all_of(attempt, cast)
    assert rule_of(refused.value) == rule
    assert sentence in sentence_of(refused.value)


def _update(row, **values):
    type(row).objects.filter(pk=row.pk).update(**values)


def _deleted(row):
    """The row alone: its parts would be refused first."""
    type(row).objects.filter(pk=row.pk)._raw_delete(using="default")


def all_of(attempt, cast):
    """The attempt, up to what is checked at the end of its transaction."""
    attempt(cast)
    settle()


def test_every_guard_was_tried():
    declared = {
        rule
        for model in apps.get_app_config("evidence").get_models()
        for trigger in getattr(model._meta, "triggers", [])
        for rule in re.findall(r"CONSTRAINT = '(\w+)'", str(trigger.get_func(model)))
    }
    assert declared == {rule for rule, _, _ in REFUSED}


def test_no_table_of_records_or_their_history_can_be_emptied(db):
    kept = [
        model for model in apps.get_app_config("evidence").get_models() if hasattr(model, "history") or hasattr(model, "pgh_tracked_model")
    ]
    assert len(kept) > 50
    for model in kept:
        with pytest.raises(IntegrityError) as refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {model._meta.db_table} CASCADE")
        assert sentence_of(refused.value) == "This table is never emptied.", model


def test_circles_are_refused_where_they_close_and_nowhere_else(cast):
    top = builders.mechanism()
    left, right = builders.mechanism(), builders.mechanism()
    bottom = builders.mechanism()
    for child, parent in ((left, top), (right, top), (bottom, left), (bottom, right)):
        MechanismParent.objects.create(child=child, parent=parent)
    settle()  # two ways up are no circle
    assert set(Mechanism.objects.filter(child_links__child=bottom)) == {left, right}


def test_a_caveat_may_be_added_to_a_published_item_but_not_changed_there(cast):
    item = builders.published(cast)
    caveat = builders.caveat(item=item)
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        Caveat.objects.filter(pk=caveat.pk).update(note="Other words.")
    assert rule_of(refused.value) == "reviewed_text_is_frozen"


def test_a_revision_takes_over_an_anchor_that_is_wrong_so_that_it_can_be_put_right(cast):
    item = builders.published(cast)
    text = item.anchors.get().source_text
    held = builders.source_words("w" * 1000)
    SourceText.objects.filter(pk=text.pk).update(sha256=held.sha256)
    draft_of_it = revise(item=item, by=cast.alice)
    anchor = draft_of_it.anchors.get()
    anchor.end, anchor.sha256 = 14, digest_of("wwww")
    anchor.save()
    settle()
