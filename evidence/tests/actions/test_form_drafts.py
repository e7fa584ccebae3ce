"""What is kept of a form while somebody types, for whom, and for how long."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from evidence.actions.form_drafts import MOST_FORMS, FormPage, finish, forget, keep
from evidence.actions.workflow import Refused
from evidence.models import FormDraft
from evidence.models.form_drafts import KEPT_FOR, MOST_BYTES
from evidence.tests import builders

pytestmark = pytest.mark.django_db
PAGE = FormPage("study")


def kept(person, form=None, fields=(("label", "Half a tri"),), page=PAGE):
    return keep(person=person, form=form or uuid.uuid4(), page=page, label="New study", fields=fields)


def test_a_form_is_kept_as_it_was_typed_whole_or_not(cast):
    draft = kept(cast.alice, fields=[("label", ""), ("n_stated", "about 4O"), ("basis", "a"), ("basis", "b"), ("note", "例\nline")])
    draft.refresh_from_db()
    assert draft.fields == [["label", ""], ["n_stated", "about 4O"], ["basis", "a"], ["basis", "b"], ["note", "例\nline"]]


def test_what_it_holds_now_takes_the_place_of_what_it_held(cast):
    form = uuid.uuid4()
    kept(cast.alice, form)
    kept(cast.alice, form, fields=[("label", "A whole trial")])
    assert FormDraft.objects.get().fields == [["label", "A whole trial"]]


def test_two_windows_on_one_page_keep_two_drafts(cast):
    kept(cast.alice)
    kept(cast.alice)
    assert FormDraft.objects.of(cast.alice).on_page(PAGE).count() == 2


def test_nobody_sees_what_another_person_typed(cast):
    form = uuid.uuid4()
    kept(cast.alice, form)
    kept(cast.bob, form, fields=[("label", "Bob’s")])
    assert [draft.fields for draft in FormDraft.objects.of(cast.alice)] == [[["label", "Half a tri"]]]
    assert FormDraft.objects.of(cast.carol).count() == 0


@pytest.mark.parametrize("name", ["csrfmiddlewaretoken", "password", "new_password1", "_save", "_form", "a\x00b"])
def test_secrets_and_buttons_are_never_kept(cast, name):
    assert kept(cast.alice, fields=[(name, "x"), ("label", "y")]).fields == [["label", "y"]]


def test_a_character_that_the_database_cannot_hold_does_not_lose_the_rest(cast):
    assert kept(cast.alice, fields=[("label", "a\x00b")]).fields == [["label", "ab"]]


def test_what_is_too_long_is_refused_in_a_sentence_and_what_was_kept_stays(cast):
    form = uuid.uuid4()
    kept(cast.alice, form)
    with pytest.raises(Refused, match="too long to be kept"):
        kept(cast.alice, form, fields=[("note", "例" * (MOST_BYTES // 3))])
    assert FormDraft.objects.get().fields == [["label", "Half a tri"]]


def test_the_longest_that_is_kept_is_what_the_database_takes(cast):
    around = len('[["note", ""]]')
    assert kept(cast.alice, fields=[("note", "x" * (MOST_BYTES - around))]).pk
    with pytest.raises(Refused):
        kept(cast.alice, fields=[("note", "x" * (MOST_BYTES - around + 1))])


def test_a_finished_form_does_not_come_back_with_a_late_copy(cast):
    form = uuid.uuid4()
    kept(cast.alice, form)
    finish(person=cast.alice, form=form, page=PAGE)
    with pytest.raises(Refused, match="saved or discarded already"):
        kept(cast.alice, form)
    assert not FormDraft.objects.of(cast.alice).exists()
    assert FormDraft.objects.get().fields == []


def test_a_form_that_is_finished_before_anything_was_kept_does_not_come_back_either(cast):
    form = uuid.uuid4()
    finish(person=cast.alice, form=form, page=PAGE)
    with pytest.raises(Refused):
        kept(cast.alice, form)


def test_a_form_that_is_again_as_it_was_opened_is_not_kept_until_it_is_typed_into_again(cast):
    form = uuid.uuid4()
    kept(cast.alice, form)
    forget(person=cast.alice, form=form)
    assert not FormDraft.objects.exists()
    assert kept(cast.alice, form).pk


def test_what_is_old_goes_when_something_new_comes(cast):
    old = builders.form_draft(cast.bob, kept_at=timezone.now() - KEPT_FOR - timedelta(days=1))
    recent = builders.form_draft(cast.bob, kept_at=timezone.now() - KEPT_FOR + timedelta(days=1))
    assert list(FormDraft.objects.of(cast.bob)) == [recent]
    kept(cast.alice)
    assert not FormDraft.objects.filter(pk=old.pk).exists()
    assert FormDraft.objects.filter(pk=recent.pk).exists()


def test_one_person_keeps_only_so_many(cast):
    now = timezone.now()
    made = [builders.form_draft(cast.alice, kept_at=now - timedelta(minutes=minutes)) for minutes in range(MOST_FORMS + 2)]
    builders.form_draft(cast.bob, kept_at=now - timedelta(days=1))
    kept(cast.alice)
    assert FormDraft.objects.of(cast.alice).count() == MOST_FORMS
    assert not FormDraft.objects.filter(pk=made[-1].pk).exists()
    assert FormDraft.objects.of(cast.bob).count() == 1


def test_keeping_leaves_no_history(cast):
    from pghistory.models import Context

    kept(cast.alice)
    assert not Context.objects.exists()
    assert not hasattr(FormDraft, "history")


def test_keeping_again_costs_few_questions(cast, django_assert_num_queries):
    form = uuid.uuid4()
    kept(cast.alice, form)
    with django_assert_num_queries(4):  # the row, locked, between savepoints; what it holds now
        kept(cast.alice, form)
