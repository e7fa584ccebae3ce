"""Examples for the documentation, composed from the schemas: the real shape, invented values, always in step with the schema.

A word takes the first of its vocabulary, unless `example_values` names another; a block that does not belong to the example is null.
"""

from .example_values import VALUES

DEEPEST = 14


def example_of(schema, components, name="", key="", depth=0):
    """A value that fits the schema."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        if "example" in components[name]:
            return components[name]["example"]
        return example_of(components[name], components, name, key, depth + 1)
    for given in ("const", "example", "default"):
        if given in schema:
            return schema[given]
    if schema.get("examples"):
        return schema["examples"][0]
    fitting = [each for each in choices_of(schema) if each.get("type") != "null"]
    if fitting:
        return example_of(fitting[0], components, name, key, depth)
    return _of_type(schema, components, name, key, depth)


def choices_of(schema):
    return schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf") or []


def _of_type(schema, components, name, key, depth):
    if schema.get("enum"):
        return schema["enum"][0]
    kinds = schema.get("type", "object" if "properties" in schema else "null")
    kind = kinds if isinstance(kinds, str) else next(each for each in kinds if each != "null")
    if kind == "object":
        return {each: of_key(name, each, of, components, depth + 1) for each, of in schema.get("properties", {}).items()}
    if kind == "array":
        items = schema.get("items")
        return [example_of(items, components, name, key, depth + 1)] if items and depth < DEEPEST else []
    return {"boolean": False, "integer": schema.get("minimum", 1), "number": 1, "string": "…", "null": None}[kind]


def of_key(name, key, schema, components, depth):
    """The invented value of this key, where it fits the schema; else one that is composed."""
    for asked in (f"{name}.{key}", key):
        if asked in VALUES:
            value = VALUES[asked]
            if value is not ... and _fits(value, schema, components):
                return value
            break
    return example_of(schema, components, name, key, depth)


def _fits(value, schema, components):
    """Whether a value may stand here; as much of JSON Schema as the documents use."""
    if "$ref" in schema:
        return _fits(value, components[schema["$ref"].rsplit("/", 1)[1]], components)
    if "allOf" in schema:
        return all(_fits(value, each, components) for each in schema["allOf"])
    if choices_of(schema):
        return any(_fits(value, each, components) for each in choices_of(schema))
    if "enum" in schema:
        return value in schema["enum"]
    kinds = schema.get("type")
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(_is(value, kind) for kind in kinds):
        return False
    if isinstance(value, list) and "items" in schema:
        return all(_fits(each, schema["items"], components) for each in value)
    if isinstance(value, dict) and "properties" in schema:
        return set(schema.get("required", [])) <= set(value)
    return True


def _is(value, kind):
    types = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "object": dict, "array": list, "null": type(None)}
    return isinstance(value, types[kind]) and (kind == "boolean" or not isinstance(value, bool))
