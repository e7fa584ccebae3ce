"""Text under review, published, replaced, withdrawn or rejected cannot be changed by form, shell or SQL."""

import pytest
from django.db import IntegrityError, connection, transaction

from evidence.actions.workflow import publish, reject, retract, revise, submit
from evidence.models import EvidenceItem, ItemIntervention, ItemRiskFactor, Result, SourceAnchor
from evidence.models.refusals import rule_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def with_parts(cast):
    """A draft of a harm, which may have every kind of part."""
    item = builders.draft(curator=cast.alice, kind="safety", outcome=builders.outcome(domain="adverse_event", better="lower"))
    builders.result(item)
    builders.risk_factor(item)
    builders.caveat(item=item)
    return item


def under_review(cast):
    return submit(item=with_parts(cast), by=cast.alice)


def published(cast):
    return publish(item=under_review(cast), by=cast.bob)


def superseded(cast):
    first = published(cast)
    publish(item=submit(item=revise(item=first, by=cast.alice), by=cast.alice), by=cast.bob)
    return first


def retracted(cast):
    return retract(item=published(cast), by=cast.carol, reason="Misread.")


def rejected(cast):
    return reject(item=under_review(cast), by=cast.bob, reason="Not in the source.")


STATES = [under_review, published, superseded, retracted, rejected]
TEXT = {"statement": "Other words.", "hedge": "possible", "curator_id": None, "publication_id": None, "claim_key": "x", "note": "Later."}
CHANGED = {
    "intervention_links": {"role": "background"},
    "results": {"events": 3},
    "risk_factors": {"group": 2},
    "anchors": {"start": 11},
    "caveats": {"note": "Other words."},
}


def is_frozen(attempt, rules=("reviewed_text_is_frozen",)):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        attempt()
    assert rule_of(refused.value) in rules


def sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


@pytest.mark.parametrize("state", STATES)
def test_no_door_changes_the_words(cast, state):
    item = EvidenceItem.objects.get(pk=state(cast).pk)
    other = {**TEXT, "curator_id": cast.carol.pk, "publication_id": builders.publication().pk}
    for column, value in other.items():
        is_frozen(lambda column=column, value=value: EvidenceItem.objects.filter(pk=item.pk).update(**{column: value}))
        is_frozen(lambda column=column, value=value: sql(f"UPDATE evidence_evidenceitem SET {column} = %s WHERE id = %s", value, item.pk))
    item.statement = "Other words."
    is_frozen(item.save)
    is_frozen(lambda: EvidenceItem.objects.bulk_update([item], ["statement"]))


@pytest.mark.parametrize("state", STATES)
def test_no_door_deletes_it(cast, state):
    item = state(cast)
    for delete in (
        lambda: EvidenceItem.objects.filter(pk=item.pk)._raw_delete("default"),
        lambda: sql("DELETE FROM evidence_evidenceitem WHERE id = %s", item.pk),
    ):
        is_frozen(delete, rules=("reviewed_items_are_kept",))
    with pytest.raises(IntegrityError), transaction.atomic():  # here the parts, or a later version, may be the first to refuse
        EvidenceItem.objects.get(pk=item.pk).delete()


@pytest.mark.parametrize("state", STATES)
def test_no_door_changes_or_deletes_its_parts(cast, state):
    item = state(cast)
    for parts, changed in CHANGED.items():
        rows = getattr(EvidenceItem.objects.get(pk=item.pk), parts)
        table, column = rows.model._meta.db_table, next(iter(changed))
        assert rows.exists(), parts
        is_frozen(lambda rows=rows, changed=changed: rows.all().update(**changed))
        is_frozen(lambda rows=rows: rows.all().delete())
        is_frozen(lambda t=table, c=column, v=changed[column]: sql(f'UPDATE {t} SET "{c}" = %s WHERE item_id = %s', v, item.pk))
        is_frozen(lambda t=table: sql(f"DELETE FROM {t} WHERE item_id = %s", item.pk))


@pytest.mark.parametrize("state", STATES)
def test_no_part_is_added_or_moved_in_from_a_draft(cast, state):
    item = state(cast)
    draft = with_parts(cast)
    text = item.anchors.get().source_text
    for add in (
        lambda: ItemIntervention.objects.create(item=item, role="background", intervention=builders.intervention("prednisolone")),
        lambda: Result.objects.bulk_create([Result(item=item, position=9)]),
        lambda: ItemRiskFactor.objects.create(item=item, group=2, trait=builders.trait()),
        lambda: SourceAnchor.objects.create(
            item=item, position=9, source_text=text, start=1, end=2, sha256="0" * 64, section="body", role="context"
        ),
        lambda: draft.results.update(item=item, position=9),
    ):
        is_frozen(add)


def test_a_draft_can_be_changed_and_deleted_with_its_parts(cast):
    draft = with_parts(cast)
    draft.results.update(events=3)
    draft.anchors.all().delete()
    EvidenceItem.objects.filter(pk=draft.pk).update(statement="Other words.")
    draft.delete()
    assert not EvidenceItem.objects.filter(pk=draft.pk).exists()


def test_writing_what_stands_there_already_is_no_change(cast):
    item = published(cast)
    EvidenceItem.objects.filter(pk=item.pk).update(statement=item.statement)
    item.results.update(events=item.results.get().events)
    item.refresh_from_db()
    assert item.status == "published"
