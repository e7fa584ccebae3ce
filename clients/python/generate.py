"""Writes src/ivig_evidence/records.py from the server's OpenAPI document, read from standard input: `make schema`.

Every answer that a reader may get becomes a TypedDict, every vocabulary a Literal, the parameters of every list a TypedDict
of keyword arguments. A test writes it anew from the running server and compares, so that the two cannot drift apart.
"""

import json
import sys
from pathlib import Path
from textwrap import dedent, wrap

RECORDS = Path(__file__).parent / "src" / "ivig_evidence" / "records.py"
HEAD = '''
"""What the API answers and what it may be asked. Written by generate.py from its OpenAPI document: do not edit.

A key that is not known is None, never missing. With `fields` only the keys that were asked for are there.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypedDict
'''
PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None", "object": "dict[str, Any]"}
OF_THE_CLIENT = {"format", "cursor"}  # parameters that nobody has to give it
BY_POSITION = {("Hit", "q")}
NAMES = ("en", "ja", "zh-Hans")
PAGE = {"count", "next", "previous", "results"}
WIDTH = 118


class Records:
    """Collects the types that the answers of the public endpoints are made of."""

    def __init__(self, document):
        self.document = document
        self.schemas = document["components"]["schemas"]
        self.written = {}  # Python name: source
        self.queries = {}
        self.heads = {}

    def source(self):
        for path, operations in self.document["paths"].items():
            asked = operations.get("get")
            if asked and not asked.get("security"):
                self._operation(path, asked)
        return "\n\n\n".join([dedent(HEAD).strip(), *self.written.values(), *self.heads.values(), *self.queries.values()]) + "\n"

    def _operation(self, path, asked):
        schema = asked["responses"]["200"]["content"]["application/json"]["schema"]
        if "$ref" not in schema:
            return  # another standard's, as FHIR's
        self.type_of(schema)
        name = schema["$ref"].rsplit("/", 1)[-1]
        if name.endswith("Page"):
            self._query(name.removesuffix("Page"), asked)
            self._head(name)
        elif "{" in path:
            self._query(f"{self._called(name)}Detail", asked)

    def _head(self, name):
        """What a page tells besides its rows."""
        schema = self.schemas[name]
        keys = {key: value for key, value in schema["properties"].items() if key not in {"next", "previous", "results"}}
        says = "What a list tells besides its rows."
        self.heads[name] = self._typed_dict(f"{name.removesuffix('Page')}Head", {**schema, "description": says, "properties": keys})

    def _query(self, name, asked):
        lines = [f"class {name}Query(TypedDict, total=False):", f'    """Keyword arguments of `{asked["operationId"]}`."""', ""]
        for each in asked["parameters"]:
            if each["in"] == "query" and each["name"] not in OF_THE_CLIENT and (name, each["name"]) not in BY_POSITION:
                lines += [
                    *_comment(each.get("description", "")),
                    f"    {each['name']}: {self._argument(name, each['name'], each['schema'])}",
                ]
        self.queries[name] = "\n".join(lines)

    def _argument(self, query, name, schema):
        """What Python gives for a parameter; the client writes it as the address has it."""
        if schema.get("type") == "array":
            one = self._key(query, schema["items"]) if name == "fields" else self.type_of(schema["items"])
            return f"{one} | Sequence[{one}]"
        if schema.get("enum") == ["true", "false"]:
            return "bool"
        if name == "ordering":
            return "str | Sequence[str]"
        if schema.get("format") == "date" or "pattern" in schema:
            return "str | date"
        if schema.get("type") == "number":
            return "float | Decimal | str"
        return self.type_of(schema)

    def _key(self, query, schema):
        """A list and its records have the same keys."""
        name = f"{query.removesuffix('Detail')}Key"
        self.written[name] = _literal(name, {**schema, "description": "A key, for `fields`."})
        return name

    def type_of(self, schema):
        """The annotation of a schema. What it refers to is written first."""
        if "$ref" in schema:
            return self._component(schema["$ref"].rsplit("/", 1)[-1])
        for several in ("oneOf", "anyOf"):
            if several in schema:
                return " | ".join(dict.fromkeys(self.type_of(each) for each in schema[several]))
        if "allOf" in schema:
            return self.type_of(schema["allOf"][0])
        if "const" in schema:
            return f"Literal[{_quoted(schema['const'])}]"
        if "enum" in schema:
            return f"Literal[{', '.join(map(_quoted, schema['enum']))}]"
        kinds = schema.get("type")
        if kinds is None:
            return "Any"
        return " | ".join(self._plain(kind, schema) for kind in ([kinds] if isinstance(kinds, str) else kinds))

    def _plain(self, kind, schema):
        if kind == "array":
            return f"list[{self.type_of(schema.get('items', {}))}]"
        if kind == "object" and tuple(schema.get("properties", ())) == NAMES:
            return self._names(schema)
        if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
            return f"dict[str, {self.type_of(schema['additionalProperties'])}]"
        return PLAIN[kind]

    def _names(self, schema):
        keys = ", ".join(f'"{key}": {self.type_of(value)}' for key, value in schema["properties"].items())
        self.written["Names"] = f'Names = TypedDict("Names", {{{keys}}})\n"""{schema["description"]}"""'
        return "Names"

    def _component(self, name):
        schema = self.schemas[name]
        python = self._called(name)
        if "enum" in schema:
            self.written.setdefault(python, _literal(python, schema))
        elif schema.get("type") == "object" and "properties" in schema:
            if name.endswith("Page") and set(schema["properties"]) >= PAGE:
                return self.type_of(schema["properties"]["results"])
            if python not in self.written:
                self.written[python] = ""  # it may refer to itself
                source = self._typed_dict(python, schema)
                del self.written[python]
                self.written[python] = source
        else:
            return self.type_of(schema)
        return python

    def _called(self, name):
        """`EvidenceAnswer` is `Evidence`, unless a vocabulary is called so."""
        short = name.removesuffix("Answer")
        return name if short in self.schemas else short

    def _typed_dict(self, python, schema):
        lines = [f"class {python}(TypedDict):", *_docstring(schema.get("description", "")), ""]
        for key, value in schema["properties"].items():
            lines += [*_comment(value.get("description", "")), f"    {key}: {self.type_of(value)}"]
        return "\n".join(lines)


def _quoted(value):
    return json.dumps(value, ensure_ascii=False)


def _literal(python, schema):
    words = "".join(f"    {_quoted(word)},\n" for word in schema["enum"])
    return f'{python} = Literal[\n{words}]\n"""{schema.get("description", "").strip()}\n"""'


def _docstring(text):
    return [f'    """{text}"""'] if len(text) < WIDTH and "\n" not in text else ['    """', *_wrapped(text, "    "), '    """']


def _comment(text):
    return _wrapped(text, "    # ")


def _wrapped(text, before):
    return [f"{before}{line}".rstrip() for part in text.splitlines() for line in (wrap(part, WIDTH) or [""])]


def write(document):
    """The source of records.py for an OpenAPI document."""
    return Records(document).source()


if __name__ == "__main__":
    RECORDS.write_text(write(json.load(sys.stdin)), encoding="utf-8")
