"""A file of studies and evidence to download, in each of the formats that are read, and the template of each."""

from dataclasses import dataclass

from .bulk_nested import nested, template
from .bulk_records import records_of_items, records_of_studies
from .bulk_tables import sheets_of
from .workbooks import archive, workbook

__all__ = ["FORMATS", "empty", "in_format", "records_of_items", "records_of_studies"]


@dataclass(frozen=True)
class Format:
    """How a file is called, and what it is."""

    name: str
    label: str
    ending: str
    media_type: str


FORMATS = {
    each.name: each
    for each in (
        Format("xlsx", "workbook (XLSX)", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Format("csv", "CSV files (ZIP)", "zip", "application/zip"),
        Format("yaml", "YAML", "yaml", "application/yaml"),
    )
}


def in_format(name, records):
    """The bytes of these records."""
    if name == "yaml":
        return nested(records).encode()
    return (workbook if name == "xlsx" else archive)(sheets_of(records))


def empty(name):
    """The bytes of a template to fill in."""
    return template().encode() if name == "yaml" else in_format(name, {})
