"""Who changed what, when, before and after: read from the event tables that the database writes itself."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import models

from ..models import SourceText
from ..models.base import Recorded
from ..vocabulary.fields import called

KEPT_WITH_THEIR_RECORD = {(SourceText, "publication")}
"""Parts that are not deleted with their record, and are edited on its page none the less."""
UNTOLD = {"id", "row_version", "sealed", "claim_key", "fingerprint"}
"""Columns that say nothing to a person."""
DONE = {"insert": "added", "update": "changed", "delete": "deleted"}


@dataclass(frozen=True)
class Difference:
    """One field, as it was and as it became; in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """One row as one write left it. `done` is added, changed or deleted; `who` is None where nobody signed."""

    when: datetime
    who: object | None
    why: str
    done: str
    noun: str
    differences: list[Difference]


def changes_of(record, *, most=300):
    """The latest changes of a record, of its parts, and of the parts of these, newest first."""
    told = list(_steps_within(type(record), {"pgh_obj_id": record.pk}))
    told.sort(key=lambda step: (step[2].pgh_created_at, step[2].pgh_id), reverse=True)
    told = told[:most]
    people = _people(event for _, _, event, _ in told)
    labels = _Labels()
    return [
        Change(
            when=event.pgh_created_at,
            who=people.get(_metadata(event).get("user")),
            why=_metadata(event).get("why") or "",
            done=DONE[event.pgh_label],
            noun=model._meta.verbose_name,
            differences=_differences(model, before, event, labels, way_back),
        )
        for model, way_back, event, before in told
    ]


def last_change(record):
    """(who, when) of the latest change of this very row; (None, None) where none is recorded."""
    return last_change_of(type(record), record.pk)


def last_change_of(model, pk):
    """The same of a row that may be deleted since."""
    event = _events(model).filter(pgh_obj_id=pk).order_by("-pgh_id").first()
    if event is None:
        return None, None
    return _people([event]).get(_metadata(event).get("user")), event.pgh_created_at


def as_it_was(model, pk, row_version):
    """The row as the write that gave it this version left it; None where none is recorded."""
    left = events_of(model).objects.filter(pgh_obj_id=pk, row_version=row_version).exclude(pgh_label="delete")
    return left.order_by("-pgh_id").first()


def marked_for_recheck_by(item):
    """Primary keys of those whose changes await a re-check of the item: since it last held."""
    found = set()
    for event in _events(type(item)).filter(pgh_obj_id=item.pk).order_by("-pgh_id"):
        if not event.needs_recheck:
            break
        found.add(_metadata(event).get("user"))
    return found - {None}


def events_of(model):
    """The event table of a recorded model."""
    return model._meta.get_field("history").related_model


def _events(model):
    return events_of(model).objects.select_related("pgh_context")


def _steps_within(model, lookup, way_back=None, *, depth=0):
    """Each step of the rows of this model, and of whatever belongs to them; rows that were deleted since, too."""
    steps = _steps(model, lookup, way_back if depth == 1 else None)
    yield from steps
    rows = {event.pgh_obj_id for _, _, event, _ in steps}
    for part, column in _parts_of(model) if rows else ():
        yield from _steps_within(part, {f"{column}_id__in": rows}, column, depth=depth + 1)


def _parts_of(model):
    """(model, the foreign key by which its rows belong to a row of this one)."""
    for relation in model._meta.related_objects:
        own = relation.on_delete is models.CASCADE or (relation.related_model, relation.field.name) in KEPT_WITH_THEIR_RECORD
        if own and issubclass(relation.related_model, Recorded):
            yield relation.related_model, relation.field.name


def _steps(model, lookup, way_back):
    """(model, way back, event, the event before it or None) for each event found in this model, in their order."""
    before, steps = {}, []
    for event in _events(model).filter(**lookup).order_by("pgh_id"):
        steps.append((model, way_back, event, before.get(event.pgh_obj_id)))
        before[event.pgh_obj_id] = event
    return steps


def _differences(model, before, event, labels, way_back=None):
    """The fields that an update changed; all that an insert or delete says. `way_back` leads to the record itself."""
    found = []
    for field in model._meta.concrete_fields:
        if field.name in UNTOLD or field.name == way_back:
            continue
        here = getattr(event, field.attname)
        old = here if event.pgh_label == "delete" else getattr(before, field.attname, None)
        new = None if event.pgh_label == "delete" else here
        if old != new and not (_says_nothing(old) and _says_nothing(new)):
            found.append(Difference(called(field), labels.of(field, old), labels.of(field, new)))
    return found


def _says_nothing(value):
    return value is None or value is False or value == "" or value == []


class _Labels:
    """Values in words; each related record is looked up once."""

    def __init__(self):
        self.known = {}

    def of(self, field, value):
        if isinstance(value, bool):
            return "yes" if value else "no"
        if _says_nothing(value):
            return ""
        if field.many_to_one or field.one_to_one:
            return self._record(field.related_model, value)
        if isinstance(value, datetime):
            return f"{value:%Y-%m-%d %H:%M:%S} UTC"
        labels = dict(getattr(field, "base_field", field).flatchoices)
        return ", ".join(str(labels.get(each, each)) for each in (value if isinstance(value, list) else [value]))

    def _record(self, model, pk):
        if (model, pk) not in self.known:
            record = model._default_manager.filter(pk=pk).first()
            self.known[model, pk] = str(record) if record else f"{model._meta.verbose_name} {pk}, deleted since"
        return self.known[model, pk]


def _metadata(event):
    return event.pgh_context.metadata if event.pgh_context else {}


def _people(events):
    return get_user_model().objects.in_bulk({_metadata(event).get("user") for event in events} - {None})
