"""ORCID identifiers of people: sixteen digits in fours, the last one a check (ISO 7064, MOD 11-2), which may be X."""

import re

FORM = r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]"
_WRITTEN = re.compile(r"(?:https?://)?(?:orcid\.org/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])/?", re.IGNORECASE)


def orcid(text: str) -> str:
    """“https://orcid.org/0000-0002-1825-0097” → “0000-0002-1825-0097”."""
    match = _WRITTEN.fullmatch(text.strip())
    if not match:
        raise ValueError(f"“{text.strip()}” is not an ORCID: it looks like 0000-0002-1825-0097.")
    digits = "".join(match.groups()).upper()
    if digits[-1] != check_digit(digits[:-1]):
        raise ValueError(f"“{text.strip()}” is not an ORCID: its last digit does not fit the others. Look for a slip.")
    return "-".join(part.upper() for part in match.groups())


def check_digit(digits: str) -> str:
    """The check digit of the first fifteen: ISO 7064, MOD 11-2."""
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    remainder = (12 - total % 11) % 11
    return "X" if remainder == 10 else str(remainder)
