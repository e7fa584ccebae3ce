"""What becomes of a reader's suggestion: it reaches the desk, is answered or flagged once, and changes nothing public."""

import pytest

from evidence.actions.corrections import FLAGGED, answer_correction, flag_correction, suggest_correction
from evidence.actions.workflow import Refused
from evidence.models import Correction, Flag
from evidence.queries.desk import desk_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def waiting(person):
    return next(each.count for each in desk_of(person) if each.pile.name == "corrections")


def test_a_suggestion_waits_for_everybody_until_it_is_answered(cast):
    made = suggest_correction(on=builders.published(cast), text=" The source says 21. ")
    assert made.text == "The source says 21."
    assert waiting(cast.alice) == waiting(cast.bob) == 1
    answer_correction(correction=made, by=cast.bob, answer="Looked up: it says 12.")
    assert waiting(cast.alice) == waiting(cast.bob) == 0
    with pytest.raises(Refused, match="answered already"):
        answer_correction(correction=made, by=cast.carol, answer="Again.")


def test_nothing_is_kept_of_what_is_not_public(cast):
    for hidden in (builders.draft(curator=cast.alice), builders.study("known-to-nobody")):
        with pytest.raises(Refused, match="no such public record"):
            suggest_correction(on=hidden, text="It is wrong.")
    with pytest.raises(Refused, match="Write what is wrong"):
        suggest_correction(on=builders.published(cast), text="  ")
    assert not Correction.objects.exists()


def test_nobody_closes_a_suggestion_on_their_own_item_but_they_may_flag_it(cast):
    made = suggest_correction(on=builders.published(cast), text="It is wrong.")
    with pytest.raises(Refused, match="Nobody reviews their own work"):
        answer_correction(correction=made, by=cast.alice, answer="It is right.")
    done = flag_correction(correction=made, by=cast.alice)
    assert done.answer == FLAGGED
    assert done.flag.subject == made.subject
    assert done.flag.reason == "A reader writes: It is wrong."


def test_it_is_answered_in_words_and_by_people_who_work_here(cast):
    made = suggest_correction(on=builders.published(cast), text="It is wrong.")
    with pytest.raises(Refused, match="Say what was found"):
        answer_correction(correction=made, by=cast.bob, answer=" ")
    for act in (flag_correction, lambda **given: answer_correction(answer="Yes.", **given)):
        with pytest.raises(Refused, match="role of curator"):
            act(correction=made, by=cast.dave)
    assert not Flag.objects.exists()
