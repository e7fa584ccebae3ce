"""What stands in a cell, as text; or why it cannot be taken, because a spreadsheet made something else of it."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.db import models

from ..queries.bulk_records import MOST_CHARACTERS

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
ERRORS = {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"}
NEUTRALISED = re.compile(r"'+[=+\-@\t\r]")
AS_PRINTED = {"percent_printed", "reference", "cites", "printed", "grade", "sha256"}
"""Columns where every printed digit counts."""
AS_TEXT = "Format the column as text and write it again"


class Unreadable(Exception):
    """What is wrong with a cell, and what would be right."""


def text_of(value, column, field):
    """The text of a cell of a workbook under this column; `field` is the model's, None for a key or links."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date | time | timedelta):
        raise Unreadable(f"The spreadsheet has made a date or time of it. {AS_TEXT}.")
    if isinstance(value, int | float):
        return _number(value, column, field)
    raise Unreadable(f"This cannot be read. {AS_TEXT}.")


def _number(value, column, field):
    number = Decimal(repr(value))
    if not number.is_finite():
        raise Unreadable("This is not a number.")
    whole = number == number.to_integral_value()
    if column in AS_PRINTED and field is not None and isinstance(field, models.CharField):
        raise Unreadable(f"The spreadsheet has made a number of it, and a printed 0 at the end would be lost. {AS_TEXT} as it is printed.")
    if isinstance(field, models.CharField | models.TextField | None) and not whole:
        raise Unreadable(f"This column takes words, and here is a number. {AS_TEXT}.")
    return f"{number.to_integral_value():f}" if whole else f"{number:f}"


def clean(text):
    """Text with plain line ends, without spaces around it."""
    if found := UNSEEN.search(text):
        raise Unreadable(f"It holds a character that cannot be seen (U+{ord(found[0]):04X}): write it again without.")
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(f"It has {len(text):,} characters; a cell takes {MOST_CHARACTERS:,}.")
    if text in ERRORS:
        raise Unreadable("The spreadsheet could not compute this: write the value itself.")
    return text


def without_apostrophe(text):
    """A cell of a CSV file as it was before it was neutralised: '=1+1 is =1+1."""
    return text[1:] if NEUTRALISED.match(text) else text
