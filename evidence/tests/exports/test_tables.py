"""Tables of any length are written in the memory of a few rows, and each is what an independent library reads back."""

import io
import tracemalloc
from itertools import islice

import pyarrow
import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook

from evidence.exports import parquet as parquet_module
from evidence.exports.columns import Column, Type
from evidence.exports.delimited import delimited
from evidence.exports.parquet import parquet
from evidence.exports.sheets import MOST_SIGNS, sheets

COLUMNS = [
    Column("name", "name", "Name"),
    Column("count", "count", "Count", Type.INTEGER, unit="patients"),
    Column("dose", "dose", "Dose", Type.NUMBER, unit="g/kg"),
    Column("parts", "parts", "Parts", Type.LIST),
    Column("at", "at", "When", Type.TIME),
]
MANY = 20_000
MEGABYTE = 1 << 20


def batches(rows, size=500):
    made = (
        {"name": f"row {number} " * 20, "count": number, "dose": "0.4", "parts": ["a", f"b{number}"], "at": "2026-11-01T00:00:00Z"}
        for number in range(rows)
    )
    while batch := list(islice(made, size)):
        yield batch


def peak(make, rows):
    """The most memory that Python holds while all of the file goes by."""
    tracemalloc.start()
    try:
        written = sum(len(chunk) for chunk in make(COLUMNS, batches(rows)))
        return tracemalloc.get_traced_memory()[1], written
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("make", "rows"), [(delimited, MANY), (parquet, MANY), (sheets, 6_000)])
def test_ten_times_the_rows_take_no_more_memory(make, rows, monkeypatch):
    monkeypatch.setattr(parquet_module, "ROWS_OF_A_GROUP", 1_000)
    peak(make, 10)  # what is loaded once
    (few, _), (many, written) = peak(make, rows // 10), peak(make, rows)
    assert many < few + MEGABYTE, f"{few:,} bytes for a tenth of the rows, {many:,} for all"
    assert written > rows, "all of it was written"


def test_arrow_holds_a_row_group_and_no_more(monkeypatch):
    monkeypatch.setattr(parquet_module, "ROWS_OF_A_GROUP", 1_000)
    before = pyarrow.total_allocated_bytes()
    for _ in parquet(COLUMNS, batches(MANY)):
        assert pyarrow.total_allocated_bytes() - before < 2 * MEGABYTE


def test_a_parquet_file_comes_in_row_groups_that_are_full(monkeypatch):
    monkeypatch.setattr(parquet_module, "ROWS_OF_A_GROUP", 1_000)
    file = pq.ParquetFile(io.BytesIO(b"".join(parquet(COLUMNS, batches(2_600)))))
    assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [1_000, 1_000, 600]
    assert file.read()["count"].to_pylist() == list(range(2_600))


@pytest.mark.parametrize("make", [delimited, sheets, parquet])
def test_the_same_rows_give_the_same_bytes(make):
    first, second = (b"".join(make(COLUMNS, batches(30))) for _ in range(2))
    assert first == second


def test_a_text_longer_than_a_cell_says_that_it_goes_on():
    book = load_workbook(io.BytesIO(b"".join(sheets(COLUMNS[:1], [[{"name": "x" * 40_000}]]))))
    told = book["Records"]["A2"].value
    assert (len(told), told[-2:]) == (MOST_SIGNS, "x…")
