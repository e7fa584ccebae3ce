"""Who may move an item where, and what each move leaves behind."""

import pytest
from django.db import IntegrityError, transaction

from evidence.actions.workflow import Refused, publish, reject, retract, revise, send_back, submit
from evidence.models import Disagreement, EvidenceItem, PublicItem
from evidence.models.refusals import sentence_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def test_submit_and_publish_make_the_first_version(cast):
    item = builders.published(cast)
    assert (item.status, item.version, item.reviewer) == ("published", 1, cast.bob)
    stored = PublicItem.objects.published().get(accession=item.accession)
    assert stored.document["statement"] == item.statement
    assert stored.document["curation"]["curator"] == "Alice Example"


def test_publish_refuses_ones_own_work(cast):
    item = builders.draft(curator=cast.carol)
    submit(item=item, by=cast.carol)
    with pytest.raises(Refused, match="Nobody reviews their own work"):
        publish(item=item, by=cast.carol)


def test_publish_takes_a_reviewer(cast):
    item = builders.draft(curator=cast.alice)
    submit(item=item, by=cast.alice)
    with pytest.raises(Refused, match="takes the role of reviewer"):
        publish(item=item, by=cast.dave)


def test_a_draft_is_not_published(cast):
    with pytest.raises(Refused, match="cannot become published"):
        publish(item=builders.draft(curator=cast.alice), by=cast.bob)


def test_only_the_writer_hands_in(cast):
    with pytest.raises(Refused, match="only who wrote it"):
        submit(item=builders.draft(curator=cast.alice), by=cast.bob)


def test_submit_refuses_what_is_incomplete(cast):
    item = builders.draft(curator=cast.alice, anchored=False)
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        submit(item=item, by=cast.alice)
    assert "needs at least one anchor" in sentence_of(refused.value)
    item.refresh_from_db()
    assert item.status == "draft"


def test_sent_back_with_a_reason_and_handed_in_again(cast):
    item = builders.draft(curator=cast.alice)
    submit(item=item, by=cast.alice)
    with pytest.raises(Refused, match="Say why"):
        send_back(item=item, by=cast.bob, reason="  ")
    item = send_back(item=item, by=cast.bob, reason="The anchor is too long.")
    item.statement = "Strength was a little better after treatment."
    item.save(update_fields=["statement"])
    submit(item=item, by=cast.alice)
    assert publish(item=item, by=cast.bob).version == 1


def test_a_rejected_item_stays_as_it_was(cast):
    item = builders.draft(curator=cast.alice)
    submit(item=item, by=cast.alice)
    item = reject(item=item, by=cast.bob, reason="Not in the source.")
    item.statement = "Something else."
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        item.save(update_fields=["statement"])
    assert sentence_of(refused.value) == "A rejected item stays as it was rejected."


def test_revision_supersedes_and_keeps_the_old_version_public(cast):
    first = builders.published(cast, prepare=lambda item: builders.result(item))
    second = revise(item=first, by=cast.alice)
    assert second.accession == first.accession
    assert second.results.count() == second.anchors.count() == 1
    second.statement = "Strength was better."
    second.save(update_fields=["statement"])
    assert EvidenceItem.objects.published().get().pk == first.pk
    submit(item=second, by=cast.alice)
    second = publish(item=second, by=cast.bob)
    first.refresh_from_db()
    assert (first.status, second.version) == ("superseded", 2)
    assert [row.version for row in PublicItem.objects.published()] == [2]
    assert [row.version for row in PublicItem.objects.public()] == [1, 2]


def test_a_revision_stays_in_the_disagreements_of_its_item(cast):
    first, other = builders.published(cast), builders.published(cast)
    dispute = builders.disagreement(first, other)
    second = revise(item=first, by=cast.alice)
    submit(item=second, by=cast.alice)
    publish(item=second, by=cast.bob)
    assert list(Disagreement.objects.published()) == [dispute]
    assert [each["id"] for each in PublicItem.objects.published().get(accession=first.accession).document["disagreements"]] == [
        dispute.slug
    ]


def test_of_two_competing_revisions_the_first_wins_and_the_other_is_told(cast):
    original = builders.published(cast)
    one, other = revise(item=original, by=cast.alice), revise(item=original, by=cast.alice)
    for each in (one, other):
        submit(item=each, by=cast.alice)
    publish(item=one, by=cast.bob)
    with pytest.raises(Refused, match="published meanwhile"):
        publish(item=other, by=cast.bob)


def test_retraction_leaves_a_tombstone_with_the_reason(cast):
    item = builders.published(cast)
    with pytest.raises(Refused, match="role of editor"):
        retract(item=item, by=cast.bob, reason="Wrong.")
    retract(item=item, by=cast.carol, reason="The source was misread.")
    assert not PublicItem.objects.published().exists()
    tombstone = PublicItem.objects.public().get()
    assert tombstone.document["status"] == "retracted"
    assert tombstone.document["curation"]["reason"] == "The source was misread."
