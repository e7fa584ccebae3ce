"""Personal tokens of the API."""

from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ..vocabulary.tokens import LONGEST_DAYS, Scope
from . import guards
from .base import ByKey, Recorded, recorded


class ApiTokenQuerySet(ByKey):
    def in_use(self):
        """Neither revoked nor expired."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())


@recorded
class ApiToken(Recorded):
    """Lets a program act for one person in the API, within its scopes and until it expires. Only its digest is stored."""

    KEY = ("digest",)

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="api_tokens", editable=False)
    name = models.CharField(max_length=80, help_text="What it is for, so that you know later which one to revoke: “import script”.")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    scopes = ArrayField(models.CharField(max_length=16, choices=Scope), help_text="As few as will do.")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ApiTokenQuerySet.as_manager()

    class Meta(Recorded.Meta):
        ordering = ["-created_at", "-pk"]
        verbose_name = "API token"
        triggers = [*Recorded.Meta.triggers, guards.TOKEN_GUARD]
        constraints = [
            models.CheckConstraint(name="token_has_a_name", condition=~Q(name=""), violation_error_message="Say what the token is for."),
            models.CheckConstraint(
                name="token_has_scopes",
                condition=~Q(scopes=[]) & Q(scopes__contained_by=Scope.values),
                violation_error_message="Choose at least one thing that the token may be used for.",
            ),
            models.CheckConstraint(
                name="token_expires_within_a_year",
                condition=Q(expires_at__gt=F("created_at"), expires_at__lte=F("created_at") + timedelta(days=LONGEST_DAYS + 1)),
                violation_error_message="A token expires after today, and after a year at the latest.",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def has_expired(self):
        return self.expires_at <= timezone.now()


class TokenUse(models.Model):
    """When a token was last used, to the minute. It says what is, not what was done: no history, one row a token, written over."""

    token = models.OneToOneField(ApiToken, on_delete=models.CASCADE, primary_key=True, related_name="use")
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.token}: {self.at:%Y-%m-%d %H:%M}"
