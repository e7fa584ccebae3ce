"""What all tests of a file begin with, made once: in a database of the file's own.

What a test writes there is undone with its transaction, and the objects that it gets are copies. A file asks for it as a whole,
with `pytestmark`, so that each of its tests finds the same whichever ran before.
"""

import contextlib
from types import SimpleNamespace

import pytest
from django.core.cache import caches
from django.db import connection

from config import testdb

from . import builders
from .cast import made_cast

FIRST_OF_A_TEST = 1000
"""Where a test's own numbers begin, beside those of what was there."""


@contextlib.contextmanager
def made_once(make, django_db_blocker):
    """The cast, and what `make(cast)` makes of it."""
    with testdb.copy_of(testdb.MIGRATED) as name, pytest.MonkeyPatch.context() as patch:
        with django_db_blocker.unblock():
            connection.close()
            patch.setitem(connection.settings_dict, "NAME", name)
            caches["local"].clear()  # another database's versions are others
            builders.number_anew()
            cast = made_cast()
            made = make(cast)
        yield SimpleNamespace(cast=cast, made=made)
        with django_db_blocker.unblock():
            connection.close()
        caches["local"].clear()
