"""Where sources place a treatment, over the years: a row for each place in therapy, a mark for each statement."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .svg import Picture, drawing, link, tag, text

WIDTH, LEFT, RIGHT, ROW, TOP, FOOT = 720, 190, 90, 34, 12, 34
STEP = 13
"""Between marks that fall on one year of one row, in units of the drawing."""
SHAPES = {"for": "circle", "against": "cross", "open": "ring"}


@dataclass(frozen=True)
class Position:
    """One statement. year is None where its source has no date; stance is for, against or open."""

    place: str
    year: int | None
    stance: str
    source: str
    path: str


def timeline(positions: Sequence[Position], id_: str = "positions-picture") -> Picture:
    """The statements on one axis of years; the undated stand apart on the right."""
    places = list(dict.fromkeys(each.place for each in positions))
    years = sorted({each.year for each in positions if each.year is not None})
    height = TOP + ROW * len(places) + FOOT
    marks, taken = [], dict[tuple[str, int | None], int]()
    for each in positions:
        number = taken.setdefault((each.place, each.year), 0)
        taken[each.place, each.year] += 1
        x, y = _x(each.year, years) + STEP * number, TOP + ROW * places.index(each.place) + ROW / 2
        marks.append(link(each.path, f"{each.source}: {each.place}", _mark(each.stance, x, y)))
    rows = [line for number, place in enumerate(places) for line in _row(place, TOP + ROW * number + ROW / 2)]
    svg = drawing(
        WIDTH,
        height,
        *rows,
        *_axis(years, height - FOOT, undated=any(each.year is None for each in positions)),
        *marks,
        title=_("Positions over time"),
        description=_("{n} statements of {places} places in therapy; the table below has the same.").format(
            n=len(positions), places=len(places)
        ),
        id_=id_,
    )
    ordered = sorted(positions, key=lambda each: (each.year is None, each.year or 0))
    table = [(str(each.year) if each.year else _("no date"), each.source, each.place) for each in ordered]
    return Picture(svg, [_("Year"), _("Source"), _("Place in therapy")], table)


def _x(year: int | None, years: Sequence[int]) -> float:
    end = WIDTH - RIGHT
    if year is None:
        return end + 30
    first, last = years[0], years[-1]
    return LEFT + 20 + (end - LEFT - 60) * ((year - first) / (last - first) if last > first else 0.5)


def _row(place: str, y: float) -> list[str]:
    return [text(place, LEFT - 12, y + 4, anchor="end"), tag("line", x1=LEFT, x2=WIDTH, y1=y, y2=y, class_="grid")]


def _axis(years: Sequence[int], y: float, *, undated: bool) -> list[str]:
    drawn = [tag("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, class_="axis")] if years else []
    last = float("-inf")
    for year in years:
        x = _x(year, years)
        drawn.append(tag("line", x1=x, x2=x, y1=y, y2=y + 5, class_="axis"))
        if x - last >= 40:
            drawn.append(text(str(year), x, y + 20, "quiet", "middle"))
            last = x
    return [*drawn, text(_("no date"), _x(None, years), y + 20, "quiet", "middle")] if undated else drawn


def _mark(stance: str, x: float, y: float) -> str:
    if SHAPES[stance] == "cross":
        return tag("path", d=f"M{x - 5} {y - 5}L{x + 5} {y + 5}M{x - 5} {y + 5}L{x + 5} {y - 5}", class_="mark worse")
    return tag("circle", cx=x, cy=y, r=5.5, class_="mark ivig" if SHAPES[stance] == "circle" else "mark open")
