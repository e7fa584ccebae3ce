"""All tables in one SQLite file, with keys that lead from row to row, and a dictionary of every column."""

import json
import sqlite3

from ..columns import Type
from .files import plain

TYPES = {Type.INTEGER: "INTEGER", Type.NUMBER: "REAL", Type.BOOLEAN: "INTEGER"}
DICTIONARY = """CREATE TABLE data_dictionary (
    "table" TEXT NOT NULL, "column" TEXT NOT NULL, meaning TEXT NOT NULL, type TEXT NOT NULL, unit TEXT, words TEXT,
    PRIMARY KEY ("table", "column")
)"""


def write_sqlite(path, tables):
    """The same rows give the same bytes: nothing in it tells the time, and it is packed at the end."""
    base = sqlite3.connect(path, isolation_level=None)
    try:
        for setting in ("page_size = 4096", "journal_mode = OFF", "synchronous = OFF", "encoding = 'UTF-8'"):
            base.execute(f"PRAGMA {setting}")
        base.execute("BEGIN")
        for table in tables:
            _write(base, table)
        _write_dictionary(base, tables)
        base.execute("COMMIT")
        base.execute("VACUUM")
    finally:
        base.close()


def declaration(table):
    """The table with its key and its links."""
    parts = [f"{_quoted(each.name)} {TYPES.get(each.type, 'TEXT')}{' NOT NULL' if table.needed(each) else ''}" for each in table.columns]
    if table.key:
        parts.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    for name, (other, column) in table.links.items():
        parts.append(f"FOREIGN KEY ({_quoted(name)}) REFERENCES {_quoted(other)} ({_quoted(column)})")
    return f"CREATE TABLE {_quoted(table.name)} (\n    {f',{chr(10)}    '.join(parts)}\n)"


def _write(base, table):
    base.execute(declaration(table))
    places = ", ".join("?" for _ in table.columns)
    insert = f"INSERT INTO {_quoted(table.name)} VALUES ({places})"
    for batch in table.batches():
        base.executemany(insert, ([_stored(column, record) for column in table.columns] for record in batch))
    for name in table.links:
        base.execute(f"CREATE INDEX {_quoted(f'{table.name}_{name}')} ON {_quoted(table.name)} ({_quoted(name)})")


def _write_dictionary(base, tables):
    base.execute(DICTIONARY)
    for table in tables:
        for each in table.columns:
            words = json.dumps(each.meanings, ensure_ascii=False) if each.words else None
            told = [table.name, each.name, each.says, each.type.value, each.unit or None, words]
            base.execute("INSERT INTO data_dictionary VALUES (?, ?, ?, ?, ?, ?)", told)


def _stored(column, record):
    value = plain(column, column.of(record))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'
