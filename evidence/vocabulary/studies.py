"""Words of study design. Each has *not stated*: a design is never made more specific than printed."""

from .words import Word


class StudyType(Word):
    INTERVENTIONAL = "interventional", "patients were given the treatment by plan", "interventional"
    OBSERVATIONAL = "observational", "patients were followed as treated", "observational"
    EVIDENCE_SYNTHESIS = "evidence_synthesis", "a review of other studies", "evidence synthesis"
    GUIDELINE = "guideline", "recommendations of a society or panel", "guideline"
    CASE_REPORT = "case_report", "one patient, or a few told one by one", "case report"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class Allocation(Word):
    RANDOMISED = "randomised", "the source says randomised", "randomised"
    NON_RANDOMISED = "non_randomised", "the source says how, and it was not by chance", "not randomised"
    NOT_APPLICABLE = "not_applicable", "one group only, or a review", "not applicable"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class StudyModel(Word):
    PARALLEL = "parallel", "each patient in one arm", "parallel groups"
    CROSSOVER = "crossover", "each patient in several arms, one after the other", "crossover"
    SINGLE_GROUP = "single_group", "one group only", "single group"
    SEQUENTIAL = "sequential", "groups one after the other", "sequential"
    NOT_APPLICABLE = "not_applicable", "a review or guideline", "not applicable"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class Masking(Word):
    NONE = "none", "open label", "open"
    SINGLE = "single", "one side did not know, mostly patients or assessors", "single-blind"
    DOUBLE = "double", "called double-blind", "double-blind"
    TRIPLE = "triple", "called triple-blind", "triple-blind"
    NOT_APPLICABLE = "not_applicable", "a review or guideline", "not applicable"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class Control(Word):
    PLACEBO = "placebo", "placebo or sham", "placebo"
    ACTIVE = "active", "another treatment", "active treatment"
    DOSE = "dose", "another dose of the same treatment", "another dose"
    NO_TREATMENT = "no_treatment", "nothing was given", "no treatment"
    HISTORICAL = "historical", "patients of an earlier time", "historical"
    UNCONTROLLED = "uncontrolled", "no control group, the source says", "none"
    CONTROLLED = "controlled", "controlled; by what is not stated", "controlled, by what is not stated"
    NOT_APPLICABLE = "not_applicable", "a review or guideline", "not applicable"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class StudyStatus(Word):
    COMPLETED = "completed", "it is finished", "completed"
    ONGOING = "ongoing", "it was running when the source was written", "ongoing"
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
    EXPERIMENTAL = "experimental", "given what the study asks about", "experimental"
    ACTIVE_COMPARATOR = "active_comparator", "given another treatment that works, or may", "active comparator"
    PLACEBO_COMPARATOR = "placebo_comparator", "given a placebo", "placebo comparator"
    SHAM_COMPARATOR = "sham_comparator", "given a sham procedure, as sham plasma exchange", "sham comparator"
    NO_INTERVENTION = "no_intervention", "given nothing", "no intervention"
    OTHER = "other", "none of these, or not said", "other"
