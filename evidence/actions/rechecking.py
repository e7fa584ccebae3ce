"""When what published items rest on changes: they are marked for a re-check, and what the public reads is rendered anew."""

from django.contrib.auth import get_user_model
from django.db.models import Q

from ..documents.refresh import refresh
from ..documents.terms import Trees
from ..models import (
    AccountChange,
    ApiToken,
    Arm,
    ArmIntervention,
    Assignment,
    Caveat,
    Code,
    Comment,
    Correction,
    Disagreement,
    DisagreementSide,
    Disease,
    DiseaseParent,
    DoseRegimen,
    DoseStep,
    DoubleExtraction,
    EvidenceItem,
    Extraction,
    ExtractionPair,
    Flag,
    InterestStatement,
    Intervention,
    Invitation,
    Lead,
    Mechanism,
    MechanismParent,
    Mention,
    Name,
    NamePrinting,
    Outcome,
    PatientTrait,
    Profile,
    Publication,
    PublicationDate,
    PublicationRelation,
    SourceText,
    Study,
    StudyReport,
)
from ..vocabulary.bibliography import Standing
from .recording import recorded, settle

RESTS_ON = {Study: "study", Arm: "study__arms", DoseRegimen: "regimen"}
SHOWS = {
    **RESTS_ON,
    Publication: "publication",
    SourceText: "anchors__source_text",
    Intervention: "intervention_links__intervention",
    PatientTrait: "risk_factors__trait",
    Disagreement: "disagreement_sides__disagreement",
}
"""Along which path an item leads to a record whose words stand in the item's document."""
TREES = {Disease: ("diseases", "disease"), Mechanism: ("mechanisms", "mechanism"), Outcome: ("outcomes", "outcome")}
"""Rows with others below them: the items of those show where they stand in the tree."""
PART_OF = {
    ArmIntervention: "arm",
    DisagreementSide: "disagreement",
    DiseaseParent: "child",
    DoseStep: "regimen",
    MechanismParent: "child",
    PublicationDate: "publication",
}
OF_PEOPLE = (AccountChange, Invitation, Profile)
UNSEEN = (
    Assignment,
    Code,
    Comment,
    Correction,
    DoubleExtraction,
    Extraction,
    ExtractionPair,
    Flag,
    InterestStatement,
    Lead,
    Mention,
    NamePrinting,
    PublicationRelation,
    StudyReport,
    ApiToken,
    *OF_PEOPLE,
)
"""Records whose words stand in no item's document."""


DOUBTED = (Standing.RETRACTED, Standing.CORRECTED, Standing.CONCERN)
"""A publication that comes to stand so asks for a second look at what rests on it."""


def mark_for_recheck(record, *, why):
    """Mark the published items that rest on a study, arm or regimen that was changed, or on a publication that is doubted.

    Returns how many wait now.
    """
    items = items_resting_on(record)
    if items is None:
        return 0
    return EvidenceItem.objects.filter(pk__in=items.values("pk")).update(needs_recheck=True, recheck_reason=why[:300])


def items_resting_on(record):
    """The published items to check again once this record has changed; None where none can."""
    path = RESTS_ON.get(type(record))
    if isinstance(record, Publication) and record.standing in DOUBTED:
        path = "publication"
    return path and EvidenceItem.objects.published().filter(**{path: record})


def refresh_what_shows(record):
    """Render anew every public item that shows this record; returns how many documents changed."""
    return refresh(_distinct(items_that_show(record)))


def delete_and_refresh(record, *, by, why=""):
    """Delete a record; what rested on it is marked, and what showed it is rendered anew."""
    with recorded(by=by, why=why):
        shown = list(items_that_show(record).values_list("pk", flat=True))
        mark_for_recheck(record, why=why or f"{record._meta.verbose_name.capitalize()} “{record}” was deleted.")
        record.delete()
        settle()
        refresh(EvidenceItem.objects.filter(pk__in=shown))


def items_that_show(record):
    """The public items whose stored document or filter words hold something of this record."""
    items = EvidenceItem.objects.public()
    kind = type(record)
    if kind in PART_OF:
        return items_that_show(getattr(record, PART_OF[kind]))
    if kind in SHOWS:
        return items.filter(**{SHOWS[kind]: record})
    if kind in TREES:
        return _below(items, record)
    if kind is EvidenceItem:
        return items.filter(accession=record.accession)
    if kind is Name:
        return items_that_show(record.disease or record.outcome or record.mechanism or record.intervention or record.trait)
    if kind is Caveat:
        return items.filter(pk=record.item_id)
    if kind is get_user_model():
        return items.filter(Q(curator=record) | Q(reviewer=record))
    if kind in UNSEEN:
        return items.none()
    raise TypeError(f"Nobody has said which items show a {record._meta.verbose_name}.")


def _below(items, record):
    """Items of this row of the vocabulary, and of every row below it."""
    tree, column = TREES[type(record)]
    below = [slug for slug, above in getattr(Trees(), tree).items() if record.slug in above]
    return items.filter(Q(**{column: record}) | Q(**{f"{column}__slug__in": below}))


def _distinct(items):
    """Each once: a path through child records meets an item several times."""
    return EvidenceItem.objects.filter(pk__in=items.values("pk"))
