"""Which of two lists belong together, the likest first."""

from collections.abc import Callable, Sequence
from typing import TypeVar

One = TypeVar("One")
Other = TypeVar("Other")


def paired(
    ones: Sequence[One], others: Sequence[Other], likeness: Callable[[One, Other], float], *, at_least: float
) -> list[tuple[int | None, int | None]]:
    """Positions in the two lists that belong together, in the order of the first; what has no partner stands beside None.

    Greedy: the likest two are joined first, of equally like ones those that stand first. Each is joined once. With the few
    dozen items of a paper this is what a person would do, and she can see why.
    """
    likest = sorted(
        ((-likeness(one, other), i, j) for i, one in enumerate(ones) for j, other in enumerate(others)),
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for unlike, i, j in likest:
        if -unlike >= at_least and i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    first: list[tuple[int | None, int | None]] = [(i, partner.get(i)) for i in range(len(ones))]
    return first + [(None, j) for j in range(len(others)) if j not in taken]
