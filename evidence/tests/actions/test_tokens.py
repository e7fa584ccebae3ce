"""Tokens: as much as their person may, for a year at most, and no way back once revoked."""

from datetime import timedelta

import pytest
from django.utils import timezone

from evidence.actions.accounts import close_account, open_account
from evidence.actions.tokens import make_token, note_use, revoke_token
from evidence.actions.workflow import Refused
from evidence.identifiers.tokens import digest_of, is_token
from evidence.models import ApiToken, TokenUse
from evidence.queries.history import events_of

pytestmark = pytest.mark.django_db


def made(person, *, scopes=("read_drafts",), days=30):
    return make_token(by=person, name=" import script ", scopes=scopes, expires_on=timezone.now().date() + timedelta(days=days))


def test_only_the_digest_is_kept_in_the_row_and_in_its_history(cast):
    row, token = made(cast.alice)
    assert is_token(token)
    assert row.digest == digest_of(token)
    assert (row.name, row.person) == ("import script", cast.alice)
    event = events_of(ApiToken).objects.get()
    assert event.pgh_context.metadata == {"user": cast.alice.pk, "why": "make API token"}
    assert token not in str(vars(event)) + str(vars(row))


@pytest.mark.parametrize(
    ("name", "scope", "sentence"),
    [
        ("alice", "review", "To review takes the role of reviewer"),
        ("bob", "edit", "To edit takes the role of editor"),
        ("dave", "read_drafts", "takes the role of curator"),
    ],
)
def test_a_token_gives_nothing_that_its_person_has_not(cast, name, scope, sentence):
    with pytest.raises(Refused, match=sentence):
        made(getattr(cast, name), scopes=[scope])


@pytest.mark.parametrize("days", [-1, 0, 366])
def test_a_token_expires_and_within_a_year(cast, days):
    with pytest.raises(Refused, match="a year at the latest"):
        made(cast.alice, days=days)
    assert made(cast.alice, days=365)


def test_a_token_works_to_the_end_of_its_last_day(cast):
    row, _ = made(cast.alice, days=1)
    assert row.expires_at.date() == timezone.now().date() + timedelta(days=1)
    assert row.expires_at.hour == 23
    assert not row.has_expired


def test_one_revokes_ones_own_and_only_once(cast):
    row, _ = made(cast.alice)
    for person in (cast.bob, cast.carol):
        with pytest.raises(Refused, match="somebody else’s"):
            revoke_token(token=row, by=person)
    revoke_token(token=row, by=cast.alice)
    assert not ApiToken.objects.in_use().exists()
    with pytest.raises(Refused, match="revoked already"):
        revoke_token(token=row, by=cast.alice)


def test_a_superuser_revokes_anybodys(cast, django_user_model):
    row, _ = made(cast.alice)
    assert revoke_token(token=row, by=django_user_model.objects.create_superuser("root")).revoked_at


def test_a_closed_account_closes_its_tokens_for_good(cast):
    made(cast.alice)
    close_account(person=cast.alice, by=cast.carol)
    open_account(person=cast.alice, by=cast.carol)
    assert not ApiToken.objects.in_use().exists()
    assert events_of(ApiToken).objects.latest("pgh_id").pgh_context.metadata["user"] == cast.carol.pk


def test_use_is_noted_at_most_once_a_minute(cast, django_assert_num_queries):
    row, _ = made(cast.alice)
    note_use(row)
    first = TokenUse.objects.get().at
    with django_assert_num_queries(0):
        note_use(row)
    TokenUse.objects.update(at=first - timedelta(seconds=61))
    note_use(ApiToken.objects.select_related("use").get())
    assert TokenUse.objects.get().at > first
    assert events_of(ApiToken).objects.count() == 1, "a use leaves no history"
