"""What is wrong, lost or doubtful in a source, or left out by it."""

from django.db import models
from django.db.models import F, Q

from ..vocabulary.evidence import CaveatKind, Certainty, Grounds
from . import guards
from .base import Public, recorded
from .items import EvidenceItem
from .sources import SourceText
from .studies import Arm, Study
from .vocabulary import exactly_one


@recorded
class Caveat(Public):
    """A reservation about an item, study, arm or source text. Nothing is silently repaired."""

    KEY = (
        *("item__accession", "item__version", "study__slug", "arm__study__slug", "arm__label", "source_text__slug"),
        "position",
    )

    item = models.ForeignKey(EvidenceItem, on_delete=models.CASCADE, null=True, blank=True, related_name="caveats")
    study = models.ForeignKey(Study, on_delete=models.CASCADE, null=True, blank=True, related_name="caveats")
    arm = models.ForeignKey(Arm, on_delete=models.CASCADE, null=True, blank=True, related_name="caveats")
    source_text = models.ForeignKey(SourceText, on_delete=models.CASCADE, null=True, blank=True, related_name="caveats")
    position = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=24, choices=CaveatKind)
    field = models.CharField(max_length=40, blank=True, help_text="Which field it concerns, as “direction”.")
    span_text = models.ForeignKey(
        SourceText, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="The text of the span, where one is given."
    )
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    printed = models.CharField(max_length=60, blank=True, help_text="A word or two as printed; never a sentence.")
    read_as = models.CharField(max_length=120, blank=True, help_text="How we read it.")
    grounds = models.CharField(max_length=20, choices=Grounds, blank=True)
    certainty = models.CharField(max_length=12, choices=Certainty, blank=True)
    note = models.TextField(
        blank=True, help_text="In our own words. What you know better from elsewhere: “to be checked against the original”."
    )

    class Meta(Public.Meta):
        ordering = ["item", "study", "arm", "source_text", "position"]
        constraints = [
            models.CheckConstraint(
                name="caveat_of_exactly_one_thing",
                condition=exactly_one("item", "study", "arm", "source_text"),
                violation_error_message="A caveat belongs to exactly one item, study, arm or source text.",
            ),
            models.CheckConstraint(
                name="caveat_span_is_whole",
                condition=Q(start=None, end=None, span_text=None)
                | Q(span_text__isnull=False, start__isnull=False, end__isnull=False, end__gt=F("start")),
                violation_error_message="A span needs its text, its start and its end, and ends after it starts.",
            ),
            models.CheckConstraint(
                name="reading_has_grounds",
                condition=Q(read_as="") | ~Q(grounds=""),
                violation_error_message="A reading other than the printed one needs its grounds.",
            ),
            models.UniqueConstraint(
                fields=["item", "study", "arm", "source_text", "position"],
                name="caveat_position",
                nulls_distinct=False,
                violation_error_message="Two caveats stand at one position.",
            ),
        ]
        triggers = [*Public.Meta.triggers, guards.part_of_item(insert_into_published=True)]

    def __str__(self):
        return self.get_kind_display()
