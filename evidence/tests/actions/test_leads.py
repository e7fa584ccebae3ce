"""What others list waits in a queue until somebody decides on it, and the decision stays."""

import pytest
from django.db import connection

from evidence.actions.leads import decide, note_lead
from evidence.actions.workflow import Refused
from evidence.models import Lead
from evidence.queries.history import changes_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def states():
    return dict(Lead.objects.values_list("publication__slug", "state"))


def test_whatever_is_listed_waits_in_the_queue_through_whichever_door_it_came():
    source, first, second = (builders.publication(slug) for slug in ("source", "first", "second"))
    builders.relation(source, first)
    builders.relation(source, first, kind="cited_by")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO evidence_publicationrelation (from_publication_id, to_publication_id, kind, note, row_version)"
            " VALUES (%s, %s, 'similar', '', 1)",
            [source.pk, second.pk],
        )
    assert states() == {"first": "waiting", "second": "waiting"}
    assert set(Lead.objects.values_list("origin", flat=True)) == {"listed"}


def test_a_decision_holds_who_and_when_and_survives_another_listing(cast):
    lead = builders.lead()
    assert decide(leads=[lead], state="out_of_scope", by=cast.alice, reason=" Animals only. ") == 1
    builders.relation(builders.publication(), lead.publication)
    lead = Lead.objects.get()
    assert (lead.state, lead.reason, lead.decided_by) == ("out_of_scope", "Animals only.", cast.alice)
    assert lead.decided_at is not None
    assert changes_of(lead)[0].why == "triage: Animals only."


def test_many_are_decided_at_once_and_who_decided_first_stays(cast):
    leads = [builders.lead() for _ in range(3)]
    decide(leads=leads[:1], state="to_extract", by=cast.alice)
    assert decide(leads=leads, state="to_extract", by=cast.bob) == 2
    assert list(Lead.objects.order_by("pk").values_list("decided_by__username", flat=True)) == ["alice", "bob", "bob"]


def test_out_of_scope_wants_its_reason(cast):
    lead = builders.lead()
    with pytest.raises(Refused, match="Say why it is out of scope"):
        decide(leads=[lead], state="out_of_scope", by=cast.alice, reason=" ")
    assert Lead.objects.get().state == "waiting"


def test_a_decision_can_be_taken_back(cast):
    lead = builders.lead()
    decide(leads=[lead], state="done", by=cast.alice)
    decide(leads=[lead], state="waiting", by=cast.bob)
    lead.refresh_from_db()
    assert (lead.state, lead.decided_by, lead.decided_at) == ("waiting", None, None)


def test_a_reader_decides_nothing(cast):
    lead = builders.lead()
    for attempt in (
        lambda: decide(leads=[lead], state="done", by=cast.dave),
        lambda: note_lead(publication=lead.publication, by=cast.dave),
    ):
        with pytest.raises(Refused, match="role of curator"):
            attempt()


def test_a_publication_is_noted_once(cast):
    publication = builders.publication()
    first = note_lead(publication=publication, by=cast.alice, origin="imported")
    assert note_lead(publication=publication, by=cast.bob) == first
    assert Lead.objects.get().origin == "imported"


def test_what_is_published_from_waits_no_longer(cast):
    read, unread = builders.published(cast).publication, builders.publication()
    for publication in (read, unread):
        builders.lead(publication)
    assert [lead.publication for lead in Lead.objects.waiting()] == [unread]
