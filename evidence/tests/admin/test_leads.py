"""The queue of leads in the admin: found by filters, decided on in bulk."""

import pytest
from django.urls import reverse

from evidence.models import Lead
from evidence.tests import builders

from .forms import said

pytestmark = pytest.mark.django_db
QUEUE = "admin:evidence_lead_changelist"


@pytest.fixture
def leads():
    """One that is listed as similar, one that cites, one that was imported."""
    source = builders.publication("source")
    for slug, kind in (("similar", "similar"), ("citing", "cited_by")):
        builders.relation(source, builders.publication(slug), kind=kind)
    builders.lead(builders.publication("imported"), origin="imported")
    return list(Lead.objects.order_by("pk"))


def decided(browser, action, leads, **more):
    sent = {"action": f"decide_{action}", "_selected_action": [lead.pk for lead in leads], **more}
    return browser.post(reverse(QUEUE), sent, follow=True)


def found(browser, **filters):
    return {lead.publication.slug for lead in browser.get(reverse(QUEUE), filters).context["cl"].queryset}


def test_a_bulk_decision_says_who_and_when(leads, cast, signed_in):
    answer = decided(signed_in.alice, "out_of_scope", leads[:2], reason="Animals only.")
    assert said(answer) == ["2 decided: out of scope."]
    assert set(Lead.objects.filter(state="out_of_scope").values_list("decided_by", "reason")) == {(cast.alice.pk, "Animals only.")}
    row = answer.text
    assert "Alice Example" in row
    assert "Animals only." in row


def test_a_bulk_decision_without_its_reason_is_refused(leads, signed_in):
    answer = decided(signed_in.alice, "out_of_scope", leads)
    assert said(answer) == ["Say why it is out of scope: others will come upon it again."]
    assert not Lead.objects.exclude(state="waiting").exists()


def test_the_queue_is_narrowed(leads, cast, signed_in):
    decided(signed_in.bob, "to_extract", leads[:1])
    assert found(signed_in.alice, state__exact="waiting") == {"citing", "imported"}
    assert found(signed_in.alice, list="cited_by") == {"citing"}
    assert found(signed_in.alice, origin__exact="imported") == {"imported"}
    assert found(signed_in.alice, decided_by__id__exact=cast.bob.pk) == {"similar"}
    builders.published(cast, publication=leads[1].publication)
    assert found(signed_in.alice, read="yes") == {"citing"}
    assert found(signed_in.alice, read="no") == {"similar", "imported"}


def test_a_lead_is_entered_by_hand_and_never_deleted(signed_in):
    publication = builders.publication()
    answer = signed_in.alice.post(reverse("admin:evidence_lead_add"), {"publication": publication.pk, "note": "", "seen_version": "1"})
    assert answer.status_code == 302
    lead = Lead.objects.get()
    assert (lead.publication, lead.origin, lead.state) == (publication, "curator", "waiting")
    assert signed_in.carol.get(reverse("admin:evidence_lead_delete", args=[lead.pk])).status_code == 403
    assert "delete_selected" not in signed_in.carol.get(reverse(QUEUE)).text


def test_a_reader_does_not_come_in(leads, signed_in):
    assert signed_in.dave.get(reverse(QUEUE)).status_code == 302
    decided(signed_in.dave, "done", leads)
    assert not Lead.objects.exclude(state="waiting").exists()
