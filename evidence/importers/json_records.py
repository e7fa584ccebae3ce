"""Reads JSON objects into nodes: the layout of the fixtures, in JSON's own types. Reads only; saving is an action's."""

import difflib
from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models

from ..queries.fixture_layout import Shape
from ..queries.fixture_nodes import Mistake, Node, WrongFixtures


def read_record(value, shape: Shape, *, whole=True) -> Node:
    """The object as a node; where it is `whole`, what it leaves out holds its default. Raises WrongFixtures with everything
    that is wrong in its form, by path: `results[0].events`."""
    reader = _Reader()
    node = reader.node(value, shape, "")
    if reader.mistakes:
        raise WrongFixtures(reader.mistakes)
    if whole:
        _complete(node)
    return node


def _complete(node):
    for name in node.shape.fields:
        column = node.shape.model._meta.get_field(name)
        default = column.get_default() if column.has_default() else None
        node.values.setdefault(name, default if isinstance(default, list) else "" if default is None else str(default))
    named = {part.key for part, _ in node.parts}
    node.parts += [(part, []) for part in node.shape.parts if part.key not in named]


class _Reader:
    def __init__(self):
        self.mistakes: list[Mistake] = []

    def node(self, value, shape, path):
        node = Node(shape, "", path, {})
        if not isinstance(value, dict):
            self.wrong(path, "", "takes an object.")
            return node
        for key, each in value.items():
            part = shape.part(key)
            if part:
                node.parts.append((part, self.children(part, each, _join(path, key))))
            elif key in shape.fields:
                self.take(node, shape.model._meta.get_field(key), each)
            else:
                self.wrong(path, key, unknown(key, shape))
        return node

    def children(self, part, value, path):
        if value is None:
            return []
        if not isinstance(value, list):
            self.wrong(path, "", "takes a list.")
            return []
        return [self.child(part, each, f"{path}[{place}]") for place, each in enumerate(value)]

    def child(self, part, value, path):
        if not part.link:
            return self.node(value, part.shape, path)
        if not isinstance(value, str):
            self.wrong(path, "", "takes the name of a record, as text.")
        return Node(part.shape, "", path, {part.link: value if isinstance(value, str) else ""})

    def take(self, node, column, value):
        try:
            node.values[column.name] = as_written(column, value)
        except ValueError as error:
            self.wrong(node.name, column.name, str(error))

    def wrong(self, path, field, sentence):
        self.mistakes.append(Mistake("", path, field, sentence))


def as_written(column, value) -> str | list[str]:
    """The value as a fixture file holds it. Raises ValueError for a JSON type that the column does not take."""
    if isinstance(column, ArrayField):
        if value is not None and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            raise ValueError("takes a list of texts.")
        return value or []
    if value is None and not isinstance(column, models.BooleanField):
        return ""
    if isinstance(column, models.BooleanField):
        if not isinstance(value, bool) and not (value is None and column.null):
            raise ValueError("takes true or false.")
        return "" if value is None else str(value)
    if isinstance(column, models.DecimalField):
        if isinstance(value, bool) or not isinstance(value, int | Decimal | str) or value == "":
            raise ValueError("takes a number, or a number as text.")
        return str(value)
    if isinstance(column, models.IntegerField):
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError("takes a whole number.")
        return str(value)
    if not isinstance(value, str):
        raise ValueError("takes text.")
    return value


def unknown(key, shape):
    """What is said of a field that there is not: the nearest one, and all that are allowed."""
    known = [*shape.fields, *(part.key for part in shape.parts)]
    near = difflib.get_close_matches(key, known, n=1)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    return f"there is no such field.{hint} Allowed: {', '.join(sorted(known))}."


def unknown_keys(body, allowed) -> dict[str, list[str]]:
    """What is wrong with the keys of an object that is no record: {} where nothing is."""
    known = ", ".join(allowed) or "none"
    return {key: [f"there is no such field. Allowed: {known}."] for key in body if key not in allowed}


def _join(path, key):
    return f"{path}.{key}" if path else key
