"""What every model promises: kept by one base class, and by this test."""

import inspect

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models

from evidence.models import (
    BulkImport,
    DataVersion,
    EvidenceItem,
    FormDraft,
    FormerAddress,
    IdempotencyKey,
    LedgerEntry,
    PublicItem,
    Release,
    SearchEntry,
    SearchState,
    SourceWords,
    TokenUse,
)
from evidence.models.base import Public, Recorded
from evidence.tests import builders

DERIVED = {
    BulkImport,
    PublicItem,
    DataVersion,
    FormerAddress,
    IdempotencyKey,
    LedgerEntry,
    Release,
    TokenUse,
    SourceWords,
    FormDraft,
    SearchEntry,
    SearchState,
}
"""Written by the database, rebuilt or loaded again at will, or scratch that is written over: no history of their own. The ledger is one, and releases
are only ever added."""
MODELS = [model for model in apps.get_app_config("evidence").get_models() if not hasattr(model, "pgh_tracked_model")]
RECORDS = [model for model in MODELS if model not in DERIVED]
OF_ITEMS = {"EvidenceItem", "ItemIntervention", "ItemRiskFactor", "Result", "SourceAnchor"}
"""Read through the public form of their item, which raises the data version in their stead."""
OF_THE_TEAM = {
    *("Assignment", "Comment", "Correction", "Flag", "InterestStatement", "Lead", "Mention", "ApiToken"),
    *("AccountChange", "Invitation", "Profile"),
    *("DoubleExtraction", "Extraction", "ExtractionPair"),
}
"""Never read by the public."""


@pytest.mark.parametrize("model", RECORDS)
def test_every_record_is_recorded(model):
    assert issubclass(model, Recorded)
    triggers = {trigger.name for trigger in model._meta.triggers}
    assert {"row_version", "no_truncate", "insert_insert", "update_update", "delete_delete"} <= triggers
    assert model._meta.get_field("history").related_model.pgh_tracked_model is model


@pytest.mark.parametrize("model", RECORDS)
def test_what_readers_see_at_once_raises_the_data_version(model):
    assert issubclass(model, Public) == (model.__name__ not in OF_ITEMS | OF_THE_TEAM)


@pytest.mark.parametrize("model", MODELS)
def test_every_model_says_what_one_row_is(model):
    own = inspect.getdoc(model) or ""
    assert own
    assert not own.startswith(f"{model.__name__}("), "Django's, not ours"
    assert own.endswith((".", "…", ")"))


@pytest.mark.parametrize("model", RECORDS)
def test_every_record_is_known_by_a_natural_key(model):
    assert model.KEY
    for path in model.KEY:
        here = model
        for name in path.split("__"):
            field = here._meta.get_field(name)
            here = field.related_model
    assert hasattr(model._default_manager, "get_by_natural_key")


@pytest.mark.parametrize("model", RECORDS)
def test_people_who_wrote_or_reviewed_cannot_be_deleted(model):
    for field in model._meta.concrete_fields:
        if field.related_model is get_user_model():
            assert field.remote_field.on_delete is models.PROTECT


@pytest.mark.django_db
def test_a_record_is_found_again_by_its_natural_key(cast):
    item = builders.published(cast, prepare=lambda item: builders.result(item))
    for record in (item, item.disease, item.study, item.publication, item.outcome, item.results.get(), item.anchors.get()):
        fresh = type(record).objects.get(pk=record.pk)
        assert type(record).objects.get_by_natural_key(*fresh.natural_key()) == fresh


@pytest.mark.django_db
def test_accessions_are_given_in_order_and_never_twice(cast):
    first = builders.draft(curator=cast.alice)
    gone = builders.draft(curator=cast.alice)
    number = gone.accession
    gone.delete()
    third = builders.draft(curator=cast.alice)
    assert first.accession < number < third.accession
    assert EvidenceItem.objects.filter(accession=number).count() == 0
