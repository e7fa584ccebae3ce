"""What a new study could be called, from the publication that reports it. Proposed, for a curator to change."""

from django.utils.text import slugify

from ..models import Study
from ..vocabulary.studies import Allocation, Knowledge, ReportRole, StudyType

TYPES = {
    "randomized controlled trial": StudyType.INTERVENTIONAL,
    "controlled clinical trial": StudyType.INTERVENTIONAL,
    "clinical trial": StudyType.INTERVENTIONAL,
    "observational study": StudyType.OBSERVATIONAL,
    "case reports": StudyType.CASE_REPORT,
    "practice guideline": StudyType.GUIDELINE,
    "guideline": StudyType.GUIDELINE,
    "meta-analysis": StudyType.EVIDENCE_SYNTHESIS,
    "systematic review": StudyType.EVIDENCE_SYNTHESIS,
    "review": StudyType.EVIDENCE_SYNTHESIS,
}
"""What a printed publication type says of the design; the first one in this order counts."""


def proposed_study(publication):
    """{field: value}: label, slug, type and allocation as the printed publication types say, its own report as primary."""
    printed = {each.casefold() for each in publication.types}
    kind = next((TYPES[name] for name in TYPES if name in printed), StudyType.NOT_STATED)
    randomised = "randomized controlled trial" in printed
    return {
        "label": _label(publication, kind),
        "slug": _free(f"{_word(kind)}-{slugify(publication.slug)}"[:70]),
        "type": kind,
        "allocation": Allocation.RANDOMISED if randomised else Allocation.NOT_STATED,
        "knowledge": Knowledge.OWN_REPORT,
        "role": ReportRole.PRIMARY,
    }


def _label(publication, kind):
    words = {StudyType.EVIDENCE_SYNTHESIS: "Review by", StudyType.GUIDELINE: "Guideline by", StudyType.CASE_REPORT: "Case report by"}
    return f"{words.get(kind, 'Study by')} {publication.label}"[:200]


def _word(kind):
    return {StudyType.EVIDENCE_SYNTHESIS: "review", StudyType.GUIDELINE: "guideline", StudyType.CASE_REPORT: "case"}.get(kind, "study")


def _free(slug):
    taken = set(Study.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    return next(each for each in (slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3))) if each not in taken)
