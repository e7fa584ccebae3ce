"""A regimen to scale: a bar for each day of treatment on a time axis, as high as the dose of that day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..quantities.dose_calendar import Calendar, Course, calendar
from ..quantities.doses import Step
from ..quantities.regimen_words import number, range_in_words, regimen_in_words
from ..vocabulary.doses import Unit
from ..wording.numbers import spanned
from ..wording.regimens import regimen_here
from ..wording.said import label, parted
from .svg import Picture, drawing, percent_of, tag, text

HEIGHT, TOP, FOOT = 128, 24, 26
BASE = HEIGHT - FOOT
END = 0.91
"""Where the axis of time ends, as a share of the drawing; beyond it is room for the highest dose, and for the arrow of what goes on."""
NARROWEST = 0.003
"""A bar is never thinner than this share, however long the axis."""
SCALES = (
    (28, Unit.DAY, Decimal(1)),
    (200, Unit.WEEK, Decimal(7)),
    (800, Unit.MONTH, Decimal("30.44")),
    (10**6, Unit.YEAR, Decimal("365.25")),
)
"""Up to how many days the axis counts in which unit."""


def span_of(regimens: Sequence[Sequence[Step]]) -> tuple[Decimal, Decimal]:
    """(days, highest dose of a day) of several regimens, so that they can be drawn to one scale."""
    laid_out = [calendar(steps) for steps in regimens]
    return max((each.days for each in laid_out), default=Decimal(1)), max(map(_highest, laid_out), default=Decimal(1))


def doses_to_scale(
    steps: Sequence[Step], id_: str = "doses-picture", *, days: Decimal | None = None, top: Decimal | None = None
) -> Picture:
    """The courses of a regimen, on axes of its own or up to so many `days` and a `top` dose of a day.

    A range is solid to its lower end; what the source leaves open is drawn open, and said.
    """
    own = calendar(steps)
    laid_out = replace(own, days=max(own.days, days or own.days))
    top = top or _highest(own)
    svg = drawing(
        None,
        HEIGHT,
        *_height_axis(top),
        *_time_axis(laid_out),
        *(bar for course in laid_out.courses for bar in _bars(course, laid_out, top)),
        *(_goes_on() if laid_out.goes_on else []),
        title=regimen_here(regimen_in_words(steps)),
        description=described(own),
        id_=id_,
    )
    rows = [(number(round(course.first) + 1), number(course.days), _said(course)) for course in laid_out.courses]
    return Picture(svg, [_("Begins on day"), _("Days"), _("g/kg on a day")], rows)


def described(laid_out: Calendar) -> str:
    """What the picture shows, in words."""
    many = len(laid_out.courses)
    doses = _(", then ").join(dict.fromkeys(map(_said, laid_out.courses)))
    said = [
        ngettext("{n} course on a time axis of {time}", "{n} courses on a time axis of {time}", many).format(
            n=many, time=_time(laid_out.days)
        ),
        _("dose on a day of treatment in g/kg: {doses}").format(doses=doses),
    ]
    if any(not course.spread for course in laid_out.courses):
        said.append(_("a dashed bar is the dose of a whole course whose days are not reported"))
    if laid_out.goes_on:
        said.append(_("it goes on after what is drawn"))
    return _("{sentence}.").format(sentence=parted(said))


def _said(course: Course) -> str:
    return range_in_words(course.dose) or _("not reported")


def _highest(laid_out: Calendar) -> Decimal:
    ends = [end for course in laid_out.courses if course.dose for end in (course.dose.low, course.dose.high) if end is not None]
    return max(ends, default=Decimal(1))


def _x(day: Decimal, laid_out: Calendar) -> float:
    """A day as a share of the width."""
    return float(day / max(laid_out.days, Decimal(7))) * END


def _y(dose: Decimal, top: Decimal) -> float:
    return BASE - float(dose / top) * (BASE - TOP)


def _bars(course: Course, laid_out: Calendar, top: Decimal) -> Iterator[str]:
    """One bar a day: to the lower dose solid, from there to the upper one lighter; open where it is not known."""
    low, high = (course.dose.low, course.dose.high) if course.dose else (None, None)
    for day in range(course.days):
        left = _x(course.first + day, laid_out)
        width = max(NARROWEST, (_x(course.first + day + 1, laid_out) - left) * 0.82)
        if course.dose is None or not course.spread:
            yield _bar(left, width, Decimal(0), high or low or top, top, "dose open")
            continue
        if low is not None:
            yield _bar(left, width, Decimal(0), low, top, "dose")
        if high is not None and high != low:
            yield _bar(left, width, low or Decimal(0), high, top, "dose upper")


def _bar(left: float, width: float, lower: Decimal, upper: Decimal, top: Decimal, class_: str) -> str:
    y = _y(upper, top)
    return tag("rect", x=percent_of(left), y=y, width=percent_of(width), height=_y(lower, top) - y, class_=class_)


def _goes_on() -> Iterator[str]:
    """An arrow beyond the end of the axis."""
    yield tag("line", x1=percent_of(END), x2="100%", y1=BASE, y2=BASE, class_="goes-on")
    yield tag("svg", tag("path", d="M-6-4l5 4l-5 4", class_="goes-on"), x="100%", y=BASE, overflow="visible")


def _height_axis(top: Decimal) -> Iterator[str]:
    y = _y(top, top)
    yield tag("line", x1=0, y1=y, x2=percent_of(END), y2=y, class_="grid")
    yield text(_("g/kg on a day"), 0, TOP - 8, "quiet")
    yield text(number(top), percent_of(END + 0.012), y + 4, "quiet")


def _time_axis(laid_out: Calendar) -> Iterator[str]:
    yield tag("line", x1=0, y1=BASE, x2=percent_of(END), y2=BASE, class_="axis")
    unit, length = _scale(laid_out.days)
    span = max(laid_out.days, Decimal(7))
    every = max(1, -(-int(span / length) // 9))
    yield text(_("{unit} 0").format(unit=label(Unit, unit)), 0, BASE + 18, "quiet")
    for tick in range(every, int(span / length) + 1, every):
        x = percent_of(_x(tick * length, laid_out))
        yield tag("line", x1=x, y1=BASE, x2=x, y2=BASE + 4, class_="axis")
        yield text(str(tick), x, BASE + 18, "quiet", anchor="middle")


def _scale(days: Decimal) -> tuple[Unit, Decimal]:
    return next((unit, length) for most, unit, length in SCALES if days <= most)


def _time(days: Decimal) -> str:
    unit, length = _scale(days)
    many = round(days / length)
    return spanned(str(many), unit, many)
