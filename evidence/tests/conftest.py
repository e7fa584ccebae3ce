"""Fixtures for all tests of the application."""

from copy import deepcopy

import pytest

from . import builders
from .cast import made_cast
from .once import FIRST_OF_A_TEST


@pytest.fixture(autouse=True)
def numbers(request):
    """A test's records are numbered as if it ran alone: a year, a position, an order of names does not hang on those before it."""
    builders.number_anew(FIRST_OF_A_TEST if "once" in request.fixturenames else 1)


@pytest.fixture
def cast(request, db):
    """Alice, bob, carol and dave, as they are when a test begins."""
    return deepcopy(request.getfixturevalue("once").cast) if "once" in request.fixturenames else made_cast()


@pytest.fixture
def releases_dir(settings, tmp_path):
    """Releases are made in a folder of the test's own."""
    settings.RELEASES_DIR = str(tmp_path / "releases")
    return tmp_path / "releases"
