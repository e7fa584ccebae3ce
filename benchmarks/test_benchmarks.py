"""The benchmark runs, on few items and with few requests, and both servers give the same."""

import json
from urllib.request import urlopen

import psycopg
import pytest

from benchmarks import measuring, telling
from benchmarks.data import count, database_of
from benchmarks.load import served
from config import testdb


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    return measuring.measure(1_000, rounds=2, folder=tmp_path_factory.mktemp("benchmark"), say=lambda _: None)


def test_every_request_is_answered_and_costs_something(measured):
    assert {one.items for one in measured} == {1092}
    for one in measured:
        assert one.ours.milliseconds > 0, one.case.name
        assert one.ours.size > 0 or one.case.etag, one.case.name


def test_the_figures_make_a_table(measured):
    lines = telling.table({1_000: measured, 2_000: measured}).splitlines()
    assert len(lines) == len(measured) + 2
    assert {line.count("|") for line in lines} == {lines[0].count("|")}
    assert "| 1.0× |" in lines[2]


def test_copies_are_found_filtered_and_opened_as_their_originals_are(tmp_path):
    with database_of(1_000) as name:
        address = testdb.address_of(name)
        with psycopg.connect(address) as connection:
            at = {"database": address, "postgres": measuring.postmaster(connection)}
            assert count(connection) == 1092
        with (
            served(measuring.product, log=tmp_path / "ours", ready="/readyz", **at) as ours,
            served(measuring.bare, log=tmp_path / "raw", ready="/list", **at) as raw,
        ):
            page = answer(ours, "/api/v1/evidence/?ordering=-accession&page_size=1&kind=finding")
            [copy] = page["results"]
            assert page["count"] % 2 == 0
            assert answer(ours, f"/api/v1/evidence/{copy['accession']}/") == copy
            assert answer(ours, f"/api/v1/studies/{copy['study']['slug']}/")["slug"].endswith("-1")
            assert answer(ours, f"/api/v1/evidence/?study={copy['study']['slug']}")["count"] > 0
            for path, bare in (("/api/v1/evidence/", "/list"), ("/api/v1/evidence/?kind=finding", "/filtered/kind:finding")):
                told = answer(ours, path)
                assert answer(raw, bare) == {"count": told["count"], "results": told["results"]}


def answer(server, path):
    with urlopen(f"{server.address}{path}") as found:
        return json.load(found)
