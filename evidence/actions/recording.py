"""Every write tells the history who acts and why, and hears the deferred rules before it ends."""

import contextlib
import json
import uuid
from contextvars import ContextVar

from django.db import connection, transaction

from ..models import DataVersion


def say_who(*, by, why=""):
    """Tell the history of this transaction who acts and why. Call it inside a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)",
            [str(uuid.uuid4()), json.dumps({"user": by and by.pk, "why": why})],
        )


_recording = ContextVar("recording", default=False)


@contextlib.contextmanager
def recorded(*, by, why=""):
    """A transaction that is recorded as this person's. An action that another one calls is recorded as part of that one."""
    with transaction.atomic():
        if _recording.get():
            yield
            return
        outermost = _recording.set(True)
        try:
            say_who(by=by, why=why)
            yield
        finally:
            _recording.reset(outermost)


def take_turn():
    """Wait for whoever else changes what readers see, before any other row is locked.

    Every such change locks the data version: an edit of a study before its items, and so all others do, lest two wait for each other.
    """
    DataVersion.objects.select_for_update().get()


def settle():
    """Ask the deferred rules now, so that their sentence reaches the person who can act on it."""
    connection.check_constraints()
