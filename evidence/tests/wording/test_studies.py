"""A design is never more specific, a number never surer than stored."""

import pytest

from evidence.wording.studies import design, size

STUDY = {
    "type": "interventional",
    "allocation": "randomised",
    "model": "crossover",
    "masking": "double",
    "control": "not_stated",
    "unit": "single",
}
NOT_STATED = dict.fromkeys(["type", "allocation", "model", "masking", "control"], "not_stated") | {"unit": "single"}


@pytest.mark.parametrize(
    ("study", "words"),
    [
        (STUDY, "randomised double-blind crossover trial"),
        ({**STUDY, "unit": "set"}, "set of randomised double-blind crossover trials"),
        (NOT_STATED, "study, design not stated"),
        ({**NOT_STATED, "unit": "set"}, "set of studies, design not stated"),
        ({**NOT_STATED, "type": "interventional"}, "interventional study"),
        ({**NOT_STATED, "type": "interventional", "allocation": "non_randomised"}, "non-randomised interventional study"),
        ({**NOT_STATED, "allocation": "randomised"}, "randomised trial"),
        ({**STUDY, "control": "placebo"}, "randomised double-blind placebo-controlled crossover trial"),
        ({**NOT_STATED, "type": "interventional", "control": "dose"}, "controlled trial"),
        ({**NOT_STATED, "control": "controlled"}, "controlled study"),
        ({**NOT_STATED, "control": "uncontrolled", "unit": "set"}, "set of uncontrolled studies"),
        ({**NOT_STATED, "type": "case_report", "unit": "set"}, "set of case reports"),
        ({**NOT_STATED, "type": "evidence_synthesis"}, "review of studies"),
    ],
)
def test_a_design_is_never_more_specific_than_stored(study, words):
    assert design(study) == words


def test_a_number_of_patients_keeps_its_role():
    unknown = {"n_randomised": None, "n_analysed": None, "n_stated": None}
    assert size({**unknown, "n_randomised": 40, "n_analysed": 38}) == "40 randomised"
    assert size({**unknown, "n_analysed": 38}) == "38 analysed"
    assert size({**unknown, "n_stated": 21}) == "n\u00a021"
    assert size(unknown) == "n not reported"
