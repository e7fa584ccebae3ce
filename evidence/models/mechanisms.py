"""Mechanisms: how a treatment, a disease or a harm works."""

from django.db import models
from django.db.models import F, Q

from ..vocabulary.terms import Fragment, MechanismAction, MechanismOf
from . import guards
from .base import Public, recorded
from .vocabulary import Term


@recorded
class Mechanism(Term):
    """One way in which a treatment, disease or harm acts. A root stands for “mechanisms of action as a whole”."""

    of = models.CharField(max_length=12, choices=MechanismOf, help_text="Whose mechanism it is.")
    action = models.CharField(max_length=16, choices=MechanismAction, blank=True, help_text="Empty only for a root or group.")
    target = models.CharField(max_length=160, blank=True, help_text="What is acted upon, as in “inhibitory Fcγ receptor IIB”.")
    fragment = models.CharField(max_length=12, choices=Fragment, default=Fragment.NOT_STATED)
    parents = models.ManyToManyField(
        "self", through="MechanismParent", through_fields=("child", "parent"), symmetrical=False, related_name="children"
    )

    class Meta(Term.Meta):
        triggers = [*Term.Meta.triggers, guards.keeps_former_address("mechanism")]

    def get_absolute_url(self):
        return f"/mechanisms/{self.slug}/"


@recorded
class MechanismParent(Public):
    """The child is a form or part of the parent."""

    KEY = ("child__slug", "parent__slug")

    child = models.ForeignKey(Mechanism, on_delete=models.CASCADE, related_name="parent_links")
    parent = models.ForeignKey(Mechanism, on_delete=models.PROTECT, related_name="child_links")

    class Meta(Public.Meta):
        ordering = ["child__label", "parent__label"]
        constraints = [
            models.UniqueConstraint(
                fields=["child", "parent"], name="mechanism_parent_once", violation_error_message="This parent is entered already."
            ),
            models.CheckConstraint(
                name="mechanism_is_not_its_own_parent",
                condition=~Q(child=F("parent")),
                violation_error_message="A mechanism is not its own parent.",
            ),
        ]
        triggers = [
            *Public.Meta.triggers,
            guards.is_acyclic("evidence_mechanismparent", "A mechanism cannot lie under itself: one of the two parents is wrong."),
            guards.points_to_nothing_merged(child_id="evidence_mechanism", parent_id="evidence_mechanism"),
        ]

    def __str__(self):
        return f"{self.child} ⊂ {self.parent}"
