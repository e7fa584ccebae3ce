"""Where a source says it: offsets and a digest, never its words."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from ..vocabulary.bibliography import Agreement, AnchorRole, Section
from . import guards
from .base import Recorded, recorded
from .items import EvidenceItem
from .sources import SourceText, valid_sha256


@recorded
class SourceAnchor(Recorded):
    """A place in a text of the item's publication. Whoever has the text can check the claim by machine.

    start and end count Unicode code points of the decoded file from 0, end exclusive; sha256 is of that slice in UTF-8.
    """

    KEY = ("item__accession", "item__version", "position")

    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, related_name="anchors")
    position = models.PositiveSmallIntegerField(default=1)
    source_text = models.ForeignKey(SourceText, on_delete=models.PROTECT, related_name="anchors")
    start = models.PositiveIntegerField(help_text="First code point, from 0.")
    end = models.PositiveIntegerField(help_text="One past the last code point.")
    sha256 = models.CharField("SHA-256", max_length=64, validators=[valid_sha256])
    section = models.CharField(max_length=12, choices=Section)
    place = models.CharField(max_length=160, blank=True, help_text="In words, as “section on harms, second sentence”.")
    cites = ArrayField(models.CharField(max_length=20), default=list, blank=True, help_text="Reference numbers, as printed.")
    role = models.CharField(max_length=20, choices=AnchorRole)
    agrees = models.CharField(
        max_length=12, choices=Agreement, blank=True, help_text="Of an anchor in a second language version: whether it says the same."
    )

    class Meta(Recorded.Meta):
        ordering = ["item", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "position"], name="anchor_position", violation_error_message="Two anchors stand at one position."
            ),
            models.CheckConstraint(
                name="anchor_ends_after_it_starts",
                condition=Q(end__gt=F("start")),
                violation_error_message="The anchor ends before it starts.",
            ),
            models.UniqueConstraint(
                fields=["item", "source_text", "start", "end"],
                name="anchor_once",
                violation_error_message="This place is anchored already.",
            ),
        ]
        triggers = [*Recorded.Meta.triggers, guards.part_of_item(), guards.ANCHOR_IN_OWN_PUBLICATION, guards.ANCHOR_IS_WHAT_WAS_READ]

    def __str__(self):
        return f"{self.source_text} {self.start}–{self.end}"
