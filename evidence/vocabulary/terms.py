"""Words that describe the vocabulary itself: diseases, outcomes, mechanisms, interventions, and their names and codes."""

from django.utils.translation import gettext_noop

from .words import Word


class NameKind(Word):
    PREFERRED = "preferred", "the name that a page is headed with", "preferred"
    SYNONYM = "synonym", "another name of the same thing", "synonym"
    ABBREVIATION = "abbreviation", "a short form", "abbreviation"
    HIDDEN = "hidden", "a misprint or variant: it is found but never shown", "hidden"


class CodeSystem(Word):
    MONDO = "mondo", "Mondo Disease Ontology", "MONDO"
    MESH = "mesh", "Medical Subject Headings", "MeSH"
    ICD10 = "icd10", "WHO ICD-10", "ICD-10"
    ICD11 = "icd11", "WHO ICD-11", "ICD-11"
    ORPHANET = "orphanet", "Orphanet nomenclature of rare diseases", "Orphanet"
    ATC = "atc", "WHO Anatomical Therapeutic Chemical classification", "ATC"


class Specialty(Word):
    DERMATOLOGY = "dermatology", "", "Dermatology"
    NEUROLOGY = "neurology", "", "Neurology"
    RHEUMATOLOGY = "rheumatology", "", "Rheumatology"
    HAEMATOLOGY = "haematology", "", "Haematology"
    NEPHROLOGY = "nephrology", "", "Nephrology"
    ENDOCRINOLOGY = "endocrinology", "", "Endocrinology"
    OPHTHALMOLOGY = "ophthalmology", "", "Ophthalmology"
    INFECTIOUS_DISEASES = "infectious_diseases", "", "Infectious diseases"
    ONCOLOGY = "oncology", "", "Oncology"
    IMMUNOLOGY = "immunology", "diseases of several organs, and groups of diseases", "Immunology"


class Course(Word):
    ACUTE = "acute", "runs for days to weeks, usually once", "acute"
    RELAPSING = "relapsing", "comes and goes", "relapsing"
    CHRONIC = "chronic", "lasts for months to years", "chronic"
    VARIABLE = "variable", "differs between patients or forms", "variable"
    NOT_STATED = "not_stated", "no source here says", "not stated"


class OutcomeDomain(Word):
    """What kind of thing was measured; each maps to a core area of the COMET taxonomy (CORE_AREA)."""

    SYMPTOMS = "symptoms", "signs and symptoms, clinical response as a whole", "Symptoms and signs"
    FUNCTION = "function", "strength, disability, what a patient can do", "Function"
    DISEASE_ACTIVITY = "disease_activity", "remission, activity scores, course", "Disease activity"
    RELAPSE = "relapse", "relapse, recurrence, exacerbation", "Relapse"
    SEROLOGY = "serology", "antibodies and other blood measurements", "Serology"
    HISTOLOGY = "histology", "tissue, immunopathology", "Histology"
    ELECTROPHYSIOLOGY = "electrophysiology", "conduction, evoked responses", "Electrophysiology"
    QUALITY_OF_LIFE = "quality_of_life", "as patients rate it", "Quality of life"
    MORTALITY = "mortality", "death", "Mortality"
    RESOURCE_USE = "resource_use", "other treatment needed (steroid-sparing too), care, cost", "Resource use"
    ADVERSE_EVENT = "adverse_event", "harm", "Adverse events"
    NOT_NAMED = "not_named", "the source does not name what was measured", "Not named"


CORE_AREA = {
    OutcomeDomain.SYMPTOMS: gettext_noop("Physiological/clinical"),
    OutcomeDomain.FUNCTION: gettext_noop("Life impact"),
    OutcomeDomain.DISEASE_ACTIVITY: gettext_noop("Physiological/clinical"),
    OutcomeDomain.RELAPSE: gettext_noop("Physiological/clinical"),
    OutcomeDomain.SEROLOGY: gettext_noop("Physiological/clinical"),
    OutcomeDomain.HISTOLOGY: gettext_noop("Physiological/clinical"),
    OutcomeDomain.ELECTROPHYSIOLOGY: gettext_noop("Physiological/clinical"),
    OutcomeDomain.QUALITY_OF_LIFE: gettext_noop("Life impact"),
    OutcomeDomain.MORTALITY: gettext_noop("Death"),
    OutcomeDomain.RESOURCE_USE: gettext_noop("Resource use"),
    OutcomeDomain.ADVERSE_EVENT: gettext_noop("Adverse events"),
    OutcomeDomain.NOT_NAMED: None,
}


class Better(Word):
    HIGHER = "higher", "a higher value is better for the patient", "higher is better"
    LOWER = "lower", "a lower value is better for the patient", "lower is better"
    NEITHER = "neither", "no value of it is better", "neither"


class MechanismOf(Word):
    TREATMENT = "treatment", "how a treatment works", "treatment"
    DISEASE = "disease", "how a disease comes about", "disease"
    HARM = "harm", "how a harm comes about", "harm"


class MechanismAction(Word):
    INHIBITS = "inhibits", "", "inhibits"
    DOWNREGULATES = "downregulates", "", "downregulates"
    UPREGULATES = "upregulates", "", "upregulates"
    INDUCES = "induces", "", "induces"
    SUPPLIES = "supplies", "", "supplies"
    RESTORES = "restores", "", "restores"
    NEUTRALISES = "neutralises", "", "neutralises"
    DISPLACES = "displaces", "", "displaces"
    MODULATES = "modulates", "acts on it; which way is not stated", "modulates"


class Fragment(Word):
    FAB = "fab", "the variable, antigen-binding part of IgG", "Fab"
    FC = "fc", "the constant part of IgG", "Fc"
    EITHER = "either", "the source names both", "either"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class InterventionKind(Word):
    IMMUNOGLOBULIN = "immunoglobulin", "", "immunoglobulin"
    PLASMA_EXCHANGE = "plasma_exchange", "", "plasma exchange"
    CORTICOSTEROID = "corticosteroid", "", "corticosteroid"
    IMMUNOSUPPRESSANT = "immunosuppressant", "", "immunosuppressant"
    PLACEBO = "placebo", "", "placebo"
    NO_TREATMENT = "no_treatment", "", "no treatment"
    OTHER = "other", "", "other"


class Route(Word):
    INTRAVENOUS = "intravenous", "", "intravenous"
    SUBCUTANEOUS = "subcutaneous", "", "subcutaneous"
    ORAL = "oral", "", "oral"
    OTHER = "other", "", "other"
    NOT_STATED = "not_stated", "the source does not say", "not stated"
