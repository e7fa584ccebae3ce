"""What the team may say to each other about an item, and who may take it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.db.models import ProtectedError

from evidence.actions.team import assign, comment, give_back, raise_flag, resolve_flag
from evidence.actions.workflow import Refused, publish, reject, submit
from evidence.models import Assignment, Comment, EvidenceItem, Flag, Mention
from evidence.queries.history import events_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(cast):
    return submit(item=builders.draft(curator=cast.alice), by=cast.alice)


def test_a_comment_names_people_and_is_recorded_as_its_authors(cast, item):
    made = comment(on=item, by=cast.bob, text=" Which arm, @alice? Ask @carol. bob@example.org ")
    assert made.text == "Which arm, @alice? Ask @carol. bob@example.org"
    assert {mention.person for mention in made.mention_links.all()} == {cast.alice, cast.carol}
    assert events_of(Comment).objects.get().pgh_context.metadata == {"user": cast.bob.pk, "why": "comment"}
    assert events_of(Mention).objects.count() == 2


@pytest.mark.parametrize("name", ["@nobody", "@dave"])
def test_a_comment_names_only_those_who_work_here(cast, item, name):
    with pytest.raises(Refused, match=f"Nobody here is called {name}"):
        comment(on=item, by=cast.bob, text=f"See {name}")
    assert not Comment.objects.exists()


def test_who_has_no_role_says_nothing(cast, item):
    for attempt in (
        lambda: comment(on=item, by=cast.dave, text="Hello"),
        lambda: raise_flag(on=item, by=cast.dave, reason="Wrong"),
        lambda: assign(on=item, by=cast.dave, to=cast.dave),
    ):
        with pytest.raises(Refused, match="role of curator"):
            attempt()


def test_nothing_empty_is_said(cast, item):
    with pytest.raises(Refused, match="what you have to say"):
        comment(on=item, by=cast.bob, text="  ")
    with pytest.raises(Refused, match="what is wrong"):
        raise_flag(on=item, by=cast.bob, reason="")
    flag = raise_flag(on=item, by=cast.bob, reason="Misread.")
    with pytest.raises(Refused, match="what was found"):
        resolve_flag(flag=flag, by=cast.bob, resolution=" ")


def test_a_flag_leaves_the_item_as_it_is(cast):
    item = EvidenceItem.objects.get(pk=builders.published(cast).pk)
    raise_flag(on=item, by=cast.alice, reason="Misread.")
    after = EvidenceItem.objects.published().get()
    assert (after, after.row_version) == (item, item.row_version)


def test_a_flag_is_resolved_by_a_reviewer_or_by_who_raised_it(cast, item):
    flag = raise_flag(on=item, by=cast.bob, reason="Misread.")
    with pytest.raises(Refused, match="resolved by a reviewer"):
        resolve_flag(flag=flag, by=cast.alice, resolution="It is right.")
    flag = resolve_flag(flag=flag, by=cast.carol, resolution="It is right.")
    assert (flag.resolved_by, flag.resolution) == (cast.carol, "It is right.")
    assert not Flag.objects.open().exists()
    with pytest.raises(Refused, match="resolved already"):
        resolve_flag(flag=flag, by=cast.bob, resolution="Again.")
    own = raise_flag(on=item, by=cast.alice, reason="I misread it.")
    assert resolve_flag(flag=own, by=cast.alice, resolution="I did not.").resolved_by == cast.alice


def test_nobody_resolves_anothers_flag_on_own_work(cast):
    item = builders.draft(curator=cast.carol)
    flag = raise_flag(on=item, by=cast.bob, reason="Misread.")
    with pytest.raises(Refused, match="Nobody reviews their own work"):
        resolve_flag(flag=flag, by=cast.carol, resolution="It is right.")


def test_an_item_is_taken_by_one_person_at_a_time(cast, item):
    taken = assign(on=item, by=cast.bob, to=cast.bob)
    with pytest.raises(Refused, match="Bob Example has taken this already"):
        assign(on=item, by=cast.carol, to=cast.carol)
    with pytest.raises(Refused, match="Only who has taken it"):
        give_back(assignment=taken, by=cast.alice)
    give_back(assignment=taken, by=cast.bob)
    with pytest.raises(Refused, match="given back already"):
        give_back(assignment=taken, by=cast.bob)
    assert assign(on=item, by=cast.bob, to=cast.carol).person == cast.carol
    assert Assignment.objects.open().count() == 1


def test_a_review_is_given_to_a_reviewer_and_never_to_who_wrote_it(cast, item):
    with pytest.raises(Refused, match="Nobody reviews their own work"):
        assign(on=item, by=cast.bob, to=cast.alice)
    other = submit(item=builders.draft(curator=cast.bob), by=cast.bob)
    with pytest.raises(Refused, match="cannot review"):
        assign(on=other, by=cast.alice, to=cast.alice)
    with pytest.raises(Refused, match="has no role here"):
        assign(on=item, by=cast.bob, to=cast.dave)


def test_only_reviewers_give_work_to_others(cast):
    item = builders.draft(curator=cast.alice)
    with pytest.raises(Refused, match="role of reviewer"):
        assign(on=item, by=cast.alice, to=cast.bob)
    assert assign(on=item, by=cast.alice, to=cast.alice).assigned_by == cast.alice


def test_a_due_day_lies_ahead(cast, item):
    today = datetime.now(UTC).date()
    with pytest.raises(Refused, match="has passed"):
        assign(on=item, by=cast.bob, to=cast.bob, due=today - timedelta(days=1))
    assert assign(on=item, by=cast.bob, to=cast.bob, due=today).due == today


def test_an_assignment_gives_no_right(cast, item):
    assign(on=item, by=cast.carol, to=cast.bob)
    assert publish(item=item, by=cast.carol).reviewer == cast.carol


def test_what_was_rejected_is_given_to_nobody(cast, item):
    item = reject(item=item, by=cast.bob, reason="Not in the source.")
    with pytest.raises(Refused, match="nothing is left to do"):
        assign(on=item, by=cast.carol, to=cast.carol)


def test_a_draft_that_was_commented_on_is_kept(cast):
    item = builders.draft(curator=cast.alice)
    builders.assignment(item, person=cast.alice)
    comment(on=item, by=cast.bob, text="Do not give this up.")
    with pytest.raises(ProtectedError), transaction.atomic():
        item.delete()
    assert EvidenceItem.objects.filter(pk=item.pk).exists()
