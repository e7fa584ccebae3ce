"""manage.py release: a number is used once, what was released is never rewritten, and whoever changes a file is found out."""

import io
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from evidence.exports.releases.verifying import folder_of
from evidence.models import Release
from evidence.tests import builders
from evidence.tests.releasing import all_bytes, release

pytestmark = pytest.mark.django_db


@pytest.fixture
def one(cast, releases_dir):
    builders.published(cast)
    return release("2026.11")


def refused(*args, **options):
    with pytest.raises(CommandError) as caught:
        call_command("release", *args, stderr=io.StringIO(), **options)
    return str(caught.value)


def verified(*args):
    said = io.StringIO()
    call_command("release", *args, "--verify", stdout=said)
    return said.getvalue()


def test_the_row_says_what_was_made(one, cast):
    assert (one.made_by, one.previous, one.rows["evidence"], one.changes["added"]) == (None, None, 1, 1)
    assert one.ledger_entries == 1
    assert {each["path"] for each in one.files} == set(all_bytes(folder_of("2026.11")))
    assert verified() == "1 release: every file is as it was published.\n"
    assert one.date == one.published_until.date(), "no clock was read: the newest publication dates it"


def test_the_day_can_be_given_and_who_released(cast, releases_dir):
    builders.published(cast)
    row = release("2026.11", date=date(2026, 11, 30), by="carol")
    assert (str(row.date), row.made_by) == ("2026-11-30", cast.carol)


def test_a_number_is_used_once_and_numbers_rise(one):
    before = all_bytes(folder_of("2026.11"))
    assert "2026.11 is released already" in refused("2026.11")
    assert "comes before 2026.11" in refused("2026.10")
    assert "is no number" in refused("2026.13")
    assert "is no number" in refused("../2026.12")
    assert all_bytes(folder_of("2026.11")) == before
    assert release("2026.11.1").previous == one


def test_only_editors_release(cast, releases_dir):
    builders.published(cast)
    assert "role of editor" in refused("2026.11", by="bob")
    assert "nobody called" in refused("2026.11", by="nobody")
    assert not Release.objects.exists()
    assert not releases_dir.exists()


def test_nothing_is_no_release(db, releases_dir):
    assert "nothing to release" in refused("2026.11")
    assert not Release.objects.exists()
    assert list(releases_dir.iterdir()) == [], "nothing half made is left"


def test_a_folder_that_nobody_knows_is_not_written_over(cast, releases_dir):
    builders.published(cast)
    unknown = releases_dir / "2026.11"
    unknown.mkdir(parents=True)
    (unknown / "SHA256SUMS").write_text("somebody else’s")
    assert "no release knows it" in refused("2026.11")
    assert not Release.objects.exists()
    assert (unknown / "SHA256SUMS").read_text() == "somebody else’s"


def test_what_an_interrupted_release_left_is_taken_where_it_is_the_same(cast, releases_dir):
    builders.published(cast)
    with transaction.atomic():
        release("2026.11")
        transaction.set_rollback(True)  # the files are in their place, and the row is lost
    left = all_bytes(folder_of("2026.11"))
    assert not Release.objects.exists()
    release("2026.11")
    assert all_bytes(folder_of("2026.11")) == left
    assert verified()


def _changed(folder):
    (folder / "README.md").chmod(0o644)
    (folder / "README.md").write_text("Other words.")


def _gone(folder):
    (folder / "csv" / "evidence.csv").unlink()


def _more(folder):
    (folder / "csv" / "more.csv").write_text("a,b\n")


def _rewritten(folder):
    """Even where the manifest was made to fit."""
    _changed(folder)
    (folder / "SHA256SUMS").chmod(0o644)
    (folder / "SHA256SUMS").write_text("")


def _away(folder):
    folder.rename(folder.with_name("elsewhere"))


@pytest.mark.parametrize(
    ("do", "sentence"),
    [
        (_changed, "README.md was changed"),
        (_gone, "csv/evidence.csv is missing"),
        (_more, "csv/more.csv does not belong"),
        (_rewritten, "SHA256SUMS is not the one that was published"),
        (_away, "is not there"),
    ],
)
def test_files_that_are_not_as_the_row_says_are_found_and_nothing_is_built_on_them(one, do, sentence):
    do(folder_of("2026.11"))
    said = io.StringIO()
    with pytest.raises(CommandError):
        call_command("release", "--verify", stderr=said)
    assert sentence in said.getvalue()
    assert "would be compared with files that are not those of 2026.11" in refused("2026.12")
    assert Release.objects.count() == 1


def test_a_release_that_is_not_there_cannot_be_verified(db):
    assert "There is no release 2026.11" in refused("2026.11", "--verify")
