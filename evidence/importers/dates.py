"""Dates as formats print them, brought into the form YYYY[-MM[-DD]]."""

import re

MONTHS = {
    name: number for number, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
SEASONS = "spring|summer|autumn|fall|winter"
NUMERIC = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?/*")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
MONTH = r"([A-Za-z]{3})[a-z]*\.?"
WORDED = re.compile(rf"(\d{{4}})(?:\s+{MONTH}(?:\s+(\d{{1,2}}))?)?", re.ASCII)
TWO_MONTHS = re.compile(rf"(\d{{4}})\s+{MONTH}\s*[-/–]\s*{MONTH}", re.ASCII)
TWO_DAYS = re.compile(rf"(\d{{4}})\s+{MONTH}\s+\d{{1,2}}\s*[-–]\s*(\d{{1,2}})", re.ASCII)


def partial_date(text: str) -> tuple[str, str]:
    """The date, and the printed words where the form loses something. Of a span, its end, as partial dates are compared.

    “2016 Sep-Oct” → (“2016-10”, “2016 Sep-Oct”); “2004 Spring” → (“2004”, “2004 Spring”). ValueError where it is no date.
    """
    if match := NUMERIC.fullmatch(text) or COMPACT.fullmatch(text):
        return _joined(*match.groups()), ""
    if re.fullmatch(rf"\d{{4}}\s+(?:{SEASONS})", text, re.IGNORECASE):
        return text[:4], text
    if match := TWO_DAYS.fullmatch(text):
        return _joined(match[1], _month(match[2], text), match[3]), text
    if match := TWO_MONTHS.fullmatch(text):
        _month(match[2], text)
        return _joined(match[1], _month(match[3], text)), text
    if match := WORDED.fullmatch(text):
        return _joined(match[1], match[2] and _month(match[2], text), match[3]), ""
    raise ValueError(f"“{text}” is not a date that can be read.")


def _month(name, text):
    if name.lower() not in MONTHS:
        raise ValueError(f"“{text}” is not a date that can be read: there is no month “{name}”.")
    return MONTHS[name.lower()]


def _joined(year, month=None, day=None):
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
