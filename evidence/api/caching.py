"""One data version, on which every cache keys."""

import hashlib
from functools import cache
from pathlib import Path

from django.core.cache import caches
from django.utils.connection import ConnectionProxy
from django.utils.translation import get_language
from rest_framework.throttling import AnonRateThrottle

from ..models import DataVersion

kept = ConnectionProxy(caches, "local")
CODE = Path(__file__).resolve().parent.parent


def data_version():
    """The number that rises with every change that the public can see. Ask for it *before* the data: then an ETag is never newer than its body."""
    return DataVersion.objects.values_list("number", flat=True).get()


@cache
def code_version():
    """Changes when the code does, so that nobody keeps an answer of the old one."""
    digest = hashlib.sha256()
    for path in sorted([*CODE.rglob("*.py"), *CODE.rglob("*.mo")]):
        if "tests" not in path.parts:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def etag(version, request):
    """A strong validator: the same data, code, format, language and address give the same bytes."""
    parts = [version, code_version(), request.accepted_media_type, get_language(), request.build_absolute_uri()]
    return '"' + hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32] + '"'


def counted(rows, version, what):
    """How many rows there are; asked once for each data version and set of filters."""
    key = "count:" + hashlib.sha256(f"{version}\n{what}".encode()).hexdigest()
    return kept.get_or_set(key, rows.order_by().count)


class RateOfAddress(AnonRateThrottle):
    """How many requests an address may make; each process counts for itself."""

    cache = kept
