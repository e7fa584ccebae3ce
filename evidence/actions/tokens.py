"""Personal tokens: made, revoked, and noted as used."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from ..identifiers.tokens import digest_of, new_token
from ..models import ApiToken, TokenUse
from ..vocabulary.tokens import LONGEST_DAYS, NEEDS_ROLE, Scope
from ..vocabulary.workflow import Role
from .recording import recorded, settle
from .workflow import Refused, holds

NOTED_EVERY = timedelta(minutes=1)


def make_token(*, by, name, scopes, expires_on):
    """Make a token for oneself; returns (its row, the token). The token itself can be read here and never again."""
    with recorded(by=by, why="make API token"):
        if not holds(by, Role.CURATOR):
            raise Refused("A token is for those who work here: this takes the role of curator.")
        for scope in scopes:
            if not holds(by, NEEDS_ROLE[Scope(scope)]):
                raise Refused(f"To {Scope(scope).label} takes the role of {NEEDS_ROLE[Scope(scope)].label}: no token can give it.")
        if not timezone.now().date() < expires_on <= timezone.now().date() + timedelta(days=LONGEST_DAYS):
            raise Refused("A token expires after today, and after a year at the latest.")
        token = new_token()
        row = ApiToken.objects.create(
            person=by,
            name=name.strip(),
            digest=digest_of(token),
            scopes=[scope for scope in Scope.values if scope in scopes],
            expires_at=datetime.combine(expires_on, time.max, tzinfo=timezone.get_current_timezone()),
        )
        settle()
        return row, token


def revoke_token(*, token, by):
    """End a token for good: one's own, or, as a superuser, anybody's."""
    with recorded(by=by, why="revoke API token"):
        token = ApiToken.objects.select_for_update().get(pk=token.pk)
        if token.person_id != by.pk and not by.is_superuser:
            raise Refused("This is somebody else’s token.")
        if token.revoked_at:
            raise Refused("This token is revoked already.")
        token.revoked_at = timezone.now()
        token.save(update_fields=["revoked_at"])
        settle()
        return token


def revoke_all_tokens(*, of):
    """With an account its tokens end for good: none comes back when the account is opened again. Part of another action."""
    ApiToken.objects.filter(person=of, revoked_at=None).update(revoked_at=timezone.now())


def note_use(token):
    """Note that the token was used, at most once a minute, so that reading does not write."""
    now = timezone.now()
    last = getattr(token, "use", None)
    if last is None or now - last.at >= NOTED_EVERY:
        TokenUse.objects.update_or_create(token=token, defaults={"at": now})
