"""What readers write to the team about a public record. Never public."""

from django.db import models
from django.db.models import Q

from .about import SUBJECT_KEY, of_one_record
from .base import ByKey, recorded
from .team import Flag, Said, somebody


class CorrectionQuerySet(ByKey):
    def open(self):
        return self.filter(answered_at=None)


@recorded
class Correction(Said):
    """A reader's word that a public record is wrong, open until somebody of the team answers it. The record stays as it is meanwhile."""

    KEY = (*SUBJECT_KEY, "received_at")

    text = models.TextField(
        "what is wrong", max_length=4000, help_text="What is wrong, and what would be right; best with the place in the source."
    )
    name = models.CharField("your name", max_length=120, blank=True, help_text="If you like.")
    email = models.EmailField("your e-mail address", blank=True, help_text="If you would like an answer; used for nothing else.")
    received_at = models.DateTimeField(auto_now_add=True)
    answered_by = somebody(related_name="corrections_answered", null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)
    answer = models.TextField(blank=True, editable=False, help_text="What was found, and what was done.")
    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="came_from")

    objects = CorrectionQuerySet.as_manager()

    class Meta(Said.Meta):
        verbose_name = "suggested correction"
        ordering = ["received_at", "pk"]
        constraints = [
            of_one_record("correction_of_exactly_one_record", "A correction speaks of exactly one record."),
            models.CheckConstraint(name="correction_says_something", condition=~Q(text=""), violation_error_message="Write what is wrong."),
            models.CheckConstraint(
                name="answered_correction_has_its_answer",
                condition=Q(answered_by=None, answered_at=None, answer="", flag=None)
                | (Q(answered_by__isnull=False, answered_at__isnull=False) & ~Q(answer="")),
                violation_error_message="An answered correction has who answered it, when, and with which result; an open one has none of these.",
            ),
        ]

    def __str__(self):
        return f"{self.subject}: {self.text[:60]}"
