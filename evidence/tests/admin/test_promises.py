"""What every page of the admin promises."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.actions.double_extraction import hand_in
from evidence.admin.base import CuratedAdmin, CuratedInline
from evidence.admin.site import SECTIONS, site
from evidence.models import Assignment, Comment, Correction, Flag, LedgerEntry, Release
from evidence.models.base import Recorded
from evidence.tests import builders

pytestmark = pytest.mark.django_db

RECORDS = [model for model in apps.get_app_config("evidence").get_models() if issubclass(model, Recorded)]
PAGES = {model: page for model, page in site._registry.items() if model not in (User, Group)}
LINKS = {"DiseaseParent": "parents", "MechanismParent": "parents"}
"""Links without a row of their own on any page: chosen in this field of the child."""
PERSONAL = {"ApiToken", "Profile"}
"""On a page of one’s own, which shows nobody else’s."""
OF_EDITORS = {"AccountChange", "Invitation"}
"""On the page of people, which is for editors."""

MADE_ELSEWHERE = {Assignment, Comment, Correction, Flag, LedgerEntry, Release}
"""Made on the page of the record of which they speak, by the database, or at the server."""


def address(model, page="changelist", *args):
    return reverse(f"admin:evidence_{model._meta.model_name}_{page}", args=args)


def some_of_everything(cast):
    """A record of every noun, most of them public."""
    disease = builders.disease(parent=builders.disease(), names=[("ja", "例", "preferred"), ("en", "Ex", "abbreviation")])
    study = builders.study(reported_by=builders.publication())
    regimen = builders.regimen()
    arm = builders.arm(study, regimen=regimen)
    arm.interventions.set([builders.intervention()])
    source = builders.publication()
    builders.relation(source, builders.publication())
    mechanism = builders.mechanism()

    def prepare(item):
        builders.result(item, arm=arm)
        builders.caveat(item=item)

    values = {"disease": disease, "study": study, "publication": source, "regimen": regimen}
    item = builders.published(cast, prepare=prepare, **values)
    harm = builders.draft(curator=cast.alice, kind="safety", outcome=builders.outcome(domain="adverse_event", better="lower"))
    builders.risk_factor(harm)
    builders.draft(curator=cast.alice, kind="mechanism", mechanism=mechanism, outcome=None, direction="")
    builders.disagreement(item, harm)
    builders.caveat(arm=arm)
    builders.comment(item, author=cast.bob)
    builders.flag(item, raised_by=cast.bob)
    builders.correction(item)
    builders.assignment(item, person=cast.bob)
    builders.interests(cast.alice)
    builders.release()
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    builders.reading(double, cast.alice)
    for reading in double.readings.all():
        hand_in(extraction=reading, by=reading.person)
    return item


def test_every_page_records_who_and_tells_refusals():
    for page in PAGES.values():
        assert isinstance(page, CuratedAdmin), page
        for inline in page.inlines:
            assert issubclass(inline, CuratedInline), inline


def test_every_record_has_a_page_or_stands_on_one():
    on_pages = {inline.model for page in PAGES.values() for inline in page.inlines}
    for model in RECORDS:
        assert model in PAGES or model in on_pages or model.__name__ in LINKS or model.__name__ in PERSONAL | OF_EDITORS, model


def test_every_page_can_be_searched_and_filled_in_by_search():
    for model, page in PAGES.items():
        assert page.search_fields, model
        chosen = set(page.get_autocomplete_fields(None))
        for field in model._meta.concrete_fields:
            if field.many_to_one and field.editable:
                assert field.name in chosen, (model, field)


def test_every_page_stands_in_a_section():
    assert {model.__name__ for model in site._registry} == {noun for nouns in SECTIONS.values() for noun in nouns}


def test_the_first_page_is_ordered_by_subject(signed_in):
    sections = signed_in.alice.get(reverse("admin:index")).context["app_list"]
    assert [section["name"] for section in sections] == ["Evidence", "Studies", "Literature", "Vocabulary", "People"]


@pytest.mark.parametrize("name", ["alice", "bob", "carol"])
def test_every_page_opens_for_everybody_who_works_here(cast, signed_in, name):
    some_of_everything(cast)
    browser = getattr(signed_in, name)
    for model in PAGES:
        assert browser.get(address(model)).status_code == 200, model
        assert browser.get(address(model), {"q": "example"}).status_code == 200, model
        may_add = model not in MADE_ELSEWHERE and getattr(cast, name).has_perm(f"evidence.add_{model._meta.model_name}")
        assert browser.get(address(model, "add")).status_code == (200 if may_add else 403), model
        for record in model.objects.all():
            assert browser.get(address(model, "change", record.pk)).status_code == 200, model
            assert browser.get(address(model, "history", record.pk)).status_code == 200, model


def test_every_autocomplete_answers(cast, signed_in):
    some_of_everything(cast)
    for model, page in PAGES.items():
        for field in page.get_autocomplete_fields(None):
            asked = {"app_label": "evidence", "model_name": model._meta.model_name, "field_name": field, "term": "e"}
            assert signed_in.alice.get(reverse("admin:autocomplete"), asked).status_code == 200, (model, field)


def test_what_is_called_just_so_leads_a_choice(signed_in):
    for label in ("Complete recovery of strength", "Strength of grip", "Strength"):
        builders.outcome(label.lower().replace(" ", "-"), label=label)
    asked = {"app_label": "evidence", "model_name": "evidenceitem", "field_name": "outcome", "term": "strength"}
    offered = signed_in.alice.get(reverse("admin:autocomplete"), asked).json()["results"]
    assert [each["text"] for each in offered] == ["Strength", "Strength of grip", "Complete recovery of strength"]


def test_who_has_no_role_does_not_come_in(signed_in):
    for model in PAGES:
        assert signed_in.dave.get(address(model)).status_code == 302


def test_people_and_groups_are_for_superusers(signed_in, root):
    for page in ("auth_user", "auth_group"):
        assert root.get(reverse(f"admin:{page}_changelist")).status_code == 200
        assert root.get(reverse(f"admin:{page}_add")).status_code == 200
        assert signed_in.carol.get(reverse(f"admin:{page}_changelist")).status_code == 403


@pytest.mark.parametrize("model", PAGES)
def test_no_list_asks_more_for_more_rows(cast, signed_in, model):
    some_of_everything(cast)
    few = queries(signed_in.carol, address(model))
    for number in range(3):
        some_of_everything(cast)
        builders.intervention(f"treatment-{number}")
    assert model.objects.count() > 3
    assert queries(signed_in.carol, address(model)) == few


def queries(browser, page):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert browser.get(page).status_code == 200
    return len(asked)
