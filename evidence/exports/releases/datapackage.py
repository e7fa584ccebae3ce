"""`datapackage.json` (Frictionless Data Package): every table with its schema, constraints, units and links, every other file by digest."""

import json

from ..columns import Type
from ..delimited import SEPARATOR

TYPES = {Type.INTEGER: "integer", Type.NUMBER: "number", Type.BOOLEAN: "boolean", Type.TIME: "datetime"}
MEDIA_TYPES = {
    "csv": "text/csv",
    "ndjson": "application/x-ndjson",
    "parquet": "application/vnd.apache.parquet",
    "sqlite": "application/vnd.sqlite3",
    "sql": "application/sql",
    "md": "text/markdown",
    "json": "application/json",
    "cff": "application/yaml",
    "zip": "application/zip",
    "": "text/plain",
}
TITLE = "IVIg Evidence: what the literature reports on intravenous immunoglobulin, claim by claim"
LICENCE = {"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0 1.0 Universal"}


def media_type(path):
    """The media type of a file of a release, by its ending."""
    return MEDIA_TYPES.get(path.rpartition(".")[2] if "." in path.rpartition("/")[2] else "", "application/octet-stream")


def in_json(release, tables, rows, files):
    """The text of datapackage.json. `files` are those of the package that it describes: {path: (bytes, sha256)}."""
    described = {f"csv/{table.name}.csv" for table in tables}
    others = [_file(path, *files[path]) for path in sorted(files) if path not in described]
    package = {
        "profile": "data-package",
        "name": "ivig-evidence",
        "id": f"ivig-evidence-{release.number}",
        "title": TITLE,
        "version": release.number,
        "created": f"{release.date}T00:00:00Z",
        "description": "Each item is one claim that one publication makes, with the study, the numbers and the place in the source.",
        "licenses": [LICENCE],
        "contributors": [{"title": "The IVIg Evidence contributors", "role": "author"}],
        "keywords": ["intravenous immunoglobulin", "autoimmune diseases", "evidence synthesis", "dose regimens"],
        "published_until": release.published_until and release.published_until.isoformat(),
        "ledger": {"entries": release.ledger_entries, "head": release.ledger_head},
        "state": release.state,
        "resources": [*(_table(table, rows[table.name], *files[f"csv/{table.name}.csv"]) for table in tables), *others],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _table(table, rows, size, digest):
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"csv/{table.name}.csv",
        "type": "table",
        "title": table.says,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "rows": rows,
        "schema": schema(table),
    }


def schema(table):
    """The Table Schema of a table."""
    links = [
        {"fields": [name], "reference": {"resource": "" if other == table.name else other, "fields": [column]}}
        for name, (other, column) in table.links.items()
    ]
    return {
        "fields": [_field(table, each) for each in table.columns],
        "missingValues": [""],
        **({"primaryKey": list(table.key)} if table.key else {}),
        **({"foreignKeys": links} if links else {}),
    }


def _field(table, column):
    """A column: what it says, its type and unit, and what its values have to be."""
    a_list = column.type is Type.LIST
    says = f"{column.says}. Several are joined by “{SEPARATOR.strip()}”." if a_list else column.says
    limits = {
        **({"required": True} if table.needed(column) else {}),
        **({"unique": True} if table.key == (column.name,) else {}),
        **({"enum": list(column.meanings)} if column.words and not a_list else {}),
        **({"minimum": 0} if column.type is Type.INTEGER else {}),
    }
    return {
        "name": column.name,
        "type": TYPES.get(column.type, "string"),
        **({"format": "any"} if column.type is Type.TIME else {}),
        "description": says,
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": limits} if limits else {}),
        **({"words": column.meanings} if column.words else {}),
    }


def _file(path, size, digest):
    name = path.lower().replace("/", "-").replace(".", "-")
    return {
        "name": name,
        "path": path,
        "type": "file",
        "format": path.rpartition(".")[2].lower(),
        "mediatype": media_type(path),
        "bytes": size,
        "hash": f"sha256:{digest}",
    }
