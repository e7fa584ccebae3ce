"""Proportions: percentages as computed, and whether a printed one can be what its numbers give."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal


def percent(events: int, n: int, step: str = "0.1") -> Decimal:
    """100 · events / n, to one decimal place or to another `step`; what lies in the middle is rounded up, as papers do.

    >>> percent(1, 8), percent(1, 8, "1")
    (Decimal('12.5'), Decimal('13'))
    """
    return (Decimal(100) * events / n).quantize(Decimal(step), rounding=ROUND_HALF_UP)


def agrees(printed: str, events: int, n: int) -> bool:
    """Whether the printed percentage is events/n rounded or truncated to as many places as are printed."""
    value = Decimal(printed)
    step = Decimal(1).scaleb(value.as_tuple().exponent) if "." in printed else Decimal(1)  # type: ignore[arg-type]
    exact = Decimal(100) * events / n
    return value in (exact.quantize(step, rounding=ROUND_HALF_UP), exact.quantize(step, rounding=ROUND_DOWN))
