"""Who may change what: drafts are their writer's, reviewed text is nobody's, what readers see takes a reviewer."""

import pytest
from django.urls import reverse

from evidence.actions.recording import settle
from evidence.actions.workflow import publish, reject, retract, submit
from evidence.models import Arm, Caveat, Disagreement, Disease, DoseRegimen, PublicItem
from evidence.tests import builders

from .forms import complaints, filled

pytestmark = pytest.mark.django_db


def change_page(record):
    return reverse(f"admin:evidence_{record._meta.model_name}_change", args=[record.pk])


def may_change(browser, record):
    """Whether the page is a form for this person; where it is not, sending one is refused."""
    answer = browser.get(change_page(record))
    assert answer.status_code == 200
    allowed = answer.context["has_change_permission"]
    if not allowed:
        assert browser.post(change_page(record), {}).status_code == 403
    return allowed


def may_delete(browser, record):
    address = reverse(f"admin:evidence_{record._meta.model_name}_delete", args=[record.pk])
    return browser.get(address).status_code == 200


def test_a_draft_is_its_writers(cast, signed_in, root):
    item = builders.draft(curator=cast.alice)
    assert may_change(signed_in.alice, item)
    assert may_delete(signed_in.alice, item)
    for other in (signed_in.bob, signed_in.carol, root):
        assert not may_change(other, item)
        assert not may_delete(other, item)


STATES = {
    "in_review": lambda item, cast: item,
    "published": lambda item, cast: publish(item=item, by=cast.bob),
    "rejected": lambda item, cast: reject(item=item, by=cast.bob, reason="Not in the source."),
    "retracted": lambda item, cast: retract(item=publish(item=item, by=cast.bob), by=cast.carol, reason="Misread."),
}


@pytest.mark.parametrize("state", STATES)
def test_reviewed_text_is_nobodys(cast, signed_in, root, state):
    item = STATES[state](submit(item=builders.draft(curator=cast.alice), by=cast.alice), cast)
    assert item.status == state
    for person in (signed_in.alice, signed_in.bob, signed_in.carol, root):
        assert not may_change(person, item)
        assert not may_delete(person, item)


@pytest.mark.parametrize("noun", ["study", "arm", "regimen"])
def test_what_readers_see_takes_a_reviewer(cast, signed_in, noun):
    item = builders.draft(curator=cast.alice, regimen=builders.regimen())
    arm = builders.arm(item.study)
    record = {"study": item.study, "arm": arm, "regimen": item.regimen}[noun]
    assert may_change(signed_in.alice, record)
    publish(item=submit(item=item, by=cast.alice), by=cast.bob)
    assert not may_change(signed_in.alice, record)
    assert not may_delete(signed_in.alice, record)
    assert may_change(signed_in.bob, record)
    assert may_change(signed_in.carol, record)


def test_vocabulary_is_added_by_all_changed_by_reviewers_and_deleted_by_editors(signed_in):
    disease = builders.disease()
    add = reverse("admin:evidence_disease_add")
    for person, changes, deletes in ((signed_in.alice, False, False), (signed_in.bob, True, False), (signed_in.carol, True, True)):
        assert person.get(add).status_code == 200
        assert may_change(person, disease) is changes
        assert may_delete(person, disease) is deletes


def test_a_curator_proposes_a_disagreement_and_a_reviewer_decides(cast, signed_in):
    one = builders.disagreement(state="proposed")
    answer = signed_in.alice.post(change_page(one), filled(signed_in.alice.get(change_page(one)), state="confirmed"))
    assert "state" in complaints(answer)
    answer = signed_in.bob.post(change_page(one), filled(signed_in.bob.get(change_page(one)), state="confirmed"))
    assert answer.status_code == 302
    assert Disagreement.objects.get().state == "confirmed"
    assert not may_change(signed_in.alice, one)


def add_caveat(browser, **about):
    address = reverse("admin:evidence_caveat_add")
    return browser.post(address, filled(browser.get(address), kind="not_printed", note="Invented.", **about))


def test_a_caveat_on_a_published_item_takes_a_reviewer_and_is_seen_at_once(cast, signed_in):
    item = builders.published(cast)
    answer = add_caveat(signed_in.alice, item=item.pk)
    assert complaints(answer) == {"": ["Readers see this already: a caveat here takes a reviewer."]}
    assert add_caveat(signed_in.bob, item=item.pk).status_code == 302
    assert PublicItem.objects.get(item=item).document["caveats"][0]["kind"] == "not_printed"
    assert add_caveat(signed_in.bob, item=item.pk).status_code == 302
    assert list(item.caveats.values_list("position", flat=True)) == [1, 2]
    assert not may_change(signed_in.bob, item.caveats.first())


def test_a_caveat_on_a_draft_is_its_writers(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    answer = add_caveat(signed_in.bob, item=item.pk)
    assert "only who writes it adds to it" in complaints(answer)[""][0]
    assert add_caveat(signed_in.alice, item=item.pk).status_code == 302
    assert not may_change(signed_in.bob, Caveat.objects.get())


def test_a_caveat_on_a_study_that_nobody_sees_is_a_curators(signed_in):
    assert add_caveat(signed_in.alice, study=builders.study().pk).status_code == 302
    assert may_change(signed_in.alice, Caveat.objects.get())


def test_a_caveat_is_about_one_thing(signed_in):
    answer = add_caveat(signed_in.alice)
    assert "A caveat belongs to exactly one item, study, arm or source text." in str(complaints(answer))


def test_a_change_of_a_public_study_marks_its_items_and_shows_at_once(cast, signed_in):
    item = builders.published(cast)
    sent = filled(signed_in.bob.get(change_page(item.study)), n_stated=44, why="Misread before")
    assert signed_in.bob.post(change_page(item.study), sent).status_code == 302
    item.refresh_from_db()
    assert item.needs_recheck
    assert item.recheck_reason.endswith("was changed: Misread before")
    document = PublicItem.objects.get(item=item).document
    assert document["study"]["n_stated"] == 44
    assert document["curation"]["needs_recheck"] is True


def test_saving_without_a_change_marks_nothing(cast, signed_in):
    item = builders.published(cast)
    assert signed_in.bob.post(change_page(item.study), filled(signed_in.bob.get(change_page(item.study)))).status_code == 302
    item.refresh_from_db()
    assert not item.needs_recheck


def test_a_disease_renamed_is_renamed_for_readers(cast, signed_in):
    item = builders.published(cast)
    sent = filled(signed_in.bob.get(change_page(item.disease)), label="Renamed")
    assert signed_in.bob.post(change_page(item.disease), sent).status_code == 302
    assert PublicItem.objects.get(item=item).document["disease"]["name"]["en"] == "Renamed"
    assert Disease.objects.get(pk=item.disease.pk).label == "Renamed"


def test_an_arm_moved_by_its_own_page_keeps_its_results(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    arm = builders.arm(item.study)
    builders.result(item, arm=arm)
    settle()
    answer = signed_in.alice.post(change_page(arm), filled(signed_in.alice.get(change_page(arm)), study=builders.study().pk))
    assert "Results name this arm: it stays with its study." in str(complaints(answer))
    assert Arm.objects.get(pk=arm.pk).study == item.study


def test_deleting_a_step_computes_the_regimen_anew(signed_in):
    regimen = builders.regimen({"low": 1, "per": "day"}, {"low": 2, "per": "day"})
    sent = filled(signed_in.alice.get(change_page(regimen)), **{"steps-1-DELETE": "on"})
    assert signed_in.alice.post(change_page(regimen), sent).status_code == 302
    regimen = DoseRegimen.objects.get()
    assert (regimen.label, regimen.cumulative_high, regimen.steps.count()) == ("1 g/kg/day", None, 1)
