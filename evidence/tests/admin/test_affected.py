"""What a change, a retraction or another’s publication touches is told before and after, and begun again from."""

import pytest
from django.urls import reverse

from evidence.actions.affected import affected_by_changing, affected_by_ending, affected_by_publishing
from evidence.actions.workflow import publish, retract, revise, submit
from evidence.models import EvidenceItem
from evidence.tests import builders

from .forms import filled, said

pytestmark = pytest.mark.django_db


def page(record, name="change"):
    return reverse(f"admin:evidence_{record._meta.model_name}_{name}", args=[record.pk])


@pytest.fixture
def item(cast):
    """Published, one side of a disagreement, revised by carol, on words on which another item rests."""
    item = builders.published(cast)
    text = item.anchors.get().source_text
    for start, end in ((80, 120), (90, 200)):  # the first overlaps, the second begins where ours ends
        beside = builders.draft(curator=cast.alice, publication=item.publication, study=item.study, anchored=False)
        builders.anchor(beside, source_text=text, start=start, end=end)
        publish(item=submit(item=beside, by=cast.alice), by=cast.bob)
    builders.disagreement(item, builders.published(cast), slug="which-dose")
    revise(item=item, by=cast.carol)
    return EvidenceItem.objects.get(pk=item.pk)


def test_what_a_retraction_touches(cast, item):
    affected = affected_by_ending(item)
    assert [each.slug for each in affected.disagreements] == ["which-dose"]
    assert [each.curator for each in affected.revisions] == [cast.carol]
    assert [each.anchors.get().start for each in affected.passages] == [80]
    assert affected.documents == 2, "its own, and that of the other side"
    told = retract(item=item, by=cast.carol, reason="Misread.").affected
    assert told == affected


def test_a_retraction_tells_before_and_after_with_links(cast, signed_in, item):
    for shown in (page(item), page(item, "review")):
        html = signed_in.carol.get(shown).content.decode()
        assert "which-dose" in html
        assert "Carol Example’s revision" in html
    sent = {"row_version": item.row_version, "reason": "Misread."}
    move = reverse("admin:evidence_evidenceitem_move", args=[item.pk, "retract"])
    messages = said(signed_in.carol.post(move, sent, follow=True))
    assert any("Disagreements to look at again" in each and "which-dose</a>" in each for each in messages)
    assert any("Revisions that are overtaken" in each for each in messages)


def test_what_a_new_version_touches(cast, item):
    other = revise(item=item, by=cast.alice)
    affected = affected_by_publishing(EvidenceItem.objects.get(pk=other.pk))
    assert [each.curator for each in affected.revisions] == [cast.carol]
    assert affected_by_publishing(builders.draft(curator=cast.alice)) is None


def test_what_a_change_of_a_study_touches_is_told_before_and_after(cast, signed_in, item):
    study = item.study
    assert [each.pk for each in affected_by_changing(study).recheck][:1] == [item.pk]
    assert len(affected_by_changing(study).recheck) == 3
    answer = signed_in.bob.get(page(study))
    assert "3 published items rest on it" in answer.content.decode()
    messages = said(signed_in.bob.post(page(study), filled(answer, label="Another name"), follow=True))
    assert any("3 published items wait for a re-check now." in each for each in messages)
    assert EvidenceItem.objects.filter(needs_recheck=True).count() == 3


def test_a_page_number_asks_for_no_recheck_and_a_retraction_does(cast, signed_in, item):
    source = item.publication
    signed_in.bob.post(page(source), filled(signed_in.bob.get(page(source)), pages="1–9"))
    assert not EvidenceItem.objects.filter(needs_recheck=True).exists()
    sent = filled(signed_in.bob.get(page(source)), standing="retracted", standing_checked_on="2026-11-01")
    messages = said(signed_in.bob.post(page(source), sent, follow=True))
    assert any("3 published items wait for a re-check now." in each for each in messages)


def test_a_record_on_which_nothing_rests_says_nothing(cast, signed_in):
    assert "rests on it" not in signed_in.bob.get(page(builders.study())).content.decode()


def test_items_that_wait_for_one_cause_stand_together(cast, signed_in, item):
    EvidenceItem.objects.published().filter(study=item.study).update(needs_recheck=True, recheck_reason="The study was changed.")
    html = signed_in.bob.get(reverse("admin:desk", args=["recheck"])).content.decode()
    assert html.count("The study was changed.") == 1
    assert "3 items here" in html


# overtaken


@pytest.fixture
def overtaken(cast, item):
    """Carol’s draft, after alice’s revision was published."""
    first = revise(item=item, by=cast.alice)
    EvidenceItem.objects.filter(pk=first.pk).update(statement="Theirs.")
    publish(item=submit(item=EvidenceItem.objects.get(pk=first.pk), by=cast.alice), by=cast.bob)
    draft = EvidenceItem.objects.get(curator=cast.carol, status="draft")
    EvidenceItem.objects.filter(pk=draft.pk).update(statement="Mine.", population="children")
    return EvidenceItem.objects.get(pk=draft.pk)


def test_an_overtaken_draft_says_so_and_leads_to_the_difference(signed_in, overtaken):
    for shown in (page(overtaken), page(overtaken, "review")):
        assert page(overtaken, "overtaken") in signed_in.carol.get(shown).content.decode()
    html = signed_in.carol.get(page(overtaken, "overtaken")).content.decode()
    for words in ("Theirs.", "Mine.", "changed in both", "yours is taken along", "Begin again on version 2"):
        assert words in html
    assert page(overtaken, "overtaken") in signed_in.carol.get(reverse("admin:desk", args=["overtaken"])).content.decode()


def test_one_begins_again_with_what_was_ones_own(cast, signed_in, overtaken):
    answer = signed_in.carol.post(page(overtaken, "overtaken"), follow=True)
    draft = EvidenceItem.objects.filter(curator=cast.carol, status="draft").latest("pk")
    assert answer.redirect_chain[-1][0] == page(draft)
    assert (draft.statement, draft.population) == ("Theirs.", "children")
    assert any("Changed in both" in each and "statement" in each for each in said(answer))


def test_nobody_begins_again_from_anothers_draft(signed_in, overtaken):
    assert "Begin again on version" not in signed_in.alice.get(page(overtaken, "overtaken")).content.decode()
    assert "only who wrote it" in said(signed_in.alice.post(page(overtaken, "overtaken"), follow=True))[0]


def test_a_draft_that_is_not_overtaken_is_gone_on_with(cast, signed_in):
    draft = builders.draft(curator=cast.alice)
    assert "go on with it" in signed_in.alice.get(page(draft, "overtaken")).content.decode()
