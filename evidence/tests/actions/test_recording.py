"""Who acts, and why, is told to the history once for each transaction."""

import pytest
from pghistory.models import Context

from evidence.actions.recording import recorded
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def recorded_about(record):
    event = record.history.order_by("pgh_id").first()
    return Context.objects.get(pk=event.pgh_context_id).metadata


def test_a_change_is_recorded_with_who_and_why(cast):
    with recorded(by=cast.alice, why="first"):
        disease = builders.disease()
    assert recorded_about(disease) == {"user": cast.alice.pk, "why": "first"}


def test_an_action_that_another_calls_is_recorded_as_part_of_that_one(cast):
    with recorded(by=cast.alice, why="outer"):
        with recorded(by=cast.alice, why="inner"):
            within = builders.disease()
        after = builders.disease()
    assert recorded_about(within)["why"] == recorded_about(after)["why"] == "outer"


def test_what_comes_next_is_recorded_for_itself_even_after_a_failure(cast):
    with pytest.raises(ZeroDivisionError), recorded(by=cast.alice, why="fails"):
        raise ZeroDivisionError
    with recorded(by=cast.bob, why="next"):
        disease = builders.disease()
    assert recorded_about(disease) == {"user": cast.bob.pk, "why": "next"}
