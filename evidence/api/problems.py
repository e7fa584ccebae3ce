"""Errors as `application/problem+json` (RFC 9457). Every answer that is not one is read by a person: it says what to do."""

import logging
from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.core.signals import got_request_exception
from django.db import OperationalError
from django.http import Http404
from rest_framework import exceptions
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

log = logging.getLogger(__name__)

SECONDS_TO_COME_BACK = 5


class Gone(exceptions.APIException):
    """It was here and was withdrawn; `more` says when, why, and where its tombstone stands."""

    status_code = 410

    def __init__(self, detail, **more):
        super().__init__(detail)
        self.more = more


class PreconditionFailed(exceptions.APIException):
    status_code = 412
    default_detail = "It has changed since: its ETag is another one."


class Problem(JSONRenderer):
    """The content type belongs to the renderer: set on the response, it would be lost in negotiation."""

    media_type = "application/problem+json"
    format = "json"


def problem(error, context):
    """The answer to any exception: DRF's own, Django's, or one that nobody foresaw, which is logged and never shown."""
    if isinstance(error, Http404):
        error = exceptions.NotFound(str(error) or None)
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    if not isinstance(error, exceptions.APIException):
        return _unforeseen(error, context)
    headers = {}
    if getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = getattr(error, "challenge", error.auth_header)
    if getattr(error, "wait", None) is not None:
        headers["Retry-After"] = str(max(1, int(error.wait)))
    return _answer(error.status_code, *_said(error.detail), context, headers, **getattr(error, "more", {}))


def _unforeseen(error, context):
    request = context["request"]
    got_request_exception.send(sender=None, request=request._request)
    if isinstance(error, OperationalError):
        log.error("The database cannot be reached: %s", error)
        detail = "The database cannot be reached. Try again in a moment."
        return _answer(503, detail, None, context, {"Retry-After": str(SECONDS_TO_COME_BACK)})
    log.error("Unforeseen error at %s", request.path, exc_info=error)
    return _answer(500, "Something went wrong on our side. It has been logged.", None, context, {})


def _said(detail):
    """(one sentence, errors by field or None) of what a DRF exception carries."""
    if isinstance(detail, dict):
        errors = {name: [str(each) for each in ([said] if isinstance(said, str) else said)] for name, said in detail.items()}
        return " ".join(f"{name}: {' '.join(said)}" for name, said in errors.items()), errors
    return (" ".join(map(str, detail)) if isinstance(detail, list) else str(detail)), None


def _answer(status, detail, errors, context, headers, **more):
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    body |= {"instance": context["request"].get_full_path()} | ({"errors": errors} if errors else {}) | more
    return Response(body, status=status, headers={"Cache-Control": "no-store", **headers})


class Negotiation(DefaultContentNegotiation):
    """What cannot be served is a 406 that names what can; for an unknown `?format=` DRF's own is a 404 without a word."""

    def select_renderer(self, request, renderers, format_suffix=None):
        try:
            return super().select_renderer(request, renderers, format_suffix)
        except exceptions.NotAcceptable as error:
            if error.available_renderers is None:
                raise
            known = ", ".join(renderer.media_type for renderer in renderers)
            raise exceptions.NotAcceptable(f"Nothing here is of a type that “Accept” names. Served as: {known}.") from None

    def filter_renderers(self, renderers, format):
        found = [renderer for renderer in renderers if renderer.format == format]
        if not found:
            known = ", ".join(dict.fromkeys(renderer.format for renderer in renderers))
            raise exceptions.NotAcceptable(f"There is no format “{format}” here. Known: {known}.")
        return found
