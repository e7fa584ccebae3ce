"""Doses of immunoglobulin: 0.4 g/kg/day × 5 d, 2 g/kg over 2–5 days, 400 mg/kg, 每日0.4g/kg连用5天, 0.4g/kg/日を5日間.

The amount with its unit is looked for; what stands close around it in the same sentence says how it is given.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ..quantities.doses import Step
from ..quantities.regimen_words import step_in_words
from . import dose_patterns as patterns
from .candidates import Candidate, Kind, Reading
from .folding import Folded
from .numerals import number

LEAST_G_PER_KG = Decimal("0.05")
"""Below this it is the dose of something else, as 1 mg/kg of prednisone."""
MOST_G_PER_KG = 20
BEFORE, AFTER = 40, 90


@dataclass
class Around:
    """What stands before and after an amount in its sentence, up to the next amount; `used` is how far it was understood."""

    before: str
    after: str
    used: int = 0
    used_before: int = 0

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.search(self.after)
        if match:
            self.used = max(self.used, match.end())
        return match

    def take_at_once(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Only where it follows the amount itself."""
        match = pattern.match(self.after)
        if match:
            self.used = max(self.used, match.end())
        return match

    def take_before(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.search(self.before)
        if match:
            self.used_before = max(self.used_before, len(self.before) - match.start())
        return match


def find_doses(text: Folded) -> list[Candidate]:
    """Every amount per kilogram of body weight that can be immunoglobulin."""
    amounts = list(patterns.AMOUNT.finditer(text.text))
    found: list[Candidate] = []
    first = 0
    for place, match in enumerate(amounts):
        low, high = _grams(match)
        if not LEAST_G_PER_KG <= low <= MOST_G_PER_KG or (high is not None and not low <= high <= MOST_G_PER_KG):
            continue
        last = amounts[place + 1].start() if place + 1 < len(amounts) else len(text.text)
        around = _around(text.text, match, first, last)
        readings = _readings(low, high if high != low else None, around)
        start, end = text.place(match.start() - around.used_before, match.end() + around.used)
        first = match.end() + around.used
        found.append(Candidate(Kind.DOSE, start, end, readings))
    return found


def _grams(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    parts = Decimal(1000) if match["unit"] in ("mg", "毫克") else Decimal(1)
    low, high = number(match["low"]) / parts, match["high"] and number(match["high"]) / parts
    return low, high or None


def _around(text: str, match: re.Match[str], first: int, last: int) -> Around:
    before = text[max(first, match.start() - BEFORE) : match.start()]
    after = text[match.end() : min(last, match.end() + AFTER)]
    ends = [end.end() for end in patterns.END.finditer(before)]
    end = patterns.END.search(after)
    return Around(before[ends[-1] :] if ends else before, after[: end.start()] if end else after)


def _readings(low: Decimal, high: Decimal | None, around: Around) -> tuple[Reading, ...]:
    step = _with_rhythm(Step(low=low, high=high, relation=_relation(around)), around)
    total = bool(patterns.TOTAL.search(around.before[-24:]) or patterns.TOTAL.search(around.after[:16]))
    daily = bool(around.take_before(patterns.DAILY_BEFORE)) | bool(around.take_at_once(patterns.DAILY_AFTER))
    ahead = _days_ahead(around, step)
    spread = None if ahead else around.take(patterns.SPREAD)
    given_on = None if ahead else around.take(patterns.TIMES_DAYS) or around.take(patterns.FOR_DAYS) or around.take(patterns.OF_DAYS)
    days = ahead or _days(spread or given_on)
    if daily:
        times = None if days else around.take(patterns.TIMES)
        days = int(times["days"]) if times else days
        other = patterns.OR_DAYS.match(around.after, around.used) if given_on else None
        return _as_readings(*(replace(step, per="day", days=each) for each in ([days, _days(other)] if other else [days])))
    if spread or total:
        return _as_readings(replace(step, per="course", days=days))
    if days is not None and step.every is None:  # “2 g/kg for 5 days” may be each day's or all of it
        each, whole = replace(step, per="day", days=days), replace(step, per="course", days=days)
        return _as_readings(*((whole, each) if low > 1 or days == 1 else (each, whole)))
    course, infusion, day = (replace(step, per=per, days=days) for per in ("course", "infusion", "day"))
    if low < 1:
        return _as_readings(infusion, day, course) if step.every is not None else _as_readings(day, infusion, course)
    return _as_readings(course, infusion)


def _relation(around: Around) -> str:
    for relation, pattern in patterns.RELATIONS.items():
        if around.take_before(pattern):
            return relation
    return "eq"


def _days(match: re.Match[str] | None) -> int | None:
    """How many days; None where the source gives a range."""
    if match is None or match.groupdict().get("more"):
        return None
    return int(number(match["days"])) or None


def _days_ahead(around: Around, step: Step) -> int | None:
    """“3 days of IVIg (1.2 g/kg)”."""
    ahead = None if step.every is not None else around.take_before(patterns.DAYS_AHEAD)
    return int(ahead["days"]) or None if ahead else None


def _with_rhythm(step: Step, around: Around) -> Step:
    every, unit = _every(around)
    if every is None:
        return step
    rest = around.after
    courses, lasts = patterns.COURSES.search(rest), patterns.LASTS.search(patterns.RHYTHM.sub(lambda match: " " * len(match[0]), rest))
    if courses and number(courses["courses"]):
        around.used = max(around.used, courses.end())
        step = replace(step, courses=int(number(courses["courses"])))
    elif lasts:
        around.used = max(around.used, lasts.end())
        unit_of = next(name for name in ("week", "month", "year") if lasts[name])
        step = replace(step, lasts=number(lasts["lasts"]), lasts_unit=unit_of)
    return replace(step, every=every, every_unit=unit, open_ended=bool(patterns.OPEN.search(rest)))


def _every(around: Around) -> tuple[Decimal | None, str]:
    match = around.take(patterns.EVERY)
    if match and match["more"]:  # “every 3–4 weeks”: no one interval
        return None, ""
    if match:
        unit = next(name for name, value in match.groupdict().items() if value and name not in ("every", "n")).removesuffix("s")
        return number(match["every"] or match["n"] or "1"), unit
    for unit, pattern in patterns.ADVERBS.items():
        if around.take(pattern):
            return Decimal(1), unit
    return None, ""


def _as_readings(*steps: Step) -> tuple[Reading, ...]:
    """One reading a step; where there are several, each says what its amount is of."""
    several = len({step.per for step in steps}) > 1
    return tuple(Reading(step_in_words(step) + (OF[step.per] if several else ""), steps=(step,)) for step in steps)


OF = {"day": ": the amount of each day", "infusion": ": the amount of each infusion", "course": ": the amount of a whole course"}
