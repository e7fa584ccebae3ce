"""A POST that is sent twice under one `Idempotency-Key` is carried out once, and answered alike.

The answer is kept in the transaction of what it tells: either both are there or neither. What was refused changed nothing
and is not kept, so that it can be mended and sent again under the same key.
"""

import hashlib
import re
from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.utils import json

from ..models import IdempotencyKey

KEPT_FOR = timedelta(hours=24)
FORM = re.compile(r"[\x21-\x7e]{1,255}")
KEPT_HEADERS = ("ETag", "Location")


class UnderWay(APIException):
    status_code = 409
    default_detail = "A request with this Idempotency-Key is under way: wait a moment and send it again."


class UsedForAnother(APIException):
    status_code = 422
    default_detail = "This Idempotency-Key was used for another request: choose a new one."


def once(request, action):
    """The action's answer, or the one that was given before under this key."""
    key = request.headers.get("Idempotency-Key")
    with transaction.atomic():
        if key is None:
            return action()
        if not FORM.fullmatch(key):
            raise ValidationError({"Idempotency-Key": ["It is 1 to 255 printable characters without spaces."]})
        _take_turns(request.user, key)
        IdempotencyKey.objects.filter(at__lt=timezone.now() - KEPT_FOR).delete()
        kept = IdempotencyKey.objects.filter(person=request.user, key=key).first()
        digest = _digest(request)
        if kept is None:
            answer = action()
            _keep(request.user, key, digest, answer)
            return answer
        if kept.request_digest != digest:
            raise UsedForAnother
        headers = {**kept.headers, "Idempotency-Replayed": "true"}
        return Response(json.loads(kept.body), status=kept.status, headers=headers)


def _take_turns(person, key):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [f"idempotency {person.pk} {key}"])
        if not cursor.fetchone()[0]:
            raise UnderWay


def _keep(person, key, digest, answer):
    headers = {name: answer[name] for name in KEPT_HEADERS if name in answer}
    body = JSONRenderer().render(answer.data).decode()
    IdempotencyKey.objects.create(person=person, key=key, request_digest=digest, status=answer.status_code, headers=headers, body=body)


def _digest(request):
    parts = [request.method, request.get_full_path(), request.headers.get("If-Match", "")]
    return hashlib.sha256("\n".join(parts).encode() + b"\n" + request.body).hexdigest()
