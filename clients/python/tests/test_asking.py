"""Waiting, redirects, answers that break off: tried against a server that does as it is told."""

import json
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from hashlib import sha256
from types import SimpleNamespace

import pytest

from ivig_evidence import ApiError, Client, Retracted, ServerTrouble, TooManyRequests, Unreachable, asking

GOOD = (200, {"ETag": '"1"'}, b'{"data_version": 7}')
PROBLEM = json.dumps({"title": "Too Many Requests", "status": 429, "detail": "Wait."}).encode()


@pytest.fixture
def waited(monkeypatch):
    """Seconds that were waited for, without waiting."""
    seconds = []
    monkeypatch.setattr(asking, "time", SimpleNamespace(sleep=seconds.append, time=asking.time.time))
    return seconds


def busy(seconds):
    return 429, {"Retry-After": str(seconds)}, PROBLEM


def test_it_waits_as_long_as_it_is_told(scripted, waited):
    with Client(scripted.answers(busy(2), (503, {"Retry-After": "1"}, b"{}"), GOOD)) as client:
        assert client.data_version == 7
    assert waited == [2.0, 1.0]


def test_it_gives_up_after_some_times(scripted, waited):
    with Client(scripted.answers(busy(1)), retries=2) as client, pytest.raises(TooManyRequests, match="Wait") as refused:
        _ = client.data_version
    assert (waited, refused.value.retry_after, len(scripted.asked)) == ([1.0, 1.0], 1.0, 3)


def test_it_does_not_wait_longer_than_allowed(scripted, waited):
    with Client(scripted.answers(busy(3600)), longest_wait=60) as client, pytest.raises(TooManyRequests) as refused:
        _ = client.data_version
    assert (waited, refused.value.retry_after) == ([], 3600.0)


def test_a_date_to_come_back_at_is_understood(scripted, waited):
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    with Client(scripted.answers(busy(soon), GOOD)) as client:
        assert client.data_version == 7
    assert 25 < waited[0] <= 30


def test_an_error_page_that_is_none_of_ours_is_an_error_all_the_same(scripted):
    with Client(scripted.answers((502, {}, b"<h1>Bad gateway</h1>"))) as client, pytest.raises(ServerTrouble, match="502") as error:
        _ = client.data_version
    assert isinstance(error.value, ApiError)


def test_a_retracted_item_says_why_and_where_its_last_version_is(scripted):
    gone = {"title": "Gone", "detail": "IVE000042 was retracted: a mistake", "reason": "a mistake", "version": 2, "tombstone": "/x"}
    with Client(scripted.answers((410, {}, json.dumps(gone).encode()))) as client, pytest.raises(Retracted) as refused:
        client.item("IVE000042")
    assert (refused.value.reason, refused.value.last_version) == ("a mistake", 2)


def test_what_came_with_a_token_is_not_kept(scripted):
    private = (200, {"ETag": '"1"', "Cache-Control": "private, no-store"}, b'{"data_version": 7}')
    with Client(scripted.answers(private), token="t0ken") as client:
        _, _ = client.data_version, client.data_version
    headers = [headers for _, _, headers in scripted.asked]
    assert [each["Authorization"] for each in headers] == ["Bearer t0ken"] * 2
    assert "If-None-Match" not in headers[1]


def test_nothing_is_asked_of_another_server(scripted):
    elsewhere = (301, {"Location": "http://127.0.0.1:9/api/v1/"}, b"")
    with Client(scripted.answers(elsewhere), token="t0ken") as client, pytest.raises(Unreachable, match="leads on to"):
        _ = client.data_version


def test_a_next_page_said_to_be_elsewhere_is_asked_for_here(scripted):
    first = {"count": 2, "next": "https://other.example.org/api/v1/evidence/?cursor=x", "previous": None, "results": [1]}
    last = {"count": 2, "next": None, "previous": None, "results": [2]}
    with Client(scripted.answers(*((200, {}, json.dumps(page).encode()) for page in (first, last)))) as client:
        assert list(client.evidence()) == [1, 2]
    assert [path for _, path, _ in scripted.asked] == ["/api/v1/evidence/", "/api/v1/evidence/?cursor=x"]


def test_a_download_that_breaks_off_leaves_no_file(scripted, tmp_path):
    broken = (200, {"Content-Length": "1000"}, b"only a part")
    with Client(scripted.answers(broken)) as client, pytest.raises(Unreachable):
        client.evidence().download(tmp_path / "evidence.csv")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("digest", "kept"), [(sha256(b"rows").hexdigest(), ["csv/evidence.csv"]), ("0" * 64, [])])
def test_a_file_of_a_release_is_held_against_its_digest(scripted, tmp_path, digest, kept):
    file = {"path": "csv/evidence.csv", "address": "/releases/2026.11/csv/evidence.csv", "bytes": 4, "sha256": digest}
    with Client(scripted.answers((200, {}, b"rows"))) as client, nullcontext() if kept else pytest.raises(Unreachable, match="digest"):
        client.save(file, tmp_path)
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()] == kept
    assert scripted.asked[0][1] == "/releases/2026.11/csv/evidence.csv"


def test_a_file_of_a_release_stays_in_its_folder(scripted, tmp_path):
    file = {"path": "../evidence.csv", "address": "/x", "bytes": 4, "sha256": ""}
    with Client(scripted.answers(GOOD)) as client, pytest.raises(ValueError, match="outside"):
        client.save(file, tmp_path)


def test_a_server_that_does_not_answer_in_time_is_not_waited_for(scripted):
    slow = (200, {"Content-Length": "1000"}, b"and then nothing")
    with Client(scripted.answers(slow), timeout=0.05) as client, pytest.raises(Unreachable):
        _ = client.data_version


def test_no_more_is_kept_than_allowed(scripted):
    with Client(scripted.answers(GOOD), keep_bytes=len(GOOD[2])) as client:
        for path in ("a/", "b/", "a/"):
            client.ask(path)
    assert ["If-None-Match" in headers for _, _, headers in scripted.asked] == [False, False, False]
