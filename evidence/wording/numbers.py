"""Numbers of a stored document in words: as printed and as computed, side by side; what is missing is said."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from ..quantities.intervals import exact_interval
from ..vocabulary import evidence as words
from ..vocabulary.doses import Relation, Since, Unit
from .said import bracketed, label, listed, percent

NBSP = "\u00a0"
FEW = 100
"""Patients below which a limit of an interval is told in whole percent."""
Block = Mapping[str, Any]


def result(row: Block) -> str:
    """One result: “12 of 21 (57 % printed, 57.1 % computed)”, “IVIg against placebo: RR 1.5 (95 % CI 1.2–1.9), p < 0.05”."""
    measured = "" if row["measured"] == words.Measured.MEASURED else label(words.Measured, row["measured"])
    said = listed([_count(row), _mean(row), contrast(row), _p(row), row["as_reported"] or "", measured]) or _("figure not reported")
    who = row["arm"] or ""
    if row["versus"]:
        who = _("{arm} against {versus}").format(arm=who, versus=row["versus"])
    return _("{who}: {said}").format(who=who, said=said) if who else said


def number_of_patients(n: int) -> str:
    """“n 21”: where the source does not say whether they were randomised or analysed."""
    return _("n {n}").format(n=n).replace(" ", NBSP)


def _count(row: Block) -> str:
    n_from_study = row["n_from"] == words.NumberFrom.STUDY
    if row["events"] is not None:
        share = listed([_percent(row), _exactly(row)]) + (_("; n taken from the study") if n_from_study else "")
        return _("{events} of {n} ({percent})").format(events=row["events"], n=row["n"], percent=share)
    n = number_of_patients(row["n"]) if row["n"] is not None else ""
    if row["percent_printed"]:
        printed = _("{percent} % printed").format(percent=row["percent_printed"]).replace(" %", f"{NBSP}%")
        n = _("{percent} of {n}").format(percent=printed, n=row["n"]) if n else printed
    return _("{n} (n taken from the study)").format(n=n) if n and n_from_study and row["n"] is not None else n


def _percent(row: Block) -> str:
    if row["percent_computed"] is None:
        computed = _("percentage not computed")
    else:
        computed = _("{percent} % computed").format(percent=row["percent_computed"]).replace(" %", f"{NBSP}%")
    if not row["percent_printed"]:
        return listed([computed, _("no percentage printed")])
    return listed([_("{percent} % printed").format(percent=row["percent_printed"]).replace(" %", f"{NBSP}%"), computed])


def _exactly(row: Block) -> str:
    """The exact interval, which says how little a few patients can show: none of 30 is 0–12 %."""
    if not row["n"]:
        return ""
    places = 0 if row["n"] < FEW else 1
    low, high = (f"{100 * limit:.{places}f}" for limit in exact_interval(row["events"], row["n"]))
    return _("exact 95 % interval {low}–{high} %").format(low=low, high=high).replace(" %", f"{NBSP}%")


def _mean(row: Block) -> str:
    if row["mean"] is None:
        return ""
    spread = f"SD {row['sd']}" if row["sd"] is not None else _("SD not reported")
    return _("mean {mean} ({spread})").format(mean=row["mean"], spread=spread)


def contrast(row: Block) -> str:
    """“RR 1.5 (95 % CI 1.2–1.9)”; empty where neither estimate nor interval is given."""
    if row["estimate"] is None and row["ci"] is None:
        return ""
    value = row["estimate"] if row["estimate"] is not None else _("not reported")
    return f"{row['measure'] or _('estimate')} {value}{bracketed(_interval(row['ci']))}"


def _interval(ci: Block | None) -> str:
    if ci is None:
        return _("interval not reported")
    level = percent(ci["level"]) if ci["level"] is not None else _("level not reported,")
    return _("{level} CI {low}–{high}").format(level=level, low=ci["low"], high=ci["high"])


def _p(row: Block) -> str:
    return f"p{NBSP}{words.Operator(row['p']['operator']).label}{NBSP}{row['p']['value']}" if row["p"] else ""


TIME = {
    Relation.EQUAL: gettext_noop("at {time}"),
    Relation.ABOUT: gettext_noop("at about {time}"),
    Relation.WITHIN: gettext_noop("within {time}"),
    Relation.AFTER: gettext_noop("after {time}"),
    Relation.UNTIL: gettext_noop("up to {time}"),
    Relation.DURING: gettext_noop("during {time}"),
    Relation.GREATER: gettext_noop("for more than {time}"),
    Relation.AT_LEAST: gettext_noop("for at least {time}"),
    Relation.LESS: gettext_noop("at less than {time}"),
    Relation.AT_MOST: gettext_noop("at no more than {time}"),
}
WITHIN = {
    Since.RANDOMISATION: gettext_noop("{when} of randomisation"),
    Since.START_OF_TREATMENT: gettext_noop("{when} of the start of treatment"),
    Since.START_OF_INFUSION: gettext_noop("{when} of the start of the infusion"),
    Since.LAST_INFUSION: gettext_noop("{when} of the last infusion"),
}
FROM = {
    Since.RANDOMISATION: gettext_noop("{when} from randomisation"),
    Since.START_OF_TREATMENT: gettext_noop("{when} from the start of treatment"),
    Since.START_OF_INFUSION: gettext_noop("{when} from the start of the infusion"),
    Since.LAST_INFUSION: gettext_noop("{when} from the last infusion"),
}


def time_point(block: Block | None) -> str:
    """“within 6 months of randomisation”, “during 20 years”; the source's own words where it gives no number."""
    if not block:
        return ""
    if block["low"] is None:
        return block["as_worded"] or ""
    time = spanned(_span(block), Unit(block["unit"]), block["high"] or block["low"]).replace(" ", NBSP)
    when = _(TIME[block["relation"]]).format(time=time) if block["relation"] in TIME else time
    since = (WITHIN if block["relation"] == Relation.WITHIN else FROM).get(block["since"])
    return _(since).format(when=when) if since else when


def value(block: Block) -> str:
    """An epidemiological value: “incidence about 4–5 %”."""
    measure = label(words.Measure, block["measure"]) if block["measure"] else ""
    if block["low"] is None:
        worded = _quoted(block["as_worded"]) if block["as_worded"] else _("value not reported")
        return _("{measure}: {value}").format(measure=measure, value=worded) if measure else worded
    sign = "" if block["relation"] in (None, Relation.EQUAL) else f"{label(Relation, block['relation'])} "
    unit = f"{NBSP}{label(Unit, block['unit'])}" if block["unit"] else ""
    worded = bracketed(_quoted(block["as_worded"])) if block["as_worded"] else ""
    return f"{measure} {sign}{_span(block)}{unit}{worded}".strip()


def _quoted(words: str) -> str:
    return _("“{words}”").format(words=words)


def dose_range(bounds: Sequence[Any] | None, unit: str = "g/kg") -> str:
    """[low, high] in g/kg, either end open, null where nothing is known: “2 g/kg”, “0.2–0.4 g/kg”, “≥ 2 g/kg”."""
    if not bounds or list(bounds) == [None, None]:
        return _("not reported")
    low, high = (None if each is None else _bare(each) for each in bounds)
    if high is None or low is None:
        return f"≥{NBSP}{low}{NBSP}{unit}" if high is None else f"≤{NBSP}{high}{NBSP}{unit}"
    return f"{low}{NBSP}{unit}" if low == high else f"{low}–{high}{NBSP}{unit}"


def _bare(number: Any) -> str:
    text = str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _span(block: Block) -> str:
    low, high = f"{block['low']:,}", block["high"]
    return low if high is None or high == block["low"] else f"{low}–{high:,}"


def spanned(written: str, unit: Unit, number: Any) -> str:
    """“6 months”, “4–5 years”: a time as it is written, with its unit for so many; languages with no plural have one form."""
    forms = {
        Unit.MINUTE: ngettext("minute", "minutes", number),
        Unit.HOUR: ngettext("hour", "hours", number),
        Unit.DAY: ngettext("day", "days", number),
        Unit.WEEK: ngettext("week", "weeks", number),
        Unit.MONTH: ngettext("month", "months", number),
        Unit.YEAR: ngettext("year", "years", number),
    }
    return _("{number} {unit}").format(number=written, unit=forms.get(unit) or label(Unit, unit))
