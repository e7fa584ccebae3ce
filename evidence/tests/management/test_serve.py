"""Serving on this machine."""

import socket

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from evidence.management.commands import serve


@pytest.fixture
def instead_of_serving(monkeypatch):
    """What the process would become, and the commands it runs before that."""
    did = []
    monkeypatch.setattr(serve.os, "execv", lambda _, command: did.append(command[2]))
    monkeypatch.setattr(serve.connections, "close_all", lambda: None)
    monkeypatch.setattr(serve, "call_command", lambda name, **_: did.append(name))
    return did


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_taken_port_is_refused_before_anything_is_done(instead_of_serving):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=rf"Port {port} .+ make run PORT={port + 1}"):
            call_command("serve", port=port)
    assert instead_of_serving == []


def test_a_port_that_cannot_exist_is_a_sentence():
    with pytest.raises(CommandError, match="Port 123456 "):
        call_command("serve", port=123456)


def test_an_empty_database_is_migrated_and_filled(db, instead_of_serving):
    call_command("serve", port=free_port())
    assert instead_of_serving == ["migrate", "roles", "seed", "granian"]


def test_demo_people_live_on_the_embedded_database_only(db, instead_of_serving, settings):
    settings.EMBEDDED_DATABASE = True
    call_command("serve", port=free_port())
    assert instead_of_serving == ["migrate", "roles", "seed", "demo_people", "granian"]
