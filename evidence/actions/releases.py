"""Making a release known: its number is used once, and its row says for ever which files it has."""

import shutil
from pathlib import Path

from ..models import Release
from ..vocabulary.releases import is_number, number_of
from .recording import recorded, settle
from .workflow import Refused, may


def last_release():
    return Release.objects.order_by("-pk").first()


def check_number(number, *, by):
    """Refuse a number that no release may have, and people who may not release. Without `by`, it is done at the server."""
    if by is not None and not may(by, "release"):
        raise Refused("To release takes the role of editor.")
    if not is_number(number):
        raise Refused(f"“{number}” is no number of a release: year and month, as 2026.11; a second one of a month 2026.11.1.")
    if Release.objects.filter(number=number).exists():
        raise Refused(f"{number} is released already: what is released never changes. Take the next number.")
    last = last_release()
    if last and number_of(number) < last.place:
        raise Refused(f"{number} comes before {last}, the last release: numbers only rise.")


def release(*, made, folder, home, by):
    """Put the files that were made where they stay, and make them known: both, or neither."""
    check_number(made.number, by=by)
    home = Path(home)
    with recorded(by=by, why=f"release {made.number}"):
        row = Release.objects.create(previous=last_release(), made_by=by, **vars(made))
        settle()
        _move(Path(folder), home, made)
    return row


def _move(folder, home, made):
    """A folder that an interrupted release left is taken for ours only when it holds just the same."""
    if home.exists():
        sums = home / "SHA256SUMS"
        if not sums.is_file() or sums.read_bytes() != (folder / "SHA256SUMS").read_bytes():
            raise Refused(f"{home} is there, and no release knows it. Look at it, and move it away.")
        shutil.rmtree(home)
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(0o444)
    folder.rename(home)
