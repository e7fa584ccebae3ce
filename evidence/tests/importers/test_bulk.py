"""What is read of a file, and what is wrong with it: each mistake with sheet, row and column, each damaged file with a sentence."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from evidence.importers.bulk import read_bulk
from evidence.importers.workbooks import MOST_UNPACKED
from evidence.queries.bulk_records import MOST_BYTES, MOST_ROWS, WrongFile
from evidence.tests.bulk_files import as_csv, xlsx, zipped

ITEMS = ["item", "statement", "kind"]


def mistakes(name, content):
    return [(each.sheet, each.row, each.column, each.sentence) for each in read_bulk(name, content).mistakes]


def only(name, content):
    (found,) = mistakes(name, content)
    return found


def wrong(name, content):
    with pytest.raises(WrongFile) as refused:
        read_bulk(name, content)
    return str(refused.value)


def test_a_row_hangs_under_what_it_belongs_to():
    reading = read_bulk(
        "x.xlsx",
        xlsx(
            studies=[["study", "label"], ["trial-a", "Trial A"]],
            arms=[["study", "label", "interventions"], ["trial-a", "IVIg", "ivig; prednisolone"]],
            items=[ITEMS, ["a", "Better.", "finding"]],
            results=[["item", "arm", "n"], ["a", "IVIg", 40]],
            caveats=[["item", "study", "arm", "note"], ["", "trial-a", "IVIg", "of the arm"], ["a", "", "", "of the item"]],
        ),
    )
    assert reading.mistakes == []
    (study,), (item,) = reading.records["studies"], reading.records["evidence"]
    (arm,) = study.parts["arms"]
    assert arm.values["interventions"] == ["ivig", "prednisolone"]
    assert arm.parts["caveats"][0].values["note"] == "of the arm"
    assert item.parts["results"][0].values["n"] == "40"
    assert item.parts["caveats"][0].values["note"] == "of the item"
    assert reading.rows == 6


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        (date(2026, 1, 2), "has made a date"),
        (0.4, "takes words, and here is a number"),
        ("=1+1", "holds a formula"),
        ("a\x0bb".replace("\x0b", "_x000B_"), ""),
        ("#REF!", "could not compute"),
        ("x" * 32_001, "a cell takes 32,000"),
    ],
)
def test_what_a_spreadsheet_made_of_a_cell_is_told_at_the_cell(cell, sentence):
    found = mistakes("x.xlsx", xlsx(items=[ITEMS, ["fine", "Better.", ""], ["a", cell, "finding"]]))
    if sentence:
        ((sheet, row, column, said),) = found
        assert (sheet, row, column) == ("Items", 3, "statement (column B)")
        assert sentence in said


def test_a_printed_percentage_stays_as_it_is_printed():
    lines = [["item", "percent_printed"], ["a", 14.2]]
    assert only("x.xlsx", xlsx(results=lines))[:3] == ("Results", 2, "percent_printed (column B)")
    reading = read_bulk("x.xlsx", xlsx(results=[lines[0], ["a", "14.20"]]))
    assert reading.records["evidence"][0].parts["results"][0].values["percent_printed"] == "14.20"


def test_numbers_come_without_the_traces_of_a_spreadsheet():
    reading = read_bulk("x.xlsx", xlsx(results=[["item", "n", "estimate", "p_value"], ["a", 40.0, 0.40, 0.00001]]))
    values = reading.records["evidence"][0].parts["results"][0].values
    assert (values["n"], values["estimate"], values["p_value"]) == ("40", "0.4", "0.00001")


def test_the_heads_are_told_apart():
    found = mistakes("x.xlsx", xlsx(items=[["item", "statment", "kind", "kind", ""], ["a", "b", "c", "d", "stray"]]))
    assert found[0][:3] == ("Items", 1, "column B")
    assert "Did you mean “statement”?" in found[0][3]
    assert found[1] == ("Items", 1, "kind (column D)", "This column is there twice.")
    assert ("Items", 2, "", "A value stands outside the named columns.") in found
    assert only("x.xlsx", xlsx(results=[["n"], [4]]))[:3] == ("Results", 1, "item")


def test_rows_that_belong_nowhere_or_stand_twice_are_told():
    assert only("x.xlsx", xlsx(results=[["item", "n"], ["", 4]]))[:3] == ("Results", 2, "item")
    assert only("x.xlsx", xlsx(caveats=[["item", "study", "note"], ["a", "b", "both"]]))[:3] == ("Caveats", 2, "item")
    assert only("x.xlsx", xlsx(caveats=[["item", "study", "arm", "note"], ["", "", "IVIg", "no study"]]))[:3] == ("Caveats", 2, "item")
    twice = only("x.xlsx", xlsx(items=[ITEMS, ["a", "b", "gap"], ["a", "c", "gap"]]))
    assert twice == ("Items", 3, "item (column A)", "It is there twice: first in row 2.")


def test_csv_is_read_from_one_file_or_many_with_any_separator():
    assert read_bulk("items.csv", as_csv([ITEMS, ["a", "b", "gap"]]).encode()).rows == 1
    assert read_bulk("anything.csv", ("\ufeff" + as_csv([ITEMS, ["a", "b", "gap"]], ";")).encode()).rows == 1
    assert read_bulk("x.zip", zipped(items=[ITEMS, ["a", "b", "gap"]], risk_factors=[["item", "trait"], ["a", "old-age"]])).rows == 2
    kept = read_bulk("items.csv", as_csv([ITEMS, ["a", "'=1+1", "gap"], ["b", "''-x", "gap"], ["c", "'twas", "gap"]]).encode())
    assert [record.values["statement"] for record in kept.records["evidence"]] == ["=1+1", "'-x", "'twas"]


def test_yaml_is_told_by_line():
    text = """
studies:
- study: trial-a
  labl: Trial A
  arms: none
  evidence:
  - item: a
    statement: [one, two]
    results:
    - n: 4
      n: 5
  - statement: b
"""
    found = [(each.sheet, each.row, each.column) for each in read_bulk("x.yaml", text.encode()).mistakes]
    assert found == [
        ("studies 1", 4, "labl"),
        ("studies 1", 5, "arms"),
        ("studies 1 › evidence 1", 8, "statement"),
        ("studies 1 › evidence 1 › results 1", 11, "n"),
        ("studies 1 › evidence 2", 12, "item"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("x.xlsx", b"", "empty"),
        ("x.xlsx", b"PK\x03\x04 no archive", "damaged"),
        ("x.xls", b"\xd0\xcf\x11\xe0 old", "old workbook"),
        ("x.pdf", b"%PDF-1.4", "not read here"),
        ("x.csv", b"\xff\xfe\x00", "not in UTF-8"),
        ("odd.csv", b"a,b\n1,2\n", "says not of which sheet"),
        ("items.csv", b'item,statement\na,"open\n', "cannot be read after row"),
        ("x.yaml", b"studies: [", "Line "),
        ("x.yaml", b"- a list", "not a mapping"),
        ("x.yaml", b"a: &x 1\nb: *x\n", "not followed"),
        ("x.yaml", b"[" * 5000, "nested so deep"),
        ("x.yaml", b"\xff", "not in UTF-8"),
        ("x.yaml", b"studies: []", "no rows"),
        ("x.yaml", b"a" * (MOST_BYTES + 1), "10 MB are read at most"),
        ("items.csv", b"item\n" + b"a\n" * (MOST_ROWS + 1), f"more than {MOST_ROWS:,} rows"),
        ("x.yaml", b"evidence:\n" + b"- item: a\n" * (MOST_ROWS + 2), f"{MOST_ROWS:,} are read at once"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(name, content, sentence):
    assert sentence in wrong(name, content)


def test_a_workbook_with_another_sheet_says_which_it_knows():
    assert "“Tables” is not known. The sheets are: Studies, Reports" in wrong("x.xlsx", xlsx(tables=[["a"]]))
    assert "no rows" in wrong("x.xlsx", xlsx(items=[ITEMS]))


def test_an_archive_that_unpacks_to_far_more_is_not_unpacked():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("items.csv", b"0" * (MOST_UNPACKED + 1))
    assert len(stream.getvalue()) < MOST_BYTES
    assert "unpacks to more than 100 MB" in wrong("x.zip", stream.getvalue())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number in range(501):
            archive.writestr(f"{number}.csv", b"")
    assert "unpacks to more" in wrong("x.zip", stream.getvalue())


def test_a_workbook_that_names_entities_or_far_cells_is_harmless():
    stream = io.BytesIO()
    book = Workbook()
    book.active.title = "Items"
    book.active.append(["item", "statement"])
    book.active["A1048576"] = "far down"
    book.save(stream)
    assert read_bulk("x.xlsx", stream.getvalue()).rows == 1
    bomb = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx(items=[ITEMS, ["a", "b", "gap"]]))) as good, zipfile.ZipFile(bomb, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            if name == "xl/worksheets/sheet1.xml":
                entities = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10 if n else b"ha") for n in range(12))
                body = content.split(b"?>", 1)[-1].replace(b"</sheetData>", b"<row><c t='str'><v>&e11;</v></c></row></sheetData>")
                content = b'<?xml version="1.0"?><!DOCTYPE worksheet [' + entities + b"]>" + body
            bad.writestr(name, content)
    assert "damaged" in wrong("x.xlsx", bomb.getvalue())
