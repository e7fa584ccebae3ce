"""Differences between two proportions, with the interval that small numbers allow."""

import math
from statistics import NormalDist


def score_interval(events: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval of events/n, as fractions from 0 to 1 (Wilson EB. J Am Stat Assoc 1927;22:209-12).

    Raises ValueError where 0 ≤ events ≤ n and n > 0 do not hold.

    >>> [round(limit, 4) for limit in score_interval(81, 263)]
    [0.2553, 0.3662]
    """
    if not 0 <= events <= n or n == 0:
        raise ValueError(f"{events} of {n} is no proportion.")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = events / n
    middle = share + z * z / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low, high = (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)
    return (0.0 if events == 0 else low), (1.0 if events == n else high)


def risk_difference(events: int, n: int, versus_events: int, versus_n: int, level: float = 0.95) -> tuple[float, float, float]:
    """events/n − versus_events/versus_n, with its interval from the two score intervals: (difference, low, high), from -1 to 1.

    Newcombe's hybrid score interval without continuity correction, method 10 of Newcombe RG. Stat Med 1998;17:873-90.
    Raises ValueError where one of the two is no proportion.

    >>> [round(value, 4) for value in risk_difference(56, 70, 48, 80)]
    [0.2, 0.0524, 0.3339]
    """
    low, high = score_interval(events, n, level)
    versus_low, versus_high = score_interval(versus_events, versus_n, level)
    first, second = events / n, versus_events / versus_n
    difference = first - second
    return (
        difference,
        difference - math.hypot(first - low, versus_high - second),
        difference + math.hypot(high - first, second - versus_low),
    )
