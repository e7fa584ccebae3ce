"""Of which record one speaks, and what was said of it."""

import pytest

from evidence.actions.team import assign, comment, give_back, raise_flag, see, set_aside
from evidence.actions.workflow import Refused, publish, revise, submit
from evidence.models import Comment, Flag, Mention
from evidence.models.about import SUBJECTS
from evidence.queries.desk import PILES, desk_of, rows_of
from evidence.queries.history import events_of
from evidence.queries.talk import mentions_of, said_of, subject_of
from evidence.tests import builders

pytestmark = pytest.mark.django_db


def one_of_each(cast):
    """Foreign key → a record to which it leads."""
    return {
        "item": builders.published(cast),
        "study": builders.study(),
        "publication": builders.publication(),
        "regimen": builders.regimen(),
        "disease": builders.disease(),
        "outcome": builders.outcome(),
        "mechanism": builders.mechanism(),
        "intervention": builders.intervention(),
        "trait": builders.trait(),
        "disagreement": builders.disagreement(),
    }


def on_desk(person, name):
    return next(waiting for waiting in desk_of(person) if waiting.pile.name == name)


@pytest.mark.parametrize("noun", SUBJECTS)
def test_every_record_is_commented_flagged_and_taken(cast, noun):
    record = one_of_each(cast)[noun]
    made = comment(on=record, by=cast.alice, text="Look, @bob.")
    flag = raise_flag(on=record, by=cast.alice, reason="Misread.")
    taken = assign(on=record, by=cast.bob, to=cast.bob)
    talk = said_of(record)
    assert (talk.comments, talk.flags, talk.assignment) == ([made], [flag], taken)
    assert made.subject == flag.subject == taken.subject == record
    assert {name for name in ("mentions", "taken", "flags") if on_desk(cast.bob, name).count} >= {"mentions", "flags"}
    give_back(assignment=taken, by=cast.bob)
    assert said_of(record).assignment is None


def test_what_belongs_to_a_record_is_spoken_of_there(cast):
    study, publication, disease = builders.study(), builders.publication(), builders.disease(names=[("ja", "例", "preferred")])
    arm = builders.arm(study)
    assert subject_of(arm) == study
    assert subject_of(builders.caveat(arm=arm)) == study
    assert subject_of(builders.lead(publication)) == publication
    assert subject_of(builders.source_text(publication)) == publication
    assert subject_of(disease.names.get()) == disease
    assert subject_of(cast.alice) is None
    with pytest.raises(Refused, match="say it of the record to which it belongs"):
        comment(on=arm, by=cast.alice, text="Hello")


def test_what_was_said_of_a_version_is_read_with_the_next(cast):
    first = builders.published(cast)
    made = comment(on=first, by=cast.bob, text="A word.")
    second = publish(item=submit(item=revise(item=first, by=cast.alice), by=cast.alice), by=cast.bob)
    assert said_of(second).comments == [made]


def test_a_comment_is_seen_once_and_answered_once(cast):
    study = builders.study()
    comment(on=study, by=cast.alice, text="@bob and @carol, is this right?")
    see(on=study, by=cast.bob)
    (mention,) = mentions_of(cast.bob, study)
    assert mention.seen_at is not None
    assert mentions_of(cast.carol, study).get().seen_at is None
    see(on=study, by=cast.bob)
    assert mentions_of(cast.bob, study).get().row_version == mention.row_version
    comment(on=study, by=cast.bob, text="Yes.")
    assert not mentions_of(cast.bob, study).exists()
    assert on_desk(cast.carol, "mentions").count == 1
    assert events_of(Mention).objects.filter(pgh_label="update").last().pgh_context.metadata == {"user": cast.bob.pk, "why": "comment"}


def test_a_comment_is_set_aside_by_whom_it_names(cast):
    study = builders.study()
    mention = comment(on=study, by=cast.alice, text="@bob for your information").mention_links.get()
    with pytest.raises(Refused, match="names somebody else"):
        set_aside(mention=mention, by=cast.carol)
    set_aside(mention=mention, by=cast.bob)
    assert on_desk(cast.bob, "mentions").count == 0


def test_what_was_merged_takes_no_comment(cast):
    gone, stays = builders.disease(), builders.disease()
    gone.merged_into = stays
    gone.save()
    for attempt in (
        lambda: comment(on=gone, by=cast.alice, text="Hello"),
        lambda: raise_flag(on=gone, by=cast.alice, reason="Wrong"),
        lambda: assign(on=gone, by=cast.alice, to=cast.alice),
    ):
        with pytest.raises(Refused, match="was merged into"):
            attempt()
    assert not Comment.objects.exists()
    assert not Flag.objects.exists()


def test_a_lead_is_taken_as_its_publication(cast):
    lead = builders.lead()
    assign(on=subject_of(lead), by=cast.alice, to=cast.alice)
    assert [each.subject for each in rows_of(PILES["taken"], cast.alice)] == [lead.publication]
