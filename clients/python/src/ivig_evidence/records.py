"""What the API answers and what it may be asked. Written by generate.py from its OpenAPI document: do not edit.

A key that is not known is None, never missing. With `fields` only the keys that were asked for are there.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypedDict


class Licence(TypedDict):
    """The licence of the data."""

    # What it is called.
    name: str
    # Its address.
    url: str


class Map(TypedDict):
    """Where everything is."""

    # Search over all of them: add `?q=`.
    search: str
    # The lists, by what they list.
    links: dict[str, str]
    # What became of items since a release or day: add `?since=`.
    changes: str
    # The documentation as OpenAPI 3.1.
    schema: str
    # The documentation as a page on which to try it.
    documentation: str
    # What the FHIR R5 server can do (CapabilityStatement).
    fhir: str
    # The JSON-LD context of all answers.
    context: str
    # Our own terms, each with what it means.
    vocabulary: str
    # Rises with every change that the public can see.
    data_version: int
    # Of the data.
    licence: Licence


Kind = Literal[
    "finding",
    "recommendation",
    "dosing",
    "mechanism",
    "safety",
    "epidemiology",
    "gap",
    "background",
    "method",
]
"""* `finding` – what was observed after or under a treatment, or how treatments compared
* `recommendation` – where a source puts a treatment in therapy
* `dosing` – what a source says on dose
* `mechanism` – how a treatment, disease or harm is thought or shown to work
* `safety` – a harm, or its absence
* `epidemiology` – how often a disease occurs, and in whom
* `gap` – what a source says is not known
* `background` – what a disease or treatment is
* `method` – how a study or review was done
"""


PublicStatus = Literal[
    "published",
    "superseded",
    "retracted",
]
"""The states of an item that the public sees.

* `published` – current and public
* `superseded` – replaced by a later version; its permalink stays
* `retracted` – withdrawn; a tombstone stays at its permalink
"""


DateKind = Literal[
    "issue",
    "epub",
    "ecollection",
    "copyright",
]
"""* `issue` – date of the printed issue
* `epub` – published online ahead of the issue
* `ecollection` – date of the electronic collection
* `copyright` – copyright year; never taken for a date of publication
"""


DatePrecision = Literal[
    "day",
    "month",
    "year",
]
"""* `day` – day
* `month` – month
* `year` – year
"""


DateBasis = Literal[
    "printed",
    "identifier",
    "registry",
    "curator",
]
"""* `printed` – printed in the source text
* `identifier` – read off an identifier
* `registry` – taken from a bibliographic registry
* `curator` – given by a curator, who says from where in the notes
"""


class Date(TypedDict):
    """A date, as precise as it is known."""

    # What kind it is.
    kind: DateKind
    # YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known.
    date: str
    # How precisely the date is known.
    precision: DatePrecision
    # How the date is known.
    basis: DateBasis


Standing = Literal[
    "not_checked",
    "current",
    "corrected",
    "expression_of_concern",
    "retracted",
    "superseded",
]
"""* `not_checked` – nobody has looked it up
* `current` – looked up; nothing against it
* `corrected` – a correction was published
* `expression_of_concern` – the journal has expressed concern
* `retracted` – retracted by journal or authors
* `superseded` – replaced by a later edition
"""


class PublicationBrief(TypedDict):
    """A publication in brief."""

    # Its slug: `pmid-…`, or `doi-…` where there is no PMID.
    id: str
    # The PMID, where it has one.
    pmid: str | None
    # The DOI, where it has one.
    doi: str | None
    # First author and year, as far as they are known.
    label: str
    # Of the issue, else of the epub date; never a copyright year.
    year: int | None
    # When it appeared, as far as each date is known.
    dates: list[Date]
    # Whether it still stands, as far as somebody has checked.
    standing: Standing


Language = Literal[
    "en",
    "ja",
    "zh-Hans",
    "de",
    "und",
]
"""* `en` – English
* `ja` – Japanese
* `zh-Hans` – Simplified Chinese
* `de` – German; only for publications
* `und` – the source does not say
"""


class FullDate(TypedDict):
    """A date, as precise as it is known."""

    # What kind it is.
    kind: DateKind
    # YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known.
    date: str
    # How precisely the date is known.
    precision: DatePrecision
    # How the date is known.
    basis: DateBasis
    # Where the form loses something, as “2016 Sep-Oct”.
    as_printed: str | None


TextVariant = Literal[
    "abstract",
    "full_text",
    "translation",
    "excerpt",
]
"""* `abstract` – abstract, or a bibliographic page with one
* `full_text` – the whole paper
* `translation` – a text put into another language
* `excerpt` – some passages only
"""


CaveatKind = Literal[
    "translation_doubtful",
    "versions_differ",
    "garbled",
    "text_lost",
    "figure_missing",
    "table_missing",
    "references_missing",
    "not_printed",
    "number_differs",
    "sources_disagree",
    "pooled",
    "attribution_doubtful",
    "not_content",
]
"""* `translation_doubtful` – a translated wording that cannot be right or is doubtful
* `versions_differ` – language versions of the text differ
* `garbled` – the text is not understandable as it stands
* `text_lost` – a sentence or part of one is missing
* `figure_missing` – a figure that the text speaks of is not in it
* `table_missing` – a table that the text speaks of is not in it
* `references_missing` – the reference list is not in the text
* `not_printed` – the source does not print what a reader needs
* `number_differs` – a printed number differs from what its own parts give
* `sources_disagree` – another source says something else
* `pooled` – several diseases, groups or studies are counted together
* `attribution_doubtful` – it is doubtful to what the statement belongs
* `not_content` – a passage of the file that is no part of the publication
"""


Grounds = Literal[
    "internal",
    "original_checked",
    "implausible",
]
"""* `internal` – the text itself shows it
* `original_checked` – checked against the original
* `implausible` – cannot well be so; to be checked against the original
"""


Certainty = Literal[
    "certain",
    "probable",
    "possible",
]
"""* `certain` – no doubt is left
* `probable` – more likely than not
* `possible` – worth a look
"""


class Caveat(TypedDict):
    """A reservation: what is wrong, lost or doubtful in a source, or left out by it."""

    # What kind it is.
    kind: CaveatKind
    # Which field it concerns.
    field: str | None
    # A word or two as printed.
    printed: str | None
    # How we read it.
    read_as: str | None
    # Whence the reservation is known.
    grounds: Grounds | None
    # How sure we are of the reservation.
    certainty: Certainty | None
    # A note in our words.
    note: str | None


class Text(TypedDict):
    """A text that was read. Whoever has the file can check every anchor in it; its words are not published."""

    # Its slug.
    id: str
    # Which text of the publication it is.
    variant: TextVariant
    # In which language.
    language: Language
    # Of a translation whose original was not read.
    original_language: Language | None
    # `id` of the text of which it is a translation.
    translated_from: str | None
    # Who translated it.
    translator: str | None
    # Name of the text’s file.
    file: str
    # Of the whole file.
    sha256: str
    # Of the whole file, in Unicode code points.
    length: int
    # First code point of this text in the file, from 0.
    start: int
    # One past its last.
    end: int
    # Reservations: what is wrong, lost or doubtful in a source, or left out by it.
    caveats: list[Caveat]


RelationKind = Literal[
    "similar",
    "cited_by",
    "cites",
    "text_reuse",
    "correction_of",
    "retraction_of",
    "update_of",
]
"""* `similar` – listed as similar on the page of the first
* `cited_by` – listed as citing the first
* `cites` – in the reference list of the first
* `text_reuse` – shares wording with the first
* `correction_of` – corrects the second
* `retraction_of` – retracts the second
* `update_of` – a later edition of the second
"""


class RelationAnswer(TypedDict):
    """A publication that this one lists, cites or amends. A listed one is a lead, never evidence."""

    # What kind it is.
    kind: RelationKind
    # Place in the printed list, from 1.
    position: int | None
    # Whether the list shows all its entries.
    list_complete: bool | None
    # The publication.
    publication: PublicationBrief


class BackRelation(TypedDict):
    """A publication that lists, cites or amends this one."""

    # What kind it is.
    kind: RelationKind
    # Place in the printed list, from 1.
    position: int | None
    # The publication.
    publication: PublicationBrief


ReportRole = Literal[
    "primary",
    "secondary",
    "mentioned_in",
]
"""* `primary` – the study's own main report
* `secondary` – a further report of the study's own
* `mentioned_in` – another publication speaks of the study
"""


ReportAttribution = Literal[
    "printed",
    "by_position",
    "inferred",
]
"""* `printed` – the source prints the reference beside the statement
* `by_position` – the reference stands near and is taken to belong
* `inferred` – worked out from the content
"""


class ReportedStudy(TypedDict):
    """A study of which it speaks."""

    # Its name in addresses.
    slug: str
    # What it is called in one line.
    label: str
    # Which part it has.
    role: ReportRole
    # The reference number that it prints.
    reference: str | None
    # How the publication names the study.
    attribution: ReportAttribution


class Publication(TypedDict):
    """One published document. Everything about it can be unknown but where to find it."""

    # Its slug: `pmid-…`, or `doi-…` where there is no PMID.
    id: str
    # The PMID, where it has one.
    pmid: str | None
    # The DOI, where it has one.
    doi: str | None
    # The PMCID, where it has one.
    pmcid: str | None
    # First author and year, as far as they are known.
    label: str
    # As printed.
    title: str | None
    # In the printed order.
    authors: list[str]
    # As printed.
    affiliations: list[str]
    # As printed.
    journal: str | None
    # As printed.
    volume: str | None
    # As printed.
    issue: str | None
    # As printed.
    pages: str | None
    # Where there are no pages.
    article_number: str | None
    # In which language.
    language: Language
    # Publication types as printed.
    types: list[str]
    # Whether the list that names it marks it as free.
    free_full_text: bool | None
    # A printed citation, for what has no identifier.
    citation: str | None
    # Of the issue, else of the epub date; never a copyright year.
    year: int | None
    # When it appeared, as far as each date is known.
    dates: list[FullDate]
    # Whether it still stands, as far as somebody has checked.
    standing: Standing
    # When somebody checked that; null where nobody has.
    standing_checked_on: str | None
    # Whether evidence from it is published here; else it is a lead.
    is_read: bool
    # The texts that were read.
    texts: list[Text]
    # Publications that this one lists, cites or amends.
    relations: list[RelationAnswer]
    # Publications that list, cite or amend this one.
    related_from: list[BackRelation]
    # The studies of which it speaks.
    studies: list[ReportedStudy]
    # Published evidence items by kind; a kind without any is left out.
    evidence: dict[str, int]
    # Its page.
    path: str


StudyType = Literal[
    "interventional",
    "observational",
    "evidence_synthesis",
    "guideline",
    "case_report",
    "not_stated",
]
"""* `interventional` – patients were given the treatment by plan
* `observational` – patients were followed as treated
* `evidence_synthesis` – a review of other studies
* `guideline` – recommendations of a society or panel
* `case_report` – one patient, or a few told one by one
* `not_stated` – the source does not say
"""


Allocation = Literal[
    "randomised",
    "non_randomised",
    "not_applicable",
    "not_stated",
]
"""* `randomised` – the source says randomised
* `non_randomised` – the source says how, and it was not by chance
* `not_applicable` – one group only, or a review
* `not_stated` – the source does not say
"""


StudyModel = Literal[
    "parallel",
    "crossover",
    "single_group",
    "sequential",
    "not_applicable",
    "not_stated",
]
"""* `parallel` – each patient in one arm
* `crossover` – each patient in several arms, one after the other
* `single_group` – one group only
* `sequential` – groups one after the other
* `not_applicable` – a review or guideline
* `not_stated` – the source does not say
"""


Masking = Literal[
    "none",
    "single",
    "double",
    "triple",
    "not_applicable",
    "not_stated",
]
"""* `none` – open label
* `single` – one side did not know, mostly patients or assessors
* `double` – called double-blind
* `triple` – called triple-blind
* `not_applicable` – a review or guideline
* `not_stated` – the source does not say
"""


Control = Literal[
    "placebo",
    "active",
    "dose",
    "no_treatment",
    "historical",
    "uncontrolled",
    "controlled",
    "not_applicable",
    "not_stated",
]
"""* `placebo` – placebo or sham
* `active` – another treatment
* `dose` – another dose of the same treatment
* `no_treatment` – nothing was given
* `historical` – patients of an earlier time
* `uncontrolled` – no control group, the source says
* `controlled` – controlled; by what is not stated
* `not_applicable` – a review or guideline
* `not_stated` – the source does not say
"""


StudyUnit = Literal[
    "single",
    "set",
]
"""* `single` – one study
* `set` – several studies that the source speaks of as one (“two trials showed”)
"""


Knowledge = Literal[
    "own_report",
    "secondary_only",
]
"""* `own_report` – its own publication was read
* `secondary_only` – known only through another publication
"""


class StudyBrief(TypedDict):
    """A study in brief."""

    # Its name in addresses.
    slug: str
    # What it is called in one line.
    label: str
    # Of which type it is.
    type: StudyType
    # How patients were allocated, never more specific than printed.
    allocation: Allocation
    # How the groups relate to each other.
    model: StudyModel
    # Who did not know what was given.
    masking: Masking
    # What the control group had.
    control: Control
    # Only where the source says randomised.
    n_randomised: int | None
    # Only where the source says analysed.
    n_analysed: int | None
    # Where the role of the number is not printed.
    n_stated: int | None
    # What was followed.
    unit: StudyUnit
    # Whether its own report was read.
    knowledge: Knowledge


StudyStatus = Literal[
    "completed",
    "ongoing",
    "not_stated",
]
"""* `completed` – it is finished
* `ongoing` – it was running when the source was written
* `not_stated` – the source does not say
"""


ArmType = Literal[
    "experimental",
    "active_comparator",
    "placebo_comparator",
    "sham_comparator",
    "no_intervention",
    "other",
]
"""* `experimental` – given what the study asks about
* `active_comparator` – given another treatment that works, or may
* `placebo_comparator` – given a placebo
* `sham_comparator` – given a sham procedure, as sham plasma exchange
* `no_intervention` – given nothing
* `other` – none of these, or not said
"""


Names = TypedDict("Names", {"en": str, "ja": str | None, "zh-Hans": str | None})
"""The preferred name in each language; null where none is known."""


class Term(TypedDict):
    """A row of the vocabulary, in brief."""

    # Its name in addresses.
    slug: str
    # The preferred name in each language; null where none is known.
    name: Names


class RegimenBrief(TypedDict):
    """A dose regimen and what it amounts to."""

    # Its name in addresses.
    slug: str
    # The whole regimen in one line.
    label: str
    # Whether it goes on without a stated end.
    open_ended: bool
    # Dose of a day. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_day: list[str | None] | None
    # Consecutive days of one course.
    days: int | None
    # Dose of one course of consecutive days. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_course: list[str | None] | None
    # Dose of the whole regimen. [low, high] in g/kg; null where open or unknown.
    cumulative_g_per_kg: list[str | None] | None
    # Dose in four weeks. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_28_days: list[str | None] | None


class Arm(TypedDict):
    """One group of a study."""

    # What it is called in one line.
    label: str
    # Of which type it is.
    type: ArmType
    # What the group was given.
    interventions: list[Term]
    # The dose regimen; null where none is told.
    regimen: RegimenBrief | None
    # Patients in this arm, as printed.
    n: int | None
    # Dose and schedule of a treatment that is not immunoglobulin, as printed.
    other_schedule: str | None
    # Total in g/kg where the source prints one that differs from the computed.
    printed_total: str | None
    # Reservations: what is wrong, lost or doubtful in a source, or left out by it.
    caveats: list[Caveat]


class Report(TypedDict):
    """A publication that reports or mentions the study. Two of them are two readings, not two pieces of evidence."""

    # Which part it has.
    role: ReportRole
    # The reference number that the publication prints.
    reference: str | None
    # How the publication names the study.
    attribution: ReportAttribution
    # The publication.
    publication: PublicationBrief


class Study(TypedDict):
    """One investigation, however many papers report it. Its design is never more specific than printed."""

    # Its name in addresses.
    slug: str
    # What it is called in one line.
    label: str
    # Of which type it is.
    type: StudyType
    # How patients were allocated, never more specific than printed.
    allocation: Allocation
    # How the groups relate to each other.
    model: StudyModel
    # Who did not know what was given.
    masking: Masking
    # What the control group had.
    control: Control
    # Only where the source says randomised.
    n_randomised: int | None
    # Only where the source says analysed.
    n_analysed: int | None
    # Where the role of the number is not printed.
    n_stated: int | None
    # Who took part.
    population: str | None
    # Where it took place.
    setting: str | None
    # How long patients were followed, as printed.
    follow_up: str | None
    # Where it stands.
    status: StudyStatus
    # What was followed.
    unit: StudyUnit
    # Whether its own report was read.
    knowledge: Knowledge
    # The groups of the study.
    arms: list[Arm]
    # Publications that report or mention it.
    reports: list[Report]
    # Reservations: what is wrong, lost or doubtful in a source, or left out by it.
    caveats: list[Caveat]
    # Published evidence items by kind; a kind without any is left out.
    evidence: dict[str, int]
    # Its page.
    path: str


NameKind = Literal[
    "preferred",
    "synonym",
    "abbreviation",
    "hidden",
]
"""* `preferred` – the name that a page is headed with
* `synonym` – another name of the same thing
* `abbreviation` – a short form
* `hidden` – a misprint or variant: it is found but never shown
"""


class Printing(TypedDict):
    """A text in which a name is printed."""

    # Its `id`.
    publication: str
    # Name of the text’s file.
    file: str
    # In which language.
    language: Language


class Name(TypedDict):
    """One name in one language. Misprints are found, but not shown."""

    # As printed, letter for letter.
    text: str
    # In which language.
    language: Language
    # What kind it is.
    kind: NameKind
    # Texts in which the name is printed.
    printed_in: list[Printing]


Specialty = Literal[
    "dermatology",
    "neurology",
    "rheumatology",
    "haematology",
    "nephrology",
    "endocrinology",
    "ophthalmology",
    "infectious_diseases",
    "oncology",
    "immunology",
]
"""* `dermatology` – Dermatology
* `neurology` – Neurology
* `rheumatology` – Rheumatology
* `haematology` – Haematology
* `nephrology` – Nephrology
* `endocrinology` – Endocrinology
* `ophthalmology` – Ophthalmology
* `infectious_diseases` – Infectious diseases
* `oncology` – Oncology
* `immunology` – diseases of several organs, and groups of diseases
"""


Course = Literal[
    "acute",
    "relapsing",
    "chronic",
    "variable",
    "not_stated",
]
"""* `acute` – runs for days to weeks, usually once
* `relapsing` – comes and goes
* `chronic` – lasts for months to years
* `variable` – differs between patients or forms
* `not_stated` – no source here says
"""


CodeSystem = Literal[
    "mondo",
    "mesh",
    "icd10",
    "icd11",
    "orphanet",
    "atc",
]
"""* `mondo` – Mondo Disease Ontology
* `mesh` – Medical Subject Headings
* `icd10` – WHO ICD-10
* `icd11` – WHO ICD-11
* `orphanet` – Orphanet nomenclature of rare diseases
* `atc` – WHO Anatomical Therapeutic Chemical classification
"""


class Code(TypedDict):
    """A code in a registry."""

    # The registry.
    system: CodeSystem
    # As the registry writes it.
    code: str
    # Whether somebody looked it up in the registry itself.
    checked: bool
    # Who looked it up.
    checked_by: str | None
    # When somebody looked it up.
    checked_on: str | None


class Disease(TypedDict):
    """A disease, or a group of diseases."""

    # Its name in addresses.
    slug: str
    # The preferred name in each language; null where none is known.
    name: Names
    # What it is, in a sentence.
    definition: str | None
    # All names in all languages, misprints left out.
    names: list[Name]
    # Under which heading a clinician would look for it.
    specialty: Specialty
    # The course of the disease.
    course: Course
    # The groups to which it belongs. Slug and names; the whole record is at its own address.
    parents: list[Term]
    # Its forms. Slug and names; the whole record is at its own address.
    children: list[Term]
    # Codes in registries.
    codes: list[Code]
    # Said of the disease itself, not of its forms.
    evidence: dict[str, int]
    # Its page.
    path: str


Qualifier = Literal[
    "untreated",
    "refractory",
    "severe",
    "mild",
    "worsening",
    "crisis",
    "relapsing",
    "early",
    "stable",
    "chronic",
    "children",
    "adults",
    "elderly",
    "steroid_dependent",
    "remission",
    "subgroup",
]
"""* `untreated` – not treated before
* `refractory` – other treatment has failed
* `severe` – called severe
* `mild` – called mild
* `worsening` – getting worse at the time
* `crisis` – in a crisis, as a myasthenic one
* `relapsing` – in a relapse, or with a relapsing course
* `early` – early in the course
* `stable` – not changing at the time
* `chronic` – of long standing
* `children` – children or adolescents
* `adults` – adults only, said so
* `elderly` – older people, as the source draws the line
* `steroid_dependent` – controlled only with steroids
* `remission` – in remission
* `subgroup` – a part of the patients studied
"""


class Population(TypedDict):
    """Whom it is said of inside the disease."""

    # The text.
    text: str
    # Whom it is said of, in fixed words.
    qualifiers: list[Qualifier]


Extent = Literal[
    "all",
    "most",
    "many",
    "some",
    "few",
]
"""* `all` – all patients of whom it is said
* `most` – more than half, or “most”, “the majority”
* `many` – “many”, without a figure
* `some` – “some”, “certain”, “selected”
* `few` – “few”, “rare cases”
"""


class ItemRegimen(TypedDict):
    """The regimen, with what the source printed of it."""

    # Which figures are printed; the others are computed.
    dose_printed: list[str]
    # Total in g/kg where the source prints one that differs from the computed.
    printed_total: str | None
    # Its name in addresses.
    slug: str
    # The whole regimen in one line.
    label: str
    # Whether it goes on without a stated end.
    open_ended: bool
    # Dose of a day. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_day: list[str | None] | None
    # Consecutive days of one course.
    days: int | None
    # Dose of one course of consecutive days. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_course: list[str | None] | None
    # Dose of the whole regimen. [low, high] in g/kg; null where open or unknown.
    cumulative_g_per_kg: list[str | None] | None
    # Dose in four weeks. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_28_days: list[str | None] | None


Purpose = Literal[
    "single_course",
    "induction",
    "maintenance",
    "rescue",
    "re_treatment",
    "as_needed",
    "therapeutic_trial",
    "not_stated",
]
"""* `single_course` – given once
* `induction` – to bring about a response
* `maintenance` – to keep a response
* `rescue` – for a crisis or worsening
* `re_treatment` – given again after a relapse or incomplete response
* `as_needed` – when the patient needs it
* `therapeutic_trial` – to find out whether the patient responds
* `not_stated` – the source does not say
"""


Relation = Literal[
    "eq",
    "gt",
    "ge",
    "lt",
    "le",
    "about",
    "within",
    "after",
    "until",
    "during",
]
"""* `eq` – exactly
* `gt` – more than
* `ge` – at least
* `lt` – less than
* `le` – at most
* `about` – about, approximately
* `within` – within, no later than
* `after` – after, from then on
* `until` – until, up to
* `during` – throughout
"""


DosePer = Literal[
    "day",
    "infusion",
    "course",
]
"""* `day` – g/kg on each day of a course
* `infusion` – g/kg in one infusion
* `course` – g/kg over all consecutive days of one course
"""


Unit = Literal[
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "percent",
    "patient",
    "ratio",
    "infusion",
    "course",
    "g_per_kg",
]
"""* `minute` – minute
* `hour` – hour
* `day` – day
* `week` – week
* `month` – month
* `year` – year
* `percent` – %
* `patient` – patients
* `ratio` – how many times
* `infusion` – counted in infusions
* `course` – counted in courses
* `g_per_kg` – grams per kilogram of body weight
"""


class Step(TypedDict):
    """One step of a regimen, as the source gives it; null means not reported."""

    # What the step is for.
    purpose: Purpose
    # How the dose is meant: exactly, at least …
    relation: Relation
    # g/kg: the dose, or the lower end of a range.
    low: str | None
    # g/kg: the upper end of a range.
    high: str | None
    # To what the dose refers.
    per: DosePer
    # Consecutive days of one course.
    days: int | None
    # From the start of one course to the start of the next.
    every: str | None
    # The unit of `every`.
    every_unit: Unit | None
    # How many courses in all.
    courses: int | None
    # How long the step goes on.
    lasts: str | None
    # The unit of `lasts`.
    lasts_unit: Unit | None
    # It has no stated end.
    open_ended: bool


class ItemRegimenInFull(TypedDict):
    """The regimen with its steps, and what the source printed of it."""

    # Which figures are printed; the others are computed.
    dose_printed: list[str]
    # Total in g/kg where the source prints one that differs from the computed.
    printed_total: str | None
    # Its name in addresses.
    slug: str
    # The whole regimen in one line.
    label: str
    # Whether it goes on without a stated end.
    open_ended: bool
    # Dose of a day. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_day: list[str | None] | None
    # Consecutive days of one course.
    days: int | None
    # Dose of one course of consecutive days. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_course: list[str | None] | None
    # Dose of the whole regimen. [low, high] in g/kg; null where open or unknown.
    cumulative_g_per_kg: list[str | None] | None
    # Dose in four weeks. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_28_days: list[str | None] | None
    # What is given, step by step.
    steps: list[Step]
    # What is unusual, though not refused.
    warnings: list[str]
    # Published evidence items by kind; a kind without any is left out.
    evidence: dict[str, int]
    # Its page.
    path: str


Comparison = Literal[
    "vs_placebo",
    "vs_active",
    "vs_no_treatment",
    "add_on",
    "dose_vs_dose",
    "multi_arm",
    "before_after",
    "none",
]
"""* `vs_placebo` – one arm had a placebo or sham treatment
* `vs_active` – against another treatment
* `vs_no_treatment` – one arm was given nothing
* `add_on` – added to a treatment that both arms have
* `dose_vs_dose` – two doses of the same treatment
* `multi_arm` – one test over three or more arms; never pairs that were not tested
* `before_after` – the same patients before and after
* `none` – nothing was compared
"""


class ComparisonAnswer(TypedDict):
    """What was compared with what."""

    # What kind it is.
    kind: Comparison
    # What it was compared with.
    comparators: list[Term]
    # Labels of the study's arms that the results name.
    arms: list[str]


OutcomeDomain = Literal[
    "symptoms",
    "function",
    "disease_activity",
    "relapse",
    "serology",
    "histology",
    "electrophysiology",
    "quality_of_life",
    "mortality",
    "resource_use",
    "adverse_event",
    "not_named",
]
"""What kind of thing was measured; each maps to a core area of the COMET taxonomy (CORE_AREA).

* `symptoms` – signs and symptoms, clinical response as a whole
* `function` – strength, disability, what a patient can do
* `disease_activity` – remission, activity scores, course
* `relapse` – relapse, recurrence, exacerbation
* `serology` – antibodies and other blood measurements
* `histology` – tissue, immunopathology
* `electrophysiology` – conduction, evoked responses
* `quality_of_life` – as patients rate it
* `mortality` – death
* `resource_use` – other treatment needed (steroid-sparing too), care, cost
* `adverse_event` – harm
* `not_named` – the source does not name what was measured
"""


Better = Literal[
    "higher",
    "lower",
    "neither",
]
"""* `higher` – a higher value is better for the patient
* `lower` – a lower value is better for the patient
* `neither` – no value of it is better
"""


class OutcomeBrief(TypedDict):
    """An outcome in brief."""

    # Its name in addresses.
    slug: str
    # The preferred name in each language; null where none is known.
    name: Names
    # What kind of thing was measured.
    domain: OutcomeDomain
    # Which way is good for the patient.
    better: Better


class Outcome(TypedDict):
    """Something that was measured or counted in patients."""

    # Its name in addresses.
    slug: str
    # The preferred name in each language; null where none is known.
    name: Names
    # What it is, in a sentence.
    definition: str | None
    # All names in all languages, misprints left out.
    names: list[Name]
    # What kind of thing was measured.
    domain: OutcomeDomain
    # Core area in the COMET taxonomy.
    core_area: str | None
    # The scale or device with which it is measured.
    instrument: str | None
    # Which way is good for the patient.
    better: Better
    # What it lies under; null at the top.
    parent: Term | None
    # Those directly under it.
    children: list[Term]
    # Published evidence items by kind; a kind without any is left out.
    evidence: dict[str, int]
    # Its page.
    path: str


MechanismOf = Literal[
    "treatment",
    "disease",
    "harm",
]
"""* `treatment` – how a treatment works
* `disease` – how a disease comes about
* `harm` – how a harm comes about
"""


MechanismAction = Literal[
    "inhibits",
    "downregulates",
    "upregulates",
    "induces",
    "supplies",
    "restores",
    "neutralises",
    "displaces",
    "modulates",
]
"""* `inhibits` – inhibits
* `downregulates` – downregulates
* `upregulates` – upregulates
* `induces` – induces
* `supplies` – supplies
* `restores` – restores
* `neutralises` – neutralises
* `displaces` – displaces
* `modulates` – acts on it; which way is not stated
"""


Fragment = Literal[
    "fab",
    "fc",
    "either",
    "not_stated",
]
"""* `fab` – the variable, antigen-binding part of IgG
* `fc` – the constant part of IgG
* `either` – the source names both
* `not_stated` – the source does not say
"""


class Mechanism(TypedDict):
    """One way in which a treatment, disease or harm acts."""

    # Its name in addresses.
    slug: str
    # The preferred name in each language; null where none is known.
    name: Names
    # What it is, in a sentence.
    definition: str | None
    # All names in all languages, misprints left out.
    names: list[Name]
    # Whose mechanism it is.
    of: MechanismOf
    # What it does to its target.
    action: MechanismAction | None
    # On what it acts.
    target: str | None
    # Which part of the immunoglobulin acts.
    fragment: Fragment
    # What it lies under.
    parents: list[Term]
    # Those directly under it.
    children: list[Term]
    # Published evidence items by kind; a kind without any is left out.
    evidence: dict[str, int]
    # Its page.
    path: str


Direction = Literal[
    "favours_ivig",
    "favours_comparator",
    "favours_combination",
    "favours_higher_dose",
    "favours_lower_dose",
    "no_difference",
    "equivalent",
    "benefit_not_shown",
    "improved",
    "worsened",
    "no_effect",
    "mixed",
    "descriptive",
    "not_reported",
    "unclear",
]
"""The sense of the reported difference or change, read with `outcome.better`; significance is a field of its own.

* `favours_ivig` – arms compared; better with IVIg
* `favours_comparator` – arms compared; better with the comparator
* `favours_combination` – better with both than with one
* `favours_higher_dose` – better with the higher cumulative dose
* `favours_lower_dose` – better with the lower cumulative dose
* `no_difference` – arms compared; neither reported better
* `equivalent` – the source claims that both are equal
* `benefit_not_shown` – only that benefit or superiority was not shown
* `improved` – the same patients were better; no other arm in the sentence
* `worsened` – the same patients were worse; no other arm in the sentence
* `no_effect` – the same patients did not change; no other arm in the sentence
* `mixed` – better in one respect or patient, worse in another
* `descriptive` – a count, a duration, a course; nothing is compared
* `not_reported` – the outcome is named, the result is absent or lost
* `unclear` – the source leaves it open
"""


Significance = Literal[
    "significant",
    "not_significant",
    "not_stated",
]
"""* `significant` – the source calls it statistically significant
* `not_significant` – the source calls it not significant
* `not_stated` – the source does not say
"""


Hedge = Literal[
    "asserted",
    "suggested",
    "possible",
    "unresolved",
]
"""* `asserted` – stated as a fact
* `suggested` – suggests, appears, probably
* `possible` – may, might, could, potential
* `unresolved` – unclear, not established
"""


Basis = Literal[
    "systematic_review",
    "randomised_trials",
    "controlled_trials",
    "uncontrolled_series",
    "case_reports",
    "single_patient",
    "mechanism",
    "expert_opinion",
    "not_stated",
]
"""* `systematic_review` – the source names a systematic review or meta-analysis
* `randomised_trials` – the source names one or more randomised trials
* `controlled_trials` – trials with a control group, randomised or not said
* `uncontrolled_series` – patients without a control group
* `case_reports` – single cases, several of them
* `single_patient` – one patient
* `mechanism` – reasoning from mechanisms
* `expert_opinion` – the authors’ or others’ judgement
* `not_stated` – the source does not say
"""


Since = Literal[
    "randomisation",
    "start_of_treatment",
    "start_of_infusion",
    "last_infusion",
    "not_stated",
]
"""* `randomisation` – counted from randomisation
* `start_of_treatment` – counted from the first infusion or dose
* `start_of_infusion` – counted from the start of one infusion
* `last_infusion` – counted from the last infusion
* `not_stated` – the source does not say
"""


class Quantity(TypedDict):
    """When, or how long."""

    # How the figures are meant.
    relation: Relation | None
    # The value, or the lower end; null where it is open or there is none.
    low: float | None
    # The upper end; null where it is open or there is none.
    high: float | None
    # The unit.
    unit: Unit | None
    # From when the time is counted.
    since: Since | None
    # In the words of the source, where it gives no figure.
    as_worded: str | None


Stance = Literal[
    "for",
    "against",
    "open",
]
"""* `for` – the source wants it given
* `against` – the source wants it not given, or not for this
* `open` – the source leaves it open
"""


Line = Literal[
    "first_line",
    "second_line",
    "third_line",
    "treatment_of_choice",
]
"""* `first_line` – given first; only where printed
* `second_line` – given after the first has failed or is not possible; only where printed
* `third_line` – given after two others; only where printed
* `treatment_of_choice` – called the treatment of choice, or preferred above all others
"""


TherapyRole = Literal[
    "monotherapy",
    "adjunct",
    "rescue",
    "maintenance",
    "steroid_sparing",
    "alternative",
]
"""* `monotherapy` – given alone
* `adjunct` – beside another treatment
* `rescue` – for a crisis or worsening
* `maintenance` – given on, to keep a response
* `steroid_sparing` – so that less corticosteroid is needed
* `alternative` – in place of another treatment
"""


Strength = Literal[
    "established",
    "recommended",
    "may_be_used",
    "may_be_considered",
    "potential",
]
"""* `established` – the source's verb: is, has established, is indicated
* `recommended` – the source's verb: should, is recommended
* `may_be_used` – the source's verb: can or may be used
* `may_be_considered` – the source's verb: may be considered
* `potential` – the source's verb: may be an indication
"""


class Recommendation(TypedDict):
    """Where the source puts the treatment."""

    # Whether it is for or against.
    stance: Stance
    # Any of these; a number only where printed.
    line: list[Line]
    # All of these.
    role: list[TherapyRole]
    # How strongly, in the source’s own verb.
    strength: Strength | None
    # Under which condition, in our words.
    condition: str | None
    # Treatments after whose failure it is recommended.
    after_failure_of: list[Term]
    # Treatments before, beside or after which it is placed.
    relative_to: list[Term]
    # Whether the source calls it provisional.
    provisional: bool
    # Why, in our words.
    rationale: str | None
    # Of a graded guideline, as printed.
    grade: str | None
    # The system of the grade, as printed.
    grade_system: str | None


Severity = Literal[
    "mild",
    "moderate",
    "severe",
    "not_stated",
]
"""* `mild` – called mild, minor, slight
* `moderate` – called moderate
* `severe` – called severe
* `not_stated` – the source does not say
"""


Serious = Literal[
    "yes",
    "no",
    "not_stated",
]
"""* `yes` – called serious, or led to death, threat to life, hospital, lasting harm
* `no` – called not serious, harmless, benign
* `not_stated` – the source does not say
"""


FrequencyClass = Literal[
    "very_common",
    "common",
    "uncommon",
    "rare",
    "very_rare",
]
"""By the CIOMS classes; only from a figure, never from a word such as *rare*.

* `very_common` – 1 in 10 or more
* `common` – 1 in 100 to 1 in 10
* `uncommon` – 1 in 1,000 to 1 in 100
* `rare` – 1 in 10,000 to 1 in 1,000
* `very_rare` – less than 1 in 10,000
"""


Reversible = Literal[
    "yes",
    "often",
    "no",
]
"""* `yes` – it went away, the source says
* `often` – it went away in many
* `no` – it stayed
"""


class Harm(TypedDict):
    """A harm, or its absence."""

    # How severe it is.
    severity: Severity | None
    # Whether the source calls it serious.
    serious: Serious | None
    # How often, in the words of the source.
    frequency_as_worded: str | None
    # How often, in classes.
    frequency_class: FrequencyClass | None
    # When it begins.
    onset: Quantity | None
    # Groups joined by *or*; the traits of one group by *and*.
    risk_factors: list[list[Term]]
    # What relieves it.
    relief: str | None
    # Whether it passes.
    reversible: Reversible | None


Measure = Literal[
    "count",
    "prevalence",
    "incidence",
    "proportion",
    "risk_ratio",
    "rank",
]
"""What an epidemiological value measures.

* `count` – number of people
* `prevalence` – share who have it
* `incidence` – new cases in a time
* `proportion` – share of a stated group
* `risk_ratio` – risk compared with another group
* `rank` – most common, second most common
"""


class Value(TypedDict):
    """An epidemiological value."""

    # What kind of measure it is.
    measure: Measure | None
    # How the figures are meant.
    relation: Relation | None
    # The value, or the lower end; null where it is open or there is none.
    low: float | None
    # The upper end; null where it is open or there is none.
    high: float | None
    # The unit.
    unit: Unit | None
    # In the words of the source, where it gives no figure.
    as_worded: str | None
    # Of whom the value is told.
    population: str | None
    # With whom the value is compared.
    comparator_population: str | None
    # Where.
    place: str | None


GapAspect = Literal[
    "no_trial",
    "efficacy",
    "long_term_efficacy",
    "comparison",
    "dose",
    "interval",
    "duration",
    "combination",
    "re_treatment",
    "subgroup",
    "safety",
    "cost",
    "quality_of_life",
    "diagnosis",
    "mechanism",
]
"""* `no_trial` – no trial has looked at it
* `efficacy` – whether it works
* `long_term_efficacy` – whether it goes on working
* `comparison` – how it compares with another treatment
* `dose` – how much to give
* `interval` – how often to give it
* `duration` – for how long to give it
* `combination` – what it does together with another treatment
* `re_treatment` – whether and when to give it again
* `subgroup` – in which patients it works
* `safety` – which harm it does
* `cost` – what it costs, or whether it is worth it
* `quality_of_life` – how patients rate their life with it
* `diagnosis` – how the disease is to be recognised
* `mechanism` – how a treatment or disease works
"""


class Gap(TypedDict):
    """What the source says is not known."""

    # What is not known.
    aspects: list[GapAspect]
    # What the source says should be done to know it.
    needed_design: str | None


DoseSays = Literal[
    "minimum",
    "optimum",
    "effective",
    "mentioned",
]
"""* `minimum` – at least this much
* `optimum` – the best dose
* `effective` – a dose said to work
* `mentioned` – named without a judgement
"""


Support = Literal[
    "unknown",
    "hypothesised",
    "studied",
    "asserted",
    "demonstrated",
    "refuted",
]
"""* `unknown` – the source says that it is not known
* `hypothesised` – proposed, potential, thought
* `studied` – looked into; with which result is not said
* `asserted` – stated without a demonstration
* `demonstrated` – shown, the source says
* `refuted` – shown not to be so
"""


System = Literal[
    "in_vitro",
    "animal",
    "human_tissue",
    "human_in_vivo",
    "none",
]
"""* `in_vitro` – in cells or sera outside a body
* `animal` – in animals
* `human_tissue` – in biopsies or post-mortem tissue
* `human_in_vivo` – in living patients or volunteers
* `none` – no system named
"""


ResultKind = Literal[
    "arm",
    "contrast",
]
"""* `arm` – what was seen in one arm
* `contrast` – the difference between two arms
"""


NumberFrom = Literal[
    "printed",
    "study",
]
"""* `printed` – printed beside the result
* `study` – taken from the study's size
"""


EffectMeasure = Literal[
    "RR",
    "OR",
    "HR",
    "RD",
    "MD",
    "SMD",
]
"""* `RR` – risk ratio
* `OR` – odds ratio
* `HR` – hazard ratio
* `RD` – risk difference
* `MD` – mean difference
* `SMD` – standardised mean difference
"""


class Interval(TypedDict):
    """A confidence interval."""

    # A decimal, as a string, so that no digit is lost.
    low: str | None
    # A decimal, as a string, so that no digit is lost.
    high: str | None
    # A decimal, as a string, so that no digit is lost.
    level: str | None


Operator = Literal[
    "=",
    "<",
    "<=",
    ">",
    ">=",
]
"""* `=` – exactly, as printed
* `<` – less than
* `<=` – at most
* `>` – more than
* `>=` – at least
"""


class PValue(TypedDict):
    """A p value, as reported."""

    # How the value is meant.
    operator: Operator
    # The value.
    value: str


Measured = Literal[
    "measured",
    "not_measured",
    "not_reported",
]
"""* `measured` – it was measured, and the figures stand here
* `not_measured` – the source says that it was not measured
* `not_reported` – no value is printed
"""


class Result(TypedDict):
    """One row of numbers: what was seen in an arm, or the difference between two."""

    # What kind it is.
    kind: ResultKind
    # Label of the arm of which it is told.
    arm: str | None
    # Label of the arm with which it is compared; null where only one arm is told of.
    versus: str | None
    # Patients; null where the source does not say.
    n: int | None
    # Whence the number is known.
    n_from: NumberFrom | None
    # Patients with the event.
    events: int | None
    # As printed.
    percent_printed: str | None
    # Events of n, in percent.
    percent_computed: str | None
    # A decimal, as a string, so that no digit is lost.
    mean: str | None
    # A decimal, as a string, so that no digit is lost.
    sd: str | None
    # What kind of measure it is.
    measure: EffectMeasure | None
    # A decimal, as a string, so that no digit is lost.
    estimate: str | None
    # The confidence interval; null where none is reported.
    ci: Interval | None
    # The p value; null where none is reported.
    p: PValue | None
    # A figure that must not be computed with.
    as_reported: str | None
    # Whether it was measured, or said of it only.
    measured: Measured


class AnchorText(TypedDict):
    """A text that was read."""

    # Name of the text’s file.
    file: str
    # In which language.
    language: Language
    # Which text of the publication it is.
    variant: TextVariant


Section = Literal[
    "title",
    "abstract",
    "body",
    "conclusion",
    "legend",
]
"""* `title` – in the title
* `abstract` – in the abstract
* `body` – in the text itself
* `conclusion` – in the conclusion
* `legend` – legend of a figure or table
"""


AnchorRole = Literal[
    "primary_result",
    "secondary_report",
    "review_synthesis",
    "interpretation",
    "background",
    "method",
    "context",
]
"""* `primary_result` – the publication reports its own result
* `secondary_report` – the publication reports another study's result
* `review_synthesis` – a review's own summing up
* `interpretation` – what the authors make of it
* `background` – said in passing, as known
* `method` – how the study or review was done
* `context` – needed to understand the claim, does not state it
"""


Agreement = Literal[
    "same",
    "stronger",
    "weaker",
    "different",
]
"""* `same` – says the same
* `stronger` – says more than the governing version
* `weaker` – says less than the governing version
* `different` – says something else
"""


class Anchor(TypedDict):
    """Where the source says it. Whoever has the text can check it by machine; its words are not published."""

    # The text in which it stands.
    source_text: AnchorText
    # First code point in the file, from 0.
    start: int
    # One past the last.
    end: int
    # Of the slice from start to end, in UTF-8.
    sha256: str
    # The section of the text.
    section: Section
    # Where in the text, in our words.
    place: str | None
    # Reference numbers as printed.
    cites: list[str]
    # Which part it has.
    role: AnchorRole
    # Whether another language version says the same.
    agrees: Agreement | None


DisagreementKind = Literal[
    "contradiction",
    "changed_over_time",
    "different_population",
    "different_comparator",
    "strength_of_wording",
    "suspected_translation_error",
    "internal",
]
"""* `contradiction` – contradiction
* `changed_over_time` – changed over time
* `different_population` – different population
* `different_comparator` – different comparator
* `strength_of_wording` – strength of wording
* `suspected_translation_error` – suspected translation error
* `internal` – within one source
"""


DecidedState = Literal[
    "confirmed",
    "explained",
]
"""The states of a disagreement that the public sees.

* `confirmed` – they disagree
* `explained` – they disagree, and why is known
"""


class DisagreementBrief(TypedDict):
    """A disagreement in which the item stands."""

    # Its slug.
    id: str
    # What kind it is.
    kind: DisagreementKind
    # What a person has decided of it.
    state: DecidedState


class Curation(TypedDict):
    """Who wrote and who checked the version, and what has become of it."""

    # Who wrote it.
    curator: str
    # Who checked and published it: somebody else.
    reviewer: str | None
    # When it was published here, in UTC.
    published_at: str
    # When it was superseded or retracted.
    ended_at: str | None
    # Why it was retracted.
    reason: str | None
    # What it rests on was changed; nobody has said yet that it still holds.
    needs_recheck: bool


class Evidence(TypedDict):
    """
    One claim that one publication makes, with the place where it makes it. A block that does not belong to the kind is
    null.
    """

    # The item’s accession: `IVE` and six digits, the same for all its versions.
    accession: str
    # The number of the version, from 1.
    version: int
    # What sort of claim it is; the blocks that it has follow from it.
    kind: Kind
    # Where it stands.
    status: PublicStatus
    # Its page.
    path: str
    # One sentence in our own words, no stronger than the source.
    statement: str
    # The publication that makes the claim; in full with `expand=publication`.
    publication: PublicationBrief | Publication
    # The study whose observation it is; in full with `expand=study`.
    study: StudyBrief | Study
    # Of which disease or group of diseases it is said; null where it is said of none.
    disease: Term | Disease | None
    # Of whom it is said inside the disease; null where it is said of all.
    population: Population | None
    # Of how many of the patients it is said.
    extent: Extent | None
    # The treatments of which it speaks.
    interventions: list[Term]
    # Treatments that all patients had besides.
    background_interventions: list[Term]
    # The dose regimen; null where none is told.
    regimen: ItemRegimen | ItemRegimenInFull | None
    # What was compared with what.
    comparison: ComparisonAnswer | None
    # What was measured; null where the item does not say.
    outcome: OutcomeBrief | Outcome | None
    # How it works; null where the item does not say.
    mechanism: Term | Mechanism | None
    # The sense of the reported difference or change.
    direction: Direction | None
    # Whether the source calls it statistically significant.
    significance: Significance | None
    # How sure the source sounds.
    hedge: Hedge
    # What the source says it rests on.
    basis: list[Basis]
    # To whom the source attributes it.
    attribution: str | None
    # When it was seen; null where the source does not say.
    time_point: Quantity | None
    # Where the source puts the treatment; null of other kinds of item.
    recommendation: Recommendation | None
    # The harm, or its absence; null of other kinds of item.
    harm: Harm | None
    # The epidemiological value; null of other kinds of item.
    value: Value | None
    # What is not known; null of other kinds of item.
    gap: Gap | None
    # What is said of the dose.
    dose_says: DoseSays | None
    # How the mechanism is supported.
    support: Support | None
    # In which system it was seen.
    system: System | None
    # Of what a background or method item speaks: see the filter `aspect`.
    aspect: str | None
    # What tells it from another item that makes the same claim.
    distinguished_by: str | None
    # The figures, arm by arm, and the differences between arms.
    results: list[Result]
    # Reservations: what is wrong, lost or doubtful in a source, or left out by it.
    caveats: list[Caveat]
    # Every place in a source text where it is said.
    anchors: list[Anchor]
    # Confirmed or explained disagreements in which it stands.
    disagreements: list[DisagreementBrief]
    # What is unusual, though not refused.
    warnings: list[str]
    # Who wrote and who checked it, and when.
    curation: Curation


EvidenceKey = Literal[
    "accession",
    "version",
    "kind",
    "status",
    "path",
    "statement",
    "publication",
    "study",
    "disease",
    "population",
    "extent",
    "interventions",
    "background_interventions",
    "regimen",
    "comparison",
    "outcome",
    "mechanism",
    "direction",
    "significance",
    "hedge",
    "basis",
    "attribution",
    "time_point",
    "recommendation",
    "harm",
    "value",
    "gap",
    "dose_says",
    "support",
    "system",
    "aspect",
    "distinguished_by",
    "results",
    "caveats",
    "anchors",
    "disagreements",
    "warnings",
    "curation",
]
"""A key, for `fields`.
"""


BackgroundAspect = Literal[
    "definition",
    "classification",
    "clinical_feature",
    "course",
    "diagnosis",
    "pathology",
    "association",
    "use",
    "practice",
]
"""* `definition` – what it is
* `classification` – to what it belongs, how it is divided
* `clinical_feature` – signs, symptoms, findings
* `course` – how it goes on, with or without treatment
* `diagnosis` – how it is recognised
* `pathology` – what is seen in tissue, or goes wrong in the body
* `association` – with what it occurs together
* `use` – how long or how widely a treatment is used
* `practice` – what is usually done
"""


MethodAspect = Literal[
    "design",
    "population",
    "sample_size",
    "arms",
    "assessment",
    "search",
    "eligibility",
    "appraisal",
    "scope",
    "status",
]
"""* `design` – how the study was built
* `population` – who took part
* `sample_size` – how many, and why so many
* `arms` – which groups there were and what each was given
* `assessment` – what was measured, when, by whom
* `search` – where and how a review searched
* `eligibility` – who or what was let in and kept out
* `appraisal` – how quality or bias was judged
* `scope` – what it set out to answer
* `status` – planned, running, stopped, finished
"""


class Change(TypedDict):
    """One key whose value differs from the version before."""

    # The key whose value differs.
    key: str
    # The value in the version before.
    before: Any
    # The value in this version.
    after: Any


class Version(TypedDict):
    """One version of an item: when, by whom, and what it changed."""

    # The number of the version, from 1.
    version: int
    # Where it stands.
    status: PublicStatus
    # Its address in the API.
    path: str
    # The display name of who wrote it.
    curator: str
    # The display name of who checked it.
    reviewer: str | None
    # When it was published here, in UTC.
    published_at: str
    # When it was superseded or retracted; null while it stands.
    ended_at: str | None
    # Why it was retracted; null where it was not.
    reason: str | None
    # What differs from the version before; nothing in the first one.
    changes: list[Change]


VersionKey = Literal[
    "version",
    "status",
    "path",
    "curator",
    "reviewer",
    "published_at",
    "ended_at",
    "reason",
    "changes",
]
"""A key, for `fields`.
"""


Noun = Literal[
    "disease",
    "mechanism",
    "intervention",
    "outcome",
    "regimen",
    "study",
    "publication",
    "item",
]
"""In the order in which a reader most likely means them.

* `disease` – diseases
* `mechanism` – mechanisms
* `intervention` – treatments
* `outcome` – outcomes
* `regimen` – dose regimens
* `study` – studies
* `publication` – publications
* `item` – evidence
"""


class Piece(TypedDict):
    """A part of the title."""

    # The text.
    text: str
    # Whether it was looked for.
    found: bool


class Hit(TypedDict):
    """A record that fits."""

    # What sort of record it is.
    noun: Noun
    # Its slug; of evidence, the accession.
    id: str
    # Its heading.
    title: str
    # Its page.
    path: str
    # Its address in the API.
    url: str
    # What tells it from others: its other names, its design, its source.
    beside: str | None
    # The title, cut where it fits, to be marked. Joined, they are the title.
    pieces: list[Piece]


HitKey = Literal[
    "noun",
    "id",
    "title",
    "path",
    "url",
    "beside",
    "pieces",
]
"""A key, for `fields`.
"""


class NamedRecord(TypedDict):
    """A record by what it is called."""

    # What sort of record it is.
    noun: Noun
    # Its slug; of evidence, the accession.
    id: str
    # Its heading.
    title: str
    # Its page.
    path: str
    # Its address in the API.
    url: str


class Suggestions(TypedDict):
    """Names for what has been typed so far."""

    # Records whose name fits, the best first.
    suggestions: list[NamedRecord]


DiseaseKey = Literal[
    "slug",
    "name",
    "definition",
    "names",
    "specialty",
    "course",
    "parents",
    "children",
    "codes",
    "evidence",
    "path",
]
"""A key, for `fields`.
"""


class Clocks(TypedDict):
    """At which time it is looked at; null is now."""

    # The end of this day, UTC, of this knowledge base.
    as_of: str | None
    # What had appeared by the end of this day.
    published_by: str | None
    # Items left out because their publication has no known date.
    undated: int | None


DiseaseScope = Literal[
    "self",
    "descendants",
    "with_groups",
]
"""* `self` – said of the disease itself
* `descendants` – said of the disease or of any form of it
* `with_groups` – also what is said of the groups to which it belongs
"""


class ProfileExtent(TypedDict):
    """From how much it is put together."""

    # Published items on the disease and its forms.
    items: int
    # How many studies.
    studies: int
    # How many publications.
    publications: int
    # Publications without a year.
    undated: int
    # Year of the earliest publication.
    first_year: int | None
    # Year of the latest publication.
    last_year: int | None


Question = Literal[
    "position",
    "dose",
    "effect",
    "same",
    "negative",
    "open",
    "counted",
    "described",
    "rests_on",
    "harm",
    "mechanism",
    "unknown",
    "disagreement",
]
"""The question that a clause answers.

* `position` – where sources put the treatment
* `dose` – the regimens of which something is said, and that a dose is said to be unknown
* `effect` – outcomes that were better with it, or improved
* `same` – outcomes that did not differ from what it was compared with
* `negative` – outcomes in which a benefit was not shown, or that were worse
* `open` – outcomes whose results are mixed or left open
* `counted` – courses and counts of which nothing was compared
* `described` – what was seen of which nothing was compared or counted, in the words of the items
* `rests_on` – on which designs the effects rest, and what weakens them
* `harm` – what it does that is not wanted
* `mechanism` – how the treatment may act, what was shown before what was presumed
* `unknown` – what the sources say is not known
* `disagreement` – points on which sources disagree
"""


class StrengthAnswer(TypedDict):
    """How strong the evidence of an effect is, derived from the designs behind the findings. It is no grade."""

    # The best design among them, and how many studies have it.
    words: str
    # What a reader should know before relying on it.
    why: list[str]
    # The items of that design.
    accessions: list[str]


class LineAnswer(TypedDict):
    """
    One answer, in words and in codes, and the items that give it. A code is null where the items have none or not the
    same.
    """

    # In English.
    words: str
    # Said more quietly: a condition, a rationale, a judgement of the dose.
    beside: str | None
    # How the page colours it.
    tone: str
    # Designs, sources and years, and how sure they sound.
    rests_on: str | None
    # The items that say so.
    accessions: list[str]
    # Kind of the items.
    kind: Kind | None
    # Stance of the items, of a recommendation.
    stance: Stance | None
    # Direction of the items.
    direction: Direction | None
    # Slug of the outcome.
    outcome: str | None
    # Slugs of what it was compared with; null where the items differ.
    comparators: list[str] | None
    # Slug of the dose regimen.
    regimen: str | None
    # Of a line of findings; null of every other.
    strength: StrengthAnswer | None


class Clause(TypedDict):
    """The answers to one question, the best supported first."""

    # The question that it answers.
    name: Question
    # The question in a word or two, in English.
    title: str
    # All of them; the page shows the first few and folds the rest.
    lines: list[LineAnswer]


class Counted(TypedDict):
    """Patients with the event, of all in the arm."""

    # Patients with the event.
    events: int
    # Patients; null where the source does not say.
    n: int


class TwoArms(TypedDict):
    """The printed counts from which a risk difference was computed."""

    # Label of the arm of which it is told.
    arm: Counted
    # Label of the arm with which it is compared; null where only one arm is told of.
    versus: Counted


class Contrast(TypedDict):
    """One arm against another, for one outcome, as printed or computed by us."""

    # The item that has it.
    accession: str
    # Slug of the study.
    study: str
    # Id of the publication.
    publication: str
    # Slug of the outcome.
    outcome: str | None
    # Label of the arm.
    arm: str | None
    # Label of the arm against which it stands.
    versus: str | None
    # What kind of measure it is.
    measure: EffectMeasure | None
    # A decimal, as a string, so that no digit is lost.
    estimate: str | None
    # The confidence interval; null where none is reported.
    ci: Interval | None
    # Measure, estimate and interval in one line.
    in_words: str
    # Null: as printed. Otherwise computed by us from these counts: the difference of the proportions in percentage points
    # with its 95 % hybrid score interval (Newcombe, Stat Med 1998;17:873-90, method 10). Not of crossover trials, nor of
    # several trials told as one, nor with a number of patients taken from the study.
    computed_from: TwoArms | None


class Part(TypedDict):
    """Items that may be read in one breath."""

    # Its heading.
    title: str | None
    # The items, in the order of the page.
    items: list[Evidence]


class SectionAnswer(TypedDict):
    """The items of one kind, in the order of the page."""

    # What kind it is.
    kind: Kind
    # Its heading.
    title: str
    # How many there are in all.
    number: int
    # The first 40 of them.
    parts: list[Part]
    # Address of all, where there are more.
    more: str | None


class Form(TypedDict):
    """A form of the disease; what is said of it is included."""

    # Its name in addresses.
    slug: str
    # The preferred name in each language; null where none is known.
    name: Names
    # Published items on it and its own forms.
    items: int


class Group(TypedDict):
    """What is said of a group to which the disease belongs. Whether it holds for the disease, the sources do not say."""

    # The group of diseases.
    group: Term
    # How many there are.
    number: int
    # How many of each kind.
    kinds: dict[str, int]
    # The first of them.
    items: list[Evidence]


class GeneralHarms(TypedDict):
    """Harms of the treatment, whatever the disease."""

    # How many there are.
    number: int
    # Its address.
    url: str


class RegimenBehind(TypedDict):
    """A regimen of which the items speak."""

    # Its name in addresses.
    slug: str
    # The whole regimen in one line.
    label: str
    # Whether it goes on without a stated end.
    open_ended: bool
    # Dose of a day. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_day: list[str | None] | None
    # Consecutive days of one course.
    days: int | None
    # Dose of one course of consecutive days. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_course: list[str | None] | None
    # Dose of the whole regimen. [low, high] in g/kg; null where open or unknown.
    cumulative_g_per_kg: list[str | None] | None
    # Dose in four weeks. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_28_days: list[str | None] | None
    # Items here that it stands behind.
    items: int


class StudyBehind(TypedDict):
    """A study behind the items."""

    # Its name in addresses.
    slug: str
    # What it is called in one line.
    label: str
    # Of which type it is.
    type: StudyType
    # How patients were allocated, never more specific than printed.
    allocation: Allocation
    # How the groups relate to each other.
    model: StudyModel
    # Who did not know what was given.
    masking: Masking
    # What the control group had.
    control: Control
    # Only where the source says randomised.
    n_randomised: int | None
    # Only where the source says analysed.
    n_analysed: int | None
    # Where the role of the number is not printed.
    n_stated: int | None
    # What was followed.
    unit: StudyUnit
    # Whether its own report was read.
    knowledge: Knowledge
    # Items here that it stands behind.
    items: int


class PublicationBehind(TypedDict):
    """A publication behind the items."""

    # Its slug: `pmid-…`, or `doi-…` where there is no PMID.
    id: str
    # The PMID, where it has one.
    pmid: str | None
    # The DOI, where it has one.
    doi: str | None
    # First author and year, as far as they are known.
    label: str
    # Of the issue, else of the epub date; never a copyright year.
    year: int | None
    # When it appeared, as far as each date is known.
    dates: list[Date]
    # Whether it still stands, as far as somebody has checked.
    standing: Standing
    # Items here that it stands behind.
    items: int


class Profile(TypedDict):
    """Everything published on a disease."""

    # Of which disease or group of diseases it is said; null where it is said of none.
    disease: Disease
    # At which time it is looked at.
    clocks: Clocks
    # How widely the disease is meant.
    scope: DiseaseScope
    # How many items there are, by how widely the disease is meant.
    items_in: dict[str, int]
    # From how much it is put together.
    extent: ProfileExtent
    # The summary, composed from the items.
    in_short: list[Clause]
    # A large group: the summary is of what is said of the group itself.
    in_short_of_itself: bool
    # From how many of `extent.items` the summary and the contrasts are composed. All of them, unless they are more than
    # 300: then of a group what is said of the group itself; where that is more than 300 too, in turn to each question the
    # most telling (see the methods). Studies and sources are counted among these.
    composed_from: int
    # One arm against another, the printed ones first; nothing is pooled.
    contrasts: list[Contrast]
    # The items by kind, in the order of the page.
    sections: list[SectionAnswer]
    # Kinds of which nothing is entered. That does not say that nothing is known.
    silent_on: list[Kind]
    # The forms directly under the disease.
    forms: list[Form]
    # What is said of the groups to which the disease belongs.
    said_of_groups: list[Group]
    # Harms that are told of the treatment, whatever the disease.
    general_harms: GeneralHarms
    # The first 50, the smallest course first.
    regimens: list[RegimenBehind]
    # The first 50, the largest first.
    studies: list[StudyBehind]
    # The first 50.
    publications: list[PublicationBehind]
    # Its page.
    path: str


ProfileKey = Literal[
    "disease",
    "clocks",
    "scope",
    "items_in",
    "extent",
    "in_short",
    "in_short_of_itself",
    "composed_from",
    "contrasts",
    "sections",
    "silent_on",
    "forms",
    "said_of_groups",
    "general_harms",
    "regimens",
    "studies",
    "publications",
    "path",
]
"""A key, for `fields`.
"""


PublicationKey = Literal[
    "id",
    "pmid",
    "doi",
    "pmcid",
    "label",
    "title",
    "authors",
    "affiliations",
    "journal",
    "volume",
    "issue",
    "pages",
    "article_number",
    "language",
    "types",
    "free_full_text",
    "citation",
    "year",
    "dates",
    "standing",
    "standing_checked_on",
    "is_read",
    "texts",
    "relations",
    "related_from",
    "studies",
    "evidence",
    "path",
]
"""A key, for `fields`.
"""


StudyKey = Literal[
    "slug",
    "label",
    "type",
    "allocation",
    "model",
    "masking",
    "control",
    "n_randomised",
    "n_analysed",
    "n_stated",
    "population",
    "setting",
    "follow_up",
    "status",
    "unit",
    "knowledge",
    "arms",
    "reports",
    "caveats",
    "evidence",
    "path",
]
"""A key, for `fields`.
"""


class Regimen(TypedDict):
    """How much immunoglobulin, how often, for how long; and what that amounts to, computed exactly."""

    # Its name in addresses.
    slug: str
    # The whole regimen in one line.
    label: str
    # Whether it goes on without a stated end.
    open_ended: bool
    # Dose of a day. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_day: list[str | None] | None
    # Consecutive days of one course.
    days: int | None
    # Dose of one course of consecutive days. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_course: list[str | None] | None
    # Dose of the whole regimen. [low, high] in g/kg; null where open or unknown.
    cumulative_g_per_kg: list[str | None] | None
    # Dose in four weeks. [low, high] in g/kg; null where open or unknown.
    g_per_kg_per_28_days: list[str | None] | None
    # What is given, step by step.
    steps: list[Step]
    # What is unusual, though not refused.
    warnings: list[str]
    # Published evidence items by kind; a kind without any is left out.
    evidence: dict[str, int]
    # Its page.
    path: str


RegimenKey = Literal[
    "slug",
    "label",
    "open_ended",
    "g_per_kg_per_day",
    "days",
    "g_per_kg_per_course",
    "cumulative_g_per_kg",
    "g_per_kg_per_28_days",
    "steps",
    "warnings",
    "evidence",
    "path",
]
"""A key, for `fields`.
"""


OutcomeKey = Literal[
    "slug",
    "name",
    "definition",
    "names",
    "domain",
    "core_area",
    "instrument",
    "better",
    "parent",
    "children",
    "evidence",
    "path",
]
"""A key, for `fields`.
"""


MechanismKey = Literal[
    "slug",
    "name",
    "definition",
    "names",
    "of",
    "action",
    "target",
    "fragment",
    "parents",
    "children",
    "evidence",
    "path",
]
"""A key, for `fields`.
"""


InterventionKind = Literal[
    "immunoglobulin",
    "plasma_exchange",
    "corticosteroid",
    "immunosuppressant",
    "placebo",
    "no_treatment",
    "other",
]
"""* `immunoglobulin` – immunoglobulin
* `plasma_exchange` – plasma exchange
* `corticosteroid` – corticosteroid
* `immunosuppressant` – immunosuppressant
* `placebo` – placebo
* `no_treatment` – no treatment
* `other` – other
"""


Route = Literal[
    "intravenous",
    "subcutaneous",
    "oral",
    "other",
    "not_stated",
]
"""* `intravenous` – intravenous
* `subcutaneous` – subcutaneous
* `oral` – oral
* `other` – other
* `not_stated` – the source does not say
"""


class Intervention(TypedDict):
    """A treatment, or the want of one."""

    # Its name in addresses.
    slug: str
    # The preferred name in each language; null where none is known.
    name: Names
    # What it is, in a sentence.
    definition: str | None
    # All names in all languages, misprints left out.
    names: list[Name]
    # What kind it is.
    kind: InterventionKind
    # How it is given.
    route: Route
    # Codes in registries.
    codes: list[Code]
    # Items that speak of it as the treatment given.
    evidence: dict[str, int]
    # Its page.
    path: str


InterventionKey = Literal[
    "slug",
    "name",
    "definition",
    "names",
    "kind",
    "route",
    "codes",
    "evidence",
    "path",
]
"""A key, for `fields`.
"""


DisagreementAxis = Literal[
    "effect",
    "position",
    "mechanism",
    "dose",
    "safety",
    "numbers",
    "wording",
]
"""* `effect` – effect
* `position` – place in therapy
* `mechanism` – mechanism
* `dose` – dose
* `safety` – safety
* `numbers` – numbers
* `wording` – wording
"""


class Side(TypedDict):
    """One of the items that disagree, in its current version."""

    # The item’s accession: `IVE` and six digits, the same for all its versions.
    accession: str
    # The number of the version, from 1.
    version: int
    # One sentence in our own words, no stronger than the source.
    statement: str
    # The publication.
    publication: PublicationBrief
    # Its page.
    path: str


class Disagreement(TypedDict):
    """Items that cannot all be so, or say it differently. All sides stay visible."""

    # Its slug.
    id: str
    # On what they disagree.
    axis: DisagreementAxis
    # What kind it is.
    kind: DisagreementKind
    # What a person has decided of it.
    state: DecidedState
    # Why they disagree, where that is known.
    explanation: str | None
    # The items that disagree.
    sides: list[Side]


DisagreementKey = Literal[
    "id",
    "axis",
    "kind",
    "state",
    "explanation",
    "sides",
]
"""A key, for `fields`.
"""


class Synthesis(TypedDict):
    """What is published on a disease and its forms, in short: composed from the items by rules, never typed by hand."""

    # Of which disease or group of diseases it is said; null where it is said of none.
    disease: Term
    # The state of the data from which it is composed; the same state gives the same.
    data_version: int
    # Published items on the disease and its forms that the filters leave.
    items: int
    # A large group: composed of what is said of the group itself, not of its forms.
    of_itself: bool
    # From how many of the `items`. All of them, unless they are more than 300: then of a group what is said of the group
    # itself; where that is more than 300 too, in turn to each question the most telling (see the methods). Studies and
    # sources are counted among these.
    composed_from: int
    # A question of which nothing is known is left out.
    clauses: list[Clause]
    # The page of the disease.
    path: str
    # The address of this synthesis, narrowed as it is.
    url: str


SynthesisKey = Literal[
    "disease",
    "data_version",
    "items",
    "of_itself",
    "composed_from",
    "clauses",
    "path",
    "url",
]
"""A key, for `fields`.
"""


class Ledger(TypedDict):
    """Where the release stands in the ledger of publication."""

    # Entries that it holds.
    entries: int
    # The digest of the last of them, which stands for all before it.
    head: str


class File(TypedDict):
    """One file of a release. It never changes: caches may keep it for ever."""

    # Its path in the package.
    path: str
    # Where it is served; its `ETag` is its digest, and `Range` asks for a part.
    address: str
    # Its size.
    bytes: int
    # Of the file.
    sha256: str


class Release(TypedDict):
    """One frozen state of all that is published, as a package of files that never change."""

    # Year and month, and a third number for a second one of a month, as `2026.11.1`.
    number: str
    # The day under which it is cited.
    date: str
    # The release with which `changes` compares; null for the first one.
    previous: str | None
    # When the last thing in it was published or withdrawn.
    published_until: str
    # Digest of what it says, whatever its number: the same state has the same.
    state: str
    # SHA-256 of its `SHA256SUMS`, which stands for all its files.
    manifest: str
    # Where it stands in the ledger of publication.
    ledger: Ledger
    # The data version from which it was made.
    data_version: int
    # How many rows each of its tables has.
    rows: dict[str, int]
    # How many items were `added`, `revised`, `retracted`, or of the same version `told_otherwise`, against `previous`.
    changes: dict[str, int]
    # Who released; null where it was done at the server.
    made_by: str | None
    # When it was made.
    made_at: str
    # Every file of it.
    files: list[File]
    # Its page.
    path: str


ReleaseKey = Literal[
    "number",
    "date",
    "previous",
    "published_until",
    "state",
    "manifest",
    "ledger",
    "data_version",
    "rows",
    "changes",
    "made_by",
    "made_at",
    "files",
    "path",
]
"""A key, for `fields`.
"""


Became = Literal[
    "added",
    "revised",
    "retracted",
]
"""What became of an item between two states of what is published.

* `added` – published since, and not there before
* `revised` – a new version has taken the place of the one of then
* `retracted` – published then, and withdrawn since
"""


class ChangedItem(TypedDict):
    """What became of one item between two moments."""

    # The item’s accession: `IVE` and six digits, the same for all its versions.
    accession: str
    # What became of it.
    change: Became
    # The version that was public at `since`; null where there was none.
    version_before: int | None
    # The version that was public at `until`; null where it was retracted.
    version: int | None
    # What kind it is.
    kind: Kind
    # What it says; of a retracted one, what it said.
    statement: str
    # Of a revised item: the keys that differ.
    changed: list[str]
    # Why it was retracted.
    reason: str | None
    # When this version was published, or the item retracted.
    at: str
    # The page of the version.
    path: str


ChangedItemKey = Literal[
    "accession",
    "change",
    "version_before",
    "version",
    "kind",
    "statement",
    "changed",
    "reason",
    "at",
    "path",
]
"""A key, for `fields`.
"""


class EvidenceHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int
    # Items that `published_by` leaves out because their publication has no known date.
    undated: int | None
    # The counts that `facets` asks for, by filter and value; null where it asks for none.
    facets: dict[str, dict[str, int]] | None


class VersionHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class HitHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int
    # Page of the record whose accession, PMID, PMCID or DOI `q` is; null where it is none.
    exact: str | None
    # Words that are known nowhere, and what was looked for in their place.
    mended: dict[str, list[str]]
    # Nothing has all of the words: the results have some of them.
    any_word: bool
    # How many records of each sort fit, whatever `noun` is; a sort without any is left out.
    facets: dict[str, int]


class DiseaseHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class PublicationHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class StudyHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class RegimenHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class OutcomeHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class MechanismHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class InterventionHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class DisagreementHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class SynthesisHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class ReleaseHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class ChangedItemHead(TypedDict):
    """What a list tells besides its rows."""

    # How many there are on all pages.
    count: int


class EvidenceQuery(TypedDict, total=False):
    """Keyword arguments of `evidence_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: EvidenceKey | Sequence[EvidenceKey]
    # What this knowledge base held public at the end of this day (UTC), in the versions of then: YYYY-MM-DD, or a month or
    # year for its last day. `status` and `curation` of a version say what became of it since.
    as_of: str | date
    # Words that the search finds in the statement or in the names of what it speaks of, in English, Japanese or Chinese;
    # all of them. Where nothing has them all, as `/search/` does it: words that begin so, then words spelt nearly so, then
    # any of them.
    q: str
    # What sort of claim it is.
    kind: Kind | Sequence[Kind]
    # Slug of the disease, or of a group of diseases.
    disease: str | Sequence[str]
    # How widely `disease` is meant: what is said of the disease itself (`self`); said of the disease or of any form of it
    # (`descendants`); also what is said of the groups to which it belongs (`with_groups`). Default: `descendants`.
    disease_scope: Literal["self", "descendants", "with_groups"]
    # Specialty of the disease.
    specialty: Specialty | Sequence[Specialty]
    # Whom it is said of inside the disease.
    population: Qualifier | Sequence[Qualifier]
    # Of how many of them it is said.
    extent: Extent | Sequence[Extent]
    # `id` of the publication that makes the claim.
    publication: str | Sequence[str]
    # PMID of that publication. One that is not here finds nothing.
    pmid: str | Sequence[str]
    # DOI of that publication, in any letter case; several are repeated, not joined by commas. One that is not here finds
    # nothing.
    doi: str | Sequence[str]
    # Slug of the study whose observation it is.
    study: str | Sequence[str]
    # Type of that study.
    study_type: StudyType | Sequence[StudyType]
    # Allocation in that study.
    allocation: Allocation | Sequence[Allocation]
    # Slug of the treatment of which the item speaks.
    intervention: str | Sequence[str]
    # Slug of what it is compared with.
    comparator: str | Sequence[str]
    # Slug of the dose regimen.
    regimen: str | Sequence[str]
    # Slug of the outcome; the outcomes under it are included.
    outcome: str | Sequence[str]
    # Domain of the outcome.
    outcome_domain: OutcomeDomain | Sequence[OutcomeDomain]
    # Slug of the mechanism; the mechanisms under it are included.
    mechanism: str | Sequence[str]
    # Sense of the reported difference or change.
    direction: Direction | Sequence[Direction]
    # Whether the source calls it statistically significant.
    significance: Significance | Sequence[Significance]
    # Line of therapy.
    line: Line | Sequence[Line]
    # Role in therapy.
    role: TherapyRole | Sequence[TherapyRole]
    # Strength of a recommendation, in the source's own verb.
    strength: Strength | Sequence[Strength]
    # Whether a recommendation is for or against.
    stance: Stance | Sequence[Stance]
    # How a mechanism is supported.
    support: Support | Sequence[Support]
    # Severity of a harm.
    severity: Severity | Sequence[Severity]
    # What a source says is not known.
    gap: GapAspect | Sequence[GapAspect]
    # Of what a background or method item speaks.
    aspect: BackgroundAspect | MethodAspect | Sequence[BackgroundAspect | MethodAspect]
    # How sure the source sounds.
    hedge: Hedge | Sequence[Hedge]
    # What the source says its claim rests on.
    basis: Basis | Sequence[Basis]
    # Items with a caveat of this kind.
    caveat: CaveatKind | Sequence[CaveatKind]
    # Whether the item stands in a disagreement that a person has confirmed. `true` or `false`.
    has_disagreement: bool
    # Language of a text in which the item is anchored.
    language: Language | Sequence[Language]
    # Dose of one course in g/kg; ranges overlap.
    course_g_per_kg_min: float | Decimal | str
    # Dose of one course in g/kg; ranges overlap.
    course_g_per_kg_max: float | Decimal | str
    # Dose of the whole regimen in g/kg; ranges overlap.
    cumulative_g_per_kg_min: float | Decimal | str
    # Dose of the whole regimen in g/kg; ranges overlap.
    cumulative_g_per_kg_max: float | Decimal | str
    # The study has at least this many patients.
    n_min: int
    # Publication's year, at the earliest.
    year_min: int
    # Publication's year, at the latest.
    year_max: int
    # This version was published here on this day (UTC) or later, as 2026-11-01.
    published_since: str | date
    # Added or revised since: a release by its number (`2026.11`), or a day, its end (UTC), as YYYY-MM-DD; a month or year
    # is its last day. What was retracted since stands in `/changes/`.
    since: str | date
    # Of publications that had appeared by this day, as YYYY, YYYY-MM or YYYY-MM-DD; a partial date is its last day. Items
    # whose publication has no known date are left out; `undated` counts them.
    published_by: str | date
    # By `accession`, `-accession`, `year`, `-year`, `n`, `-n`, `published_at`, `-published_at`; several joined by commas.
    # The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int
    # Give these blocks of each item in full, as `expand=study,regimen`: the brief keys, and all that the record's own
    # endpoint tells of it today. Another word is refused. The number of queries does not grow with the items.
    expand: Literal["study", "publication", "disease", "regimen", "outcome", "mechanism"] | Sequence[Literal["study", "publication", "disease", "regimen", "outcome", "mechanism"]]
    # Also count the items that the filters find by the values of these filters, as `facets=kind,direction`: in `facets` of
    # the answer. An item with several values is counted under each; an outcome or mechanism counts what lies under it too.
    facets: Literal["kind", "specialty", "population", "extent", "study_type", "allocation", "outcome_domain", "direction", "significance", "line", "role", "strength", "stance", "support", "severity", "gap", "aspect", "hedge", "basis", "caveat", "language", "disease", "intervention", "comparator", "outcome", "mechanism"] | Sequence[Literal["kind", "specialty", "population", "extent", "study_type", "allocation", "outcome_domain", "direction", "significance", "line", "role", "strength", "stance", "support", "severity", "gap", "aspect", "hedge", "basis", "caveat", "language", "disease", "intervention", "comparator", "outcome", "mechanism"]]


class EvidenceDetailQuery(TypedDict, total=False):
    """Keyword arguments of `evidence_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: EvidenceKey | Sequence[EvidenceKey]
    # Give these blocks of each item in full, as `expand=study,regimen`: the brief keys, and all that the record's own
    # endpoint tells of it today. Another word is refused. The number of queries does not grow with the items.
    expand: Literal["study", "publication", "disease", "regimen", "outcome", "mechanism"] | Sequence[Literal["study", "publication", "disease", "regimen", "outcome", "mechanism"]]


class VersionQuery(TypedDict, total=False):
    """Keyword arguments of `evidence_history_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: VersionKey | Sequence[VersionKey]
    # By `version`, `-version`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class HitQuery(TypedDict, total=False):
    """Keyword arguments of `search_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: HitKey | Sequence[HitKey]
    # Results on a page.
    page_size: int
    # Only records of this sort.
    noun: Noun


class DiseaseQuery(TypedDict, total=False):
    """Keyword arguments of `diseases_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: DiseaseKey | Sequence[DiseaseKey]
    # Under which heading a clinician would look for it.
    specialty: Specialty | Sequence[Specialty]
    # Slug of a group: its direct members.
    parent: str | Sequence[str]
    # By `slug`, `-slug`, `label`, `-label`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class DiseaseDetailQuery(TypedDict, total=False):
    """Keyword arguments of `diseases_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: DiseaseKey | Sequence[DiseaseKey]


class ProfileDetailQuery(TypedDict, total=False):
    """Keyword arguments of `diseases_profile_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: ProfileKey | Sequence[ProfileKey]
    # What this knowledge base held public at the end of this day (UTC), in the versions of then: YYYY-MM-DD, or a month or
    # year for its last day. `status` and `curation` of a version say what became of it since.
    as_of: str | date
    # How widely `disease` is meant: what is said of the disease itself (`self`); said of the disease or of any form of it
    # (`descendants`); also what is said of the groups to which it belongs (`with_groups`). Default: `descendants`.
    disease_scope: Literal["self", "descendants", "with_groups"]
    # Of publications that had appeared by this day, as YYYY, YYYY-MM or YYYY-MM-DD; a partial date is its last day. Items
    # whose publication has no known date are left out; `undated` counts them.
    published_by: str | date


class PublicationQuery(TypedDict, total=False):
    """Keyword arguments of `publications_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: PublicationKey | Sequence[PublicationKey]
    # PMID. One that is not here finds nothing.
    pmid: str | Sequence[str]
    # DOI, in any letter case; several are repeated, not joined by commas. One that is not here finds nothing.
    doi: str | Sequence[str]
    # Whether it still stands, as far as somebody has checked.
    standing: Standing | Sequence[Standing]
    # `true`: evidence from it is published here. `false`: a lead, listed by one that was read.
    read: bool
    # By `slug`, `-slug`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class PublicationDetailQuery(TypedDict, total=False):
    """Keyword arguments of `publications_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: PublicationKey | Sequence[PublicationKey]


class StudyQuery(TypedDict, total=False):
    """Keyword arguments of `studies_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: StudyKey | Sequence[StudyKey]
    # Slug of a disease or group: studies of which an item on it, or on a form of it, is published.
    disease: str | Sequence[str]
    # Type of study.
    type: StudyType | Sequence[StudyType]
    # How patients were allocated.
    allocation: Allocation | Sequence[Allocation]
    # Whether its own report was read.
    knowledge: Knowledge | Sequence[Knowledge]
    # By `slug`, `-slug`, `label`, `-label`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class StudyDetailQuery(TypedDict, total=False):
    """Keyword arguments of `studies_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: StudyKey | Sequence[StudyKey]


class RegimenQuery(TypedDict, total=False):
    """Keyword arguments of `regimens_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: RegimenKey | Sequence[RegimenKey]
    # Slug of a disease or group: regimens of which an item on it, or on a form of it, speaks, and those of the arms of its
    # studies.
    disease: str | Sequence[str]
    # Dose of one course in g/kg; ranges overlap.
    course_g_per_kg_min: float | Decimal | str
    # Dose of one course in g/kg; ranges overlap.
    course_g_per_kg_max: float | Decimal | str
    # Dose of the whole regimen in g/kg; ranges overlap.
    cumulative_g_per_kg_min: float | Decimal | str
    # Dose of the whole regimen in g/kg; ranges overlap.
    cumulative_g_per_kg_max: float | Decimal | str
    # By `slug`, `-slug`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class RegimenDetailQuery(TypedDict, total=False):
    """Keyword arguments of `regimens_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: RegimenKey | Sequence[RegimenKey]


class OutcomeQuery(TypedDict, total=False):
    """Keyword arguments of `outcomes_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: OutcomeKey | Sequence[OutcomeKey]
    # What kind of thing was measured.
    domain: OutcomeDomain | Sequence[OutcomeDomain]
    # Slug of an outcome: those directly under it.
    parent: str | Sequence[str]
    # By `slug`, `-slug`, `label`, `-label`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class OutcomeDetailQuery(TypedDict, total=False):
    """Keyword arguments of `outcomes_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: OutcomeKey | Sequence[OutcomeKey]


class MechanismQuery(TypedDict, total=False):
    """Keyword arguments of `mechanisms_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: MechanismKey | Sequence[MechanismKey]
    # Whose mechanism it is.
    of: MechanismOf | Sequence[MechanismOf]
    # Slug of a mechanism: those directly under it.
    parent: str | Sequence[str]
    # By `slug`, `-slug`, `label`, `-label`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class MechanismDetailQuery(TypedDict, total=False):
    """Keyword arguments of `mechanisms_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: MechanismKey | Sequence[MechanismKey]


class InterventionQuery(TypedDict, total=False):
    """Keyword arguments of `interventions_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: InterventionKey | Sequence[InterventionKey]
    # What sort of treatment it is.
    kind: InterventionKind | Sequence[InterventionKind]
    # By `slug`, `-slug`, `label`, `-label`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class InterventionDetailQuery(TypedDict, total=False):
    """Keyword arguments of `interventions_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: InterventionKey | Sequence[InterventionKey]


class DisagreementQuery(TypedDict, total=False):
    """Keyword arguments of `disagreements_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: DisagreementKey | Sequence[DisagreementKey]
    # On what they disagree.
    axis: DisagreementAxis | Sequence[DisagreementAxis]
    # How they disagree.
    kind: DisagreementKind | Sequence[DisagreementKind]
    # By `slug`, `-slug`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class DisagreementDetailQuery(TypedDict, total=False):
    """Keyword arguments of `disagreements_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: DisagreementKey | Sequence[DisagreementKey]


class SynthesisQuery(TypedDict, total=False):
    """Keyword arguments of `syntheses_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: SynthesisKey | Sequence[SynthesisKey]
    # Slug of the disease, or of a group of diseases; its forms are included.
    disease: str | Sequence[str]
    # Specialty of the disease.
    specialty: Specialty | Sequence[Specialty]
    # By `slug`, `-slug`, `label`, `-label`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int
    # What this knowledge base held public at the end of this day (UTC), in the versions of then: YYYY-MM-DD, or a month or
    # year for its last day. `status` and `curation` of a version say what became of it since.
    as_of: str | date
    # Slug of what it is compared with.
    comparator: str | Sequence[str]
    # Slug of the outcome; the outcomes under it are included.
    outcome: str | Sequence[str]
    # Of publications that had appeared by this day, as YYYY, YYYY-MM or YYYY-MM-DD; a partial date is its last day. Items
    # whose publication has no known date are left out; `undated` counts them.
    published_by: str | date


class SynthesisDetailQuery(TypedDict, total=False):
    """Keyword arguments of `syntheses_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: SynthesisKey | Sequence[SynthesisKey]
    # What this knowledge base held public at the end of this day (UTC), in the versions of then: YYYY-MM-DD, or a month or
    # year for its last day. `status` and `curation` of a version say what became of it since.
    as_of: str | date
    # Slug of what it is compared with.
    comparator: str | Sequence[str]
    # Slug of the outcome; the outcomes under it are included.
    outcome: str | Sequence[str]
    # Of publications that had appeared by this day, as YYYY, YYYY-MM or YYYY-MM-DD; a partial date is its last day. Items
    # whose publication has no known date are left out; `undated` counts them.
    published_by: str | date


class ReleaseQuery(TypedDict, total=False):
    """Keyword arguments of `releases_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: ReleaseKey | Sequence[ReleaseKey]
    # By `number`, `-number`, `date`, `-date`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int


class ReleaseDetailQuery(TypedDict, total=False):
    """Keyword arguments of `releases_retrieve`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: ReleaseKey | Sequence[ReleaseKey]


class ChangedItemQuery(TypedDict, total=False):
    """Keyword arguments of `changes_list`."""

    # Only these keys of each result, as `fields=accession,statement`.
    fields: ChangedItemKey | Sequence[ChangedItemKey]
    # By `accession`, `-accession`; several joined by commas. The unknown comes last.
    ordering: str | Sequence[str]
    # Results on a page.
    page_size: int
    # Since when: a release by its number, or a day: its end (UTC); a month or year is its last day.
    since: str | date
    # Until when: a release by its number, or a day: its end (UTC); a month or year is its last day. Without it, now.
    until: str | date
