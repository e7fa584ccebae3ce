"""Parquet with typed columns, for DuckDB, R, pandas and polars. The library is large, so it is loaded when somebody asks."""

import io
import json
from datetime import datetime

from .columns import Type

ROWS_OF_A_GROUP = 10_000
"""Readers skip groups that they do not need: small ones cost them more than large ones cost us."""


def parquet(columns, batches, about=None):
    """The bytes of a Parquet file, as its row groups are full. What a column says is its field's metadata; `about` is that of the file."""
    from pyarrow import Table
    from pyarrow.parquet import ParquetWriter

    schema = schema_of(columns, about or {})
    sink, waiting = _Sink(), []
    with ParquetWriter(sink, schema, compression="zstd", store_schema=True) as writer:
        for batch in batches:
            waiting.append(_typed(columns, batch, schema))
            if sum(each.num_rows for each in waiting) >= ROWS_OF_A_GROUP:
                writer.write_table(Table.from_batches(waiting))
                waiting.clear()
                yield sink.taken()
        if waiting:
            writer.write_table(Table.from_batches(waiting))
    yield sink.taken()


def schema_of(columns, about):
    """The types, with meanings, units and words beside them."""
    import pyarrow as arrow

    types = {
        Type.TEXT: arrow.string(),
        Type.INTEGER: arrow.int64(),
        Type.NUMBER: arrow.float64(),
        Type.BOOLEAN: arrow.bool_(),
        Type.TIME: arrow.timestamp("us", tz="UTC"),
        Type.LIST: arrow.list_(arrow.string()),
    }
    return arrow.schema([arrow.field(each.name, types[each.type], metadata=_told(each)) for each in columns], metadata=about)


def value(column, record):
    """A value in the type of its column; None where it is not known."""
    found = column.of(record)
    if found is None:
        return None
    if column.type is Type.NUMBER:
        return float(found)
    if column.type is Type.TIME:
        return datetime.fromisoformat(found)
    return [None if each is None else str(each) for each in found] if column.type is Type.LIST else found


def _typed(columns, batch, schema):
    from pyarrow import array, record_batch

    arrays = [array([value(column, record) for record in batch], field.type) for column, field in zip(columns, schema, strict=True)]
    return record_batch(arrays, schema=schema)


def _told(column):
    words = json.dumps(column.meanings, ensure_ascii=False) if column.words else ""
    return {name: text for name, text in (("description", column.says), ("unit", column.unit), ("words", words)) if text}


class _Sink(io.RawIOBase):
    """Takes bytes until they are fetched, and so never holds more than a row group."""

    def __init__(self):
        super().__init__()
        self.kept, self.place = [], 0

    def writable(self):
        return True

    def write(self, chunk):
        chunk = bytes(chunk)
        self.kept.append(chunk)
        self.place += len(chunk)
        return len(chunk)

    def tell(self):
        return self.place

    def taken(self):
        taken, self.kept = b"".join(self.kept), []
        return taken
