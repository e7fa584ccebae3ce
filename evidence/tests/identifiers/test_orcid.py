"""ORCID identifiers are read as people write them, and checked."""

import pytest

from evidence.identifiers.orcid import check_digit, orcid


@pytest.mark.parametrize(
    "written",
    ["0000-0002-1825-0097", "0000000218250097", "https://orcid.org/0000-0002-1825-0097", " orcid.org/0000-0002-1825-0097/ "],
)
def test_it_is_read_however_it_is_written(written):
    assert orcid(written) == "0000-0002-1825-0097"


def test_the_check_digit_may_be_x():
    """By hand for 0000-0002-1694-233: the sum is 9,2… and 12 − 9365 mod 11 leaves 10, which is written X."""
    assert check_digit("000000021694233") == "X"
    assert orcid("0000-0002-1694-233x") == "0000-0002-1694-233X"


@pytest.mark.parametrize(
    "wrong", ["0000-0002-1825-0098", "0000-0020-1825-0097", "0000-0002-1825", "https://example.org/0000-0002-1825-0097"]
)
def test_a_slip_is_found(wrong):
    with pytest.raises(ValueError, match="is not an ORCID"):
        orcid(wrong)
