"""Score intervals and risk differences, held against the published tables of Newcombe (Stat Med 1998;17:857-72 and 873-90)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.quantities.contrasts import risk_difference, score_interval


@pytest.mark.parametrize(
    ("events", "n", "low", "high"), [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
)
def test_score_intervals_of_the_published_table(events, n, low, high):
    assert [round(limit, 4) for limit in score_interval(events, n)] == [low, high]


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339),
        ((9, 10, 3, 10), 0.1705, 0.8090),
        ((6, 7, 2, 7), 0.0582, 0.8062),
        ((5, 56, 0, 29), -0.0381, 0.1926),
        ((0, 10, 0, 20), -0.1611, 0.2775),
        ((0, 10, 0, 10), -0.2775, 0.2775),
        ((10, 10, 0, 20), 0.6791, 1.0),
        ((10, 10, 0, 10), 0.6075, 1.0),
    ],
)
def test_risk_differences_of_the_published_table(counts, low, high):
    difference, *limits = risk_difference(*counts)
    assert difference == pytest.approx(counts[0] / counts[1] - counts[2] / counts[3])
    assert [round(limit, 4) for limit in limits] == [low, high]


def shares():
    return st.integers(1, 80).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(shares(), shares())
def test_the_interval_holds_the_difference_and_turns_round_with_the_arms(first, second):
    difference, low, high = risk_difference(*first, *second)
    assert -1 - 1e-12 <= low <= difference <= high <= 1 + 1e-12
    turned = risk_difference(*second, *first)
    assert turned == pytest.approx((-difference, -high, -low))


@pytest.mark.parametrize(("events", "n"), [(3, 2), (-1, 2), (0, 0)])
def test_what_is_no_proportion_is_refused(events, n):
    with pytest.raises(ValueError, match="no proportion"):
        score_interval(events, n)
