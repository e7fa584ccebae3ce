"""JSON as it is taken: one object of moderate size and depth, every key once, text that can be stored."""

import json
from decimal import Decimal

from django.core.exceptions import RequestDataTooBig
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import BaseParser

LARGEST_BODY = 1_000_000  # bytes; an item has some thousands
DEEPEST = 12


class TooLarge(APIException):
    status_code = 413
    default_detail = f"The body is larger than {LARGEST_BODY // 1_000_000} MB: send it in parts."


def body_of(request):
    """The body, read before anything else reads from the stream."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > LARGEST_BODY:
        raise TooLarge
    try:
        return request.body
    except RequestDataTooBig:
        raise TooLarge from None


class StrictJSON(BaseParser):
    """Numbers keep every digit; what no database can hold is refused here, in words."""

    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None):
        try:
            value = json.loads(
                stream.read().decode("utf-8"), parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_each_key_once
            )
        except UnicodeDecodeError:
            raise ParseError("The body is not UTF-8.") from None
        except RecursionError:
            raise ParseError(f"The body is nested deeper than {DEEPEST} levels.") from None
        except ValueError as error:
            raise ParseError(f"The body is not JSON: {error}") from None
        _look_through(value)
        if not isinstance(value, dict):
            raise ParseError("Send one JSON object.")
        return value


def _no_number(word):
    raise ValueError(f"{word} is no number.")


def _each_key_once(pairs):
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"“{next(key for key in keys if keys.count(key) > 1)[:60]}” is given twice in one object.")
    return found


def _look_through(value, depth=1):
    if depth > DEEPEST:
        raise ParseError(f"The body is nested deeper than {DEEPEST} levels.")
    if isinstance(value, str) and ("\x00" in value or not _is_unicode(value)):
        raise ParseError("A text holds a character that is none: NUL, or half of a surrogate pair.")
    for each in [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else ():
        _look_through(each, depth + 1)


def _is_unicode(text):
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
