"""Where sources place a treatment, over the years: a row for each place in therapy, a mark for each statement."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .svg import Picture, at, drawing, link, percent_of, tag, text

ROW, LINE, TOP, FOOT = 42, 28, 4, 34
"""Of each place in therapy: how high it is, and where its line runs, below its name."""
STEP = 13
"""Between marks that fall on one year of one row, in units of the drawing."""
FIRST, LAST, LAST_BEFORE_UNDATED, UNDATED = 0.06, 0.94, 0.78, 0.95
"""Where the first and the last year stand on a line, as a share of it, and where what has no date."""
CLOSEST = 0.12
"""Years nearer to each other than this do not both have their number on the axis, on a phone least of all."""
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
    undated = any(each.year is None for each in positions)
    end = LAST_BEFORE_UNDATED if undated else LAST
    marks, taken = [], dict[tuple[str, int | None], int]()
    for each in positions:
        number = taken.setdefault((each.place, each.year), 0)
        taken[each.place, each.year] += 1
        x, y = _x(each.year, years, end), TOP + ROW * places.index(each.place) + LINE
        marks.append(link(each.path, f"{each.source}: {each.place}", _mark(each.stance, x, y, STEP * number)))
    rows = [line for number, place in enumerate(places) for line in _row(place, TOP + ROW * number)]
    svg = drawing(
        None,
        height,
        *rows,
        *_axis(years, end, height - FOOT, undated=undated),
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


def _x(year: int | None, years: Sequence[int], end: float) -> float:
    if year is None:
        return UNDATED
    first, last = years[0], years[-1]
    return FIRST + (end - FIRST) * ((year - first) / (last - first) if last > first else 0.5)


def _row(place: str, y: float) -> list[str]:
    return [text(place, 0, y + 14), tag("line", x1=0, x2="100%", y1=y + LINE, y2=y + LINE, class_="grid")]


def _axis(years: Sequence[int], end: float, y: float, *, undated: bool) -> list[str]:
    drawn = [tag("line", x1=0, x2=percent_of(end + FIRST), y1=y, y2=y, class_="axis")] if years else []
    last = float("-inf")
    for year in years:
        x = _x(year, years, end)
        drawn.append(tag("line", x1=percent_of(x), x2=percent_of(x), y1=y, y2=y + 5, class_="axis"))
        if x - last >= CLOSEST:
            drawn.append(text(str(year), percent_of(x), y + 20, "quiet", "middle"))
            last = x
    return [*drawn, text(_("no date"), "100%", y + 20, "quiet", "end")] if undated else drawn


def _mark(stance: str, x: float, y: float, aside: float) -> str:
    """The mark, moved aside from others of its year: into the drawing, wherever it stands."""
    moved = f"translate({-aside if x > 0.5 else aside})" if aside else None
    if SHAPES[stance] == "cross":
        return at(x, y, tag("path", d="M-5-5L5 5M-5 5L5-5", class_="mark worse", transform=moved))
    return tag("circle", cx=percent_of(x), cy=y, r=5.5, class_="mark ivig" if SHAPES[stance] == "circle" else "mark open", transform=moved)
