"""Dose arithmetic: from the steps of a regimen to g/kg per day, per course, cumulative and per 28 days.

Pure and exact: Decimals in, ranges of Decimals out (g of immunoglobulin per kg of body weight). What is open or not
reported gives None, never a guess. A month is 28 to 31 days and a year 365 to 366, so that anything that crosses
calendar units comes out as a range.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

Number = Decimal | int

DAYS_IN = {"day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}
PLACES = Decimal("0.001")


@dataclass(frozen=True)
class Range:
    """From low to high; high is None where the source gives only a lower bound, low where only an upper one."""

    low: Decimal | None
    high: Decimal | None

    def times(self, low: Number, high: Number | None) -> "Range":
        return Range(
            None if self.low is None else self.low * low,
            None if self.high is None or high is None else self.high * high,
        )

    def over(self, days: int) -> "Range":
        return Range(None if self.low is None else self.low / days, None if self.high is None else self.high / days)

    def rounded(self) -> "Range":
        return Range(_tidy(self.low), _tidy(self.high))


@dataclass(frozen=True)
class Step:
    """One step of a regimen, as the source gives it.

    low, high: g/kg, read with `relation` (eq, ge, gt, le, lt, about); None = not reported. per: day, infusion or course.
    days: consecutive days of one course. every/every_unit: from the start of one course to the start of the next.
    courses: how many courses in all. lasts/lasts_unit: how long the step goes on. open_ended: it has no stated end.
    """

    purpose: str = "not_stated"
    low: Decimal | None = None
    high: Decimal | None = None
    relation: str = "eq"
    per: str = "course"
    days: int | None = None
    every: Decimal | None = None
    every_unit: str = ""
    courses: int | None = None
    lasts: Decimal | None = None
    lasts_unit: str = ""
    open_ended: bool = False


@dataclass(frozen=True)
class Totals:
    """What a regimen amounts to; each None where it is open or unknown."""

    per_day: Range | None
    per_course: Range | None
    cumulative: Range | None
    per_28_days: Range | None
    days: int | None


def totals(steps: Sequence[Step]) -> Totals:
    """Everything that the steps of one regimen amount to, rounded to 0.001 g/kg.

    per_day, per_course and per_28_days span the steps where they differ; cumulative is the sum over all steps.
    """
    lengths = {step.days for step in steps}
    return Totals(
        per_day=_span(map(per_day, steps)),
        per_course=_span(map(per_course, steps)),
        cumulative=_sum(map(cumulative, steps)),
        per_28_days=_span(map(per_28_days, [step for step in steps if step.every is not None])),
        days=lengths.pop() if len(lengths) == 1 else None,
    )


def dose(step: Step) -> Range | None:
    """The dose of the step as a range in g/kg per `per`; None where it is not reported."""
    if step.low is None and step.high is None:
        return None
    low, high = step.low, step.high
    if step.relation in ("ge", "gt"):
        return Range(low, None)
    if step.relation in ("le", "lt"):
        return Range(None, high if high is not None else low)
    return Range(low, high if high is not None else low)


def per_day(step: Step) -> Range | None:
    """g/kg on one day of a course. One infusion is one day's."""
    given = dose(step)
    if given is None or step.per in ("day", "infusion"):
        return given
    return given.over(step.days) if step.days else None


def per_course(step: Step) -> Range | None:
    """g/kg in one course, that is one cycle of consecutive days. An infusion with no days is a course of one day."""
    given = dose(step)
    if given is None or step.per == "course":
        return given
    days = step.days or (1 if step.per == "infusion" else None)
    return given.times(days, days) if days else None


def number_of_courses(step: Step) -> tuple[int, int | None] | None:
    """At least and at most so many courses; None where the step is open or does not say."""
    if step.open_ended:
        return None
    if step.courses is not None:
        return step.courses, step.courses
    if step.every is None and step.lasts is None:
        return 1, 1
    if step.every is None or step.lasts is None or not step.every:
        return None
    if step.every_unit == step.lasts_unit:
        return _between(step.lasts / step.every, step.lasts / step.every)
    shortest, longest = DAYS_IN[step.every_unit]
    least, most = DAYS_IN[step.lasts_unit]
    return _between(step.lasts * least / (step.every * longest), step.lasts * most / (step.every * shortest))


def cumulative(step: Step) -> Range | None:
    """g/kg over the whole step."""
    course, count = per_course(step), number_of_courses(step)
    return course.times(*count) if course and count else None


def per_28_days(step: Step) -> Range | None:
    """g/kg in 28 days of a step that repeats."""
    course = per_course(step)
    if course is None or not step.every:
        return None
    shortest, longest = DAYS_IN[step.every_unit]
    return course.times(Decimal(28) / (step.every * longest), Decimal(28) / (step.every * shortest))


def warnings(steps: Sequence[Step]) -> list[str]:
    """Codes of what is unusual and should be looked at again; never a refusal."""
    found = []
    for step in steps:
        day, course = per_day(step), per_course(step)
        if day and day.high is not None and day.high > 2:
            found.append("more_than_2_g_per_kg_per_day")
        if course and course.high is not None and course.high > 4:
            found.append("course_over_4_g_per_kg")
        if course and course.low is not None and course.low < Decimal("0.2"):
            found.append("course_under_0_2_g_per_kg")
    return sorted(set(found))


def _between(least: Decimal, most: Decimal) -> tuple[int, int]:
    """The whole numbers of courses that fit: completed ones at the least, begun ones at the most."""
    return max(1, int(least)), max(1, -int(-most // 1))


def _tidy(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(PLACES, rounding=ROUND_HALF_EVEN).normalize() + Decimal("0.0")


def _span(ranges: Iterable[Range | None]) -> Range | None:
    """From the lowest to the highest of the known ranges; an unbounded one leaves its side unbounded."""
    known = [each for each in ranges if each is not None]
    if not known:
        return None
    return Range(_outermost(min, [each.low for each in known]), _outermost(max, [each.high for each in known])).rounded()


def _outermost(choose: Callable[[list[Decimal]], Decimal], bounds: list[Decimal | None]) -> Decimal | None:
    known = [bound for bound in bounds if bound is not None]
    return choose(known) if len(known) == len(bounds) else None


def _sum(ranges: Iterable[Range | None]) -> Range | None:
    """The sum of all; None as soon as one is unknown."""
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    empty = True
    for each in ranges:
        if each is None:
            return None
        empty = False
        low = None if low is None or each.low is None else low + each.low
        high = None if high is None or each.high is None else high + each.high
    return None if empty else Range(low, high).rounded()
