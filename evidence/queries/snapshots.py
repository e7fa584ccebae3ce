"""Many reads that see one state of the data, however long they take."""

import contextlib

from django.db import connection, transaction


@contextlib.contextmanager
def one_state():
    """A transaction that sees no change that comes after its first query."""
    if connection.in_atomic_block:  # whoever began it has said what it sees
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield
