"""The ledger of publication: what was made public, when it ceased to be current, chained so that tampering shows."""

from django.db import models

from ..vocabulary.workflow import LedgerEvent
from . import guards
from .base import ByKey


class LedgerEntry(models.Model):
    """One event in the public life of one version, with what it said at that moment.

    The database writes it, numbers it, and chains it to the entry before; nothing changes or deletes it, so it is its own
    history. `digest` is the SHA-256 of the line in `queries/ledger.py`.
    """

    KEY = ("number",)

    number = models.BigIntegerField(primary_key=True, editable=False)
    accession = models.CharField(max_length=12)
    version = models.PositiveSmallIntegerField()
    event = models.CharField(max_length=12, choices=LedgerEvent)
    at = models.DateTimeField(help_text="When the ledger heard of it.")
    claim = models.JSONField(help_text="What was said: the item’s own fields and its parts; of an end, its time and reason.")
    previous = models.CharField(max_length=64, help_text="The digest of the entry before; of the first, zeros.")
    digest = models.CharField(max_length=64)

    objects = ByKey.as_manager()

    class Meta:
        ordering = ["number"]
        verbose_name_plural = "ledger entries"
        constraints = [
            models.UniqueConstraint(
                fields=["accession", "version", "event"],
                name="each_event_once_in_the_ledger",
                violation_error_message="The ledger knows of this event already.",
            )
        ]
        triggers = [guards.NO_TRUNCATE, guards.LEDGER_IS_CHAINED, guards.LEDGER_IS_KEPT]

    def __str__(self):
        return f"{self.number}: {self.accession}.{self.version} {self.event}"

    def natural_key(self):
        return (self.number,)
