"""The two questions that machines ask."""

import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder


@pytest.fixture
def ask(client):
    """An answer's status and words, asked over plain HTTP as a load balancer does."""

    def get(path):
        answer = client.get(path, headers={"host": "localhost"})
        return answer.status_code, answer.content.decode()

    return get


def test_a_process_says_that_it_lives_without_asking_the_database(ask):
    assert ask("/healthz") == (200, "The process is alive.\n")


def test_it_is_ready_when_every_migration_is_applied(db, ask):
    assert ask("/readyz") == (200, "Ready.\n")


def test_it_is_not_ready_while_a_migration_is_missing(db, ask):
    newest = MigrationRecorder.Migration.objects.filter(app="evidence").latest("name")
    newest.delete()
    status, words = ask("/readyz")
    assert status == 503
    assert f"evidence.{newest.name}" in words


def test_it_is_not_ready_without_a_database(ask, monkeypatch):
    def refuse(*_):
        raise OperationalError("connection refused on 10.0.0.7")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", refuse)
    assert ask("/readyz") == (503, "The database cannot be reached.\n")


def test_no_answer_about_health_is_ever_stored(db, client):
    for path in ("/healthz", "/readyz"):
        assert "no-store" in client.get(path, headers={"host": "localhost"})["Cache-Control"]
