"""The drill: save, lose, restore, compare."""

import re
import stat

import psycopg
import pytest
from psycopg import sql

from config import backup, testdb
from config.backup import CannotCopy


@pytest.fixture
def address():
    """A database with something in it; whatever the restoring leaves beside it is removed as well."""
    with testdb.copy_of(testdb.SEEDED) as name:
        yield testdb.address_of(name)
        with testdb.maintenance() as server:
            leftovers = testdb.databases(server, f"{name}_")
        for leftover in leftovers:
            testdb.drop(leftover)


def rows_of(address):
    """How many rows each table has."""
    with psycopg.connect(address) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").fetchall()
        count = sql.SQL("SELECT count(*) FROM {}")
        return {name: connection.execute(count.format(sql.Identifier(name))).fetchone()[0] for (name,) in tables}


def guards_of(address):
    """The triggers and constraints by name."""
    with psycopg.connect(address) as connection:
        return connection.execute(
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal UNION ALL SELECT conname FROM pg_constraint ORDER BY 1"
        ).fetchall()


def test_what_was_saved_comes_back_with_its_guards(address, tmp_path):
    rows, guards = rows_of(address), guards_of(address)
    assert sum(rows.values()) > 100
    file = tmp_path / "evidence.dump"
    backup.save(address, file)
    with psycopg.connect(address) as connection:
        connection.execute("DROP TABLE django_session CASCADE")
    kept = backup.restore(address, file)
    assert rows_of(address) == rows
    assert guards_of(address) == guards
    assert "django_session" not in rows_of(testdb.address_of(kept))


def test_a_backup_is_for_its_owners_eyes_only_and_replaces_no_other(address, tmp_path):
    file = tmp_path / "evidence.dump"
    backup.save(address, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(CannotCopy, match="exists already"):
        backup.save(address, file)


def test_a_failed_backup_leaves_no_file(tmp_path):
    with pytest.raises(CannotCopy, match="pg_dump failed"):
        backup.save(testdb.address_of("no_such_database"), tmp_path / "evidence.dump")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_a_sentence(address, tmp_path):
    with pytest.raises(CannotCopy, match="cannot be written: No such file"):
        backup.save(address, tmp_path / "missing" / "evidence.dump")


def test_a_broken_file_changes_nothing(address, tmp_path):
    rows = rows_of(address)
    file = tmp_path / "broken.dump"
    file.write_bytes(b"PGDMP but not really")
    with pytest.raises(CannotCopy, match="pg_restore failed"):
        backup.restore(address, file)
    assert rows_of(address) == rows


def test_a_database_in_use_is_not_replaced(address, tmp_path):
    file = tmp_path / "evidence.dump"
    backup.save(address, file)
    with psycopg.connect(address), pytest.raises(CannotCopy, match="Stop the web server first"):
        backup.restore(address, file)


@pytest.mark.parametrize("arguments", [[], ["save"], ["save", ""], ["restore", ""], ["drop", "x"]])
def test_a_half_given_command_shows_how_it_goes(arguments, capsys):
    assert backup.main(arguments) == 2
    assert re.search("make backup FILE=", capsys.readouterr().err)
