"""Fixture nodes as unsaved instances, with what they point to by natural key."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from ..models import Arm, EvidenceItem
from .fixture_layout import ORDER
from .fixture_nodes import Mistake

_SAID = {"true": "True", "false": "False"}  # YAML's words for Django's


@dataclass
class Entry:
    """A node on its way to a row."""

    node: object
    instance: models.Model
    parent: "Entry | None" = None
    references: dict = field(default_factory=dict)
    parts: dict = field(default_factory=lambda: defaultdict(list))
    key: tuple = ()


class Entries:
    """All entries of a set of nodes, by model, and the mistakes that were found on the way."""

    def __init__(self, nodes):
        self.mistakes: list[Mistake] = []
        self.by_model: dict[type, list[Entry]] = {model: [] for model in ORDER}
        for node in nodes:
            self.prepare(node, None, None)

    def prepare(self, node, part, parent, position=1):
        model = node.shape.model
        entry = Entry(node, model(), parent)
        if part:
            for name, value in part.fixed.items():
                setattr(entry.instance, name, value)
            if part.numbered:
                entry.instance.position = position
        for name, raw in node.values.items():
            column = model._meta.get_field(name)
            if isinstance(column, models.ForeignKey):
                if raw:
                    entry.references[name] = _reference(column.related_model, raw, entry)
            else:
                self.convert(entry, column, raw)
        if part:
            entry.references[part.parent] = parent
        if model is EvidenceItem and parent:
            entry.references["study"] = parent
        entry.key = _key(entry)
        self.by_model[model].append(entry)
        for child_part, children in node.parts:
            for number, child in enumerate(children, 1):
                entry.parts[child_part.key].append(self.prepare(child, child_part, entry, number))
        return entry

    def convert(self, entry, column, raw):
        try:
            if isinstance(column, ArrayField):
                if not isinstance(raw, list):
                    raise ValidationError("takes a list.")
                value = [column.base_field.to_python(each) for each in raw]
            elif isinstance(raw, list):
                raise ValidationError("takes one value, not a list.")
            else:
                said = _SAID.get(raw, raw) if isinstance(column, models.BooleanField) else raw
                value = column.to_python(said) if raw != "" or not column.null else None
        except ValidationError as error:
            self.mistakes.append(entry.node.mistake(column.name, " ".join(error.messages)))
        else:
            setattr(entry.instance, column.name, value)


def _reference(model, raw, entry):
    """A written key → (model, natural key, as written)."""
    if model is Arm:
        return model, (_study_of(entry), raw), raw
    if model is EvidenceItem:
        accession, _, version = raw.partition(".")
        return model, (accession, int(version) if version.isdigit() else None), raw
    return model, (raw,), raw


def _study_of(entry):
    """The slug of the study in which it stands, or that its item names."""
    while entry.parent is not None:
        entry = entry.parent
    if isinstance(entry.instance, EvidenceItem):
        return entry.node.values.get("study", "")
    return entry.instance.slug


def _key(entry):
    """The natural key of an instance that is not saved yet, as KEY spells it."""
    return tuple(_follow(entry, path.split("__")) for path in type(entry.instance).KEY)


def _follow(entry, names):
    name, *rest = names
    target = entry.references.get(name)
    if not rest:
        return target.key if isinstance(target, Entry) else getattr(entry.instance, name)
    if target is None:
        return None
    return _follow(target, rest) if isinstance(target, Entry) else target[1][0 if len(target[1]) == 1 else _index(target[0], rest)]


def _index(model, rest):
    return model.KEY.index("__".join(rest))
