"""Two people read one study alone; what they read is paired, decided on, and goes its way as drafts."""

import pytest

from evidence.actions.double_extraction import close, hand_in, open_double_extraction
from evidence.actions.reconciling import drop, pair_with, part, reconcile, settle_facts, take, undo
from evidence.actions.team import comment, raise_flag
from evidence.actions.workflow import Refused, submit
from evidence.models import EvidenceItem, Study
from evidence.queries.agreement import agreements_of, every_double_extraction
from evidence.queries.readings import items_told
from evidence.tests import builders
from evidence.vocabulary.extraction import ExtractionState, PairDecision

pytestmark = pytest.mark.django_db


def opened(cast, **values):
    source = builders.publication()
    given = {"study": builders.study(reported_by=source), "publication": source, "people": (cast.alice, cast.bob), "by": cast.carol}
    return open_double_extraction(**{**given, **values})


def reading_of(double, person):
    return double.readings.get(person=person)


def both_hand_in(double):
    for reading in double.readings.all():
        hand_in(extraction=reading, by=reading.person)
    double.refresh_from_db()
    return double


def of_one_thing(double, cast, **differing):
    """An item of each side on the same outcome in the same disease; B's differs as said."""
    alike = {"disease": builders.disease(), "outcome": builders.outcome()}
    return builders.reading(double, cast.alice, **alike), builders.reading(double, cast.bob, **{**alike, **differing})


def values_of(item, **changes):
    columns = [told.field.name for told in items_told(item, item) if told.field.column is not None]
    return {**{name: getattr(item, name) for name in columns}, **changes}


def refused(sentence, action, **given):
    with pytest.raises(Refused, match=sentence):
        action(**given)


def test_a_reviewer_opens_it_for_two_people_and_a_report_of_the_study(cast):
    double = opened(cast)
    assert [(reading.side, reading.person) for reading in double.readings.order_by("side")] == [("a", cast.alice), ("b", cast.bob)]
    refused("takes the role of reviewer", opened, cast=cast, by=cast.alice)
    refused("Two different people", opened, cast=cast, people=(cast.bob, cast.bob))
    refused("has no role here", opened, cast=cast, people=(cast.bob, cast.dave))
    refused("is no report of this study", opened, cast=cast, publication=builders.publication())


def test_each_hands_in_their_own_side_once(cast):
    double = opened(cast)
    mine = reading_of(double, cast.alice)
    refused("Only who has read it", hand_in, extraction=mine, by=cast.bob)
    hand_in(extraction=mine, by=cast.alice)
    refused("already", hand_in, extraction=mine, by=cast.alice)
    double.refresh_from_db()
    assert double.state == ExtractionState.OPEN
    assert not double.pairs.exists()


def test_a_reading_is_never_submitted(cast):
    item = builders.reading(opened(cast), cast.alice)
    with pytest.raises(Exception, match="reading_stays_a_draft"):
        submit(item=item, by=cast.alice)


def test_nobody_speaks_of_what_they_must_not_see(cast):
    item = builders.reading(opened(cast), cast.alice)
    refused("you see it once both have handed in", comment, on=item, by=cast.bob, text="What is this?")
    refused("you see it once both have handed in", raise_flag, on=item, by=cast.bob, reason="Wrong.")


def test_what_speaks_of_one_thing_is_paired_and_the_rest_stands_alone(cast):
    double = opened(cast)
    one, other = of_one_thing(double, cast, direction="no_effect")
    alone = builders.reading(double, cast.alice, statement="Headache was frequent.")
    pairs = both_hand_in(double).pairs.all()
    assert [(pair.item_a, pair.item_b) for pair in pairs] == [(one, other), (alone, None)]


def test_a_person_mends_the_pairs(cast):
    double = opened(cast)
    one, other = of_one_thing(double, cast)
    two, third = of_one_thing(double, cast)
    both_hand_in(double)
    first, second = double.pairs.all()
    pair_with(pair=first, other=second, by=cast.alice)
    assert [(pair.item_a, pair.item_b) for pair in double.pairs.all()] == [(one, third), (two, other)]
    part(pair=double.pairs.first(), by=cast.alice)
    assert [(pair.item_a, pair.item_b) for pair in double.pairs.all()] == [(one, None), (two, other), (None, third)]
    single, _, lone = double.pairs.all()
    pair_with(pair=lone, other=single, by=cast.bob)
    assert [(pair.item_a, pair.item_b) for pair in double.pairs.all()] == [(one, third), (two, other)]
    refused("put beside one of B", pair_with, pair=double.pairs.first(), other=double.pairs.first(), by=cast.bob)


def test_what_is_taken_is_a_draft_of_who_took_it_and_the_readings_stay(cast):
    double = opened(cast)
    one, other = of_one_thing(double, cast, direction="no_effect")
    anchor = other.anchors.get()
    both_hand_in(double)
    pair = double.pairs.get()
    parts = {"anchors": "both", "given": "a"}
    made = take(pair=pair, values=values_of(one, direction="mixed", statement="A third wording."), parts=parts, by=cast.carol)
    assert (made.curator, made.status, made.extraction, made.direction) == (cast.carol, "draft", None, "mixed")
    assert [link.intervention.slug for link in made.intervention_links.all()] == ["ivig"]
    places = [(each.position, each.source_text_id) for each in made.anchors.order_by("position")]
    assert places == [(1, one.anchors.get().source_text_id), (2, anchor.source_text_id)]
    assert EvidenceItem.objects.get(pk=other.pk).anchors.get() == anchor
    assert submit(item=made, by=cast.carol).status == "in_review"
    pair.refresh_from_db()
    assert (pair.decision, pair.consensus, pair.decided_by) == (PairDecision.TAKEN, made, cast.carol)
    refused("decided already", drop, pair=pair, by=cast.bob, reason="Twice.")
    refused("goes its own way", undo, pair=pair, by=cast.carol)


def test_what_one_side_only_read_is_taken_whole(cast):
    double = opened(cast)
    only = builders.reading(double, cast.bob)
    both_hand_in(double)
    made = take(pair=double.pairs.get(), values=values_of(only), parts={"anchors": "both", "given": "both"}, by=cast.carol)
    assert (made.anchors.count(), made.intervention_links.count()) == (1, 1)


def test_a_decision_is_taken_back_while_nothing_has_come_of_it(cast):
    double = opened(cast)
    one, _ = of_one_thing(double, cast)
    both_hand_in(double)
    pair = double.pairs.get()
    made = take(pair=pair, values=values_of(one), parts={}, by=cast.bob)
    undo(pair=pair, by=cast.bob)
    pair.refresh_from_db()
    assert pair.decision == PairDecision.OPEN
    assert not EvidenceItem.objects.filter(pk=made.pk).exists()
    refused("Say why", drop, pair=pair, by=cast.bob, reason=" ")
    drop(pair=pair, by=cast.bob, reason="It is said of another disease.")
    undo(pair=pair, by=cast.alice)
    refused("Nobody has decided", undo, pair=pair, by=cast.alice)


def test_the_facts_go_into_the_study_and_what_rests_on_it_is_checked_again(cast):
    double = opened(cast)
    item = builders.published(cast, study=double.study, publication=double.publication)
    both_hand_in(double)
    refused("takes the role of reviewer", settle_facts, double=double, facts={"n_stated": 41}, by=cast.alice)
    settle_facts(double=double, facts={"n_stated": 41, "allocation": "randomised"}, by=cast.bob)
    study = Study.objects.get(pk=double.study_id)
    assert (study.n_stated, study.allocation) == (41, "randomised")
    item.refresh_from_db()
    assert item.needs_recheck
    assert "reconciled" in item.recheck_reason


def test_it_ends_when_everything_is_decided(cast):
    double = opened(cast)
    of_one_thing(double, cast)
    refused("once both have handed in", reconcile, double=double, by=cast.carol)
    both_hand_in(double)
    refused("Decide on every pair first: 1 is open", reconcile, double=double, by=cast.carol)
    drop(pair=double.pairs.get(), by=cast.carol, reason="Not in the source.")
    refused("Settle the facts", reconcile, double=double, by=cast.carol)
    settle_facts(double=double, facts={}, by=cast.carol)
    assert reconcile(double=double, by=cast.alice).state == ExtractionState.RECONCILED
    refused("reconciled already", close, double=double, by=cast.carol, reason="Late.")


def test_only_the_two_or_a_reviewer_reconcile(cast, django_user_model):
    double = both_hand_in(opened(cast))
    frank = django_user_model.objects.create_user("frank", is_staff=True)
    frank.groups.set(cast.alice.groups.all())
    refused("by one of the two who read it", settle_facts, double=double, facts={}, by=frank)


def test_giving_up_takes_a_reason_and_a_reviewer(cast):
    double = opened(cast)
    refused("takes the role of reviewer", close, double=double, by=cast.alice, reason="No time.")
    refused("Say why", close, double=double, by=cast.carol, reason="")
    assert close(double=double, by=cast.carol, reason="The paper was retracted.").state == ExtractionState.CLOSED
    refused("nothing is handed in any more", hand_in, extraction=reading_of(double, cast.alice), by=cast.alice)


def test_agreement_is_told_field_by_field_over_one_and_over_all(cast, django_assert_num_queries):
    first = opened(cast)
    of_one_thing(first, cast, direction="no_effect", qualifiers=["severe"])
    of_one_thing(first, cast)
    builders.reading(first, cast.bob, statement="Headache was frequent.")
    type(reading_of(first, cast.alice)).objects.filter(double=first, side="a").update(n_stated=40)
    both_hand_in(first)
    found = agreements_of(every_double_extraction().filter(pk=first.pk))
    assert (found.both, found.only_a, found.only_b, found.found_by_both) == (2, 0, 1, 80)
    fields = {each.title: each for each in found.items}
    assert (fields["Direction"].alike.alike, fields["Direction"].alike.n, fields["Direction"].kappa.value) == (1, 2, 0)
    assert fields["Kind"].kappa.why == "both used one category only"
    assert (fields["Qualifiers"].alike.n, fields["Qualifiers"].shared, fields["Qualifiers"].kappa) == (1, 0, None)
    assert "Statement" not in fields
    facts = {each.title: each for each in found.facts}
    assert (facts["Patients, as stated"].alike.alike, facts["Patients, as stated"].alike.n) == (0, 1)
    assert facts["Type"].alike.percent == 100
    opened(cast)  # still blind: nothing of it counts
    second = opened(cast)
    of_one_thing(second, cast)
    both_hand_in(second)
    assert agreements_of(every_double_extraction()).both == 3
    with django_assert_num_queries(33):
        agreements_of(every_double_extraction())
