"""Where sources, or parts of one source, disagree. A rule proposes, a person decides; both sides stay visible."""

from django.db import models
from django.db.models import Q

from ..vocabulary.evidence import DisagreementAxis, DisagreementKind, DisagreementState
from .base import ByKey, Public, recorded
from .items import EvidenceItem


class DisagreementQuerySet(ByKey):
    def published(self):
        """Those that a person has decided on, with at least two published sides; a dismissed one is no disagreement."""
        return (
            self.filter(state__in=[DisagreementState.CONFIRMED, DisagreementState.EXPLAINED])
            .annotate(public_sides=models.Count("sides", filter=Q(sides__item__status="published")))
            .filter(public_sides__gte=2)
        )


@recorded
class Disagreement(Public):
    """Two or more items that cannot all be so, or say it differently."""

    KEY = ("slug",)

    slug = models.SlugField(max_length=80, unique=True)
    axis = models.CharField(max_length=12, choices=DisagreementAxis)
    kind = models.CharField(max_length=28, choices=DisagreementKind)
    state = models.CharField(max_length=12, choices=DisagreementState, default=DisagreementState.PROPOSED)
    question = models.CharField(max_length=300, blank=True, editable=False, help_text="Over what a rule noticed it; never public.")
    explanation = models.TextField(blank=True, help_text="What they disagree on and, where known, why. In our own words.")

    objects = DisagreementQuerySet.as_manager()

    class Meta(Public.Meta):
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                name="explained_disagreement_has_an_explanation",
                condition=~Q(state=DisagreementState.EXPLAINED) | ~Q(explanation=""),
                violation_error_message="An explained disagreement has its explanation.",
            )
        ]

    def __str__(self):
        return self.slug


@recorded
class DisagreementSide(Public):
    """One of the items that disagree, in the version in which it was noticed; later versions of the accession stay in it."""

    KEY = ("disagreement__slug", "item__accession", "item__version")

    disagreement = models.ForeignKey(Disagreement, on_delete=models.CASCADE, related_name="sides")
    item = models.ForeignKey(EvidenceItem, on_delete=models.PROTECT, related_name="disagreement_sides")

    class Meta(Public.Meta):
        ordering = ["disagreement__slug", "item__accession"]
        constraints = [
            models.UniqueConstraint(
                fields=["disagreement", "item"], name="disagreement_side_once", violation_error_message="This item is a side already."
            )
        ]

    def __str__(self):
        return str(self.item)
