"""Every forbidden move, by every door: the admin, the API, and plain SQL. Each is refused in a sentence, and nothing has changed.

One row a move. Where a door has no such move at all, the row says why.
"""

from dataclasses import dataclass

import pytest
from django.core.cache import cache
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from evidence.actions.workflow import publish, reject, retract, revise, submit
from evidence.models import (
    Caveat,
    EvidenceItem,
    InterestStatement,
    ItemIntervention,
    PublicItem,
    Result,
    SourceAnchor,
    Study,
)
from evidence.models.refusals import sentence_of
from evidence.queries.fixture_layout import DRAFT
from evidence.queries.history import events_of
from evidence.queries.written import version_of

from . import builders
from .admin.conftest import browser_of
from .admin.forms import complaints, filled
from .api.programs import Program, programs_of

pytestmark = pytest.mark.django_db

ITEMS = "/admin/evidence/evidenceitem/"


@pytest.fixture(autouse=True)
def fresh(settings):
    settings.SECURE_SSL_REDIRECT = False
    cache.clear()


# --- situations: each gives the item that the move is about ---


def draft(cast, by="alice", **values):
    item = builders.draft(curator=getattr(cast, by), **values)
    builders.result(item)
    builders.caveat(item=item)
    return item


def in_review(cast, by="alice", **values):
    return submit(item=draft(cast, by, **values), by=getattr(cast, by))


def published(cast):
    return publish(item=in_review(cast), by=cast.bob)


def own_revision(cast):
    """Alice wrote it and bob published it; now bob has revised it."""
    return submit(item=revise(item=published(cast), by=cast.bob), by=cast.bob)


def overtaken(cast):
    """Two revisions of one version wait; the other one is published first."""
    first = published(cast)
    others = [submit(item=revise(item=first, by=person), by=person) for person in (cast.alice, cast.carol)]
    publish(item=others[1], by=cast.bob)
    return others[0]


def rival(cast):
    """A revision waits while the version that it revises is public."""
    return submit(item=revise(item=published(cast), by=cast.alice), by=cast.alice)


def rejected(cast):
    return reject(item=in_review(cast), by=cast.bob, reason="Not in the source.")


def retracted(cast):
    return retract(item=published(cast), by=cast.carol, reason="Misread.")


def blind_reading(cast):
    """Alice and bob extract one study, each without the other; this is what alice has read."""
    return builders.reading(builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol), cast.alice)


def without_anchor(cast):
    return draft(cast, anchored=False)


def for_whom_has_stated_nothing(cast):
    """Erin may publish, and has made no statement of interests."""
    cast.erin = type(cast.bob).objects.create_user("erin", is_staff=True)
    cast.erin.groups.set(cast.bob.groups.all())
    assert not InterestStatement.objects.filter(person=cast.erin).exists()
    return in_review(cast)


# --- the doors ---


def in_admin(name, move, **given):
    """A move by its button, as the page was seen."""

    def attempt(cast, item):
        sent = {"row_version": str(item.row_version), **given}
        answer = browser_of(getattr(cast, name)).post(f"{ITEMS}{item.pk}/move/{move}/", sent, follow=True)
        return " ".join(str(message) for message in answer.context["messages"])

    return attempt


def change_in_admin(name):
    """A form that is sent although the page offers none."""

    def attempt(cast, item):
        answer = browser_of(getattr(cast, name)).post(f"{ITEMS}{item.pk}/change/", {"statement": "Other words."})
        assert answer.status_code == 403
        return answer.content.decode()

    return attempt


def delete_in_admin(name):
    def attempt(cast, item):
        answer = browser_of(getattr(cast, name)).post(f"{ITEMS}{item.pk}/delete/", {"post": "yes"})
        assert answer.status_code == 403
        return answer.content.decode()

    return attempt


def stale_form_in_admin(cast, item):
    """Opened, then overtaken from elsewhere, then sent."""
    browser, page = browser_of(cast.alice), f"{ITEMS}{item.pk}/change/"
    form = filled(browser.get(page), statement="Other words.", seen_version="0")
    answer = browser.post(page, form)
    return " ".join(sentence for sentences in complaints(answer).values() for sentence in sentences) or answer.content.decode()


def many_in_admin(cast, item):
    """Bob chooses his own among others, and sends them past the page that told him."""
    other = EvidenceItem.objects.get(statement="Of somebody else.")
    seen = [f"{each.pk}:{each.row_version}" for each in (item, other)]
    answer = browser_of(cast.bob).post(f"{ITEMS}many/publish/", {"seen": seen}, follow=True)
    return answer.content.decode()


def other_side_in_admin(cast, item):
    """Neither the form nor the review page is there for the other side."""
    browser = browser_of(cast.bob)
    for page in ("change", "review", "history"):
        answer = browser.get(f"{ITEMS}{item.pk}/{page}/", follow=True)
        assert item.statement not in answer.content.decode()
    assert item.statement not in browser.get(ITEMS).content.decode()
    return browser.get(f"{ITEMS}{item.pk}/review/").reason_phrase


def stranger_in_admin(cast, item):
    """Who has no role is sent to sign in, as who is nobody is."""
    for browser in (browser_of(cast.dave), Client()):
        for address in (ITEMS, f"{ITEMS}{item.pk}/change/", f"{ITEMS}{item.pk}/review/", "/admin/"):
            answer = browser.get(address, secure=True)
            assert answer.status_code == 302, address
    return answer["Location"]


def by_api(name, move, status, body=None, session=False):
    """A move by a program of this person, which has read the draft as it is."""

    def attempt(cast, item):
        program = of_session(cast, name) if session else Program(getattr(cast, name))
        fresh = EvidenceItem.objects.get(pk=item.pk)
        address = move.format(id=fresh.pk, accession=fresh.accession)
        method, _, address = address.rpartition(" ")
        answer = program.ask(method or "post", address, {} if body is None else body, if_match=f'"{version_of(DRAFT, fresh)}"')
        assert answer.status_code == status, (answer.status_code, answer.content)
        return answer.json()["detail"]

    return attempt


def of_session(cast, name):
    """Signed in as in the admin: no scope stands between the person and the rule."""
    program = Program(getattr(cast, name), [])
    program.client.force_login(getattr(cast, name))
    return program


def many_by_api(cast, item):
    other = EvidenceItem.objects.get(statement="Of somebody else.")
    asked = [{"id": each.pk, "etag": version_of(DRAFT, EvidenceItem.objects.get(pk=each.pk))} for each in (item, other)]
    answer = Program(cast.bob).post("drafts/moves/", {"move": "publish", "drafts": asked})
    assert answer.status_code == 409
    assert list(answer.json()["errors"]) == ["drafts[0]"]
    return answer.json()["detail"]


def stale_by_api(cast, item):
    answer = Program(cast.alice).patch(f"drafts/{item.pk}/", {"statement": "Other words."}, if_match='"seen yesterday"')
    assert answer.status_code == 412
    return answer.json()["detail"]


def stale_move_by_api(cast, item):
    answer = Program(cast.bob).post(f"drafts/{item.pk}/publish/", if_match='"seen yesterday"')
    assert answer.status_code == 412
    return answer.json()["detail"]


def strangers_by_api(cast, item):
    programs = programs_of(cast)
    for program, status in ((programs.anonymous, 401), (programs.dave, 403)):
        for method, address in (
            ("get", "drafts/"),
            ("get", f"drafts/{item.pk}/"),
            ("post", f"drafts/{item.pk}/publish/"),
            ("post", "drafts/"),
        ):
            assert program.ask(method, address).status_code == status
    return program.get("drafts/").json()["detail"]


def sql(statement, **values):
    """Plain SQL as the application's own role; what is checked at the end of the transaction is checked here."""

    def attempt(cast, item):
        names = {"id": item.pk, "accession": item.accession, "now": timezone.now(), **{name: get(cast) for name, get in values.items()}}
        with pytest.raises(DatabaseError) as refused, transaction.atomic():
            executed(f"{statement}; SET CONSTRAINTS ALL IMMEDIATE", names)
        return sentence_of(refused.value) if isinstance(refused.value, IntegrityError) else str(refused.value)

    return attempt


def executed(statement, names):
    """As psycopg sends it, without a thought of Django’s about it."""
    with connection.cursor() as cursor:
        for each in statement.split("; "):
            cursor.execute(each, names if "%(" in each else None)


UPDATE = "UPDATE evidence_evidenceitem SET"
PUBLISH = f"{UPDATE} status = 'published', version = %(version)s, published_at = %(now)s, reviewer_id = %(reviewer)s WHERE id = %(id)s"


def publish_by_sql(reviewer, version=1):
    return sql(PUBLISH, reviewer=lambda cast: getattr(cast, reviewer).pk, version=lambda cast: version)


class NoDoor(str):
    """Why there is no such move by this door."""


# --- the moves ---


@dataclass(frozen=True)
class Move:
    """A forbidden move; for each door the attempt and the sentence that refuses it, or why there is none."""

    name: str
    situation: object
    admin: tuple | NoDoor
    api: tuple | NoDoor
    database: tuple | NoDoor

    def __str__(self):
        return self.name


OWN = "Nobody reviews their own work"
FROZEN = "Under review nothing changes: send it back first."
STANDS = "A published version never changes: revise it."
KEPT = "is never deleted: reject or retract it"
ROWS_STAND = "What belongs to an item under review, published or handed in never changes"
NO_ROWS = NoDoor("its rows are written with it, and refused with it")
NO_SQL = NoDoor("the database knows no readers and no forms: who reads is the doors’ business")
ONLY_SHOWN, NO_ENDPOINT = NoDoor("it is only shown there"), NoDoor("no endpoint writes to it")
NO_FIELD = NoDoor("no form has such a field")


OF_THE_ITEM = {
    "result": "events = 1",
    "sourceanchor": "start = 1",
    "itemintervention": "role = 'comparator'",
    "caveat": "note = 'x'",
}


def beside_another(cast):
    in_review(cast, statement="Of somebody else.")
    return in_review(cast, by="bob")


MOVES = [
    Move(
        "approving one’s own work",
        lambda cast: in_review(cast, by="bob"),
        (in_admin("bob", "publish"), OWN),
        (by_api("bob", "drafts/{id}/publish/", 403), OWN),
        (publish_by_sql("bob"), OWN),
    ),
    Move(
        "approving one’s own revision of what another wrote",
        own_revision,
        (in_admin("bob", "publish"), OWN),
        (by_api("bob", "drafts/{id}/publish/", 403), OWN),
        (publish_by_sql("bob", version=2), OWN),
    ),
    Move(
        "approving many with one’s own among them",
        beside_another,
        (many_in_admin, OWN),
        (many_by_api, OWN),
        (
            sql(
                f"{UPDATE} status = 'published', version = 1, published_at = %(now)s, reviewer_id = %(bob)s WHERE status = 'in_review'",
                bob=lambda cast: cast.bob.pk,
            ),
            OWN,
        ),
    ),
    Move(
        "rejecting one’s own work",
        lambda cast: in_review(cast, by="bob"),
        (in_admin("bob", "reject", reason="No."), OWN),
        (by_api("bob", "drafts/{id}/reject/", 403, {"reason": "No."}), OWN),
        (sql(f"{UPDATE} status = 'rejected', reason = 'No.', reviewer_id = curator_id WHERE id = %(id)s"), OWN),
    ),
    Move(
        "publishing a draft",
        lambda cast: draft(cast, by="bob"),
        (in_admin("bob", "publish"), "is draft: it cannot become published"),
        (by_api("bob", "drafts/{id}/publish/", 409), "is draft: it cannot become published"),
        (publish_by_sql("carol"), "From “draft” an item cannot become “published”."),
    ),
    Move(
        "publishing as a curator",
        lambda cast: in_review(cast, by="carol"),
        (in_admin("alice", "publish"), "To publish takes the role of reviewer."),
        (by_api("alice", "drafts/{id}/publish/", 404, session=True), "none that waits for your review"),
        NoDoor("the database knows who reviewed, not with which role: roles are the actions’ business"),
    ),
    Move(
        "publishing without a statement of interests",
        for_whom_has_stated_nothing,
        (in_admin("erin", "publish"), "Before you publish, state your interests"),
        (by_api("erin", "drafts/{id}/publish/", 403), "Before you publish, state your interests"),
        (publish_by_sql("erin"), "The reviewer has no valid statement of interests"),
    ),
    Move(
        "publishing without a reviewer",
        in_review,
        NoDoor("who presses the button is the reviewer"),
        (by_api("bob", "drafts/{id}/publish/", 400, {"reviewer": None}), "there is no such field"),
        (
            sql(f"{UPDATE} status = 'published', version = 1, published_at = %(now)s WHERE id = %(id)s"),
            "Nothing is published without a reviewer",
        ),
    ),
    Move(
        "handing in without an anchor",
        without_anchor,
        (in_admin("alice", "submit"), "an item needs at least one anchor"),
        (by_api("alice", "drafts/{id}/submit/", 422), "an item needs at least one anchor"),
        (sql(f"{UPDATE} status = 'in_review', claim_key = 'forged' WHERE id = %(id)s"), "an item needs at least one anchor"),
    ),
    Move(
        "handing in what another wrote",
        draft,
        (in_admin("bob", "submit"), "only who wrote it hands it in"),
        (by_api("bob", "drafts/{id}/submit/", 404), "There is no draft"),
        NoDoor("the database keeps who wrote it, and does not ask who hands it in"),
    ),
    Move(
        "a second published version",
        rival,
        NoDoor("publishing supersedes the former one in the same transaction"),
        NoDoor("publishing supersedes the former one in the same transaction"),
        (publish_by_sql("bob", version=2), "This accession has a published version already: revise that."),
    ),
    Move(
        "publishing a revision that was overtaken",
        overtaken,
        (in_admin("bob", "publish"), "was published meanwhile: begin again from that one"),
        (by_api("bob", "drafts/{id}/publish/", 409), "was published meanwhile: begin again from that one"),
        (publish_by_sql("bob", version=3), "This accession has a published version already: revise that."),
    ),
    Move(
        "changing what is under review",
        in_review,
        (change_in_admin("alice"), FROZEN),
        (by_api("alice", "patch drafts/{id}/", 409, {"statement": "Other words."}), FROZEN),
        (sql(f"{UPDATE} statement = 'Other words.' WHERE id = %(id)s"), FROZEN),
    ),
    Move(
        "changing, as its reviewer, what is under review",
        in_review,
        (change_in_admin("bob"), FROZEN),
        (by_api("bob", "patch drafts/{id}/", 409, {"statement": "Other words."}), FROZEN),
        (
            sql(
                f"{UPDATE} statement = 'Other words.', status = 'published', version = 1, published_at = %(now)s, reviewer_id = %(bob)s"
                " WHERE id = %(id)s",
                bob=lambda cast: cast.bob.pk,
            ),
            FROZEN,
        ),
    ),
    Move(
        "changing a published version",
        published,
        (change_in_admin("alice"), STANDS),
        (by_api("alice", "patch drafts/{id}/", 409, {"statement": "Other words."}), STANDS),
        (sql(f"{UPDATE} statement = 'Other words.' WHERE id = %(id)s"), STANDS),
    ),
    Move(
        "changing what was rejected",
        rejected,
        (change_in_admin("alice"), "A rejected item stays as it was rejected."),
        (by_api("alice", "put drafts/{id}/", 409, {"kind": "gap", "publication": "x"}), "A rejected item stays as it was rejected."),
        (sql(f"{UPDATE} statement = 'Other words.' WHERE id = %(id)s"), "A rejected item stays as it was rejected."),
    ),
    *(
        Move(
            f"changing the {table} of a published version",
            published,
            NO_ROWS,
            NO_ROWS,
            (
                sql(f"UPDATE evidence_{table} SET {change} WHERE item_id = %(id)s"),
                ROWS_STAND,
            ),
        )
        for table, change in {
            "result": "events = 1",
            "sourceanchor": "start = 1",
            "itemintervention": "role = 'comparator'",
            "caveat": "note = 'x'",
        }.items()
    ),
    Move(
        "taking away the anchors of a published version",
        published,
        NO_ROWS,
        NO_ROWS,
        (
            sql("DELETE FROM evidence_sourceanchor WHERE item_id = %(id)s"),
            ROWS_STAND,
        ),
    ),
    Move(
        "adding a result to a published version",
        published,
        NO_ROWS,
        NO_ROWS,
        (
            sql(
                "INSERT INTO evidence_result"
                " (item_id, position, kind, n_from, percent_printed, measure, p_operator, as_reported, measured, row_version)"
                " VALUES (%(id)s, 9, 'arm', '', '', '', '', '', 'measured', 1)"
            ),
            ROWS_STAND,
        ),
    ),
    Move(
        "deleting a published version",
        published,
        (delete_in_admin("alice"), STANDS),
        (by_api("alice", "delete drafts/{id}/", 409), STANDS),
        (sql("DELETE FROM evidence_evidenceitem WHERE id = %(id)s"), KEPT),
    ),
    Move(
        "deleting what is under review",
        in_review,
        (delete_in_admin("alice"), FROZEN),
        (by_api("alice", "delete drafts/{id}/", 409), FROZEN),
        (sql("DELETE FROM evidence_evidenceitem WHERE id = %(id)s"), KEPT),
    ),
    Move(
        "emptying the table",
        published,
        NO_FIELD,
        NoDoor("no endpoint empties anything"),
        (sql("TRUNCATE evidence_evidenceitem CASCADE"), "This table is never emptied."),
    ),
    *(
        Move(
            f"{verb} the history",
            published,
            NoDoor("it is only shown"),
            NoDoor("no endpoint writes it"),
            (sql(statement), "evidence_evidenceitemevent"),
        )
        for verb, statement in {
            "rewriting": "UPDATE evidence_evidenceitemevent SET statement = 'Forged' WHERE id = %(id)s",
            "deleting": "DELETE FROM evidence_evidenceitemevent WHERE id = %(id)s",
        }.items()
    ),
    Move(
        "emptying the history",
        published,
        ONLY_SHOWN,
        NO_ENDPOINT,
        (sql("TRUNCATE evidence_evidenceitemevent"), "This table is never emptied."),
    ),
    Move(
        "retracting as a curator",
        published,
        (in_admin("alice", "retract", reason="No."), "To retract takes the role of editor."),
        (
            by_api("alice", "evidence/{accession}/retract/", 403, {"version": 1, "reason": "No."}, session=True),
            "To retract takes the role of editor.",
        ),
        NoDoor("the database asks for the reason, not for the role: roles are the actions’ business"),
    ),
    Move(
        "retracting without a reason",
        published,
        (in_admin("carol", "retract", reason=" "), "Say why: the reason is kept with the item."),
        (by_api("carol", "evidence/{accession}/retract/", 409, {"version": 1}), "Say why: the reason is kept with the item."),
        (
            sql(f"{UPDATE} status = 'retracted', ended_at = %(now)s WHERE id = %(id)s"),
            "Say why: the curator and the readers need the reason.",
        ),
    ),
    Move(
        "taking back a retraction",
        retracted,
        (in_admin("carol", "revise"), "only a published version is revised"),
        (by_api("carol", "evidence/{accession}/revise/", 409, {"version": 1}), "only a published version is revised"),
        (
            sql(f"{UPDATE} status = 'published', ended_at = NULL, reason = '' WHERE id = %(id)s"),
            "From “retracted” an item cannot become “published”.",
        ),
    ),
    Move(
        "sending a form that was overtaken",
        draft,
        (stale_form_in_admin, "Somebody saved this meanwhile"),
        (stale_by_api, "changed this meanwhile"),
        NO_SQL,
    ),
    Move(
        "moving what has changed since it was seen",
        in_review,
        (in_admin("bob", "publish", row_version="0"), "changed this meanwhile"),
        (stale_move_by_api, "changed this meanwhile"),
        NO_SQL,
    ),
    Move(
        "changing the draft of another",
        draft,
        (change_in_admin("bob"), "only who wrote it changes it"),
        (by_api("bob", "patch drafts/{id}/", 404, {"statement": "Other words."}), "There is no draft"),
        NO_SQL,
    ),
    Move(
        "reading the draft of another",
        draft,
        NoDoor("the team reads each other’s drafts in the admin, where it talks about them; blind extractions apart"),
        (by_api("bob", "get drafts/{id}/", 404), "There is no draft"),
        NO_SQL,
    ),
    Move(
        "reading the other side of a blind double extraction",
        blind_reading,
        (other_side_in_admin, "Not Found"),
        (by_api("bob", "get drafts/{id}/", 404), "There is no draft"),
        NO_SQL,
    ),
    Move(
        "handing in one side of a double extraction by itself",
        blind_reading,
        (in_admin("alice", "submit"), "stays a draft"),
        (by_api("alice", "drafts/{id}/submit/", 409), "stays a draft"),
        (sql(f"{UPDATE} status = 'in_review', claim_key = 'forged' WHERE id = %(id)s"), "stays a draft"),
    ),
    Move(
        "working here without a role",
        in_review,
        (stranger_in_admin, "/login/"),
        (strangers_by_api, "This takes the role of curator."),
        NO_SQL,
    ),
    Move(
        "forging the version",
        draft,
        NO_FIELD,
        (by_api("alice", "patch drafts/{id}/", 400, {"version": 9}), "there is no such field"),
        (sql(f"{UPDATE} version = 9 WHERE id = %(id)s"), "A version number is given when the item is published."),
    ),
    Move(
        "forging the accession",
        draft,
        NO_FIELD,
        (by_api("alice", "patch drafts/{id}/", 400, {"accession": "IVE999999"}), "there is no such field"),
        (sql(f"{UPDATE} accession = 'IVE999999' WHERE id = %(id)s"), "An accession never changes."),
    ),
    Move(
        "forging the curator under review",
        in_review,
        NO_FIELD,
        (by_api("bob", "patch drafts/{id}/", 400, {"curator": "carol"}), "there is no such field"),
        (sql(f"{UPDATE} curator_id = %(carol)s WHERE id = %(id)s", carol=lambda cast: cast.carol.pk), FROZEN),
    ),
    Move(
        "entering an item as reviewed",
        draft,
        NO_FIELD,
        (by_api("alice", "drafts/", 400, {"kind": "gap", "publication": "x", "status": "in_review"}), "there is no such field"),
        (
            sql(
                'INSERT INTO evidence_evidenceitem SELECT (jsonb_populate_record(item, \'{"id": 0, "status": "in_review"}\')).*'
                " FROM evidence_evidenceitem item WHERE id = %(id)s"
            ),
            "An item begins as a draft.",
        ),
    ),
]


KEPT_TABLES = [EvidenceItem, ItemIntervention, Result, SourceAnchor, Caveat, PublicItem, Study]


def everything():
    """All rows, and how many changes are recorded of them."""
    connection.check_constraints()
    rows = {model: list(model._base_manager.order_by("pk").values()) for model in KEPT_TABLES}
    return rows | {"recorded": events_of(EvidenceItem).objects.count()}


def refused(cast, move, door):
    way = getattr(move, door)
    if isinstance(way, NoDoor):
        assert len(way.split()) > 3, "why there is no such move is said"
        return
    attempt, sentence = way
    item = EvidenceItem.objects.get(pk=move.situation(cast).pk)
    before = everything()
    assert sentence in attempt(cast, item)
    assert everything() == before


@pytest.mark.parametrize("move", MOVES, ids=str)
def test_the_admin_refuses(cast, move):
    refused(cast, move, "admin")


@pytest.mark.parametrize("move", MOVES, ids=str)
def test_the_api_refuses(cast, move):
    refused(cast, move, "api")


@pytest.mark.parametrize("move", MOVES, ids=str)
def test_the_database_refuses(cast, move):
    refused(cast, move, "database")
