"""Files that a person brings in, from the upload to the day they are cleared away."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ..vocabulary.imports import ImportState


class BulkImport(models.Model):
    """A file of studies and evidence that a person uploaded: kept between the check and the yes, with what came of it.

    Scratch of one person: nobody else sees it, it is cleared away after some days, and what it brought in has its own
    history. So it has none, and no row version.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="bulk_imports")
    file_name = models.CharField(max_length=200)
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=12, choices=ImportState, default=ImportState.CHECKING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    sentence = models.TextField(blank=True)
    report = models.JSONField(default=dict, blank=True)
    uploaded_at = models.DateTimeField(auto_now_add=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="import_does_no_more_than_all",
                condition=Q(done__lte=F("total")),
                violation_error_message="More rows done than there are.",
            )
        ]

    def __str__(self):
        return self.file_name

    @property
    def size(self):
        return len(self.content)
