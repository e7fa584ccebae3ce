"""What a draft lacks is said beforehand as the database would refuse it."""

import pytest
from django.db import IntegrityError, transaction

from evidence.actions.workflow import submit
from evidence.models import EvidenceItem, ItemIntervention
from evidence.queries.missing import missing_in
from evidence.tests import builders
from evidence.vocabulary.evidence import Kind

pytestmark = pytest.mark.django_db

COMPLETE = {
    "finding": {"direction": "improved"},
    "recommendation": {"stance": "for"},
    "dosing": {},
    "mechanism": {},
    "safety": {},
    "epidemiology": {"value_measure": "rank", "value_as_worded": "the most common"},
    "gap": {"gap_aspects": ["dose"]},
    "background": {"aspect": "definition"},
    "method": {"aspect": "design"},
}


def complete(kind, curator, **values):
    """A draft of this kind that lacks nothing."""
    made = {
        "finding": {"outcome": builders.outcome},
        "dosing": {"regimen": builders.regimen},
        "mechanism": {"mechanism": builders.mechanism},
        "safety": {"outcome": lambda: builders.outcome(domain="adverse_event", better="lower")},
    }.get(kind, {})
    return builders.draft(curator=curator, kind=kind, **{name: make() for name, make in made.items()}, **COMPLETE[kind], **values)


def missing(item):
    return missing_in(EvidenceItem.objects.with_details().get(pk=item.pk))


def refused(item, by):
    try:
        with transaction.atomic():
            submit(item=item, by=by)
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize("kind", Kind.values)
def test_what_lacks_nothing_can_be_handed_in(cast, kind):
    item = complete(kind, cast.alice)
    assert missing(item) == []
    assert not refused(item, cast.alice)


TAKEN_AWAY = {
    "study": ("study", None, "its study"),
    "statement": ("statement", "", "its statement"),
    "hedge": ("hedge", "", "its hedge"),
    "direction": ("direction", "", "a direction"),
    "outcome": ("outcome", None, "an outcome"),
    "stance": ("stance", "", "a stance"),
    "disease": ("disease", None, "a disease"),
    "regimen": ("regimen", None, "a dose regimen"),
    "mechanism": ("mechanism", None, "a mechanism"),
    "value": ("value_measure", "", "a value"),
    "gap_aspects": ("gap_aspects", [], "an aspect of the gap"),
    "aspect": ("aspect", "", "an aspect"),
}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        *(("finding", name) for name in ("study", "statement", "hedge", "direction", "outcome")),
        *(("recommendation", name) for name in ("stance", "disease")),
        *[("dosing", "regimen"), ("mechanism", "mechanism"), ("safety", "outcome"), ("epidemiology", "disease"), ("epidemiology", "value")],
        *[("gap", "gap_aspects"), ("background", "aspect"), ("method", "aspect")],
    ],
)
def test_what_is_taken_away_is_missed_and_refused(cast, kind, name):
    column, empty, words = TAKEN_AWAY[name]
    item = complete(kind, cast.alice)
    EvidenceItem.objects.filter(pk=item.pk).update(**{column: empty})
    assert missing(item) == [words]
    assert refused(item, cast.alice)


def test_treatments_and_anchors_are_missed(cast):
    item = complete("finding", cast.alice, given=(), anchored=False)
    assert missing(item) == ["its treatment", "an anchor"]
    assert refused(item, cast.alice)


def test_what_one_field_asks_of_another_is_missed(cast):
    compared = complete("finding", cast.alice, comparison="vs_placebo")
    harmless = complete("safety", cast.alice)
    EvidenceItem.objects.filter(pk=harmless.pk).update(outcome=builders.outcome())
    of_nothing = complete("background", cast.alice, disease=None, given=())
    assert missing(compared) == ["the comparator, among the treatments"]
    assert missing(harmless) == ["an adverse event or death as its outcome"]
    assert missing(of_nothing) == ["a disease or a treatment"]
    assert all(refused(item, cast.alice) for item in (compared, harmless, of_nothing))


def test_rows_of_another_kind_are_to_be_taken_away(cast):
    gap, finding = complete("gap", cast.alice), complete("finding", cast.alice)
    builders.result(gap)
    ItemIntervention.objects.create(item=finding, role="relative_to", intervention=builders.intervention("placebo"))
    assert missing(gap) == ["to take away results: a gap has none"]
    assert missing(finding) == ["to take away a treatment that it is placed against: a finding has none"]
    assert refused(gap, cast.alice)
    assert refused(finding, cast.alice)
