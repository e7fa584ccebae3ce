"""SVG as text: escaped, named for screen readers, without inline style."""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width, name
from xml.sax.saxutils import escape, quoteattr

NEVER_FIRST = frozenset("ー・、。，；：）」』々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
"""What does not stand at the beginning of a line in Japanese."""


@dataclass(frozen=True)
class Picture:
    """The drawing, and the same as a table: heads, and rows of as many cells."""

    svg: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""
    """What is left out, where not everything is drawn."""

    @property
    def cells(self) -> list[list[tuple[str, str]]]:
        """Each row as pairs of head and cell, for tables that are stacked on a phone."""
        return [list(zip(self.heads, row, strict=True)) for row in self.rows]


def tag(element: str, *inside: str, **attributes: str | float | None) -> str:
    """An element; `inside` is markup already. `class_` → class, `x_y` → x-y; None is left out."""
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_text(value))}" for key, value in attributes.items() if value is not None
    )
    return f"<{element}{given}>{''.join(inside)}</{element}>" if inside else f"<{element}{given}/>"


def text(words: str, x: float | str, y: float, class_: str = "", anchor: str | None = None) -> str:
    """A line of text with its base at (x, y)."""
    return tag("text", escape(words), x=x, y=y, class_=class_ or None, text_anchor=anchor)


def wide(words: str) -> int:
    """How much room words take, in letters: a Chinese or Japanese sign has twice the width of a Latin one."""
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in words)


def shortened(words: str, most: int) -> str:
    """As much of the words as stands in the room of so many letters."""
    if wide(words) <= most:
        return words
    while wide(words) > most - 1:
        words = words[:-1]
    return f"{words.rstrip()}…"


def in_lines(words: str, most: int, lines: int = 2) -> list[str]:
    """In so many lines of so many letters at most; what has no room in them ends in “…”."""
    if wide(words) <= most or lines == 1:
        return [shortened(words, most)]
    end = next(end for end in range(1, len(words) + 1) if wide(words[: end + 1]) > most)
    space = words.rfind(" ", 0, end + 1)
    first = words[:space] if space > most // 3 else words[: _end_of_line(words, most, end)]
    return [first, *in_lines(words[len(first) :].strip(), most, lines - 1)]


def _end_of_line(words: str, most: int, last: int) -> int:
    """Where a line without spaces ends: where the script changes, best behind hiragana (a particle), near the middle; else where it is full."""
    allowed = [end for end in range(1, last + 1) if words[end] not in NEVER_FIRST]
    good = [end for end in allowed if wide(words[end:]) <= most and _script(words[end - 1]) != _script(words[end])]
    middle = wide(words) / 2
    return min(
        good, key=lambda end: (_script(words[end - 1]) != "HIRAGANA", abs(wide(words[:end]) - middle)), default=(allowed or [last])[-1]
    )


def _script(sign: str) -> str:
    return name(sign, "").split(" ")[0].split("-")[0]


def link(path: str, called: str, *inside: str) -> str:
    """A mark that leads to its item, with a name for those who do not see it and for those who point at it."""
    return tag("a", tag("title", escape(called)), *inside, href=path)


def block(words: str, y: float, most: int, line: float) -> tuple[str, float]:
    """Words from the left edge in up to three lines, over what is drawn there, and the height at which what follows begins."""
    lines = in_lines(words, most, 3)
    return "".join(text(each, 0, y + line * (number + 1) - 4, "over") for number, each in enumerate(lines)), y + line * len(lines)


def at(x: float, y: float, *inside: str) -> str:
    """A mark drawn around (0, 0), at a share of the width and a height."""
    return tag("svg", *inside, x=percent_of(x), y=y, overflow="visible")


def percent_of(share: float) -> str:
    """A place or a length in a drawing that is as wide as its page."""
    return f"{_text(100 * share)}%"


def drawing(width: float | None, height: float, *inside: str, title: str, description: str, id_: str) -> str:
    """The whole, with title and description. A group and not an image, so that its links can be reached.

    Without a width it is as wide as there is room, and what is in it says in percent where it stands: letters keep their size on a phone.
    """
    return tag(
        "svg",
        tag("title", escape(title), id=f"{id_}-title"),
        tag("desc", escape(description), id=f"{id_}-desc"),
        *inside,
        viewBox=None if width is None else f"0 0 {_text(width)} {_text(height)}",
        role="group",
        aria_labelledby=f"{id_}-title",
        aria_describedby=f"{id_}-desc",
        class_="picture fluid" if width is None else "picture",
        width="100%" if width is None else width,
        height=height,
    )


def _text(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
