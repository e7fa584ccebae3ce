"""Proportions with their exact intervals, one line a result; nothing is pooled."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..quantities.intervals import exact_interval
from ..quantities.proportions import percent as share_of
from ..wording.said import bracketed, percent
from .svg import Picture, at, block, drawing, link, percent_of, tag, text

BEGIN, END = 0.045, 0.69
"""Where 0 and 100 % stand, as a share of the width; the figures stand beside."""
LINE, ROW, GAP, TOP, FOOT = 16, 20, 8, 4, 28
LABEL = 46
"""Letters in a line of a label; it has three, and the table has all of it."""


@dataclass(frozen=True)
class Proportion:
    """events of n in one arm, as printed, for one outcome."""

    label: str
    events: int
    n: int
    source: str
    path: str


def proportions(results: Sequence[Proportion], id_: str = "proportions-picture") -> Picture:
    """Each proportion as a square, larger with more patients, on its exact 95 % interval; its label above it."""
    largest = max(each.n for each in results)
    rows: list[str] = []
    y: float = TOP
    for each in results:
        label, y = block(each.label, y, LABEL, LINE)
        rows += [label, *_row(each, y + ROW / 2, largest)]
        y += ROW + GAP
    svg = drawing(
        None,
        y + FOOT,
        *_axis(y),
        *rows,
        title=_("Proportions of patients"),
        description=_("{n} proportions with exact 95 % intervals; the table below has the same.").format(n=len(results)),
        id_=id_,
    )
    table = [(each.label, f"{each.events} / {each.n}", _percents(each), each.source) for each in results]
    return Picture(svg, [_("What was counted"), _("Patients"), _("Percent, exact 95 % interval"), _("Source")], table)


def _x(share: float) -> float:
    return BEGIN + (END - BEGIN) * share


def _percents(each: Proportion) -> str:
    low, high = exact_interval(each.events, each.n)
    return percent(share_of(each.events, each.n, "1")) + bracketed(percent(f"{100 * low:.0f}–{100 * high:.0f}"))


def _row(each: Proportion, y: float, largest: int) -> list[str]:
    low, high = map(_x, exact_interval(each.events, each.n))
    side = 5 + 6 * (each.n / largest) ** 0.5
    square = tag("rect", x=-side / 2, y=-side / 2, width=side, height=side, class_="mark")
    return [
        link(
            each.path,
            _("{label}: {events} of {n}, {percents}").format(label=each.label, events=each.events, n=each.n, percents=_percents(each)),
            tag("line", x1=percent_of(low), x2=percent_of(high), y1=y, y2=y, class_="interval"),
            at(_x(each.events / each.n), y, square),
        ),
        text(f"{each.events}/{each.n}", percent_of(END + 0.05), y + 4, "quiet"),
        text(percent(share_of(each.events, each.n, "1")), "100%", y + 4, "quiet", "end"),
    ]


def _axis(y: float) -> list[str]:
    ticks = [(share, percent_of(_x(share))) for share in (0, 0.25, 0.5, 0.75, 1)]
    grid = [tag("line", x1=x, x2=x, y1=TOP + LINE, y2=y, class_="grid") for _share, x in ticks]
    labels = [text(percent(f"{share * 100:.0f}"), x, y + 18, "quiet", "middle") for share, x in ticks]
    return [*grid, tag("line", x1=ticks[0][1], x2=ticks[-1][1], y1=y, y2=y, class_="axis"), *labels]
