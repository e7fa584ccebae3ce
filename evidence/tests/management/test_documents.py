"""What is stored for readers is brought to what the code makes of it now, and then nothing differs."""

from contextlib import closing

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.models.expressions import RawSQL

from evidence.documents.finding import LOCK, catch_up, write_anew
from evidence.models import PublicItem, SearchEntry
from evidence.tests import builders

pytestmark = pytest.mark.django_db

EMPTY = RawSQL("''::tsvector", [])


@pytest.fixture
def of_an_older_code(cast):
    """A document and entries of the search as another version of the code would have made them."""
    item = builders.published(cast)
    catch_up()
    PublicItem.objects.filter(item=item).update(document={"accession": item.accession})
    SearchEntry.objects.update(vector=EMPTY)
    return item


def test_a_document_that_differs_is_told_by_its_accession(of_an_older_code):
    with pytest.raises(CommandError, match=of_an_older_code.accession):
        call_command("documents", "--check")


def test_refreshing_leaves_nothing_behind(of_an_older_code, capsys):
    call_command("documents", "--refresh")
    assert f"1 documents rendered anew, {SearchEntry.objects.count()} entries" in capsys.readouterr().out
    assert not SearchEntry.objects.annotate(words=RawSQL("length(vector)", [])).filter(words=0).exists()
    call_command("documents", "--check")


def test_entries_are_not_taken_away_while_another_brings_them_up_to_date(db):
    SearchEntry.objects.create(noun="disease", key=1, address="/d/", title="D", vector="")
    with closing(connection.copy()) as another, another.cursor() as theirs, connection.cursor() as ours:
        theirs.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        ours.execute("SET LOCAL lock_timeout = '100ms'")
        with pytest.raises(OperationalError, match="lock timeout"):
            write_anew()
    assert SearchEntry.objects.exists()
