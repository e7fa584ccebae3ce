"""Answers that are kept for a day, so that a request which is sent twice is carried out once."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class IdempotencyKey(models.Model):
    """The answer to one write of one person under the key that her program chose. Scratch for 24 hours: without history."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    request_digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField(default=dict)
    body = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["at"], name="idempotency_key_at")]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "key"],
                name="idempotency_key_once",
                violation_error_message="A request with this Idempotency-Key was carried out already.",
            )
        ]

    def __str__(self):
        return f"{self.person}: {self.key}"
