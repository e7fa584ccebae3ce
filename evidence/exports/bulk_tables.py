"""Records → sheets of rows, and a template: the same columns, explained, with the words that each may hold."""

from dataclasses import dataclass, field

from django.contrib.postgres.fields import ArrayField

from ..queries.bulk_layout import KEYS, ROOTS, SAYS, SHEETS, columns_of, keys_of, nouns_of
from ..queries.bulk_records import joined

NUMBERS_OF_KEYS = {"item": "The accession of a draft of yours (IVE000042), or any word for a new item: it ties rows of other sheets to it."}
KEY_HELP = {
    **NUMBERS_OF_KEYS,
    "study": "The address of the study: small letters, digits, hyphens.",
    "arm": "The label of the arm, with its study.",
    "regimen": "The address of the regimen: small letters, digits, hyphens.",
    "status": "Told, not read: an item is moved by its buttons.",
    "position": "Its place in the order. Empty: after the row above.",
}


@dataclass
class Sheet:
    """A sheet to be written: its columns, and rows of text by column."""

    name: str
    columns: list[str]
    rows: list[dict[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Explained:
    """A column of a sheet in words. `words` are those it may hold, `of` the noun whose names it holds."""

    name: str
    help: str
    needed: bool = False
    several: bool = False
    words: tuple[tuple[str, str], ...] = ()
    of: str = ""


def sheets_of(records):
    """Every sheet, those without rows too."""
    sheets = {name: Sheet(name, columns_of(name)) for name in SHEETS}
    for root in ROOTS:
        for record in records.get(root.name, []):
            _lay(record, {root.keys[0]: record.key}, sheets)
    return list(sheets.values())


def _lay(record, keys, sheets):
    if record.noun.sheet:
        values = {name: joined(value) if isinstance(value, list) else value for name, value in record.values.items()}
        sheets[record.noun.sheet].rows.append({**keys, **values})
    for children in record.parts.values():
        for child in children:
            under = {**keys, "arm": record.values["label"]} if record.noun.name == "arms" else keys
            _lay(child, under, sheets)


def explained(sheet):
    """Every column of a sheet, explained."""
    noun = nouns_of(sheet)[0]
    told = [Explained(key, KEY_HELP[key], needed=sheet not in KEYS, of=_noun_of_key(sheet, key)) for key in keys_of(sheet)]
    for name in noun.columns:
        column = noun.column(name)
        if name in noun.links:
            told.append(Explained(name, "Treatments, by their keys.", several=True, of="intervention"))
        elif column is None or name == "position":
            told.append(Explained(name, KEY_HELP[name]))
        else:
            told.append(_explain(name, column))
    return told


def _explain(name, column):
    inner = column.base_field if isinstance(column, ArrayField) else column
    words = tuple((str(word), str(label)) for word, label in inner.flatchoices if word) if inner.choices else ()
    relation = column.related_model._meta.model_name if column.is_relation else ""
    needed = not column.blank and not column.has_default() and not column.null
    return Explained(name, str(column.help_text), needed, inner is not column, words, relation)


def _noun_of_key(sheet, key):
    return {"study": "study", "regimen": "doseregimen"}.get(key, "") if sheet not in ("Studies", "Regimens") else ""


def says(sheet):
    return SAYS[sheet]
