"""What waits for whom, and since when."""

from datetime import timedelta

import pytest
from django.utils import timezone

from evidence.actions.double_extraction import hand_in
from evidence.actions.leads import decide
from evidence.actions.rechecking import mark_for_recheck
from evidence.actions.team import assign, comment, raise_flag, resolve_flag
from evidence.actions.workflow import publish, reaffirm, reject, revise, send_back, submit
from evidence.models import EvidenceItem, Lead
from evidence.queries.desk import PILES, desk_of, next_for_review, rows_of
from evidence.queries.talk import people_for
from evidence.tests import builders
from evidence.vocabulary.leads import LeadState

pytestmark = pytest.mark.django_db


def piles(person):
    """{pile: how many}, those with something on them."""
    return {waiting.pile.name: waiting.count for waiting in desk_of(person) if waiting.count}


def oldest(person, name):
    return next(waiting.oldest for waiting in desk_of(person) if waiting.pile.name == name)


def in_review(cast, by="alice", **values):
    person = getattr(cast, by)
    return submit(item=builders.draft(curator=person, **values), by=person)


def test_an_empty_desk(cast):
    assert piles(cast.bob) == {}
    assert [waiting.oldest for waiting in desk_of(cast.bob)] == [None] * len(PILES)


def test_an_item_goes_from_desk_to_desk(cast):
    item = builders.draft(curator=cast.alice)
    assert (piles(cast.alice), piles(cast.bob)) == ({"drafts": 1}, {})
    submit(item=item, by=cast.alice)
    assert (piles(cast.alice), piles(cast.bob)) == ({}, {"review": 1})
    send_back(item=item, by=cast.bob, reason="The anchor is too long.")
    assert (piles(cast.alice), piles(cast.bob)) == ({"sent-back": 1}, {})
    submit(item=item, by=cast.alice)
    publish(item=item, by=cast.bob)
    assert (piles(cast.alice), piles(cast.bob)) == ({}, {})


def test_ones_own_work_never_waits_for_ones_own_review(cast):
    in_review(cast, by="bob")
    assert "review" not in piles(cast.bob)
    assert piles(cast.carol) == {"review": 1}


def test_the_oldest_is_told(cast):
    first, second = in_review(cast), builders.draft(curator=cast.alice)
    submit(item=second, by=cast.alice)
    assert oldest(cast.bob, "review") == first.submitted_at
    assert list(rows_of(PILES["review"], cast.bob)) == [first, second]


def test_what_needs_a_recheck_waits_since_it_was_marked(cast):
    item = builders.published(cast)
    mark_for_recheck(item.study, why="The number was misread.")
    assert piles(cast.bob)["recheck"] == 1
    assert oldest(cast.bob, "recheck") is not None
    reaffirm(item=item, by=cast.carol)
    assert piles(cast.bob) == {}


def test_an_open_flag_waits_until_it_is_resolved(cast):
    flag = raise_flag(on=builders.published(cast), by=cast.alice, reason="Misread.")
    assert piles(cast.bob) == piles(cast.alice) == {"flags": 1}
    resolve_flag(flag=flag, by=cast.bob, resolution="Checked, it is right.")
    assert piles(cast.bob) == {}


def test_a_comment_waits_for_whom_it_names_until_an_answer(cast):
    item = builders.published(cast)
    comment(on=item, by=cast.bob, text="@alice which arm is it?")
    assert piles(cast.alice) == {"mentions": 1}
    assert piles(cast.bob) == {}
    comment(on=builders.published(cast), by=cast.alice, text="Something else.")
    assert piles(cast.alice) == {"mentions": 1}
    comment(on=item, by=cast.alice, text="The first.")
    assert piles(cast.alice) == {}


def test_what_is_taken_waits_until_it_is_decided(cast):
    item = in_review(cast)
    assign(on=item, by=cast.carol, to=cast.bob)
    assert piles(cast.bob) == {"taken": 1, "review": 1}
    reject(item=item, by=cast.bob, reason="Not in the source.")
    assert piles(cast.bob) == {}


def test_a_disagreement_waits_while_it_is_only_proposed(cast):
    builders.disagreement(state="proposed")
    builders.disagreement(state="confirmed")
    assert piles(cast.bob) == {"disagreements": 1}
    assert oldest(cast.bob, "disagreements") is not None


def test_a_double_extraction_waits_for_who_reads_and_then_for_all_three(cast):
    double = builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)
    builders.reading(double, cast.alice)
    hers, his = double.readings.order_by("side")
    assert (piles(cast.alice), piles(cast.bob), piles(cast.carol)) == ({"double": 1}, {"double": 1}, {})
    hand_in(extraction=hers, by=cast.alice)
    assert (piles(cast.alice), piles(cast.bob), piles(cast.carol)) == ({}, {"double": 1}, {})
    hand_in(extraction=his, by=cast.bob)
    assert piles(cast.alice) == piles(cast.bob) == piles(cast.carol) == {"double": 1}


def test_a_lead_waits_until_it_is_read_or_decided(cast):
    read = builders.published(cast).publication
    lead, other, known = builders.publication(), builders.publication(), builders.published(cast).publication
    for position, each in enumerate((lead, other, known), 1):
        builders.relation(read, each, position=position)
    assert piles(cast.bob) == {"leads": 2}
    decide(leads=Lead.objects.filter(publication=other), state=LeadState.OUT_OF_SCOPE, by=cast.bob, reason="No immunoglobulin.")
    assert [each.publication for each in rows_of(PILES["leads"], cast.bob)] == [lead]


def test_the_queue_begins_with_what_one_has_taken_and_leaves_what_others_have(cast):
    first, second, third = (in_review(cast) for _ in range(3))
    in_review(cast, by="bob")
    assert next_for_review(cast.bob) == first
    assert next_for_review(cast.bob, after=first) == second
    assign(on=third, by=cast.bob, to=cast.bob)
    assign(on=first, by=cast.carol, to=cast.carol)
    assert next_for_review(cast.bob) == third
    assert next_for_review(cast.bob, after=third) == second
    assert next_for_review(cast.carol) == first


def test_a_review_is_offered_to_reviewers_but_not_to_who_wrote_it(cast):
    assert people_for(in_review(cast, by="bob")) == [cast.carol]
    assert people_for(builders.draft(curator=cast.alice)) == [cast.alice, cast.bob, cast.carol]


def test_sent_back_twice_waits_since_the_last_time(cast):
    item = in_review(cast)
    send_back(item=item, by=cast.bob, reason="The anchor is too long.")
    submit(item=item, by=cast.alice)
    send_back(item=item, by=cast.bob, reason="Still too long.")
    assert oldest(cast.alice, "sent-back") <= timezone.now()
    assert timezone.now() - oldest(cast.alice, "sent-back") < timedelta(minutes=5)


def test_more_on_the_desk_asks_no_more(cast, django_assert_num_queries):
    def fill():
        item = builders.published(cast)
        mark_for_recheck(item.study, why="Misread.")
        raise_flag(on=item, by=cast.alice, reason="Misread.")
        comment(on=item, by=cast.bob, text="@carol please look")
        builders.relation(item.publication, builders.publication())
        builders.disagreement(state="proposed")
        builders.draft(curator=cast.carol)
        send_back(item=in_review(cast, by="carol"), by=cast.bob, reason="Too long.")
        assign(on=in_review(cast), by=cast.carol, to=cast.carol)
        builders.form_draft(cast.carol)
        other = builders.published(cast)
        revise(item=other, by=cast.carol)
        publish(item=submit(item=revise(item=other, by=cast.alice), by=cast.alice), by=cast.bob)
        builders.double_extraction(cast.carol, cast.bob, opened_by=cast.bob)
        builders.correction(item)

    def look():
        desk_of(cast.carol)
        for pile in PILES.values():
            assert list(rows_of(pile, cast.carol)), pile.name

    fill()
    with django_assert_num_queries(len(PILES)):
        desk_of(cast.carol)
    listed = len(PILES) + 6  # dates of the publications of five lists of items and one of leads
    listed += 3  # who reads the double extractions, and the dates of what they read
    with django_assert_num_queries(len(PILES) + listed):
        look()
    for _ in range(3):
        fill()
    assert EvidenceItem.objects.count() > 12
    with django_assert_num_queries(len(PILES) + listed):
        look()
