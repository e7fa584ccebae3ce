"""Contrasts between two arms with their intervals, one line each, every measure on an axis of its own; nothing is pooled."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from .svg import Picture, drawing, link, shortened, tag, text

WIDTH, LEFT, RIGHT, ROW, TOP, HEAD, FOOT = 760, 300, 200, 26, 8, 22, 46
LABEL = 44
"""Letters of a label that fit on its line; the table has all of it."""
ROUND = (1, 2, 5)
"""Numbers that stand on an axis, times powers of ten."""
TICKS = 6


@dataclass(frozen=True)
class Contrast:
    """One arm against another. Contrasts of one `axis` are drawn over each other; `said` is the measure with its interval.

    `by_us`: computed here from the counts of both arms, by the formula that `basis` names; else it is as printed.
    """

    axis: str
    label: str
    estimate: float | None
    low: float | None
    high: float | None
    said: str
    basis: str
    source: str
    path: str
    ratio: bool = False
    by_us: bool = False

    @property
    def values(self) -> list[float]:
        return [value for value in (self.low, self.estimate, self.high) if value is not None]


def contrasts(results: Sequence[Contrast], id_: str = "contrasts-picture") -> Picture:
    """Squares are printed, rings computed by us, each on its interval; a line marks where the arms are alike."""
    ordered = sorted(results, key=lambda each: (not each.ratio, each.axis))
    drawn: list[str] = []
    y: float = TOP
    for axis, found in groupby(ordered, key=lambda each: each.axis):
        rows = list(found)
        drawn += [text(axis, 0, y + 14), *_panel(rows, y + HEAD)]
        y += HEAD + ROW * len(rows) + FOOT
    svg = drawing(
        WIDTH,
        y,
        *drawn,
        title=_("Contrasts between arms"),
        description=_("{n} contrasts with their intervals; the table below has the same.").format(n=len(ordered)),
        id_=id_,
    )
    table = [(each.label, each.said, each.basis, each.source) for each in ordered]
    return Picture(svg, [_("What was compared"), _("Contrast and interval"), _("Printed or computed"), _("Source")], table)


def _panel(rows: Sequence[Contrast], top: float) -> Iterator[str]:
    ratio = rows[0].ratio
    alike = 1.0 if ratio else 0.0
    low, high = _ends([alike, *(value for row in rows for value in row.values)], ratio=ratio)

    def x(value: float) -> float:
        scaled = (math.log(value) - math.log(low)) / (math.log(high) - math.log(low)) if ratio else (value - low) / (high - low)
        return LEFT + (WIDTH - LEFT - RIGHT) * scaled

    base = top + ROW * len(rows)
    for tick in _ticks(low, high, ratio=ratio):
        yield tag("line", x1=x(tick), x2=x(tick), y1=top, y2=base, class_="axis" if tick == alike else "grid")
        yield text(f"{tick:g}", x(tick), base + 16, "quiet", "middle")
    yield tag("line", x1=LEFT, x2=WIDTH - RIGHT, y1=base, y2=base, class_="axis")
    yield text(_("← less with the first"), LEFT, base + 32, "quiet")
    yield text(_("more with the first →"), WIDTH - RIGHT, base + 32, "quiet", "end")
    for number, row in enumerate(rows):
        yield from _row(row, top + ROW * (number + 0.5), x)


def _row(row: Contrast, y: float, x: Callable[[float], float]) -> Iterator[str]:
    yield text(shortened(row.label, LABEL), LEFT - 12, y + 4, anchor="end")
    marks = []
    if row.low is not None and row.high is not None:
        marks.append(tag("line", x1=x(row.low), x2=x(row.high), y1=y, y2=y, class_="interval"))
    if row.estimate is not None and row.by_us:
        marks.append(tag("circle", cx=x(row.estimate), cy=y, r=4.5, class_="mark open"))
    elif row.estimate is not None:
        marks.append(tag("rect", x=x(row.estimate) - 4, y=y - 4, width=8, height=8, class_="mark"))
    yield link(row.path, _("{what}: {said}, {basis}").format(what=row.label, said=row.said, basis=row.basis), *marks)
    yield text(row.said, WIDTH - RIGHT + 14, y + 4, "quiet")


def _ends(values: Sequence[float], *, ratio: bool) -> tuple[float, float]:
    """The axis from the last round number before all values to the first after them."""
    low, high = min(values), max(values)
    if ratio:
        return _round_down(min(low, 0.5)), 1 / _round_down(1 / max(high, 2))
    step = _step(low, high)
    return math.floor(low / step) * step, math.ceil(high / step) * step


def _round_down(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return max(each for each in (number * power for number in ROUND) if each <= value * (1 + 1e-9))


def _step(low: float, high: float) -> float:
    wanted = (high - low or 1.0) / TICKS
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(number * power for number in (*ROUND, 10) if number * power >= wanted * (1 - 1e-9))


def _ticks(low: float, high: float, *, ratio: bool) -> list[float]:
    if not ratio:
        step = _step(low, high)
        return [round(low + step * number, 10) for number in range(round((high - low) / step) + 1)]
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    every = [number * 10.0**power for power in powers for number in ROUND]
    inside = [each for each in every if low * (1 - 1e-9) <= each <= high * (1 + 1e-9)]
    return inside if len(inside) <= 2 * TICKS else [each for each in inside if math.log10(each) % 1 < 1e-9]
