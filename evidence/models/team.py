"""What the people who work here say to each other about a record: comments, flags, and who has taken it. Never public."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from .about import SUBJECT_KEY, SUBJECTS, about, of_one_record
from .base import ByKey, Recorded, recorded

Said = about(models.PROTECT)
"""Stands beside its record, which is not deleted any more."""
Taken = about(models.CASCADE)
"""Goes with its record."""


def somebody(**options):
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, editable=False, **options)


@recorded
class Comment(Said):
    """What one person says about a record to the others. It stays: what was commented on is not deleted any more."""

    KEY = (*SUBJECT_KEY, "author__username", "made_at")

    author = somebody(related_name="comments")
    made_at = models.DateTimeField(auto_now_add=True)
    text = models.TextField(help_text="Only the team reads it. Write @name to have it on somebody’s desk.")
    mentions = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Mention", related_name="comments_that_mention_me", editable=False, blank=True
    )

    class Meta(Said.Meta):
        ordering = ["made_at", "pk"]
        constraints = [
            of_one_record("comment_of_exactly_one_record", "A comment speaks of exactly one record."),
            models.CheckConstraint(
                name="comment_says_something", condition=~Q(text=""), violation_error_message="Write what you have to say."
            ),
        ]

    def __str__(self):
        return f"{self.subject}: {self.text[:60]}"


class MentionQuerySet(ByKey):
    def open(self):
        return self.filter(settled_at=None)


@recorded
class Mention(Recorded):
    """A person whom a comment names: it lies on that person's desk until it is answered or set aside."""

    KEY = (*(f"comment__{path}" for path in Comment.KEY), "person__username")

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="mention_links")
    person = somebody(related_name="mention_links")
    seen_at = models.DateTimeField(null=True, blank=True, editable=False)
    settled_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = MentionQuerySet.as_manager()

    class Meta(Recorded.Meta):
        ordering = ["comment", "person__username"]
        constraints = [
            models.UniqueConstraint(
                fields=["comment", "person"], name="mention_once", violation_error_message="This person is mentioned already."
            )
        ]

    def __str__(self):
        return f"@{self.person.get_username()}"


class FlagQuerySet(ByKey):
    def open(self):
        return self.filter(resolved_at=None)


@recorded
class Flag(Said):
    """Somebody's doubt about a record, open until it is resolved in words. What is public stays public meanwhile."""

    KEY = (*SUBJECT_KEY, "raised_by__username", "raised_at")

    reason = models.TextField(help_text="What is wrong or doubtful, so that another person can check it.")
    raised_by = somebody(related_name="flags_raised")
    raised_at = models.DateTimeField(auto_now_add=True)
    resolved_by = somebody(related_name="flags_resolved", null=True, blank=True)
    resolved_at = models.DateTimeField(null=True, blank=True, editable=False)
    resolution = models.TextField(blank=True, editable=False, help_text="What was found, and what was done.")

    objects = FlagQuerySet.as_manager()

    class Meta(Said.Meta):
        ordering = ["raised_at", "pk"]
        constraints = [
            of_one_record("flag_of_exactly_one_record", "A flag speaks of exactly one record."),
            models.CheckConstraint(
                name="flag_has_its_reason",
                condition=~Q(reason=""),
                violation_error_message="Say what is wrong: a flag without a reason cannot be resolved.",
            ),
            models.CheckConstraint(
                name="resolved_flag_has_its_resolution",
                condition=Q(resolved_by=None, resolved_at=None, resolution="")
                | (Q(resolved_by__isnull=False, resolved_at__isnull=False) & ~Q(resolution="")),
                violation_error_message="A resolved flag has who resolved it, when, and with which result; an open one has none of these.",
            ),
        ]

    def __str__(self):
        return f"{self.subject}: {self.reason[:60]}"


class AssignmentQuerySet(ByKey):
    def open(self):
        return self.filter(ended_at=None)


@recorded
class Assignment(Taken):
    """A person who has taken a record, until it is given back. It says who looks at it next, and gives no right."""

    KEY = (*SUBJECT_KEY, "person__username", "assigned_at")

    person = somebody(related_name="assignments")
    assigned_by = somebody(related_name="assignments_given")
    assigned_at = models.DateTimeField(auto_now_add=True)
    due = models.DateField(null=True, blank=True, help_text="By when, where that matters.")
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = AssignmentQuerySet.as_manager()

    class Meta(Taken.Meta):
        ordering = ["assigned_at", "pk"]
        constraints = [
            of_one_record("assignment_of_exactly_one_record", "What is taken is exactly one record."),
            models.UniqueConstraint(
                fields=[*SUBJECTS],
                condition=Q(ended_at=None),
                nulls_distinct=False,
                name="one_person_at_a_time",
                violation_error_message="Somebody has taken this already: it is given back first.",
            ),
            models.CheckConstraint(
                name="assignment_ends_after_it_begins",
                condition=Q(ended_at=None) | Q(ended_at__gte=F("assigned_at")),
                violation_error_message="An assignment ends after it begins.",
            ),
        ]

    def __str__(self):
        return f"{self.subject}: {self.person.get_username()}"
