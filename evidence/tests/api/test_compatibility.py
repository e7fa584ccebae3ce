"""docs/openapi.json is what clients were written for: a change that would break one fails here.

A change that breaks nobody is written down with `make schema`. What must go is deprecated first (docs/api.md, “What changes, and how”).
"""

import copy
import json
import os

import pytest

from config.local import ROOT
from evidence.api.documentation import openapi

from .compatibility import breaks

SNAPSHOT = ROOT / "docs" / "openapi.json"


@pytest.fixture(scope="module")
def document():
    return json.loads(json.dumps(openapi()))


def written(document):
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def test_no_client_is_broken(document):
    if SNAPSHOT.exists():
        found = breaks(json.loads(SNAPSHOT.read_text(encoding="utf-8")), document)
        assert not found, "This breaks clients. Deprecate it first (docs/api.md), or leave it as it was:\n" + "\n".join(found)
    if os.environ.get("RENEW_SCHEMA"):
        SNAPSHOT.write_text(written(document), encoding="utf-8")


def test_what_is_written_down_is_what_is_served(document):
    is_current = SNAPSHOT.read_text(encoding="utf-8") == written(document)
    assert is_current, "The schema has changed and breaks nobody: write it down with `make schema` and commit docs/openapi.json."


# The comparer itself


@pytest.fixture
def old(document):
    return copy.deepcopy(document)


@pytest.fixture
def new(document):
    return copy.deepcopy(document)


def of(document, name):
    return document["components"]["schemas"][name]


def evidence(document):
    return document["paths"]["/api/v1/evidence/"]["get"]


def drop_a_path(new):
    del new["paths"]["/api/v1/regimens/"]


def drop_an_operation(new):
    del new["paths"]["/api/v1/drafts/{number}/"]["patch"]


def drop_a_parameter(new):
    evidence(new)["parameters"] = [each for each in evidence(new)["parameters"] if each["name"] != "kind"]


def require_a_parameter(new):
    next(each for each in evidence(new)["parameters"] if each["name"] == "kind")["required"] = True


def add_a_required_parameter(new):
    evidence(new)["parameters"].append({"in": "query", "name": "reader", "required": True, "schema": {"type": "string"}})


def narrow_a_parameter(new):
    next(each for each in evidence(new)["parameters"] if each["name"] == "page_size")["schema"]["maximum"] = 100


def drop_a_key(new):
    del of(new, "EvidenceAnswer")["properties"]["hedge"]


def change_a_type(new):
    of(new, "EvidenceAnswer")["properties"]["version"]["type"] = "string"


def let_a_key_be_null(new):
    of(new, "EvidenceAnswer")["properties"]["statement"]["type"] = ["string", "null"]


def leave_a_key_out(new):
    of(new, "EvidenceAnswer")["required"].remove("statement")


def drop_a_word(new):
    of(new, "Direction")["enum"].remove("improved")


def require_a_key_of_a_body(new):
    of(new, "DraftContent")["required"].append("statement")


def drop_a_key_of_a_body(new):
    del of(new, "DraftContent")["properties"]["statement"]


def shorten_a_text_of_a_body(new):
    of(new, "RegimenContent")["properties"]["slug"]["maxLength"] = 20


def drop_a_format(new):
    del evidence(new)["responses"]["200"]["content"]["text/csv"]


def ask_for_a_token(new):
    evidence(new)["security"] = [{"token": []}]


def ask_for_another_scope(new):
    new["paths"]["/api/v1/drafts/"]["post"]["security"] = [{"token": ["edit"]}]


BREAKING = {
    drop_a_path: "GET /api/v1/regimens/ is gone.",
    drop_an_operation: "PATCH /api/v1/drafts/{number}/ is gone.",
    drop_a_parameter: "GET /api/v1/evidence/: the query parameter “kind” is gone.",
    require_a_parameter: "GET /api/v1/evidence/: the query parameter “kind” is now required.",
    add_a_required_parameter: "GET /api/v1/evidence/: the query parameter “reader” is now required.",
    narrow_a_parameter: "GET /api/v1/evidence/: the query parameter “page_size”: maximum is now 100.",
    drop_a_key: "EvidenceAnswer.hedge is gone.",
    change_a_type: "EvidenceAnswer.version may now be string.",
    let_a_key_be_null: "EvidenceAnswer.statement may now be null.",
    leave_a_key_out: "EvidenceAnswer.statement may now be left out.",
    drop_a_word: "Direction no longer has the word “improved”.",
    require_a_key_of_a_body: "DraftContent.statement is now required.",
    drop_a_key_of_a_body: "DraftContent.statement is gone.",
    shorten_a_text_of_a_body: "RegimenContent.slug: maxLength is now 20.",
    drop_a_format: "GET /api/v1/evidence/ no longer answers as text/csv.",
    ask_for_a_token: "GET /api/v1/evidence/ asks for more than nothing.",
    ask_for_another_scope: "POST /api/v1/drafts/ asks for more than session [].",
}


@pytest.mark.parametrize("change", BREAKING, ids=lambda change: change.__name__)
def test_what_breaks_a_client_is_named(old, new, change):
    change(new)
    assert BREAKING[change] in breaks(old, new)


def test_nothing_breaks_where_nothing_changes(old, new):
    assert breaks(old, new) == []


def test_what_is_new_breaks_nobody(old, new):
    new["paths"]["/api/v1/stars/"] = new["paths"]["/api/v1/regimens/"]
    evidence(new)["parameters"].append({"in": "query", "name": "reader", "schema": {"type": "string"}})
    of(new, "EvidenceAnswer")["properties"]["stars"] = {"type": "integer"}
    of(new, "DraftContent")["properties"]["stars"] = {"type": "integer"}
    of(new, "Direction")["enum"].append("sideways")
    of(new, "RegimenContent")["properties"]["slug"]["maxLength"] = 200
    assert breaks(old, new) == []


def test_what_was_announced_may_go_when_its_day_has_come(old, new):
    drop_a_path(new)
    operation = old["paths"]["/api/v1/regimens/"]["get"]
    operation |= {"deprecated": True, "x-sunset": "2999-01-01"}
    assert breaks(old, new) == ["GET /api/v1/regimens/ is gone."]
    operation["x-sunset"] = "2026-01-01"
    assert breaks(old, new) == []
