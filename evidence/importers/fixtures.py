"""Reads the fixture files into nodes: plain values under the fields of a known layout. Reads only; saving is an action's."""

import difflib
from pathlib import Path

import yaml

from ..queries.fixture_layout import FILES
from ..queries.fixture_nodes import Mistake, Node, WrongFixtures

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class OneKeyOnce(Loader):
    """Every scalar is text: the record's field decides what it means. A key written twice is an error, not a silent loss."""


def _mapping(loader, node):
    seen = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.MarkedYAMLError(problem=f"“{key}” is written twice", problem_mark=key_node.start_mark)
        seen[key] = loader.construct_object(value_node, deep=True)
    return seen


OneKeyOnce.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_folder(folder: Path) -> list[Node]:
    """Every record below the folder. Raises WrongFixtures with every mistake of form: file, record, field."""
    reader = _Reader(folder)
    nodes = [node for path, shape in _files(folder) for node in reader.read(path, shape)]
    if reader.mistakes:
        raise WrongFixtures(reader.mistakes)
    return nodes


def _files(folder):
    for pattern, shape in FILES.items():
        for path in sorted(folder.glob(pattern)):
            yield path, shape


class _Reader:
    def __init__(self, folder):
        self.folder = folder
        self.mistakes: list[Mistake] = []

    def read(self, path, shape):
        self.file = str(path.relative_to(self.folder))
        try:
            content = yaml.load(path.read_text(encoding="utf-8"), OneKeyOnce)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 0
            self.mistakes.append(Mistake(self.file, f"line {line}", "", f"{error.problem}."))
            return []
        records = content if isinstance(content, list) else [content] if content else []
        return [node for number, record in enumerate(records, 1) if (node := self.node(record, shape, _name(record, f"record {number}")))]

    def node(self, record, shape, name):
        if not isinstance(record, dict):
            self.mistakes.append(Mistake(self.file, name, "", "is not a mapping of fields to values."))
            return None
        node = Node(shape, self.file, name, {})
        for key, value in record.items():
            part = shape.part(key)
            if part:
                node.parts.append((part, self.children(node, part, value)))
            elif key in shape.fields:
                if self.is_plain(node, key, value):
                    node.values[key] = value
            else:
                near = difflib.get_close_matches(key, [*shape.fields, *(part.key for part in shape.parts)], n=1)
                hint = f" Did you mean “{near[0]}”?" if near else ""
                self.mistakes.append(node.mistake(key, f"there is no such field in {shape.model._meta.verbose_name}.{hint}"))
        return node

    def is_plain(self, node, key, value):
        if isinstance(value, str) or (isinstance(value, list) and all(isinstance(each, str) for each in value)):
            return True
        self.mistakes.append(node.mistake(key, "takes a value, or a list of values."))
        return False

    def children(self, parent, part, value):
        if not isinstance(value, list):
            self.mistakes.append(parent.mistake(part.key, "takes a list."))
            return []
        found = []
        for number, each in enumerate(value, 1):
            record = {part.link: each} if part.link and isinstance(each, str) else each
            place = f"{parent.name} › {part.key} {number}"
            child = self.node(record, part.shape, _accession(record) or place)
            if child:
                found.append(child)
        return found


def _name(record, fallback):
    return (isinstance(record, dict) and record.get("slug")) or fallback


def _accession(record):
    if isinstance(record, dict) and "accession" in record:
        return f"{record['accession']}.{record.get('version', '?')}"
    return ""
