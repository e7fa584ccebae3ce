"""CSV for spreadsheets and programs: UTF-8 with its mark, so that Excel reads 寻常型; no cell is ever taken for a formula."""

import csv
import io

from .columns import Type
from .workbooks import neutral

SEPARATOR = "; "
MARK = "\ufeff"


def delimited(columns, batches, mark=MARK):
    """The bytes of a CSV file (RFC 4180), a batch at a time."""
    yield (mark + _lines([[column.name for column in columns]])).encode()
    for batch in batches:
        yield _lines([[cell(column, record) for column in columns] for record in batch]).encode()


def cell(column, record):
    """The text of one cell; empty where nothing is known. An apostrophe goes before what a spreadsheet would compute.

    Words of a vocabulary are ours and stay as they are: “<=” of a p value, too.
    """
    text = written(column, column.of(record))
    return text if column.words else neutral(text)


def written(column, value):
    """A value as text: lists joined, decimals with every digit that they have."""
    if value is None:
        return ""
    if column.type is Type.LIST:
        return SEPARATOR.join("" if each is None else str(each) for each in value)
    return str(value).lower() if column.type is Type.BOOLEAN else str(value)


def _lines(rows):
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()
