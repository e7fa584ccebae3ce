"""The pages of releases, and their files: for ever the same, and nothing else of the disk."""

import hashlib

import pytest

from evidence.exports.releases.verifying import folder_of
from evidence.models import Release
from evidence.tests import builders
from evidence.tests.releasing import release, two_releases

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(cast, releases_dir):
    return two_releases(cast)


@pytest.fixture
def one(cast, releases_dir):
    builders.published(cast)
    return release("2026.11")


@pytest.fixture
def ask(client):
    """`ask("2026.11/SHA256SUMS")`: the answer under /releases/."""
    return lambda address, method="get", **headers: getattr(client, method)(f"/releases/{address}", headers=headers, secure=True)


def body(answer):
    return b"".join(answer.streaming_content)


def test_the_page_lists_them_and_says_how_to_verify(ask, two):
    page = ask("").content.decode()
    assert page.index("2026.11") < page.index("2026.10")
    for said in (
        "sha256sum -c SHA256SUMS",
        "1 added, 1 revised, 1 retracted",
        "the first release",
        "/releases/2026.11/ivig-evidence-2026.11.zip",
    ):
        assert said in page


def test_a_release_tells_what_is_inside_and_what_changed(ask, two):
    page = ask("2026.11/").content.decode()
    row = Release.objects.get(number="2026.11")
    for said in (
        row.manifest,
        row.state,
        row.ledger_head,
        "Against release 2026.10",
        "CC0 1.0",
        "/releases/2026.11/parquet/evidence.parquet",
    ):
        assert said in page
    for name in ("added", "revised", "retracted"):
        assert f"/evidence/{two[name].accession}." in page
    assert two["stays"].accession not in page
    assert ask("2026.12/").status_code == ask("%00/").status_code == ask("%00/README.md").status_code == 404


def test_without_any_it_says_so(ask, db):
    assert "Nothing is released yet." in ask("").content.decode()


@pytest.mark.parametrize(("address", "language"), [("/ja/releases/", "ja"), ("/zh-hans/releases/2026.11/", "zh-hans")])
def test_the_pages_stand_in_every_language(client, one, address, language):
    answer = client.get(address, secure=True)
    assert (answer.status_code, answer["Content-Language"]) == (200, language)


def test_every_file_is_served_for_ever(ask, one):
    for each in one.files:
        answer = ask(f"2026.11/{each['path']}")
        assert (answer.status_code, int(answer["Content-Length"])) == (200, each["bytes"])
        assert hashlib.sha256(body(answer)).hexdigest() == each["sha256"]
        assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer["ETag"] == f'"{each["sha256"]}"'
    assert ask("2026.11/csv/evidence.csv")["Content-Type"] == "text/csv; charset=utf-8"
    assert ask("2026.11/parquet/evidence.parquet")["Content-Type"] == "application/vnd.apache.parquet"


def test_the_old_one_is_served_as_it_was(ask, two):
    old = Release.objects.get(number="2026.10")
    for each in old.files:
        assert hashlib.sha256(body(ask(f"2026.10/{each['path']}"))).hexdigest() == each["sha256"]


def test_who_has_it_already_is_told_so(ask, one):
    etag = ask("2026.11/README.md")["ETag"]
    answer = ask("2026.11/README.md", **{"If-None-Match": etag})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", etag)
    assert "immutable" in answer["Cache-Control"]


def test_head_tells_the_size(ask, one):
    answer = ask("2026.11/ivig-evidence.sqlite", "head")
    assert (answer.status_code, int(answer["Content-Length"])) == (200, one.file("ivig-evidence.sqlite")["bytes"])
    assert answer["Accept-Ranges"] == "bytes"
    assert ask("2026.11/README.md", "post").status_code == 405


@pytest.mark.parametrize(
    ("asked", "start", "end"), [("bytes=0-9", 0, 10), ("bytes=10-", 10, None), ("bytes=-8", -8, None), ("bytes=5-999999999", 5, None)]
)
def test_a_part_of_a_file_is_served(ask, one, asked, start, end):
    whole = body(ask("2026.11/parquet/evidence.parquet"))
    answer = ask("2026.11/parquet/evidence.parquet", Range=asked)
    assert answer.status_code == 206
    assert body(answer) == whole[start:end]
    assert answer["Content-Range"].endswith(f"/{len(whole)}")


@pytest.mark.parametrize(
    ("asked", "status"),
    [("bytes=999999999-", 416), ("bytes=-0", 416), ("bytes=9-1", 416), ("lines=1-2", 200), ("bytes=-", 200), (f"bytes={'9' * 5000}-", 200)],
)
def test_a_range_that_is_none_is_refused_or_left_alone(ask, one, asked, status):
    answer = ask("2026.11/README.md", Range=asked)
    assert answer.status_code == status
    assert ("Cache-Control" in answer) == (status == 200)  # that a part is not there is nothing to be kept


def test_a_range_of_what_has_another_digest_gets_the_whole(ask, one):
    assert ask("2026.11/README.md", Range="bytes=0-9", **{"If-Range": '"other"'}).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["../2026.11/README.md", "csv/../README.md", "%2e%2e/README.md", "..%2f..%2fsettings.py", "csv", "csv/", "/etc/passwd", "more.csv"],
)
def test_nothing_else_is_ever_read(ask, one, path):
    (folder_of("2026.11") / "more.csv").write_text("secret")
    assert ask(f"2026.11/{path}").status_code in (301, 404)


def test_a_file_that_was_cut_short_is_not_passed_off_as_the_release(ask, one, caplog):
    place = folder_of("2026.11") / "README.md"
    place.chmod(0o644)
    place.write_text("short")
    assert ask("2026.11/README.md").status_code == 404
    assert "release --verify" in caplog.text
