"""Publications are saved all or none, as somebody's work, with their dates and leads."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from evidence.actions.bibliography import Entry, Listed, NotSaved, save_publications
from evidence.models import Lead, Publication, PublicationRelation
from evidence.queries.history import changes_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def entry(pmid="91000001", **values):
    leads = values.pop("leads", [])
    dates = values.pop("dates", [{"kind": "issue", "date": "2019-05", "basis": "registry"}])
    return Entry({"pmid": pmid, "title": "An invented trial", "authors": ["Example A"], **values}, dates, leads)


def test_a_publication_is_saved_with_its_dates_and_who_saved_it(cast):
    (saved,) = save_publications(entries=[entry()], by=cast.alice, why="from a paste (RIS)")
    assert saved.slug == "pmid-91000001"
    assert [(date.kind, date.date, date.precision, date.basis) for date in saved.dates.all()] == [("issue", "2019-05", "month", "registry")]
    change = changes_of(saved)[-1]
    assert (change.who, change.why) == (cast.alice, "from a paste (RIS)")


def test_all_or_none(cast):
    before = Publication.objects.count()
    with pytest.raises(NotSaved) as refusal:
        save_publications(entries=[entry("91000001"), entry("91000002"), entry("91000001")], by=cast.alice)
    assert refusal.value.number == 2
    assert "already exists" in refusal.value.sentences[0]
    assert Publication.objects.count() == before


def test_listed_papers_are_made_once_and_linked(cast):
    known = builders.publication(pmid="91000008", doi="10.5555/Known", title="Known")
    leads = [
        Listed("similar", 1, entry(None, doi="10.5555/known", title="Another spelling"), False),
        Listed("similar", 2, entry("91000009", title="New")),
        Listed("cited_by", 1, entry("91000009", title="New")),
    ]
    (saved,) = save_publications(entries=[entry(leads=leads)], by=cast.alice)
    listed = PublicationRelation.objects.filter(from_publication=saved).order_by("-kind", "position")
    assert [(each.kind, each.position, each.to_publication.title, each.list_complete) for each in listed] == [
        ("similar", 1, "Known", False),
        ("similar", 2, "New", None),
        ("cited_by", 1, "New", None),
    ]
    known.refresh_from_db()
    assert known.title == "Known"


def test_what_is_saved_waits_in_the_queue_until_it_is_read(cast):
    listed = Listed("similar", 1, entry("91000009", title="New"))
    save_publications(entries=[entry(leads=[listed])], by=cast.alice)
    queue = {lead.publication.pmid: (lead.origin, lead.state) for lead in Lead.objects.select_related("publication")}
    assert queue == {"91000001": ("imported", "waiting"), "91000009": ("listed", "waiting")}


def test_a_paper_that_lists_itself_is_refused(cast):
    with pytest.raises(NotSaved, match="lists itself"):
        save_publications(entries=[entry(leads=[Listed("similar", 1, entry())])], by=cast.alice)
    assert not Publication.objects.filter(pmid="91000001").exists()


def test_a_standing_is_checked_today(cast):
    (saved,) = save_publications(entries=[entry(standing="retracted")], by=cast.alice)
    with connection.cursor() as cursor:
        cursor.execute("SELECT (now() AT TIME ZONE 'UTC')::date")
        assert saved.standing_checked_on == cursor.fetchone()[0]


def test_each_publication_gets_an_address_of_its_own(cast):
    first, second, third, fourth = save_publications(
        entries=[
            entry(None, doi="10.5555/Ab.C"),
            entry(None, pmcid="PMC91"),
            entry(None, citation="Example A. An invented trial. 2019."),
            entry(None, citation="Example A. An invented trial, again. 2019."),
        ],
        by=cast.alice,
    )
    assert [each.slug for each in (first, second, third, fourth)] == [
        "doi-10-5555-ab-c",
        "pmc91",
        "example-a-2019-an-invented-trial",
        "example-a-2019-an-invented-trial-2",
    ]


def test_only_curators_save_publications(cast):
    with pytest.raises(PermissionDenied):
        save_publications(entries=[entry()], by=cast.dave)
    assert not Publication.objects.filter(pmid="91000001").exists()
