"""Every change leaves a trace that nobody can take away, and is counted."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from evidence.actions.recording import recorded
from evidence.models import Disease, DiseaseParent, Name
from evidence.models.base import Recorded
from evidence.queries.history import events_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def trace(model):
    return list(events_of(model).objects.order_by("pgh_id").values_list("pgh_label", flat=True))


def test_saving_updating_and_deleting_are_recorded(db):
    disease = builders.disease()
    disease.label = "Renamed"
    disease.save()
    disease.delete()
    assert trace(Disease) == ["insert", "update", "delete"]


def test_bulk_writes_are_recorded_row_by_row(db):
    Disease.objects.bulk_create([Disease(slug=slug, label=slug, specialty="neurology") for slug in ("one", "two")])
    Disease.objects.update(course="acute")
    Disease.objects.all().delete()
    assert trace(Disease) == ["insert"] * 2 + ["update"] * 2 + ["delete"] * 2


def test_plain_sql_is_recorded(db):
    disease = builders.disease()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE evidence_disease SET label = 'By hand' WHERE id = %s", [disease.pk])
        cursor.execute("DELETE FROM evidence_disease WHERE id = %s", [disease.pk])
    assert trace(Disease) == ["insert", "update", "delete"]
    assert list(events_of(Disease).objects.filter(pgh_label="update").values_list("label", flat=True)) == ["By hand"]


def test_links_between_records_are_recorded_too(db):
    parent, child = builders.disease(), builders.disease()
    child.parents.set([parent])
    child.parents.clear()
    assert trace(DiseaseParent) == ["insert", "delete"]


def test_what_did_not_change_leaves_no_trace(db):
    disease = builders.disease()
    disease.save()
    disease.refresh_from_db()
    assert trace(Disease) == ["insert"]
    assert disease.row_version == 1


def test_the_trace_says_who_and_why(cast):
    with recorded(by=cast.alice, why="A new disease"):
        builders.disease()
    assert events_of(Disease).objects.get().pgh_context.metadata == {"user": cast.alice.pk, "why": "A new disease"}


def test_an_unsigned_write_leaves_its_trace_unsigned(db):
    builders.disease()
    assert events_of(Disease).objects.get().pgh_context is None


@pytest.mark.parametrize("statement", ["UPDATE evidence_diseaseevent SET label = 'Forged'", "DELETE FROM evidence_diseaseevent"])
def test_history_is_append_only(db, statement):
    builders.disease()
    with pytest.raises(DatabaseError, match="evidence_diseaseevent"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert trace(Disease) == ["insert"]


def test_each_write_counts_the_row_version_up_and_nobody_sets_it(db):
    disease = builders.disease()
    for number, course in enumerate(("acute", "chronic"), 2):
        Disease.objects.filter(pk=disease.pk).update(course=course, row_version=77)
        disease.refresh_from_db()
        assert disease.row_version == number


def test_every_record_has_its_event_table_with_every_column(db):
    for model in apps.get_app_config("evidence").get_models():
        if issubclass(model, Recorded):
            kept = {field.name for field in events_of(model)._meta.concrete_fields}
            assert {field.name for field in model._meta.concrete_fields} <= kept, model


def test_deleting_a_record_records_its_parts(db):
    disease = builders.disease(names=[("ja", "例", "preferred")])
    disease.delete()
    assert trace(Name) == ["insert", "delete"]
