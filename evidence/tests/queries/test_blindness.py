"""Until both have handed in, neither side of a double extraction sees what the other reads."""

import pytest

from evidence.actions.double_extraction import close, hand_in
from evidence.models import Comment, EvidenceItem, Extraction
from evidence.queries.blindness import is_seen, only_seen
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def double(cast):
    return builders.double_extraction(cast.alice, cast.bob, opened_by=cast.carol)


def seen(item, cast):
    """Who sees the item, by name, and the reading that it stands in."""
    people = {name for name in ("alice", "bob", "carol", "erin") if is_seen(item, getattr(cast, name))}
    assert people == {
        n for n in ("alice", "bob", "carol", "erin") if Extraction.objects.seen_by(getattr(cast, n)).filter(items=item).exists()
    }
    return people


@pytest.fixture(autouse=True)
def erin(cast, django_user_model):
    """A reviewer who takes no part."""
    cast.erin = django_user_model.objects.create_user("erin", is_staff=True)
    cast.erin.groups.set(cast.bob.groups.all())


def test_only_its_own_person_and_an_editor_who_takes_no_part_see_a_reading(cast, double):
    assert seen(builders.reading(double, cast.alice), cast) == {"alice", "carol"}


def test_an_editor_who_is_a_side_sees_no_more_than_the_other(cast):
    double = builders.double_extraction(cast.alice, cast.carol, opened_by=cast.bob)
    assert seen(builders.reading(double, cast.alice), cast) == {"alice"}


def test_who_has_handed_in_still_waits_for_the_other(cast, double):
    theirs = builders.reading(double, cast.bob)
    hand_in(extraction=double.readings.get(person=cast.alice), by=cast.alice)
    assert seen(theirs, cast) == {"bob", "carol"}
    hand_in(extraction=double.readings.get(person=cast.bob), by=cast.bob)
    assert seen(theirs, cast) == {"alice", "bob", "carol", "erin"}


def test_what_was_given_up_is_hidden_no_longer(cast, double):
    item = builders.reading(double, cast.alice)
    close(double=double, by=cast.carol, reason="The paper is a duplicate.")
    assert seen(item, cast) == {"alice", "bob", "carol", "erin"}


def test_a_superuser_who_is_a_side_is_blind_too(cast, double):
    item = builders.reading(double, cast.alice)
    cast.bob.is_superuser = True
    assert not is_seen(item, cast.bob)
    cast.erin.is_superuser = True
    assert is_seen(item, cast.erin)


def test_everything_else_is_seen_by_all(cast, double):
    item = builders.draft(curator=cast.alice)
    assert EvidenceItem.objects.seen_by(cast.bob).get() == item
    assert is_seen(item, cast.bob)


def test_what_speaks_of_a_reading_is_hidden_with_it(cast, double):
    hidden = builders.comment(builders.reading(double, cast.alice), author=cast.alice)
    told = builders.comment(builders.draft(curator=cast.alice), author=cast.alice)
    assert list(only_seen(Comment.objects.all(), cast.bob)) == [told]
    assert list(only_seen(Comment.objects.order_by("pk"), cast.alice)) == [hidden, told]


def test_the_gate_is_part_of_the_query(cast, double, django_assert_num_queries):
    builders.reading(double, cast.alice)
    with django_assert_num_queries(1):
        assert list(EvidenceItem.objects.seen_by(cast.bob)) == []
