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
    year, month, day = int(match[1]), match[2] and int(match[2]), match[3] and int(match[3])
    if not month:
        return date(year, 12, 31)
    if not 1 <= month <= 12:
        raise ValueError(f"“{text}” is not a date: there is no month {month}.")
    return date(year, month, day or calendar.monthrange(year, month)[1])


def precision(text: str) -> str:
    """year, month or day, by how much of the date is given."""
    return ("year", "month", "day")[text.count("-")]
