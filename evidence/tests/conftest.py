"""Fixtures for all tests of the application."""

import pytest

from .cast import cast

__all__ = ["cast"]


@pytest.fixture
def releases_dir(settings, tmp_path):
    """Releases are made in a folder of the test's own."""
    settings.RELEASES_DIR = str(tmp_path / "releases")
    return tmp_path / "releases"
