"""Workbooks and CSV files → sheets of rows. Bounded: what unpacks to far more than it is, is not unpacked."""

import csv
import io
import zipfile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from ..queries.bulk_layout import SHEETS, columns_of
from ..queries.bulk_records import MOST_ROWS, WrongFile
from .bulk_cells import without_apostrophe
from .bulk_tables import Formula, Table

MOST_UNPACKED = 100 * 1024 * 1024
MOST_MEMBERS = 500
MOST_COLUMNS = 200
LEFT_ALONE = {"read me", "words", "lists"}
ROWS_TOO_MANY = f"The file has more than {MOST_ROWS:,} rows; so many are read at once. Split it by study."


def unpacked(content):
    """The archive, once it is known to be of a bearable size."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise WrongFile("The file is damaged: save it again.") from error
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_UNPACKED:
        raise WrongFile(f"The file unpacks to more than {MOST_UNPACKED // 1024 // 1024} MB: split it by study.")
    if any(member.flag_bits & 1 for member in members):
        raise WrongFile("The file is locked with a password: save it without one.")
    return archive


def sheets_of_workbook(content):
    """The sheets of an XLSX file that bear a known name; others but the explanations are refused."""
    unpacked(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        return [_table(book[name], known) for name in book.sheetnames if (known := _known(name))]
    except WrongFile:
        raise
    except Exception as error:  # whatever a damaged workbook makes of openpyxl
        raise WrongFile("The workbook is damaged, or is none: open it and save it again as .xlsx.") from error


def _known(name):
    found = next((sheet for sheet in SHEETS if sheet.lower() == name.strip().lower()), None)
    if not found and name.strip().lower() not in LEFT_ALONE:
        raise WrongFile(f"The sheet “{name[:60]}” is not known. The sheets are: {', '.join(SHEETS)}.")
    return found


def _table(sheet, name):
    table, number = Table(name), 0
    if not hasattr(sheet, "reset_dimensions"):
        raise WrongFile(f"“{name}” is a chart, not a sheet of rows.")
    sheet.reset_dimensions()
    before = None
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
        if row is before:
            continue  # the same one stands for all rows that are not there: above a cell far down up to a million
        before = row
        values = [Formula() if getattr(cell, "data_type", "") == "f" else cell.value for cell in row]
        if number == 1:
            table.head = [(get_column_letter(index), str(value or "")) for index, value in enumerate(values, 1)]
        elif any(value is not None for value in values):
            table.rows.append((number, values))
        if len(table.rows) > MOST_ROWS:
            raise WrongFile(ROWS_TOO_MANY)
    return table


def sheets_of_archive(content):
    """The sheets of a ZIP of CSV files, each named as its sheet."""
    archive, tables = unpacked(content), []
    for member in archive.infolist():
        name = member.filename.rsplit("/", 1)[-1]
        if member.is_dir() or name.startswith(".") or "__MACOSX" in member.filename or name.lower() in ("readme.txt", "read_me.txt"):
            continue
        if not name.lower().endswith(".csv"):
            raise WrongFile(f"The archive holds “{name[:60]}”; CSV files are read from it.")
        try:
            tables.append(sheet_of_csv(name, archive.read(member)))
        except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError) as error:
            raise WrongFile("The file is damaged: save it again.") from error
    return tables


def sheet_of_csv(name, content):
    """One sheet, known by the name of its file (items.csv), or by its columns."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongFile(f"“{name[:60]}” is not in UTF-8: save it as “CSV UTF-8”.") from error
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        rows = []
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            rows.append(row)
            if len(rows) > MOST_ROWS + 1:
                raise WrongFile(ROWS_TOO_MANY)
    except csv.Error as error:
        raise WrongFile(f"“{name[:60]}” cannot be read after row {len(rows)}: {error}.") from error
    head = rows[0] if rows else []
    table = Table(_sheet_named(name, head), [(get_column_letter(index), value) for index, value in enumerate(head[:MOST_COLUMNS], 1)])
    table.rows = [(number, [without_apostrophe(cell) for cell in row]) for number, row in enumerate(rows[1:], 2) if any(row)]
    return table


def _sheet_named(name, head):
    stem = name.lower().removesuffix(".csv").replace("_", " ").replace("-", " ").strip()
    named = next((sheet for sheet in SHEETS if sheet.lower() == stem), None)
    fitting = [sheet for sheet in SHEETS if head and set(head) <= set(columns_of(sheet))]
    if named or len(fitting) == 1:
        return named or fitting[0]
    names = ", ".join(f"{sheet.lower().replace(' ', '_')}.csv" for sheet in SHEETS)
    raise WrongFile(f"“{name[:60]}” says not of which sheet it is. Name it as one of: {names}.")
