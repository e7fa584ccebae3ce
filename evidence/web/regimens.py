"""Dose regimens."""

from decimal import Decimal

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..models import Arm, DoseRegimen
from ..quantities import body_weight
from ..quantities.regimen_words import range_in_words
from ..queries.pages import PER_TABLE, items_on, page_after, studies_told
from .addresses import page_of
from .clocks import clocks_of, told
from .heads import head_of
from .of_disease import narrowed
from .parameters import PAGE, text
from .pictures import doses_of
from .sections import sections_of

WEIGHTS_KG = range(40, 121, 10)


def public_regimens():
    return DoseRegimen.objects.published().prefetch_related("steps")


@require_safe
def index(request):
    regimens, of = narrowed(request, public_regimens(), "regimen")
    rows, after = page_after(regimens, "slug", text(request, "after"), PAGE)
    return render(request, "regimens/index.html", {"regimens": rows, "after": after, "api": "/api/v1/regimens/", **of})


@page_of(public_regimens)
def detail(request, regimen):
    clocks, word = clocks_of(request), f"regimen:{regimen.slug}"
    sections = sections_of(items_on(word, clocks=clocks), regimen=regimen.slug, **clocks.address)
    totals = regimen.totals()
    arms = Arm.objects.filter(regimen=regimen, study__in=studies_told(clocks)).select_related("study")
    context = {
        "regimen": regimen,
        "head": head_of(request, regimen, clocks),
        **told(request, clocks, clocks.undated_among(word)),
        "totals": totals,
        "doses": doses_of(regimen) if regimen.steps.all() else None,
        **grams_of(totals),
        "open_ended": any(step.open_ended for step in regimen.steps.all()),
        "arms": arms[:PER_TABLE],
        "sections": sections,
        "number": sum(section.number for section in sections),
        "api": f"/api/v1/regimens/{regimen.slug}/",
    }
    return render(request, "regimens/detail.html", context)


def grams_of(totals):
    """The table of grams for body weights from 40 to 120 kg, and what the calculator in the page computes with."""
    amounts = [
        {"title": title, "bounds": [bounds.low, bounds.high], "range": bounds}
        for title, bounds in ((_("g per day"), totals.per_day), (_("g per course"), totals.per_course), (_("g in all"), totals.cumulative))
        if bounds
    ]
    table = [
        (weight, [(amount["title"], range_in_words(body_weight.grams(amount["range"], Decimal(weight)))) for amount in amounts])
        for weight in WEIGHTS_KG
    ]
    calculator = {
        "amounts": [{"title": amount["title"], "bounds": amount["bounds"]} for amount in amounts],
        "base_kg": {sex: float(kg) for sex, kg in body_weight.BASE_KG.items()},
        "kg_per_inch": float(body_weight.KG_PER_INCH),
        "cm_per_inch": float(body_weight.CM_PER_INCH),
        "least_height_cm": float(body_weight.LEAST_HEIGHT_CM),
        "share_of_excess": float(body_weight.SHARE_OF_EXCESS),
        "words": {
            "weight": _("Body weight"),
            _("actual"): _("actual"),
            _("ideal"): _("ideal"),
            _("adjusted"): _("adjusted"),
            "too_short": _("The formula of the ideal weight says nothing of heights below 152.4 cm."),
        },
    }
    return {"amounts": amounts, "grams_by_weight": table if amounts else [], "calculator": calculator}
