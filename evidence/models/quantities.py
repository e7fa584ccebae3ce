"""Quantities as columns: a relation, one or two numbers, a unit, and the source's wording."""

from django.db import models
from django.db.models import F, Q

from ..vocabulary.doses import TIME_UNITS, Relation, Since, Unit
from ..vocabulary.evidence import Measure


def number():
    return models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)


class TimePoint(models.Model):
    """When it was observed; for a harm, its onset; for a gap or course, the time it speaks of."""

    time_relation = models.CharField(max_length=8, choices=Relation, blank=True)
    time_low = number()
    time_high = number()
    time_unit = models.CharField(max_length=8, choices=[(unit.value, unit.label) for unit in TIME_UNITS], blank=True)
    time_since = models.CharField(max_length=20, choices=Since, blank=True)
    time_as_worded = models.CharField(max_length=120, blank=True, help_text="In our words, where the source gives no number: “long term”.")

    class Meta:
        abstract = True


class Value(models.Model):
    """An epidemiological value."""

    value_measure = models.CharField(max_length=12, choices=Measure, blank=True)
    value_relation = models.CharField(max_length=8, choices=Relation, blank=True)
    value_low = number()
    value_high = number()
    value_unit = models.CharField(max_length=8, choices=Unit, blank=True)
    value_as_worded = models.CharField(max_length=120, blank=True)

    class Meta:
        abstract = True


def quantity_constraints(prefix, name):
    """Low ≤ high, and a number has a unit."""
    return [
        models.CheckConstraint(
            name=f"{name}_low_at_most_high",
            condition=Q(**{f"{prefix}_high": None}) | Q(**{f"{prefix}_low__isnull": False, f"{prefix}_low__lte": F(f"{prefix}_high")}),
            violation_error_message=f"The lower end of the {name.replace('_', ' ')} is above the upper one, or missing.",
        ),
        models.CheckConstraint(
            name=f"{name}_number_has_a_unit",
            condition=Q(**{f"{prefix}_low": None, f"{prefix}_unit": ""})
            | (Q(**{f"{prefix}_low__isnull": False}) & ~Q(**{f"{prefix}_unit": ""}) & ~Q(**{f"{prefix}_relation": ""})),
            violation_error_message=f"The {name.replace('_', ' ')} needs a relation, a number and a unit together; words alone go into “as worded”.",
        ),
    ]
