"""Doors for those who work here: a token or a session, a role, a scope; strict bodies; no answer that anybody may keep."""

from django.db import IntegrityError, transaction
from rest_framework.exceptions import APIException, MethodNotAllowed, ValidationError
from rest_framework.permissions import BasePermission
from rest_framework.response import Response
from rest_framework.views import APIView

from ..actions.drafting import Stale
from ..actions.many import RefusedSome
from ..actions.workflow import Refused, RefusedPerson, holds
from ..actions.writing import NotWritten
from ..importers.json_records import unknown_keys
from ..models import ApiToken
from ..models.refusals import CHECK_VIOLATION, rule_of, sentence_of, state_of
from ..queries.fixture_nodes import WrongFixtures
from ..vocabulary.tokens import Scope
from ..vocabulary.workflow import Role
from .doors import Door, declared
from .idempotency import once
from .parameters import check
from .parsing import StrictJSON, body_of
from .problems import PreconditionFailed

ABOUT_STATE = {
    "reviewed_text_is_frozen",
    "reviewed_items_are_kept",
    "status_moves",
    "one_published_version",
    "used_regimen_is_fixed",
    "reading_stays_a_draft",
}
"""Rules that speak of what has become of a record, not of what is written."""


class Forbidden(APIException):
    status_code = 403


class Conflict(APIException):
    status_code = 409


class Unprocessable(ValidationError):
    status_code = 422


class PreconditionRequired(APIException):
    status_code = 428
    default_detail = "Say in “If-Match” which version you have read: the “ETag” of the answer that showed it to you."


class OfTheTeam(BasePermission):
    """People with a role; a token moreover needs the scope."""

    def has_permission(self, request, view):
        if not request.user.is_authenticated:
            return False
        if not holds(request.user, Role.CURATOR):
            self.message = "This takes the role of curator."
            return False
        return not isinstance(request.auth, ApiToken) or self._is_in_scope(request.auth.scopes, view.scope(request))

    def _is_in_scope(self, scopes, needed):
        if needed in scopes or needed == Scope.READ_DRAFTS:  # who may write reads what was written
            return True
        self.message = f"This takes a token with the scope “{needed}”; this one has: {', '.join(scopes)}."
        return False


class PrivateDoor(Door):
    """One endpoint for those who work here. What it writes, an action writes."""

    parser_classes = (StrictJSON,)
    permission_classes = (OfTheTeam,)
    private = True

    def scope(self, request):
        """The scope that a token needs for this request."""
        return Scope.READ_DRAFTS if request.method in ("GET", "HEAD", "OPTIONS") else Scope.WRITE_DRAFTS

    def initial(self, request, *args, **kwargs):
        if request.method.lower() not in self.http_method_names:
            raise MethodNotAllowed(request.method)
        body_of(request._request)
        APIView.initial(self, request, *args, **kwargs)
        if request.method != "OPTIONS":
            check(request, declared(type(self)))

    def handle_exception(self, error):
        return super().handle_exception(as_problem(error))

    def write(self, action):
        """Carry it out in one transaction; a POST with an Idempotency-Key, once."""
        if self.request.method == "POST":
            return once(self.request, action)
        with transaction.atomic():
            return action()

    def sent(self, *allowed):
        """The body, with no other keys than these."""
        body = self.request.data
        wrong = unknown_keys(body, allowed)
        if wrong:
            raise ValidationError(wrong)
        return body

    def seen(self):
        """The ETags in `If-Match`: what the person has read. Weak ones match nothing."""
        header = self.request.headers.get("If-Match", "").strip()
        if not header:
            raise PreconditionRequired
        if header == "*":
            raise PreconditionRequired("“*” does not say what you have read: send the “ETag” of it in “If-Match”.")
        return {each.strip().removeprefix('"').removesuffix('"') for each in header.split(",")}

    def answered(self, data, version, status=200, **headers):
        return Response(data, status=status, headers={"ETag": f'"{version}"', **headers})


def as_problem(error):
    """Refusals of actions and of the database as what the API answers: the same sentences as in the admin."""
    if isinstance(error, WrongFixtures):
        return ValidationError(_by_path(error.mistakes))
    if isinstance(error, NotWritten):
        return _not_written(error)
    if isinstance(error, Stale):
        return PreconditionFailed(str(error))
    if isinstance(error, RefusedPerson):
        return Forbidden(str(error))
    if isinstance(error, RefusedSome):
        return _refused_some(error)
    if isinstance(error, Refused):
        return Conflict(str(error))
    if isinstance(error, IntegrityError):
        is_content = state_of(error) == CHECK_VIOLATION and rule_of(error) not in ABOUT_STATE
        return Unprocessable([sentence_of(error)]) if is_content else Conflict(sentence_of(error))
    return error


def _not_written(error):
    if not error.ruled:
        return ValidationError(_by_path(error.mistakes))
    is_content = all(each.is_content and each.rule not in ABOUT_STATE for each in error.ruled)
    problem = Unprocessable(_by_path(error.mistakes))
    problem.status_code = 422 if is_content else 409
    return problem


def _refused_some(error):
    problem = ValidationError({f"drafts[{place}]": [each.why_not] for place, each in enumerate(error.tried) if each.why_not})
    problem.status_code = 409
    return problem


def _by_path(mistakes):
    """{path: sentences}; only the sentences where none has a path."""
    if not any(mistake.record or mistake.field for mistake in mistakes):
        return [mistake.sentence for mistake in mistakes]
    found = {}
    for mistake in mistakes:
        path = ".".join(part for part in (mistake.record, mistake.field) if part) or "record"
        found.setdefault(path, []).append(mistake.sentence)
    return found
