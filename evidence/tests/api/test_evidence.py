"""Evidence: the stored documents as they are, in every version that was ever public."""

import pytest

from evidence.actions.workflow import publish, retract, revise, submit
from evidence.models import PublicItem
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def revised(cast):
    """An item of two public versions."""
    first = builders.published(cast)
    second = revise(item=first, by=cast.alice)
    second.statement, second.hedge = "Strength was perhaps better.", "possible"
    second.save(update_fields=["statement", "hedge"])
    submit(item=second, by=cast.alice)
    return publish(item=second, by=cast.bob)


def test_items_are_served_as_they_are_stored(get, cast):
    builders.published(cast, prepare=lambda item: builders.result(item))
    stored = PublicItem.objects.get().document
    body = get("evidence/").json()
    assert (body["count"], body["next"], body["previous"]) == (1, None, None)
    assert body["results"] == [stored]
    assert get(f"evidence/{stored['accession']}/").json() == stored
    assert get(f"evidence/{stored['accession']}.1/").json() == stored


def test_fields_cut_an_item_to_what_is_asked_for(get, cast):
    item = builders.published(cast)
    wanted = {"accession": item.accession, "statement": item.statement}
    assert get("evidence/?fields=statement,accession").json()["results"] == [wanted]
    assert get("evidence/?fields=statement&fields=accession").json()["results"] == [wanted]
    assert get(f"evidence/{item.accession}/?fields=statement,accession").json() == wanted


def test_filters_narrow_the_list_and_its_count(get, cast):
    item = builders.published(cast)
    builders.published(cast)
    body = get(f"evidence/?disease={item.disease.slug}").json()
    assert (body["count"], [row["accession"] for row in body["results"]]) == (1, [item.accession])


def test_the_bare_accession_is_the_current_version(get, revised):
    assert get(f"evidence/{revised.accession}/").json()["version"] == 2
    assert get("evidence/").json()["count"] == 1


def test_a_superseded_version_stays_at_its_own_address(get, revised):
    body = get(f"evidence/{revised.accession}.1/").json()
    assert (body["version"], body["status"]) == (1, "superseded")
    assert get(f"evidence/{revised.accession}.3/").status_code == 404


def test_an_accession_in_lower_case_leads_to_its_address(get, revised):
    answer = get(f"evidence/{revised.accession.lower()}.1/?fields=kind")
    assert (answer.status_code, answer["Location"]) == (301, f"/api/v1/evidence/{revised.accession}.1/?fields=kind")


def test_the_history_says_who_when_and_what_changed(get, revised):
    first, second = get(f"evidence/{revised.accession}/history/").json()["results"]
    assert (first["version"], first["status"], first["changes"]) == (1, "superseded", [])
    assert first["ended_at"] == second["published_at"]
    assert (second["curator"], second["reviewer"]) == ("Alice Example", "Bob Example")
    assert second["changes"] == [
        {"key": "statement", "before": "Strength was better after treatment.", "after": "Strength was perhaps better."},
        {"key": "hedge", "before": "asserted", "after": "possible"},
    ]
    assert get(first["path"].removeprefix("/api/v1/")).json()["version"] == 1


def test_a_history_is_paged_without_losing_what_changed(get, revised):
    page = get(f"evidence/{revised.accession}/history/?page_size=1").json()
    assert page["count"] == 2
    following = get(page["next"].split("/api/v1/")[1]).json()
    assert [change["key"] for change in following["results"][0]["changes"]] == ["statement", "hedge"]


def test_a_history_belongs_to_the_item_not_to_a_version(get, revised):
    assert get(f"evidence/{revised.accession}.1/history/").status_code == 404
    assert get(f"evidence/{revised.accession.lower()}/history/")["Location"] == f"/api/v1/evidence/{revised.accession}/history/"


def test_a_retracted_item_says_why_and_its_tombstone_stands(get, cast):
    item = builders.published(cast)
    retract(item=item, by=cast.carol, reason="The source was misread.")
    gone = get(f"evidence/{item.accession}/")
    assert (gone.status_code, gone["Content-Type"]) == (410, "application/problem+json")
    body = gone.json()
    assert body["reason"] == "The source was misread."
    assert body["detail"] == f"{item.accession} was retracted: The source was misread."
    tombstone = get(body["tombstone"].removeprefix("/api/v1/"))
    assert tombstone.status_code == 200
    assert tombstone.json()["status"] == "retracted"
    assert tombstone.json()["curation"]["reason"] == "The source was misread."
    assert get("evidence/").json()["results"] == []
    assert get(f"evidence/{item.accession}/history/").json()["results"][0]["status"] == "retracted"


def test_a_draft_of_a_revision_changes_nothing(get, cast):
    item = builders.published(cast)
    draft = revise(item=item, by=cast.alice)
    draft.statement = "Not yet."
    draft.save(update_fields=["statement"])
    assert get(f"evidence/{item.accession}/").json()["statement"] == item.statement
    assert get(f"evidence/{item.accession}.2/").status_code == 404
    assert get(f"evidence/{item.accession}/history/").json()["count"] == 1


def test_one_item_costs_two_queries(get, cast, django_assert_num_queries):
    item = builders.published(cast)
    with django_assert_num_queries(2):  # data version, document
        get(f"evidence/{item.accession}/")
