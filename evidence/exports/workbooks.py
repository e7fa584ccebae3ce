"""Sheets → a workbook with explanations and drop-downs, or a ZIP of CSV files. No cell is ever a formula."""

import csv
import io
import re
import zipfile

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from ..models import Disease, DoseRegimen, Intervention, Mechanism, Outcome, PatientTrait, Publication, SourceText, Study
from ..queries.addresses import can_be_merged
from ..queries.bulk_records import MOST_ROWS
from .bulk_tables import explained, says

WORDS_OF = (Publication, Study, Disease, Intervention, Outcome, Mechanism, PatientTrait, DoseRegimen, SourceText)
DANGEROUS = re.compile(r"'*[=+\-@\t\r]")
PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")
HEAD = {"font": Font(bold=True, color="FF0D1415"), "fill": PatternFill("solid", fgColor="FFE8F1F0")}
NEEDED = PatternFill("solid", fgColor="FFF8F0DC")
WIDE = {"statement", "label", "note", "population", "title", "other_schedule", "as_reported"}
STAMP = (2026, 1, 1, 0, 0, 0)
READ_ME = (
    "Studies and evidence, one row for each record. Columns in bold on a warm ground are needed.",
    "What a column says is explained below, and in the comment on its head. Pick words from the drop-downs; write several as “a; b”.",
    "What the source does not say stays empty. Never more specific than printed.",
    "An empty cell empties the field; a column that you delete leaves it as it is. Where a sheet has rows for an item or a study, they are"
    " all that it has of that kind: a row that you take away is removed, and shown before. Where it has none, what is there stays.",
    "Everything comes in as a draft of yours. Nothing is written before you have seen, row by row, what would change.",
    "Cells are text, so that 14.20 stays 14.20 and 1-2 does not become a date.",
)


def workbook(sheets):
    """The bytes of an XLSX file."""
    book = Workbook()
    _read_me(book.active, sheets)
    lists = _Lists()
    for sheet in sheets:
        _sheet(book.create_sheet(sheet.name), sheet, lists)
    _words(book.create_sheet("Words"), sheets)
    lists.write(book.create_sheet("Lists"))
    book["Lists"].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _put(page, row, column, text):
    """Text, whatever it begins with."""
    cell = page.cell(row, column)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text)
    cell.data_type = "s"
    cell.number_format = "@"
    if DANGEROUS.match(text):
        cell.quotePrefix = True
    return cell


def _sheet(page, sheet, lists):
    told = {each.name: each for each in explained(sheet.name)}
    for index, name in enumerate(sheet.columns, 1):
        head, about = _put(page, 1, index, name), told[name]
        head.font, head.fill = HEAD["font"], NEEDED if about.needed else HEAD["fill"]
        head.comment = Comment(_comment(about), "IVIg Evidence", height=140, width=320)
        letter = get_column_letter(index)
        page.column_dimensions[letter].width = 48 if name in WIDE else max(12, len(name) + 4)
        page.column_dimensions[letter].number_format = "@"
        choice = lists.range(about)
        if choice:
            _offer(page, letter, choice, about)
    for number, row in enumerate(sheet.rows, 2):
        for index, name in enumerate(sheet.columns, 1):
            if text := row.get(name, ""):
                _put(page, number, index, text)
    page.freeze_panes = "B2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(sheet.rows) + 1}"


def _offer(page, letter, choice, about):
    """A drop-down; where several words or a new key may stand, it advises and does not refuse."""
    rule = DataValidation("list", formula1=choice, allow_blank=True, showErrorMessage=bool(about.words) and not about.several)
    rule.error, rule.errorTitle = "Pick a word from the list; the sheet “Words” says what each means.", "Not a word of the list"
    rule.add(f"{letter}2:{letter}{MOST_ROWS}")
    page.add_data_validation(rule)


def _comment(about):
    parts = ["Needed." if about.needed else "", about.help, "Several: a; b." if about.several else ""]
    return " ".join(part for part in parts if part) or about.name


class _Lists:
    """The hidden sheet with what drop-downs offer."""

    def __init__(self):
        self.columns = {}
        for model in WORDS_OF:
            rows = model._base_manager.filter(merged_into=None) if can_be_merged(model) else model._base_manager.all()
            self.columns[model._meta.model_name] = list(rows.order_by("slug").values_list("slug", flat=True))

    def range(self, about):
        key = about.of if about.of in self.columns else ", ".join(word for word, _ in about.words)
        if not key:
            return ""
        values = self.columns.setdefault(key, [word for word, _ in about.words])
        letter = get_column_letter(list(self.columns).index(key) + 1)
        return f"{quote_sheetname('Lists')}!${letter}$1:${letter}${max(len(values), 1)}"

    def write(self, page):
        for index, values in enumerate(self.columns.values(), 1):
            for row, value in enumerate(values, 1):
                _put(page, row, index, value)


def _read_me(page, sheets):
    page.title = "Read me"
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 18, 26
    page.column_dimensions["C"].width, page.column_dimensions["D"].width = 10, 90
    number = 1
    for sentence in READ_ME:
        _put(page, number, 1, sentence)
        number += 1
    for sheet in sheets:
        number += 1
        _put(page, number, 1, sheet.name).font = HEAD["font"]
        _put(page, number, 2, says(sheet.name))
        for about in explained(sheet.name):
            number += 1
            _put(page, number, 2, about.name)
            _put(page, number, 3, "needed" if about.needed else "")
            words = f"One of: {', '.join(word for word, _ in about.words)}." if about.words else ""
            cell = _put(page, number, 4, " ".join(part for part in (about.help, words) if part))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        number += 1


def _words(page, sheets):
    """Every word that a column may hold, with its label."""
    for index, (title, width) in enumerate((("sheet", 14), ("column", 22), ("word", 30), ("meaning", 70)), 1):
        _put(page, 1, index, title).font = HEAD["font"]
        page.column_dimensions[get_column_letter(index)].width = width
    number = 1
    for sheet in sheets:
        for about in explained(sheet.name):
            for word, label in about.words:
                number += 1
                for index, text in enumerate((sheet.name, about.name, word, label), 1):
                    _put(page, number, index, text)
    page.freeze_panes = "A2"


def archive(sheets):
    """The bytes of a ZIP with a CSV file for each sheet."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for sheet in sheets:
            name = zipfile.ZipInfo(f"{sheet.name.lower().replace(' ', '_')}.csv", STAMP)
            name.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(name, "\ufeff" + _csv(sheet))
    return stream.getvalue()


def _csv(sheet):
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(sheet.columns)
    for row in sheet.rows:
        writer.writerow([neutral(row.get(name, "")) for name in sheet.columns])
    return text.getvalue()


def neutral(text):
    """What a spreadsheet would take for a formula gets an apostrophe before it; the importer takes it off again."""
    return f"'{text}" if DANGEROUS.match(text) and not PLAIN_NUMBER.fullmatch(text) else text
