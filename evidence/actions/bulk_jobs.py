"""An import from the upload to its end: kept, checked, looked at, taken in. Long work runs beside the pages and says how far it is."""

import hashlib
import logging
import threading
import time
from datetime import timedelta

from django.db import connection, connections, transaction
from django.utils import timezone

from ..models import BulkImport
from ..queries.bulk_records import MOST_BYTES, WrongFile
from ..vocabulary.imports import RUNNING, ImportState
from ..vocabulary.workflow import Role
from .bulk_import import RefusedImport, do_import, try_import
from .workflow import Refused, holds

KEPT = timedelta(days=7)
KEPT_OF_A_PERSON = 10
SECONDS_BETWEEN_WORDS = 0.3
SECONDS_TO_BEGIN = 10
LOCK = 0x1F16  # with the import's number: held as long as it is worked on
MOST_MISTAKES = 500
logger = logging.getLogger(__name__)


def receive(*, by, name, content, read, run=None):
    """Keep an uploaded file and begin to check it. `read` makes records of it (importers.bulk.read_bulk)."""
    if not holds(by, Role.CURATOR):
        raise Refused("To import takes the role of curator.")
    if len(content) > MOST_BYTES:
        raise Refused(f"The file is larger than {MOST_BYTES // 1024 // 1024} MB. Split it by study.")
    clear(by)
    job = BulkImport.objects.create(person=by, file_name=name[-200:], content=content, sha256=hashlib.sha256(content).hexdigest())
    _begin(job, ImportState.CHECKING, _check, read, run)
    return job


def clear(person):
    """Old files are cleared away, everybody’s; and of this person’s the oldest where there are many."""
    old = BulkImport.objects.filter(uploaded_at__lt=timezone.now() - KEPT).exclude(state__in=RUNNING)
    own = BulkImport.objects.filter(person=person).exclude(state__in=RUNNING).order_by("-uploaded_at", "-pk")
    BulkImport.objects.filter(
        pk__in=[*old.values_list("pk", flat=True), *own.values_list("pk", flat=True)[KEPT_OF_A_PERSON - 1 :]]
    ).delete()


def check_again(*, job, by, read, run=None):
    """Check the kept file once more: after it stopped, or when what it is about was changed."""
    with transaction.atomic():
        job = _own(job, by)
        if job.state in (ImportState.IMPORTED,) or is_running(job):
            raise Refused("This import is done, or still at work.")
        _begin(job, ImportState.CHECKING, _check, read, run)
    return job


def confirm(*, job, by, seen, read, run=None):
    """Take in the file that was checked, if what it would change is what was looked at: `seen` is the digest of that."""
    with transaction.atomic():
        job = _own(job, by)
        if job.state != ImportState.CHECKED:
            raise Refused("Only a file that was checked without a mistake is taken in.")
        if seen != job.report.get("digest"):
            raise Refused("This is not what you looked at: look at it again.")
        _begin(job, ImportState.IMPORTING, _take_in, read, run)
    return job


def discard(*, job, by):
    """Throw the file away."""
    with transaction.atomic():
        job = _own(job, by)
        if is_running(job):
            raise Refused("It is still at work.")
        job.delete()


def is_running(job):
    """Whether somebody works on it now; a server that was stopped left it."""
    if job.state not in RUNNING:
        return False
    if job.begun_at and timezone.now() - job.begun_at < timedelta(seconds=SECONDS_TO_BEGIN) and not job.done:
        return True
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database"
            " WHERE datname = current_database() AND locktype = 'advisory' AND classid = %s AND objid = %s)",
            [LOCK, job.pk],
        )
        return cursor.fetchone()[0]


def _own(job, by):
    return BulkImport.objects.select_for_update().get(pk=job.pk, person=by)


def _begin(job, state, work, read, run):
    job.state, job.done, job.total, job.sentence = state, 0, 0, ""
    job.begun_at, job.ended_at = timezone.now(), None
    job.save(update_fields=["state", "done", "total", "sentence", "begun_at", "ended_at"])
    transaction.on_commit(lambda: (run or in_background)(lambda: _work(job.pk, work, read)))


def in_background(work):
    """In a thread with a connection of its own, outside the pool of the pages."""

    def alone():
        unpooled = connections["default"].copy()
        unpooled.settings_dict["OPTIONS"].pop("pool", None)
        connections["default"] = unpooled
        try:
            work()
        finally:
            connections.close_all()

    threading.Thread(target=alone, name="import", daemon=True).start()


def _work(pk, work, read):
    job = BulkImport.objects.select_related("person").get(pk=pk)
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCK, pk])
                if not cursor.fetchone()[0]:
                    return
            with _Progress(job) as progress:
                came = work(job, read(job.file_name, bytes(job.content)), progress.tell)
            _end(job, **came)
    except WrongFile as wrong:
        _end(job, state=ImportState.REFUSED, sentence=str(wrong))
    except RefusedImport as refused:
        _end(job, state=ImportState.REFUSED, sentence=str(refused), report=_reported(refused.outcome))
    except Refused as refused:
        _end(job, state=ImportState.REFUSED, sentence=str(refused))
    except Exception:
        logger.exception("The import %s failed.", pk)
        _end(
            job,
            state=ImportState.REFUSED,
            sentence="Something went wrong here, and nothing was written. Check it again; then tell the team.",
        )


def _check(job, reading, tell):
    outcome = try_import(reading, by=job.person, tell=tell)
    return {"state": ImportState.WRONG if outcome.mistakes else ImportState.CHECKED, "report": _reported(outcome)}


def _take_in(job, reading, tell):
    outcome = do_import(reading, by=job.person, why=f"import of {job.file_name}"[:200], seen=job.report["digest"], tell=tell)
    return {"state": ImportState.IMPORTED, "report": _reported(outcome), "content": b""}


def _reported(outcome):
    report = outcome.as_dict()
    return {**report, "mistakes": report["mistakes"][:MOST_MISTAKES]}


def _end(job, **came):
    """The last word, in the transaction of the work: what was taken in is said to be, and nothing else."""
    BulkImport.objects.filter(pk=job.pk).update(ended_at=timezone.now(), **came)


class _Progress:
    """Says how far the work is, on a connection of its own, since the work itself is one transaction that nobody sees into."""

    def __init__(self, job):
        self.job, self.last, self.connection = job, 0.0, None

    def __enter__(self):
        return self

    def tell(self, done, total):
        now = time.monotonic()
        if done < total and now - self.last < SECONDS_BETWEEN_WORDS:
            return
        self.last = now
        if self.connection is None:
            self.connection = connection.copy()
            self.connection.settings_dict["OPTIONS"].pop("pool", None)
        with self.connection.cursor() as cursor:
            cursor.execute("UPDATE evidence_bulkimport SET done = %s, total = %s WHERE id = %s", [done, total, self.job.pk])

    def __exit__(self, *error):
        if self.connection is not None:
            self.connection.close()
