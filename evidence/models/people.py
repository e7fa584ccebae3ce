"""The people who work here: how they were invited, what was changed of their accounts, what they say of themselves."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ..identifiers.orcid import FORM
from ..vocabulary.people import AccountEvent
from ..vocabulary.workflow import Role
from . import guards
from .base import ByKey, Recorded, recorded

A_WEEK = timedelta(days=7)


def somebody(related_name, **options):
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name=related_name, editable=False, **options)


class InvitationQuerySet(ByKey):
    def open(self):
        """Those that can still be accepted."""
        return self.filter(accepted_at=None, revoked_at=None, expires_at__gt=timezone.now())


@recorded
class Invitation(Recorded):
    """One person asked to work here in a role, by a link that opens once within a week. The link itself is kept nowhere."""

    KEY = ("token_digest",)

    name = models.CharField(max_length=150, help_text="As it will stand beside what this person writes.")
    email = models.EmailField(blank=True, help_text="Where the link goes, if this server sends mail. Else you copy the link.")
    role = models.CharField(max_length=12, choices=Role, help_text="Not above your own. It can be changed later.")
    token_digest = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = somebody("invitations_sent")
    invited_at = models.DateTimeField(default=timezone.now, editable=False)
    expires_at = models.DateTimeField(editable=False)
    accepted_by = somebody("invitations_accepted", null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_by = somebody("invitations_revoked", null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = InvitationQuerySet.as_manager()

    class Meta(Recorded.Meta):
        ordering = ["-invited_at", "-pk"]
        triggers = [*Recorded.Meta.triggers, guards.INVITATION_IS_USED_ONCE]
        constraints = [
            models.CheckConstraint(
                name="invitation_holds_for_a_week",
                condition=Q(expires_at__gt=F("invited_at"), expires_at__lte=F("invited_at") + A_WEEK),
                violation_error_message="An invitation holds for a week.",
            ),
            models.CheckConstraint(
                name="invitation_is_accepted_by_somebody",
                condition=Q(accepted_at=None, accepted_by=None) | Q(accepted_at__isnull=False, accepted_by__isnull=False),
                violation_error_message="An accepted invitation has who accepted it, and when.",
            ),
            models.CheckConstraint(
                name="invitation_is_revoked_by_somebody",
                condition=Q(revoked_at=None, revoked_by=None) | Q(revoked_at__isnull=False, revoked_by__isnull=False),
                violation_error_message="A revoked invitation has who revoked it, and when.",
            ),
        ]

    def __str__(self):
        return f"{self.name} as {self.get_role_display()}"

    @property
    def state(self):
        """In a word, for lists."""
        if self.accepted_at:
            return "accepted"
        if self.revoked_at:
            return "revoked"
        return "open" if self.expires_at > timezone.now() else "expired"


@recorded
class AccountChange(Recorded):
    """One thing done to one account: the role, closing, opening, taking away the second factor. It stands."""

    KEY = ("person__username", "made_at", "what")

    person = somebody("account_changes")
    what = models.CharField(max_length=12, choices=AccountEvent, editable=False)
    before = models.CharField(max_length=100, blank=True, editable=False)
    after = models.CharField(max_length=100, blank=True, editable=False)
    made_by = somebody("account_changes_made", null=True, blank=True)
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta(Recorded.Meta):
        ordering = ["-made_at", "-pk"]
        triggers = [*Recorded.Meta.triggers, guards.ACCOUNT_CHANGE_STANDS]

    def __str__(self):
        return f"{self.person.get_username()}: {self.get_what_display()}"


@recorded
class Profile(Recorded):
    """What one person wants said beside the name."""

    KEY = ("person__username",)

    person = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="profile", editable=False)
    orcid = models.CharField(
        "ORCID", max_length=19, blank=True, help_text="Such as 0000-0002-1825-0097. It tells you from others of your name."
    )

    class Meta(Recorded.Meta):
        ordering = ["person__username"]
        constraints = [
            models.CheckConstraint(
                name="orcid_has_its_form",
                condition=Q(orcid="") | Q(orcid__regex=f"^{FORM}$"),
                violation_error_message="An ORCID looks like 0000-0002-1825-0097.",
            ),
            models.UniqueConstraint(
                fields=["orcid"],
                condition=~Q(orcid=""),
                name="orcid_of_one_person",
                violation_error_message="Somebody else here has this ORCID already.",
            ),
        ]

    def __str__(self):
        return self.person.get_full_name() or self.person.get_username()
