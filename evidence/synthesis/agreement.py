"""How far two readers agree: percent agreement, Cohen's kappa with its interval, and the overlap of two lists.

Kappa is unweighted: Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960; 20: 37–46. Its
large-sample standard error: Fleiss JL, Cohen J, Everitt BS. Psychol Bull 1969; 72: 323–327, formula for kappa ≠ 0.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from math import sqrt

Z_95 = 1.959963984540054
"""The 97.5th percentile of the standard normal distribution."""


@dataclass(frozen=True)
class Agreement:
    """Of n things that both read, how many both read alike."""

    alike: int
    n: int

    @property
    def percent(self) -> float | None:
        """100 · alike / n; None where nothing was read by both."""
        return 100 * self.alike / self.n if self.n else None


@dataclass(frozen=True)
class Kappa:
    """Agreement beyond chance, −1 to 1. None where it is undefined; `why` says so.

    The interval is cut at −1 and 1, and left out where its standard error is 0: a few readings that all agree are no
    certainty.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    se: float | None = None
    why: str = ""


def agreement(pairs: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    """How many pairs are equal."""
    return Agreement(sum(a == b for a, b in pairs), len(pairs))


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> Kappa:
    """Cohen's kappa of pairs (what A said, what B said), with its 95 % interval.

    Undefined where chance alone would make both agree always: both used one and the same category throughout, or nothing
    was read. That is no agreement of 1, nor of 0.
    """
    n = len(pairs)
    if not n:
        return Kappa(None, why="nothing was read by both")
    cells = {cell: count / n for cell, count in Counter(pairs).items()}
    rows, columns = _margin(cells, 0), _margin(cells, 1)
    observed = sum(share for (a, b), share in cells.items() if a == b)
    expected = sum(share * columns.get(category, 0.0) for category, share in rows.items())
    if len(rows) == len(columns) == 1 and rows.keys() == columns.keys():
        return Kappa(None, why="both used one category only")
    value = (observed - expected) / (1 - expected)
    se = _standard_error(cells, rows, columns, value, expected, n)
    if not se:
        return Kappa(value, why="too alike for an interval")
    return Kappa(value, max(-1.0, value - Z_95 * se), min(1.0, value + Z_95 * se), se)


def jaccard(one: Collection[Hashable], other: Collection[Hashable]) -> float:
    """Shared members by all members, 0 to 1; two empty lists are alike."""
    a, b = set(one), set(other)
    return len(a & b) / len(a | b) if a | b else 1.0


def positive_agreement(both: int, only_a: int, only_b: int) -> float | None:
    """The share of what either found that both found: 2·both / (2·both + only A + only B); None where nobody found anything.

    Of things that can be found but not counted out (which items a paper holds), there is no cell “found by neither”, so
    kappa does not exist: Hripcsak G, Rothschild AS. J Am Med Inform Assoc 2005; 12: 296–298.
    """
    found = 2 * both + only_a + only_b
    return 2 * both / found if found else None


def _margin(cells: dict[tuple[Hashable, Hashable], float], side: int) -> dict[Hashable, float]:
    shares: dict[Hashable, float] = {}
    for cell, share in cells.items():
        shares[cell[side]] = shares.get(cell[side], 0.0) + share
    return shares


def _standard_error(
    cells: dict[tuple[Hashable, Hashable], float],
    rows: dict[Hashable, float],
    columns: dict[Hashable, float],
    value: float,
    expected: float,
    n: int,
) -> float:
    """Fleiss, Cohen and Everitt (1969): of shares p_ij with row totals p_i. and column totals p_.j."""
    total = 0.0
    for (a, b), share in cells.items():
        if a == b:
            total += share * (1 - (rows[a] + columns[a]) * (1 - value)) ** 2
        else:
            total += share * (1 - value) ** 2 * (columns.get(a, 0.0) + rows.get(b, 0.0)) ** 2
    total -= (value - expected * (1 - value)) ** 2
    return sqrt(max(total, 0.0) / n) / (1 - expected)
