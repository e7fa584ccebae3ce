"""The types of the client are those of the running server."""

import ast
import importlib.util
import inspect
import json
import re
import urllib.request
from pathlib import Path

import pytest

from ivig_evidence import Client, records
from ivig_evidence.listing import FORMATS

PACKAGE = Path(__file__).parent.parent
WITHOUT_A_METHOD = re.compile(r"/api/v1/(schema|fhir|context.jsonld|vocabulary)|/annotations/")


@pytest.fixture(scope="module")
def document(seeded_server):
    with urllib.request.urlopen(f"{seeded_server}/api/v1/schema/?format=json") as answer:
        return json.load(answer)


@pytest.fixture(scope="module")
def generate():
    found = importlib.util.spec_from_file_location("generate", PACKAGE / "generate.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def types(source):
    """What the types are, whatever is said of them."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef):
            node.body = [each for each in node.body if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))]
    return {ast.unparse(each) for each in tree.body}


def test_the_records_are_those_of_the_server(document, generate):
    written, served = types(Path(records.__file__).read_text(encoding="utf-8")), types(generate.write(document))
    assert written == served, "The API has changed: run `make schema`, and see what it means for the client."


def test_every_public_endpoint_has_a_method(ivig, document):
    public = {path for path, operations in document["paths"].items() if "get" in operations and not operations["get"].get("security")}
    source = inspect.getsource(Client)
    for path in (path for path in public if not WITHOUT_A_METHOD.search(path)):
        noun = path.removeprefix("/api/v1/").split("/")[0]
        last = re.sub(r"\{\w+\}", "", path).rstrip("/").rsplit("/", 1)[-1]
        assert f'"{noun}' in source or not noun, path
        assert last in source or not noun, path


def test_every_format_of_a_whole_list_is_known(document):
    offered = set()
    for path in ("evidence", "publications"):
        [asked] = [each for each in document["paths"][f"/api/v1/{path}/"]["get"]["parameters"] if each["name"] == "format"]
        offered |= set(asked["schema"]["enum"])
    assert set(FORMATS) == offered - {"json", "fhir", "jsonld"}, "those come in pages"
