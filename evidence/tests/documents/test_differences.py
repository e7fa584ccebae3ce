"""What a revision changes, in words, field by field."""

import pytest

from evidence.actions.workflow import revise
from evidence.documents.differences import differences_from_published, in_words
from evidence.models import EvidenceItem
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def detailed(item):
    return EvidenceItem.objects.with_details().get(pk=item.pk)


@pytest.fixture
def original(cast):
    def prepare(item):
        builders.result(item)
        builders.caveat(item=item)

    return builders.published(cast, prepare=prepare)


def told(item):
    return {each.field: (each.before, each.after) for each in differences_from_published(detailed(item))}


def test_a_copy_changes_nothing(cast, original):
    draft = revise(item=original, by=cast.alice)
    assert differences_from_published(detailed(draft)) == []


def test_each_changed_field_is_told_before_and_after(cast, original):
    draft = revise(item=original, by=cast.alice)
    outcome = builders.outcome("walking")
    EvidenceItem.objects.filter(pk=draft.pk).update(
        statement="Strength was better.", outcome=outcome, hedge="possible", population="after steroids", qualifiers=["severe", "early"]
    )
    draft.results.update(events=12)
    builders.anchor(draft, start=11, source_text=original.anchors.get().source_text)
    found = told(draft)
    assert found["statement"] == ("Strength was better after treatment.", "Strength was better.")
    assert found["hedge"] == ("asserted", "possible")
    assert found["population"] == ("", "after steroids")
    assert found["qualifiers"] == ("", "severe, early")
    assert found["outcome"][1] == "Walking"
    assert "10 of" in found["result 1"][0]
    assert "12 of" in found["result 1"][1]
    assert found["anchor 2"][0] == ""
    assert ", 11–" in found["anchor 2"][1]
    assert set(found) == {"statement", "hedge", "population", "qualifiers", "outcome", "result 1", "anchor 2"}


def test_a_first_version_changes_nothing_that_is_public(cast):
    assert differences_from_published(detailed(builders.draft(curator=cast.alice))) is None


def test_what_a_draft_says_is_told_without_being_public(cast):
    said = dict(in_words(detailed(builders.draft(curator=cast.alice))))
    assert said["direction"] == "improved"
    assert "anchors 1" not in said
    assert in_words(detailed(builders.draft(curator=cast.alice, study=None))) is None


def of_each_kind(cast):
    """Items that between them fill every block of the document with words that are stored otherwise than they are said."""
    yield builders.draft(
        curator=cast.alice,
        regimen=builders.regimen(),
        dose_printed=["g_per_kg_per_day", "days"],
        printed_total="2.5",
        comparison="vs_no_treatment",
        versus=["none"],
        direction="no_difference",
        significance="not_stated",
        basis=["randomised_trials", "case_reports"],
        time_relation="ge",
        time_low=3,
        time_unit="month",
        time_since="start_of_treatment",
        time_as_worded="long term",
    )
    yield builders.draft(
        curator=cast.alice, kind="recommendation", stance="for", line=["first_line"], role=["steroid_sparing"], strength="may_be_used"
    )
    yield builders.draft(
        curator=cast.alice, kind="mechanism", mechanism=builders.mechanism(), support="hypothesised", system="human_tissue"
    )
    yield builders.draft(
        curator=cast.alice, kind="safety", severity="not_stated", serious="no", frequency_class="very_common", reversible="often"
    )
    yield builders.draft(curator=cast.alice, kind="gap", gap_aspects=["long_term_efficacy"], needed_design="a trial")
    yield builders.draft(
        curator=cast.alice,
        kind="epidemiology",
        value_measure="risk_ratio",
        value_as_worded="twice",
        place="Anywhere",
    )


def test_no_stored_word_is_put_before_a_reviewer(cast):
    for item in of_each_kind(cast):
        builders.caveat(item=item, kind="text_lost", field="n_analysed", grounds="original_checked", certainty="probable")
        for name, words in in_words(detailed(item)):
            assert "_" not in f"{name} {words}"


def test_what_is_told_of_a_dose_and_a_time_leaves_nothing_out(cast):
    said = dict(in_words(detailed(next(of_each_kind(cast)))))
    assert said["printed of the dose"] == "g/kg per day, days"
    assert said["total as printed, g/kg"] == "2.5"
    assert said["comparison"] == "against no treatment"
    assert said["direction"] == "no difference"
    assert said["when"].replace("\xa0", " ") == "for at least 3 months from the start of treatment (“long term”)"
    assert said["rests on"] == "randomised trials, case reports"


def test_groups_of_risk_factors_are_alternatives(cast):
    item = builders.draft(curator=cast.alice, kind="safety", severity="severe")
    for group, slug in ((1, "old-age"), (1, "diabetes"), (2, "migraine")):
        builders.risk_factor(item, group=group, trait_=builders.trait(slug))
    assert dict(in_words(detailed(item)))["at risk"] == "Diabetes and Old age or Migraine"
