"""The columns of the vocabulary and of disagreements in tables."""

from ..vocabulary import evidence as words
from ..vocabulary import terms
from .columns import Column, Type
from .record_columns import EVIDENCE_COUNT


def other_name(row):
    """“ja: 慢性炎症性脱髄性多発神経炎 (synonym)”."""
    return f"{row['language']}: {row['text']} ({row['kind']})"


def code(row):
    """“mesh D020277 (checked)”."""
    return f"{row['system']} {row['code']} ({'checked' if row['checked'] else 'not checked'})"


NAMED = [
    Column("slug", "slug", "Slug"),
    Column("name_en", "name.en", "English name"),
    Column("name_ja", "name.ja", "Japanese name"),
    Column("name_zh_hans", "name.zh-Hans", "Chinese name"),
    Column("names", "names", "Every name as printed, with its language and what kind of name it is", Type.LIST, told=other_name),
    Column("definition", "definition", "Definition"),
]
CODES = Column("codes", "codes", "Codes in registries, and whether somebody looked them up there", Type.LIST, told=code)
DISEASES = [
    *NAMED,
    Column("specialty", "specialty", "Specialty", words=terms.Specialty),
    Column("course", "course", "Course", words=terms.Course),
    Column("parents", "parents.slug", "Groups to which it belongs: slugs", Type.LIST),
    CODES,
    EVIDENCE_COUNT,
]
OUTCOMES = [
    *NAMED,
    Column("domain", "domain", "Domain", words=terms.OutcomeDomain),
    Column("core_area", "core_area", "Core area in the COMET taxonomy"),
    Column("instrument", "instrument", "Instrument with which it is measured"),
    Column("better", "better", "Which way is good for the patient", words=terms.Better),
    Column("parent", "parent.slug", "The wider outcome: slug"),
    EVIDENCE_COUNT,
]
MECHANISMS = [
    *NAMED,
    Column("of", "of", "Of what it is the mechanism", words=terms.MechanismOf),
    Column("action", "action", "What it does to its target", words=terms.MechanismAction),
    Column("target", "target", "Its target"),
    Column("fragment", "fragment", "Which part of the immunoglobulin acts", words=terms.Fragment),
    Column("parents", "parents.slug", "The wider mechanisms: slugs", Type.LIST),
    EVIDENCE_COUNT,
]
INTERVENTIONS = [
    *NAMED,
    Column("kind", "kind", "Kind", words=terms.InterventionKind),
    Column("route", "route", "Route", words=terms.Route),
    CODES,
    EVIDENCE_COUNT,
]
DISAGREEMENTS = [
    Column("id", "id", "Its slug"),
    Column("axis", "axis", "In which respect they disagree", words=words.DisagreementAxis),
    Column("kind", "kind", "What kind of disagreement", words=words.DisagreementKind),
    Column("state", "state", "What a person has decided", words=words.DisagreementState),
    Column("explanation", "explanation", "Explanation"),
    Column("sides", "sides.accession", "The items that disagree", Type.LIST),
]
