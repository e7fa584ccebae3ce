"""The panel of the team on the page of every record."""

import pytest
from django.urls import reverse

from evidence.models import Assignment, Comment, Flag, Lead, Mention
from evidence.models.about import NOUN_OF
from evidence.queries.talk import SPEAKS_OF, subject_of
from evidence.tests import builders

from .forms import said
from .test_promises import PAGES, address, some_of_everything

pytestmark = pytest.mark.django_db

WITH = {model for model in PAGES if model in NOUN_OF or model in SPEAKS_OF}
"""Pages on which the team talks: of the record, or of the one to which it belongs."""


def send(browser, record, name, noun=None, **sent):
    noun = noun or type(record)._meta.model_name
    return browser.post(reverse("admin:team", args=[noun, record.pk, name]), sent, follow=True)


def test_every_record_is_talked_of_on_its_page(cast, signed_in):
    some_of_everything(cast)
    for model in PAGES:
        record = model.objects.first()
        answer = signed_in.alice.get(address(model, "change", record.pk))
        assert (answer.context.get("talk") is not None) == (model in WITH), model
        if model in WITH:
            assert answer.context["talk"]["subject"] == subject_of(record)


def test_what_is_said_stands_on_the_page_from_which_it_was_said(cast, signed_in):
    arm = builders.arm()
    page = reverse("admin:evidence_arm_change", args=[arm.pk])
    answer = send(signed_in.alice, arm.study, "comment", text="Which dose, @bob?", back=page)
    assert answer.redirect_chain[-1][0] == f"{page}#team"
    assert "Which dose, @bob?" in answer.content.decode()
    assert Comment.objects.get().study == arm.study


def test_one_is_sent_back_to_no_foreign_page(cast, signed_in):
    study = builders.study()
    for page in ("https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"):
        answer = send(signed_in.alice, study, "comment", text="A word.", back=page)
        assert answer.redirect_chain[-1][0] == reverse("admin:evidence_study_change", args=[study.pk]) + "#team"


def test_opening_the_page_sees_what_names_one_and_says_so_once(cast, signed_in):
    study = builders.study()
    send(signed_in.alice, study, "comment", text="@bob, is this right?")
    page = reverse("admin:evidence_study_change", args=[study.pk])
    assert "names you, new" in signed_in.bob.get(page).content.decode()
    again = signed_in.bob.get(page).content.decode()
    assert "names you" in again
    assert "names you, new" not in again
    send(signed_in.bob, study, "set-aside", mention=Mention.objects.get().pk)
    assert "names you" not in signed_in.bob.get(page).content.decode()


def test_an_unknown_name_is_told(cast, signed_in):
    answer = send(signed_in.alice, builders.study(), "comment", text="@bbo, is this right?")
    assert said(answer) == ["Nobody here is called @bbo: write the name with which that person signs in."]
    assert not Comment.objects.exists()


def test_a_paper_is_taken_on_the_page_of_its_lead(cast, signed_in):
    lead = builders.lead()
    page = reverse("admin:evidence_lead_change", args=[lead.pk])
    assert "I take this" in signed_in.alice.get(page).content.decode()
    send(signed_in.alice, lead.publication, "take", back=page)
    assert Assignment.objects.open().get().publication == lead.publication
    assert Lead.objects.get().state == "waiting"


def test_the_names_that_can_be_mentioned_stand_beside_the_field(cast, signed_in):
    study = builders.study()
    context = signed_in.alice.get(reverse("admin:evidence_study_change", args=[study.pk])).context
    assert [each["name"] for each in context["talk"]["names"]] == ["alice", "bob", "carol"]


def test_of_what_was_merged_nothing_more_is_said(cast, signed_in):
    gone, stays = builders.disease(), builders.disease()
    gone.merged_into = stays
    gone.save()
    html = signed_in.alice.get(reverse("admin:evidence_disease_change", args=[gone.pk])).content.decode()
    assert "goes on there" in html
    assert 'id="comment-text"' not in html


def test_who_does_not_work_here_says_nothing(cast, signed_in):
    send(signed_in.dave, builders.study(), "comment", text="Hello")
    assert not Comment.objects.exists()


def test_a_word_that_is_none_is_not_found(cast, signed_in):
    study = builders.study()
    assert send(signed_in.alice, study, "shout", text="Hello").status_code == 404
    assert send(signed_in.alice, study, "comment", noun="user", text="Hello").status_code == 404
    assert signed_in.alice.get(reverse("admin:team", args=["study", study.pk, "comment"])).status_code == 404


def test_a_flag_of_another_record_is_not_resolved_here(cast, signed_in):
    flag = builders.flag(builders.study(), raised_by=cast.alice)
    assert send(signed_in.bob, builders.study(), "resolve", flag=flag.pk, resolution="No.").status_code == 404
    assert Flag.objects.open().exists()


def test_every_record_of_the_literature_is_talked_of():
    assert {*NOUN_OF, *SPEAKS_OF} == WITH
    assert len(WITH) == 15
