"""Copies of the product to run apart from this checkout."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from config import local


@pytest.fixture
def checkout(tmp_path):
    """A checkout of its own, with its own var/, in a folder whose name is awkward."""
    folder = tmp_path / "a path with spaces, 'quotes' and 日本語"
    shutil.copytree(local.ROOT / "config", folder / "config", ignore=shutil.ignore_patterns("tests", "__pycache__"))
    return folder


@pytest.fixture
def image(tmp_path):
    """What `COPY . .` puts into the container's image."""
    folder = tmp_path / "image"
    rules = [line for line in (local.ROOT / ".dockerignore").read_text().splitlines() if line and not line.startswith("#")]

    def left_out(directory, names):
        inside = Path(directory).relative_to(local.ROOT)
        return [name for name in names if any(matches(inside / name, rule) for rule in rules)]

    shutil.copytree(local.ROOT, folder, ignore=left_out)
    return folder


def matches(path, rule):
    """Docker's rules, as far as ours use them: a path from the root, or `**/` and a name anywhere."""
    return Path(path.name).match(rule.removeprefix("**/")) if rule.startswith("**/") else str(path) == rule


@pytest.fixture
def bare_environment():
    """The environment of somebody who has set nothing."""
    return {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": os.environ.get("HOME", "/")}
