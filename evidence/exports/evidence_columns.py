"""The columns of evidence in tables. Doses are g/kg; what is empty is not known or does not belong to the kind."""

from ..vocabulary import bibliography, doses, studies
from ..vocabulary import evidence as words
from ..vocabulary.terms import Better, OutcomeDomain
from .columns import Column, Type

INTEGER, NUMBER, BOOLEAN, TIME, LIST = Type.INTEGER, Type.NUMBER, Type.BOOLEAN, Type.TIME, Type.LIST


def result(row):
    """“arm=IVIg, n=40, events=30”: what is known of one result, under its keys in the API."""
    known = {key: value for key, value in row.items() if value is not None and key not in ("kind", "ci", "p")}
    parts = [f"{key}={value}" for key, value in known.items()]
    if row["ci"]:
        parts.append(f"ci={row['ci']['low']}..{row['ci']['high']}" + (f" ({row['ci']['level']} %)" if row["ci"]["level"] else ""))
    if row["p"]:
        parts.append(f"p{row['p']['operator']}{row['p']['value']}")
    return ", ".join(parts)


def anchor(row):
    """“trial.txt[120:240]”: the file and the code points."""
    return f"{row['source_text']['file']}[{row['start']}:{row['end']}]"


def traits(group):
    """“renal-failure + age”: traits that hold together."""
    return " + ".join(trait["slug"] for trait in group)


def dose_range(name, path, says):
    """The two ends of a dose."""
    return [
        Column(f"{name}_low", f"{path}.0", f"{says}, lower end", NUMBER, unit="g/kg"),
        Column(f"{name}_high", f"{path}.1", f"{says}, upper end; empty where open", NUMBER, unit="g/kg"),
    ]


def _quantity(name, path, says):
    return [
        Column(f"{name}_relation", f"{path}.relation", f"{says}: how the figure is meant", words=doses.Relation),
        Column(f"{name}_low", f"{path}.low", f"{says}, lower end", NUMBER, unit=f"as {name}_unit says"),
        Column(f"{name}_high", f"{path}.high", f"{says}, upper end", NUMBER, unit=f"as {name}_unit says"),
        Column(f"{name}_unit", f"{path}.unit", f"{says}: its unit", words=doses.Unit),
    ]


def _when(name, path, says):
    return [
        *_quantity(name, path, says),
        Column(f"{name}_since", f"{path}.since", f"{says}: counted from", words=doses.Since),
        Column(f"{name}_as_worded", f"{path}.as_worded", f"{says}, as the source words it"),
    ]


def _term(name, says):
    return [
        Column(name, f"{name}.slug", f"{says}: slug"),
        Column(f"{name}_en", f"{name}.name.en", f"{says}: English name"),
        Column(f"{name}_ja", f"{name}.name.ja", f"{says}: Japanese name"),
        Column(f"{name}_zh_hans", f"{name}.name.zh-Hans", f"{says}: Chinese name"),
    ]


CLAIM = [
    Column("accession", "accession", "Accession; the address of the item is /evidence/IVE000042/"),
    Column("version", "version", "Version", INTEGER),
    Column("kind", "kind", "Kind of evidence", words=words.Kind),
    Column("statement", "statement", "The claim in one sentence"),
    Column("direction", "direction", "Whom the result favours", words=words.Direction),
    Column("significance", "significance", "Statistical significance as the source states it", words=words.Significance),
    Column("hedge", "hedge", "How sure the source is", words=words.Hedge),
    Column("basis", "basis", "On what the source rests it", LIST, words.Basis),
    Column("attribution", "attribution", "To whom the source attributes it"),
]
SOURCE = [
    Column("publication", "publication.id", "Publication: its id"),
    Column("pmid", "publication.pmid", "PMID"),
    Column("doi", "publication.doi", "DOI"),
    Column("publication_label", "publication.label", "Publication: first author and year"),
    Column("year", "publication.year", "Year of the issue, else of the epub date", INTEGER),
    Column("publication_standing", "publication.standing", "Whether it was corrected or retracted", words=bibliography.Standing),
    Column("study", "study.slug", "Study: slug"),
    Column("study_label", "study.label", "Study: label"),
    Column("study_type", "study.type", "Type of study", words=studies.StudyType),
    Column("study_allocation", "study.allocation", "Allocation", words=studies.Allocation),
    Column("study_model", "study.model", "Model", words=studies.StudyModel),
    Column("study_masking", "study.masking", "Masking", words=studies.Masking),
    Column("study_control", "study.control", "Control", words=studies.Control),
    Column("n_randomised", "study.n_randomised", "Randomised, where the source says so", INTEGER, unit="patients"),
    Column("n_analysed", "study.n_analysed", "Analysed, where the source says so", INTEGER, unit="patients"),
    Column("n_stated", "study.n_stated", "Where the role of the number is not printed", INTEGER, unit="patients"),
    Column("study_unit", "study.unit", "Single study or several together", words=studies.StudyUnit),
    Column("study_knowledge", "study.knowledge", "From whose report the study is known", words=studies.Knowledge),
]
WHOM = [
    *_term("disease", "Disease"),
    Column("population", "population.text", "Whom inside the disease, in words"),
    Column("qualifiers", "population.qualifiers", "Whom inside the disease", LIST, words.Qualifier),
    Column("extent", "extent", "Of how many it is said", words=words.Extent),
]
TREATMENT = [
    Column("interventions", "interventions.slug", "What was given: slugs", LIST),
    Column("interventions_en", "interventions.name.en", "What was given: English names", LIST),
    Column("background_interventions", "background_interventions.slug", "What all were given besides: slugs", LIST),
    Column("regimen", "regimen.slug", "Dose regimen: slug"),
    Column("regimen_label", "regimen.label", "The whole regimen in one line"),
    Column("regimen_open_ended", "regimen.open_ended", "Whether it has no stated end", BOOLEAN),
    *dose_range("g_per_kg_per_day", "regimen.g_per_kg_per_day", "Dose of a day"),
    Column("days", "regimen.days", "Consecutive days of one course", INTEGER, unit="days"),
    *dose_range("g_per_kg_per_course", "regimen.g_per_kg_per_course", "Dose of one course"),
    *dose_range("cumulative_g_per_kg", "regimen.cumulative_g_per_kg", "Dose of the whole regimen"),
    *dose_range("g_per_kg_per_28_days", "regimen.g_per_kg_per_28_days", "Dose in four weeks"),
    Column("dose_printed", "regimen.dose_printed", "Which figures are printed; the others are computed", LIST),
    Column("printed_total_g_per_kg", "regimen.printed_total", "Printed total where it differs from the computed", NUMBER, unit="g/kg"),
    Column("dose_says", "dose_says", "What a dosing item says of its dose", words=doses.DoseSays),
    Column("comparison", "comparison.kind", "What kind of comparison", words=words.Comparison),
    Column("comparators", "comparison.comparators.slug", "Compared with: slugs", LIST),
    Column("arms", "comparison.arms", "Arms that the results name", LIST),
]
RESULT = [
    *_term("outcome", "Outcome"),
    Column("outcome_domain", "outcome.domain", "Domain of the outcome", words=OutcomeDomain),
    Column("outcome_better", "outcome.better", "Which way is good for the patient", words=Better),
    *_term("mechanism", "Mechanism"),
    *_when("time", "time_point", "When"),
    Column("results", "results", "Each result under its keys in the API", LIST, told=result),
]
KINDS = [
    Column("stance", "recommendation.stance", "Recommendation: for or against", words=words.Stance),
    Column("line", "recommendation.line", "Line of therapy, any of these", LIST, words.Line),
    Column("role", "recommendation.role", "Role in therapy, all of these", LIST, words.TherapyRole),
    Column("strength", "recommendation.strength", "Strength of the recommendation", words=words.Strength),
    Column("condition", "recommendation.condition", "Under which condition"),
    Column("after_failure_of", "recommendation.after_failure_of.slug", "After failure of: slugs", LIST),
    Column("relative_to", "recommendation.relative_to.slug", "Preferred over, or less than: slugs", LIST),
    Column("provisional", "recommendation.provisional", "Whether the source calls it provisional", BOOLEAN),
    Column("rationale", "recommendation.rationale", "Why"),
    Column("grade", "recommendation.grade", "Grade as printed"),
    Column("grade_system", "recommendation.grade_system", "System of the grade"),
    Column("harm_severity", "harm.severity", "Harm: severity", words=words.Severity),
    Column("harm_serious", "harm.serious", "Harm: whether serious", words=words.Serious),
    Column("harm_frequency_as_worded", "harm.frequency_as_worded", "Harm: how often, as worded"),
    Column("harm_frequency_class", "harm.frequency_class", "Harm: how often", words=words.FrequencyClass),
    *_when("harm_onset", "harm.onset", "Harm: onset"),
    Column("harm_risk_factors", "harm.risk_factors", "Harm: risk factors; “+” joins those that hold together", LIST, told=traits),
    Column("harm_relief", "harm.relief", "Harm: what helps"),
    Column("harm_reversible", "harm.reversible", "Harm: whether it passes", words=words.Reversible),
    Column("value_measure", "value.measure", "Epidemiology: what is measured", words=words.Measure),
    *_quantity("value", "value", "Epidemiology: the value"),
    Column("value_as_worded", "value.as_worded", "Epidemiology: the value as worded"),
    Column("value_comparator_population", "value.comparator_population", "Epidemiology: compared with whom"),
    Column("value_place", "value.place", "Epidemiology: where"),
    Column("gap_aspects", "gap.aspects", "Gap: what is not known", LIST, words.GapAspect),
    Column("gap_needed_design", "gap.needed_design", "Gap: which study is needed"),
    Column("support", "support", "Mechanism: whether the source supports it", words=words.Support),
    Column("system", "system", "Mechanism: in which system", words=words.System),
    Column("aspect", "aspect", "Background and method: of what it speaks"),
    Column("distinguished_by", "distinguished_by", "What tells it from another item of the same claim"),
]
CURATION = [
    Column("caveats", "caveats.kind", "Reservations", LIST, words.CaveatKind),
    Column("anchors", "anchors", "Where the source says it: file[first code point:one past the last]", LIST, told=anchor),
    Column("anchor_languages", "anchors.source_text.language", "Language of each of these texts", LIST),
    Column("disagreements", "disagreements.id", "Disagreements of which it is a side", LIST),
    Column("warnings", "warnings", "What is unusual, though not refused", LIST),
    Column("curator", "curation.curator", "Who wrote it"),
    Column("reviewer", "curation.reviewer", "Who checked and published it"),
    Column("published_at", "curation.published_at", "When it was published here (UTC)", TIME),
    Column("needs_recheck", "curation.needs_recheck", "Whether what it rests on was changed since", BOOLEAN),
]
EVIDENCE = [*CLAIM, *SOURCE, *WHOM, *TREATMENT, *RESULT, *KINDS, *CURATION]
