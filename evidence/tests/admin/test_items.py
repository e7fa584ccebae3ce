"""An evidence item in the admin: entered kind by kind, moved by buttons, never overtaken in silence."""

import pytest
from django.urls import reverse

from evidence.actions.workflow import publish, send_back, submit
from evidence.models import EvidenceItem, PublicItem
from evidence.tests import builders

from .forms import complaints, filled, row, rows, said

pytestmark = pytest.mark.django_db
ADD = "/admin/evidence/evidenceitem/add/"


def page(item):
    return reverse("admin:evidence_evidenceitem_change", args=[item.pk])


def move(browser, item, name, **values):
    """The page after pressing a button of the item's page, as it stands now."""
    address = reverse("admin:evidence_evidenceitem_move", args=[item.pk, name])
    current = EvidenceItem.objects.get(pk=item.pk).row_version
    return browser.post(address, {"row_version": current, **values}, follow=True)


def buttons(browser, item):
    return {each.name for each in browser.get(page(item)).context["moves"]}


# entering


def a_finding():
    """What a curator enters: (values of the form, the publication's text)."""
    source = builders.publication()
    study = builders.study(reported_by=source)
    text = builders.source_text(source)
    return {
        "kind": "finding",
        "publication": source.pk,
        "study": study.pk,
        "disease": builders.disease().pk,
        "statement": "Strength was better.",
        "hedge": "asserted",
        "outcome": builders.outcome().pk,
        "direction": "improved",
        **rows("intervention_links", {"role": "given", "intervention": builders.intervention().pk}),
        **rows(
            "results", {"kind": "arm", "arm": builders.arm(study).pk, "n": 20, "n_from": "printed", "events": 12, "measured": "measured"}
        ),
        **rows(
            "anchors",
            {
                "source_text": text.pk,
                "start": 1,
                "end": 9,
                "sha256": "a" * 64,
                "section": "abstract",
                "role": "primary_result",
                "cites": "12",
            },
        ),
    }


def test_a_finding_is_entered_and_submitted_at_once(cast, signed_in):
    answer = signed_in.alice.post(ADD, {**filled(signed_in.alice.get(ADD), **a_finding()), "_submit": "1"}, follow=True)
    item = EvidenceItem.objects.get()
    assert (item.status, item.curator) == ("in_review", cast.alice), said(answer)
    assert item.results.get().arm.study == item.study
    assert item.anchors.get().cites == ["12"]


def test_what_is_missing_is_told_and_the_draft_is_kept(cast, signed_in):
    values = {**a_finding(), "direction": ""}
    answer = signed_in.alice.post(ADD, {**filled(signed_in.alice.get(ADD), **values), "_submit": "1"}, follow=True)
    assert "Saved as a draft, not submitted. A finding needs a direction." in said(answer)
    assert EvidenceItem.objects.get().status == "draft"


def test_results_offer_the_arms_of_the_study_and_take_no_other(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    own, other = builders.arm(item.study, label="IVIg"), builders.arm(label="Other")
    result = {"kind": "arm", "as_reported": "most", "measured": "measured"}
    answer = signed_in.alice.get(page(item))
    (formset,) = [each.formset for each in answer.context["inline_admin_formsets"] if each.formset.prefix == "results"]
    assert [str(label) for _, label in formset.empty_form["arm"].field.choices] == ["---------", "IVIg"]
    refused = signed_in.alice.post(page(item), filled(answer, **rows("results", {**result, "arm": other.pk})))
    assert "results-0-arm" in complaints(refused)
    assert signed_in.alice.post(page(item), filled(answer, **rows("results", {**result, "arm": own.pk}))).status_code == 302


def test_a_new_item_takes_no_arm_of_another_study_either(cast, signed_in):
    values = a_finding() | {"results-0-arm": builders.arm().pk}
    answer = signed_in.alice.post(ADD, filled(signed_in.alice.get(ADD), **values))
    assert "results-0-arm" in complaints(answer)
    assert not EvidenceItem.objects.exists()


def test_anchors_offer_the_texts_of_the_publication(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    other = builders.source_text()
    answer = signed_in.alice.post(page(item), filled(signed_in.alice.get(page(item)), **row("anchors", 0, source_text=other.pk)))
    assert "anchors-0-source_text" in complaints(answer)


def test_warnings_are_shown_while_entering(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    builders.result(item, percent_printed="60", events=10, n=40)
    assert signed_in.alice.get(page(item)).context["warnings"] == ["A printed percentage is not what its own numbers give."]


# moves


def test_the_buttons_are_those_that_this_person_can_press_now(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    assert buttons(signed_in.alice, item) == buttons(signed_in.bob, item) == set()
    submit(item=item, by=cast.alice)
    assert buttons(signed_in.alice, item) == set()
    assert buttons(signed_in.bob, item) == {"publish", "send_back", "reject"}
    publish(item=item, by=cast.bob)
    assert buttons(signed_in.alice, item) == buttons(signed_in.bob, item) == {"revise"}
    assert buttons(signed_in.carol, item) == {"revise", "retract"}


def test_the_whole_way_by_buttons(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    assert said(move(signed_in.alice, item, "submit")) == [f"{item.accession} waits for review now."]
    assert "Say why" in said(move(signed_in.bob, item, "send_back", reason=" "))[0]
    move(signed_in.bob, item, "send_back", reason="The anchor is too long.")
    assert "The anchor is too long." in signed_in.alice.get(page(item)).content.decode()
    move(signed_in.alice, item, "submit")
    assert said(move(signed_in.bob, item, "publish")) == [f"{item.accession}.1 is public now."]
    answer = move(signed_in.alice, item, "revise")
    draft = EvidenceItem.objects.get(status="draft")
    assert answer.redirect_chain[-1][0] == page(draft)
    move(signed_in.carol, item, "retract", reason="Misread.")
    assert PublicItem.objects.get().document["status"] == "retracted"


@pytest.mark.parametrize("name", ["publish", "reject", "send_back", "retract", "reaffirm"])
def test_a_button_that_is_not_offered_is_refused_in_words(cast, signed_in, name):
    item = builders.draft(curator=cast.alice)
    (sentence,) = said(move(signed_in.alice, item, name, reason="Because."))
    assert "takes the role of" in sentence
    assert EvidenceItem.objects.get(pk=item.pk).status == "draft"


def test_nobody_publishes_their_own(cast, signed_in):
    item = submit(item=builders.draft(curator=cast.carol), by=cast.carol)
    assert said(move(signed_in.carol, item, "publish")) == ["Nobody reviews their own work: ask somebody else."]


def test_a_rule_that_speaks_at_a_button_speaks_in_its_sentence(cast, signed_in):
    item = builders.draft(curator=cast.alice, anchored=False)
    (sentence,) = said(move(signed_in.alice, item, "submit"))
    assert "needs at least one anchor" in sentence


def test_what_is_approved_is_what_was_read(cast, signed_in):
    item = submit(item=builders.draft(curator=cast.alice), by=cast.alice)
    read = EvidenceItem.objects.get(pk=item.pk).row_version
    send_back(item=item, by=cast.carol, reason="Shorter.")
    EvidenceItem.objects.filter(pk=item.pk).update(statement="Other words.")
    submit(item=item, by=cast.alice)
    address = reverse("admin:evidence_evidenceitem_move", args=[item.pk, "publish"])
    (sentence,) = said(signed_in.bob.post(address, {"row_version": read}, follow=True))
    assert "Alice Example changed this meanwhile" in sentence
    assert EvidenceItem.objects.get(pk=item.pk).status == "in_review"


def test_moves_are_posts_of_people_who_work_here(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    address = reverse("admin:evidence_evidenceitem_move", args=[item.pk, "submit"])
    assert signed_in.alice.get(address).status_code == 405
    assert signed_in.dave.post(address, {"row_version": 1}).status_code == 302  # to the sign-in page
    assert signed_in.alice.post(reverse("admin:evidence_evidenceitem_move", args=[item.pk, "explode"])).status_code == 403
    assert EvidenceItem.objects.get().status == "draft"
