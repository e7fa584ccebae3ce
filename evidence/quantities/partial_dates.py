"""Partial dates: “2004”, “2004-05” and “2004-05-19” each keep their precision and are compared by their last day."""

import calendar
import re
from datetime import date

PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def last_day(text: str) -> date:
    """The last day of the year, month or day. ValueError where the text is no such date."""
    match = PATTERN.fullmatch(text)
    if not match:
        raise ValueError(f"“{text}” is not a date: write YYYY, YYYY-MM or YYYY-MM-DD.")
    year = int(match[1])
    if match[2] is None:
        return date(year, 12, 31)
    month = int(match[2])
    if not 1 <= month <= 12:
        raise ValueError(f"“{text}” is not a date: there is no month {month}.")
    return date(year, month, int(match[3]) if match[3] else calendar.monthrange(year, month)[1])


def precision(text: str) -> str:
    """year, month or day, by how much of the date is given."""
    return ("year", "month", "day")[text.count("-")]
