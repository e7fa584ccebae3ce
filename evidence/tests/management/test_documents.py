"""What is stored for readers is brought to what the code makes of it now, and then nothing differs."""

import pytest
from django.core.management import CommandError, call_command
from django.db.models.expressions import RawSQL

from evidence.documents.finding import catch_up
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
