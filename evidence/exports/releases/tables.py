"""The tables of a release, those first to which others point: what one row is, its columns, its key, and where it leads."""

from collections.abc import Callable
from dataclasses import dataclass, field

from .. import record_columns, term_columns
from ..columns import Column
from ..evidence_columns import EVIDENCE
from . import part_columns, parts, records


@dataclass(frozen=True)
class Table:
    """One table: `links` are its columns that name a row of another table, by the key of that."""

    name: str
    says: str
    columns: list[Column]
    key: tuple[str, ...]
    records: Callable
    links: dict[str, tuple[str, str]] = field(default_factory=dict)

    def needed(self, column):
        """Whether every row has it: what belongs to the key."""
        return column.name in self.key

    def batches(self, size=500):
        """Its records, some at a time."""
        batch = []
        for record in self.records():
            batch.append(record)
            if len(batch) == size:
                yield batch
                batch = []
        if batch:
            yield batch


OF_ITEM = {"accession": ("evidence", "accession")}
LED_TO = {noun: (f"{noun}s", "slug") for noun in parts.NOUNS}

TABLES = [
    Table(
        "publications",
        "Publications from which evidence is published, and those that they list",
        record_columns.PUBLICATIONS,
        ("id",),
        records.publications,
    ),
    Table("diseases", "Diseases and groups of diseases", term_columns.DISEASES, ("slug",), records.diseases),
    Table(
        "disease_parents",
        "Which group a disease belongs to",
        part_columns.TREE,
        ("child", "parent"),
        parts.above(records.diseases),
        {"child": LED_TO["disease"], "parent": LED_TO["disease"]},
    ),
    Table("outcomes", "What was measured or counted", term_columns.OUTCOMES, ("slug",), records.outcomes, {"parent": LED_TO["outcome"]}),
    Table("mechanisms", "How a treatment, a disease or a harm acts", term_columns.MECHANISMS, ("slug",), records.mechanisms),
    Table(
        "mechanism_parents",
        "Under which mechanisms one lies",
        part_columns.TREE,
        ("child", "parent"),
        parts.above(records.mechanisms),
        {"child": LED_TO["mechanism"], "parent": LED_TO["mechanism"]},
    ),
    Table("interventions", "Treatments, and what they are compared with", term_columns.INTERVENTIONS, ("slug",), records.interventions),
    Table("names", "Every name as printed", part_columns.NAMES, (), parts.names, LED_TO),
    Table("codes", "Codes in registries", part_columns.CODES, (), parts.codes, {noun: LED_TO[noun] for noun in parts.CODED}),
    Table("regimens", "Dose regimens and what they amount to", record_columns.REGIMENS, ("slug",), records.regimens),
    Table(
        "regimen_steps",
        "The steps of regimens",
        part_columns.STEPS,
        ("regimen", "position"),
        parts.of(records.regimens, "steps"),
        {"regimen": ("regimens", "slug")},
    ),
    Table("studies", "Studies of which evidence is published", record_columns.STUDIES, ("slug",), records.studies),
    Table(
        "arms",
        "The groups of studies",
        part_columns.ARMS,
        ("id",),
        parts.of(records.studies, "arms"),
        {"study": ("studies", "slug"), "regimen": ("regimens", "slug")},
    ),
    Table(
        "study_reports",
        "Which publications report or mention a study",
        part_columns.REPORTS,
        (),
        parts.of(records.studies, "reports"),
        {"study": ("studies", "slug"), "publication": ("publications", "id")},
    ),
    Table(
        "evidence",
        "Evidence items, each one claim that one publication makes",
        EVIDENCE,
        ("accession",),
        records.evidence,
        {
            "publication": ("publications", "id"),
            "study": ("studies", "slug"),
            "disease": LED_TO["disease"],
            "regimen": ("regimens", "slug"),
            "outcome": LED_TO["outcome"],
            "mechanism": LED_TO["mechanism"],
        },
    ),
    Table(
        "evidence_interventions",
        "The treatments of items, in their roles",
        part_columns.TREATMENTS,
        ("accession", "role", "intervention"),
        parts.treatments,
        {**OF_ITEM, "intervention": LED_TO["intervention"]},
    ),
    Table(
        "results",
        "The numbers of items, in arms and contrasts",
        part_columns.RESULTS,
        ("accession", "position"),
        parts.results,
        {**OF_ITEM, "arm_id": ("arms", "id"), "versus_id": ("arms", "id")},
    ),
    Table("anchors", "Where the source says it", part_columns.ANCHORS, ("accession", "position"), parts.of_items("anchors"), OF_ITEM),
    Table("caveats", "Reservations", part_columns.CAVEATS, ("accession", "position"), parts.of_items("caveats"), OF_ITEM),
    Table(
        "risk_factors", "Who is at risk of a harm", part_columns.RISK_FACTORS, ("accession", "group", "trait"), parts.risk_factors, OF_ITEM
    ),
    Table("disagreements", "Where items disagree, as a person has decided", term_columns.DISAGREEMENTS, ("id",), records.disagreements),
    Table(
        "disagreement_sides",
        "The items that disagree",
        part_columns.SIDES,
        ("disagreement", "accession"),
        parts.sides,
        {**OF_ITEM, "disagreement": ("disagreements", "id")},
    ),
]
