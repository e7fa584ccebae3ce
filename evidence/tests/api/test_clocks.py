"""Two clocks on the list of evidence: what was held public on a day, and what had been published by a day."""

from datetime import UTC, date, datetime

import pytest

from evidence.actions.workflow import publish, retract, revise, submit
from evidence.models import PublicItem
from evidence.queries.clocks import Clocks, held_on
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def at(day):
    return datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)


@pytest.fixture
def lives(cast):
    """Three items: revised in March and July 2020, retracted in May 2020, and undisturbed since June 2020. Times are set past the workflow."""
    first = builders.published(cast, statement="As first read.")
    second = revise(item=first, by=cast.alice)
    second.statement = "As read again."
    second.save(update_fields=["statement"])
    submit(item=second, by=cast.alice)
    publish(item=second, by=cast.bob)
    wrong = builders.published(cast, statement="Misread.")
    retract(item=wrong, by=cast.carol, reason="Misread.")
    late = builders.published(cast, statement="Came in June.")
    for item, begun, ended in [
        (first, "2020-03-01", "2020-07-01"), (second, "2020-07-01", None), (wrong, "2020-02-01", "2020-05-01"), (late, "2020-06-01", None),
    ]:  # fmt: skip
        PublicItem.objects.filter(item=item.pk).update(published_at=at(begun), ended_at=ended and at(ended))


def held(get, query):
    return {row["statement"] for row in get(f"evidence/?fields=statement,accession&{query}").json()["results"]}


@pytest.mark.parametrize(
    ("day", "statements"),
    [
        ("2020-01-31", set()),
        ("2020-02-01", {"Misread."}),
        ("2020-03", {"Misread.", "As first read."}),
        ("2020-04-30", {"Misread.", "As first read."}),
        ("2020-05-01", {"As first read."}),
        ("2020-06-30", {"As first read.", "Came in June."}),
        ("2020-07-01", {"As read again.", "Came in June."}),
        ("2020", {"As read again.", "Came in June."}),
    ],
)
def test_what_was_held_on_a_day_is_told_in_the_versions_of_then(get, client, lives, day, statements):
    assert held(get, f"as_of={day}") == statements
    page = client.get("/evidence/", {"as_of": day}, secure=True).content.decode()
    assert all(statement in page for statement in statements)
    assert f"{len(statements)} item" in page


@pytest.mark.parametrize("blank", ["%20", "+", "%09"])
def test_a_clock_that_is_left_blank_shows_the_versions_of_now(client, get, lives, blank):
    page = client.get(f"/evidence/?as_of={blank}", secure=True).content.decode()
    assert "As read again." in page
    assert "As first read." not in page
    assert "Misread." not in page
    assert get(f"evidence/?as_of={blank}").json()["errors"] == {"as_of": ["It is empty: give it a value or leave it out."]}


def test_no_accession_is_held_twice_on_any_day(lives):
    for month in range(1, 13):
        rows = held_on(PublicItem.objects.public(), date(2020, month, 1)).values_list("accession", flat=True)
        assert len(rows) == len(set(rows))


def test_today_is_what_is_current(lives):
    today = Clocks(as_of=datetime.now(UTC).date())
    assert set(today.items()) == set(PublicItem.objects.published())


def test_it_combines_with_other_filters_and_with_words(get, lives):
    assert held(get, "as_of=2020-06-30&kind=finding&q=june") == {"Came in June."}
    assert held(get, "as_of=2020-06-30&q=first+read") == {"As first read."}, "a former version is found by its own words"
    assert held(get, "as_of=2020-06-30&kind=safety") == set()


def test_what_was_not_published_anywhere_by_then_is_left_out_and_the_undated_counted(get, client, cast):
    builders.published(cast, statement="Of 2004.", publication=builders.publication(year=2004))
    builders.published(cast, statement="Of 2010.", publication=builders.publication(year=2010))
    builders.published(cast, statement="Undated.", publication=builders.publication(year=None))
    body = get("evidence/?published_by=2004").json()
    assert ([row["statement"] for row in body["results"]], body["count"], body["undated"]) == (["Of 2004."], 1, 1)
    assert get("evidence/?published_by=2004-12-30").json()["count"] == 0, "a year is its last day"
    assert get("evidence/?published_by=2004&kind=safety").json()["undated"] == 0, "of those that the other filters select"
    assert get("evidence/").json()["undated"] is None
    page = client.get("/evidence/?published_by=2004&kind=finding", secure=True).content.decode()
    assert "31 December 2004" in page
    assert "1 item whose publication has no known date is left out" in page
    assert '<a href="/evidence/?kind=finding">Back to today</a>' in page


@pytest.mark.parametrize("query", ["as_of=2999", "as_of=soon", "published_by=2004-00", "published_by=2999-01-01"])
def test_what_is_no_day_is_refused_on_the_page_too(client, db, query):
    answer = client.get(f"/evidence/?{query}", secure=True)
    assert answer.status_code == 400
    assert query.split("=")[0] in answer.content.decode()
