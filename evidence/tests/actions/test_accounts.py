"""Who may ask whom to work here, and what an editor may do with an account."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.utils import timezone

from evidence.actions.accounts import (
    NotTaken,
    accept,
    change_role,
    close_account,
    digest_of,
    invitation_of,
    invite,
    open_account,
    reset_second_factor,
    revoke,
    role_of,
    say_orcid,
)
from evidence.actions.workflow import Refused
from evidence.models import AccountChange, Invitation
from evidence.tests import builders

pytestmark = pytest.mark.django_db

PASSWORD = "correct-horse-battery"


def invited(cast, role="reviewer", **values):
    return invite(by=cast.carol, name="Erin van Example", role=role, email="erin@example.org", **values)


def taken(token, **values):
    return accept(token=token, **{"username": "erin", "password": PASSWORD, **values})


# Invitations


def test_who_was_invited_makes_an_account_in_that_role(cast):
    invitation, token = invited(cast)
    erin = taken(token)
    assert (erin.get_full_name(), erin.email, erin.is_staff, erin.is_superuser) == ("Erin van Example", "erin@example.org", True, False)
    assert role_of(erin) == "reviewer"
    assert authenticate(username="erin", password=PASSWORD) == erin
    invitation.refresh_from_db()
    assert (invitation.state, invitation.accepted_by) == ("accepted", erin)
    change = AccountChange.objects.get()
    assert (change.person, change.what, change.after, change.made_by) == (erin, "invited", "reviewer", cast.carol)


def test_the_secret_of_the_link_is_kept_nowhere(cast):
    invitation, token = invited(cast)
    assert invitation.token_digest == digest_of(token)
    assert token not in str(Invitation.objects.values().get())
    assert token not in str(list(invitation.history.values()))


def test_only_editors_invite(cast):
    for person in (cast.alice, cast.bob, cast.dave):
        with pytest.raises(Refused, match="looked after by editors"):
            invite(by=person, name="Erin", role="curator")


def test_an_invitation_has_a_name_and_a_role_that_there_is(cast):
    with pytest.raises(NotTaken, match="whom you invite"):
        invite(by=cast.carol, name="  ", role="curator")
    with pytest.raises(NotTaken, match="Choose a role"):
        invite(by=cast.carol, name="Erin", role="superuser")


def test_a_link_opens_once(cast):
    _, token = invited(cast)
    taken(token)
    assert invitation_of(token) is None
    with pytest.raises(Refused, match="has been used"):
        taken(token, username="frank")


def test_a_link_opens_for_a_week(cast):
    last = timezone.now() - timedelta(days=7, seconds=1)
    builders.invitation(cast.carol, token_digest=digest_of("old"), invited_at=last, expires_at=last + timedelta(days=7))
    assert invitation_of("old") is None
    with pytest.raises(Refused, match="older than a week"):
        taken("old")


def test_a_revoked_link_opens_nothing(cast):
    invitation, token = invited(cast)
    assert revoke(invitation=invitation, by=cast.carol).state == "revoked"
    with pytest.raises(Refused, match="was taken back"):
        taken(token)
    with pytest.raises(Refused, match="is revoked already"):
        revoke(invitation=invitation, by=cast.carol)


@pytest.mark.parametrize(
    ("field", "values", "sentence"),
    [
        ("username", {"username": "ALICE"}, "Somebody else is called so"),
        ("username", {"username": "erin example"}, "valid username"),
        ("password", {"password": "short"}, "at least 12"),
        ("password", {"password": "password1234"}, "too common"),
        ("password", {"username": "erin-example-here", "password": "erin-example-here"}, "too similar"),
    ],
)
def test_what_is_refused_is_told_at_its_field_and_the_link_stays(cast, field, values, sentence):
    _, token = invited(cast)
    with pytest.raises(NotTaken, match=sentence) as refused:
        taken(token, **values)
    assert refused.value.field == field
    assert invitation_of(token)


# Accounts


def test_an_editor_changes_a_role_and_it_is_kept(cast):
    change_role(person=cast.alice, role="reviewer", by=cast.carol)
    alice = type(cast.alice).objects.get(pk=cast.alice.pk)
    assert role_of(alice) == "reviewer"
    change = AccountChange.objects.get()
    assert (change.before, change.after, change.made_by) == ("curator", "reviewer", cast.carol)
    with pytest.raises(Refused, match="is reviewer already"):
        change_role(person=alice, role="reviewer", by=cast.carol)


def test_nobody_changes_the_own_account(cast):
    for act in (
        lambda: change_role(person=cast.carol, role="curator", by=cast.carol),
        lambda: close_account(person=cast.carol, by=cast.carol),
    ):
        with pytest.raises(Refused, match="ask another editor"):
            act()


def test_who_is_no_editor_changes_nobody(cast):
    for person in (cast.alice, cast.bob, cast.dave):
        for act in (change_role, close_account, open_account, reset_second_factor):
            with pytest.raises(Refused, match="looked after by editors"):
                act(person=cast.dave if person != cast.dave else cast.bob, by=person, **({"role": "editor"} if act is change_role else {}))


def test_an_editor_does_not_touch_a_superuser(cast, django_user_model):
    root = django_user_model.objects.create_superuser("root")
    with pytest.raises(Refused, match="Only a superuser"):
        close_account(person=root, by=cast.carol)
    close_account(person=cast.carol, by=root)


def test_a_closed_account_can_be_opened_again(cast):
    close_account(person=cast.alice, by=cast.carol)
    cast.alice.refresh_from_db()
    assert not cast.alice.is_active
    with pytest.raises(Refused, match="closed already"):
        close_account(person=cast.alice, by=cast.carol)
    open_account(person=cast.alice, by=cast.carol)
    cast.alice.refresh_from_db()
    assert cast.alice.is_active


def test_a_lost_second_factor_is_taken_away_by_an_editor_or_at_the_server(cast, capsys):
    TOTP.activate(cast.bob, generate_totp_secret())
    reset_second_factor(person=cast.bob, by=cast.carol)
    assert not Authenticator.objects.filter(user=cast.bob).exists()
    with pytest.raises(CommandError, match="has no second factor"):
        call_command("reset_second_factor", "bob")
    TOTP.activate(cast.bob, generate_totp_secret())
    call_command("reset_second_factor", "bob")
    assert "sets up a new second factor" in capsys.readouterr().out
    assert [change.made_by for change in AccountChange.objects.order_by("pk")] == [cast.carol, None]
    with pytest.raises(CommandError, match="Nobody is called eve"):
        call_command("reset_second_factor", "eve")


def test_an_orcid_is_checked_kept_and_taken_away(cast):
    assert say_orcid(by=cast.bob, orcid="https://orcid.org/0000-0002-1825-0097").orcid == "0000-0002-1825-0097"
    with pytest.raises(NotTaken, match="last digit does not fit"):
        say_orcid(by=cast.bob, orcid="0000-0002-1825-0098")
    with pytest.raises(NotTaken, match="Somebody else here"):
        say_orcid(by=cast.alice, orcid="0000-0002-1825-0097")
    assert say_orcid(by=cast.bob, orcid="").orcid == ""
