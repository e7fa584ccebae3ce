"""What a person must not see yet: what another one reads in a double extraction that is still blind."""

from django.db import models

from ..models import EvidenceItem, Extraction


def only_seen(rows, person):
    """The rows of any model without those that are, or speak of, what this person must not see yet.

    Every queryset of the admin passes through here: lists, pages, histories, choices, the desk.
    """
    if rows.model in (EvidenceItem, Extraction):
        return rows.seen_by(person)
    unseen = EvidenceItem.objects.unseen_by(person)
    for path in _ways_to_items(rows.model):
        rows = rows.exclude(**{f"{path}__in": unseen})
    return rows


def is_seen(record, person):
    """Whether this person may look at the record."""
    if isinstance(record, EvidenceItem) and record.extraction_id is None:
        return True
    return only_seen(type(record)._default_manager.filter(pk=record.pk), person).exists()


def _ways_to_items(model):
    """Foreign keys by which a row speaks of an item: its own, and those of the record that it is a part of."""
    for field in model._meta.concrete_fields:
        if field.related_model is EvidenceItem:
            yield field.name
        elif field.remote_field and field.remote_field.on_delete is models.CASCADE and field.related_model is not model:
            yield from (f"{field.name}__{way}" for way in _ways_to_items(field.related_model))
