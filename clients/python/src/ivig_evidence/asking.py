"""One question over HTTP: waits when it is told to, keeps what has not changed, turns problems into exceptions."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from . import errors
from .kept import Answer, Kept

COME_BACK = (429, 503)  # answers that say when to ask again
JSON = "application/json"


class Asker:
    """Asks one server. Nothing that it sends, a token least of all, goes to another."""

    def __init__(self, base: str, *, headers: dict[str, str], timeout: float, retries: int, longest_wait: float, keep_bytes: int) -> None:
        self.base = base
        self.retries, self.longest_wait = retries, longest_wait
        self.kept = Kept(keep_bytes)
        self.http = httpx.Client(headers=headers, timeout=timeout, follow_redirects=True, event_hooks={"request": [self._stay_here]})

    def json(self, address: str) -> Any:
        """The answer at an address; read anew each time, so that a caller may change it."""
        return json.loads(self.body(address))

    def body(self, address: str) -> bytes:
        """Asks whether it has changed, if it has been asked before."""
        url = self.url(address)
        known = self.kept.get(url)
        with self.answer(url, {"Accept": JSON} | ({"If-None-Match": known.etag} if known else {})) as answer:
            if known and answer.status_code == 304:
                return known.body
            body = _read(answer)
            if "ETag" in answer.headers and "no-store" not in answer.headers.get("Cache-Control", ""):
                self.kept.put(url, Answer(answer.headers["ETag"], body))
            return body

    @contextmanager
    def answer(self, address: str, headers: dict[str, str]) -> Iterator[httpx.Response]:
        """The answer before its body is read. Waits and asks again when it is told to, and raises what is a problem."""
        try:
            for left in range(self.retries, -1, -1):
                with self.http.stream("GET", self.url(address), headers=headers) as answer:
                    wait = retry_after(answer) if answer.status_code in COME_BACK else None
                    if not left or wait is None or wait > self.longest_wait:
                        _raise_problem(answer)
                        yield answer
                        return
                time.sleep(wait)
        except httpx.TimeoutException as error:
            raise errors.Unreachable(f"{self.base} did not answer in time.") from error
        except httpx.TransportError as error:
            raise errors.Unreachable(f"{self.base} could not be asked: {error}") from error

    def url(self, address: str) -> str:
        """An address below the base, or one that an answer gave: its path and query, on the server that is asked."""
        given = urlsplit(address)
        if not given.netloc:
            return urljoin(self.base, address)
        return urljoin(self.base, given.path) + (f"?{given.query}" if given.query else "")

    def _stay_here(self, request: httpx.Request) -> None:
        here, there = httpx.URL(self.base), request.url
        if (here.scheme, here.host, here.port) != (there.scheme, there.host, there.port):
            raise errors.Unreachable(f"{self.base} leads on to {there}, which was not asked for.")


def retry_after(answer: httpx.Response) -> float | None:
    """Seconds to wait, as the answer says: a number or a date."""
    said = answer.headers.get("Retry-After")
    if said is None:
        return None
    try:
        return max(0.0, float(said))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    except ValueError:
        return None


def _read(answer: httpx.Response) -> bytes:
    return answer.read()


def _raise_problem(answer: httpx.Response) -> None:
    if answer.status_code < 400:
        return
    body = answer.read()
    try:
        problem = json.loads(body)
    except ValueError:
        problem = None
    if not isinstance(problem, dict):  # not ours: a proxy's page
        problem = {"title": answer.reason_phrase, "detail": body[:200].decode(errors="replace")}
    raise errors.of(problem, status=answer.status_code, retry_after=retry_after(answer))
