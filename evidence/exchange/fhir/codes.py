"""Codes of FHIR R5, whole lists where they are short, and the codings that we make with them.

Source: the CodeSystem resources of FHIR R5 (5.0.0, 2023-03-26) and of HL7 Terminology (THO), published by HL7 under CC0
at https://hl7.org/fhir/R5/terminologies-valuesets.html and https://terminology.hl7.org/. Of the study designs (SEVCO, as
FHIR R5 publishes them at http://hl7.org/fhir/study-design) only those that we use. Where no code says what the source
says, there is none: the concept then has a text only.
"""

THO = "http://terminology.hl7.org/CodeSystem/"
UCUM = "http://unitsofmeasure.org"
VARIABLE_ROLE = f"{THO}variable-role"
STATISTIC = f"{THO}statistic-type"
ATTRIBUTE = f"{THO}attribute-estimate-type"
SYNTHESIS = f"{THO}synthesis-type"
DESIGN = "http://hl7.org/fhir/study-design"
CONTEXT = f"{THO}usage-context-type"
PUBLISHED_IN = f"{THO}published-in-type"
ARTIFACT_STATUS = f"{THO}cited-artifact-status-type"
ARTIFACT_CLASS = f"{THO}cited-artifact-classification-type"
ARTIFACT_URL = f"{THO}artifact-url-classifier"
SUMMARY = f"{THO}contributor-summary-type"

CODES = {
    VARIABLE_ROLE: {
        "population": "population",
        "subpopulation": "subpopulation",
        "exposure": "exposure",
        "referenceExposure": "reference exposure",
        "measuredVariable": "measured variable",
        "confounder": "confounder",
    },
    STATISTIC: {
        "absolute-MedianDiff": "Absolute Median Difference",
        "C25463": "Count",
        "0000301": "Covariance",
        "predictedRisk": "Predicted Risk",
        "descriptive": "Descriptive",
        "C93150": "Hazard Ratio",
        "C16726": "Incidence",
        "rate-ratio": "Incidence Rate Ratio",
        "C25564": "Maximum",
        "C53319": "Mean",
        "0000457": "Mean Difference",
        "C28007": "Median",
        "C25570": "Minimum",
        "C16932": "Odds Ratio",
        "C65172": "Pearson Correlation Coefficient",
        "C17010": "Prevalence",
        "C44256": "Proportion",
        "0000565": "Regression Coefficient",
        "C93152": "Relative Risk",
        "0000424": "Risk Difference",
        "C65171": "Spearman Rank-Order Correlation",
        "0000100": "Standardized Mean Difference",
    },
    ATTRIBUTE: {
        "0000419": "Cochran's Q statistic",
        "C53324": "Confidence interval",
        "0000455": "Credible interval",
        "0000420": "I-squared",
        "C53245": "Interquartile range",
        "C44185": "P-value",
        "C38013": "Range",
        "C53322": "Standard deviation",
        "0000037": "Standard error of the mean",
        "0000421": "Tau squared",
        "C48918": "Variance",
    },
    SYNTHESIS: {
        "std-MA": "summary data meta-analysis",
        "IPD-MA": "individual patient data meta-analysis",
        "indirect-NMA": "indirect network meta-analysis",
        "combined-NMA": "combined direct plus indirect network meta-analysis",
        "range": "range of results",
        "classification": "classifcation of results",  # so in the list
        "NotApplicable": "not applicable",
    },
    DESIGN: {
        "SEVCO:01001": "Interventional research",
        "SEVCO:01002": "Observational research",
        "SEVCO:01003": "randomized assignment",
        "SEVCO:01005": "Non-randomized assignment",
        "SEVCO:01011": "Parallel cohort design",
        "SEVCO:01012": "Crossover cohort design",
        "SEVCO:01023": "Non-comparative study design",
    },
    CONTEXT: {
        "gender": "Gender",
        "age": "Age Range",
        "focus": "Clinical Focus",
        "user": "User Type",
        "workflow": "Workflow Setting",
        "task": "Workflow Task",
        "venue": "Clinical Venue",
        "species": "Species",
        "program": "Program",
    },
    PUBLISHED_IN: {"D020492": "Periodical", "D019991": "Database", "D001877": "Book", "D064886": "Dataset"},
    ARTIFACT_STATUS: {
        "created": "Created",
        "submitted": "Submitted",
        "withdrawn": "Withdrawn",
        "pre-review": "Pre review",
        "under-review": "Under review",
        "post-review-pre-published": "Post review pre published",
        "rejected": "Rejected",
        "published-early-form": "Published early form",
        "published-final-form": "Published final form",
        "accepted": "Accepted",
        "archived": "Archived",
        "retracted": "Retracted",
        "draft": "Draft",
        "active": "Active",
        "approved": "Approved",
    },
    ARTIFACT_CLASS: {
        "publication-type": "Publication type",
        "mesh-heading": "MeSH heading",
        "supplemental-mesh-protocol": "Supplemental MeSH for Protocol",
        "supplemental-mesh-disease": "Supplemental MeSH for Disease",
        "supplemental-mesh-organism": "Supplemental MeSH for Organism",
        "keyword": "Keyword",
        "citation-subset": "Citation subset",
        "chemical": "Chemical",
        "publishing-model": "Publishing Model",
        "knowledge-artifact-type": "Knowledge Artifact Type",
        "coverage": "Coverage",
    },
    ARTIFACT_URL: {
        "abstract": "Abstract",
        "full-text": "Full-Text",
        "supplement": "Supplement",
        "webpage": "Webpage",
        "file-directory": "File directory",
        "code-repository": "Code repository",
        "restricted": "Restricted",
        "compressed-file": "Compressed file",
        "doi-based": "DOI Based",
        "pdf": "PDF",
        "json": "JSON",
        "xml": "XML",
        "version-specific": "Version Specific",
        "computable-resource": "Computable resource",
        "not-specified": "Not Specified",
    },
    SUMMARY: {"authorString": "Author string", "contributorshipStatement": "Contributorship statement"},
}

REGISTRIES = {
    "mondo": "http://purl.obolibrary.org/obo/mondo.owl",
    "mesh": "https://www.nlm.nih.gov/mesh",
    "icd10": "http://hl7.org/fhir/sid/icd-10",
    "icd11": "http://id.who.int/icd/release/11/mms",
    "orphanet": "http://www.orpha.net",
    "atc": "http://www.whocc.no/atc",
}
"""Our code systems by the addresses that FHIR knows them by."""

UNITS = {
    "minute": ("min", "min"),
    "hour": ("h", "h"),
    "day": ("days", "d"),
    "week": ("weeks", "wk"),
    "month": ("months", "mo"),
    "year": ("years", "a"),
    "percent": ("%", "%"),
    "g_per_kg": ("g/kg", "g/kg"),
}
"""Our units as people read them and as UCUM writes them; what is counted (patients, infusions, courses) has no unit there."""

COMPARATORS = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "within": "<=", "until": "<="}
"""What FHIR can say of a number beside it; *about*, *after* and *during* are told in words."""


def coded(system, code, text=""):
    """A concept by a code of one of the lists."""
    display = CODES[system][code]
    return {"coding": [{"system": system, "code": code, "display": display}], "text": text or display}


def worded(text):
    """A concept for which there is no code."""
    return {"text": text}


def quantity(value, unit=None, relation=None):
    """A number as FHIR has it; `unit` and `relation` are words of ours."""
    made = {"value": plain(value)}
    if relation in COMPARATORS:
        made["comparator"] = COMPARATORS[relation]
    if unit in UNITS:
        human, code = UNITS[unit]
        made |= {"unit": human, "system": UCUM, "code": code}
    elif unit:
        made["unit"] = unit
    return made


def between(low, high, unit=None):
    """A range; an end that is open is left out."""
    return {name: quantity(value, unit) for name, value in (("low", low), ("high", high)) if value is not None}


def plain(value):
    """A JSON number. FHIR wants decimals as numbers: a trailing zero is lost, and stands in the words beside it."""
    number = float(value)
    return int(number) if number.is_integer() else number
