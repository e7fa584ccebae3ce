"""Warnings, not refusals: what should be looked at again. Shown while entering and stored with the item."""

from decimal import InvalidOperation

from django.utils.translation import gettext_noop

from ..quantities.proportions import agrees
from ..vocabulary.studies import StudyModel

SENTENCES = {
    "more_than_2_g_per_kg_per_day": gettext_noop("More than 2 g/kg on one day."),
    "course_over_4_g_per_kg": gettext_noop("More than 4 g/kg in one course."),
    "course_under_0_2_g_per_kg": gettext_noop("Less than 0.2 g/kg in one course."),
    "percentage_differs": gettext_noop("A printed percentage is not what its own numbers give."),
    "n_above_study": gettext_noop("A result counts more patients than its study has."),
    "arms_do_not_sum": gettext_noop("The arms do not add up to the study's number."),
}


def item_warnings(item, results, arms):
    """Codes of SENTENCES for an item with these results, in a study with these arms."""
    found = set(item.regimen.warnings if item.regimen else [])
    n = item.study.n if item.study else None
    for result in results:
        if n and result.n and result.n > n:
            found.add("n_above_study")
        if percentage_differs(result):
            found.add("percentage_differs")
    if results and n and patients_in_arms(item.study, arms) not in (None, n):
        found.add("arms_do_not_sum")
    return sorted(found)


def patients_in_arms(study, arms):
    """The patients of all arms together, where they should make the study's number; None where they need not or cannot be added."""
    counts = [arm.n for arm in arms]
    if study is None or study.n is None or len(counts) < 2 or None in counts or study.model == StudyModel.CROSSOVER:
        return None
    return sum(counts)


def percentage_differs(result):
    """Whether the printed percentage cannot be what its own numbers give."""
    if not (result.percent_printed and result.n and result.events is not None):
        return False
    try:
        return not agrees(result.percent_printed, result.events, result.n)
    except InvalidOperation:
        return False  # its form is another constraint's business
