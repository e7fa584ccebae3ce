"""The ledger of publication: written from every door, chained, kept, and able to tell what was tampered with."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from evidence.actions.merging import merge
from evidence.actions.recording import settle
from evidence.actions.workflow import publish, retract, revise, submit
from evidence.models import EvidenceItem, LedgerEntry
from evidence.queries.ledger import BEGINNING, check, digest_of, head
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def tamper(statement, *values):
    """Write with every trigger of the table switched off, as who owns the database can."""
    table = re.search(r"evidence_\w+", statement)[0]
    sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    sql(statement, *values)
    settle()
    sql(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def events():
    return [(f"{each.accession}.{each.version}", each.event) for each in LedgerEntry.objects.all()]


def with_parts(cast, **values):
    regimen = builders.regimen({"low": "1", "per": "course"})

    def prepare(item):
        builders.result(item, arm=builders.arm(item.study))
        builders.caveat(item=item)

    return builders.published(cast, prepare=prepare, regimen=regimen, **values)


def next_version(cast, item):
    return publish(item=submit(item=revise(item=item, by=cast.alice), by=cast.alice), by=cast.bob)


def test_every_public_event_is_written_and_chained(cast):
    first = with_parts(cast)
    second = next_version(cast, first)
    retract(item=second, by=cast.carol, reason="Misread.")
    assert events() == [(f"{first}", "published"), (f"{first}", "superseded"), (f"{second}", "published"), (f"{second}", "retracted")]
    entries = list(LedgerEntry.objects.all())
    assert [each.number for each in entries] == [1, 2, 3, 4]
    assert [each.previous for each in entries] == [BEGINNING, *(each.digest for each in entries[:-1])]
    assert head() == entries[-1]
    assert check() == []


def test_what_is_written_straight_as_published_is_in_the_ledger(cast):
    item = builders.written_as_published(curator=cast.alice, reviewer=cast.bob)
    settle()
    assert events() == [(f"{item}", "published")]
    sql("UPDATE evidence_evidenceitem SET status = 'retracted', reason = 'By hand.', ended_at = now() WHERE id = %s", item.pk)
    settle()
    assert events()[-1] == (f"{item}", "retracted")
    assert LedgerEntry.objects.last().claim["reason"] == "By hand."
    assert check() == []


def test_a_draft_is_not_in_the_ledger(cast):
    submit(item=builders.draft(curator=cast.alice), by=cast.alice)
    assert head() is None


def test_the_entry_holds_what_was_said(cast):
    item = with_parts(cast)
    claim = LedgerEntry.objects.get().claim
    assert claim["statement"] == item.statement
    assert claim["disease"] == {"id": item.disease.pk, "slug": item.disease.slug}
    assert (claim["results"][0]["events"], claim["anchors"][0]["start"], claim["dose"][0]["low"]) == (10, 10, 1.0)
    assert claim["treatments"][0]["intervention"]["slug"] == "ivig"


def test_whoever_inserts_gets_number_time_and_digest_from_the_database(cast):
    builders.published(cast)
    before = head()
    LedgerEntry.objects.create(number=77, accession="IVE999999", version=1, event="published", claim={}, previous="x", digest="y")
    last = head()
    assert (last.number, last.previous) == (2, before.digest)
    assert last.digest == digest_of(last, "{}")
    assert check() == ["IVE999999.1 is in the ledger, and is gone."]


def test_nothing_takes_an_entry_away(cast):
    builders.published(cast)
    for statement in (
        "UPDATE evidence_ledgerentry SET claim = '{}'",
        "DELETE FROM evidence_ledgerentry",
        "TRUNCATE evidence_ledgerentry",
    ):
        with pytest.raises(DatabaseError, match=r"only ever added|never emptied"), transaction.atomic():
            sql(statement)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE evidence_evidenceitem SET statement = 'Something stronger.'", "statement"),
        ("UPDATE evidence_evidenceitem SET published_at = '2001-01-01'", "published at"),
        ("UPDATE evidence_result SET events = 11", "results"),
        ('UPDATE evidence_sourceanchor SET "end" = 91', "anchors"),
        ("UPDATE evidence_dosestep SET low = 2", "dose"),
        ("UPDATE evidence_itemintervention SET role = 'background'", "treatments"),
        ("DELETE FROM evidence_caveat", "caveats"),
        ("DELETE FROM evidence_result", "results"),
    ],
)
def test_tampering_past_every_trigger_is_found_and_named(cast, statement, named):
    item = with_parts(cast)
    tamper(statement)
    assert check() == [f"{item} says something else than was published: {named}."]


def test_another_disease_in_the_row_is_found(cast):
    item, other = with_parts(cast), builders.disease()
    tamper("UPDATE evidence_evidenceitem SET disease_id = %s", other.pk)
    assert check() == [f"{item} says something else than was published: disease."]


def test_a_row_that_was_added_withdrawn_or_taken_away_in_silence_is_found(cast):
    item = builders.published(cast)
    tamper("UPDATE evidence_evidenceitem SET status = 'retracted', reason = 'In silence.', ended_at = now()")
    assert check() == [f"{item} is retracted; the ledger says published."]
    tamper("UPDATE evidence_evidenceitem SET version = 9, status = 'published', ended_at = NULL")
    assert check() == [f"{item.accession}.9 is public, and the ledger does not know of it.", f"{item} is in the ledger, and is gone."]


def test_an_entry_that_was_changed_or_taken_away_breaks_the_chain(cast):
    for _ in range(3):
        builders.published(cast)
    tamper("UPDATE evidence_ledgerentry SET at = at - interval '1 year' WHERE number = 1")
    (found,) = check()
    assert found.startswith("Entry 1 (")
    assert "was changed" in found
    tamper("DELETE FROM evidence_ledgerentry WHERE number = 2")
    assert "Entry 2 is missing." in check()
    assert "Entry 3 does not follow the entry before it." in check()


def test_what_may_follow_or_be_added_is_no_tampering(cast):
    item = with_parts(cast)
    other = builders.disease()
    merge(merged=item.disease, into=other, by=cast.carol)
    other.slug = "renamed"
    other.save()
    builders.caveat(item=EvidenceItem.objects.get(pk=item.pk), position=2)
    EvidenceItem.objects.update(needs_recheck=True, recheck_reason="Misread.")
    assert check() == []
    retract(item=item, by=cast.carol, reason="Misread.")
    assert check() == []


def test_the_time_zone_of_the_session_that_publishes_is_all_the_same(cast):
    sql("SET TIME ZONE 'Asia/Tokyo'")
    builders.written_as_published(curator=cast.alice, reviewer=cast.bob)
    settle()
    sql("SET TIME ZONE 'UTC'")
    assert check() == []


def told(*arguments):
    output = StringIO()
    call_command("ledger", *arguments, stdout=output, stderr=output)
    return output.getvalue()


def test_the_command_prints_the_head_and_checks(cast):
    assert told() == f"0 entries, head {BEGINNING}\n"
    builders.published(cast)
    first = head()
    builders.published(cast)
    assert told("--check") == f"2 entries, head {head().digest}\nThe chain is whole, and every public version says what was sealed.\n"
    assert "It was the head after entry 1" in told("--holds", first.digest)
    with pytest.raises(CommandError, match="not in the ledger"):
        told("--holds", "f" * 64)
    tamper("UPDATE evidence_evidenceitem SET statement = 'Something stronger.'")
    with pytest.raises(CommandError, match="2 things are not as the ledger says"):
        told("--check")
