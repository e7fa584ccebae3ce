"""The numbers of a finding or harm."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from ..quantities.proportions import percent
from ..vocabulary.evidence import RATIO_MEASURES, EffectMeasure, Measured, NumberFrom, Operator, ResultKind
from . import guards
from .base import Recorded, recorded
from .items import EvidenceItem
from .studies import Arm


def figure(**options):
    return models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True, **options)


@recorded
class Result(Recorded):
    """What was seen in one arm, or the difference between two. Printed strings stand beside what can be computed with."""

    KEY = ("item__accession", "item__version", "position")

    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, related_name="results")
    position = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=10, choices=ResultKind, default=ResultKind.ARM)
    arm = models.ForeignKey(Arm, on_delete=models.PROTECT, null=True, blank=True, related_name="results")
    versus = models.ForeignKey(Arm, on_delete=models.PROTECT, null=True, blank=True, related_name="results_versus")
    n = models.PositiveIntegerField(null=True, blank=True, help_text="Patients of whom it is said.")
    n_from = models.CharField(max_length=10, choices=NumberFrom, blank=True)
    events = models.PositiveIntegerField(null=True, blank=True, help_text="Patients in whom it was seen.")
    percent_printed = models.CharField(max_length=10, blank=True, help_text="The printed figure without the sign, as 14.2")
    mean = figure()
    sd = figure(verbose_name="SD")
    measure = models.CharField(max_length=4, choices=EffectMeasure, blank=True)
    estimate = figure()
    ci_low = figure(verbose_name="interval from")
    ci_high = figure(verbose_name="interval to")
    ci_level = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True, help_text="In percent, as 95.")
    p_operator = models.CharField(max_length=2, choices=Operator, blank=True)
    p_value = models.DecimalField(max_digits=9, decimal_places=8, null=True, blank=True)
    as_reported = models.CharField(
        max_length=200, blank=True, help_text="A figure that must not be computed with, in our words: “about two thirds”."
    )
    measured = models.CharField(max_length=14, choices=Measured, default=Measured.MEASURED)

    class Meta(Recorded.Meta):
        ordering = ["item", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "position"], name="result_position", violation_error_message="Two results stand at one position."
            ),
            models.CheckConstraint(
                name="events_at_most_n",
                condition=Q(events=None) | Q(n__isnull=False, events__lte=F("n")),
                violation_error_message="More patients with the event than patients, or no number of patients.",
            ),
            models.CheckConstraint(
                name="n_says_where_it_is_from",
                condition=Q(n=None, n_from="") | (Q(n__isnull=False) & ~Q(n_from="")),
                violation_error_message="Say whether n is printed beside the result or taken from the study.",
            ),
            models.CheckConstraint(
                name="estimate_lies_inside_its_interval",
                condition=Q(ci_low=None, ci_high=None)
                | (
                    Q(ci_low__isnull=False, ci_high__isnull=False, ci_low__lte=F("ci_high"))
                    & (Q(estimate=None) | Q(ci_low__lte=F("estimate"), ci_high__gte=F("estimate")))
                ),
                violation_error_message="The estimate lies outside its interval, or the interval has one end only.",
            ),
            models.CheckConstraint(
                name="p_is_a_probability",
                condition=Q(p_value=None, p_operator="") | (Q(p_value__isnull=False, p_value__gte=0, p_value__lte=1) & ~Q(p_operator="")),
                violation_error_message="p lies between 0 and 1 and has its sign: =, < or >.",
            ),
            models.CheckConstraint(
                name="ratio_is_positive",
                condition=~Q(measure__in=RATIO_MEASURES) | ((Q(estimate=None) | Q(estimate__gt=0)) & (Q(ci_low=None) | Q(ci_low__gt=0))),
                violation_error_message="A ratio is more than zero.",
            ),
            models.CheckConstraint(
                name="arm_is_not_compared_with_itself",
                condition=Q(versus=None) | Q(arm=None) | ~Q(arm=F("versus")),
                violation_error_message="An arm is not compared with itself.",
            ),
            models.CheckConstraint(
                name="contrast_has_two_arms",
                condition=Q(kind=ResultKind.ARM, versus=None, measure="", estimate=None)
                | Q(kind=ResultKind.CONTRAST, arm__isnull=False, versus__isnull=False),
                violation_error_message="A contrast names two arms; one arm's result has no second arm and no effect measure.",
            ),
            models.CheckConstraint(
                name="sd_is_not_negative",
                condition=Q(sd=None) | Q(sd__gte=Decimal(0)),
                violation_error_message="A standard deviation is not negative.",
            ),
            models.CheckConstraint(
                name="printed_percentage_is_a_number",
                condition=Q(percent_printed="") | Q(percent_printed__regex=r"^\d{1,3}(\.\d+)?$"),
                violation_error_message="Write the printed percentage without the sign, as 14.2",
            ),
        ]
        triggers = [*Recorded.Meta.triggers, guards.part_of_item(), guards.ARM_OF_OWN_STUDY]

    def __str__(self):
        return f"{self.item} result {self.position}"

    @property
    def percent_computed(self):
        """100 · events / n, to one decimal; None where a number is missing."""
        return percent(self.events, self.n) if self.events is not None and self.n else None
