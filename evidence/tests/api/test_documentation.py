"""The documentation leaves nobody to guess: everything is described, every word has its meaning, every answer an example that fits."""

import json

import pytest
from jsonschema import Draft202012Validator

from evidence.api.documentation import openapi
from evidence.api.fields import Answer

from .test_schema import closed, registry_of


@pytest.fixture(scope="module")
def document():
    return json.loads(json.dumps(openapi()))


def operations(document):
    return [(method, path, each) for path, found in document["paths"].items() for method, each in found.items()]


def schemas_in(node, where):
    """(where, key or None, schema) of every schema with keys, down to the last."""
    for key, of in node.get("properties", {}).items():
        yield f"{where}.{key}", of
        yield from schemas_in(of, f"{where}.{key}")
    for part in ("items", "additionalProperties"):
        if isinstance(node.get(part), dict):
            yield from schemas_in(node[part], f"{where}[]")
    for part in ("anyOf", "oneOf", "allOf"):
        for each in node.get(part, []):
            yield from schemas_in(each, where)


def test_everything_is_described(document):
    missing = []
    for method, path, operation in operations(document):
        missing += [f"{method} {path}" for key in ("summary", "description", "operationId") if not operation.get(key)]
        missing += [f"{method} {path}: {each['name']}" for each in operation["parameters"] if not each.get("description")]
        missing += [
            f"{method} {path}: {status}" for status, each in operation["responses"].items() if not ({"$ref", "description"} & set(each))
        ]
    for name, schema in document["components"]["schemas"].items():
        missing += [name] if schema.get("description", "") in ("", Answer.__doc__) else []
        missing += [where for where, of in schemas_in(schema, name) if not of.get("description") and "$ref" not in of]
    for part in ("responses", "headers", "securitySchemes"):
        missing += [name for name, each in document["components"][part].items() if not each.get("description")]
    missing += [tag["name"] for tag in document["tags"] if not tag.get("description")]
    missing += [server["url"] for server in document["servers"] if not server.get("description")]
    assert missing == [], "Say what these mean (evidence/api/meanings.py, or at the field itself)."


def test_every_word_that_may_be_sent_has_its_meaning(document):
    """By a vocabulary, which lists them; else in the parameter's own description. `fields`, `expand` and `facets` name keys and filters."""
    missing = []
    for method, path, operation in operations(document):
        for each in operation["parameters"]:
            schema = each["schema"].get("items", each["schema"])
            if each["name"] not in ("fields", "expand", "facets"):
                missing += [
                    f"{method} {path}: {each['name']}={word}" for word in schema.get("enum", []) if f"`{word}`" not in each["description"]
                ]
    assert missing == []


def test_every_word_of_a_vocabulary_has_its_meaning(document):
    for name, schema in document["components"]["schemas"].items():
        for word in schema.get("enum", []):
            assert f"`{word}` – " in schema["description"], (name, word)


def content_of(operation):
    for status, answer in operation["responses"].items():
        if status.startswith("2"):
            yield status, answer.get("content", {})
    yield "body", operation.get("requestBody", {}).get("content", {})


def test_every_answer_and_body_has_an_example_that_fits(document):
    registry, wrong, number = registry_of(document), [], 0
    for method, path, operation in operations(document):
        for what, content in content_of(operation):
            for form in (each for each in content if each.endswith("json")):
                body = content[form]
                number += 1
                if "example" not in body:
                    wrong.append(f"{method} {path} {what}: no example")
                    continue
                schema = absolute(closed(body["schema"]))
                for error in Draft202012Validator(schema, registry=registry).iter_errors(body["example"]):
                    wrong.append(f"{method} {path} {what}: {error.json_path}: {error.message[:160]}")
    assert wrong == []
    assert number >= len(operations(document))


def absolute(node):
    """Its references, from outside of the document."""
    if isinstance(node, dict):
        return {key: f"urn:api{of}" if key == "$ref" else absolute(of) for key, of in node.items()}
    return [absolute(each) for each in node] if isinstance(node, list) else node


def test_every_error_is_a_problem_with_an_example(document):
    problem = document["components"]["schemas"]["Problem"]
    for name, answer in document["components"]["responses"].items():
        if name in ("301", "304"):
            continue
        example = answer["content"]["application/problem+json"]["example"]
        Draft202012Validator(problem).validate(example)
        assert str(example["status"]) == name.split("-")[-1]
        assert set(answer["content"]) <= {"application/problem+json", "application/fhir+json"}


def test_it_says_under_what_licence_and_where(document):
    assert document["info"]["license"] == {"name": "CC0 1.0", "identifier": "CC0-1.0"}
    assert document["servers"]
    assert "contact" not in document["info"]
    assert all(f"`{scope}`" in document["components"]["securitySchemes"]["token"]["description"] for scope in ("read_drafts", "edit"))
