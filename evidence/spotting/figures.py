"""Figures of results: n = 40, 40 patients, 12/20 (60 %), 40例中12例, p < 0.05, 95 % CI 1.1 to 2.3, after 3 months.

Each comes as columns of a result or a time point. What may be two things has two readings.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from . import figure_patterns as patterns
from .candidates import Candidate, Kind, Reading
from .folding import Folded
from .numerals import number, plain

LARGEST_OF_A_FRACTION = 5


def find_figures(text: Folded) -> list[Candidate]:
    """Every figure, those that say more first."""
    found: list[Candidate] = []
    for pattern in patterns.EVENTS:
        found += _each(text, pattern, _events)
    found += _each(text, patterns.INTERVAL, _interval, Kind.INTERVAL)
    found += _each(text, patterns.P_VALUE, _p_value, Kind.P_VALUE)
    for pattern in patterns.COUNTS:
        found += _each(text, pattern, _count)
    found += _each(text, patterns.PERCENTAGES, _percent, Kind.PERCENT)
    found += _each(text, patterns.TIME, _time, Kind.TIME)
    return found


def _each(
    text: Folded, pattern: re.Pattern[str], read: Callable[[re.Match[str]], Iterator[Reading]], kind: Kind = Kind.COUNT
) -> Iterator[Candidate]:
    for match in pattern.finditer(text.text):
        if readings := tuple(read(match)):
            start, end = text.place(match.start(), match.end())
            yield Candidate(kind, start, end, readings)


def _reading(words: str, **fields: str) -> Reading:
    return Reading(words, fields=tuple(fields.items()))


def _events(match: re.Match[str]) -> Iterator[Reading]:
    parts = match.groupdict()
    events, percent = number(parts["k"]), parts.get("percent")
    printed = plain(number(percent)) if percent else ""
    if percent and number(percent) > 100:
        return
    with_percent = {"percent_printed": percent.replace(",", ".")} if percent else {}
    if not parts.get("n"):
        yield _reading(f"{events} patients with the event ({printed} %)", events=plain(events), **with_percent)
        return
    n = number(parts["n"])
    if not 0 <= events <= n or n < 2:
        return
    share = _reading(f"{events} of {n}" + (f" ({printed} %)" if percent else ""), events=plain(events), n=plain(n), **with_percent)
    fraction = _reading(f"{events}/{n} as a fraction, no patients", as_reported=f"{events}/{n}")
    if "/" not in match[0] or percent:
        yield share
    else:
        yield from (share, fraction) if n > LARGEST_OF_A_FRACTION else (fraction, share)


def _count(match: re.Match[str]) -> Iterator[Reading]:
    n = number(match["n"])
    if n and n == int(n):
        yield _reading(f"n = {n}", n=plain(n))
        yield _reading(f"{n} patients with the event", events=plain(n))


def _percent(match: re.Match[str]) -> Iterator[Reading]:
    if number(match["percent"]) <= 100:
        printed = match["percent"].replace(",", ".")
        if match["from"]:
            both = f"{match['from'].replace(',', '.')}–{printed} %"
            yield _reading(both, as_reported=both)
            return
        yield _reading(f"{printed} % of the patients", percent_printed=printed)
        yield _reading(f"{printed} % as a change or a level, not of patients", as_reported=f"{printed} %")


def _p_value(match: re.Match[str]) -> Iterator[Reading]:
    value = number(f"0{match['p']}" if match["p"].startswith(".") else match["p"])
    if value <= 1:
        sign = patterns.SIGNS[match["sign"]]
        yield _reading(f"p {sign} {plain(value)}", p_operator=sign, p_value=plain(value))


def _interval(match: re.Match[str]) -> Iterator[Reading]:
    low, high = _signed(match["low"]), _signed(match["high"])
    if low > high:
        return
    fields = {"ci_low": plain(low), "ci_high": plain(high), "ci_level": match["level"] or "95"}
    words = f"{fields['ci_level']} % CI {fields['ci_low']} to {fields['ci_high']}"
    before = patterns.ESTIMATE.search(match.string, max(0, match.start() - 60), match.start())
    if before and low <= _signed(before["estimate"]) <= high:
        fields |= {"measure": patterns.MEASURES[before["measure"]], "estimate": plain(_signed(before["estimate"]))}
        words = f"{fields['measure']} {fields['estimate']}, {words}"
    yield _reading(words, **fields)


def _signed(text: str) -> Decimal:
    return -number(text[1:]) if text.startswith("-") else number(text)


def _time(match: re.Match[str]) -> Iterator[Reading]:
    unit = next(name for name in patterns.UNITS if match[name])
    low, high = number(match["low"]), match["high"] and number(match["high"])
    if not low or low > 1000 or (high and high < low):
        return
    around = f"{match['before'] or ''}…{match['after'] or ''}"
    relation = next(name for name, pattern in patterns.RELATIONS if pattern.search(around))
    fields = {"time_relation": relation, "time_low": plain(low), **({"time_high": plain(high)} if high else {}), "time_unit": unit}
    length = plain(low) + (f"–{plain(high)}" if high else "")
    words = f"{'' if relation == 'eq' else relation + ' '}{length} {unit}{'' if length == '1' else 's'}"
    yield _reading(words, **fields)
