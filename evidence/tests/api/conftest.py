"""Every test of the API begins with an empty cache (no counted requests, no kept counts) and asks over plain HTTP."""

from copy import deepcopy

import pytest

from evidence.api.caching import kept as cache
from evidence.documents.refresh import refresh
from evidence.models import EvidenceItem
from evidence.tests import builders
from evidence.tests.once import made_once


@pytest.fixture(autouse=True)
def fresh(settings):
    settings.SECURE_SSL_REDIRECT = False
    cache.clear()


@pytest.fixture
def get(client, db):
    """`get("evidence/?kind=finding")`: the answer at an address under /api/v1/."""

    def ask(address, **headers):
        return client.get(f"/api/v1/{address}", headers=headers)

    return ask


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker):
    with made_once(made_everything, django_db_blocker) as there:
        yield there


@pytest.fixture
def everything(request, cast):
    return deepcopy(request.getfixturevalue("once").made) if "once" in request.fixturenames else made_everything(cast)


def made_everything(cast):
    """At least one of everything that an answer can hold."""
    paper = builders.publication("pmid-91000001", pmid="91000001", doi="10.1000/abc")
    builders.relation(paper, builders.publication())
    regimen = builders.regimen({"low": "0.4", "high": "0.5", "per": "day", "days": 5}, slug="regimen")
    trial = builders.study("trial", reported_by=paper)
    builders.caveat(arm=builders.arm(trial, regimen=regimen))
    builders.caveat(study=trial)
    disease = builders.disease("cidp", parent=builders.disease("group"), names=[("ja", "病", "preferred")])
    builders.outcome("rash", domain="adverse_event", better="lower")

    def complete(item):
        arm, versus = builders.arm(item.study), builders.arm(item.study)
        builders.result(item, arm=arm, p_operator="<", p_value="0.05")
        ratio = {"measure": "RR", "estimate": "1.5", "ci_low": "1.1", "ci_high": "2", "ci_level": "95"}
        builders.result(item, kind="contrast", events=None, arm=arm, versus=versus, **ratio)
        builders.caveat(item=item)

    def risky(item):
        builders.risk_factor(item)
        builders.result(item)

    make = builders.published
    common = {"publication": paper, "study": trial, "disease": disease}
    one = make(cast, prepare=complete, regimen=regimen, comparison="vs_active", versus=("steroids",), qualifiers=["severe"], **common)
    for values in [
        {"kind": "recommendation", "stance": "for", "line": ["first_line"], "role": ["rescue"]},
        {"kind": "dosing", "regimen": regimen, "dose_says": "minimum"},
        {"kind": "mechanism", "mechanism": builders.mechanism("blockade"), "system": "in_vitro"},
        {"kind": "safety", "outcome": builders.outcome(domain="adverse_event"), "prepare": risky, "time_as_worded": "soon"},
        {"kind": "epidemiology", "value_measure": "count", "value_relation": "about", "value_low": 3, "value_unit": "patient"},
        {"kind": "gap", "gap_aspects": ["dose"]},
        {"kind": "background", "aspect": "course", "time_relation": "eq", "time_low": "1.5", "time_unit": "week"},
        {"kind": "method", "aspect": "design"},
    ]:
        other = make(cast, **{**common, **values})
    builders.disagreement(one, other, slug="disagreement")
    refresh(EvidenceItem.objects.all())
    return {"accession": one.accession, "slug": {"diseases": "cidp", "publications": "pmid-91000001", "studies": "trial", "regimens": "regimen",
            "syntheses": "cidp", "outcomes": "rash", "mechanisms": "blockade", "interventions": "ivig", "disagreements": "disagreement"}}  # fmt: skip
