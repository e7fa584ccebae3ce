"""The history page: who, when, what before and after, why."""

import pytest
from django.urls import reverse

from evidence.models import ItemIntervention
from evidence.tests import builders

from .forms import filled

pytestmark = pytest.mark.django_db


def page(item):
    return reverse("admin:evidence_evidenceitem_change", args=[item.pk])


def test_the_history_page_shows_before_and_after_and_why(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    extra = builders.intervention("prednisolone")
    sent = filled(signed_in.alice.get(page(item)), statement="Strength was the same.", why="Read again")
    signed_in.alice.post(page(item), sent)
    ItemIntervention.objects.create(item=item, role="background", intervention=extra)
    answer = signed_in.alice.get(reverse("admin:evidence_evidenceitem_history", args=[item.pk]))
    told = {change.noun + " " + change.done: change for change in answer.context["changes"]}
    changed = told["evidence item changed"]
    assert (changed.who, changed.why) == (cast.alice, "Read again")
    assert [(each.field, each.before, each.after) for each in changed.differences] == [
        ("statement", "Strength was better after treatment.", "Strength was the same.")
    ]
    added = answer.context["changes"][0]
    assert (added.noun, added.done) == ("item intervention", "added")
    assert [(each.field, each.after) for each in added.differences] == [("role", "background treatment"), ("intervention", "Prednisolone")]
    html = answer.content.decode()
    assert "<del>Strength was better after treatment.</del>" in html
    assert "Read again" in html
