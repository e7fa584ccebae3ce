"""Two arms are set against each other as printed, or by a formula that is named where their counts allow it."""

import re

import pytest

from evidence.tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]
PAGE = "/diseases/example-neuropathy/"


@pytest.fixture
def two_arms(cast, library):
    """Publish a comparison with these results; `arms` are 56 of 70 against 48 of 80 where nothing else is said."""

    def publish(*, comparison="vs_active", direction="no_difference", contrast=None, study=None, **second):
        trial = builders.study(reported_by=library.publication, **(study or {}))
        arms = [builders.arm(trial, label=label) for label in ("IVIg", "Exchange")]

        def prepare(item):
            if contrast:
                builders.result(item, kind="contrast", arm=arms[0], versus=arms[1], n=None, n_from="", events=None, **contrast)
                return
            builders.result(item, arm=arms[0], n=70, events=56)
            builders.result(item, arm=arms[1], **{"n": 80, "events": 48, **second})

        versus = ("ivig",) if comparison == "dose_vs_dose" else ("plasma-exchange",)
        common = {"disease": library.disease, "publication": library.publication, "study": trial, "outcome": library.outcome}
        return builders.published(cast, comparison=comparison, direction=direction, versus=versus, prepare=prepare, **common)

    return publish


def table_of(read):
    page = read(PAGE).content.decode().replace("\u00a0", " ")
    found = re.search(r'id="contrasts-picture-title".*?</figure>', page, re.DOTALL)
    return found and found[0]


def test_two_counted_arms_give_a_risk_difference_that_is_marked_as_ours(read, two_arms):
    item = two_arms()
    picture = table_of(read)
    assert "RD +20 (+5 – +33)" in picture
    assert "computed by us from 56/70 and 48/80" in picture
    assert "Newcombe 1998, method 10" in picture
    assert f'href="/evidence/{item.accession}/"' in picture
    assert 'class="mark open"' in picture


@pytest.mark.parametrize(
    "unsound",
    [
        {"n_from": "study"},
        {"study": {"model": "crossover"}},
        {"study": {"unit": "set"}},
        {"events": None},
    ],
)
def test_nothing_is_computed_where_it_would_not_be_sound(read, two_arms, unsound):
    two_arms(**unsound)
    assert table_of(read) is None


def test_a_printed_contrast_keeps_its_interval_and_its_measure(read, two_arms):
    two_arms(contrast={"measure": "RR", "estimate": "1.5", "ci_low": "1.2", "ci_high": "1.9", "ci_level": "95"})
    two_arms(contrast={"measure": "MD", "estimate": "-2", "ci_low": "-3", "ci_high": "1", "ci_level": "90"})
    picture = table_of(read)
    assert "RR 1.5 (95 % CI 1.2–1.9)" in picture
    assert "MD -2 (90 % CI -3–1)" in picture
    assert picture.count("as printed") >= 2
    assert "Ratios (RR, OR, HR)" in picture
    assert "computed by us from" not in picture


def test_a_ratio_stands_on_a_logarithmic_axis_with_its_line_at_one(read, two_arms):
    two_arms(contrast={"measure": "OR", "estimate": "0.5", "ci_low": "0.25", "ci_high": "1", "ci_level": "95"})
    picture = table_of(read)
    low, high = (float(re.search(rf'<line {end}="([\d.]+)%"[^>]*class="interval"', picture)[1]) for end in ("x1", 'x1="[\\d.]+%" x2'))
    middle = float(re.search(r'<svg x="([\d.]+)%"', picture)[1])
    assert middle == pytest.approx((low + high) / 2, abs=0.1)
    assert f'<line x1="{high:g}%" x2="{high:g}%"' in picture
