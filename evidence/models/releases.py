"""Releases: what was published at one time, frozen into files."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from ..vocabulary.releases import NUMBER, is_number, number_of
from . import guards
from .base import ByKey

DIGEST = r"^[0-9a-f]{64}$"


class ReleaseQuerySet(ByKey):
    def published(self):
        """All: a release is public as soon as it is made."""
        return self.all()

    def numbered(self, number):
        """The release with this number; None where there is none, and for what is no number."""
        return self.filter(number=number).first() if is_number(number) else None


class Release(models.Model):
    """One frozen state of all that is published, as a package of files.

    The files lie under its number in RELEASES_DIR; this row says which they are and what each digest is, so that one that was
    changed shows. It is only ever added to the table, so it is its own history.
    """

    KEY = ("number",)

    number = models.CharField(max_length=10, unique=True, help_text="Year and month, and a third number for a second one of a month.")
    date = models.DateField(help_text="The day under which it is cited.")
    previous = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, editable=False, related_name="+", help_text="With which it is compared."
    )
    published_until = models.DateTimeField(null=True, help_text="When the newest version in it was published, or the last one ended.")
    ledger_entries = models.BigIntegerField(help_text="Entries of the ledger of publication that it holds: its place in time.")
    ledger_head = models.CharField(max_length=64, help_text="The digest of the last of these entries.")
    data_version = models.BigIntegerField(help_text="The data version from which it was made.")
    state = models.CharField(max_length=64, help_text="Digest of what it says, whatever its number: the same state has the same.")
    manifest = models.CharField(max_length=64, help_text="SHA-256 of its SHA256SUMS, which stands for all its files.")
    rows = models.JSONField(help_text="{table: rows}.")
    changes = models.JSONField(help_text="{what became of them: items}, against the release before.")
    files = models.JSONField(help_text="[{path, bytes, sha256}], every file of it.")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        help_text="Empty: at the server.",
    )
    made_at = models.DateTimeField(default=timezone.now)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        triggers = [guards.NO_TRUNCATE, guards.RELEASE_STAYS, guards.BUMP_DATA_VERSION]
        constraints = [
            models.CheckConstraint(
                name="release_has_a_number",
                condition=Q(number__regex=f"^{NUMBER}$"),
                violation_error_message="A release is numbered by year and month, as 2026.11; a second one of a month 2026.11.1.",
            ),
            models.CheckConstraint(
                name="release_has_its_digests",
                condition=Q(ledger_head__regex=DIGEST, state__regex=DIGEST, manifest__regex=DIGEST),
                violation_error_message="Each digest of a release is a SHA-256: 64 small hexadecimal digits.",
            ),
        ]

    def __str__(self):
        return self.number

    def get_absolute_url(self):
        return f"/releases/{self.number}/"

    def natural_key(self):
        return (self.number,)

    def address_of(self, path):
        """Where one of its files is served."""
        return f"/releases/{self.number}/{path}"

    @property
    def place(self):
        """Its number as numbers, by which releases follow each other."""
        return number_of(self.number)

    def file(self, path):
        """What is known of one of its files; None of what is none."""
        return next((each for each in self.files if each["path"] == path), None)
