"""A record that is here already is found by its identifiers, in any letter case, or by a title nearly the same."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.queries.duplicates import duplicates_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db

TITLE = "Intravenous immunoglobulin in imagined neuropathy: an invented, randomised trial"


def found(**record):
    (duplicates,) = duplicates_of([record])
    return [(each.publication, each.certain) for each in duplicates]


def test_the_same_identifier_is_certain():
    paper = builders.publication(pmid="91000001", doi="10.5555/AbC", pmcid="PMC91")
    for record in ({"pmid": "91000001"}, {"doi": "10.5555/aBc"}, {"pmcid": "PMC91"}):
        assert found(**record) == [(paper, True)]
    assert found(pmid="91000001", doi="10.5555/abc") == [(paper, True)]


def test_nearly_the_same_title_in_nearly_the_same_year_is_perhaps_the_same():
    paper = builders.publication(title=TITLE, year=2019)
    assert found(title=TITLE.upper().replace("randomised", "randomized"), year="2020") == [(paper, False)]
    assert found(title=TITLE, year=None) == [(paper, False)]


def test_another_year_or_another_title_is_another_paper():
    builders.publication(title=TITLE, year=2019)
    assert found(title=TITLE, year="2023") == []
    assert found(title="Intravenous immunoglobulin in imagined myopathy: an observation", year="2019") == []


def test_many_records_cost_as_many_queries_as_one():
    for number in range(8):
        builders.publication(pmid=f"9200000{number}", title=f"{TITLE}, part {number}")
    records = [{"pmid": f"9200000{number}", "title": f"{TITLE}, part {number}", "year": "2001"} for number in range(8)]
    with CaptureQueriesContext(
        connection,
    ) as one:
        duplicates_of(records[:1])
    with CaptureQueriesContext(connection) as many:
        duplicates_of(records)
    assert len(one) == len(many) == 4
