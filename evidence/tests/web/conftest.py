"""A small invented library that the pages are tested on, and a reader who asks for them."""

from copy import deepcopy
from types import SimpleNamespace

import pytest

from evidence.models import StudyReport
from evidence.tests import builders
from evidence.tests.once import made_once

SECRET = "Nobody outside may read this"


@pytest.fixture
def read(client):
    """GET a page as an anonymous reader, over HTTPS as in production."""
    return lambda path, **options: client.get(path, secure=True, **options)


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker):
    with made_once(made_library, django_db_blocker) as there:
        yield there


@pytest.fixture
def library(request, cast):
    return deepcopy(request.getfixturevalue("once").made) if "once" in request.fixturenames else made_library(cast)


def made_library(cast):
    """One public record of every noun, and beside each a secret one that only a draft knows."""
    group = builders.disease("example-group", label="Example group")
    disease = builders.disease(
        "example-neuropathy",
        label="Example neuropathy",
        parent=group,
        names=[("ja", "例示ニューロパチー", "preferred"), ("zh-Hans", "示例神经病", "preferred"), ("en", "Exampel neuropathy", "hidden")],
    )
    publication = builders.publication("pmid-11111111", pmid="11111111", doi="10.1000/example")
    study = builders.study("example-trial", reported_by=publication)
    regimen = builders.regimen({"low": "1", "per": "day", "days": 2}, slug="example-regimen")
    outcome, mechanism = builders.outcome("example-strength"), builders.mechanism("example-mechanism")
    common = {"publication": publication, "study": study, "disease": disease}
    item = builders.published(cast, outcome=outcome, regimen=regimen, statement="Strength came back.", **common)
    builders.published(cast, kind="mechanism", mechanism=mechanism, support="asserted", statement="It blocks.", **common)
    builders.published(
        cast, kind="recommendation", stance="for", statement="It is first line in the group.", **{**common, "disease": group}
    )
    lead = builders.publication("pmid-22222222", pmid="22222222", title="A lead")
    builders.relation(publication, lead)
    hidden = builders.publication("pmid-33333333", pmid="33333333", title=SECRET)
    StudyReport.objects.create(study=study, publication=hidden, role="secondary")
    draft = builders.draft(
        curator=cast.alice,
        statement=SECRET,
        disease=disease,
        outcome=outcome,
        publication=hidden,
        study=builders.study("secret-trial", label=SECRET, reported_by=hidden),
        regimen=builders.regimen({"low": "0.123", "per": "day", "days": 4}, slug="secret-regimen"),
    )
    builders.relation(hidden, builders.publication("pmid-44444444", pmid="44444444", title=SECRET))
    return SimpleNamespace(**common, group=group, regimen=regimen, outcome=outcome, mechanism=mechanism, item=item, lead=lead, draft=draft)
