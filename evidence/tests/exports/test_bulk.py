"""What is exported is read back as it was: in each format, whatever the words are."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from evidence.exports.bulk import FORMATS, empty, in_format
from evidence.exports.bulk_tables import explained
from evidence.exports.workbooks import neutral
from evidence.importers.bulk import read_bulk
from evidence.importers.bulk_cells import without_apostrophe
from evidence.queries.bulk_layout import ROOTS, SHEETS, columns_of
from evidence.queries.bulk_records import Record, WrongFile, joined, parted

pytestmark = pytest.mark.django_db

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
WORDS = st.text(LETTERS, min_size=1, max_size=12).map(str.strip).filter(lambda text: text and not text.startswith("#"))
DANGEROUS = st.sampled_from(
    ["=1+1", "+1 a", "-x", "@a", "'=a", "''", "-0.5", "14.20", "1-2", "a; b", "a\\;b", "line\nline", "null", "true"]
)
TEXT = WORDS | DANGEROUS


@st.composite
def records(draw, noun, key=""):
    """A record of this noun with some values and some parts."""
    columns = [name for name in noun.columns if name not in ("position", "study")]
    names = draw(st.lists(st.sampled_from(columns), unique=True, min_size=1)) if columns else []
    values = {name: draw(st.lists(TEXT, min_size=1, max_size=3) if noun.takes_many(name) else TEXT) for name in names}
    if noun.name == "arms":
        values["label"] = draw(WORDS) + key
    parts = {part.name: draw(st.lists(records(part), min_size=1, max_size=2)) for part in noun.parts if draw(st.booleans())}
    if noun.name == "studies" and "arms" in parts:
        for number, arm in enumerate(parts["arms"]):
            arm.values["label"] = f"{arm.values['label']} {number}"
    if noun.name == "regimens":
        parts.setdefault("steps", [draw(records(noun.parts[0]))])
    return Record(noun, noun.sheet, key=key, values=values if noun.sheet else {}, parts=parts)


@st.composite
def files(draw):
    return {root.name: [draw(records(root, f"{root.name}-{number}")) for number in range(draw(st.integers(0, 2)))] for root in ROOTS}


def plain(records):
    """What a file says, without what it leaves empty."""
    return {name: sorted(((each.key, _said(each)) for each in rows), key=lambda pair: pair[0]) for name, rows in records.items() if rows}


def _said(record):
    values = {name: value for name, value in record.values.items() if value not in ("", []) and name not in ("position", "study")}
    return values, {name: [_said(child) for child in children] for name, children in record.parts.items() if children}


@given(files())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_what_is_written_is_read_back_in_every_format(content):
    for name, form in FORMATS.items():
        file = in_format(name, content)
        if not any(content.values()):
            with pytest.raises(WrongFile, match=r"no rows|empty"):
                read_bulk(f"x.{form.ending}", file)
            continue
        reading = read_bulk(f"x.{form.ending}", file)
        assert reading.mistakes == []
        assert plain(reading.records) == plain(content)


@given(st.lists(WORDS | st.sampled_from(["a;b", "\\", ";", "\\;"])))
def test_several_values_in_one_cell_come_apart_again(values):
    assert parted(joined(values)) == values


@given(TEXT)
def test_no_cell_is_a_formula_and_none_loses_a_letter(text):
    assert without_apostrophe(neutral(text)) == text
    assert neutral(text)[0] not in "=+@"
    assert neutral(text)[0] != "-" or neutral(text)[1:].replace(".", "", 1).isdigit()


def test_a_formula_is_text_in_a_workbook():
    content = in_format("xlsx", {"evidence": [Record(ROOTS[2], "Items", key="a", values={"statement": '=HYPERLINK("x")'})]})
    cell = load_workbook(io.BytesIO(content))["Items"].cell(2, columns_of("Items").index("statement") + 1)
    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", '=HYPERLINK("x")', True)


def test_the_template_explains_every_column_and_offers_its_words():
    book = load_workbook(io.BytesIO(empty("xlsx")))
    assert book.sheetnames == ["Read me", *SHEETS, "Words", "Lists"]
    for name in SHEETS:
        page = book[name]
        assert [cell.value for cell in page[1]] == columns_of(name)
        assert all(cell.comment and cell.comment.text for cell in page[1])
        offered = {
            str(rule.sqref).rstrip("0123456789:").split(":")[0].rstrip("0123456789") for rule in page.data_validations.dataValidation
        }
        for index, each in enumerate(explained(name)):
            if each.words:
                assert page.cell(1, index + 1).column_letter in offered, each.name
    told = {cell.value for cell in book["Read me"]["B"]}
    assert {column for name in SHEETS for column in columns_of(name)} <= told
    meanings = {(row[1].value, row[2].value) for row in book["Words"].iter_rows(min_row=2)}
    assert ("direction", "favours_ivig") in meanings
    assert ("kind", "finding") in meanings


@pytest.mark.parametrize("name", FORMATS)
def test_a_template_as_it_is_has_nothing_to_import(name):
    with pytest.raises(WrongFile, match="no rows"):
        read_bulk(f"x.{FORMATS[name].ending}", empty(name))


def test_the_archive_has_a_file_for_each_sheet():
    with zipfile.ZipFile(io.BytesIO(empty("csv"))) as archive:
        assert archive.namelist() == [f"{name.lower().replace(' ', '_')}.csv" for name in SHEETS]
