"""A table as files: CSV, NDJSON, Parquet. Each is written a batch at a time."""

import json

from ..columns import Type
from ..delimited import delimited
from ..parquet import parquet
from . import records

FOLDERS = ("csv", "ndjson", "parquet")


def write_table(folder, table, about):
    """The files of a table under `folder`; returns how many rows it has."""
    for name in FOLDERS:
        (folder / name).mkdir(exist_ok=True)
    _save(folder / "csv" / f"{table.name}.csv", delimited(table.columns, table.batches(), mark=""))
    told = {**about, "title": table.says, "key": ", ".join(table.key)}
    _save(folder / "parquet" / f"{table.name}.parquet", parquet(table.columns, table.batches(), about=told))
    return _write_lines(folder / "ndjson" / f"{table.name}.ndjson", lines(table))


def lines(table):
    """A line of JSON for each row: items whole, as the API answers them; all else under the names of the columns."""
    if table.name == "evidence":
        return records.documents()
    return (json.dumps(row(table, record), ensure_ascii=False) for record in table.records())


def row(table, record):
    """{column: value}: lists as lists, numbers as numbers, null for what is not known."""
    return {column.name: plain(column, column.of(record)) for column in table.columns}


def plain(column, value):
    """A value as JSON and SQLite know it."""
    if value is None:
        return None
    if column.type is Type.NUMBER:
        return float(value)
    return [None if each is None else str(each) for each in value] if column.type is Type.LIST else value


def _save(path, chunks):
    with path.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)


def _write_lines(path, found):
    number = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for line in found:
            file.write(f"{line}\n")
            number += 1
    return number
