"""What editors do with accounts: invite, change a role, close, open, take away a lost second factor. Nobody is deleted."""

import hashlib
import secrets

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext

from ..identifiers.orcid import orcid as read_orcid
from ..models import AccountChange, Invitation, Profile
from ..models.people import A_WEEK
from ..vocabulary.people import AccountEvent
from ..vocabulary.workflow import Role
from .people import ensure_roles
from .recording import recorded, settle
from .tokens import revoke_all_tokens
from .workflow import RANK, Refused, holds


class NotTaken(Refused):
    """An entry was refused; `field` is where."""

    def __init__(self, field, sentence):
        super().__init__(sentence)
        self.field = field


def role_of(person):
    """The highest role of a person; None without one."""
    held = {group.name for group in person.groups.all()}
    return max((role for role in Role if role in held), key=RANK.get, default=None)


# Invitations


def invite(*, by, name, role, email=""):
    """Ask somebody to work here. Returns the invitation and the secret of its link, which is known only now."""
    with recorded(by=by, why="invite"):
        _refuse_but_editors(by, role)
        if not name.strip():
            raise NotTaken("name", "Say whom you invite.")
        token, now = secrets.token_urlsafe(32), timezone.now()
        made = Invitation.objects.create(
            name=" ".join(name.split()),
            email=email,
            role=role,
            token_digest=digest_of(token),
            invited_by=by,
            invited_at=now,
            expires_at=now + A_WEEK,
        )
        settle()
        return made, token


def invitation_of(token):
    """The invitation that a link leads to, while it can be accepted; None otherwise, whatever the reason."""
    return Invitation.objects.open().filter(token_digest=digest_of(token)).first()


def accept(*, token, username, password):
    """Make the account of who holds the link, in the role that was offered. The link opens nothing after that."""
    with recorded(by=None, why="accept invitation"):
        invitation = Invitation.objects.open().select_for_update().filter(token_digest=digest_of(token)).first()
        if invitation is None:
            raise Refused("This link has been used, was taken back, or is older than a week: ask for another.")
        person = _new_account(invitation, username.strip(), password)
        invitation.accepted_by, invitation.accepted_at = person, timezone.now()
        invitation.save(update_fields=["accepted_by", "accepted_at"])
        _note(person, AccountEvent.INVITED, after=invitation.role, by=invitation.invited_by)
        settle()
        return person


def revoke(*, invitation, by):
    """Take an invitation back."""
    with recorded(by=by, why="revoke invitation"):
        _refuse_but_editors(by)
        invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
        if invitation.accepted_at or invitation.revoked_at:
            raise Refused(f"This invitation is {invitation.state} already.")
        invitation.revoked_by, invitation.revoked_at = by, timezone.now()
        invitation.save(update_fields=["revoked_by", "revoked_at"])
        settle()
        return invitation


def digest_of(token):
    return hashlib.sha256(token.encode()).hexdigest()


def _new_account(invitation, username, password):
    people = get_user_model()
    first, _, last = invitation.name.rpartition(" ")
    person = people(username=username, first_name=first or last, last_name=last if first else "", email=invitation.email, is_staff=True)
    try:
        people._meta.get_field("username").clean(username, person)
    except ValidationError as wrong:
        raise NotTaken("username", " ".join(wrong.messages)) from None
    if people.objects.filter(username__iexact=username).exists():
        raise NotTaken("username", gettext("Somebody else is called so: choose another name."))
    try:
        validate_password(password, person)
    except ValidationError as wrong:
        raise NotTaken("password", " ".join(wrong.messages)) from None
    person.set_password(password)
    person.save()
    ensure_roles()
    person.groups.set(Group.objects.filter(name=invitation.role))
    return person


# Accounts


def change_role(*, person, role, by):
    """Let a person do more or less from now on. Nobody changes the own role."""
    with recorded(by=by, why="change role"):
        person = _account(person, by)
        before = role_of(person)
        _refuse_but_editors(by, role)
        if role == before:
            raise Refused(f"{_name(person)} is {Role(role).label} already.")
        ensure_roles()
        person.groups.remove(*person.groups.filter(name__in=Role.values))
        person.groups.add(Group.objects.get(name=role))
        if not person.is_staff:
            person.is_staff = True
            person.save(update_fields=["is_staff"])
        _note(person, AccountEvent.ROLE, before=before or "", after=role, by=by)
        settle()
        return person


def close_account(*, person, by):
    """End a person's access. What was written stays, with the name."""
    return _set_active(person, by, False, AccountEvent.CLOSED)


def open_account(*, person, by):
    """Give a person the access back."""
    return _set_active(person, by, True, AccountEvent.OPENED)


def reset_second_factor(*, person, by):
    """Take away the second factors of somebody who has lost them. `by` is None at the server’s own command line."""
    with recorded(by=by, why="reset second factor"):
        person = _account(person, by) if by else get_user_model().objects.select_for_update().get(pk=person.pk)
        count, _ = Authenticator.objects.filter(user=person).delete()
        if not count:
            raise Refused(f"{_name(person)} has no second factor.")
        _note(person, AccountEvent.SECOND_FACTOR_RESET, by=by)
        settle()
        return person


def say_orcid(*, by, orcid):
    """State one's own ORCID, or take it away."""
    with recorded(by=by, why="ORCID"):
        try:
            number = read_orcid(orcid) if orcid.strip() else ""
        except ValueError as wrong:
            raise NotTaken("orcid", str(wrong)) from None
        if number and Profile.objects.filter(orcid=number).exclude(person=by).exists():
            raise NotTaken("orcid", "Somebody else here has this ORCID already.")
        profile, _ = Profile.objects.update_or_create(person=by, defaults={"orcid": number})
        settle()
        return profile


def why_not_account(person, by):
    """Why this editor cannot change this account; empty where nothing stands against it."""
    if person.pk == by.pk:
        return "Nobody changes the own account in this way: ask another editor."
    if person.is_superuser and not by.is_superuser:
        return "Only a superuser changes the account of a superuser."
    return ""


def _account(person, by):
    """The account, locked, once this editor may change it."""
    _refuse_but_editors(by)
    person = get_user_model().objects.select_for_update().get(pk=person.pk)
    if why_not := why_not_account(person, by):
        raise Refused(why_not)
    return person


def _set_active(person, by, active, what):
    with recorded(by=by, why=what.label):
        person = _account(person, by)
        if person.is_active == active:
            raise Refused(f"The account of {_name(person)} is {'open' if active else 'closed'} already.")
        person.is_active = active
        person.save(update_fields=["is_active"])
        if not active:
            revoke_all_tokens(of=person)
        _note(person, what, by=by)
        settle()
        return person


def _note(person, what, *, by, before="", after=""):
    AccountChange.objects.create(person=person, what=what, before=before, after=after, made_by=by)


def _refuse_but_editors(by, role=None):
    if not holds(by, Role.EDITOR):
        raise Refused("Accounts are looked after by editors.")
    if role is not None and role not in Role.values:
        raise NotTaken("role", "Choose a role.")
    if role is not None and not holds(by, Role(role)):
        raise NotTaken("role", "Nobody gives a role above the own.")


def _name(person):
    return person.get_full_name() or person.get_username()
