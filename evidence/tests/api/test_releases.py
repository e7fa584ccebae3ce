"""Releases in the API, and what became of items between two releases or days."""

import json
from datetime import UTC, datetime

import pytest

from evidence.actions.workflow import retract
from evidence.models import LedgerEntry, PublicItem, Release
from evidence.queries.changes import BEGINNING, NOW, Moment, changed_between
from evidence.tests import builders
from evidence.tests.releasing import in_file, release, two_releases

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(cast, releases_dir):
    """Two releases of two states."""
    return {name: item.accession for name, item in two_releases(cast, by="carol").items()}


def results(get, address):
    answer = get(address)
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def told(rows):
    return {row["accession"]: (row["change"], row["version_before"], row["version"]) for row in rows}


def test_every_release_is_listed_with_its_digests(get, two):
    newest, oldest = results(get, "releases/?ordering=-number")
    assert (newest["number"], newest["previous"], newest["made_by"]) == ("2026.11", "2026.10", "Carol Example")
    assert (oldest["number"], oldest["previous"], oldest["made_by"]) == ("2026.10", None, None)
    assert newest["changes"] == {"added": 1, "revised": 1, "retracted": 1, "told_otherwise": 0}
    sums = dict(reversed(line.split("  ")) for line in in_file("2026.11", "SHA256SUMS").splitlines())
    assert {each["path"]: each["sha256"] for each in newest["files"]}.items() >= sums.items()
    assert newest["ledger"] == {"entries": LedgerEntry.objects.count(), "head": LedgerEntry.objects.last().digest}
    assert get("releases/2026.11/").json() == newest
    assert get("releases/2026.11/?fields=number,state").json() == {"number": "2026.11", "state": newest["state"]}


def test_a_release_that_is_not_there_is_told_with_those_that_are(get, two):
    for address in ("releases/2026.12/", "releases/x/changes/", "releases/%00/"):
        answer = get(address)
        assert answer.status_code == 404
        assert "2026.11, 2026.10" in answer.json()["detail"]


@pytest.mark.django_db(transaction=True)  # the data version rises once in a transaction
def test_a_new_release_makes_kept_answers_old(get, cast, releases_dir):
    builders.published(cast)
    before = get("releases/")
    release("2026.11")
    after = get("releases/", **{"If-None-Match": before["ETag"]})
    assert (before.json()["count"], after.status_code, after.json()["count"]) == (0, 200, 1)


@pytest.mark.parametrize("address", ["releases/2026.11/changes/", "changes/?since=2026.10", "changes/?since=2026.10&until=2026.11"])
def test_the_difference_of_two_releases(get, two, address):
    rows = results(get, address)
    assert told(rows) == {
        two["revised"]: ("revised", 1, 2),
        two["retracted"]: ("retracted", 1, None),
        two["added"]: ("added", None, 1),
    }
    by_name = {row["accession"]: row for row in rows}
    assert by_name[two["revised"]]["changed"] == ["statement"]
    assert by_name[two["revised"]]["statement"] == "It is read again."
    assert by_name[two["retracted"]]["reason"] == "The source says otherwise."
    assert by_name[two["retracted"]]["path"] == f"/evidence/{two['retracted']}.1/"


def test_it_agrees_with_what_the_files_say(get, two):
    found = json.loads(in_file("2026.11", "changes.json"))
    for change in ("added", "revised", "retracted"):
        assert [each["accession"] for each in found[change]] == [
            row["accession"] for row in results(get, "releases/2026.11/changes/") if row["change"] == change
        ]


def test_the_first_release_adds_all_that_it_holds(get, two):
    rows = results(get, "releases/2026.10/changes/")
    assert {row["change"] for row in rows} == {"added"}
    assert {row["accession"] for row in rows} == {two[name] for name in ("stays", "revised", "retracted", "told")}


def test_what_comes_after_a_release_in_the_same_moment_is_not_in_it(get, cast, two):
    """The ledger tells, not the clock: the times of all items are made one."""
    late = builders.published(cast, statement="It came too late.")
    PublicItem.objects.update(published_at=Release.objects.first().published_until)
    assert told(results(get, "changes/?since=2026.11")) == {late.accession: ("added", None, 1)}
    assert late.accession not in told(results(get, "releases/2026.11/changes/"))


def test_between_days_it_is_what_the_clock_of_as_of_says(get, cast):
    first, gone, later = (builders.published(cast) for _ in range(3))
    retract(item=gone, by=cast.carol, reason="Misread.")
    for item, begun, ended in ((first, "2020-01-01", None), (gone, "2020-02-01", "2020-05-01"), (later, "2020-06-01", None)):
        times = [day and datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC) for day in (begun, ended)]
        PublicItem.objects.filter(item=item.pk).update(published_at=times[0], ended_at=times[1])
    assert told(results(get, "changes/?since=2020-03&until=2020")) == {
        gone.accession: ("retracted", 1, None), later.accession: ("added", None, 1),
    }  # fmt: skip
    assert told(results(get, "changes/?since=2019&until=2020-01-01")) == {first.accession: ("added", None, 1)}
    assert results(get, "changes/?since=2020-06-01") == []


def test_since_selects_what_was_added_or_revised(get, two):
    for since, names in (("2026.10", {"revised", "added"}), ("2026.11", set()), ("2000", {"stays", "revised", "told", "added"})):
        assert {row["accession"] for row in results(get, f"evidence/?since={since}")} == {two[name] for name in names}
    assert {row["accession"] for row in results(get, "evidence/?since=2026.10&kind=gap")} == set()


def test_a_release_is_a_moment_for_everything_that_asks_since(get, two):
    lines = b"".join(get("changes/?since=2026.10&format=csv").streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("accession,change,version_before,version,")
    assert len(lines) == 4
    page = get("changes/?since=2026.10&page_size=2").json()
    assert (page["count"], len(page["results"])) == (3, 2)
    rest = get(page["next"].split("/api/v1/")[1]).json()["results"]
    assert {row["accession"] for row in (*page["results"], *rest)} == {two[name] for name in ("revised", "retracted", "added")}


@pytest.mark.parametrize(
    ("address", "name", "said"),
    [
        ("changes/", "since", "required"),
        ("changes/?since=2026.09", "since", "Known: 2026.11, 2026.10"),
        ("changes/?since=yesterday", "since", "YYYY-MM-DD"),
        ("changes/?since=yesterday", "since", "Known: 2026.11, 2026.10"),
        ("changes/?since=2999-01-01", "since", "has not come yet"),
        ("changes/?since=2026.10&until=2026.12", "until", "There is no release “2026.12”"),
        ("changes/?since=2026.11&until=2026.10", "since", "2026.11 comes after 2026.10"),
        ("releases/2026.10/changes/?since=2026.11", "since", "2026.11 comes after 2026.10"),
        ("changes/?since=2020-02&until=2020-01", "since", "2020-02 comes after 2020-01"),
        ("releases/2026.11/changes/?since=x", "since", "is no day"),
        ("releases/2026.11/changes/?until=2026", "until", "unknown here"),
        ("evidence/?since=2026.01", "since", "There is no release “2026.01”"),
        ("evidence/?since=2026.13", "since", "YYYY-MM-DD"),
    ],
)
def test_what_is_no_moment_is_refused_with_those_there_are(get, two, address, name, said):
    answer = get(address)
    assert answer.status_code == 400
    assert said in answer.json()["errors"][name][0]


def test_where_there_is_no_release_that_is_said(get, db):
    assert "There is none yet." in get("evidence/?since=2026.11").json()["errors"]["since"][0]
    assert get("releases/").json()["count"] == 0


def test_nothing_changes_between_a_moment_and_itself(cast, two):
    for moment in (BEGINNING, NOW, Moment("2026.10", entries=4)):
        assert list(changed_between(moment, moment)) == []
    assert {row.change for row in changed_between(BEGINNING, NOW)} == {"added"}
    assert {row.change for row in changed_between(NOW, BEGINNING)} == {"retracted"}


def test_the_map_leads_there(get, two):
    found = get("").json()
    assert found["links"]["releases"].endswith("/api/v1/releases/")
    assert found["changes"].endswith("/api/v1/changes/")
