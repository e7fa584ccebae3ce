"""Moves of many items from their list: what would happen to each is told first, then all are moved or none."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.actions.workflow import publish, submit
from evidence.models import Assignment, EvidenceItem
from evidence.tests import builders

pytestmark = pytest.mark.django_db
LIST = "/admin/evidence/evidenceitem/"


def in_review(cast, by="alice", **values):
    person = getattr(cast, by)
    return submit(item=builders.draft(curator=person, **values), by=person)


def choose(browser, name, *items):
    """Tick these in the list and choose the action."""
    return browser.post(LIST, {"action": name, "_selected_action": [item.pk for item in items], "index": 0})


def confirm(browser, name, *items, **given):
    seen = [f"{item.pk}:{EvidenceItem.objects.get(pk=item.pk).row_version}" for item in items]
    return browser.post(reverse("admin:evidence_evidenceitem_many", args=[name]), {"seen": seen, **given}, follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def states(*items):
    return [EvidenceItem.objects.get(pk=item.pk).status for item in items]


def offered(browser):
    names = [name for name, _ in browser.get(LIST).context["action_form"].fields["action"].choices if name]
    return [name for name in names if not name.startswith("export_")]


def test_the_list_offers_what_the_role_allows(cast, signed_in):
    builders.draft(curator=cast.alice)
    assert offered(signed_in.alice) == ["delete_selected", "submit", "revise", "assign"]
    assert offered(signed_in.bob) == ["delete_selected", "submit", "publish", "send_back", "reject", "revise", "reaffirm", "assign"]
    assert "retract" in offered(signed_in.carol)


def test_choosing_does_nothing_yet_and_tells_of_each(cast, signed_in):
    own, others = in_review(cast, by="bob"), in_review(cast)
    page = choose(signed_in.bob, "publish", own, others)
    assert [(item.pk, why) for item, why in page.context["in_the_way"]] == [(own.pk, "Nobody reviews their own work: ask somebody else.")]
    assert [(item.pk, what) for item, what in page.context["clear"]] == [(others.pk, f"becomes public as {others.accession}.1")]
    assert "Publish 1 item, without the others" in page.content.decode()
    assert states(own, others) == ["in_review", "in_review"]


def test_own_items_among_them_are_refused_even_if_sent_all_the_same(cast, signed_in):
    own, others = in_review(cast, by="bob"), in_review(cast)
    page = confirm(signed_in.bob, "publish", own, others)
    assert said(page) == ["Nothing was done: some of them stand in the way now."]
    assert [item.pk for item, _ in page.context["in_the_way"]] == [own.pk]
    assert states(own, others) == ["in_review", "in_review"]


def test_one_goes_on_without_those_in_the_way(cast, signed_in):
    own, others = in_review(cast, by="bob"), in_review(cast)
    page = confirm(signed_in.bob, "publish", others)
    assert said(page) == [f"{others.accession}.1 is public now."]
    assert states(own, others) == ["in_review", "published"]


def test_what_was_changed_since_the_page_was_seen_is_in_the_way(cast, signed_in):
    item = in_review(cast)
    seen = f"{item.pk}:{item.row_version}"
    publish(item=item, by=cast.carol)
    page = signed_in.bob.post(reverse("admin:evidence_evidenceitem_many", args=["publish"]), {"seen": [seen]})
    assert [why for _, why in page.context["in_the_way"]] == ["Somebody changed it meanwhile: look at it again."]


def test_a_reason_is_asked_once_and_a_missing_one_loses_nothing(cast, signed_in):
    items = [in_review(cast) for _ in range(2)]
    assert b"Reason to send back" in choose(signed_in.bob, "send_back", *items).content
    page = confirm(signed_in.bob, "send_back", *items, reason=" ")
    assert page.context["form"].errors["reason"] == ["Say why: the reason is kept with the item."]
    assert len(page.context["clear"]) == 2
    page = confirm(signed_in.bob, "send_back", *items, reason="Say of whom.")
    assert states(*items) == ["sent_back", "sent_back"]
    assert set(EvidenceItem.objects.values_list("reason", flat=True)) == {"Say of whom."}


def test_many_are_assigned_to_a_person(cast, signed_in):
    items = [in_review(cast) for _ in range(2)]
    page = confirm(signed_in.carol, "assign", *items, to=cast.bob.pk, due="")
    assert said(page) == ["2 items: on the desk of Bob Example now."]
    assert Assignment.objects.open().filter(person=cast.bob).count() == 2
    assert [each.pk for each in choose(signed_in.alice, "assign", *items).context["form"].fields["to"].queryset] == [cast.alice.pk]


def test_who_has_no_role_or_sends_junk_moves_nothing(cast, signed_in):
    item = in_review(cast)
    assert confirm(signed_in.dave, "publish", item).status_code == 200  # the sign-in page
    address = reverse("admin:evidence_evidenceitem_many", args=["publish"])
    page = signed_in.bob.post(address, {"seen": ["1:x", "²:1", "1", "9" * 40 + ":1"]}, follow=True)
    assert said(page) == ["Choose the items first."]
    assert signed_in.bob.get(address).status_code == 405
    assert signed_in.bob.post(reverse("admin:evidence_evidenceitem_many", args=["explode"])).status_code == 403
    assert states(item) == ["in_review"]


def test_a_role_is_asked_again_when_it_is_sent(cast, signed_in):
    item = in_review(cast)
    page = confirm(signed_in.alice, "publish", item)
    assert [why for _, why in page.context["in_the_way"]] == ["To publish takes the role of reviewer."]
    assert states(item) == ["in_review"]


def test_the_page_asks_the_same_for_each_further_item(cast, signed_in):
    def price(number):
        items = [in_review(cast) for _ in range(number)]
        with CaptureQueriesContext(connection) as asked:
            choose(signed_in.bob, "send_back", *items)
        return len(asked)

    price(1)
    one, two, three = price(1), price(2), price(3)
    assert three - two == two - one
