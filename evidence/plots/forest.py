"""Proportions with their exact intervals, one line a result; nothing is pooled."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..quantities.intervals import exact_interval
from ..wording.said import bracketed, percent
from .svg import Picture, drawing, link, shortened, tag, text

WIDTH, LEFT, RIGHT, ROW, TOP, FOOT = 720, 300, 130, 26, 8, 34
LABEL = 44
"""Letters of a label that fit on its line; the table has all of it."""


@dataclass(frozen=True)
class Proportion:
    """events of n in one arm, as printed, for one outcome."""

    label: str
    events: int
    n: int
    source: str
    path: str


def proportions(results: Sequence[Proportion], id_: str = "proportions-picture") -> Picture:
    """Each proportion as a square, larger with more patients, on its exact 95 % interval."""
    height = TOP + ROW * len(results) + FOOT
    largest = max(each.n for each in results)
    rows = [line for number, each in enumerate(results) for line in _row(each, TOP + ROW * number + ROW / 2, largest)]
    svg = drawing(
        WIDTH,
        height,
        *_axis(height - FOOT),
        *rows,
        title=_("Proportions of patients"),
        description=_("{n} proportions with exact 95 % intervals; the table below has the same.").format(n=len(results)),
        id_=id_,
    )
    table = [(each.label, f"{each.events} / {each.n}", _percents(each), each.source) for each in results]
    return Picture(svg, [_("What was counted"), _("Patients"), _("Percent, exact 95 % interval"), _("Source")], table)


def _x(share: float) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * share


def _percents(each: Proportion) -> str:
    low, high = exact_interval(each.events, each.n)
    return percent(f"{100 * each.events / each.n:.0f}") + bracketed(percent(f"{100 * low:.0f}–{100 * high:.0f}"))


def _row(each: Proportion, y: float, largest: int) -> list[str]:
    low, high = exact_interval(each.events, each.n)
    side = 5 + 6 * (each.n / largest) ** 0.5
    middle = _x(each.events / each.n)
    return [
        text(shortened(each.label, LABEL), LEFT - 12, y + 4, anchor="end"),
        link(
            each.path,
            _("{label}: {events} of {n}, {percents}").format(label=each.label, events=each.events, n=each.n, percents=_percents(each)),
            tag("line", x1=_x(low), x2=_x(high), y1=y, y2=y, class_="interval"),
            tag("rect", x=middle - side / 2, y=y - side / 2, width=side, height=side, class_="mark"),
        ),
        text(f"{each.events}/{each.n}", WIDTH - RIGHT + 14, y + 4, "quiet"),
        text(percent(f"{100 * each.events / each.n:.0f}"), WIDTH - 4, y + 4, "quiet", "end"),
    ]


def _axis(y: float) -> list[str]:
    ticks = [(share, _x(share)) for share in (0, 0.25, 0.5, 0.75, 1)]
    grid = [tag("line", x1=x, x2=x, y1=TOP, y2=y, class_="grid") for _share, x in ticks]
    labels = [text(percent(f"{share * 100:.0f}"), x, y + 18, "quiet", "middle") for share, x in ticks]
    return [*grid, tag("line", x1=_x(0), x2=_x(1), y1=y, y2=y, class_="axis"), *labels]
