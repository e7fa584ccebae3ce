"""Two people on one record: nobody is overtaken in silence. What they are shown instead: test_conflicts.py."""

import pytest
from django.urls import reverse

from evidence.models import EvidenceItem
from evidence.tests import builders

from .forms import filled, row

pytestmark = pytest.mark.django_db


def page(item):
    return reverse("admin:evidence_evidenceitem_change", args=[item.pk])


def test_a_form_that_was_overtaken_saves_nothing_and_keeps_its_entries(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    opened = filled(signed_in.alice.get(page(item)), statement="Mine.")
    signed_in.alice.post(page(item), filled(signed_in.alice.get(page(item)), statement="Theirs."))
    answer = signed_in.alice.post(page(item), opened)
    assert answer.status_code == 409
    assert "Changed by Alice Example" in answer.content.decode()
    assert "Mine." in answer.content.decode()
    assert EvidenceItem.objects.get(pk=item.pk).statement == "Theirs."


def test_a_row_that_was_overtaken_is_told_too(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    opened = filled(signed_in.alice.get(page(item)), **row("anchors", 0, end=50))
    item.anchors.update(end=60)
    answer = signed_in.alice.post(page(item), opened)
    assert answer.status_code == 409
    assert item.anchors.get().end == 60


def test_a_row_that_was_overtaken_is_not_deleted(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    opened = filled(signed_in.alice.get(page(item)), **row("anchors", 0, DELETE="on"))
    item.anchors.update(end=60)
    assert signed_in.alice.post(page(item), opened).status_code == 409
    assert item.anchors.exists()


def test_a_row_that_somebody_deleted_is_told(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    opened = filled(signed_in.alice.get(page(item)), **row("anchors", 0, end=50))
    item.anchors.all().delete()
    assert signed_in.alice.post(page(item), opened).status_code == 409
    assert not item.anchors.exists()


def test_a_form_without_the_version_that_was_seen_is_not_trusted(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    answer = signed_in.alice.post(page(item), filled(signed_in.alice.get(page(item)), seen_version="", statement="Mine."))
    assert answer.status_code == 409
    item.refresh_from_db()
    assert item.statement != "Mine."
