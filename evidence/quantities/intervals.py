"""Exact intervals of proportions."""

import math
from functools import lru_cache

EPSILON = 1e-13
STEPS = 500


@lru_cache(maxsize=4096)
def exact_interval(events: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Clopper–Pearson interval of events/n, as fractions from 0 to 1.

    The lower limit is the α/2 quantile of Beta(events, n - events + 1), the upper one the 1 - α/2 quantile of
    Beta(events + 1, n - events), with α = 1 - level (Clopper CJ, Pearson ES. Biometrika 1934;26:404-13).
    Raises ValueError where 0 ≤ events ≤ n and n > 0 do not hold.

    >>> [round(100 * limit, 1) for limit in exact_interval(0, 30)]
    [0.0, 11.6]
    """
    if not 0 <= events <= n or n == 0:
        raise ValueError(f"{events} of {n} is no proportion.")
    tail = (1 - level) / 2
    low = 0.0 if events == 0 else _quantile(tail, events, n - events + 1)
    high = 1.0 if events == n else _quantile(1 - tail, events + 1, n - events)
    return low, high


def _quantile(probability: float, a: float, b: float) -> float:
    """Where the distribution function of Beta(a, b) has this value, by bisection."""
    low, high = 0.0, 1.0
    while high - low > EPSILON:
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if beta_distribution(middle, a, b) < probability else (low, middle)
    return (low + high) / 2


def beta_distribution(x: float, a: float, b: float) -> float:
    """Regularised incomplete beta function I_x(a, b), for 0 ≤ x ≤ 1 and a, b > 0 (NIST DLMF 8.17.22, by Lentz's method)."""
    if x in (0.0, 1.0):
        return x
    if x > (a + 1) / (a + b + 2):  # where the fraction converges slowly, its mirror image converges fast
        return 1 - beta_distribution(1 - x, b, a)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    return front * _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    value, c, d = 1.0, 1.0, 0.0
    for step in range(STEPS):
        half, odd = divmod(step, 2)
        if step == 0:
            numerator = 1.0
        elif odd:
            numerator = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        else:
            numerator = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        d = 1 / (1 + numerator * d or 1e-300)
        c = 1 + numerator / c or 1e-300
        value *= c * d
        if abs(1 - c * d) < EPSILON:
            break
    return value - 1
