"""The form of an item teaches: what each word means, what the kind is, what the wording claims."""

import pytest
from django import forms
from django.urls import reverse

from evidence.actions.recording import recorded
from evidence.admin.forms.described import DescribedSelect, meanings_of
from evidence.admin.site import site
from evidence.models import Arm, DoseStep, EvidenceItem, ItemIntervention, Result, SourceAnchor, Study, StudyReport
from evidence.queries.history import changes_of
from evidence.tests import builders
from evidence.vocabulary.doses import CALENDAR_UNITS, Unit
from evidence.vocabulary.evidence import BackgroundAspect, Direction, Kind, MethodAspect

pytestmark = pytest.mark.django_db

HINTS = "/admin/evidence/evidenceitem/hints/"
ADD = "/admin/evidence/evidenceitem/add/"
SAY_IT_THEMSELVES = {unit.value for unit in Unit}  # a week is a week


@pytest.mark.parametrize("model", [EvidenceItem, ItemIntervention, Result, SourceAnchor, Study, StudyReport, Arm, DoseStep])
def test_every_word_that_is_chosen_has_a_meaning(model):
    for column in model._meta.concrete_fields:
        choices = column.choices or getattr(getattr(column, "base_field", None), "choices", None)
        if choices and column.editable:
            silent = {value for value, _ in choices if value and not meanings_of(choices).get(value)}
            assert silent <= SAY_IT_THEMSELVES, (column.name, silent)


def test_the_meaning_is_that_of_the_right_vocabulary():
    assert meanings_of(Direction.choices)["mixed"] == Direction.MIXED.meaning
    both = meanings_of([*BackgroundAspect.choices, *MethodAspect.choices])
    assert (both["course"], both["search"]) == (BackgroundAspect.COURSE.meaning, MethodAspect.SEARCH.meaning)
    assert meanings_of([(unit.value, unit.label) for unit in CALENDAR_UNITS]) == dict.fromkeys(CALENDAR_UNITS, "")


def test_the_form_carries_the_meanings_where_they_are_chosen(signed_in):
    form = signed_in.alice.get(ADD).context["adminform"].form
    assert isinstance(form.fields["direction"].widget, DescribedSelect)
    assert 'data-meaning="the source leaves it open"' in str(form["direction"])
    assert isinstance(form.fields["qualifiers"].widget, forms.CheckboxSelectMultiple)
    assert "other treatment has failed" in str(form["qualifiers"])


def test_every_kind_is_explained_on_the_form(signed_in):
    told = signed_in.alice.get(ADD).context["lessons"]
    assert set(told["lessons"]) == set(Kind.values)
    assert told["address"] == HINTS == reverse(f"{site.name}:evidence_evidenceitem_hints")


def hints(browser, **sent):
    return browser.post(HINTS, sent).json()["hints"]


def test_the_wording_is_checked_while_it_is_typed(signed_in):
    sent = {"kind": "finding", "hedge": "possible", "direction": "improved"}
    found = hints(signed_in.alice, statement="IVIg proves to help. It is strong.", **sent)
    assert "“proves” claims a proof." in found
    assert any("More than one sentence" in each for each in found)
    assert hints(signed_in.alice, statement="IVIg may have made patients stronger.", **sent) == []


def test_nothing_typed_is_nothing_to_say(signed_in):
    assert hints(signed_in.alice) == []
    assert hints(signed_in.alice, kind="no such kind", statement="   ") == []
    assert signed_in.dave.post(HINTS, {}).status_code == 302


def test_every_field_of_a_table_has_a_name_for_who_does_not_see_its_head(signed_in):
    page = signed_in.alice.get(ADD, {"kind": "finding"})
    (rows,) = [each.formset for each in page.context["inline_admin_formsets"] if each.formset.prefix == "intervention_links"]
    assert 'aria-label="Role"' in str(rows.forms[0]["role"])
    assert 'aria-label="Intervention"' in str(rows.forms[0]["intervention"])


def test_fields_are_called_by_plain_words_on_forms_and_in_histories(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    builders.result(item, n=40)
    page = signed_in.alice.get(f"/admin/evidence/evidenceitem/{item.pk}/change/").content.decode()
    assert ">Patients (n):</label>" in page
    assert ">N is taken from:</label>" in page
    with recorded(by=cast.alice):
        item.study.n_analysed = 38
        item.study.save()
    said = [each.field for change in changes_of(item.study) for each in change.differences]
    assert "patients analysed" in said
    assert "n analysed" not in said
