"""An import from the upload to its end: kept for its person, checked, taken in once, and never half."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from evidence.actions import bulk_jobs
from evidence.actions.bulk_jobs import KEPT_OF_A_PERSON, LOCK, check_again, clear, confirm, discard, is_running, receive
from evidence.actions.workflow import Refused
from evidence.importers.bulk import read_bulk
from evidence.models import BulkImport, EvidenceItem
from evidence.queries.bulk_records import MOST_BYTES
from evidence.tests import builders
from evidence.tests.bulk_files import xlsx

pytestmark = pytest.mark.django_db
ITEMS = [["item", "kind", "publication", "statement"], ["a", "gap", "pmid-1", "Nobody knows."]]


def at_once(work):
    """In place of a thread: a test's rows are seen only by its own connection."""
    work()


@pytest.fixture
def upload(cast, monkeypatch):
    monkeypatch.setattr(bulk_jobs.transaction, "on_commit", lambda work: work())
    builders.publication("pmid-1")

    def one(items=ITEMS, by=cast.alice, name="x.xlsx"):
        job = receive(by=by, name=name, content=xlsx(items=items), read=read_bulk, run=at_once)
        job.refresh_from_db()
        return job

    return one


def agreed(job, by, seen=None):
    confirm(job=job, by=by, seen=seen or job.report["digest"], read=read_bulk, run=at_once)
    job.refresh_from_db()
    return job


def test_a_file_is_checked_and_then_taken_in(cast, upload):
    job = upload()
    assert (job.state, job.report["counts"]) == ("checked", {"new": 1, "mistakes": 0})
    assert not EvidenceItem.objects.exists()
    assert agreed(job, cast.alice).state == "imported"
    item = EvidenceItem.objects.get()
    assert item.curator == cast.alice
    assert item.accession in job.report["lines"][0]["name"]
    assert bytes(job.content) == b""


def test_a_file_with_mistakes_is_not_taken_in(cast, upload):
    job = upload([ITEMS[0], ["a", "gup", "pmid-1", ""]])
    assert job.state == "wrong"
    assert job.report["mistakes"][0]["row"] == 2
    with pytest.raises(Refused, match="checked without a mistake"):
        agreed(job, cast.alice)


def test_a_file_that_cannot_be_read_says_why(cast, upload):
    job = receive(by=cast.alice, name="x.pdf", content=b"%PDF", read=read_bulk, run=at_once)
    job.refresh_from_db()
    assert job.state == "refused"
    assert "not read here" in job.sentence


def test_it_is_taken_in_once_and_only_as_it_was_seen(cast, upload):
    job = upload()
    with pytest.raises(Refused, match="not what you looked at"):
        agreed(job, cast.alice, seen="something else")
    agreed(job, cast.alice)
    with pytest.raises(Refused, match="checked without a mistake"):
        agreed(job, cast.alice)
    with pytest.raises(Refused, match="is done"):
        check_again(job=job, by=cast.alice, read=read_bulk, run=at_once)
    assert EvidenceItem.objects.count() == 1


def test_when_what_it_is_about_changed_meanwhile_it_is_looked_at_again(cast, upload):
    item = builders.draft(curator=cast.alice)
    job = upload([["item", "statement"], [item.accession, "In other words."]])
    item.statement = "Changed on its page."
    item.save()
    agreed(job, cast.alice)
    assert job.state == "refused"
    assert "Look at it again" in job.sentence
    check_again(job=job, by=cast.alice, read=read_bulk, run=at_once)
    job.refresh_from_db()
    assert job.report["lines"][0]["differences"] == [["statement", "Changed on its page.", "In other words."]]
    assert agreed(job, cast.alice).state == "imported"


def test_nobody_touches_the_import_of_another(cast, upload):
    job = upload()
    for move in (lambda: agreed(job, cast.carol), lambda: discard(job=job, by=cast.carol)):
        with pytest.raises(BulkImport.DoesNotExist):
            move()


def test_what_failed_for_a_reason_of_ours_is_said_and_logged(cast, upload, caplog):
    def broken(name, content):
        raise ZeroDivisionError

    job = receive(by=cast.alice, name="x.xlsx", content=b"PK", read=broken, run=at_once)
    job.refresh_from_db()
    assert job.state == "refused"
    assert "nothing was written" in job.sentence
    assert "ZeroDivisionError" in caplog.text


def test_an_import_that_a_stopped_server_left_is_known_and_begun_again(cast, upload):
    long_ago = timezone.now() - timedelta(minutes=5)
    job = builders.bulk_import(person=cast.alice, state="checking", begun_at=long_ago, total=9, done=3)
    assert not is_running(job)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK, job.pk])
    assert is_running(job)
    with pytest.raises(Refused, match="still at work"):
        discard(job=job, by=cast.alice)


def test_files_are_bounded_in_size_number_and_age(cast, upload):
    with pytest.raises(Refused, match="larger than 10 MB"):
        receive(by=cast.alice, name="x.xlsx", content=b"x" * (MOST_BYTES + 1), read=read_bulk, run=at_once)
    for _ in range(KEPT_OF_A_PERSON + 2):
        upload()
    assert BulkImport.objects.filter(person=cast.alice).count() == KEPT_OF_A_PERSON
    other = builders.bulk_import(person=cast.bob, state="checked")
    BulkImport.objects.filter(pk=other.pk).update(uploaded_at=timezone.now() - timedelta(days=8))
    clear(cast.alice)
    assert not BulkImport.objects.filter(person=cast.bob).exists()


def test_who_has_no_role_uploads_nothing(cast):
    with pytest.raises(Refused, match="role of curator"):
        receive(by=cast.dave, name="x.xlsx", content=b"PK", read=read_bulk, run=at_once)
