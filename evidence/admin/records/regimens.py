"""Dose regimens: entered step by step, computed on saving."""

from django.contrib import admin
from django.utils.safestring import mark_safe

from ...models import DoseRegimen, DoseStep
from ...models.regimens import COMPUTED
from ...plots.doses import doses_to_scale
from ...quantities.doses import Range
from ...quantities.regimen_words import range_in_words
from ...queries.warnings import SENTENCES
from ..base import Blocks, CuratedAdmin
from ..rights import ReviewedOncePublic
from ..site import site
from ..workbench.regimen_builder import Builder


class Steps(Blocks):
    """What the source does not print stays empty."""

    model = DoseStep
    fields = [
        ("position", "purpose"),
        ("relation", "low", "high", "per", "days"),
        ("every", "every_unit", "courses"),
        ("lasts", "lasts_unit", "open_ended"),
    ]
    min_num = 1
    rules = ("used_regimen_is_fixed",)

    def get_formset(self, request, obj=None, **options):
        return super().get_formset(request, obj, validate_min=True, **options)


@admin.register(DoseRegimen, site=site)
class DoseRegimenAdmin(Builder, ReviewedOncePublic, CuratedAdmin):
    list_display = ["label_or_slug", "course", "cumulative", "warned", "slug"]
    search_fields = ["slug", "label"]
    fields = ["slug", "label", "picture", "course", "cumulative", "warned"]
    readonly_fields = ["label", "picture", "course", "cumulative", "warned"]
    inlines = [Steps]

    def get_fields(self, request, obj=None):
        """What is computed stands below the steps while they are typed, and here where they are only looked at."""
        return self.fields if obj and not self.has_change_permission(request, obj) else ["slug"]

    def complete(self, record):
        """Label, totals and warnings follow from the steps; a person enters none of them."""
        record.compute([step.as_value() for step in record.steps.all()]).save(update_fields=COMPUTED)

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """The step of a dose that was suggested comes with the address of the empty form: steps-0-low=0.4&steps-0-per=day …"""
        options = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and (obj is None or obj.pk is None):
            names = [name for line in inline.fields for name in line if f"steps-0-{name}" in request.GET]
            options["initial"] = [{name: request.GET[f"steps-0-{name}"] for name in names}]
        return options

    @admin.display(description="regimen", ordering="label")
    def label_or_slug(self, regimen):
        return str(regimen)

    @admin.display(description="to scale")
    def picture(self, regimen):
        return mark_safe(doses_to_scale([step.as_value() for step in regimen.steps.all()]).svg)  # numbers and our own words

    @admin.display(description="g/kg per course")
    def course(self, regimen):
        return _range(regimen.course_low, regimen.course_high)

    @admin.display(description="g/kg in all")
    def cumulative(self, regimen):
        return _range(regimen.cumulative_low, regimen.cumulative_high)

    @admin.display(description="to look at again")
    def warned(self, regimen):
        return " ".join(SENTENCES[code] for code in regimen.warnings) or "nothing unusual"


def _range(low, high):
    return range_in_words(Range(low, high)) or "open or not reported"
