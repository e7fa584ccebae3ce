"""A statement that claims more than its fields is pointed out; one that says as little as they do is let be."""

import pytest

from evidence.vocabulary.evidence import Kind
from evidence.vocabulary.overclaims import overclaims

CASES = {
    Kind.FINDING: [
        ("Strength was better than with placebo.", {"direction": "favours_ivig"}, ""),
        ("Strength was better than with placebo.", {"direction": "benefit_not_shown"}, "superiority"),
        ("IVIg was as effective as plasma exchange.", {"direction": "no_difference"}, "equality"),
        ("IVIg was as effective as plasma exchange.", {"direction": "equivalent"}, ""),
        ("Strength improved significantly.", {"direction": "improved", "significance": "not_stated"}, "significance"),
        ("Strength improved significantly.", {"direction": "improved", "significance": "significant"}, ""),
        ("IVIg had no effect on strength.", {"direction": "benefit_not_shown"}, "no effect"),
        ("IVIg had no effect on strength.", {"direction": "no_effect"}, ""),
        ("The trial proves that IVIg works.", {"direction": "improved"}, "proof"),
        ("It is not proven that IVIg works.", {"direction": "improved"}, ""),
    ],
    Kind.RECOMMENDATION: [
        ("IVIg must be given early.", {"strength": "may_be_used"}, "more strongly"),
        ("IVIg may be used early.", {"strength": "may_be_used"}, ""),
        ("IVIg is a first-line treatment.", {"strength": "recommended", "line": ["second_line"]}, "line of therapy"),
        ("IVIg is a first-line treatment.", {"strength": "recommended", "line": ["first_line"]}, ""),
    ],
    Kind.DOSING: [
        ("The optimal dose is 2 g/kg.", {"dose_says": "mentioned"}, "the best"),
        ("The optimal dose is 2 g/kg.", {"dose_says": "optimum"}, ""),
        ("The optimal dose is 2 g/kg.", {}, "the best"),
    ],
    Kind.MECHANISM: [
        ("IVIg was shown to block complement.", {"support": "hypothesised"}, "demonstration"),
        ("IVIg was shown to block complement.", {"support": "demonstrated"}, ""),
        ("It was never shown that IVIg blocks complement.", {"support": "hypothesised"}, ""),
    ],
    Kind.SAFETY: [
        ("IVIg is safe.", {}, "safety"),
        ("Headache was mild and passed.", {"serious": "no"}, ""),
        ("Serious headache occurred.", {"serious": "not_stated"}, "serious harm"),
        ("Serious headache occurred.", {"serious": "yes"}, ""),
    ],
    Kind.EPIDEMIOLOGY: [
        ("The disease always follows an infection.", {}, "speaks of all"),
        ("The disease always follows an infection.", {"extent": "all"}, ""),
        ("The disease, which may be rare, is caused by infection.", {"hedge": "possible"}, "a cause"),
        ("The disease affects 1 in 100,000.", {}, ""),
    ],
    Kind.GAP: [
        ("The best interval is not known.", {}, ""),
        ("The best interval is four weeks.", {}, "left open"),
        ("It is unknown whether children differ; IVIg is beneficial.", {}, "tells a result"),
    ],
    Kind.BACKGROUND: [
        ("The disease, some think possibly, is caused by antibodies.", {"hedge": "suggested"}, "a cause"),
        ("The disease is caused by antibodies.", {"hedge": "asserted"}, ""),
        ("This disease was cured in many.", {}, "a cure"),
    ],
    Kind.METHOD: [
        ("Patients were randomised to two arms.", {}, ""),
        ("In this trial treated patients improved.", {}, "tells a result"),
    ],
}


def test_every_kind_is_tried_with_a_claim_and_without():
    assert set(CASES) == set(Kind)
    for kind, cases in CASES.items():
        assert {bool(word) for _, _, word in cases} == {True, False}, kind


@pytest.mark.parametrize(("kind", "statement", "fields", "word"), [(kind, *case) for kind, cases in CASES.items() for case in cases])
def test_the_words_claim_what_the_fields_say(kind, statement, fields, word):
    found = overclaims(kind, statement, {"hedge": "asserted", **fields})
    if word:
        assert len(found) == 1, found
        assert word in found[0]
    else:
        assert found == []


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("hedge", ["suggested", "possible"])
def test_a_hedged_source_wants_a_hedged_sentence(kind, hedge):
    assert any("no word of the statement says so" in each for each in overclaims(kind, "IVIg lowers the titre.", {"hedge": hedge}))
    assert overclaims(kind, "IVIg might lower the titre.", {"hedge": hedge}) == []


@pytest.mark.parametrize("kind", Kind)
def test_what_is_left_open_is_left_open_in_words(kind):
    fields = {"hedge": "unresolved"}
    assert any("left open" in each for each in overclaims(kind, "IVIg lowers the titre.", fields))
    assert overclaims(kind, "Whether IVIg lowers the titre is unclear.", fields) == []


def test_a_draft_without_words_claims_nothing():
    assert overclaims("finding", "", {"hedge": "possible"}) == []
