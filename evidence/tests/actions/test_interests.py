"""Nobody publishes who has not stated interests within a year, and what was stated stands."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from evidence.actions.interests import state_interests
from evidence.actions.workflow import Refused, publish, send_back, submit
from evidence.models import EvidenceItem
from evidence.models.refusals import rule_of
from evidence.queries.interests import interests_beside, is_due, statement_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(cast):
    """A reviewer who has just come, and has stated nothing."""
    person = type(cast.bob).objects.create_user("erin", is_staff=True)
    person.groups.set(cast.bob.groups.all())
    return person


@pytest.fixture
def waiting(cast):
    item = builders.draft(curator=cast.alice)
    return submit(item=item, by=cast.alice)


def test_publishing_needs_a_statement(newcomer, waiting):
    with pytest.raises(Refused, match="Before you publish, state your interests"):
        publish(item=waiting, by=newcomer)
    state_interests(by=newcomer, has_interests=False)
    assert publish(item=waiting, by=newcomer).status == "published"


def test_a_statement_that_ran_out_counts_no_more(newcomer, waiting):
    builders.interests(newcomer, made_at=timezone.now() - timedelta(days=366))
    with pytest.raises(Refused, match="state your interests"):
        publish(item=waiting, by=newcomer)


def test_raw_sql_publishes_nothing_without_a_statement(newcomer, waiting):
    builders.interests(newcomer, made_at=timezone.now() - timedelta(days=366))
    with pytest.raises(IntegrityError) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE evidence_evidenceitem SET status = 'published', version = 1, published_at = now(), reviewer_id = %s WHERE id = %s",
            [newcomer.pk, waiting.pk],
        )
    assert rule_of(refused.value) == "reviewer_has_stated_interests"
    assert EvidenceItem.objects.get(pk=waiting.pk).status == "in_review"


def test_sending_back_needs_none(newcomer, waiting):
    assert send_back(item=waiting, by=newcomer, reason="The anchor is too long.").status == "sent_back"


def test_a_statement_holds_a_year_and_is_recorded(cast):
    made = state_interests(by=cast.bob, has_interests=True, statement=" Lecture fees from Example AG, 2025. ")
    assert made.valid_until - made.made_at == timedelta(days=365)
    assert made.words == "Lecture fees from Example AG, 2025."
    assert made.history.get().pgh_label == "insert"
    assert statement_of(cast.bob) == made


def test_interests_are_named(cast):
    with pytest.raises(Refused, match="in your own words"):
        state_interests(by=cast.bob, has_interests=True, statement="  ")


def test_who_has_no_role_states_nothing(cast):
    with pytest.raises(Refused, match="role of curator"):
        state_interests(by=cast.dave, has_interests=False)


def test_the_reminder_comes_thirty_days_before(cast):
    today = timezone.now()
    assert is_due(None)
    assert is_due(builders.interests(cast.dave, made_at=today - timedelta(days=340)))
    assert not is_due(builders.interests(cast.dave, made_at=today - timedelta(days=330)))


def test_interests_stand_beside_the_item(cast):
    newest = state_interests(by=cast.bob, has_interests=True, statement="Shares of Example AG.")
    item = builders.published(cast)
    builders.profile(cast.bob)
    assert [(person.username, stated.words, orcid) for person, stated, orcid in interests_beside(item)] == [
        ("alice", "No interests", ""),
        ("bob", newest.statement, "0000-0002-1825-0097"),
    ]
