"""Settings fail with advice, and are strict unless a laptop's are asked for."""

import secrets
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

from config import local
from config.settings import postgresql


def load(environment):
    """Load the settings in a process of their own; return what it said at the end."""
    done = subprocess.run(
        [sys.executable, "-c", "from config import settings"], cwd=local.ROOT, env=environment, capture_output=True, text=True
    )
    return done.stderr.strip().splitlines()[-1:] or [""]


@pytest.mark.parametrize("missing", ["SECRET_KEY", "DATABASE_URL"])
def test_a_missing_variable_comes_with_advice(bare_environment, missing):
    environment = bare_environment | {"SECRET_KEY": "x", "DATABASE_URL": "postgresql://db/name"}
    del environment[missing]
    (said,) = load(environment)
    assert f"{missing} is not set." in said
    assert "make run" in said


def test_with_only_what_is_required_the_settings_are_those_of_a_server(bare_environment):
    code = "from config import settings as s; print(s.DEBUG, s.HTTPS, s.SESSION_COOKIE_SECURE, s.EMBEDDED_DATABASE)"
    environment = bare_environment | {"SECRET_KEY": "x", "DATABASE_URL": "postgresql://db/name"}
    output = subprocess.run([sys.executable, "-c", code], cwd=local.ROOT, env=environment, capture_output=True, text=True).stdout
    assert output == "False True True False\n"


def test_an_address_is_read_as_psql_reads_it():
    entry = postgresql("postgresql://me:p%40ss@%2Ftmp%2Fa%20b:5433/name?sslmode=require")
    assert entry["HOST"] == "/tmp/a b"
    assert (entry["USER"], entry["PASSWORD"], entry["PORT"], entry["NAME"]) == ("me", "p@ss", "5433", "name")
    assert entry["OPTIONS"] == {"sslmode": "require"}


def test_another_kind_of_database_is_refused():
    with pytest.raises(ImproperlyConfigured, match="not a PostgreSQL address"):
        postgresql("sqlite:///db.sqlite3")


def test_the_settings_are_fit_for_a_server(bare_environment):
    environment = bare_environment | {"SECRET_KEY": secrets.token_urlsafe(48), "DATABASE_URL": "postgresql://db/name"}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, cwd=local.ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_no_migration_is_missing(db):
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=1)
