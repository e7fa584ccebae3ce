"""Outcomes: what was measured."""

from django.db import models
from django.db.models import F, Q

from ..vocabulary.terms import CORE_AREA, Better, OutcomeDomain
from . import guards
from .base import recorded
from .vocabulary import Term


@recorded
class Outcome(Term):
    """Something that was measured or counted in patients. One row stands for “not named by the source”."""

    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    domain = models.CharField(max_length=20, choices=OutcomeDomain, help_text="What kind of thing it is. Harms are adverse events.")
    instrument = models.CharField(max_length=120, blank=True, help_text="The scale or test by which it is measured, where it has one.")
    better = models.CharField(max_length=8, choices=Better, help_text="Which way is good for the patient; directions are read with it.")

    class Meta(Term.Meta):
        constraints = [
            models.CheckConstraint(
                name="outcome_is_not_its_own_parent",
                condition=Q(parent=None) | ~Q(parent=F("id")),
                violation_error_message="An outcome is not its own parent.",
            )
        ]
        triggers = [
            *Term.Meta.triggers,
            guards.keeps_former_address("outcome"),
            guards.is_acyclic("evidence_outcome", "An outcome cannot lie under itself: the parent is wrong.", child="id"),
            guards.points_to_nothing_merged(parent_id="evidence_outcome"),
        ]

    @property
    def core_area(self):
        """Core area in the COMET taxonomy."""
        return CORE_AREA[self.domain]

    def get_absolute_url(self):
        return f"/outcomes/{self.slug}/"
