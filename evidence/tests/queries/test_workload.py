"""Who has what in hand, in a number of questions that does not grow."""

from datetime import timedelta

import pytest
from django.utils import timezone

from evidence.actions.team import assign
from evidence.actions.workflow import submit
from evidence.models import Assignment
from evidence.queries.desk import PILES, desk_of, rows_of
from evidence.queries.workload import workloads
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def test_each_person_and_all_together(cast, django_assert_num_queries):
    builders.draft(curator=cast.alice)
    submit(item=builders.draft(curator=cast.alice), by=cast.alice)
    taken = assign(on=builders.publication(), by=cast.bob, to=cast.bob)
    Assignment.objects.filter(pk=taken.pk).update(due=timezone.now().date() - timedelta(days=1))
    with django_assert_num_queries(3):
        people, everybody = workloads()
    found = {load.person.username: load for load in people}
    assert (found["alice"].drafts, found["alice"].in_review, found["alice"].taken) == (1, 1, 0)
    assert (found["bob"].taken, found["bob"].overdue) == (1, 1)
    assert not found["carol"].has_any
    assert (everybody.drafts, everybody.in_review, everybody.taken, everybody.overdue) == (1, 1, 1, 1)
    for _ in range(50):
        builders.draft(curator=cast.alice)
    with django_assert_num_queries(3):
        people, everybody = workloads()
    assert everybody.drafts == 51


def test_what_is_due_first_comes_first_and_what_is_overdue_is_counted(cast):
    days = [timezone.now().date() + timedelta(days=number) for number in (9, 2)]
    late, soon, some_day = (assign(on=builders.publication(), by=cast.bob, to=cast.bob, due=due) for due in (*days, None))
    assert list(rows_of(PILES["taken"], cast.bob)) == [soon, late, some_day]
    Assignment.objects.filter(pk=late.pk).update(due=timezone.now().date() - timedelta(days=1))
    (waiting,) = (each for each in desk_of(cast.bob) if each.pile.name == "taken")
    assert (waiting.count, waiting.urgent) == (3, 1)


def test_half_of_a_pile_waits_longer_than_the_median(cast):
    drafts = [builders.draft(curator=cast.alice) for _ in range(3)]
    (waiting,) = (each for each in desk_of(cast.alice) if each.pile.name == "drafts")
    assert waiting.median == drafts[1].created_at
    assert waiting.oldest == drafts[0].created_at
