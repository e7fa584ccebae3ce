"""Whoever asks can see what is left of the limit; whoever asks too much is told how long to wait."""

import re

import pytest
from rest_framework.throttling import AnonRateThrottle

from .programs import programs_of

pytestmark = pytest.mark.django_db


def left(answer):
    name, number, seconds = re.fullmatch(r'"(\w+)";r=(\d+);t=(\d+)', answer["RateLimit"]).groups()
    assert 1 <= int(seconds) <= 60
    return name, int(number)


def test_each_answer_tells_what_is_left(get):
    first, second = get(""), get("evidence/")
    assert first["RateLimit-Policy"] == '"address";q=600;w=60'
    assert (left(first), left(second)) == (("address", 599), ("address", 598))


def test_a_token_has_a_limit_of_its_own(cast):
    answer = programs_of(cast).alice.get("drafts/")
    assert answer["RateLimit-Policy"] == '"token";q=1200;w=60'
    assert left(answer) == ("token", 1199)


def test_who_asks_too_much_is_told_how_long_to_wait(get, monkeypatch):
    monkeypatch.setattr(AnonRateThrottle, "THROTTLE_RATES", {**AnonRateThrottle.THROTTLE_RATES, "anon": "2/min"})
    get(""), get("")
    answer = get("")
    assert answer.status_code == 429
    assert 1 <= int(answer["Retry-After"]) <= 60
    assert left(answer) == ("address", 0)


def test_a_browser_elsewhere_may_read_it_all(client):
    answer = client.get("/api/v1/", headers={"origin": "https://elsewhere.example.org"})
    assert answer["Access-Control-Allow-Origin"] == "*"
    exposed = answer["Access-Control-Expose-Headers"]
    assert all(name in exposed for name in ("ETag", "Retry-After", "RateLimit", "Location", "Deprecation", "Sunset", "Link"))
    assert "Access-Control-Allow-Credentials" not in answer
