"""One move with many items: all or none, each refusal told with its item, in one order of locks."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.actions.many import CHANGED, MOST, MOVES, RefusedSome, move_many, try_many
from evidence.actions.workflow import NEEDS, Refused, publish, revise, submit
from evidence.models import Assignment, EvidenceItem, PublicItem
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def in_review(cast, by="alice", **values):
    person = getattr(cast, by)
    return submit(item=builders.draft(curator=person, **values), by=person)


def states(*items):
    return [EvidenceItem.objects.get(pk=item.pk).status for item in items]


def told(refused):
    return {each.item.accession: each.why_not for each in refused.value.refused}


def test_every_move_of_one_item_can_be_made_with_many():
    assert set(MOVES) == (set(NEEDS) - {"triage", "merge", "release"}) | {"assign"}


def test_many_are_handed_in_published_and_retracted(cast):
    drafts = [builders.draft(curator=cast.alice) for _ in range(3)]
    move_many(name="submit", items=drafts, by=cast.alice)
    assert states(*drafts) == ["in_review"] * 3
    moved = move_many(name="publish", items=drafts, by=cast.bob)
    assert [each.done.version for each in moved] == [1, 1, 1]
    assert PublicItem.objects.filter(item__in=drafts).count() == 3
    move_many(name="retract", items=drafts, by=cast.carol, reason="Misread.")
    assert states(*drafts) == ["retracted"] * 3
    assert set(EvidenceItem.objects.values_list("reason", flat=True)) == {"Misread."}


def test_what_came_is_told_in_the_order_that_was_asked(cast):
    items = [in_review(cast) for _ in range(3)]
    asked = [items[2], items[0], items[1]]
    assert [each.item for each in move_many(name="publish", items=asked, by=cast.bob)] == asked


def test_nobody_publishes_their_own_work_among_that_of_others(cast):
    own, others = in_review(cast, by="bob"), in_review(cast)
    with pytest.raises(RefusedSome) as refused:
        move_many(name="publish", items=[own, others], by=cast.bob)
    assert told(refused) == {own.accession: "Nobody reviews their own work: ask somebody else."}
    assert str(refused.value) == f"Nothing was done. {own}: Nobody reviews their own work: ask somebody else."
    assert states(own, others) == ["in_review", "in_review"]
    assert not PublicItem.objects.exists()


def test_what_only_the_database_refuses_is_told_with_its_item(cast):
    whole, bare = builders.draft(curator=cast.alice), builders.draft(curator=cast.alice, anchored=False)
    with pytest.raises(RefusedSome) as refused:
        move_many(name="submit", items=[bare, whole], by=cast.alice)
    assert "at least one anchor" in told(refused)[bare.accession]
    assert states(whole, bare) == ["draft", "draft"]


def test_of_two_revisions_of_one_item_the_second_stands_in_the_way(cast):
    item = builders.published(cast)
    drafts = [revise(item=item, by=cast.alice) for _ in range(2)]
    for draft in drafts:
        submit(item=draft, by=cast.alice)
    with pytest.raises(RefusedSome) as refused:
        move_many(name="publish", items=drafts, by=cast.bob)
    assert [each.item.pk for each in refused.value.refused] == [drafts[1].pk]
    assert "Another revision" in refused.value.refused[0].why_not
    assert states(item, *drafts) == ["published", "in_review", "in_review"]


def test_trying_changes_nothing_and_tells_of_each(cast):
    own, others = in_review(cast, by="bob"), in_review(cast)
    tried = try_many(name="publish", items=[own, others], by=cast.bob)
    assert [bool(each.why_not) for each in tried] == [True, False]
    assert tried[1].done.version == 1
    assert states(own, others) == ["in_review", "in_review"]
    assert not PublicItem.objects.exists()


def test_what_was_changed_or_deleted_since_it_was_seen_is_not_moved(cast):
    item, gone = in_review(cast), builders.draft(curator=cast.alice)
    seen = {item.pk: item.row_version}
    publish(item=item, by=cast.bob)
    EvidenceItem.objects.get(pk=gone.pk).delete()
    tried = try_many(name="publish", items=[item, gone], by=cast.bob, seen=seen)
    assert [each.why_not for each in tried] == [CHANGED, "It was deleted meanwhile."]


def test_many_are_given_to_one_person(cast):
    items = [in_review(cast) for _ in range(2)]
    move_many(name="assign", items=items, by=cast.carol, to=cast.bob)
    assert Assignment.objects.open().filter(person=cast.bob, assigned_by=cast.carol).count() == 2
    with pytest.raises(RefusedSome, match="taken this already"):
        move_many(name="assign", items=items, by=cast.bob, to=cast.bob)


@pytest.mark.parametrize(("name", "given"), [("send_back", "reason"), ("reject", "reason")])
def test_a_reason_is_wanted_once_for_all(cast, name, given):
    items = [in_review(cast) for _ in range(2)]
    with pytest.raises(RefusedSome, match="Say why"):
        move_many(name=name, items=items, by=cast.bob, **{given: " "})
    move_many(name=name, items=items, by=cast.bob, **{given: "Too long."})
    assert set(EvidenceItem.objects.values_list("reason", flat=True)) == {"Too long."}


def test_nothing_and_too_much_are_refused_as_a_whole(cast):
    with pytest.raises(Refused, match="Choose the items"):
        move_many(name="publish", items=[], by=cast.bob)
    with pytest.raises(Refused, match=f"{MOST} are moved at once at most"):
        move_many(name="publish", items=[EvidenceItem(pk=number) for number in range(MOST + 1)], by=cast.bob)


def test_rows_are_locked_in_their_order_before_the_first_is_written(cast):
    items = [in_review(cast) for _ in range(2)]
    with CaptureQueriesContext(connection) as asked:
        move_many(name="publish", items=items[::-1], by=cast.bob)
    statements = [each["sql"] for each in asked]
    first_write = next(number for number, each in enumerate(statements) if each.startswith("UPDATE"))
    locks = [each for each in statements[:first_write] if "FOR UPDATE" in each]
    assert "evidence_dataversion" in locks[0], "first the turn of those who change what readers see"
    assert all(item.accession in locks[1] for item in items)
    assert "ORDER BY" in locks[1]


def test_each_item_costs_the_same(cast):
    def price(number):
        items = [in_review(cast) for _ in range(number)]
        with CaptureQueriesContext(connection) as asked:
            move_many(name="publish", items=items, by=cast.bob)
        return len(asked)

    price(1)
    one, two, three = price(1), price(2), price(3)
    assert three - two == two - one
