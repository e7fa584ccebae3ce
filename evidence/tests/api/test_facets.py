"""Facets count what the filters find, in one query."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.api.facets import FACETS
from evidence.vocabulary.evidence import Kind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]


def test_a_facet_counts_what_its_filter_would_find(get, everything):
    body = get(f"evidence/?facets={','.join(FACETS)}&disease=cidp").json()
    assert set(body["facets"]) == set(FACETS)
    assert set(body["facets"]["kind"]) == set(Kind.values)
    for name, values in body["facets"].items():
        for value, number in values.items():
            scope = "&disease_scope=self" if name == "disease" else ""
            query = f"{name}={value}{scope}" if name == "disease" else f"disease=cidp&{name}={value}"
            assert get(f"evidence/?{query}").json()["count"] == number, (name, value)


def test_without_asking_there_is_none(get, everything):
    assert get("evidence/").json()["facets"] is None


def test_where_no_word_can_be_looked_for_nothing_is_counted(get, everything):
    body = get("evidence/?facets=kind&q=%2B").json()
    assert (body["count"], body["facets"]) == (0, {"kind": {}})


def test_all_of_them_cost_one_query(get, everything):
    def price(query):
        with CaptureQueriesContext(connection) as asked:
            assert get(f"evidence/?{query}").status_code == 200
        return len(asked)

    assert price("facets=kind,direction,disease&n_min=0") == price("n_min=1") + 1


@pytest.mark.parametrize("query", ["facets=colour", "facets=", "facets=kind&format=csv", "facets=kind&format=fhir"])
def test_what_cannot_be_counted_is_refused(get, everything, query):
    assert list(get(f"evidence/?{query}").json().get("errors", {"facets": []})) == ["facets"]
    assert get(f"evidence/?{query}").status_code == 400
