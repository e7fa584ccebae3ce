"""What readers are served: derived rows, rebuilt at will, without history and never in fixtures."""

import json
from functools import partial

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from psycopg.types.json import Json

from . import guards
from .items import EvidenceItem

_in_utf8 = partial(json.dumps, ensure_ascii=False)  # the text is served as it lies here: 寻常, not \\u5bfb\\u5e38


class JSONInOrder(models.JSONField):
    """JSON kept as it was written: `jsonb` would sort the keys, and readers find them in the order that was promised."""

    def db_type(self, connection):
        return "json"

    def from_db_value(self, value, expression, connection):
        return value if isinstance(value, dict) else super().from_db_value(value, expression, connection)

    def get_db_prep_value(self, value, connection, prepared=False):
        return Json(value, dumps=_in_utf8) if isinstance(value, dict) else super().get_db_prep_value(value, connection, prepared)


class PublicItemQuerySet(models.QuerySet):
    def published(self):
        """Current versions: lists, search, counts, pages, exports."""
        return self.filter(current=True)

    def public(self):
        """Every version that was ever published: permalinks and tombstones."""
        return self.all()


class PublicItem(models.Model):
    """The rendered document of one published version, and the narrow columns that filters and orderings need.

    `terms` holds every word by which the item can be filtered, as “kind:finding” or “within:cidp”: one index serves all.
    Doses are in g/kg. `published_on` is the publication's earliest issue or epub date (its last day if partial).
    """

    item = models.OneToOneField(EvidenceItem, on_delete=models.CASCADE, primary_key=True, related_name="public_form")
    accession = models.CharField(max_length=12)
    version = models.PositiveSmallIntegerField()
    current = models.BooleanField()
    document = JSONInOrder()
    terms = ArrayField(models.TextField())
    year = models.PositiveSmallIntegerField(null=True)
    n = models.PositiveIntegerField(null=True)
    course_low = models.DecimalField(max_digits=8, decimal_places=3, null=True)
    course_high = models.DecimalField(max_digits=8, decimal_places=3, null=True)
    cumulative_low = models.DecimalField(max_digits=8, decimal_places=3, null=True)
    cumulative_high = models.DecimalField(max_digits=8, decimal_places=3, null=True)
    published_on = models.DateField(null=True)
    published_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    changed_in = models.BigIntegerField(default=0, editable=False, help_text="Data version of its last change; set by the database.")

    objects = PublicItemQuerySet.as_manager()

    class Meta:
        ordering = ["accession", "version"]
        indexes = [
            GinIndex(fields=["terms"], name="public_item_terms"),
            models.Index(fields=["accession", "version"], name="public_item_accession"),
            models.Index(fields=["year", "accession"], name="public_item_year"),
            models.Index(fields=["published_at", "accession"], name="public_item_published_at"),
        ]
        constraints = [models.UniqueConstraint(fields=["accession"], condition=models.Q(current=True), name="one_current_public_item")]
        triggers = [guards.BUMP_DATA_VERSION, guards.STAMP_CHANGED_IN]

    def __str__(self):
        return f"{self.accession}.{self.version}"


class DataVersion(models.Model):
    """One row. Its number rises once in each transaction that changes what the public reads; every cache keys on it."""

    number = models.BigIntegerField(default=1)
    transaction = models.BigIntegerField(default=0)

    def __str__(self):
        return str(self.number)
