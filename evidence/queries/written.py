"""Records in the form in which they are written, and what tells whether one has changed: the record with all its parts."""

import hashlib
from datetime import date, datetime
from decimal import Decimal

from django.db import models

from ..models import EvidenceItem
from ..quantities.regimen_words import number
from .fixture_layout import Part, Shape


def written(shape: Shape, record) -> dict:
    """The record as it can be sent back: every field, null where it says nothing, and its parts. Uses prefetched rows."""
    content = {name: plain(record, name) for name in shape.fields}
    for part in shape.parts:
        rows = rows_of(part, record)
        content[part.key] = [plain(row, part.link) if part.link else written(part.shape, row) for row in rows]
    return content


def rows_of(part: Part, record) -> list:
    """The record's rows of this part, in their order. Uses prefetched rows."""
    found = getattr(record, accessor(part)).all()
    rows = [row for row in found if all(getattr(row, name) == value for name, value in part.fixed.items())]
    return sorted(rows, key=lambda row: row.position) if part.numbered else rows


def accessor(part: Part) -> str:
    """By which name a record knows its rows of this part."""
    return part.shape.model._meta.get_field(part.parent).remote_field.get_accessor_name()


def prefetches(shape: Shape, prefix="") -> list[str]:
    """What is fetched beforehand, so that the number of queries does not grow with the rows."""
    paths = []
    for part in shape.parts:
        here = f"{prefix}{accessor(part)}"
        links = [f"{here}__{name}" for name in part.shape.fields if isinstance(part.shape.model._meta.get_field(name), models.ForeignKey)]
        paths += [here, *links, *prefetches(part.shape, f"{here}__")]
    return list(dict.fromkeys(paths))


def version_of(shape: Shape, record) -> str:
    """A digest over the row versions of the record and its parts: another one as soon as any of them was written."""
    rows = [_row(record)]
    rows += sorted(_row(row) for part in shape.parts for row in _deep(part, record))
    return hashlib.sha256(repr(list(dict.fromkeys(rows))).encode()).hexdigest()[:32]


def _deep(part, record):
    for row in rows_of(part, record):
        yield row
        for each in part.shape.parts:
            yield from _deep(each, row)


def _row(record):
    return record._meta.db_table, record.pk, record.row_version


def plain(record, name):
    """A value as JSON has it: text for decimals, the natural key of a record, null where nothing is said."""
    column, value = record._meta.get_field(name), getattr(record, name)
    if value is None or value == "":
        return None
    if isinstance(column, models.ForeignKey):
        return value.permalink_name if isinstance(value, EvidenceItem) else str(value.natural_key()[-1])
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value
