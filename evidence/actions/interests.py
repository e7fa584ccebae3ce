"""How a person states interests: once a year, before publishing."""

from datetime import timedelta

from django.utils import timezone

from ..models import InterestStatement
from ..vocabulary.workflow import Role
from .recording import recorded, settle
from .workflow import Refused, holds

HOLDS_FOR = timedelta(days=365)


def state_interests(*, by, has_interests, statement=""):
    """State one's own interests, for a year from now. What was stated before stays readable."""
    with recorded(by=by, why="state interests"):
        if not holds(by, Role.CURATOR):
            raise Refused("This takes the role of curator.")
        if has_interests and not statement.strip():
            raise Refused("Say which interests, in your own words: who reads you decides what they mean.")
        now = timezone.now()
        made = InterestStatement.objects.create(
            person=by, made_at=now, valid_until=now + HOLDS_FOR, has_interests=has_interests, statement=statement.strip()
        )
        settle()
        return made
