"""Exact intervals, held against published tables, the binomial sum itself, and time."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.quantities.intervals import exact_interval


@pytest.mark.parametrize(
    ("events", "n", "low", "high"),
    [
        (0, 30, 0.0, 11.57),
        (30, 30, 88.43, 100.0),
        (12, 21, 34.02, 78.18),
        (7, 40, 7.34, 32.78),
        (1, 10, 0.25, 44.50),
        (5, 10, 18.71, 81.29),
    ],
)
def test_exact_intervals_in_percent(events, n, low, high):
    assert [round(100 * limit, 2) for limit in exact_interval(events, n)] == [low, high]


def test_no_event_has_the_limit_that_can_be_written_down():
    assert exact_interval(0, 30)[1] == pytest.approx(1 - 0.025 ** (1 / 30), abs=1e-11)


def at_most(events, n, p):
    return math.fsum(math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(events + 1))


@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_each_limit_leaves_the_tail_that_it_promises(counts):
    events, n = counts
    low, high = exact_interval(events, n)
    assert low <= events / n <= high
    if events:
        assert 1 - at_most(events - 1, n, low) == pytest.approx(0.025, abs=1e-8)
    if events < n:
        assert at_most(events, n, high) == pytest.approx(0.025, abs=1e-8)


def test_large_numbers_come_out_too():
    low, high = exact_interval(50_000, 1_000_000)
    assert 0.0495 < low < 0.05 < high < 0.0505


@pytest.mark.parametrize(("events", "n"), [(1, 0), (-1, 5), (6, 5)])
def test_what_is_no_proportion_is_refused(events, n):
    with pytest.raises(ValueError, match="no proportion"):
        exact_interval(events, n)
