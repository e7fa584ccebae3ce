"""Announcing that something will go: in headers that programs can watch (RFC 9745, RFC 8594), and in the documentation.

An endpoint says `deprecated = Deprecated(since=…, gone_on=…, instead="…")`; so does a parameter, and is announced where it is used.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.utils.http import http_date

NOTICE = timedelta(days=180)
WHERE = "/api/docs/"


@dataclass(frozen=True)
class Deprecated:
    """From when one should not begin to use it, when it will be gone, and what to use in its place."""

    since: date
    gone_on: date
    instead: str

    def __post_init__(self):
        if self.gone_on - self.since < NOTICE:
            raise ValueError(f"Between notice and end lie {NOTICE.days} days at least.")

    @property
    def says(self):
        return f"Deprecated; it will be gone on {self.gone_on:%Y-%m-%d}. {self.instead}"


def announced(deprecations):
    """The headers that announce them: the first notice, and the nearest end."""
    if not deprecations:
        return {}
    return {
        "Deprecation": f"@{_second(min(each.since for each in deprecations))}",
        "Sunset": http_date(_second(min(each.gone_on for each in deprecations))),
        "Link": f'<{WHERE}>; rel="deprecation"; type="text/html"',
    }


def _second(day):
    return int(datetime.combine(day, time.min, UTC).timestamp())
