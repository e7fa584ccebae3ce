"""Numbers as they are printed: digits with a decimal point or comma, English words, ranges. Patterns for folded text."""

import re
from decimal import Decimal

NUMBER = r"(?<![\d.])(?<!\d,)\d{1,6}(?:[.,]\d{1,4})?(?![\d]|[.,]\d)"
WORDS = {
    word: value
    for value, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
            *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        )
    )
}
WORDS |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}
WORD = rf"(?<![a-z])(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})(?![a-z])"
SMALL = rf"(?:(?<![\d.])(?<!\d,)\d{{1,3}}(?![\d]|[.,]\d)|{WORD})"
WHOLE = rf"(?:(?<![\d.])(?<!\d,)\d{{1,3}}(?:,\d{{3}}){{1,2}}(?![\d.,])|(?<![\d.])(?<!\d,)\d{{1,6}}(?![\d]|[.,]\d)|{WORD})"
TO = r" ?(?:-|~|to|から|至|到|or|or up to|and) ?"


def number(text: str) -> Decimal:
    """The number of a text that NUMBER, SMALL or WHOLE matched. A comma before three digits separates thousands."""
    if text in WORDS:
        return Decimal(WORDS[text])
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+", text):
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(",", "."))


def plain(value: Decimal) -> str:
    """Without an exponent or trailing zeros: 0.4, 20."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
