"""How records are laid out in the fixture files: which fields stand in a record, and which child records nest under it.

A record is a mapping. A field that holds its default is left out. A foreign key is written as the natural key of its
record; within a study an arm is written as its label; a version of an item as IVE000042.1. A child record that only
links to another one is written as that one's key, in a list.
"""

from dataclasses import dataclass, field

from ..models import (
    Arm,
    ArmIntervention,
    Caveat,
    Code,
    Disagreement,
    DisagreementSide,
    Disease,
    DiseaseParent,
    DoseRegimen,
    DoseStep,
    EvidenceItem,
    Intervention,
    ItemIntervention,
    ItemRiskFactor,
    Mechanism,
    MechanismParent,
    Name,
    NamePrinting,
    Outcome,
    PatientTrait,
    Publication,
    PublicationDate,
    PublicationRelation,
    Result,
    SourceAnchor,
    SourceText,
    Study,
    StudyReport,
)

NEVER_WRITTEN = {"id", "row_version", "merged_into"}


@dataclass(frozen=True)
class Shape:
    """One kind of record. `fields` in the order in which they are written; `parts` are its child records."""

    model: type
    fields: tuple[str, ...]
    parts: tuple["Part", ...] = ()

    def part(self, key):
        return next((part for part in self.parts if part.key == key), None)


@dataclass(frozen=True)
class Part:
    """Child records of one key. `parent` is their foreign key upwards. `link` names the one field that a mere link holds;
    `fixed` are values that all of them have; `numbered` says that `position` follows from the order of the list."""

    key: str
    shape: Shape
    parent: str
    link: str = ""
    fixed: dict = field(default_factory=dict)
    numbered: bool = False


def shape(model, *parts, without=(), first=()):
    """The shape of a model with all its own editable columns, those in `first` before the others, less those in `without`."""
    held = {part.key for part in parts} | set(without) | set(first) | NEVER_WRITTEN
    names = [*first, *(column.name for column in model._meta.concrete_fields if column.name not in held and column.editable)]
    return Shape(model, tuple(names), parts)


def _links(key, model, parent, link, **fixed):
    return Part(key, Shape(model, (link,)), parent, link=link, fixed=fixed)


def _numbered(key, model, parent, *parts, without=()):
    return Part(key, shape(model, *parts, without=(parent, "position", *without)), parent, numbered=True)


def _caveats(parent):
    others = {"item", "study", "arm", "source_text"}
    return _numbered("caveats", Caveat, parent, without=tuple(others))


def _names(noun):
    nouns = ("disease", "outcome", "mechanism", "intervention", "trait")
    printed = _links("printed_in", NamePrinting, "name", "source_text")
    return Part("names", shape(Name, printed, without=nouns), noun)


def _codes(noun):
    return Part("codes", shape(Code, without=("disease", "intervention")), noun)


DISEASE = shape(Disease, _links("parents", DiseaseParent, "child", "parent"), _names("disease"), _codes("disease"))
OUTCOME = shape(Outcome, _names("outcome"))
MECHANISM = shape(Mechanism, _links("parents", MechanismParent, "child", "parent"), _names("mechanism"))
INTERVENTION = shape(Intervention, _names("intervention"), _codes("intervention"))
TRAIT = shape(PatientTrait, _names("trait"))
REGIMEN = shape(DoseRegimen, _numbered("steps", DoseStep, "regimen"))

TEXT = shape(SourceText, _caveats("source_text"), without=("publication",))
PUBLICATION = shape(
    Publication,
    Part("dates", shape(PublicationDate, without=("publication",)), "publication"),
    Part("texts", TEXT, "publication"),
    Part("relations", shape(PublicationRelation, without=("from_publication",)), "from_publication"),
)

ITEM = Shape(
    EvidenceItem,
    (
        "accession",
        "version",
        "status",
        "published_at",
        "ended_at",
        "reason",
        *sorted(shape(EvidenceItem, without=("study", "note")).fields, key=lambda name: name.startswith(("time_", "value_"))),
    ),
    (
        _links("interventions", ItemIntervention, "item", "intervention", role="given"),
        _links("background_interventions", ItemIntervention, "item", "intervention", role="background"),
        _links("comparators", ItemIntervention, "item", "intervention", role="comparator"),
        _links("after_failure_of", ItemIntervention, "item", "intervention", role="after_failure_of"),
        _links("relative_to", ItemIntervention, "item", "intervention", role="relative_to"),
        Part("risk_factors", shape(ItemRiskFactor, without=("item",)), "item"),
        _numbered("results", Result, "item"),
        _numbered("anchors", SourceAnchor, "item"),
        _caveats("item"),
    ),
)
ARM = shape(
    Arm,
    _links("interventions", ArmIntervention, "arm", "intervention"),
    _caveats("arm"),
    without=("study", "position"),
)
STUDY = shape(
    Study,
    Part("reports", shape(StudyReport, without=("study",)), "study"),
    Part("arms", ARM, "study", numbered=True),
    _caveats("study"),
    Part("evidence", ITEM, "study"),
    first=("slug", "label"),
)


def _less(whole, *keys, also=(), fields=()):
    """The same layout without these parts, and with these fields in front."""
    parts = tuple(part for part in whole.parts if part.key not in keys)
    return Shape(whole.model, (*also, *(name for name in whole.fields if name not in fields)), parts)


LIFE = ("accession", "version", "status", "published_at", "ended_at", "reason")
"""What becomes of an item; no draft says it of itself."""
DRAFT = _less(ITEM, also=("study", "note"), fields=LIFE)
STUDY_ALONE = _less(STUDY, "evidence")
SOURCE = _less(TEXT, also=("publication",))
PAPER = _less(PUBLICATION, "texts", "relations")
"""Single records, as programs write them."""

DISAGREEMENT = shape(Disagreement, _links("sides", DisagreementSide, "disagreement", "item"))

FILES = {
    "vocabulary/diseases.yaml": DISEASE,
    "vocabulary/outcomes.yaml": OUTCOME,
    "vocabulary/mechanisms.yaml": MECHANISM,
    "vocabulary/interventions.yaml": INTERVENTION,
    "vocabulary/traits.yaml": TRAIT,
    "vocabulary/regimens.yaml": REGIMEN,
    "publications/*.yaml": PUBLICATION,
    "studies/*.yaml": STUDY,
    "disagreements.yaml": DISAGREEMENT,
}
"""File or pattern → the shape of its records. A study has a file of its own; the other files hold a list."""

ORDER = [
    *(Disease, DiseaseParent, Outcome, Mechanism, MechanismParent, Intervention, PatientTrait, Name, Code),
    *(DoseRegimen, DoseStep, Publication, PublicationDate, SourceText, PublicationRelation, NamePrinting),
    *(Study, StudyReport, Arm, ArmIntervention, EvidenceItem, ItemIntervention, ItemRiskFactor, Result, SourceAnchor),
    *(Caveat, Disagreement, DisagreementSide),
]
"""Each model after those it points to."""
