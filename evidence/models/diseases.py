"""Diseases and their place in the tree."""

from django.db import models
from django.db.models import F, Q

from ..vocabulary.terms import Course, Specialty
from . import guards
from .base import Public, recorded
from .vocabulary import Term


@recorded
class Disease(Term):
    """A disease, or a group of diseases. A subtype with a code of its own is one; any other subtype is a population of an item."""

    specialty = models.CharField(max_length=24, choices=Specialty, help_text="Under which heading a clinician would look for it.")
    course = models.CharField(max_length=12, choices=Course, default=Course.NOT_STATED)
    parents = models.ManyToManyField(
        "self", through="DiseaseParent", through_fields=("child", "parent"), symmetrical=False, related_name="children"
    )

    class Meta(Term.Meta):
        triggers = [*Term.Meta.triggers, guards.keeps_former_address("disease")]

    def get_absolute_url(self):
        return f"/diseases/{self.slug}/"


@recorded
class DiseaseParent(Public):
    """The child is a form of the parent."""

    KEY = ("child__slug", "parent__slug")

    child = models.ForeignKey(Disease, on_delete=models.CASCADE, related_name="parent_links")
    parent = models.ForeignKey(Disease, on_delete=models.PROTECT, related_name="child_links")

    class Meta(Public.Meta):
        ordering = ["child__label", "parent__label"]
        constraints = [
            models.UniqueConstraint(
                fields=["child", "parent"], name="disease_parent_once", violation_error_message="This parent is entered already."
            ),
            models.CheckConstraint(
                name="disease_is_not_its_own_parent",
                condition=~Q(child=F("parent")),
                violation_error_message="A disease is not its own parent.",
            ),
        ]
        triggers = [
            *Public.Meta.triggers,
            guards.is_acyclic("evidence_diseaseparent", "A disease cannot lie under itself: one of the two parents is wrong."),
            guards.points_to_nothing_merged(child_id="evidence_disease", parent_id="evidence_disease"),
        ]

    def __str__(self):
        return f"{self.child} ⊂ {self.parent}"
