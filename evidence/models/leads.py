"""Leads: publications that are known and wait to be read."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from ..vocabulary.leads import LeadOrigin, LeadState
from .base import ByKey, Recorded, recorded
from .items import EvidenceItem
from .publications import Publication


class LeadQuerySet(ByKey):
    def with_reading(self):
        """Each with `is_read`: whether evidence from it is published."""
        return self.annotate(is_read=Exists(EvidenceItem.objects.published().filter(publication=OuterRef("publication"))))

    def waiting(self):
        """Those on which nobody has decided and from which nothing is published."""
        return self.with_reading().filter(state=LeadState.WAITING, is_read=False)


@recorded
class Lead(Recorded):
    """A publication that somebody lists or brings in, and what was decided: to extract, out of scope, done.

    The database makes one for whatever a publication lists, so that no list is ever read without being gone through.
    """

    KEY = ("publication__slug",)

    publication = models.OneToOneField(Publication, on_delete=models.CASCADE, related_name="lead")
    origin = models.CharField(max_length=12, choices=LeadOrigin, default=LeadOrigin.CURATOR, editable=False)
    state = models.CharField(max_length=12, choices=LeadState, default=LeadState.WAITING, editable=False)
    reason = models.CharField(max_length=300, blank=True, editable=False)
    note = models.TextField(blank=True, help_text="For curators: where you came upon it, what to look for in it.")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="leads_decided", editable=False
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    found_at = models.DateTimeField(auto_now_add=True)

    objects = LeadQuerySet.as_manager()

    class Meta(Recorded.Meta):
        ordering = ["found_at", "publication__slug"]
        constraints = [
            models.CheckConstraint(
                name="lead_out_of_scope_has_its_reason",
                condition=~Q(state=LeadState.OUT_OF_SCOPE) | ~Q(reason=""),
                violation_error_message="Say why it is out of scope: others will come upon it again.",
            ),
            models.CheckConstraint(
                name="lead_is_decided_by_somebody",
                condition=Q(state=LeadState.WAITING, decided_by=None, decided_at=None)
                | (~Q(state=LeadState.WAITING) & Q(decided_by__isnull=False, decided_at__isnull=False)),
                violation_error_message="A decision has the person who made it and the time; a waiting lead has neither.",
            ),
        ]

    def __str__(self):
        return f"Lead {self.publication}"
