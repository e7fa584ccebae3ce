"""Blind double extraction: a study that two people read, what each of them read, and what became of it. Never public."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..vocabulary.extraction import OVER, ExtractionState, PairDecision, Side
from . import guards
from .base import ByKey, Recorded, recorded
from .items import EvidenceItem, unseen_readings
from .publications import Publication
from .studies import Study, StudyFacts, facts_constraints


def somebody(**options):
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, editable=False, **options)


@recorded
class DoubleExtraction(Recorded):
    """A study that two people extract from one of its publications, neither seeing what the other reads.

    Arms, regimens and vocabulary are shared: they are entered before, or by whoever first needs them.
    """

    KEY = ("study__slug", "publication__slug", "opened_at")

    study = models.ForeignKey(Study, on_delete=models.PROTECT, related_name="double_extractions")
    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="double_extractions", help_text="The publication that both read."
    )
    state = models.CharField(max_length=12, choices=ExtractionState, default=ExtractionState.OPEN, editable=False)
    opened_by = somebody(related_name="double_extractions_opened")
    opened_at = models.DateTimeField(auto_now_add=True)
    both_handed_in_at = models.DateTimeField(null=True, blank=True, editable=False)
    facts_settled_by = somebody(related_name="+", null=True, blank=True)
    ended_by = somebody(related_name="double_extractions_ended", null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)
    reason = models.TextField(blank=True, editable=False, help_text="Why it was given up.")

    class Meta(Recorded.Meta):
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["study", "publication"],
                condition=~Q(state__in=OVER),
                name="one_double_extraction_at_a_time",
                violation_error_message="This study is being extracted twice from this publication already.",
            ),
            models.CheckConstraint(
                name="double_extraction_ends_by_somebody",
                condition=Q(state__in=OVER, ended_by__isnull=False, ended_at__isnull=False)
                | (~Q(state__in=OVER) & Q(ended_by=None, ended_at=None)),
                violation_error_message="A reconciled or closed double extraction has who ended it and when; no other has.",
            ),
            models.CheckConstraint(
                name="closed_double_extraction_has_its_reason",
                condition=~Q(state=ExtractionState.CLOSED) | ~Q(reason=""),
                violation_error_message="Say why it is given up: the reason is kept.",
            ),
        ]

    def __str__(self):
        return f"{self.study}, from {self.publication.slug}"


class ExtractionQuerySet(ByKey):
    def seen_by(self, person):
        """Those that this person may look into: see `EvidenceItemQuerySet.seen_by`."""
        return self.exclude(unseen_readings(person))


@recorded
class Extraction(StudyFacts, Recorded):
    """What one person reads of the study itself. The evidence that this person reads are drafts that point here.

    Once handed in it stays as it was read, and so do its drafts: they are the record of an independent reading.
    """

    KEY = ("double__study__slug", "double__publication__slug", "double__opened_at", "side")

    double = models.ForeignKey(DoubleExtraction, on_delete=models.PROTECT, related_name="readings", editable=False)
    side = models.CharField(max_length=1, choices=Side, editable=False)
    person = somebody(related_name="extractions")
    handed_in_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ExtractionQuerySet.as_manager()

    class Meta(Recorded.Meta):
        ordering = ["-double", "side"]
        constraints = [
            models.UniqueConstraint(
                fields=["double", "side"], name="one_reading_a_side", violation_error_message="This side is read by somebody already."
            ),
            models.UniqueConstraint(
                fields=["double", "person"],
                name="two_people_read",
                violation_error_message="Two different people extract: nobody is both sides.",
            ),
            *facts_constraints("reading_"),
        ]
        triggers = [*Recorded.Meta.triggers, guards.READING_STAYS]

    def __str__(self):
        return f"{self.get_side_display()}: {self.person.get_full_name() or self.person.get_username()}"


@recorded
class ExtractionPair(Recorded):
    """An item of each side that speak of one thing, or an item that one side only has; and what was decided on it."""

    KEY = ("double__study__slug", "double__publication__slug", "double__opened_at", "position")

    double = models.ForeignKey(DoubleExtraction, on_delete=models.PROTECT, related_name="pairs", editable=False)
    position = models.PositiveSmallIntegerField(editable=False)
    item_a = models.ForeignKey(
        EvidenceItem, on_delete=models.PROTECT, null=True, blank=True, related_name="pairs_as_a", editable=False, verbose_name="A"
    )
    item_b = models.ForeignKey(
        EvidenceItem, on_delete=models.PROTECT, null=True, blank=True, related_name="pairs_as_b", editable=False, verbose_name="B"
    )
    decision = models.CharField(max_length=8, choices=PairDecision, default=PairDecision.OPEN, editable=False)
    decided_by = somebody(related_name="+", null=True, blank=True)
    consensus = models.ForeignKey(
        EvidenceItem, on_delete=models.PROTECT, null=True, blank=True, related_name="reconciled_from", editable=False
    )
    reason = models.TextField(blank=True, editable=False, help_text="Why it does not go on.")

    class Meta(Recorded.Meta):
        ordering = ["double", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["double", "position"], name="pair_position", violation_error_message="Two pairs stand at one position."
            ),
            models.UniqueConstraint(
                fields=["item_a"], name="reading_a_paired_once", violation_error_message="This item of A stands in another pair."
            ),
            models.UniqueConstraint(
                fields=["item_b"], name="reading_b_paired_once", violation_error_message="This item of B stands in another pair."
            ),
            models.UniqueConstraint(
                fields=["consensus"], name="consensus_of_one_pair", violation_error_message="This draft came from another pair already."
            ),
            models.CheckConstraint(
                name="pair_has_a_side",
                condition=Q(item_a__isnull=False) | Q(item_b__isnull=False),
                violation_error_message="A pair has an item of A, of B, or of both.",
            ),
            models.CheckConstraint(
                name="pair_decision_is_whole",
                condition=Q(decision=PairDecision.OPEN, consensus=None, decided_by=None, reason="")
                | Q(decision=PairDecision.TAKEN, consensus__isnull=False, decided_by__isnull=False, reason="")
                | (Q(decision=PairDecision.DROPPED, consensus=None, decided_by__isnull=False) & ~Q(reason="")),
                violation_error_message="What is taken has its draft, what is dropped its reason, both who decided; what is open none of these.",
            ),
        ]
        triggers = [*Recorded.Meta.triggers, guards.PAIR_OF_ITS_SIDES]

    def __str__(self):
        return " – ".join(item.accession if item else "nothing" for item in (self.item_a, self.item_b))
