"""Nothing that was typed is lost: kept while typing, offered again, gone on with, and only one's own."""

import json

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.actions.workflow import submit
from evidence.models import EvidenceItem, FormDraft, Study
from evidence.tests import builders

from .conftest import Browser
from .forms import complaints, filled, row, rows, said

pytestmark = pytest.mark.django_db
AUTOSAVE = "/admin/autosave/"
ADD = reverse("admin:evidence_study_add")


def page(record):
    return reverse(f"admin:evidence_{record._meta.model_name}_change", args=[record.pk])


def opened(browser, address, **changes):
    """The form as the browser holds it, with its seal."""
    answer = browser.get(address)
    return {"_form": answer.context["seal"]["value"], **filled(answer, **changes)}


def keep(browser, data):
    answer = browser.post(AUTOSAVE, data)
    return answer.status_code, json.loads(answer.content)


def bars(browser, address):
    return [(bar["changes"], bar["overtaken"]) for bar in browser.get(address).context["kept_drafts"]]


def go_on(browser, address):
    (bar,) = browser.get(address).context["kept_drafts"]
    return browser.get(bar["address"])


# kept, and offered again


def test_what_was_typed_is_offered_when_one_comes_back(cast, signed_in):
    study = builders.study()
    status, told = keep(signed_in.alice, opened(signed_in.alice, page(study), label="Half a", setting="A ward"))
    assert (status, told["person"]) == (200, cast.alice.pk)
    assert bars(signed_in.alice, page(study)) == [(2, False)]
    assert "differs in 2 fields from the record" in signed_in.alice.get(page(study)).content.decode()
    assert Study.objects.get(pk=study.pk).label == study.label


def test_the_page_of_a_new_record_keeps_what_it_was_begun_for(cast, signed_in):
    study = builders.study()
    address = f"{reverse('admin:evidence_arm_add')}?study={study.pk}"
    keep(signed_in.alice, opened(signed_in.alice, address, label="Half an arm"))
    assert bars(signed_in.alice, address) == [(1, False)]
    assert bars(signed_in.alice, f"{address}&_popup=1") == [(1, False)]
    assert bars(signed_in.alice, reverse("admin:evidence_arm_add")) == []


def test_nobody_else_is_offered_it(cast, signed_in):
    study = builders.study()
    keep(signed_in.alice, opened(signed_in.alice, page(study), label="Half a"))
    draft = FormDraft.objects.get()
    assert bars(signed_in.bob, page(study)) == []
    assert signed_in.bob.get(f"{page(study)}?kept={draft.form}").status_code == 302
    assert signed_in.bob.get(reverse("admin:kept", args=[draft.form])).status_code == 404
    assert signed_in.bob.post(reverse("admin:discard", args=[draft.form])).status_code == 404
    assert FormDraft.objects.get().fields


def test_it_waits_on_the_desk_of_who_typed_it(cast, signed_in):
    study = builders.study(label="Example trial")
    keep(signed_in.alice, opened(signed_in.alice, page(study), label="Half a"))
    keep(signed_in.alice, opened(signed_in.alice, ADD, label="Another half"))
    lines = signed_in.alice.get(reverse("admin:desk", args=["unsaved"])).context["lines"]
    assert [(line.name, line.words) for line in lines] == [("Study “Example trial”", "Half a"), ("New study", "Another half")]
    for line in lines:
        assert signed_in.alice.get(line.address).context["gone_on_with"]
    assert signed_in.bob.get(reverse("admin:desk", args=["unsaved"])).context["lines"] == []


def test_it_is_discarded_for_good(cast, signed_in):
    study = builders.study()
    data = opened(signed_in.alice, page(study), label="Half a")
    keep(signed_in.alice, data)
    answer = signed_in.alice.post(reverse("admin:discard", args=[FormDraft.objects.get().form]), {"stay": "yes"}, follow=True)
    assert "is discarded" in said(answer)[0]
    assert answer.context["kept_drafts"] == []
    status, told = keep(signed_in.alice, data)
    assert (status, "saved or discarded already" in told["sentence"]) == (422, True)


def test_discarding_is_a_post(cast, signed_in):
    draft = builders.form_draft(cast.alice)
    assert signed_in.alice.get(reverse("admin:discard", args=[draft.form])).status_code == 405


def test_saving_ends_it_and_a_late_copy_does_not_bring_it_back(cast, signed_in):
    study = builders.study()
    data = opened(signed_in.alice, page(study), label="A whole trial")
    keep(signed_in.alice, data)
    assert signed_in.alice.post(page(study), data).status_code == 302
    assert keep(signed_in.alice, data)[0] == 422
    assert bars(signed_in.alice, page(study)) == []


def test_a_refused_form_is_kept_without_any_script(cast, signed_in):
    answer = signed_in.alice.post(ADD, opened(signed_in.alice, ADD, label="", setting="A ward"))
    assert "label" in complaints(answer)
    assert [draft.label for draft in FormDraft.objects.of(cast.alice)] == ["New study"]
    assert "A ward" in go_on(signed_in.alice, ADD).content.decode()


def test_a_form_that_holds_again_what_it_held_is_not_kept(cast, signed_in):
    data = opened(signed_in.alice, ADD, label="Half a")
    keep(signed_in.alice, data)
    keep(signed_in.alice, data | {"label": "", "_as_opened": "yes"})
    assert bars(signed_in.alice, ADD) == []


@pytest.mark.parametrize("seal", ["", "forged", None])
def test_without_its_seal_nothing_is_kept(cast, signed_in, seal):
    data = opened(signed_in.alice, ADD, label="Half a") | {"_form": seal or ""}
    status, told = keep(signed_in.alice, data)
    assert (status, "too old to be kept" in told["sentence"]) == (400, True)
    assert not FormDraft.objects.exists()


# gone on with


def test_one_goes_on_without_being_told_what_is_not_finished(cast, signed_in):
    study = builders.study()
    arm = builders.arm(study)
    changes = {"label": "", "n_stated": "about 4O", **row("arms", 0, n="2x"), **rows("arms")}
    data = opened(signed_in.alice, page(study), **changes)
    data |= {"arms-TOTAL_FORMS": 2, **row("arms", 1, label="A new arm", type="", n="")}
    keep(signed_in.alice, data)
    answer = go_on(signed_in.alice, page(study))
    assert complaints(answer) == {}
    assert "Please correct" not in answer.content.decode()
    again = filled(answer)
    assert (again["label"], again["n_stated"], again["arms-0-n"], again["arms-1-label"]) == ("", "about 4O", "2x", "A new arm")
    assert Study.objects.get(pk=study.pk).arms.get() == arm


def test_what_one_went_on_with_is_saved_and_kept_no_longer(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    keep(signed_in.alice, opened(signed_in.alice, page(item), statement="Half of it", **row("anchors", 0, end=50)))
    answer = go_on(signed_in.alice, page(item))
    saved = signed_in.alice.post(page(item), {"_form": answer.context["seal"]["value"], **filled(answer, statement="All of it")})
    assert saved.status_code == 302
    item.refresh_from_db()
    assert (item.statement, item.anchors.get().end) == ("All of it", 50)
    assert bars(signed_in.alice, page(item)) == []


def test_records_found_by_searching_come_back_with_their_names(cast, signed_in):
    disease, publication = builders.disease(), builders.publication()
    address = reverse("admin:evidence_evidenceitem_add")
    keep(signed_in.alice, opened(signed_in.alice, address, disease=disease.pk, publication=publication.pk))
    answer = go_on(signed_in.alice, address).content.decode()
    assert disease.label in answer
    assert publication.label in answer


def test_what_is_gone_is_said_to_be_gone(cast, signed_in):
    answer = signed_in.alice.get(f"{ADD}?kept=0e0e0e0e-0e0e-4e0e-8e0e-0e0e0e0e0e0e", follow=True)
    assert said(answer) == ["That is not kept any more: it was saved or discarded."]
    assert signed_in.alice.get(f"{ADD}?kept=junk", follow=True).status_code == 200


def test_it_is_told_that_the_record_was_changed_since(cast, signed_in):
    study = builders.study()
    keep(signed_in.alice, opened(signed_in.alice, page(study), setting="A ward"))
    Study.objects.filter(pk=study.pk).update(population="Adults")
    assert bars(signed_in.alice, page(study)) == [(2, True)]
    assert "Somebody has changed the record since" in signed_in.alice.get(page(study)).content.decode()


def test_what_cannot_be_changed_any_more_can_still_be_read(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    data = opened(signed_in.alice, page(item), statement="Better words.")
    submit(item=item, by=cast.alice)
    answer = signed_in.alice.post(page(item), data, follow=True)
    assert said(answer) == ["Under review nothing changes: send it back first. Nothing was saved; what you entered is kept."]
    (bar,) = answer.context["kept_drafts"]
    assert "Better words." in signed_in.alice.get(bar["address"]).content.decode()
    assert EvidenceItem.objects.get(pk=item.pk).statement != "Better words."
    (line,) = signed_in.alice.get(reverse("admin:desk", args=["unsaved"])).context["lines"]
    assert "Better words." in signed_in.alice.get(line.address, follow=True).content.decode()


def test_what_was_typed_outlives_its_record(cast, signed_in):
    study = builders.study()
    keep(signed_in.alice, opened(signed_in.alice, page(study), setting="A ward"))
    study.delete()
    (line,) = signed_in.alice.get(reverse("admin:desk", args=["unsaved"])).context["lines"]
    assert "A ward" in signed_in.alice.get(line.address, follow=True).content.decode()


# the session has ended


def test_a_form_sent_after_the_session_has_ended_waits_behind_the_sign_in(cast, signed_in):
    study = builders.study()
    data = opened(signed_in.alice, page(study), label="Half a")
    signed_in.alice.logout()
    answer = signed_in.alice.post(page(study), data)
    assert answer.status_code == 302
    assert reverse("admin:login") in answer["Location"]
    (sentence,) = [str(message) for message in get_messages(answer.wsgi_request)]
    assert "What you entered is kept" in sentence
    assert Study.objects.get(pk=study.pk).label == study.label
    signed_in.alice.force_login(cast.alice)
    assert bars(signed_in.alice, page(study)) == [(1, False)]
    assert bars(signed_in.bob, page(study)) == []


def test_autosave_says_who_is_signed_out_and_keeps_on(cast, signed_in):
    data = opened(signed_in.alice, ADD, label="Half a")
    signed_in.alice.logout()
    status, told = keep(signed_in.alice, data)
    assert (status, told["person"]) == (401, None)
    assert json.loads(signed_in.alice.get(AUTOSAVE).content)["person"] is None
    assert [draft.person for draft in FormDraft.objects.all()] == [cast.alice]


def test_a_form_of_somebody_else_is_kept_for_her_and_not_saved(cast, signed_in):
    study = builders.study()
    data = opened(signed_in.alice, page(study), label="Alice’s")
    status, _ = keep(signed_in.bob, data)
    assert status == 409
    answer = signed_in.bob.post(page(study), data, follow=True)
    assert said(answer) == [
        "Alice Example had opened this form, and you are signed in now. Nothing was saved; it is kept for Alice Example."
    ]
    assert answer.context["kept_drafts"] == []
    assert Study.objects.get(pk=study.pk).label == study.label
    assert bars(signed_in.alice, page(study)) == [(1, False)]


def test_a_seal_ends_with_the_password_and_with_the_account(cast, signed_in):
    data = opened(signed_in.alice, ADD, label="Half a")
    cast.alice.set_password("another one entirely")
    cast.alice.save()
    assert keep(Browser(), data)[0] == 400
    other = opened(signed_in.bob, ADD, label="Half a")
    cast.bob.is_active = False
    cast.bob.save()
    assert keep(Browser(), other)[0] == 400
    assert not FormDraft.objects.exists()


def test_autosave_is_guarded_against_forgery(cast):
    browser = Browser(enforce_csrf_checks=True)
    assert browser.post(AUTOSAVE, {"_form": "x"}).status_code == 403


def test_a_form_with_a_token_that_is_out_of_date_is_kept_and_not_saved(cast, signed_in):
    study = builders.study()
    data = opened(signed_in.alice, page(study), label="Half a")
    strict = Browser(enforce_csrf_checks=True)
    strict.force_login(cast.alice)
    answer = strict.post(page(study), data, follow=True)
    assert "Nothing was saved; what you entered is kept." in said(answer)[0]
    assert [bar["changes"] for bar in answer.context["kept_drafts"]] == [1]
    assert strict.post(page(study), data | {"_form": "forged"}).status_code == 403
    assert Study.objects.get(pk=study.pk).label == study.label


def test_a_fresh_token_is_told_to_who_asks(cast, signed_in):
    told = json.loads(signed_in.alice.get(AUTOSAVE).content)
    assert told["person"] == cast.alice.pk
    assert len(told["csrf"]) == 64


# the price


def test_offering_one_or_many_asks_the_same(cast, signed_in):
    study = builders.study()

    def asked():
        with CaptureQueriesContext(connection) as queries:
            signed_in.alice.get(page(study))
        return len(queries)

    keep(signed_in.alice, opened(signed_in.alice, page(study), setting="A ward"))
    one = asked()
    for number in range(3):
        keep(signed_in.alice, opened(signed_in.alice, page(study), setting=f"Ward {number}"))
    assert asked() == one
