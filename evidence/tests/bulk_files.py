"""Files to import, made in a test: sheets as lists of lines, in each format."""

import csv
import io
import zipfile

from openpyxl import Workbook


def xlsx(**sheets):
    """A workbook; `items=[["item", …], [1, …]]`. An underscore in a name is a space."""
    book = Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        page = book.create_sheet(name.replace("_", " ").capitalize())
        for line in lines:
            page.append(line)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def zipped(**sheets):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, lines in sheets.items():
            archive.writestr(f"{name}.csv", as_csv(lines))
    return stream.getvalue()


def as_csv(lines, delimiter=","):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(lines)
    return text.getvalue()
