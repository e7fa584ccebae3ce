"""Addresses: where the API is, and how a question is written into one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode, urlsplit

ROOT = "/api/v1/"
JOINED = ("fields", "ordering")  # everything else is repeated, because a DOI may hold a comma


def base_of(address: str) -> str:
    """The address of the API from that of the site, of the API, or of anything between."""
    parts = urlsplit(address if "//" in address else f"https://{address}")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"“{address}” is no address of a server: give one such as https://evidence.example.org")
    path = parts.path.rstrip("/").removesuffix(ROOT.rstrip("/"))
    return f"{parts.scheme}://{parts.netloc}{path}{ROOT}"


def with_query(path: str, asked: Mapping[str, Any]) -> str:
    """The path with what is asked. None is not asked for."""
    pairs = [(name, text) for name, value in asked.items() if value is not None for text in _texts(name, value)]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def _texts(name: str, value: Any) -> Iterator[str]:
    several = [value] if isinstance(value, str) or not isinstance(value, Sequence | set | frozenset) else list(value)
    texts = [_text(each) for each in several]
    if name in JOINED:
        yield ",".join(texts)
    else:
        yield from texts


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()[:10]
    return format(value, "f") if isinstance(value, Decimal) else str(value)
