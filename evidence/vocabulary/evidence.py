"""Words of evidence items and their results, caveats and disagreements."""

from .words import Word


class Kind(Word):
    FINDING = "finding", "what was observed after or under a treatment, or how treatments compared", "finding"
    RECOMMENDATION = "recommendation", "where a source puts a treatment in therapy", "recommendation"
    DOSING = "dosing", "what a source says on dose", "dosing"
    MECHANISM = "mechanism", "how a treatment, disease or harm is thought or shown to work", "mechanism"
    SAFETY = "safety", "a harm, or its absence", "safety"
    EPIDEMIOLOGY = "epidemiology", "how often a disease occurs, and in whom", "epidemiology"
    GAP = "gap", "what a source says is not known", "gap"
    BACKGROUND = "background", "what a disease or treatment is", "background"
    METHOD = "method", "how a study or review was done", "method"


class Qualifier(Word):
    UNTREATED = "untreated", "not treated before", "untreated"
    REFRACTORY = "refractory", "other treatment has failed", "refractory"
    SEVERE = "severe", "", "severe"
    MILD = "mild", "", "mild"
    WORSENING = "worsening", "", "worsening"
    CRISIS = "crisis", "", "crisis"
    RELAPSING = "relapsing", "", "relapsing"
    EARLY = "early", "early in the course", "early"
    STABLE = "stable", "", "stable"
    CHRONIC = "chronic", "", "chronic"
    CHILDREN = "children", "", "children"
    ADULTS = "adults", "", "adults"
    ELDERLY = "elderly", "", "elderly"
    STEROID_DEPENDENT = "steroid_dependent", "controlled only with steroids", "steroid-dependent"
    REMISSION = "remission", "in remission", "in remission"
    SUBGROUP = "subgroup", "a part of the patients studied", "subgroup"


class Extent(Word):
    ALL = "all", "all patients of whom it is said", "all"
    MOST = "most", "", "most"
    MANY = "many", "", "many"
    SOME = "some", "", "some"
    FEW = "few", "", "few"


class InterventionRole(Word):
    GIVEN = "given", "the treatment of which the item speaks", "treatment"
    BACKGROUND = "background", "given to every arm", "background treatment"
    COMPARATOR = "comparator", "what it is compared with", "comparator"
    AFTER_FAILURE_OF = "after_failure_of", "recommended once this has failed", "after failure of"
    RELATIVE_TO = "relative_to", "recommended before, after or in place of this", "relative to"


class Comparison(Word):
    VS_PLACEBO = "vs_placebo", "", "against placebo"
    VS_ACTIVE = "vs_active", "against another treatment", "against another treatment"
    VS_NO_TREATMENT = "vs_no_treatment", "", "against no treatment"
    ADD_ON = "add_on", "added to a treatment that both arms have", "added to another treatment"
    DOSE_VS_DOSE = "dose_vs_dose", "two doses of the same treatment", "dose against dose"
    MULTI_ARM = "multi_arm", "one test over three or more arms; never pairs that were not tested", "three or more arms"
    BEFORE_AFTER = "before_after", "the same patients before and after", "before and after"
    NONE = "none", "nothing was compared", "no comparison"


class Direction(Word):
    """The sense of the reported difference or change, read with `outcome.better`; significance is a field of its own."""

    FAVOURS_IVIG = "favours_ivig", "arms compared; better with IVIg", "favours IVIg"
    FAVOURS_COMPARATOR = "favours_comparator", "arms compared; better with the comparator", "favours the comparator"
    FAVOURS_COMBINATION = "favours_combination", "better with both than with one", "favours the combination"
    FAVOURS_HIGHER_DOSE = "favours_higher_dose", "better with the higher cumulative dose", "favours the higher dose"
    FAVOURS_LOWER_DOSE = "favours_lower_dose", "better with the lower cumulative dose", "favours the lower dose"
    NO_DIFFERENCE = "no_difference", "arms compared; neither reported better", "no difference"
    EQUIVALENT = "equivalent", "the source claims that both are equal", "said to be equivalent"
    BENEFIT_NOT_SHOWN = "benefit_not_shown", "only that benefit or superiority was not shown", "benefit not shown"
    IMPROVED = "improved", "the same patients were better; no other arm in the sentence", "improved"
    WORSENED = "worsened", "the same patients were worse; no other arm in the sentence", "worsened"
    NO_EFFECT = "no_effect", "the same patients did not change; no other arm in the sentence", "no effect seen"
    MIXED = "mixed", "better in one respect or patient, worse in another", "mixed"
    DESCRIPTIVE = "descriptive", "a count, a duration, a course; nothing is compared", "described"
    NOT_REPORTED = "not_reported", "the outcome is named, the result is absent or lost", "result not reported"
    UNCLEAR = "unclear", "the source leaves it open", "left open"


class Significance(Word):
    SIGNIFICANT = "significant", "the source calls it statistically significant", "significant"
    NOT_SIGNIFICANT = "not_significant", "the source calls it not significant", "not significant"
    NOT_STATED = "not_stated", "the source does not say", "significance not stated"


class Hedge(Word):
    ASSERTED = "asserted", "stated as a fact", "asserted"
    SUGGESTED = "suggested", "suggests, appears, probably", "suggested"
    POSSIBLE = "possible", "may, might, could, potential", "possible"
    UNRESOLVED = "unresolved", "unclear, not established", "unresolved"


class Basis(Word):
    SYSTEMATIC_REVIEW = "systematic_review", "", "systematic review"
    RANDOMISED_TRIALS = "randomised_trials", "", "randomised trials"
    CONTROLLED_TRIALS = "controlled_trials", "", "controlled trials"
    UNCONTROLLED_SERIES = "uncontrolled_series", "", "uncontrolled series"
    CASE_REPORTS = "case_reports", "", "case reports"
    SINGLE_PATIENT = "single_patient", "", "single patient"
    MECHANISM = "mechanism", "reasoning from mechanisms", "mechanism"
    EXPERT_OPINION = "expert_opinion", "", "expert opinion"
    NOT_STATED = "not_stated", "the source does not say", "basis not stated"


class Stance(Word):
    FOR = "for", "", "for"
    AGAINST = "against", "", "against"
    OPEN = "open", "the source leaves it open", "open"


class Line(Word):
    FIRST_LINE = "first_line", "", "first line"
    SECOND_LINE = "second_line", "", "second line"
    THIRD_LINE = "third_line", "", "third line"
    TREATMENT_OF_CHOICE = "treatment_of_choice", "", "treatment of choice"


class TherapyRole(Word):
    MONOTHERAPY = "monotherapy", "", "monotherapy"
    ADJUNCT = "adjunct", "beside another treatment", "adjunct"
    RESCUE = "rescue", "for a crisis or worsening", "rescue"
    MAINTENANCE = "maintenance", "", "maintenance"
    STEROID_SPARING = "steroid_sparing", "", "steroid-sparing"
    ALTERNATIVE = "alternative", "in place of another treatment", "alternative"


class Strength(Word):
    ESTABLISHED = "established", "the source's verb: is, has established, is indicated", "established"
    RECOMMENDED = "recommended", "the source's verb: should, is recommended", "recommended"
    MAY_BE_USED = "may_be_used", "the source's verb: can or may be used", "may be used"
    MAY_BE_CONSIDERED = "may_be_considered", "the source's verb: may be considered", "may be considered"
    POTENTIAL = "potential", "the source's verb: may be an indication", "potential"


class Support(Word):
    UNKNOWN = "unknown", "the source says that it is not known", "unknown"
    HYPOTHESISED = "hypothesised", "proposed, potential, thought", "hypothesised"
    STUDIED = "studied", "looked into; with which result is not said", "studied"
    ASSERTED = "asserted", "stated without a demonstration", "asserted"
    DEMONSTRATED = "demonstrated", "shown, the source says", "demonstrated"
    REFUTED = "refuted", "shown not to be so", "refuted"


class System(Word):
    IN_VITRO = "in_vitro", "", "in vitro"
    ANIMAL = "animal", "", "animal"
    HUMAN_TISSUE = "human_tissue", "", "human tissue"
    HUMAN_IN_VIVO = "human_in_vivo", "", "patients"
    NONE = "none", "no system named", "none named"


class Severity(Word):
    MILD = "mild", "", "mild"
    MODERATE = "moderate", "", "moderate"
    SEVERE = "severe", "", "severe"
    NOT_STATED = "not_stated", "the source does not say", "severity not stated"


class Serious(Word):
    YES = "yes", "", "serious"
    NO = "no", "", "not serious"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class FrequencyClass(Word):
    """By the CIOMS classes; only from a figure, never from a word such as *rare*."""

    VERY_COMMON = "very_common", "1 in 10 or more", "very common"
    COMMON = "common", "1 in 100 to 1 in 10", "common"
    UNCOMMON = "uncommon", "1 in 1,000 to 1 in 100", "uncommon"
    RARE = "rare", "1 in 10,000 to 1 in 1,000", "rare"
    VERY_RARE = "very_rare", "less than 1 in 10,000", "very rare"


class Reversible(Word):
    YES = "yes", "", "reversible"
    OFTEN = "often", "", "often reversible"
    NO = "no", "", "not reversible"


class Measure(Word):
    """What an epidemiological value measures."""

    COUNT = "count", "number of people", "number of people"
    PREVALENCE = "prevalence", "share who have it", "prevalence"
    INCIDENCE = "incidence", "new cases in a time", "incidence"
    PROPORTION = "proportion", "share of a stated group", "proportion"
    RISK_RATIO = "risk_ratio", "risk compared with another group", "risk ratio"
    RANK = "rank", "most common, second most common", "rank"


class GapAspect(Word):
    NO_TRIAL = "no_trial", "", "no trial"
    EFFICACY = "efficacy", "", "efficacy"
    LONG_TERM_EFFICACY = "long_term_efficacy", "", "long-term efficacy"
    COMPARISON = "comparison", "", "comparison with another treatment"
    DOSE = "dose", "", "dose"
    INTERVAL = "interval", "", "interval"
    DURATION = "duration", "", "duration"
    COMBINATION = "combination", "", "combination"
    RE_TREATMENT = "re_treatment", "", "re-treatment"
    SUBGROUP = "subgroup", "", "subgroup"
    SAFETY = "safety", "", "safety"
    COST = "cost", "", "cost"
    QUALITY_OF_LIFE = "quality_of_life", "", "quality of life"
    DIAGNOSIS = "diagnosis", "", "diagnosis"
    MECHANISM = "mechanism", "how a treatment or disease works", "mechanism"


class BackgroundAspect(Word):
    DEFINITION = "definition", "", "definition"
    CLASSIFICATION = "classification", "", "classification"
    CLINICAL_FEATURE = "clinical_feature", "", "clinical feature"
    COURSE = "course", "", "course"
    DIAGNOSIS = "diagnosis", "", "diagnosis"
    PATHOLOGY = "pathology", "", "pathology"
    ASSOCIATION = "association", "", "association"
    USE = "use", "how long or how widely a treatment is used", "use"
    PRACTICE = "practice", "", "practice"


class MethodAspect(Word):
    DESIGN = "design", "", "design"
    POPULATION = "population", "", "population"
    SAMPLE_SIZE = "sample_size", "", "sample size"
    ARMS = "arms", "", "arms"
    ASSESSMENT = "assessment", "", "assessment"
    SEARCH = "search", "", "search"
    ELIGIBILITY = "eligibility", "", "eligibility"
    APPRAISAL = "appraisal", "", "appraisal"
    SCOPE = "scope", "", "scope"
    STATUS = "status", "", "status"


class ResultKind(Word):
    ARM = "arm", "what was seen in one arm", "one arm"
    CONTRAST = "contrast", "the difference between two arms", "contrast"


class NumberFrom(Word):
    PRINTED = "printed", "printed beside the result", "printed"
    STUDY = "study", "taken from the study's size", "from the study"


class EffectMeasure(Word):
    RR = "RR", "risk ratio", "RR"
    OR = "OR", "odds ratio", "OR"
    HR = "HR", "hazard ratio", "HR"
    RD = "RD", "risk difference", "RD"
    MD = "MD", "mean difference", "MD"
    SMD = "SMD", "standardised mean difference", "SMD"


RATIO_MEASURES = [EffectMeasure.RR, EffectMeasure.OR, EffectMeasure.HR]


class Operator(Word):
    EQUAL = "=", "", "="
    LESS = "<", "", "<"
    LESS_OR_EQUAL = "<=", "", "≤"
    GREATER = ">", "", ">"
    GREATER_OR_EQUAL = ">=", "", "≥"


class Measured(Word):
    MEASURED = "measured", "", "measured"
    NOT_MEASURED = "not_measured", "the source says that it was not measured", "not measured"
    NOT_REPORTED = "not_reported", "no value is printed", "not reported"


class CaveatKind(Word):
    TRANSLATION_DOUBTFUL = "translation_doubtful", "a translated wording that cannot be right or is doubtful", "translation doubtful"
    VERSIONS_DIFFER = "versions_differ", "language versions of the text differ", "versions differ"
    GARBLED = "garbled", "the text is not understandable as it stands", "text garbled"
    TEXT_LOST = "text_lost", "a sentence or part of one is missing", "text lost"
    FIGURE_MISSING = "figure_missing", "", "figure missing"
    TABLE_MISSING = "table_missing", "", "table missing"
    REFERENCES_MISSING = "references_missing", "", "reference list missing"
    NOT_PRINTED = "not_printed", "the source does not print what a reader needs", "not printed"
    NUMBER_DIFFERS = "number_differs", "a printed number differs from what its own parts give", "number differs"
    SOURCES_DISAGREE = "sources_disagree", "", "sources disagree"
    POOLED = "pooled", "several diseases, groups or studies are counted together", "pooled"
    ATTRIBUTION_DOUBTFUL = "attribution_doubtful", "it is doubtful to what the statement belongs", "attribution doubtful"
    NOT_CONTENT = "not_content", "a passage of the file that is no part of the publication", "not content"


class Grounds(Word):
    INTERNAL = "internal", "the text itself shows it", "from the text itself"
    ORIGINAL_CHECKED = "original_checked", "checked against the original", "original checked"
    IMPLAUSIBLE = "implausible", "cannot well be so; to be checked against the original", "implausible"


class Certainty(Word):
    CERTAIN = "certain", "", "certain"
    PROBABLE = "probable", "", "probable"
    POSSIBLE = "possible", "", "possible"


class DisagreementAxis(Word):
    EFFECT = "effect", "", "effect"
    POSITION = "position", "", "place in therapy"
    MECHANISM = "mechanism", "", "mechanism"
    DOSE = "dose", "", "dose"
    SAFETY = "safety", "", "safety"
    NUMBERS = "numbers", "", "numbers"
    WORDING = "wording", "", "wording"


class DisagreementKind(Word):
    CONTRADICTION = "contradiction", "", "contradiction"
    CHANGED = "changed_over_time", "", "changed over time"
    POPULATION = "different_population", "", "different population"
    COMPARATOR = "different_comparator", "", "different comparator"
    STRENGTH = "strength_of_wording", "", "strength of wording"
    TRANSLATION = "suspected_translation_error", "", "suspected translation error"
    INTERNAL = "internal", "within one source", "internal to the source"


class DisagreementState(Word):
    PROPOSED = "proposed", "a rule noticed it; nobody has decided", "proposed"
    CONFIRMED = "confirmed", "", "confirmed"
    EXPLAINED = "explained", "", "explained"
    DISMISSED = "dismissed", "", "dismissed"
