"""Who works here, with what an editor has to know of each account, in a few questions however many they are."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model

from ..models import AccountChange, InterestStatement, Invitation
from ..vocabulary.workflow import Role
from .interests import newest_statements


@dataclass(frozen=True)
class Colleague:
    """One account as the page of people shows it."""

    person: object
    role: str
    factors: int
    statement: InterestStatement | None
    last_seen: datetime | None


def colleagues():
    """Everybody with an account for people, the open ones first. Accounts under which processes write are left out."""
    people = list(
        get_user_model().objects.filter(is_staff=True).prefetch_related("groups").order_by("-is_active", "first_name", "username")
    )
    factors = {}
    for person in Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES).values_list("user", flat=True):
        factors[person] = factors.get(person, 0) + 1
    statements = newest_statements([person.pk for person in people])
    return [Colleague(person, _role(person), factors.get(person.pk, 0), statements.get(person.pk), person.last_login) for person in people]


def invitations():
    """Those that are open, and what became of the last ones."""
    return Invitation.objects.select_related("invited_by", "accepted_by", "revoked_by")[:50]


def account_changes():
    """What was done to accounts, the latest first."""
    return AccountChange.objects.select_related("person", "made_by")[:50]


def _role(person):
    held = {group.name for group in person.groups.all()}
    return next((role for role in reversed(Role) if role in held), "")
