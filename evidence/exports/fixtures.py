"""Writes records as fixture files: the same state gives the same bytes, and loading them again changes nothing."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import PurePosixPath

import yaml
from django.contrib.postgres.fields import ArrayField
from django.db import models

from ..models import Disagreement, EvidenceItem, Publication, SourceText
from ..queries.addresses import can_be_merged
from ..queries.fixture_layout import FILES, STUDY, Part, Shape
from ..vocabulary.evidence import DisagreementState
from ..vocabulary.workflow import PUBLIC

LEADS = "leads"
WIDTH = 120


class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    """Keeps the order of fields, and lists indented under their key."""

    def ignore_aliases(self, data):
        return True


def _decimal(dumper, value):
    return dumper.represent_scalar("tag:yaml.org,2002:float" if "." in f"{value:f}" else "tag:yaml.org,2002:int", f"{value:f}")


Dumper.add_representer(Decimal, _decimal)


def fixture_files() -> Iterator[tuple[PurePosixPath, str]]:
    """(path below the folder, text) of every file. Drafts, and people, are left out: fixtures tell what is published."""
    for pattern, shape in FILES.items():
        children = {}
        for name, rows in _grouped(pattern, shape):
            content = [_record(shape, row, children) for row in rows]
            if content:
                yield PurePosixPath(name), in_yaml(content[0] if shape is STUDY else content)


def in_yaml(content) -> str:
    return yaml.dump(content, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False)


def _record(shape: Shape, row, children: dict) -> dict:
    """One record as a mapping; a field that holds its default is left out. `children` keeps what was read of each part."""
    record = {}
    for name in shape.fields:
        column = row._meta.get_field(name)
        value = getattr(row, name)
        if not _is_default(column, value):
            record[name] = _written(column, value)
    for part in shape.parts:
        if id(part) not in children:
            children[id(part)] = _children(part)
        if own := children[id(part)].get(row.pk):
            record[part.key] = [
                _written(child._meta.get_field(part.link), getattr(child, part.link)) if part.link else _record(part.shape, child, children)
                for child in own
            ]
    return record


def _grouped(pattern, shape):
    """File names with their rows. A study has its own file, and so has a publication that was read; leads share one.
    What was merged into another row is left out: nothing points to it."""
    current = _with_references(shape)
    if shape.model is Disagreement:
        current = current.exclude(state=DisagreementState.PROPOSED)  # a rule's own: it is noticed again
    if can_be_merged(shape.model):
        current = current.filter(merged_into=None)
    rows = list(current.order_by(*shape.model.KEY))
    if shape is STUDY:
        return [(f"studies/{row.slug}.yaml", [row]) for row in rows]
    if shape.model is Publication:
        read = set(SourceText.objects.values_list("publication", flat=True))
        own = [(f"publications/{row.slug}.yaml", [row]) for row in rows if row.pk in read]
        return [*own, (f"publications/{LEADS}.yaml", [row for row in rows if row.pk not in read])]
    return [(pattern, rows)]


def _children(part: Part) -> dict[int, list]:
    """All child records of the part, in order, by the primary key of their parent."""
    rows = _with_references(part.shape).filter(**{f"{part.parent}__isnull": False, **part.fixed})
    if part.shape.model is EvidenceItem:
        rows = rows.filter(status__in=PUBLIC)
    order = ["position"] if part.numbered else [key for key in part.shape.model.KEY if not key.startswith(f"{part.parent}__")]
    found: dict[int, list] = {}
    for row in rows.order_by(*order):
        found.setdefault(getattr(row, f"{part.parent}_id"), []).append(row)
    return found


def _with_references(shape: Shape):
    references = [name for name in shape.fields if isinstance(shape.model._meta.get_field(name), models.ForeignKey)]
    rows = shape.model._base_manager.all()
    return rows.select_related(*references) if references else rows


def _is_default(column, value):
    if value is None or value == "" or value == []:
        return True
    return column.has_default() and value == column.get_default()


def _written(column, value):
    if isinstance(column, models.ForeignKey):
        key = value.natural_key()
        return value.permalink_name if isinstance(value, EvidenceItem) else str(key[-1])
    if isinstance(column, ArrayField):
        return [str(each) for each in value]
    if isinstance(value, Decimal):
        return _short(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def _short(value):
    """Without trailing zeros: 0.4, 2, 40."""
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
