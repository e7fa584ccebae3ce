"""What is sent twice under one key is done once."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction

from evidence.models import EvidenceItem, IdempotencyKey
from evidence.tests import builders

from .programs import programs_of
from .test_doors import problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def programs(cast):
    return programs_of(cast)


@pytest.fixture
def gap(db):
    return {"kind": "gap", "publication": builders.publication().slug, "statement": "The dose is not known."}


def test_the_same_request_is_answered_alike_and_carried_out_once(programs, gap):
    first = programs.alice.post("drafts/", gap, idempotency_key="one")
    again = programs.alice.post("drafts/", gap, idempotency_key="one")
    assert (first.status_code, again.status_code) == (201, 201)
    assert (again.json(), again["ETag"], again["Location"]) == (first.json(), first["ETag"], first["Location"])
    assert again["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first
    assert EvidenceItem.objects.count() == 1


def test_another_request_under_the_same_key_is_refused(programs, gap):
    programs.alice.post("drafts/", gap, idempotency_key="one")
    problem(programs.alice.post("drafts/", {**gap, "hedge": "asserted"}, idempotency_key="one"), 422)
    problem(programs.alice.post("records/studies/", gap, idempotency_key="one"), 422)
    assert EvidenceItem.objects.count() == 1


def test_a_key_is_ones_own(programs, gap):
    for program in (programs.alice, programs.bob):
        assert program.post("drafts/", gap, idempotency_key="one").status_code == 201
    assert EvidenceItem.objects.count() == 2


def test_what_was_refused_can_be_mended_under_the_same_key(programs, gap):
    problem(programs.alice.post("drafts/", {**gap, "colour": "red"}, idempotency_key="one"), 400)
    assert programs.alice.post("drafts/", gap, idempotency_key="one").status_code == 201


def test_keys_are_forgotten_after_a_day(programs, gap):
    programs.alice.post("drafts/", gap, idempotency_key="one")
    IdempotencyKey.objects.update(at=IdempotencyKey.objects.get().at - timedelta(hours=25))
    assert programs.alice.post("drafts/", gap, idempotency_key="one").status_code == 201
    assert EvidenceItem.objects.count() == 2


def test_a_key_has_a_form(programs, gap):
    for key in ("a b", "é", "x" * 256):
        assert "Idempotency-Key" in problem(programs.alice.post("drafts/", gap, idempotency_key=key), 400)["errors"]


@pytest.mark.django_db(transaction=True)
def test_a_second_request_does_not_wait_for_the_first(programs, gap):
    under_way, go_on = threading.Event(), threading.Event()

    def hold():
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"idempotency {programs.alice.person.pk} one"])
            under_way.set()
            go_on.wait(60)
        connection.close()

    other = threading.Thread(target=hold)
    other.start()
    under_way.wait(60)
    try:
        problem(programs.alice.post("drafts/", gap, idempotency_key="one"), 409)
    finally:
        go_on.set()
        other.join()
    assert programs.alice.post("drafts/", gap, idempotency_key="one").status_code == 201
