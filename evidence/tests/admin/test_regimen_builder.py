"""While a regimen is typed it is computed by the same functions that compute it on saving."""

import pytest
from django.urls import reverse

from evidence.models import DoseRegimen
from evidence.tests import builders

from .forms import filled, rows

pytestmark = pytest.mark.django_db

COMPUTE = "/admin/evidence/doseregimen/compute/"
ADD = "/admin/evidence/doseregimen/add/"
STEP = {
    "purpose": "not_stated",
    "relation": "eq",
    "low": "0.5",
    "per": "day",
    "days": "2",
    "every": "4",
    "every_unit": "week",
    "courses": "4",
}


def typed(browser, *steps, **more):
    answer = browser.post(COMPUTE, {**rows("steps", *steps), **more})
    assert answer.status_code == 200
    return answer.json()


def test_what_is_typed_is_told_in_words_and_sums(signed_in):
    found = typed(signed_in.alice, STEP)
    assert found["label"] == "0.5 g/kg/day × 2 days (1 g/kg), every 4 weeks × 4"
    assert found["totals"] == [["g/kg on a day", "0.5"], ["g/kg in a course", "1"], ["g/kg in all", "4"], ["g/kg in 28 days", "1"]]
    assert found["slug"] == "ivig-0-5-daily-2-every-4-weeks-x-4"
    assert found["picture"].startswith("<svg")
    assert (found["errors"], found["warnings"], found["twin"]) == ([], [], None)


def test_what_is_typed_is_what_is_saved(signed_in):
    found = typed(signed_in.alice, STEP)
    signed_in.alice.post(ADD, filled(signed_in.alice.get(ADD), **rows("steps", STEP), slug=found["slug"]))
    saved = DoseRegimen.objects.get()
    assert (saved.label, saved.slug) == (found["label"], found["slug"])
    again = typed(signed_in.alice, STEP)
    assert again["twin"] == {
        "pk": saved.pk,
        "label": saved.label,
        "address": reverse("admin:evidence_doseregimen_change", args=[saved.pk]),
    }
    assert typed(signed_in.alice, STEP, regimen=saved.pk)["twin"] is None


def test_an_error_names_its_field_and_the_other_steps_are_computed(signed_in):
    found = typed(signed_in.alice, STEP, {**STEP, "every_unit": "", "courses": ""}, {**STEP, "low": "-1"})
    assert [(each["field"], each["where"]) for each in found["errors"]] == [
        ("steps-1-every", "Step 2, every"),
        ("steps-2-low", "Step 3, low"),
    ]
    assert found["errors"][0]["sentence"] == "An interval is a number above zero and a unit."
    assert found["label"] == "0.5 g/kg/day × 2 days (1 g/kg), every 4 weeks × 4"


def test_steps_are_computed_in_their_order_and_without_the_deleted(signed_in):
    maintenance = {"purpose": "maintenance", "relation": "eq", "low": "1", "per": "course", "position": "2"}
    found = typed(signed_in.alice, maintenance, {**STEP, "position": "1"}, {**STEP, "low": "9", "DELETE": "on"})
    assert found["label"].startswith("0.5 g/kg/day")
    assert "then maintenance: 1 g/kg" in found["label"]


def test_unusual_doses_are_warned_of(signed_in):
    assert typed(signed_in.alice, {**STEP, "low": "3"})["warnings"] == ["More than 4 g/kg in one course.", "More than 2 g/kg on one day."]


@pytest.mark.parametrize("junk", ["", "x", "-1", "9" * 30, "٣"])
def test_junk_is_computed_to_nothing(signed_in, junk):
    assert signed_in.alice.post(COMPUTE, {"steps-TOTAL_FORMS": junk, "regimen": junk}).json()["label"] == ""


def test_only_who_may_see_regimens_may_ask(signed_in):
    assert signed_in.dave.post(COMPUTE, rows("steps", STEP)).status_code == 302
    assert signed_in.alice.get(COMPUTE).status_code == 405


def test_a_regimen_that_readers_see_is_shown_with_its_picture(cast, signed_in):
    regimen = builders.regimen({"low": "2", "per": "course", "days": 5})
    builders.published(cast, regimen=regimen)
    page = signed_in.alice.get(reverse("admin:evidence_doseregimen_change", args=[regimen.pk])).content.decode()
    assert 'class="dose open"' in page or 'class="dose"' in page
    assert "2 g/kg over 5 days" in page
