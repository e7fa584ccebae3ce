"""What a person has to say about interests that might weigh on a judgement, before publishing anything."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from . import guards
from .base import ByKey, Recorded, recorded

A_YEAR = timedelta(days=366)
NO_INTERESTS = "No interests"


class InterestStatementQuerySet(ByKey):
    def valid(self):
        """Those that have not run out."""
        return self.filter(valid_until__gt=timezone.now())


@recorded
class InterestStatement(Recorded):
    """What one person states about competing interests, for a year. It stays as it was made; a newer one takes its place."""

    KEY = ("person__username", "made_at")

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="interest_statements", editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    valid_until = models.DateTimeField(editable=False)
    has_interests = models.BooleanField(
        "I have interests to state",
        default=False,
        help_text="In the last three years: money, employment, shares, patents, or a close person’s, from a maker of immunoglobulins or of a "
        "treatment compared with them; authorship of studies judged here; a part in guidelines on them.",
    )
    statement = models.TextField(
        blank=True,
        help_text="In your own words: with whom, what, and since when. The whole team reads it beside what you write and review.",
    )

    objects = InterestStatementQuerySet.as_manager()

    class Meta(Recorded.Meta):
        ordering = ["-made_at", "-pk"]
        get_latest_by = "made_at"
        triggers = [*Recorded.Meta.triggers, guards.STATEMENT_STANDS]
        constraints = [
            models.CheckConstraint(
                name="interests_are_named",
                condition=Q(has_interests=False) | ~Q(statement=""),
                violation_error_message="Say which interests, in your own words: who reads you decides what they mean.",
            ),
            models.CheckConstraint(
                name="statement_holds_for_a_year",
                condition=Q(valid_until__gt=F("made_at"), valid_until__lte=F("made_at") + A_YEAR),
                violation_error_message="A statement holds for a year, and is made anew after that.",
            ),
        ]

    def __str__(self):
        return f"{self.person.get_full_name() or self.person.get_username()}, {self.made_at:%d %B %Y}"

    @property
    def words(self):
        """What was stated, as others read it."""
        return self.statement or NO_INTERESTS

    @property
    def is_valid(self):
        return self.valid_until > timezone.now()
