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
    assert found["population · text"] == ("", "after steroids")
    assert found["population · qualifiers"] == ("", "severe, early")
    assert found["outcome"][1] == "Walking"
    assert "events 10" in found["results 1"][0]
    assert "events 12" in found["results 1"][1]
    assert found["anchors 2"][0] == ""
    assert "start 11" in found["anchors 2"][1]
    assert set(found) == {"statement", "hedge", "population · text", "population · qualifiers", "outcome", "results 1", "anchors 2"}


def test_a_first_version_changes_nothing_that_is_public(cast):
    assert differences_from_published(detailed(builders.draft(curator=cast.alice))) is None


def test_what_a_draft_says_is_told_without_being_public(cast):
    said = dict(in_words(detailed(builders.draft(curator=cast.alice))))
    assert said["direction"] == "improved"
    assert "anchors 1" not in said
    assert in_words(detailed(builders.draft(curator=cast.alice, study=None))) is None
