"""Fixtures for all tests of the application."""

import pytest

from . import builders
from .cast import cast

__all__ = ["cast"]


@pytest.fixture(autouse=True)
def numbers():
    """A test's records are numbered from one, as if it ran alone: a year, a position, an order of names does not hang on those before it."""
    builders.number_anew()


@pytest.fixture
def releases_dir(settings, tmp_path):
    """Releases are made in a folder of the test's own."""
    settings.RELEASES_DIR = str(tmp_path / "releases")
    return tmp_path / "releases"
