"""The history page of every record tells what was done to it and to its parts, through every door."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from evidence.actions.recording import recorded, settle
from evidence.models import Arm, ArmIntervention, Publication, SourceText, Study
from evidence.models.base import Recorded
from evidence.queries.history import changes_of
from evidence.tests import builders

from .test_promises import PAGES, address, some_of_everything

pytestmark = pytest.mark.django_db

OF_RECORDS = [model for model in PAGES if issubclass(model, Recorded)]


def told(record):
    """{(noun, what was done)} on the history of the record."""
    return {(change.noun, change.done) for change in changes_of(record)}


def rows_of(inline, record):
    """The rows of an inline that stand on this record’s page."""
    keys = [field for field in inline.model._meta.concrete_fields if field.related_model is type(record)]
    wanted = [field.name for field in keys if inline.fk_name in (None, field.name)]
    return inline.model.objects.filter(**{wanted[0]: record}) if wanted else inline.model.objects.none()


@pytest.mark.parametrize("model", OF_RECORDS)
def test_a_record_and_each_row_on_its_page_are_told_as_added(cast, model):
    some_of_everything(cast)
    for record in model.objects.all():
        found = told(record)
        assert (model._meta.verbose_name, "added") in found
        for inline in PAGES[model].inlines:
            if rows_of(inline, record).exists():
                assert (inline.model._meta.verbose_name, "added") in found, inline


@pytest.mark.parametrize("model", OF_RECORDS)
def test_plain_sql_that_takes_a_row_away_is_told(cast, model):
    some_of_everything(cast)
    for record in model.objects.all():
        for inline in PAGES[model].inlines:
            row = rows_of(inline, record).last()
            if row and _deleted_by_sql(row):
                assert (inline.model._meta.verbose_name, "deleted") in told(record), inline


def _deleted_by_sql(row):
    """Whether the database lets the row go: what is published stands."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", [row.pk])
            settle()
    except IntegrityError:
        return False
    return True


def test_bulk_writes_and_links_of_parts_are_told_with_who_and_why(cast, signed_in):
    study = builders.study()
    with recorded(by=cast.alice, why="Read again"):
        arms = Arm.objects.bulk_create([Arm(study=study, label=label, type="experimental") for label in ("one", "two")])
        arms[0].interventions.set([builders.intervention()])
        Arm.objects.filter(study=study).update(n=20)
        arms[0].interventions.clear()
    html = signed_in.bob.get(address(Study, "history", study.pk)).content.decode()
    changes = changes_of(study)
    done = [(change.noun, change.done) for change in changes]
    assert done.count(("arm", "added")) == done.count(("arm", "changed")) == 2
    noun = ArmIntervention._meta.verbose_name
    assert {(noun, "added"), (noun, "deleted")} <= set(done)
    assert {(change.who, change.why) for change in changes if change.noun in ("arm", noun)} == {(cast.alice, "Read again")}
    assert "Read again" in html


def test_the_texts_of_a_publication_are_told_on_its_history(cast):
    text = builders.source_text()
    SourceText.objects.filter(pk=text.pk).update(note="A second reading.")
    assert ("source text", "changed") in told(Publication.objects.get(pk=text.publication_id))


def test_what_was_said_is_told_on_its_own_history(cast, signed_in):
    comment = builders.comment(builders.study(), author=cast.bob)
    page = reverse("admin:evidence_comment_history", args=[comment.pk])
    assert "Is this the right arm?" in signed_in.alice.get(page).content.decode()
