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
    SEVERE = "severe", "called severe", "severe"
    MILD = "mild", "called mild", "mild"
    WORSENING = "worsening", "getting worse at the time", "worsening"
    CRISIS = "crisis", "in a crisis, as a myasthenic one", "crisis"
    RELAPSING = "relapsing", "in a relapse, or with a relapsing course", "relapsing"
    EARLY = "early", "early in the course", "early"
    STABLE = "stable", "not changing at the time", "stable"
    CHRONIC = "chronic", "of long standing", "chronic"
    CHILDREN = "children", "children or adolescents", "children"
    ADULTS = "adults", "adults only, said so", "adults"
    ELDERLY = "elderly", "older people, as the source draws the line", "elderly"
    STEROID_DEPENDENT = "steroid_dependent", "controlled only with steroids", "steroid-dependent"
    REMISSION = "remission", "in remission", "in remission"
    SUBGROUP = "subgroup", "a part of the patients studied", "subgroup"


class Extent(Word):
    ALL = "all", "all patients of whom it is said", "all"
    MOST = "most", "more than half, or “most”, “the majority”", "most"
    MANY = "many", "“many”, without a figure", "many"
    SOME = "some", "“some”, “certain”, “selected”", "some"
    FEW = "few", "“few”, “rare cases”", "few"


class InterventionRole(Word):
    GIVEN = "given", "the treatment of which the item speaks", "treatment"
    BACKGROUND = "background", "given to every arm", "background treatment"
    COMPARATOR = "comparator", "what it is compared with", "comparator"
    AFTER_FAILURE_OF = "after_failure_of", "recommended once this has failed", "after failure of"
    RELATIVE_TO = "relative_to", "recommended before, after or in place of this", "relative to"


class Comparison(Word):
    VS_PLACEBO = "vs_placebo", "one arm had a placebo or sham treatment", "against placebo"
    VS_ACTIVE = "vs_active", "against another treatment", "against another treatment"
    VS_NO_TREATMENT = "vs_no_treatment", "one arm was given nothing", "against no treatment"
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
    SYSTEMATIC_REVIEW = "systematic_review", "the source names a systematic review or meta-analysis", "systematic review"
    RANDOMISED_TRIALS = "randomised_trials", "the source names one or more randomised trials", "randomised trials"
    CONTROLLED_TRIALS = "controlled_trials", "trials with a control group, randomised or not said", "controlled trials"
    UNCONTROLLED_SERIES = "uncontrolled_series", "patients without a control group", "uncontrolled series"
    CASE_REPORTS = "case_reports", "single cases, several of them", "case reports"
    SINGLE_PATIENT = "single_patient", "one patient", "single patient"
    MECHANISM = "mechanism", "reasoning from mechanisms", "mechanism"
    EXPERT_OPINION = "expert_opinion", "the authors’ or others’ judgement", "expert opinion"
    NOT_STATED = "not_stated", "the source does not say", "basis not stated"


class Stance(Word):
    FOR = "for", "the source wants it given", "for"
    AGAINST = "against", "the source wants it not given, or not for this", "against"
    OPEN = "open", "the source leaves it open", "open"


class Line(Word):
    FIRST_LINE = "first_line", "given first; only where printed", "first line"
    SECOND_LINE = "second_line", "given after the first has failed or is not possible; only where printed", "second line"
    THIRD_LINE = "third_line", "given after two others; only where printed", "third line"
    TREATMENT_OF_CHOICE = "treatment_of_choice", "called the treatment of choice, or preferred above all others", "treatment of choice"


class TherapyRole(Word):
    MONOTHERAPY = "monotherapy", "given alone", "monotherapy"
    ADJUNCT = "adjunct", "beside another treatment", "adjunct"
    RESCUE = "rescue", "for a crisis or worsening", "rescue"
    MAINTENANCE = "maintenance", "given on, to keep a response", "maintenance"
    STEROID_SPARING = "steroid_sparing", "so that less corticosteroid is needed", "steroid-sparing"
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
    IN_VITRO = "in_vitro", "in cells or sera outside a body", "in vitro"
    ANIMAL = "animal", "in animals", "animal"
    HUMAN_TISSUE = "human_tissue", "in biopsies or post-mortem tissue", "human tissue"
    HUMAN_IN_VIVO = "human_in_vivo", "in living patients or volunteers", "patients"
    NONE = "none", "no system named", "none named"


class Severity(Word):
    MILD = "mild", "called mild, minor, slight", "mild"
    MODERATE = "moderate", "called moderate", "moderate"
    SEVERE = "severe", "called severe", "severe"
    NOT_STATED = "not_stated", "the source does not say", "severity not stated"


class Serious(Word):
    YES = "yes", "called serious, or led to death, threat to life, hospital, lasting harm", "serious"
    NO = "no", "called not serious, harmless, benign", "not serious"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class FrequencyClass(Word):
    """By the CIOMS classes; only from a figure, never from a word such as *rare*."""

    VERY_COMMON = "very_common", "1 in 10 or more", "very common"
    COMMON = "common", "1 in 100 to 1 in 10", "common"
    UNCOMMON = "uncommon", "1 in 1,000 to 1 in 100", "uncommon"
    RARE = "rare", "1 in 10,000 to 1 in 1,000", "rare"
    VERY_RARE = "very_rare", "less than 1 in 10,000", "very rare"


class Reversible(Word):
    YES = "yes", "it went away, the source says", "reversible"
    OFTEN = "often", "it went away in many", "often reversible"
    NO = "no", "it stayed", "not reversible"


class Measure(Word):
    """What an epidemiological value measures."""

    COUNT = "count", "number of people", "number of people"
    PREVALENCE = "prevalence", "share who have it", "prevalence"
    INCIDENCE = "incidence", "new cases in a time", "incidence"
    PROPORTION = "proportion", "share of a stated group", "proportion"
    RISK_RATIO = "risk_ratio", "risk compared with another group", "risk ratio"
    RANK = "rank", "most common, second most common", "rank"


class GapAspect(Word):
    NO_TRIAL = "no_trial", "no trial has looked at it", "no trial"
    EFFICACY = "efficacy", "whether it works", "efficacy"
    LONG_TERM_EFFICACY = "long_term_efficacy", "whether it goes on working", "long-term efficacy"
    COMPARISON = "comparison", "how it compares with another treatment", "comparison with another treatment"
    DOSE = "dose", "how much to give", "dose"
    INTERVAL = "interval", "how often to give it", "interval"
    DURATION = "duration", "for how long to give it", "duration"
    COMBINATION = "combination", "what it does together with another treatment", "combination"
    RE_TREATMENT = "re_treatment", "whether and when to give it again", "re-treatment"
    SUBGROUP = "subgroup", "in which patients it works", "subgroup"
    SAFETY = "safety", "which harm it does", "safety"
    COST = "cost", "what it costs, or whether it is worth it", "cost"
    QUALITY_OF_LIFE = "quality_of_life", "how patients rate their life with it", "quality of life"
    DIAGNOSIS = "diagnosis", "how the disease is to be recognised", "diagnosis"
    MECHANISM = "mechanism", "how a treatment or disease works", "mechanism"


class BackgroundAspect(Word):
    DEFINITION = "definition", "what it is", "definition"
    CLASSIFICATION = "classification", "to what it belongs, how it is divided", "classification"
    CLINICAL_FEATURE = "clinical_feature", "signs, symptoms, findings", "clinical feature"
    COURSE = "course", "how it goes on, with or without treatment", "course"
    DIAGNOSIS = "diagnosis", "how it is recognised", "diagnosis"
    PATHOLOGY = "pathology", "what is seen in tissue, or goes wrong in the body", "pathology"
    ASSOCIATION = "association", "with what it occurs together", "association"
    USE = "use", "how long or how widely a treatment is used", "use"
    PRACTICE = "practice", "what is usually done", "practice"


class MethodAspect(Word):
    DESIGN = "design", "how the study was built", "design"
    POPULATION = "population", "who took part", "population"
    SAMPLE_SIZE = "sample_size", "how many, and why so many", "sample size"
    ARMS = "arms", "which groups there were and what each was given", "arms"
    ASSESSMENT = "assessment", "what was measured, when, by whom", "assessment"
    SEARCH = "search", "where and how a review searched", "search"
    ELIGIBILITY = "eligibility", "who or what was let in and kept out", "eligibility"
    APPRAISAL = "appraisal", "how quality or bias was judged", "appraisal"
    SCOPE = "scope", "what it set out to answer", "scope"
    STATUS = "status", "planned, running, stopped, finished", "status"


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
    EQUAL = "=", "exactly, as printed", "="
    LESS = "<", "less than", "<"
    LESS_OR_EQUAL = "<=", "at most", "≤"
    GREATER = ">", "more than", ">"
    GREATER_OR_EQUAL = ">=", "at least", "≥"


class Measured(Word):
    MEASURED = "measured", "it was measured, and the figures stand here", "measured"
    NOT_MEASURED = "not_measured", "the source says that it was not measured", "not measured"
    NOT_REPORTED = "not_reported", "no value is printed", "not reported"


class CaveatKind(Word):
    TRANSLATION_DOUBTFUL = "translation_doubtful", "a translated wording that cannot be right or is doubtful", "translation doubtful"
    VERSIONS_DIFFER = "versions_differ", "language versions of the text differ", "versions differ"
    GARBLED = "garbled", "the text is not understandable as it stands", "text garbled"
    TEXT_LOST = "text_lost", "a sentence or part of one is missing", "text lost"
    FIGURE_MISSING = "figure_missing", "a figure that the text speaks of is not in it", "figure missing"
    TABLE_MISSING = "table_missing", "a table that the text speaks of is not in it", "table missing"
    REFERENCES_MISSING = "references_missing", "the reference list is not in the text", "reference list missing"
    NOT_PRINTED = "not_printed", "the source does not print what a reader needs", "not printed"
    NUMBER_DIFFERS = "number_differs", "a printed number differs from what its own parts give", "number differs"
    SOURCES_DISAGREE = "sources_disagree", "another source says something else", "sources disagree"
    POOLED = "pooled", "several diseases, groups or studies are counted together", "pooled"
    ATTRIBUTION_DOUBTFUL = "attribution_doubtful", "it is doubtful to what the statement belongs", "attribution doubtful"
    NOT_CONTENT = "not_content", "a passage of the file that is no part of the publication", "not content"


class Grounds(Word):
    INTERNAL = "internal", "the text itself shows it", "from the text itself"
    ORIGINAL_CHECKED = "original_checked", "checked against the original", "original checked"
    IMPLAUSIBLE = "implausible", "cannot well be so; to be checked against the original", "implausible"


class Certainty(Word):
    CERTAIN = "certain", "no doubt is left", "certain"
    PROBABLE = "probable", "more likely than not", "probable"
    POSSIBLE = "possible", "worth a look", "possible"


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
