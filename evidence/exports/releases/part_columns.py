"""The columns of what belongs to a record: results, places in the source, treatments, arms, steps, names."""

from ...vocabulary import bibliography, doses, languages, studies, terms
from ...vocabulary import evidence as words
from ..columns import Column, Type
from .parts import CODED, NOUNS

INTEGER, NUMBER, BOOLEAN, LIST = Type.INTEGER, Type.NUMBER, Type.BOOLEAN, Type.LIST
ITEM = Column("accession", "accession", "The item")
POSITION = Column("position", "position", "Place in the order, from 1", INTEGER)
RESULTS = [
    ITEM,
    POSITION,
    Column("kind", "kind", "Of one arm, or a contrast of two", words=words.ResultKind),
    Column("arm_id", "arm_id", "Arm"),
    Column("arm", "arm", "Arm: its label"),
    Column("versus_id", "versus_id", "Arm with which it is compared"),
    Column("versus", "versus", "Arm with which it is compared: its label"),
    Column("n", "n", "Patients of whom it is said", INTEGER, unit="patients"),
    Column("n_from", "n_from", "Where that number comes from", words=words.NumberFrom),
    Column("events", "events", "Patients in whom it was seen", INTEGER, unit="patients"),
    Column("percent_printed", "percent_printed", "The percentage as printed", unit="%"),
    Column("percent_computed", "percent_computed", "The percentage that the numbers give", NUMBER, unit="%"),
    Column("mean", "mean", "Mean", NUMBER, unit="of the outcome"),
    Column("sd", "sd", "Standard deviation", NUMBER, unit="of the outcome"),
    Column("measure", "measure", "Measure of the contrast", words=words.EffectMeasure),
    Column("estimate", "estimate", "Estimate of the contrast", NUMBER, unit="as measure says"),
    Column("ci_low", "ci.low", "Lower end of its interval", NUMBER, unit="as measure says"),
    Column("ci_high", "ci.high", "Upper end of its interval", NUMBER, unit="as measure says"),
    Column("ci_level", "ci.level", "Level of the interval", NUMBER, unit="%"),
    Column("p_operator", "p.operator", "How the p value is meant", words=words.Operator),
    Column("p_value", "p.value", "p value", NUMBER),
    Column("as_reported", "as_reported", "A figure that must not be computed with, in our words"),
    Column("measured", "measured", "Whether it was measured and reported", words=words.Measured),
]
ANCHORS = [
    ITEM,
    POSITION,
    Column("file", "source_text.file", "File of the text that was read; its words are not published"),
    Column("language", "source_text.language", "Language of that text", words=languages.Language),
    Column("variant", "source_text.variant", "Which text of the publication", words=bibliography.TextVariant),
    Column("start", "start", "First code point of the place, from 0", INTEGER, unit="code points"),
    Column("end", "end", "One past its last", INTEGER, unit="code points"),
    Column("sha256", "sha256", "SHA-256 of the place, by which whoever has the text can check it"),
    Column("section", "section", "Section", words=bibliography.Section),
    Column("place", "place", "The place in words"),
    Column("cites", "cites", "Reference numbers that stand there", LIST),
    Column("role", "role", "What the place is to the claim", words=bibliography.AnchorRole),
    Column("agrees", "agrees", "Of a second language version: whether it says the same", words=bibliography.Agreement),
]
CAVEATS = [
    ITEM,
    POSITION,
    Column("kind", "kind", "Kind of reservation", words=words.CaveatKind),
    Column("field", "field", "Which field it concerns"),
    Column("printed", "printed", "A word or two as printed"),
    Column("read_as", "read_as", "How it was read"),
    Column("grounds", "grounds", "On what grounds", words=words.Grounds),
    Column("certainty", "certainty", "How certain", words=words.Certainty),
    Column("note", "note", "What there is to say of it"),
]
TREATMENTS = [
    ITEM,
    Column("role", "role", "Role in the item", words=words.InterventionRole),
    Column("intervention", "intervention", "Treatment"),
]
RISK_FACTORS = [
    ITEM,
    Column("group", "group", "Traits with the same number hold together", INTEGER),
    Column("trait", "slug", "Trait of patients: slug"),
    Column("trait_en", "name.en", "Trait of patients: English name"),
]
ARMS = [
    Column("id", "id", "The study and the label"),
    Column("study", "study", "Study"),
    Column("label", "label", "Label"),
    Column("type", "type", "Type", words=studies.ArmType),
    Column("interventions", "interventions", "What was given: slugs", LIST),
    Column("regimen", "regimen.slug", "Dose regimen"),
    Column("n", "n", "Patients, as printed", INTEGER, unit="patients"),
    Column("other_schedule", "other_schedule", "Dose and schedule of a treatment that is not immunoglobulin"),
    Column("printed_total_g_per_kg", "printed_total", "Printed total where it differs from the computed", NUMBER, unit="g/kg"),
]
REPORTS = [
    Column("study", "study", "Study"),
    Column("publication", "publication.id", "Publication that reports or mentions it"),
    Column("role", "role", "What the publication is to the study", words=studies.ReportRole),
    Column("reference", "reference", "Reference number that the publication prints"),
    Column("attribution", "attribution", "How it is known that it is this study", words=studies.ReportAttribution),
]
STEPS = [
    Column("regimen", "regimen", "Dose regimen"),
    POSITION,
    Column("purpose", "purpose", "Purpose", words=doses.Purpose),
    Column("relation", "relation", "How the dose is meant", words=doses.Relation),
    Column("low", "low", "Dose, or the lower end of a range", NUMBER, unit="g/kg"),
    Column("high", "high", "Upper end of a range", NUMBER, unit="g/kg"),
    Column("per", "per", "Of what it is the dose", words=doses.DosePer),
    Column("days", "days", "Consecutive days of one course", INTEGER, unit="days"),
    Column("every", "every", "From the start of one course to the start of the next", NUMBER, unit="as every_unit says"),
    Column("every_unit", "every_unit", "Its unit", words=doses.Unit),
    Column("courses", "courses", "How many courses in all", INTEGER, unit="courses"),
    Column("lasts", "lasts", "How long the step goes on", NUMBER, unit="as lasts_unit says"),
    Column("lasts_unit", "lasts_unit", "Its unit", words=doses.Unit),
    Column("open_ended", "open_ended", "Whether it has no stated end", BOOLEAN),
]
TREE = [Column("child", "child", "What lies under the other"), Column("parent", "parent", "What is wider")]
NAMES = [
    *(Column(noun, noun, f"Name of this {noun}: slug") for noun in NOUNS),
    Column("language", "language", "Language", words=languages.Language),
    Column("kind", "kind", "What kind of name", words=terms.NameKind),
    Column("text", "text", "As printed, letter for letter"),
]
CODES = [
    *(Column(noun, noun, f"Code of this {noun}: slug") for noun in CODED),
    Column("system", "system", "Registry", words=terms.CodeSystem),
    Column("code", "code", "Code"),
    Column("checked", "checked", "Whether somebody looked it up in the registry itself", BOOLEAN),
]
SIDES = [Column("disagreement", "disagreement", "Disagreement"), Column("accession", "accession", "An item that disagrees")]
