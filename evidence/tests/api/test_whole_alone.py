"""Whole lists of nothing, and of just what a test made: no cell is a formula, and none costs a query too many."""

import csv
import io

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evidence.api import whole
from evidence.api.caching import kept as cache
from evidence.importers.bulk_cells import without_apostrophe
from evidence.tests import builders

from .test_whole import body

pytestmark = pytest.mark.django_db


def test_a_list_without_rows_is_a_table_without_rows(get):
    assert body(get("evidence/?format=ndjson")) == b""
    assert body(get("evidence/?format=csv")).decode("utf-8-sig").split("\r\n")[1:] == [""]


def test_no_cell_is_a_formula(get, cast):
    dangers = ["=1+1", "+1", "-x", "@SUM(A1)", "\t=1", "'=1"]
    for danger in dangers:
        builders.published(cast, statement=danger)
    for line in csv.DictReader(io.StringIO(body(get("evidence/?format=csv")).decode("utf-8-sig"), newline="")):
        assert line["statement"].startswith("'")
        assert without_apostrophe(line["statement"]) in dangers


def test_no_cell_of_a_workbook_is_a_formula(get, cast):
    builders.published(cast, statement="=1+1")
    book = openpyxl.load_workbook(io.BytesIO(body(get("evidence/?format=xlsx&fields=statement"))))
    cell = book["Records"]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.parametrize("form", ["csv", "ndjson", "parquet"])
def test_a_whole_list_costs_a_query_a_batch(get, cast, monkeypatch, form):
    for _ in range(8):
        builders.published(cast)
    for size, batches in ((8, 1), (4, 2), (3, 3)):
        monkeypatch.setattr(whole, "BATCH", size)
        cache.clear()
        with CaptureQueriesContext(connection) as asked:
            body(get(f"evidence/?format={form}"))
        assert len(asked) == 1 + batches  # the data version first
