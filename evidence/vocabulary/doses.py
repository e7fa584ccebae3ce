"""Words of dose regimens and of quantities in general."""

from .words import Word


class Purpose(Word):
    SINGLE_COURSE = "single_course", "given once", "single course"
    INDUCTION = "induction", "to bring about a response", "induction"
    MAINTENANCE = "maintenance", "to keep a response", "maintenance"
    RESCUE = "rescue", "for a crisis or worsening", "rescue"
    RE_TREATMENT = "re_treatment", "given again after a relapse or incomplete response", "re-treatment"
    AS_NEEDED = "as_needed", "when the patient needs it", "as needed"
    THERAPEUTIC_TRIAL = "therapeutic_trial", "to find out whether the patient responds", "therapeutic trial"
    NOT_STATED = "not_stated", "the source does not say", "not stated"


class DosePer(Word):
    DAY = "day", "g/kg on each day of a course", "day"
    INFUSION = "infusion", "g/kg in one infusion", "infusion"
    COURSE = "course", "g/kg over all consecutive days of one course", "course"


class DoseSays(Word):
    MINIMUM = "minimum", "at least this much", "at least"
    OPTIMUM = "optimum", "the best dose", "optimal"
    EFFECTIVE = "effective", "a dose said to work", "effective"
    MENTIONED = "mentioned", "named without a judgement", "mentioned"


class Relation(Word):
    EQUAL = "eq", "exactly", "="
    GREATER = "gt", "more than", ">"
    AT_LEAST = "ge", "at least", "≥"
    LESS = "lt", "less than", "<"
    AT_MOST = "le", "at most", "≤"
    ABOUT = "about", "about, approximately", "about"
    WITHIN = "within", "within, no later than", "within"
    AFTER = "after", "after, from then on", "after"
    UNTIL = "until", "until, up to", "until"
    DURING = "during", "throughout", "during"


class Unit(Word):
    MINUTE = "minute", "", "minute"
    HOUR = "hour", "", "hour"
    DAY = "day", "", "day"
    WEEK = "week", "", "week"
    MONTH = "month", "", "month"
    YEAR = "year", "", "year"
    PERCENT = "percent", "", "%"
    PATIENT = "patient", "", "patients"
    RATIO = "ratio", "how many times", "×"
    INFUSION = "infusion", "counted in infusions", "infusions"
    COURSE = "course", "counted in courses", "courses"
    GRAM_PER_KG = "g_per_kg", "grams per kilogram of body weight", "g/kg"


TIME_UNITS = [Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR]
CALENDAR_UNITS = [Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR]


class Since(Word):
    RANDOMISATION = "randomisation", "counted from randomisation", "randomisation"
    START_OF_TREATMENT = "start_of_treatment", "counted from the first infusion or dose", "start of treatment"
    START_OF_INFUSION = "start_of_infusion", "counted from the start of one infusion", "start of the infusion"
    LAST_INFUSION = "last_infusion", "counted from the last infusion", "the last infusion"
    NOT_STATED = "not_stated", "the source does not say", "not stated"
