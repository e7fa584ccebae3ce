"""What published items rest on is changed: they wait for a second look, and readers see the change at once."""

import pytest
from django.apps import apps

from evidence.actions import rechecking
from evidence.actions.rechecking import delete_and_refresh, items_that_show, mark_for_recheck, refresh_what_shows
from evidence.actions.recording import recorded
from evidence.actions.workflow import Refused, reaffirm, retract
from evidence.documents.refresh import stale
from evidence.models import (
    Caveat,
    DiseaseParent,
    EvidenceItem,
    ItemIntervention,
    ItemRiskFactor,
    MechanismParent,
    Name,
    PublicItem,
    Result,
    SourceAnchor,
    SourceText,
)
from evidence.models.base import Recorded
from evidence.queries.history import changes_of, last_change
from evidence.tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def item(cast):
    """A published harm that shows something of everything."""
    parts = {
        "disease": builders.disease("example"),
        "outcome": builders.outcome("headache", domain="adverse_event", better="lower"),
        "regimen": builders.regimen(slug="regimen"),
    }

    def prepare(draft):
        builders.result(draft, arm=builders.arm(draft.study, label="IVIg"))
        builders.risk_factor(draft, trait_=builders.trait("migraine"))
        builders.caveat(item=draft)

    return builders.published(cast, kind="safety", direction="", prepare=prepare, **parts)


def document(item):
    return PublicItem.objects.get(item=item).document


def change(record, **values):
    for name, value in values.items():
        setattr(record, name, value)
    record.save()
    return record


def under(model, child, parent):
    model.objects.create(child=child, parent=parent)
    return child


CHANGES = {
    "disease renamed": lambda item: change(item.disease, label="Renamed"),
    "disease given a name": lambda item: Name.objects.create(disease=item.disease, text="例", language="ja", kind="preferred"),
    "disease put under a group": lambda item: under(DiseaseParent, item.disease, builders.disease("group")),
    "outcome put under another": lambda item: change(item.outcome, parent=builders.outcome("pain")),
    "intervention renamed": lambda item: change(item.interventions.get(), label="Renamed"),
    "trait renamed": lambda item: change(item.risk_factors.get().trait, label="Renamed"),
    "publication corrected": lambda item: change(item.publication, authors=["Another A"]),
    "date of the publication corrected": lambda item: change(item.publication.dates.get(), date="1999"),
    "file of the text renamed": lambda item: change(SourceText.objects.get(anchors__item=item), file="renamed.txt"),
    "design of the study corrected": lambda item: change(item.study, allocation="randomised"),
    "arm renamed": lambda item: change(item.results.get().arm, label="Renamed"),
    "address of the regimen changed": lambda item: change(item.regimen, slug="renamed"),
    "caveat added": lambda item: builders.caveat(item=item, position=2, kind="pooled"),
    "curator renamed": lambda item: change(item.curator, last_name="Renamed"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_readers_see_the_change_at_once(item, name):
    record = CHANGES[name](item)
    assert len(stale(EvidenceItem.objects.public())) == 1
    refresh_what_shows(record)
    assert stale(EvidenceItem.objects.public()) == []


def test_items_below_a_disease_show_where_it_moved(item):
    middle, top = builders.disease("middle"), builders.disease("top")
    refresh_what_shows(under(DiseaseParent, item.disease, middle))
    refresh_what_shows(under(DiseaseParent, middle, top))
    assert "within:top" in PublicItem.objects.get(item=item).terms
    assert stale(EvidenceItem.objects.public()) == []


def test_items_below_a_mechanism_show_where_it_moved(cast):
    mechanism, top = builders.mechanism(), builders.mechanism("top")
    builders.published(cast, kind="mechanism", mechanism=mechanism, outcome=None, direction="")
    refresh_what_shows(under(MechanismParent, mechanism, top))
    assert stale(EvidenceItem.objects.public()) == []


def test_other_items_are_left_alone(cast, item):
    builders.published(cast)
    assert list(items_that_show(change(item.disease, label="Renamed"))) == [item]


def test_it_is_said_of_every_record_which_items_show_it():
    said = {*rechecking.SHOWS, *rechecking.PART_OF, *rechecking.TREES, *rechecking.UNSEEN, EvidenceItem, Name, Caveat}
    parts_of_items = {ItemIntervention, ItemRiskFactor, Result, SourceAnchor}  # they never change once their item is public
    records = {model for model in apps.get_app_config("evidence").get_models() if issubclass(model, Recorded)}
    assert records == said | parts_of_items


@pytest.mark.parametrize("what", ["study", "arm", "regimen"])
def test_a_change_of_what_it_rests_on_marks_the_item(item, what):
    record = {"study": item.study, "arm": item.results.get().arm, "regimen": item.regimen}[what]
    mark_for_recheck(record, why="The number was misread.")
    item.refresh_from_db()
    assert (item.needs_recheck, item.recheck_reason) == (True, "The number was misread.")
    assert refresh_what_shows(record) == 1
    assert document(item)["curation"]["needs_recheck"] is True


def test_a_disagreement_is_told_on_both_sides_while_both_are_public(cast, item):
    other = builders.published(cast)
    record = builders.disagreement(item, other)
    assert len(stale(EvidenceItem.objects.public())) == 2
    refresh_what_shows(record)
    assert stale(EvidenceItem.objects.public()) == []
    assert [each["id"] for each in document(item)["disagreements"]] == [record.slug]
    retract(item=other, by=cast.carol, reason="Misread.")
    assert document(item)["disagreements"] == []
    assert stale(EvidenceItem.objects.public()) == []


def test_only_a_publication_that_is_doubted_marks_its_items(item):
    for standing, marked in (("current", False), ("superseded", False), ("corrected", True)):
        publication = change(item.publication, standing=standing, standing_checked_on="2026-11-01")
        mark_for_recheck(publication, why="The journal says so.")
        item.refresh_from_db()
        assert item.needs_recheck is marked


def test_what_is_no_longer_public_is_not_marked(cast, item):
    retract(item=item, by=cast.carol, reason="Misread.")
    mark_for_recheck(item.study, why="The number was misread.")
    item.refresh_from_db()
    assert item.needs_recheck is False


def test_another_person_than_who_changed_it_reaffirms(cast, item):
    with recorded(by=cast.bob, why="misread"):
        mark_for_recheck(item.study, why="The number was misread.")
    with pytest.raises(Refused, match="another person looks at it again"):
        reaffirm(item=item, by=cast.bob)
    reaffirm(item=item, by=cast.carol)
    assert document(item)["curation"]["needs_recheck"] is False
    with recorded(by=cast.carol, why="misread again"):
        mark_for_recheck(item.study, why="The number was misread again.")
    reaffirm(item=item, by=cast.bob)  # what bob changed was looked at already


def test_deleting_what_an_item_shows_is_seen_at_once(cast, item):
    name = Name.objects.create(disease=item.disease, text="例", language="ja", kind="preferred")
    refresh_what_shows(name)
    assert document(item)["disease"]["name"]["ja"] == "例"
    delete_and_refresh(name, by=cast.bob, why="A misprint")
    assert document(item)["disease"]["name"]["ja"] is None
    assert last_change(item)[0] == cast.bob
    assert [change.why for change in changes_of(item.disease) if change.done == "deleted"] == ["A misprint"]


def test_deleting_an_arm_of_a_public_study_marks_its_items(cast, item):
    delete_and_refresh(builders.arm(item.study, label="Placebo"), by=cast.bob)
    item.refresh_from_db()
    assert item.needs_recheck
    assert item.recheck_reason.startswith("Arm “")
    assert stale(EvidenceItem.objects.public()) == []


def test_a_caveat_of_a_study_stands_in_no_document(item):
    caveat = Caveat.objects.create(study=item.study, kind="not_printed", note="Invented.")
    assert not items_that_show(caveat).exists()
    assert stale(EvidenceItem.objects.public()) == []
