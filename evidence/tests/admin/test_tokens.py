"""The page of one's own tokens: made there, shown once, revoked there."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from evidence.actions.tokens import note_use
from evidence.identifiers.tokens import digest_of, is_token
from evidence.models import ApiToken
from evidence.tests import builders

from .forms import said

pytestmark = pytest.mark.django_db

PAGE = "/admin/tokens/"


def order(**changes):
    in_a_month = timezone.now().date() + timedelta(days=30)
    return {"name": "import script", "scopes": ["read_drafts", "write_drafts"], "expires_on": str(in_a_month), **changes}


def test_a_token_is_shown_once_and_never_again(signed_in):
    answer = signed_in.alice.post(PAGE, order())
    token = answer.context["made"]
    assert is_token(token)
    assert token in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert "Set-Cookie" not in answer.headers or token not in str(answer.cookies)
    assert ApiToken.objects.get().digest == digest_of(token)
    again = signed_in.alice.get(PAGE).content.decode()
    assert "import script" in again
    assert token not in again
    assert digest_of(token) not in again


def test_last_use_is_shown(cast, signed_in):
    token = builders.api_token(cast.alice)
    assert "never" in signed_in.alice.get(PAGE).content.decode()
    note_use(token)
    assert f"{timezone.now():%Y}, " in signed_in.alice.get(PAGE).content.decode()


def test_what_is_wrong_is_said_and_nothing_is_lost(signed_in):
    answer = signed_in.alice.post(PAGE, order(scopes=[], expires_on="2020-01-01"))
    assert "scopes" in answer.context["form"].errors
    answer = signed_in.alice.post(PAGE, order(expires_on="2020-01-01"))
    assert "a year at the latest" in str(answer.context["form"].errors)
    assert answer.context["form"]["name"].value() == "import script"
    assert not ApiToken.objects.exists()


def test_only_what_ones_role_allows_can_be_ticked(signed_in):
    offered = [value for value, _ in signed_in.alice.get(PAGE).context["form"].fields["scopes"].choices]
    assert offered == ["read_drafts", "write_drafts"]
    answer = signed_in.alice.post(PAGE, order(scopes=["edit"]))
    assert "scopes" in answer.context["form"].errors


def test_ones_own_are_shown_and_revoked_and_nobody_elses(cast, signed_in, root):
    token = builders.api_token(cast.alice, name="the script of alice")
    revoke = reverse("admin:revoke_token", args=[token.pk])
    assert "the script of alice" not in signed_in.carol.get(PAGE).content.decode()
    assert signed_in.carol.post(revoke).status_code == 404
    assert signed_in.alice.get(revoke).status_code == 405
    assert "the script of alice" in root.get(PAGE).content.decode()
    assert "“the script of alice” is revoked: it opens nothing any more." in said(signed_in.alice.post(revoke, follow=True))
    assert not ApiToken.objects.in_use().exists()


def test_who_has_no_role_has_no_such_page(signed_in, client):
    assert signed_in.dave.get(PAGE).status_code == 302
    assert client.get(PAGE, secure=True).status_code == 302
    assert PAGE not in client.get("/admin/login/", secure=True).content.decode()


def test_many_tokens_ask_no_more_than_one(cast, signed_in, django_assert_max_num_queries):
    for _ in range(20):
        note_use(builders.api_token(cast.alice))
    with django_assert_max_num_queries(12):
        signed_in.alice.get(PAGE)
