"""Agreement of two readers: every number here was computed by hand, or is published."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.synthesis.agreement import Kappa, agreement, jaccard, kappa, positive_agreement
from evidence.synthesis.pairing import paired


def pairs_of(table):
    """A table of counts (rows A, columns B) as pairs."""
    return [(a, b) for a, row in enumerate(table) for b, count in enumerate(row) for _ in range(count)]


def test_percent_agreement_counts_equal_pairs():
    found = agreement([("a", "a"), ("a", "b"), (None, None), (40, 40)])
    assert (found.alike, found.n, found.percent) == (3, 4, 75.0)
    assert agreement([]).percent is None


def test_kappa_by_hand():
    """20 + 15 of 50 alike: observed 0.7; margins 25/25 and 30/20: expected 0.5·0.6 + 0.5·0.4 = 0.5; kappa 0.2 / 0.5."""
    found = kappa(pairs_of([[20, 5], [10, 15]]))
    assert found.value == pytest.approx(0.4)
    # Σ p_ii (1 − (p_i. + p_.i)·0.6)²: 0.4·(1 − 1.1·0.6)² + 0.3·(1 − 0.9·0.6)² = 0.04624 + 0.06348
    # 0.6² Σ p_ij (p_.i + p_j.)²: 0.36·(0.1·(0.6 + 0.5)² + 0.2·(0.4 + 0.5)²) = 0.10188;  (0.4 − 0.5·0.6)² = 0.01
    assert found.se == pytest.approx(sqrt((0.04624 + 0.06348 + 0.10188 - 0.01) / 50) / 0.5)


def test_kappa_of_a_published_example():
    """SAS/STAT user’s guide, PROC FREQ, “Agreement study”: two dermatologists, 88 patients. Kappa 0.3449, standard error
    0.0724, 95 % limits 0.2030 and 0.4868."""
    found = kappa(pairs_of([[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]))
    assert [round(each, 4) for each in (found.value, found.se, found.low, found.high)] == [0.3449, 0.0724, 0.2030, 0.4868]


def test_kappa_is_undefined_where_both_used_one_category_only():
    assert kappa([("not_stated", "not_stated")] * 9) == Kappa(None, why="both used one category only")
    assert kappa([]) == Kappa(None, why="nothing was read by both")


def test_kappa_is_nought_where_one_used_one_category_only():
    """A always said the same: what they agree on is what chance gives."""
    assert kappa([("a", "a"), ("a", "b")]).value == 0
    assert kappa([("a", "b")] * 4).value == 0


def test_full_agreement_and_full_disagreement_have_no_interval():
    assert kappa([("a", "a"), ("b", "b")]) == Kappa(1.0, why="too alike for an interval")
    assert kappa([("a", "b"), ("b", "a")]).value == -1.0


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=40))
def test_kappa_is_the_same_with_the_readers_exchanged(pairs):
    one, other = kappa(pairs), kappa([(b, a) for a, b in pairs])
    assert (one.value is None) == (other.value is None)
    if one.value is not None:
        assert one.value == pytest.approx(other.value)
        assert -1 - 1e-9 <= one.value <= 1 + 1e-9
        assert one.se == pytest.approx(other.se, abs=1e-7)


def test_jaccard_is_shared_by_all():
    assert jaccard(["severe", "children"], ["children", "refractory"]) == pytest.approx(1 / 3)
    assert jaccard([], []) == 1
    assert jaccard(["severe"], []) == 0


def test_positive_agreement_needs_nothing_found_by_neither():
    assert positive_agreement(6, 2, 1) == pytest.approx(12 / 15)
    assert positive_agreement(0, 3, 0) == 0
    assert positive_agreement(0, 0, 0) is None


def test_the_likest_are_paired_first_and_the_rest_stand_alone():
    likeness = {("x", "p"): 3, ("x", "q"): 5, ("y", "q"): 4, ("y", "p"): 1}
    found = paired(["x", "y"], ["p", "q"], lambda one, other: likeness[one, other], at_least=1)
    assert found == [(0, 1), (1, 0)]
    assert paired(["x", "y"], ["p", "q"], lambda one, other: likeness[one, other], at_least=2) == [(0, 1), (1, None), (None, 0)]


def test_equally_like_ones_are_paired_in_their_order():
    assert paired([1, 2], [3, 4, 5], lambda one, other: 1.0, at_least=1) == [(0, 0), (1, 1), (None, 2)]
