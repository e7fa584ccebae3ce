"""What a change of the OpenAPI document breaks for a client that was written for the old one.

A client breaks when something that it sends is no longer taken, or something that it reads is no longer there or of another type.
What is new and need not be sent breaks nobody: paths, optional parameters, keys and words of answers.
"""

from datetime import UTC, datetime

LOWER, UPPER = ("minimum", "minLength", "minItems"), ("maximum", "maxLength", "maxItems")
METHODS = ("get", "put", "post", "patch", "delete")
SENT, READ = "sent", "read"
"""Whether a client sends what a schema describes, or reads it."""


def breaks(old, new):
    """Sentences, one for each thing that breaks a client; none where the change is compatible."""
    return list(dict.fromkeys(Comparison(old, new).paths()))


def has_been_announced(part):
    """Whether it was deprecated, and the day of its end has come."""
    return part.get("deprecated", False) and part.get("x-sunset", "9999") <= f"{datetime.now(UTC):%Y-%m-%d}"


class Comparison:
    """Of two documents. Components are compared once for each way in which they are used."""

    def __init__(self, old, new):
        self.documents, self.seen = (old, new), set()

    def resolved(self, *nodes):
        return [resolved(node, document) for node, document in zip(nodes, self.documents, strict=True)]

    def paths(self):
        old, new = self.documents
        for path, operations in old["paths"].items():
            for method in METHODS:
                before, after = operations.get(method), new["paths"].get(path, {}).get(method)
                if before and after:
                    yield from self.operation(before, after, f"{method.upper()} {path}")
                elif before and not has_been_announced(before):
                    yield f"{method.upper()} {path} is gone."

    def operation(self, old, new, where):
        yield from self.parameters(old, new, where)
        yield from self.body(old.get("requestBody"), new.get("requestBody"), where)
        yield from self.answers(old["responses"], new["responses"], where)
        yield from self.security(old.get("security", []), new.get("security", []), where)

    def parameters(self, old, new, where):
        before, after = ({(each["in"], each["name"]): each for each in of.get("parameters", [])} for of in (old, new))
        for key, parameter in before.items():
            named = f"{where}: the {key[0]} parameter “{key[1]}”"
            if key in after:
                yield from self.schema(parameter["schema"], after[key]["schema"], named, SENT)
            elif not has_been_announced(parameter):
                yield f"{named} is gone."
        for key, parameter in after.items():
            if parameter.get("required") and not before.get(key, {}).get("required"):
                yield f"{where}: the {key[0]} parameter “{key[1]}” is now required."

    def body(self, old, new, where):
        if new and new.get("required") and not (old or {}).get("required"):
            yield f"{where}: a body is now required."
        if not old:
            return
        for form, content in old["content"].items():
            if form not in (new or {"content": {}})["content"]:
                yield f"{where}: a body is no longer taken as {form}."
            else:
                yield from self.schema(content.get("schema", {}), new["content"][form].get("schema", {}), f"{where}: body", SENT)

    def answers(self, old, new, where):
        for status in (each for each in old if each.startswith("2")):
            if status not in new:
                yield f"{where} no longer answers {status}."
                continue
            before, after = self.resolved(old[status], new[status])
            for form, content in before.get("content", {}).items():
                if form not in after.get("content", {}):
                    yield f"{where} no longer answers as {form}."
                else:
                    yield from self.schema(content["schema"], after["content"][form]["schema"], f"{where}: {status}", READ)

    def security(self, old, new, where):
        """Whoever was let in must still be: by one of the same keys, with no scope more."""
        ways = [{name: set(scopes) for name, scopes in way.items()} for way in new]
        for way in old or [{}]:
            if new and not any(all(name in way and scopes <= set(way[name]) for name, scopes in now.items()) for now in ways):
                yield f"{where} asks for more than {' and '.join(f'{name} {scopes}' for name, scopes in way.items()) or 'nothing'}."

    def schema(self, old, new, where, way):
        key = (str(old.get("$ref")), str(new.get("$ref")), way)
        if "$ref" in old and key in self.seen:
            return
        self.seen.add(key)
        where = old["$ref"].rsplit("/", 1)[1] if "$ref" in old else where
        old, new = (flat(each, document) for each, document in zip((old, new), self.documents, strict=True))
        yield from self.types(old, new, where, way)
        yield from self.words(old, new, where, way)
        yield from self.keys(old, new, where, way)
        if way == SENT:
            yield from narrower(old, new, where)
        for part in ("items", "additionalProperties"):
            if isinstance(old.get(part), dict) and isinstance(new.get(part), dict):
                yield from self.schema(old[part], new[part], f"{where}[]", way)
        if old["choices"] and new["choices"]:
            for before, after in zip(old["choices"], new["choices"], strict=False):
                yield from self.schema(before, after, where, way)

    def types(self, old, new, where, way):
        narrow, wide = (old["types"], new["types"]) if way == SENT else (new["types"], old["types"])
        more = narrow - wide - ({"integer"} if "number" in wide else set())
        if wide and (more or not narrow) and narrow != wide:
            told = ", ".join(sorted(more)) or "anything"
            yield f"{where} no longer takes {told}." if way == SENT else f"{where} may now be {told}."

    def words(self, old, new, where, way):
        if "enum" not in new:
            return
        if "enum" not in old:
            if way == SENT:
                yield f"{where} now takes only some words."
            return
        for word in old["enum"]:
            if word not in new["enum"]:
                yield f"{where} no longer has the word “{word}”."

    def keys(self, old, new, where, way):
        for key, of in old["properties"].items():
            if key in new["properties"]:
                yield from self.schema(of, new["properties"][key], f"{where}.{key}", way)
            elif not has_been_announced(of):
                yield f"{where}.{key} is gone."
        before, after = old["required"], new["required"]
        for key in sorted(after - before if way == SENT else before & set(new["properties"]) - after):
            yield f"{where}.{key} is now required." if way == SENT else f"{where}.{key} may now be left out."


def narrower(old, new, where):
    for names, is_narrower in ((LOWER, lambda before, after: after > before), (UPPER, lambda before, after: after < before)):
        for name in names:
            if name in new and (name not in old or is_narrower(old[name], new[name])):
                yield f"{where}: {name} is now {new[name]}."
    if "pattern" in new and new["pattern"] != old.get("pattern"):
        yield f"{where} must now match {new['pattern']}."


def resolved(node, document):
    while "$ref" in node:
        found = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        node = found
    return node


def flat(schema, document):
    """References followed, `allOf` merged, a choice between one thing and null as that thing or null."""
    schema = resolved(schema, document)
    kinds = schema.get("type", [])
    found = {**schema, "types": {kinds} if isinstance(kinds, str) else set(kinds)}
    found |= {"properties": dict(schema.get("properties", {})), "required": set(schema.get("required", [])), "choices": []}
    parts = [*schema.get("allOf", [])]
    choices = [each for each in [*schema.get("anyOf", []), *schema.get("oneOf", [])] if each != {"type": "null"}]
    has_null = len(choices) < len([*schema.get("anyOf", []), *schema.get("oneOf", [])])
    if len(choices) == 1:
        parts += choices
    else:
        found["choices"] = choices
    for part in parts:
        inner = flat(part, document)
        found = {**inner, **{key: value for key, value in found.items() if value or key not in inner}}
        found["types"] = found["types"] or inner["types"]
        found["properties"] = {**inner["properties"], **found["properties"]}
        found["required"] = inner["required"] | found["required"]
    if has_null and found["types"]:
        found["types"] = found["types"] | {"null"}
    return found
