"""Studies."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ..models import Publication, Study
from ..queries.pages import caveats_for_readers, items_on, page_after
from ..vocabulary.studies import Allocation, Control, Knowledge, Masking, StudyModel, StudyStatus, StudyType
from ..wording.said import label
from .addresses import page_of
from .clocks import clocks_of, told
from .heads import head_of
from .of_disease import narrowed
from .parameters import PAGE, text
from .sections import sections_of

FACTS = {
    "type": (gettext_lazy("Type"), StudyType),
    "allocation": (gettext_lazy("Allocation"), Allocation),
    "model": (gettext_lazy("Model"), StudyModel),
    "masking": (gettext_lazy("Masking"), Masking),
    "control": (gettext_lazy("Control"), Control),
    "n_randomised": (gettext_lazy("Patients randomised"), None),
    "n_analysed": (gettext_lazy("Patients analysed"), None),
    "n_stated": (gettext_lazy("Patients, role of the number not printed"), None),
    "population": (gettext_lazy("Population"), None),
    "setting": (gettext_lazy("Setting"), None),
    "follow_up": (gettext_lazy("Follow-up"), None),
    "status": (gettext_lazy("Status"), StudyStatus),
    "knowledge": (gettext_lazy("Knowledge"), Knowledge),
}
IN_ENGLISH = {"population", "setting", "follow_up"}
NOT_MISSED = {"n_stated"}
"""A number whose role is not printed is told where there is one; that there is none says nothing."""


@require_safe
def index(request):
    studies, of = narrowed(request, Study.objects.published().prefetch_related("arms__intervention_links__intervention__names"), "study")
    rows, after = page_after(studies, "slug", text(request, "after"), PAGE)
    return render(request, "studies/index.html", {"studies": rows, "after": after, "api": "/api/v1/studies/", **of})


@page_of(lambda: Study.objects.published())
def detail(request, study):
    clocks, word = clocks_of(request), f"study:{study.slug}"
    sections = sections_of(items_on(word, clocks=clocks), study=study.slug, **clocks.address)
    facts, silent = facts_of(study)
    context = {
        "study": study,
        "facts": facts,
        "silent": silent,
        "head": head_of(request, study, clocks),
        **told(request, clocks, clocks.undated_among(word)),
        "arms": study.arms.select_related("regimen").prefetch_related("intervention_links__intervention__names", "caveats"),
        "reports": study.reports.filter(publication__in=Publication.objects.published()).select_related("publication"),
        "caveats": caveats_for_readers(study.caveats),
        "sections": sections,
        "number": sum(section.number for section in sections),
        "api": f"/api/v1/studies/{study.slug}/",
    }
    return render(request, "studies/detail.html", context)


def facts_of(study):
    """([(title, value, whether it is a curator's, in English)], [titles of what the source does not say])."""
    values = {name: _told(getattr(study, name), vocabulary) for name, (_title, vocabulary) in FACTS.items()}
    told = [(title, values[name], name in IN_ENGLISH) for name, (title, _vocabulary) in FACTS.items() if values[name] != ""]
    silent = [title for name, (title, _vocabulary) in FACTS.items() if values[name] == "" and name not in NOT_MISSED]
    return told, silent


def _told(value, vocabulary):
    if value in (None, "", "not_stated"):
        return ""
    return label(vocabulary, value) if vocabulary else value
