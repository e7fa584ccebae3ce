"""Whole lists: what stands in them is what the pages say, read with libraries of others, and no reader's memory is ours."""

import csv
import io
import json

import duckdb
import openpyxl
import pyarrow.parquet as pq
import pytest

from evidence.api import whole
from evidence.exports.columns import Type
from evidence.exports.delimited import written
from evidence.exports.evidence_columns import EVIDENCE
from evidence.exports.parquet import value
from evidence.exports.record_columns import PUBLICATIONS, REGIMENS, STUDIES
from evidence.exports.term_columns import DISAGREEMENTS, DISEASES, INTERVENTIONS, MECHANISMS, OUTCOMES
from evidence.importers.bulk_cells import without_apostrophe

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]

TABLES = {
    "evidence": EVIDENCE,
    "publications": PUBLICATIONS,
    "studies": STUDIES,
    "regimens": REGIMENS,
    "diseases": DISEASES,
    "outcomes": OUTCOMES,
    "mechanisms": MECHANISMS,
    "interventions": INTERVENTIONS,
    "disagreements": DISAGREEMENTS,
}


def body(answer):
    assert answer.status_code == 200, answer.content
    return b"".join(answer.streaming_content)


def records(get, address):
    """All results, page after page."""
    found, there = [], f"{address}{'&' if '?' in address else '?'}page_size=7"
    while there:
        page = get(there).json()
        found, there = found + page["results"], page["next"] and page["next"].split("/api/v1/")[1]
    return found


def table(answer):
    """A CSV file as a spreadsheet or a program reads it: a dictionary for each row, apostrophes off."""
    rows = list(csv.DictReader(io.StringIO(body(answer).decode("utf-8-sig"), newline="")))
    return [{name: without_apostrophe(cell) for name, cell in row.items()} for row in rows]


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(whole, "BATCH", 3)


@pytest.mark.parametrize("noun", TABLES)
def test_csv_says_what_the_pages_say(get, everything, small_batches, noun):
    rows = table(get(f"{noun}/?format=csv"))
    expected = [{column.name: written(column, column.of(record)) for column in TABLES[noun]} for record in records(get, f"{noun}/")]
    assert rows == expected
    assert rows


@pytest.mark.parametrize("noun", TABLES)
def test_ndjson_holds_the_results_of_all_pages(get, everything, small_batches, noun):
    lines = body(get(f"{noun}/?format=ndjson")).decode().splitlines()
    assert [json.loads(line) for line in lines] == records(get, f"{noun}/")


def test_a_row_is_right_by_hand(get, everything):
    row = table(get("evidence/?format=csv&kind=finding"))[0]
    assert row["accession"] == everything["accession"]
    assert (row["disease"], row["disease_ja"], row["pmid"]) == ("cidp", "病", "91000001")
    assert (row["g_per_kg_per_day_low"], row["g_per_kg_per_day_high"], row["days"]) == ("0.4", "0.5", "5")
    assert (row["g_per_kg_per_course_low"], row["g_per_kg_per_course_high"]) == ("2.0", "2.5")
    assert (row["qualifiers"], row["comparators"], row["regimen_open_ended"]) == ("severe", "steroids", "false")
    assert "p<0.05" in row["results"]
    assert "ci=1.1..2 (95 %)" in row["results"]


@pytest.mark.parametrize("noun", TABLES)
def test_every_column_has_a_name_of_its_own_and_finds_something_to_be(get, everything, noun):
    columns = TABLES[noun]
    assert len({column.name for column in columns}) == len(columns)
    kinds = {Type.TEXT: str, Type.TIME: str, Type.INTEGER: int, Type.NUMBER: str | int | float, Type.BOOLEAN: bool, Type.LIST: list}
    for record in records(get, f"{noun}/"):
        for column in columns:
            assert isinstance(column.of(record), kinds[column.type] | None), column.name


def test_every_key_of_an_item_is_in_some_column(get, everything):
    assert set(records(get, "evidence/")[0]) - {column.key for column in EVIDENCE} == {"status", "path"}


def test_a_filter_an_ordering_and_fields_hold_for_a_whole_list_too(get, everything):
    rows = table(get("evidence/?format=csv&kind=gap,method&ordering=-accession&fields=accession,gap"))
    assert [list(row) for row in rows] == [["accession", "gap_aspects", "gap_needed_design"]] * 2
    assert [row["accession"] for row in rows] == sorted((row["accession"] for row in rows), reverse=True)
    lines = body(get("evidence/?format=ndjson&kind=gap&fields=kind")).decode()
    assert lines == '{"kind": "gap"}\n'


def test_the_header_chooses_as_the_parameter_does(get, everything):
    asked = get("evidence/", Accept="text/csv")
    assert asked["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert body(asked) == body(get("evidence/?format=csv"))
    assert get("evidence/", Accept="text/html,*/*;q=0.8")["Content-Type"] == "application/json"


def test_it_is_a_file_with_a_dated_name_and_the_same_rules_for_caches(get, everything):
    answer = get("evidence/?format=csv")
    assert answer["Content-Disposition"].startswith('attachment; filename="ivig-evidence-20')
    assert answer["Content-Disposition"].endswith('.csv"')
    assert answer["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Accept" in answer["Vary"]
    again = get("evidence/?format=csv", **{"If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert get("evidence/?format=ndjson")["ETag"] != answer["ETag"]


@pytest.mark.parametrize("form", ["csv", "ndjson", "xlsx", "parquet"])
@pytest.mark.parametrize(
    ("wrong", "status"),
    [("kind=colour", 400), ("page_size=5", 400), ("cursor=x", 400), ("ordering=x", 400), ("fields=x", 400), ("colour=red", 400)],
)
def test_an_error_is_a_problem_whatever_was_asked_for(get, form, wrong, status):
    answer = get(f"evidence/?format={form}&{wrong}")
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    assert list(answer.json()["errors"]) == [wrong.split("=")[0]]


def test_an_unknown_format_is_refused_with_those_there_are(get):
    for answer in (get("evidence/?format=xls"), get("search/?q=x&format=csv"), get("evidence/", Accept="text/turtle")):
        assert (answer.status_code, answer["Content-Type"]) == (406, "application/problem+json")
        assert "json" in answer.json()["detail"]
    assert "csv" in get("evidence/?format=xls").json()["detail"]


def test_head_says_what_get_would_and_reads_no_row(client, everything, django_assert_num_queries):
    with django_assert_num_queries(1):  # the data version
        answer = client.head("/api/v1/evidence/?format=csv")
        b"".join(answer.streaming_content)
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]


@pytest.mark.parametrize("noun", TABLES)
def test_parquet_says_what_the_pages_say_in_types(get, everything, small_batches, noun):
    found = pq.read_table(io.BytesIO(body(get(f"{noun}/?format=parquet"))))
    expected = [{column.name: value(column, record) for column in TABLES[noun]} for record in records(get, f"{noun}/")]
    assert found.to_pylist() == expected
    kinds = {Type.TEXT: "string", Type.INTEGER: "int64", Type.NUMBER: "double", Type.BOOLEAN: "bool", Type.TIME: "timestamp[us, tz=UTC]"}
    for column in TABLES[noun]:
        field = found.schema.field(column.name)
        assert str(field.type) == kinds.get(column.type, str(field.type))
        assert field.metadata[b"description"].decode() == column.says
        assert field.metadata.get(b"unit", b"").decode() == column.unit
        assert json.loads(field.metadata.get(b"words", b"{}")) == column.meanings


def test_duckdb_computes_with_doses_and_lists(get, everything, tmp_path):
    file = tmp_path / "evidence.parquet"
    file.write_bytes(body(get("evidence/?format=parquet")))
    asked = (
        "SELECT max(g_per_kg_per_course_high), any_value(qualifiers[1]) FROM read_parquet(?) WHERE list_contains(comparators, 'steroids')"
    )
    assert duckdb.execute(asked, [str(file)]).fetchone() == (2.5, "severe")


@pytest.mark.parametrize("noun", TABLES)
def test_a_workbook_says_what_the_pages_say_and_what_it_means(get, everything, small_batches, noun):
    book = openpyxl.load_workbook(io.BytesIO(body(get(f"{noun}/?format=xlsx"))))
    head, *rows = book["Records"].iter_rows(values_only=True)
    assert list(head) == [column.name for column in TABLES[noun]]
    of_text = (Type.TEXT, Type.LIST, Type.TIME)
    for row, record in zip(rows, records(get, f"{noun}/"), strict=True):
        for cell, column in zip(row, TABLES[noun], strict=True):
            said = written(column, column.of(record)) or None if column.type in of_text else value(column, record)
            assert cell == said, column.name
    meanings = list(book["Data dictionary"].iter_rows(min_row=2, values_only=True))
    told = {meaning[0]: meaning for meaning in meanings}
    assert list(told) == list(head)
    assert all(meaning[1] and meaning[2] for meaning in meanings)
    for column in TABLES[noun]:
        assert (told[column.name][3] or "") == column.unit
        assert all(word in told[column.name][5] for word in column.meanings)


def test_more_rows_than_a_sheet_holds_are_refused_with_advice(get, everything, monkeypatch):
    monkeypatch.setattr(whole.Xlsx, "most_rows", 3)
    answer = get("evidence/?format=xlsx")
    assert answer.status_code == 400
    assert "parquet" in answer.json()["errors"]["format"][0]
    assert get("evidence/?format=xlsx&kind=gap").status_code == 200
