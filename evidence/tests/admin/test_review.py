"""The desk and the review page: what is seen, decided and said there, and by whom."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.actions.workflow import publish, revise, submit
from evidence.models import Assignment, Comment, EvidenceItem, Flag
from evidence.queries.desk import PILES
from evidence.queries.history import events_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db
INDEX = "/admin/"


def page(item):
    return reverse("admin:evidence_evidenceitem_review", args=[item.pk])


def send(browser, item, name, **sent):
    """Decide, or say something, as the forms of the page do; returns the page that follows."""
    kind = "decide" if name in ("publish", "send_back", "reject") else "team"
    sent.setdefault("row_version", EvidenceItem.objects.get(pk=item.pk).row_version)
    address = reverse("admin:team", args=["item", item.pk, name])
    if kind == "decide":
        address = reverse("admin:evidence_evidenceitem_decide", args=[item.pk, name])
    return browser.post(address, sent, follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def in_review(cast, by="alice", **values):
    person = getattr(cast, by)
    return submit(item=builders.draft(curator=person, **values), by=person)


def queries(browser, address):
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


# the desk


def test_the_first_page_shows_each_persons_desk(cast, signed_in):
    in_review(cast)
    builders.draft(curator=cast.alice)
    counts = {
        name: {each.pile.name: each.count for each in getattr(signed_in, name).get(INDEX).context["desk"] if each.count}
        for name in ("alice", "bob", "carol")
    }
    assert counts == {"alice": {"drafts": 1}, "bob": {"review": 1}, "carol": {"review": 1}}


def test_every_pile_leads_to_its_list_and_from_there_to_its_things(cast, signed_in):
    item = builders.published(cast)
    EvidenceItem.objects.filter(pk=item.pk).update(needs_recheck=True, recheck_reason="The study was changed.")
    builders.flag(item, raised_by=cast.alice)
    builders.assignment(item, person=cast.bob)
    builders.relation(item.publication, builders.publication())
    builders.disagreement(state="proposed")
    builders.draft(curator=cast.bob)
    builders.form_draft(cast.bob)
    builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol, publication_=item.publication)
    builders.correction(item)
    other = builders.published(cast)
    revise(item=other, by=cast.bob)
    publish(item=submit(item=revise(item=other, by=cast.alice), by=cast.alice), by=cast.carol)
    in_review(cast)
    send(signed_in.carol, in_review(cast, by="bob"), "send_back", reason="Too long.")
    send(signed_in.alice, item, "comment", text="@bob please look")
    first = signed_in.bob.get(INDEX)
    assert [each.count for each in first.context["desk"]] == [1] * len(PILES)
    for name in PILES:
        address = reverse("admin:desk", args=[name])
        assert f'href="{address}"' in first.content.decode()
        lines = signed_in.bob.get(address).context["lines"]
        assert len(lines) == 1, name
        assert lines[0].words
        assert signed_in.bob.get(lines[0].address).status_code == 200, name


def test_a_pile_that_does_not_exist_is_not_found_and_strangers_are_turned_away(signed_in):
    assert signed_in.bob.get(reverse("admin:desk", args=["nothing"])).status_code == 404
    assert signed_in.dave.get(reverse("admin:desk", args=["review"])).status_code == 302


def test_no_page_asks_more_for_more(cast, signed_in):
    def fill():
        item = in_review(cast)
        builders.published(cast)
        builders.comment(item, author=cast.bob)
        builders.flag(item, raised_by=cast.bob)
        return item

    item = fill()
    pages = [INDEX, reverse("admin:desk", args=["review"]), reverse("admin:desk", args=["flags"]), page(item)]
    few = [queries(signed_in.bob, each) for each in pages]
    for _ in range(3):
        fill()
        builders.comment(item, author=cast.carol)
        builders.flag(item, raised_by=cast.carol)
    assert [queries(signed_in.bob, each) for each in pages] == few


# the review page


def test_the_page_shows_the_item_beside_its_anchors_and_checks(cast, signed_in):
    item = in_review(cast, hedge="possible", statement="Strength was better.")
    answer = signed_in.bob.get(page(item))
    shown = answer.content.decode()
    anchor = item.anchors.get()
    assert f"{anchor.source_text.file}, {anchor.start}–{anchor.end}" in shown
    assert "no word of the statement says so" in shown
    assert [move.name for move in answer.context["decisions"]] == ["publish", "send_back", "reject"]
    assert answer.context["differences"] is None


def test_the_page_of_a_revision_shows_what_it_changes(cast, signed_in):
    draft = revise(item=builders.published(cast), by=cast.alice)
    EvidenceItem.objects.filter(pk=draft.pk).update(hedge="suggested")
    submit(item=draft, by=cast.alice)
    answer = signed_in.bob.get(page(draft))
    assert [(each.field, each.before, each.after) for each in answer.context["differences"]] == [("hedge", "asserted", "suggested")]
    assert "<del>asserted</del>" in answer.content.decode()


def test_approving_leads_to_the_next_in_the_queue(cast, signed_in):
    first, second = in_review(cast), in_review(cast)
    answer = send(signed_in.bob, first, "publish")
    first.refresh_from_db()
    assert (first.status, first.reviewer) == ("published", cast.bob)
    assert answer.redirect_chain[-1][0] == page(second)
    answer = send(signed_in.bob, second, "send_back", reason="The anchor is too long.")
    assert answer.redirect_chain[-1][0] == INDEX
    assert "Nothing else waits for your review." in said(answer)
    second.refresh_from_db()
    assert (second.status, second.reason) == ("sent_back", "The anchor is too long.")


def test_rejecting_takes_its_reason(cast, signed_in):
    item = in_review(cast)
    assert said(send(signed_in.bob, item, "reject", reason=" ")) == ["Say why: the reason is kept with the item."]
    assert EvidenceItem.objects.get().status == "in_review"
    send(signed_in.bob, item, "reject", reason="Not in the source.")
    assert EvidenceItem.objects.get().status == "rejected"


def test_nobody_decides_on_own_work(cast, signed_in):
    item = in_review(cast, by="bob")
    answer = signed_in.bob.get(page(item))
    assert answer.context["decisions"] == []
    assert said(send(signed_in.bob, item, "publish")) == ["Nobody reviews their own work: ask somebody else."]
    assert EvidenceItem.objects.get().status == "in_review"


def test_a_curator_decides_nothing(cast, signed_in):
    item = in_review(cast, by="bob")
    assert signed_in.alice.get(page(item)).context["decisions"] == []
    assert said(send(signed_in.alice, item, "publish")) == ["To publish takes the role of reviewer."]


def test_a_page_that_was_overtaken_decides_nothing(cast, signed_in):
    item = in_review(cast)
    answer = send(signed_in.bob, item, "publish", row_version=0)
    assert "changed this meanwhile" in said(answer)[0]
    assert EvidenceItem.objects.get().status == "in_review"


def test_who_does_not_work_here_sees_and_says_nothing(cast, signed_in):
    item = in_review(cast)
    assert signed_in.dave.get(page(item)).status_code == 302
    send(signed_in.dave, item, "comment", text="Hello")
    assert not Comment.objects.exists()


@pytest.mark.parametrize("state", ["draft", "unfinished", "in_review", "published", "sent_back"])
def test_the_page_opens_in_every_state_for_every_role(cast, signed_in, state):
    item = {
        "draft": lambda: builders.draft(curator=cast.alice),
        "unfinished": lambda: EvidenceItem.objects.create(curator=cast.alice, kind="finding", publication=builders.publication()),
        "in_review": lambda: in_review(cast),
        "published": lambda: builders.published(cast),
        "sent_back": lambda: in_review(cast),
    }[state]()
    if state == "sent_back":
        send(signed_in.bob, item, "send_back", reason="Too long.")
    for name in ("alice", "bob", "carol"):
        assert getattr(signed_in, name).get(page(item)).status_code == 200


# what is said there


def test_what_is_said_stands_on_the_page_under_its_authors_name(cast, signed_in):
    item = in_review(cast)
    send(signed_in.bob, item, "comment", text="Is this <b>the right arm</b>, @alice?")
    send(signed_in.alice, item, "flag", reason="The number is misread.")
    shown = signed_in.carol.get(page(item)).content.decode()
    assert "Is this &lt;b&gt;the right arm&lt;/b&gt;, @alice?" in shown
    assert "The number is misread." in shown
    assert (Comment.objects.get().author, Flag.objects.get().raised_by) == (cast.bob, cast.alice)
    assert events_of(Flag).objects.get().pgh_context.metadata["user"] == cast.alice.pk


def test_a_flag_is_resolved_on_the_page(cast, signed_in):
    item = in_review(cast)
    flag = builders.flag(item, raised_by=cast.bob)
    assert "resolved by a reviewer" in said(send(signed_in.alice, item, "resolve", flag=flag.pk, resolution="It is right."))[0]
    assert Flag.objects.open().exists()
    send(signed_in.carol, item, "resolve", flag=flag.pk, resolution="It is right.")
    assert Flag.objects.get().resolution == "It is right."


def test_a_flag_of_another_item_is_not_resolved_here(cast, signed_in):
    flag = builders.flag(in_review(cast), raised_by=cast.bob)
    for number in (flag.pk, "x", ""):
        assert send(signed_in.bob, in_review(cast), "resolve", flag=number, resolution="No.").status_code == 404
    assert Flag.objects.open().exists()


def test_an_item_is_taken_given_back_and_given_to_somebody(cast, signed_in):
    item = in_review(cast)
    send(signed_in.bob, item, "take", due="2099-01-31")
    taken = Assignment.objects.get()
    assert (taken.person, str(taken.due)) == (cast.bob, "2099-01-31")
    assert said(send(signed_in.carol, item, "take")) == ["Bob Example has taken this already: it is given back first."]
    send(signed_in.bob, item, "give-back", assignment=taken.pk)
    send(signed_in.bob, item, "assign", person=cast.carol.pk)
    assert Assignment.objects.open().get().person == cast.carol


@pytest.mark.parametrize("due", ["tomorrow", "2099-02-31"])
def test_a_day_that_is_none_is_refused(cast, signed_in, due):
    assert said(send(signed_in.bob, in_review(cast), "take", due=due)) == ["Write the day as 2026-11-30."]


def test_a_review_is_assigned_to_nobody_who_wrote_it(cast, signed_in):
    item = in_review(cast)
    assert said(send(signed_in.bob, item, "assign", person=cast.alice.pk)) == ["Choose a person who can do this."]
    assert not Assignment.objects.exists()


def test_an_unknown_word_is_refused(cast, signed_in):
    assert send(signed_in.bob, in_review(cast), "shout", text="Hello").status_code == 404


# the lists of what was said


@pytest.mark.parametrize("noun", ["comment", "flag", "assignment"])
def test_in_the_lists_nothing_is_added_or_changed(cast, signed_in, noun):
    item = in_review(cast)
    made = {
        "comment": lambda: builders.comment(item, author=cast.bob),
        "flag": lambda: builders.flag(item, raised_by=cast.bob),
        "assignment": lambda: builders.assignment(item, person=cast.bob),
    }[noun]()
    assert signed_in.bob.get(reverse(f"admin:evidence_{noun}_add")).status_code == 403
    shown = signed_in.bob.get(reverse(f"admin:evidence_{noun}_change", args=[made.pk])).content.decode()
    assert page(item) in shown
    assert signed_in.bob.post(reverse(f"admin:evidence_{noun}_change", args=[made.pk]), {}).status_code == 403
    assert signed_in.bob.post(reverse(f"admin:evidence_{noun}_delete", args=[made.pk]), {"post": "yes"}).status_code == 403


def test_a_draft_that_one_has_taken_can_still_be_given_up(cast, signed_in):
    item = builders.draft(curator=cast.alice)
    builders.assignment(item, person=cast.alice)
    answer = signed_in.alice.post(reverse("admin:evidence_evidenceitem_delete", args=[item.pk]), {"post": "yes"})
    assert answer.status_code == 302
    assert not EvidenceItem.objects.exists()
