"""Contrasts between two arms with their intervals, one line each, every measure on an axis of its own; nothing is pooled."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from .svg import Picture, at, block, drawing, link, percent_of, tag, text

BEGIN, END = 0.045, 0.5
"""Where an axis begins and ends, as a share of the width; the contrast in figures stands beside."""
LINE, ROW, GAP, TOP, FOOT = 16, 20, 8, 4, 52
LABEL = 46
"""Letters in a line of a label; it has three, and the table has all of it."""
LETTER, BETWEEN = 0.021, 0.015
"""Shares of the width of a phone: of a letter of a number on the axis, and at least between two of them."""
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
        head, y = block(axis, y, LABEL, LINE)
        panel, y = _panel(list(found), y + GAP)
        drawn += [head, *panel]
    svg = drawing(
        None,
        y,
        *drawn,
        title=_("Contrasts between arms"),
        description=_("{n} contrasts with their intervals; the table below has the same.").format(n=len(ordered)),
        id_=id_,
    )
    table = [(each.label, each.said, each.basis, each.source) for each in ordered]
    return Picture(svg, [_("What was compared"), _("Contrast and interval"), _("Printed or computed"), _("Source")], table)


def _panel(rows: Sequence[Contrast], top: float) -> tuple[list[str], float]:
    """The contrasts of one axis, and the height at which the next begins."""
    ratio = rows[0].ratio
    alike = 1.0 if ratio else 0.0
    low, high = _ends([alike, *(value for row in rows for value in row.values)], ratio=ratio)

    def x(value: float) -> float:
        scaled = (math.log(value) - math.log(low)) / (math.log(high) - math.log(low)) if ratio else (value - low) / (high - low)
        return BEGIN + (END - BEGIN) * scaled

    drawn: list[str] = []
    y = top
    for row in rows:
        label, y = block(row.label, y, LABEL, LINE)
        drawn += [label, *_row(row, y + ROW / 2, x)]
        y += ROW + GAP
    return [*_axis({tick: x(tick) for tick in _ticks(low, high, ratio=ratio)}, alike, top, y), *drawn], y + FOOT


def _axis(places: Mapping[float, float], alike: float, top: float, base: float) -> Iterator[str]:
    for tick, x in places.items():
        yield tag("line", x1=percent_of(x), x2=percent_of(x), y1=top, y2=base, class_="axis" if tick == alike else "grid")
    for tick, x in _apart(places, alike).items():
        yield text(_said(tick), percent_of(x), base + 16, "quiet", "middle")
    yield tag("line", x1=percent_of(BEGIN), x2=percent_of(END), y1=base, y2=base, class_="axis")
    yield text(f"{_('← less with the first')}\u2003{_('more with the first →')}", 0, base + 34, "quiet")


def _said(tick: float) -> str:
    return f"{tick:g}".replace("-", "−")


def _room(*ticks: float) -> float:
    """How far from each other the middles of two numbers stand at least."""
    return LETTER * sum(len(_said(tick)) for tick in ticks) / 2 + BETWEEN


def _apart(places: Mapping[float, float], alike: float) -> dict[float, float]:
    """The numbers that have room on the axis; the one where the arms are alike before all others, then the ends."""
    ends = (min(places), max(places))
    chosen: dict[float, float] = {}
    for tick in sorted(places, key=lambda tick: (tick != alike, tick not in ends, tick)):
        if all(abs(places[tick] - x) >= _room(tick, other) for other, x in chosen.items()):
            chosen[tick] = places[tick]
    return chosen


def _row(row: Contrast, y: float, x: Callable[[float], float]) -> Iterator[str]:
    marks = []
    if row.low is not None and row.high is not None:
        marks.append(tag("line", x1=percent_of(x(row.low)), x2=percent_of(x(row.high)), y1=y, y2=y, class_="interval"))
    if row.estimate is not None and row.by_us:
        marks.append(tag("circle", cx=percent_of(x(row.estimate)), cy=y, r=4.5, class_="mark open"))
    elif row.estimate is not None:
        marks.append(at(x(row.estimate), y, tag("rect", x=-4, y=-4, width=8, height=8, class_="mark")))
    yield link(row.path, _("{what}: {said}, {basis}").format(what=row.label, said=row.said, basis=row.basis), *marks)
    yield text(row.said, "100%", y + 4, "quiet", "end")


def _ends(values: Sequence[float], *, ratio: bool) -> tuple[float, float]:
    """The axis from the last round number before all values to the first after them."""
    low, high = min(values), max(values)
    if ratio:
        return _round_down(min(low, 0.5)), 1 / _round_down(1 / max(high, 2))
    step = _step(low, high)
    return math.floor(low / step) * step, max(math.ceil(high / step), 1) * step  # all of them zero: an axis has a length all the same


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
