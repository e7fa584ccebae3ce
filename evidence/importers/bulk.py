"""Reads a file of studies and evidence (XLSX, a ZIP of CSV files, one CSV file, YAML) into records. Saving is an action's."""

from ..queries.bulk_records import MOST_BYTES, WrongFile
from .bulk_nested import read_nested
from .bulk_tables import gather
from .workbooks import sheet_of_csv, sheets_of_archive, sheets_of_workbook, unpacked

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"


def read_bulk(name, content):
    """The Reading of an uploaded file. Raises WrongFile, with a sentence, where the file as a whole cannot be read."""
    if len(content) > MOST_BYTES:
        raise WrongFile(
            f"The file has {len(content) / 1024 / 1024:.1f} MB; {MOST_BYTES // 1024 // 1024} MB are read at most. Split it by study."
        )
    if not content.strip():
        raise WrongFile("The file is empty.")
    if content.startswith(OLD_WORKBOOK):
        raise WrongFile("This is an old workbook, or one with a password: save it as .xlsx without one.")
    reading = _read(name, content)
    if not reading.rows and not reading.mistakes:
        raise WrongFile("The file has no rows: fill in the template below its heads.")
    return reading


def _read(name, content):
    if content.startswith(b"PK"):
        members = set(unpacked(content).namelist())
        if "mimetype" in members:
            raise WrongFile("This is an OpenDocument file: save it as .xlsx.")
        return gather(sheets_of_workbook(content) if "xl/workbook.xml" in members else _each_once(sheets_of_archive(content)))
    if name.lower().endswith((".csv", ".txt", ".tsv")):
        return gather([sheet_of_csv(name, content)])
    if name.lower().endswith((".yaml", ".yml")):
        try:
            return read_nested(content.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise WrongFile("The file is not in UTF-8: save it so.") from error
    raise WrongFile("This kind of file is not read here: give a workbook (.xlsx), CSV (.csv, or several in a .zip), or YAML (.yaml).")


def _each_once(tables):
    names = [table.name for table in tables]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise WrongFile(f"The archive holds the sheet {twice} twice.")
    return tables
