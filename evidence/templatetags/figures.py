"""Numbers of a stored document in words: as printed and as computed, side by side; what is missing is said. Pure."""

from ..vocabulary import evidence as words
from ..vocabulary.doses import Relation, Since, Unit

NBSP = "\u00a0"


def result(row):
    """One result: “12 of 21 (57 % printed, 57.1 % computed)”, “IVIg against placebo: RR 1.5 (95 % CI 1.2–1.9), p < 0.05”."""
    who = row["arm"] or ""
    if row["versus"]:
        who += f" against {row['versus']}"
    parts = [_count(row), _mean(row), _contrast(row), _p(row), row["as_reported"] or ""]
    said = ", ".join(part for part in parts if part)
    if row["measured"] != words.Measured.MEASURED:
        said = ", ".join(filter(None, [said, str(words.Measured(row["measured"]).label)]))
    return f"{who}: {said or 'figure not reported'}" if who else said or "figure not reported"


def _count(row):
    if row["events"] is not None:
        return f"{row['events']} of {row['n']} ({_percent(row)}{_n_from(row)})"
    if row["percent_printed"]:
        return f"{row['percent_printed']}{NBSP}% printed" + (f" of {row['n']}{_n_from(row, alone=True)}" if row["n"] is not None else "")
    return f"n{NBSP}{row['n']}{_n_from(row, alone=True)}" if row["n"] is not None else ""


def _percent(row):
    computed = f"{row['percent_computed']}{NBSP}% computed" if row["percent_computed"] is not None else "percentage not computed"
    return f"{row['percent_printed']}{NBSP}% printed, {computed}" if row["percent_printed"] else f"{computed}, no percentage printed"


def _n_from(row, alone=False):
    if row["n_from"] != words.NumberFrom.STUDY:
        return ""
    return " (n taken from the study)" if alone else "; n taken from the study"


def _mean(row):
    if row["mean"] is None:
        return ""
    return f"mean {row['mean']} ({'SD ' + row['sd'] if row['sd'] is not None else 'SD not reported'})"


def _contrast(row):
    if row["estimate"] is None and row["ci"] is None:
        return ""
    estimate = f"{row['measure'] or 'estimate'} {row['estimate'] if row['estimate'] is not None else 'not reported'}"
    if row["ci"] is None:
        return f"{estimate} (interval not reported)"
    level = f"{row['ci']['level']}{NBSP}%" if row["ci"]["level"] is not None else "level not reported,"
    return f"{estimate} ({level} CI {row['ci']['low']}–{row['ci']['high']})"


def _p(row):
    return f"p{NBSP}{words.Operator(row['p']['operator']).label}{NBSP}{row['p']['value']}" if row["p"] else ""


BEFORE = {
    Relation.EQUAL: "at ",
    Relation.ABOUT: "at about ",
    Relation.WITHIN: "within ",
    Relation.AFTER: "after ",
    Relation.UNTIL: "up to ",
    Relation.DURING: "during ",
    Relation.GREATER: "for more than ",
    Relation.AT_LEAST: "for at least ",
    Relation.LESS: "at less than ",
    Relation.AT_MOST: "at no more than ",
}
SINCE = {
    Since.RANDOMISATION: " of randomisation",
    Since.START_OF_TREATMENT: " of the start of treatment",
    Since.START_OF_INFUSION: " of the start of the infusion",
    Since.LAST_INFUSION: " of the last infusion",
}


def time_point(block):
    """“within 6 months of randomisation”, “during 20 years”; the source's own words where it gives no number."""
    if not block:
        return ""
    if block["low"] is None:
        return block["as_worded"] or ""
    since = SINCE.get(block["since"], "")
    if since and block["relation"] != Relation.WITHIN:
        since = since.replace(" of ", " from ", 1)
    return f"{BEFORE.get(block['relation'], '')}{_span(block)}{NBSP}{_time_unit(block)}{since}"


def value(block):
    """An epidemiological value: “incidence about 4–5 %”."""
    measure = str(words.Measure(block["measure"]).label) if block["measure"] else ""
    if block["low"] is None:
        return ": ".join(filter(None, [measure, f"“{block['as_worded']}”" if block["as_worded"] else "value not reported"]))
    sign = "" if block["relation"] in (None, Relation.EQUAL) else f"{Relation(block['relation']).label} "
    unit = f"{NBSP}{Unit(block['unit']).label}" if block["unit"] else ""
    worded = f" (“{block['as_worded']}”)" if block["as_worded"] else ""
    return f"{measure} {sign}{_span(block)}{unit}{worded}".strip()


def dose_range(bounds, unit="g/kg"):
    """[low, high] in g/kg, either end open, null where nothing is known: “2 g/kg”, “0.2–0.4 g/kg”, “≥ 2 g/kg”."""
    if not bounds or bounds == [None, None]:
        return "not reported"
    low, high = (None if each is None else _bare(each) for each in bounds)
    if high is None or low is None:
        return f"≥{NBSP}{low}{NBSP}{unit}" if high is None else f"≤{NBSP}{high}{NBSP}{unit}"
    return f"{low}{NBSP}{unit}" if low == high else f"{low}–{high}{NBSP}{unit}"


def _bare(number):
    text = str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _span(block):
    low, high = f"{block['low']:,}", block["high"]
    return low if high is None or high == block["low"] else f"{low}–{high:,}"


def _time_unit(block):
    unit = str(Unit(block["unit"]).label)
    return unit if (block["high"] or block["low"]) == 1 else f"{unit}s"
