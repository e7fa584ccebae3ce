"""XLSX with a data dictionary: rows are written to disk as they come, so that memory stays small."""

import io
import shutil
import tempfile
import zipfile
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import get_column_letter
from openpyxl.xml.functions import tostring

from .columns import Type
from .delimited import written
from .workbooks import DANGEROUS, HEAD, STAMP, WIDE

MOST_ROWS = 1_048_575
"""What a sheet of Excel holds below its head."""
MOST_SIGNS = 32_767
"""What a cell of Excel holds."""
PIECE = 1 << 16
PLAIN = {Type.INTEGER: int, Type.NUMBER: float, Type.BOOLEAN: bool}
DICTIONARY = {"column": 28, "meaning": 60, "type": 14, "unit": 16, "where it stands in the JSON": 34, "words it takes": 90}
"""The columns of the data dictionary, with their widths."""


def sheets(columns, batches):
    """The bytes of an XLSX file: the same rows give the same bytes."""
    book = Workbook(write_only=True)
    book.properties.created = datetime(*STAMP)  # noqa: DTZ001  the format knows no time zone
    page = book.create_sheet("Records")
    page.freeze_panes = "B2"
    _wide(page, [48 if column.name in WIDE else max(12, len(column.name) + 4) for column in columns])
    page.append([_head(page, column.name) for column in columns])
    for batch in batches:
        for record in batch:
            page.append([_cell(page, column, column.of(record)) for column in columns])
    _dictionary(book.create_sheet("Data dictionary"), columns)
    with tempfile.TemporaryFile() as raw, tempfile.TemporaryFile() as packed:
        book.save(raw)
        book.properties.modified = datetime(*STAMP)  # noqa: DTZ001
        _without_clock(raw, packed, core=tostring(book.properties.to_tree()))
        packed.seek(0)
        yield from iter(lambda: packed.read(PIECE), b"")


def _dictionary(page, columns):
    page.freeze_panes = "B2"
    _wide(page, DICTIONARY.values())
    page.append([_head(page, name) for name in DICTIONARY])
    for each in columns:
        words = "; ".join(f"{word}: {meaning}" for word, meaning in each.meanings.items())
        page.append([_text(page, text) for text in (each.name, each.says, each.type.value, each.unit, each.path, words)])


def _cell(page, column, value):
    if value is None:
        return None
    if column.type in PLAIN:
        return PLAIN[column.type](value)
    text = written(column, value)
    return _text(page, text) if text else None


def _wide(page, widths):
    """The widths of the columns; a sheet that is written at once wants them before its rows."""
    for index, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(index)].width = width


def _head(page, text):
    cell = _text(page, text)
    cell.font, cell.fill = HEAD["font"], HEAD["fill"]
    return cell


def _text(page, text):
    """Text, whatever it begins with; what is longer than a cell ends in “…”."""
    cell = WriteOnlyCell(page)
    text = text if len(text) <= MOST_SIGNS else f"{text[: MOST_SIGNS - 1]}…"
    cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", text)
    cell.data_type = "s"
    if DANGEROUS.match(text):
        cell.quotePrefix = True
    return cell


def _without_clock(raw, packed, *, core):
    """The same archive with fixed times, so that its ETag says the truth."""
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            source = io.BytesIO(core) if name == "docProps/core.xml" else before.open(name)
            with source, after.open(entry, "w", force_zip64=True) as target:
                shutil.copyfileobj(source, target)
