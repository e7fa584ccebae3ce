"""Two revisions of one item: the first published wins, the other is told and can begin again. With two real connections."""

import threading

import pytest
from django.db import connection, connections, transaction

from evidence.actions.rechecking import mark_for_recheck
from evidence.actions.recording import recorded
from evidence.actions.rivals import begin_again
from evidence.actions.workflow import Refused, publish, retract, revise, submit
from evidence.models import EvidenceItem
from evidence.queries.desk import PILES, rows_of
from evidence.queries.ledger import check
from evidence.queries.rivals import rival_of
from evidence.tests import builders


def wait_until_another_waits():
    """Until another connection stands before a lock that this one holds."""
    with connection.cursor() as cursor:
        for _ in range(100_000):
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))")
            if cursor.fetchone() != (0,):
                return
    raise AssertionError("Nobody waits.")


def two_revisions(cast):
    """Alice's and carol's, both handed in."""
    item = builders.published(cast)
    return [submit(item=revise(item=item, by=person), by=person) for person in (cast.alice, cast.carol)]


def change(item, **values):
    EvidenceItem.objects.filter(pk=item.pk).update(**values)
    return EvidenceItem.objects.get(pk=item.pk)


def overtaken_by(cast, mine, theirs):
    """Alice's draft with `mine` changed, after bob's reviewer published carol's with `theirs` changed."""
    item = builders.published(cast, prepare=lambda item: builders.result(item))
    own = change(revise(item=item, by=cast.alice), **mine)
    other = change(revise(item=item, by=cast.carol), **theirs)
    publish(item=submit(item=other, by=cast.carol), by=cast.bob)
    return EvidenceItem.objects.get(pk=own.pk)


@pytest.mark.django_db(transaction=True)
def test_of_two_that_publish_at_once_the_first_wins_and_the_other_is_told(cast):
    first, second = two_revisions(cast)
    told, begun = [], threading.Event()

    def publish_the_other():
        begun.set()
        try:
            publish(item=second, by=cast.bob)
        except Refused as refused:
            told.append(str(refused))
        finally:
            connections.close_all()

    with transaction.atomic():
        publish(item=first, by=cast.bob)
        other = threading.Thread(target=publish_the_other)
        other.start()
        begun.wait()
        wait_until_another_waits()  # its connection stands before our lock now
    other.join()
    assert told == [f"Another revision of {first.accession} was published meanwhile: begin again from that one."]
    assert EvidenceItem.objects.published().get().pk == first.pk
    assert EvidenceItem.objects.get(pk=second.pk).status == "in_review"
    assert check() == []


@pytest.mark.django_db(transaction=True)
def test_who_publishes_and_who_changes_the_study_wait_in_one_order(cast):
    """The study's editor has locked the data version and goes on to the items: the publisher must not hold these by then."""
    public = builders.published(cast)
    draft = submit(item=revise(item=public, by=cast.alice), by=cast.alice)
    done = []

    def publish_meanwhile():
        try:
            done.append(publish(item=draft, by=cast.bob).version)
        finally:
            connections.close_all()

    with recorded(by=cast.carol):
        public.study.population = "Adults"
        public.study.save()
        other = threading.Thread(target=publish_meanwhile)
        other.start()
        wait_until_another_waits()
        mark_for_recheck(public.study, why="The population was mended.")
    other.join()
    assert done == [2]
    assert EvidenceItem.objects.get(pk=public.pk).needs_recheck


@pytest.mark.django_db
def test_the_other_lies_on_its_curators_desk(cast):
    first, second = two_revisions(cast)
    publish(item=first, by=cast.bob)
    assert list(rows_of(PILES["overtaken"], cast.carol)) == [second]
    assert not rows_of(PILES["overtaken"], cast.alice).exists()


@pytest.mark.django_db
def test_what_only_the_draft_changed_is_taken_along(cast):
    own = overtaken_by(cast, {"population": "children"}, {"statement": "Strength was much better."})
    rival = rival_of(own)
    assert [(each.label, each.began, each.own) for each in rival.carried] == [("population", "", "children")]
    assert rival.conflicts == []
    draft, conflicts = begin_again(item=own, by=cast.alice)
    assert (draft.revises, draft.population, draft.statement, conflicts) == (
        rival.published,
        "children",
        "Strength was much better.",
        [],
    )
    assert EvidenceItem.objects.filter(pk=own.pk).exists(), "the overtaken draft is kept"


@pytest.mark.django_db
def test_where_both_changed_it_the_published_version_stands_and_it_is_told(cast):
    own = overtaken_by(cast, {"statement": "Mine.", "population": "children"}, {"statement": "Theirs."})
    draft, conflicts = begin_again(item=own, by=cast.alice)
    assert (draft.statement, draft.population) == ("Theirs.", "children")
    assert [(each.label, each.published, each.own) for each in conflicts] == [("statement", "Theirs.", "Mine.")]


@pytest.mark.django_db
def test_what_both_changed_alike_is_no_conflict(cast):
    own = overtaken_by(cast, {"statement": "The same."}, {"statement": "The same."})
    assert rival_of(own).changed == []


@pytest.mark.django_db
def test_child_records_go_along_as_a_whole(cast):
    own = overtaken_by(cast, {}, {"population": "adults"})
    own.results.update(events=12)
    builders.intervention_link(own, "prednisolone", "background")
    assert [each.label for each in rival_of(own).carried] == ["treatments", "results"]
    draft, _ = begin_again(item=own, by=cast.alice)
    assert (draft.results.get().events, draft.population) == (12, "adults")
    assert draft.intervention_links.count() == 2
    assert own.results.get().events == 12


@pytest.mark.django_db
def test_one_begins_again_only_from_ones_own_and_only_when_overtaken(cast):
    item = builders.published(cast)
    own = revise(item=item, by=cast.alice)
    with pytest.raises(Refused, match="go on with it"):
        begin_again(item=own, by=cast.alice)
    with pytest.raises(Refused, match="only who wrote it"):
        begin_again(item=own, by=cast.carol)
    retract(item=item, by=cast.carol, reason="Misread.")
    with pytest.raises(Refused, match="was retracted meanwhile"):
        begin_again(item=own, by=cast.alice)
