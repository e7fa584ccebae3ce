"""What was typed into a form and not saved yet: scratch, beside the records and never part of them."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Cast
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone

MOST_BYTES = 256 * 1024  # some ten times the longest form
KEPT_FOR = timedelta(weeks=6)


class FormDraftQuerySet(models.QuerySet):
    def of(self, person):
        """What this person has typed and not saved; nobody sees another's."""
        return self.filter(person=person, finished_at=None, kept_at__gte=timezone.now() - KEPT_FOR)

    def on_page(self, page):
        """Those that belong on this page of the admin."""
        return self.filter(noun=page.noun, record=page.record, begun_for=page.begun_for)


class FormDraft(models.Model):
    """What one person has typed into one form of the admin and not saved yet, whole or not.

    It has no history: it changes every few seconds, is nobody's word yet, and is seen by its person only. What becomes of it
    is recorded when the form is saved. `record` is a bare number, not a foreign key: what was typed outlives a record that
    somebody else deletes meanwhile. A finished form keeps its row without its fields for a while, so that a late copy from
    the browser does not bring it to life again.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="form_drafts", editable=False)
    form = models.UUIDField(editable=False)  # given when the form is shown: two windows on one page keep two drafts
    noun = models.CharField(max_length=100, editable=False)  # the model, as the address of its page names it
    record = models.BigIntegerField(null=True, editable=False)  # none on the page of a new one
    begun_for = models.CharField(max_length=500, blank=True, editable=False)  # what the page of a new one was opened with
    label = models.CharField(max_length=200, editable=False)
    fields = models.JSONField(default=list, editable=False)  # [[name, value], …] as a browser sends them
    begun_at = models.DateTimeField(auto_now_add=True)
    kept_at = models.DateTimeField(editable=False)
    finished_at = models.DateTimeField(null=True, editable=False)

    objects = FormDraftQuerySet.as_manager()

    class Meta:
        ordering = ["-kept_at", "pk"]
        indexes = [models.Index(fields=["kept_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "form"],
                name="form_is_kept_once",
                violation_error_message="This form is kept already: what it holds now takes the place of what it held.",
            ),
            models.CheckConstraint(
                name="kept_form_is_not_too_long",
                condition=LessThanOrEqual(Func(Cast(F("fields"), models.TextField()), function="octet_length"), MOST_BYTES),
                violation_error_message="This form is too long to be kept while you type: save it now and then.",
            ),
            models.CheckConstraint(
                name="finished_form_keeps_nothing",
                condition=Q(finished_at=None) | Q(fields=[]),
                violation_error_message="What was saved or discarded is not kept any longer.",
            ),
        ]

    def __str__(self):
        return self.label
