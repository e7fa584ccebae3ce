"""Each automatic check passes what is right, points at what is not, and says where there was nothing to check."""

import pytest

from evidence.actions.workflow import submit
from evidence.models import EvidenceItem, SourceAnchor
from evidence.queries.checks import checks_of, near_to
from evidence.tests import builders
from evidence.vocabulary.evidence import Kind

pytestmark = pytest.mark.django_db

KINDS = {
    Kind.FINDING: {},
    Kind.RECOMMENDATION: {"stance": "for"},
    Kind.DOSING: {"regimen": True},
    Kind.MECHANISM: {"mechanism": True},
    Kind.SAFETY: {"outcome": True},
    Kind.EPIDEMIOLOGY: {"value_measure": "count", "value_relation": "eq", "value_low": 5, "value_unit": "people"},
    Kind.GAP: {"gap_aspects": ["dose"], "statement": "The dose is not known."},
    Kind.BACKGROUND: {"aspect": "course"},
    Kind.METHOD: {"aspect": "design"},
}
MADE = {
    "regimen": builders.regimen,
    "mechanism": builders.mechanism,
    "outcome": lambda: builders.outcome(domain="adverse_event", better="lower"),
}


def checked(item):
    return {check.name: check for check in checks_of(EvidenceItem.objects.with_details().get(pk=item.pk))}


def draft(cast, **values):
    return builders.draft(curator=cast.alice, **values)


@pytest.mark.parametrize("kind", Kind)
def test_an_item_of_every_kind_is_checked_and_a_good_one_passes(cast, kind):
    values = {name: MADE[name]() if value is True else value for name, value in KINDS[kind].items()}
    item = draft(cast, kind=kind, **values)
    submit(item=item, by=cast.alice)
    found = checked(item)
    assert {name: check.findings for name, check in found.items() if check.findings} == {}
    assert found["anchors"].state == found["wording"].state == "pass"
    assert found["source"].state == "nothing to check"


def test_every_kind_is_tried():
    assert set(KINDS) == set(Kind)


def test_a_percentage_that_its_numbers_do_not_give(cast):
    item = draft(cast)
    assert checked(item)["percentages"].state == "nothing to check"
    builders.result(item, n=40, events=10, percent_printed="25")
    assert checked(item)["percentages"].state == "pass"
    builders.result(item, n=40, events=10, percent_printed="26.0")
    assert checked(item)["percentages"].findings == ["26.0 % is printed; 10 of 40 is 25.0 %."]


def test_patients_that_do_not_add_up(cast):
    item = draft(cast)
    arm = builders.arm(item.study, label="IVIg", n=20)
    builders.arm(item.study, n=20)
    assert checked(item)["sums"].state == "pass"
    builders.arm(item.study, n=5)
    builders.result(item, arm=arm, n=21)
    builders.result(item, n=41)
    assert checked(item)["sums"].findings == [
        "The arms have 20 + 20 + 5 = 45 patients, the study 40.",
        "A result counts 21 patients in “IVIg”, which has 20.",
        "A result counts 41 patients, the study 40.",
    ]


def test_one_arm_that_is_counted_twice(cast):
    item = draft(cast)
    arm, other = builders.arm(item.study, label="IVIg", n=20), builders.arm(item.study, label="Placebo", n=20)
    builders.result(item, arm=arm, n=20, events=7)
    builders.result(item, arm=other, n=20, events=3)
    assert checked(item)["sums"].state == "pass"
    builders.result(item, arm=arm, n=20, events=9)
    assert checked(item)["sums"].findings == ["“IVIg” is counted more than once: 7 of 20, 9 of 20."]


def test_a_dose_and_its_printed_total(cast):
    assert checked(draft(cast))["doses"].state == "nothing to check"
    regimen = builders.regimen({"low": "0.4", "per": "day", "days": 5})
    assert checked(draft(cast, regimen=regimen, printed_total="2"))["doses"].state == "pass"
    assert checked(draft(cast, regimen=regimen, printed_total="2.5"))["doses"].findings == [
        "2.5 g/kg is printed as the total; the steps give 2 g/kg."
    ]
    assert checked(draft(cast, regimen=builders.regimen({"low": 3, "per": "day", "days": 1})))["doses"].findings == [
        "More than 2 g/kg on one day."
    ]


def test_the_same_claim_and_nearly_the_same_words(cast):
    first = submit(item=draft(cast), by=cast.alice)
    alike = {name: getattr(first, name) for name in ("publication", "study", "disease", "outcome")}
    second = submit(item=draft(cast, **alike, statement="Something quite other was seen."), by=cast.alice)
    assert checked(second)["duplicates"].findings == [f"{first.accession} makes the same claim."]
    words = "Strength was better after the treatment."
    near = draft(cast, **alike, statement=words, population="children")
    assert checked(near)["duplicates"].findings == [f"{first.accession} says nearly the same: “{first.statement}”"]
    elsewhere = draft(cast, **{**alike, "disease": builders.disease()}, statement=words)
    assert checked(elsewhere)["duplicates"].state == "pass", "of another disease it is another claim"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Strength was better.", "strength was better. ", True),
        ("Strength was better at 3 months.", "Strength was better at 6 months.", True),
        ("Strength was better.", "Headache was worse.", False),
    ],
)
def test_near_is_the_same_but_for_a_few_letters(one, other, alike):
    assert near_to(one, other) is alike


def test_an_item_without_an_anchor_or_with_context_only(cast):
    assert checked(draft(cast, anchored=False))["anchors"].findings == ["No anchor: nobody can look up where the source says it."]
    item = draft(cast)
    SourceAnchor.objects.filter(item=item).update(role="context")
    assert checked(item)["anchors"].findings == ["Every anchor is context only: none states the claim."]


def test_language_versions_that_do_not_agree(cast):
    item = draft(cast)
    second = builders.anchor(item, source_text=builders.source_text(item.publication, language="ja"))
    assert "nothing says whether they agree" in checked(item)["anchors"].findings[0]
    SourceAnchor.objects.filter(pk=second.pk).update(agrees="same")
    assert checked(item)["anchors"].state == "pass"
    SourceAnchor.objects.filter(pk=second.pk).update(agrees="stronger")
    assert checked(item)["anchors"].findings == ["The 日本語 version is stronger: the weaker wording governs the fields."]


def test_wording_that_claims_more_than_the_hedge(cast):
    found = checked(draft(cast, hedge="possible", statement="Strength was better after treatment."))["wording"]
    assert found.findings == ["The hedge is “possible”, and no word of the statement says so."]


def test_a_publication_that_was_retracted(cast):
    for standing, state in (("current", "pass"), ("retracted", "warn")):
        source = builders.publication(standing=standing, standing_checked_on="2026-11-01")
        assert checked(draft(cast, publication=source))["source"].state == state


def test_more_rows_ask_no_more(cast, django_assert_num_queries):
    item = draft(cast)
    for number in range(5):
        builders.result(item)
        builders.anchor(item, start=number)
        draft(cast, publication=item.publication, disease=item.disease, outcome=item.outcome)
    item = EvidenceItem.objects.with_details().get(pk=item.pk)
    with django_assert_num_queries(1):
        checks_of(item)
    item.claim_key = "handed in"
    with django_assert_num_queries(2):
        checks_of(item)
