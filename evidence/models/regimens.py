"""Dose regimens: values made of steps."""

import hashlib
import json

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, Q

from ..quantities import doses
from ..quantities.regimen_words import regimen_in_words
from ..vocabulary.doses import CALENDAR_UNITS, DosePer, Purpose, Relation
from . import guards
from .base import ByKey, Public, pointing_here, recorded

CALENDAR = [(unit.value, unit.label) for unit in CALENDAR_UNITS]
AMOUNTS = [(each.value, each.label) for each in Relation if each in ("eq", "ge", "gt", "le", "lt", "about")]


def grams_per_kg(**options):
    return models.DecimalField(max_digits=8, decimal_places=3, null=True, blank=True, **options)


class RegimenQuerySet(ByKey):
    def published(self):
        """A regimen is public when a published item, or an arm of a public study, uses it."""
        arms = pointing_here(self.model, "arms")
        public_studies = arms.model._meta.get_field("study").related_model.objects.published()
        return self.filter(Exists(pointing_here(self.model, "items").published()) | Exists(arms.filter(study__in=public_studies)))


@recorded
class DoseRegimen(Public):
    """How much immunoglobulin, how often, for how long. A value: two regimens with the same steps are one."""

    KEY = ("slug",)

    slug = models.SlugField(max_length=80, unique=True)
    fingerprint = models.CharField(
        max_length=64, null=True, unique=True, editable=False, error_messages={"unique": "This regimen is entered already."}
    )
    label = models.CharField(max_length=300, blank=True, editable=False)
    course_low = grams_per_kg(editable=False)
    course_high = grams_per_kg(editable=False)
    cumulative_low = grams_per_kg(editable=False)
    cumulative_high = grams_per_kg(editable=False)
    warnings = ArrayField(models.CharField(max_length=60), default=list, editable=False)

    objects = RegimenQuerySet.as_manager()

    class Meta(Public.Meta):
        ordering = ["slug"]
        triggers = [*Public.Meta.triggers, guards.regimen_is_fixed("id"), guards.keeps_former_address("regimen")]

    def __str__(self):
        return self.label or self.slug

    def get_absolute_url(self):
        return f"/regimens/{self.slug}/"

    def totals(self):
        """What it amounts to, in g/kg. Uses prefetched steps."""
        return doses.totals([step.as_value() for step in self.steps.all()])

    def compute(self, steps):
        """Fill in what follows from the steps (pure values): fingerprint, label, totals, warnings. Returns itself, unsaved."""
        total = doses.totals(steps)
        self.fingerprint = hashlib.sha256(json.dumps([step.__dict__ for step in steps], default=_canonical).encode()).hexdigest()
        self.label = regimen_in_words(steps)
        self.course_low, self.course_high = _bounds(total.per_course)
        self.cumulative_low, self.cumulative_high = _bounds(total.cumulative)
        self.warnings = doses.warnings(steps)
        return self


COMPUTED = ["fingerprint", "label", "course_low", "course_high", "cumulative_low", "cumulative_high", "warnings"]


def _canonical(value):
    return str(value.normalize())


def _bounds(values):
    return (values.low, values.high) if values else (None, None)


@recorded
class DoseStep(Public):
    """One step of a regimen, as the source gives it; empty means not reported."""

    KEY = ("regimen__slug", "position")

    regimen = models.ForeignKey(DoseRegimen, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField(default=1)
    purpose = models.CharField(max_length=20, choices=Purpose, default=Purpose.NOT_STATED)
    relation = models.CharField(
        max_length=8, choices=AMOUNTS, default=Relation.EQUAL, help_text="How the dose is meant: exactly, at least …"
    )
    low = grams_per_kg(help_text="g/kg; the lower end of a range, or the dose. Empty: not reported.")
    high = grams_per_kg(help_text="g/kg; the upper end of a range. Empty where there is one dose.")
    per = models.CharField(max_length=10, choices=DosePer, help_text="Whether the dose is of a day, of an infusion, or of a whole course.")
    days = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Consecutive days of one course.")
    every = models.DecimalField(
        max_digits=6, decimal_places=2, null=True, blank=True, help_text="From the start of one course to the start of the next."
    )
    every_unit = models.CharField(max_length=8, choices=CALENDAR, blank=True)
    courses = models.PositiveSmallIntegerField(null=True, blank=True, help_text="How many courses in all.")
    lasts = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True, help_text="How long the step goes on.")
    lasts_unit = models.CharField(max_length=8, choices=CALENDAR, blank=True)
    open_ended = models.BooleanField(default=False, help_text="It has no stated end.")

    class Meta(Public.Meta):
        ordering = ["regimen__slug", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["regimen", "position"], name="regimen_step_position", violation_error_message="Two steps stand at one position."
            ),
            models.CheckConstraint(
                name="dose_is_positive",
                condition=(Q(low=None) | Q(low__gt=0)) & (Q(high=None) | Q(high__gt=0)),
                violation_error_message="A dose is more than zero.",
            ),
            models.CheckConstraint(
                name="dose_low_at_most_high",
                condition=Q(high=None) | Q(low__lte=F("high")),
                violation_error_message="The lower dose is above the upper one.",
            ),
            models.CheckConstraint(
                name="interval_has_a_unit",
                condition=Q(every=None, every_unit="") | (Q(every__isnull=False, every__gt=0) & ~Q(every_unit="")),
                violation_error_message="An interval is a number above zero and a unit.",
            ),
            models.CheckConstraint(
                name="duration_has_a_unit",
                condition=Q(lasts=None, lasts_unit="") | (Q(lasts__isnull=False, lasts__gt=0) & ~Q(lasts_unit="")),
                violation_error_message="A duration is a number above zero and a unit.",
            ),
            models.CheckConstraint(
                name="days_and_courses_are_counted_from_one",
                condition=(Q(days=None) | Q(days__gt=0)) & (Q(courses=None) | Q(courses__gt=0)),
                violation_error_message="Days and courses are counted from one; leave them empty where the source does not say.",
            ),
        ]
        triggers = [*Public.Meta.triggers, guards.regimen_is_fixed("regimen_id")]

    def __str__(self):
        return regimen_in_words([self.as_value()])

    def as_value(self):
        """The step as a pure value for the arithmetic."""
        return doses.Step(**{field: getattr(self, field) for field in doses.Step.__dataclass_fields__})
