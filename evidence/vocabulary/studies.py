"""Words of study design. Each has *not stated*: a design is never made more specific than printed."""

from .words import Word


class StudyType(Word):
    INTERVENTIONAL = "interventional", "patients were given the treatment by plan", "interventional"
    OBSERVATIONAL = "observational", "patients were followed as treated", "observational"
    EVIDENCE_SYNTHESIS = "evidence_synthesis", "a review of other studies", "evidence synthesis"
    GUIDELINE = "guideline", "", "guideline"
    CASE_REPORT = "case_report", "", "case report"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class Allocation(Word):
    RANDOMISED = "randomised", "", "randomised"
    NON_RANDOMISED = "non_randomised", "", "not randomised"
    NOT_APPLICABLE = "not_applicable", "one group only, or a review", "not applicable"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class StudyModel(Word):
    PARALLEL = "parallel", "", "parallel groups"
    CROSSOVER = "crossover", "", "crossover"
    SINGLE_GROUP = "single_group", "", "single group"
    SEQUENTIAL = "sequential", "", "sequential"
    NOT_APPLICABLE = "not_applicable", "a review or guideline", "not applicable"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class Masking(Word):
    NONE = "none", "open label", "open"
    SINGLE = "single", "", "single-blind"
    DOUBLE = "double", "", "double-blind"
    TRIPLE = "triple", "", "triple-blind"
    NOT_APPLICABLE = "not_applicable", "a review or guideline", "not applicable"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class Control(Word):
    PLACEBO = "placebo", "", "placebo"
    ACTIVE = "active", "", "active treatment"
    DOSE = "dose", "another dose of the same treatment", "another dose"
    NO_TREATMENT = "no_treatment", "", "no treatment"
    HISTORICAL = "historical", "", "historical"
    UNCONTROLLED = "uncontrolled", "", "none"
    CONTROLLED = "controlled", "controlled; by what is not stated", "controlled, by what is not stated"
    NOT_APPLICABLE = "not_applicable", "a review or guideline", "not applicable"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class StudyStatus(Word):
    COMPLETED = "completed", "", "completed"
    ONGOING = "ongoing", "", "ongoing"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class StudyUnit(Word):
    SINGLE = "single", "one study", "one study"
    SET = "set", "several studies that the source speaks of as one (“two trials showed”)", "set of studies"


class Knowledge(Word):
    OWN_REPORT = "own_report", "its own publication was read", "own report read"
    SECONDARY_ONLY = "secondary_only", "known only through another publication", "known through another publication only"


class ReportRole(Word):
    PRIMARY = "primary", "the study's own main report", "primary report"
    SECONDARY = "secondary", "a further report of the study's own", "secondary report"
    MENTIONED_IN = "mentioned_in", "another publication speaks of the study", "mentioned in"


class ReportAttribution(Word):
    PRINTED = "printed", "the source prints the reference beside the statement", "printed"
    BY_POSITION = "by_position", "the reference stands near and is taken to belong", "by position"
    INFERRED = "inferred", "worked out from the content", "inferred"


class ArmType(Word):
    EXPERIMENTAL = "experimental", "", "experimental"
    ACTIVE_COMPARATOR = "active_comparator", "", "active comparator"
    PLACEBO_COMPARATOR = "placebo_comparator", "", "placebo comparator"
    SHAM_COMPARATOR = "sham_comparator", "", "sham comparator"
    NO_INTERVENTION = "no_intervention", "", "no intervention"
    OTHER = "other", "", "other"
