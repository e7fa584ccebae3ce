"""Who shows a token is let in as its person; who shows a wrong one is told what is wrong with it, and no more."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from rest_framework.throttling import SimpleRateThrottle

from evidence.actions.tokens import make_token, revoke_token
from evidence.identifiers.tokens import new_token
from evidence.models import ApiToken, TokenUse

from .test_doors import problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(cast):
    return make_token(by=cast.alice, name="test", scopes=["read_drafts"], expires_on=timezone.now().date() + timedelta(days=1))


def asked(text, address="evidence/"):
    return Client().get(f"/api/v1/{address}", headers={"authorization": text})


def test_a_token_lets_its_person_in_and_is_noted(token):
    answer = asked(f"Bearer {token[1]}")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    assert {"Authorization", "Cookie"} <= set(answer["Vary"].split(", "))
    assert TokenUse.objects.get().token == token[0]


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda row: revoke_token(token=row, by=row.person), "was revoked"),
        (lambda row: type(row.person).objects.update(is_active=False), "account of this token is closed"),
    ],
)
def test_a_dead_token_is_told_from_its_owner_alone(token, spoil, says):
    spoil(token[0])
    answer = asked(f"Bearer {token[1]}")
    assert says in problem(answer, 401)["detail"]
    assert answer["WWW-Authenticate"].startswith('Bearer realm="IVIg Evidence", error="invalid_token"')
    assert says in answer["WWW-Authenticate"]


def test_an_expired_token_is_told_so(cast, token, monkeypatch):
    monkeypatch.setattr(ApiToken, "has_expired", property(lambda row: True))
    assert "has expired" in problem(asked(f"Bearer {token[1]}"), 401)["detail"]


@pytest.mark.parametrize("text", ["x", "", "ivig_", "é", "a b", "\udcff"])
def test_what_is_no_token_is_refused(db, text):
    assert (
        "no token of this service" in problem(asked(f"Bearer {text}".encode("utf-8", "surrogateescape").decode("latin-1")), 401)["detail"]
    )


def test_an_unknown_token_is_only_unknown(db):
    assert problem(asked(f"Bearer {new_token()}"), 401)["detail"] == "This token is not known here."


def test_another_scheme_is_no_token_and_reading_goes_on(db):
    assert asked("Basic YTpi").status_code == 200


def test_guessing_comes_to_an_end(db, token, monkeypatch):
    rates = {**SimpleRateThrottle.THROTTLE_RATES, "wrong_token": "3/min"}
    monkeypatch.setattr(SimpleRateThrottle, "THROTTLE_RATES", rates)
    assert [asked(f"Bearer {new_token()}").status_code for _ in range(4)] == [401, 401, 401, 429]
    answer = asked(f"Bearer {token[1]}")
    problem(answer, 429)
    assert 1 <= int(answer["Retry-After"]) <= 60


def test_each_token_has_a_limit_of_its_own(cast, token, monkeypatch):
    monkeypatch.setattr(SimpleRateThrottle, "THROTTLE_RATES", {**SimpleRateThrottle.THROTTLE_RATES, "token": "2/min"})
    other = make_token(by=cast.alice, name="other", scopes=["read_drafts"], expires_on=timezone.now().date() + timedelta(days=1))
    assert [asked(f"Bearer {token[1]}").status_code for _ in range(3)] == [200, 200, 429]
    assert asked(f"Bearer {other[1]}").status_code == 200


def test_a_browser_elsewhere_is_not_let_in_to_write(db):
    preflight = Client().options(
        "/api/v1/evidence/",
        headers={
            "origin": "https://elsewhere.example",
            "access-control-request-method": "POST",
            "access-control-request-headers": "authorization",
        },
    )
    assert "POST" not in preflight.headers.get("Access-Control-Allow-Methods", "")
    assert "Access-Control-Allow-Credentials" not in preflight.headers
