"""What a column holds, as a file writes it."""

from datetime import date, datetime
from decimal import Decimal


def in_text(value):
    """Text of a plain value: numbers without trailing zeros, truth as true or false, a list as a list of text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return [str(each) for each in value]
    if isinstance(value, Decimal):
        return short(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def short(value):
    """Without trailing zeros: 0.4, 2, 40."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def same(one, other):
    """Whether a file would write both alike."""
    return _bare(one) == _bare(other)


def _bare(value):
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").strip()
    return value
