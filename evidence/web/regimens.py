"""Dose regimens."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..models import Arm, DoseRegimen, Study
from ..queries.pages import PER_TABLE, items_on, page_after
from .addresses import page_of
from .parameters import PAGE, text
from .sections import sections_of


def public_regimens():
    return DoseRegimen.objects.published().prefetch_related("steps")


@require_safe
def index(request):
    rows, after = page_after(public_regimens(), "slug", text(request, "after"), PAGE)
    return render(request, "regimens/index.html", {"regimens": rows, "after": after, "api": "/api/v1/regimens/"})


@page_of(public_regimens)
def detail(request, regimen):
    sections = sections_of(items_on(f"regimen:{regimen.slug}"), regimen=regimen.slug)
    arms = Arm.objects.filter(regimen=regimen, study__in=Study.objects.published()).select_related("study")
    context = {
        "regimen": regimen,
        "totals": regimen.totals(),
        "open_ended": any(step.open_ended for step in regimen.steps.all()),
        "arms": arms[:PER_TABLE],
        "sections": sections,
        "number": sum(section.number for section in sections),
        "api": f"/api/v1/regimens/{regimen.slug}/",
    }
    return render(request, "regimens/detail.html", context)
