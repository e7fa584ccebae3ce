"""Figures of results as they are printed in three languages, as the columns that they would fill."""

import pytest

from evidence.spotting.candidates import Kind
from evidence.spotting.folding import fold
from evidence.spotting.names import Dictionary
from evidence.spotting.spotter import spot

NOTHING = Dictionary([])


def read(text):
    return [(each.kind, text[each.start : each.end], [dict(reading.fields) for reading in each.readings]) for each in spot(text, NOTHING)]


@pytest.mark.parametrize(
    ("text", "marked", "fields"),
    [
        ("It helped 12 of 20 patients (60%).", "12 of 20 patients (60%)", {"events": "12", "n": "20", "percent_printed": "60"}),
        ("12/20 (60.0 %)", "12/20 (60.0 %)", {"events": "12", "n": "20", "percent_printed": "60.0"}),
        ("11 例中 2 例に", "11 例中 2 例", {"events": "2", "n": "11"}),
        ("20例患者中12例(60%)有效", "20例患者中12例(60%)", {"events": "12", "n": "20", "percent_printed": "60"}),
        ("Twelve (57%) patients", "Twelve (57%)", {"events": "12", "percent_printed": "57"}),
        ("12 例（57％）患者", "12 例（57％）", {"events": "12", "percent_printed": "57"}),
        ("12 out of the 20 who", "12 out of the 20", {"events": "12", "n": "20"}),
    ],
)
def test_events_of_patients(text, marked, fields):
    ((kind, printed, readings),) = read(text)
    assert (kind, printed, readings[0]) == (Kind.COUNT, marked, fields)


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("n = 40", "40"),
        ("(N=1,383)", "1383"),
        ("40 patients", "40"),
        ("forty severely affected women", "40"),
        ("40 名を", "40"),
        ("患者87人が", "87"),
        ("对 21 例", "21"),
    ],
)
def test_a_number_of_patients_may_be_n_or_those_with_the_event(text, n):
    ((_, _, readings),) = read(text)
    assert readings in ([{"n": n}, {"events": n}], [{"n": n}])


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("p < 0.05", "<", "0.05"),
        ("P=.03", "=", "0.03"),
        ("p ≤ 0.001", "<=", "0.001"),
        ("ｐ＜０．０１", "<", "0.01"),
        ("a p value of 0.4", "=", "0.4"),
    ],
)
def test_p_values(text, sign, value):
    ((kind, _, readings),) = read(text)
    assert (kind, readings) == (Kind.P_VALUE, [{"p_operator": sign, "p_value": value}])


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("(95% CI 1.1 to 2.3)", {"ci_low": "1.1", "ci_high": "2.3", "ci_level": "95"}),
        ("OR 1.5 (99% CI, 1.1–2.3)", {"measure": "OR", "estimate": "1.5", "ci_low": "1.1", "ci_high": "2.3", "ci_level": "99"}),
        (
            "mean difference −2.1 [95 % confidence interval −3.0, −1.2]",
            {"measure": "MD", "estimate": "-2.1", "ci_low": "-3", "ci_high": "-1.2", "ci_level": "95"},
        ),
        ("95%信頼区間:0.2から0.9", {"ci_low": "0.2", "ci_high": "0.9", "ci_level": "95"}),
    ],
)
def test_confidence_intervals_and_the_estimate_before_them(text, fields):
    found = [readings for kind, _, readings in read(text) if kind == Kind.INTERVAL]
    assert found == [[fields]]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("after 3 months", {"time_relation": "after", "time_low": "3", "time_unit": "month"}),
        ("at 6 weeks", {"time_relation": "eq", "time_low": "6", "time_unit": "week"}),
        ("within five days", {"time_relation": "within", "time_low": "5", "time_unit": "day"}),
        ("a twenty-year follow-up", {"time_relation": "during", "time_low": "20", "time_unit": "year"}),
        ("3 to 6 months", {"time_relation": "eq", "time_low": "3", "time_high": "6", "time_unit": "month"}),
        ("1年後に", {"time_relation": "after", "time_low": "1", "time_unit": "year"}),
        ("5日以内に", {"time_relation": "within", "time_low": "5", "time_unit": "day"}),
        ("20 年来", {"time_relation": "eq", "time_low": "20", "time_unit": "year"}),
    ],
)
def test_times(text, fields):
    ((kind, _, readings),) = read(text)
    assert (kind, readings) == (Kind.TIME, [fields])


def test_what_may_be_a_fraction_says_so():
    (_, _, fraction), (_, _, share) = read("fell to 2/3 of it, and 12/20 recovered")
    assert fraction == [{"as_reported": "2/3"}, {"events": "2", "n": "3"}]
    assert share == [{"events": "12", "n": "20"}, {"as_reported": "12/20"}]


def test_a_percentage_may_be_of_patients_or_of_something_else():
    ((_, _, readings),) = read("rose by 14.2 %")
    assert readings == [{"percent_printed": "14.2"}, {"as_reported": "14.2 %"}]
    ((_, marked, readings),) = read("in 12~18%が")
    assert (marked, readings) == ("12~18%", [{"as_reported": "12–18 %"}])


@pytest.mark.parametrize("text", ["p 12", "13 of 12", "120 %", "850万人", "2002", "Fc 3", "doi: 10.1001/jama.291.19.2367", "p = 1.2"])
def test_what_is_no_figure_is_left_alone(text):
    assert read(text) == []


def test_a_dose_goes_before_the_figures_in_it():
    ((kind, marked, _),) = read("0.4 g/kg/day for 5 days")
    assert (kind, marked) == (Kind.DOSE, "0.4 g/kg/day for 5 days")
    assert fold("").text == ""
