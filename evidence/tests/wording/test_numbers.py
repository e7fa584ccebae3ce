"""Numbers stand as printed and as computed; what is missing is said in words."""

import pytest

from evidence.wording import numbers

NOTHING = dict.fromkeys(
    ["arm", "versus", "n", "n_from", "events", "percent_printed", "percent_computed", "mean", "sd", "measure", "estimate", "ci", "p"]
) | {"as_reported": None, "measured": "measured"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (
            {"n": 21, "n_from": "printed", "events": 12, "percent_printed": "57", "percent_computed": "57.1"},
            "12 of 21 (57 % printed, 57.1 % computed, exact 95 % interval 34–78 %)",
        ),
        (
            {"n": 21, "n_from": "study", "events": 0, "percent_computed": "0"},
            "0 of 21 (0 % computed, no percentage printed, exact 95 % interval 0–16 %; n taken from the study)",
        ),
        ({"percent_printed": "57"}, "57 % printed"),
        ({"n": 40, "n_from": "printed"}, "n 40"),
        ({"arm": "IVIg", "mean": "1.5"}, "IVIg: mean 1.5 (SD not reported)"),
        ({"arm": "IVIg", "versus": "placebo", "measure": "RR", "estimate": "2.8"}, "IVIg against placebo: RR 2.8 (interval not reported)"),
        (
            {
                "measure": "RR",
                "estimate": "2.8",
                "ci": {"low": "1.3", "high": "6.2", "level": "95"},
                "p": {"operator": "<=", "value": "0.05"},
            },
            "RR 2.8 (95 % CI 1.3–6.2), p ≤ 0.05",
        ),
        ({"as_reported": "about two thirds"}, "about two thirds"),
        ({"arm": "IVIg", "measured": "not_measured"}, "IVIg: not measured"),
        ({"arm": "IVIg", "measured": "not_reported"}, "IVIg: not reported"),
        ({}, "figure not reported"),
    ],
)
def test_a_result_in_words(values, words):
    assert numbers.result(NOTHING | values).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"relation": "eq", "low": 3, "unit": "month", "since": "randomisation"}, "at 3 months from randomisation"),
        ({"relation": "within", "low": 6, "unit": "month", "since": "randomisation"}, "within 6 months of randomisation"),
        ({"relation": "during", "low": 20, "unit": "year", "since": "not_stated"}, "during 20 years"),
        ({"relation": "eq", "low": 1, "unit": "week"}, "at 1 week"),
        ({"relation": "about", "low": 2, "high": 4, "unit": "week"}, "at about 2–4 weeks"),
        ({"as_worded": "long term"}, "long term"),
    ],
)
def test_a_time_point_in_words(values, words):
    block = dict.fromkeys(["relation", "low", "high", "unit", "since", "as_worded"]) | values
    assert numbers.time_point(block).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        (["2.0", "2.0"], "2 g/kg"),
        (["0.2", "0.4"], "0.2–0.4 g/kg"),
        (["1.0", None], "≥ 1 g/kg"),
        ([None, "1.0"], "≤ 1 g/kg"),
        (None, "not reported"),
    ],
)
def test_a_dose_range_in_words(bounds, words):
    assert numbers.dose_range(bounds).replace("\u00a0", " ") == words


def test_a_value_without_a_number_is_in_the_words_of_the_source():
    block = dict.fromkeys(["measure", "relation", "low", "high", "unit", "as_worded"])
    assert numbers.value({**block, "measure": "prevalence", "as_worded": "rare"}) == "prevalence: “rare”"
    assert numbers.value({**block, "measure": "prevalence"}) == "prevalence: value not reported"
