"""What the tools answer: compact, and never a claim without what it is to be quoted by. What is not known is left out."""

from typing import Any

from pydantic import BaseModel, Field, SerializerFunctionWrapHandler, model_serializer


class Told(BaseModel):
    @model_serializer(mode="wrap")
    def without_the_unknown(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        fields = type(self).model_fields
        return {key: value for key, value in write(self).items() if fields[key].is_required() or value not in (None, "", [], {})}


class Source(Told):
    """The publication that makes the claim."""

    label: str
    pmid: str | None = None
    doi: str | None = None
    year: int | None = None
    standing: str | None = Field(None, description="Told only where it was corrected, retracted, or the like.")


class Study(Told):
    """The investigation whose observation it is."""

    id: str
    label: str
    type: str
    allocation: str | None = None
    patients: int | None = None
    known_from: str | None = Field(None, description="“secondary_only”: its own report was not read; a review tells of it.")


class Claim(Told):
    """One claim of one publication, in brief. Quote it by `cite`; `evidence_item` tells all of it."""

    cite: str = Field(description="Give this with the claim: accession and version, publication, place.")
    url: str
    statement: str = Field(description="The claim, no stronger than its source. Do not make it stronger.")
    kind: str
    hedge: str = Field(description="How sure the source sounds.")
    basis: list[str] = Field(default=[], description="What the source says its claim rests on.")
    comparison: str | None = None
    compared_with: list[str] = []
    outcome: str | None = None
    direction: str | None = Field(None, description="Sense of the reported difference or change.")
    significance: str | None = None
    recommendation: str | None = None
    results: list[str] = Field(default=[], description="The numbers, as the source gives them.")
    caveats: list[str] = Field(default=[], description="What is wrong, lost or doubtful. Tell it with the claim.")
    attention: list[str] = Field(default=[], description="Only where the item is superseded, retracted, or to be checked again.")


class Quote(Claim):
    """One claim of one publication, with its source and study."""

    accession: str
    version: int
    disease: str | None = Field(None, description="None: said of the treatment, whatever the disease.")
    population: str | None = None
    treatments: list[str] = []
    regimen: str | None = None
    mechanism: str | None = None
    severity: str | None = None
    frequency: str | None = None
    source: Source
    study: Study | None = None
    places: list[str] = Field(default=[], description="Where the source says it.")
    disagreements: list[str] = Field(default=[], description="Ids of disagreements with other claims.")


class Found(Told):
    """One record that fits."""

    sort: str
    id: str = Field(description="The slug; of evidence, the accession.")
    title: str
    beside: str | None = None
    url: str


class SearchAnswer(Told):
    count: int
    by_sort: dict[str, int] = {}
    note: str | None = Field(None, description="How the words were understood, where not as they stand.")
    results: list[Found]


class EvidenceFound(Told):
    """Claims that fit all that was asked for."""

    count: int = Field(description="How many there are in all; `items` are the first of them.")
    items: list[Quote]
    note: str | None = None


class Line(Told):
    """One answer of the summary, and the items that give it."""

    question: str
    answer: str
    beside: str | None = None
    rests_on: str | None = None
    accessions: list[str]


class OfKind(Told):
    """The claims of one kind."""

    kind: str
    count: int
    first: list[Claim]


class OfGroup(Told):
    """What is said of a group to which the disease belongs. Whether it holds for the disease, the sources do not say."""

    group: str
    count: int


class DiseaseProfile(Told):
    """What is published on a disease and its forms."""

    disease: str
    id: str
    names: list[str]
    url: str
    items: int
    studies: int
    publications: int
    years: str | None = None
    in_short: list[Line]
    composed_from: int = Field(description="From how many of the items `in_short` is composed; what it counts, it counts among these.")
    claims: list[OfKind]
    forms: list[str] = []
    said_of_its_groups: list[OfGroup] = []
    nothing_entered_on: list[str] = Field(default=[], description="That nothing is entered does not say that nothing is known.")


class Trial(Told):
    """A study that tested the regimen: in which arm, and what it found."""

    study: Study
    arm: str
    findings: list[Claim] = Field(default=[], description="Findings of the study. None: it is told of, but no result is.")
    reported_by: list[Source]
    caveats: list[str] = []


class Regimen(Told):
    """One dose regimen. Doses in g/kg."""

    id: str
    label: str
    g_per_kg_per_course: str | None = None
    cumulative_g_per_kg: str | None = None
    days: int | None = None
    tested_in: list[Trial] = []
    said_of_it: list[Claim] = []
    url: str


class Regimens(Told):
    disease: str
    regimens: list[Regimen]
    note: str | None = None
