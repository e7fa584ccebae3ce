"""What is counted over everything, counted once for each state of the public data."""

import hashlib

from django.core.cache import caches
from django.db import connection

from ..models import DataVersion


def kept(what, count):
    """What `count()` answers, from this process's memory while the data version is the same. `what` says of what it is the answer.

    The version is read before the data, so that an answer is never older than it says. In a transaction nothing is kept:
    it may see what nobody else does yet.
    """
    if connection.in_atomic_block:
        return count()
    version = DataVersion.objects.values_list("number", flat=True).get()
    name = hashlib.sha256(f"{connection.settings_dict['NAME']}\n{version}\n{what}".encode()).hexdigest()
    return caches["local"].get_or_set(f"kept:{name}", count)


def kept_rows(rows):
    """The rows of a query, the same way."""
    return kept(rows.query.sql_with_params(), lambda: list(rows))
