"""When the courses of a regimen lie: on which day each begins and what is given on each of its days.

Pure. Intervals in months and years are drawn at their mean length; what a source leaves open is said, not filled in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .doses import Range, Step, number_of_courses, per_course, per_day

MEAN_DAYS = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.44"), "year": Decimal("365.25")}
OPEN_COURSES = 4
"""So many courses are laid out of a step that says how often, but not how many."""
MOST_COURSES = 60


@dataclass(frozen=True)
class Course:
    """One course: its first day (from 0), how many days, and g/kg on each (None: not reported).

    `spread` is False where the source gives the dose of a course, but not over how many days: it stands on one day then.
    """

    first: Decimal
    days: int
    dose: Range | None
    spread: bool = True


@dataclass(frozen=True)
class Calendar:
    """All courses in order, the days that they span, and whether more follow than are laid out."""

    courses: list[Course]
    days: Decimal
    goes_on: bool


def calendar(steps: Sequence[Step]) -> Calendar:
    """The courses of all steps, one step after the other."""
    courses: list[Course] = []
    first, end, goes_on = Decimal(0), Decimal(0), False
    for step in steps:
        laid_out, more = _courses(step, first)
        courses += laid_out
        end = max([end, *(course.first + course.days for course in laid_out)])
        goes_on = goes_on or more
        first = max(end, first + _length(step))
    return Calendar(courses[:MOST_COURSES], max(end, Decimal(1)), goes_on or len(courses) > MOST_COURSES)


def _courses(step: Step, first: Decimal) -> tuple[list[Course], bool]:
    """The courses of one step, and whether it goes on after them."""
    count = number_of_courses(step)
    interval = step.every * MEAN_DAYS[step.every_unit] if step.every else None
    if interval is None:
        open_end = step.open_ended or bool(step.lasts)
        return [_course(step, first)], open_end or bool(count and count[0] > 1)
    if count is None:
        return [_course(step, first + interval * place) for place in range(OPEN_COURSES)], True
    number = min(count[0], MOST_COURSES + 1)
    return [_course(step, first + interval * place) for place in range(number)], False


def _course(step: Step, first: Decimal) -> Course:
    daily, total = per_day(step), per_course(step)
    if step.days:
        return Course(first, step.days, daily)
    return Course(first, 1, daily or total, spread=step.per == "infusion" or (daily is None and total is None))


def _length(step: Step) -> Decimal:
    """How long the step goes on, as far as it says."""
    return step.lasts * MEAN_DAYS[step.lasts_unit] if step.lasts else Decimal(0)
