"""What is searched: derived rows, written anew when the data version has risen, without history and never in fixtures."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F

from ..vocabulary.finding import Noun


class SearchEntry(models.Model):
    """One public record as it is found: its words with their weights, its names as they are compared, and what is shown of it."""

    noun = models.CharField(max_length=12, choices=Noun)
    key = models.BigIntegerField(help_text="Primary key of the record.")
    address = models.CharField(max_length=200)
    title = models.TextField()
    beside = models.TextField(blank=True)
    names = ArrayField(models.TextField(), default=list, help_text="Every name, folded, for exact matches and for those that begin alike.")
    vector = SearchVectorField()

    class Meta:
        ordering = ["noun", "key"]
        indexes = [
            GinIndex(fields=["vector"], name="search_entry_vector"),
            GinIndex(OpClass(F("names"), name="array_ops"), name="search_entry_names"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["noun", "key"], name="one_search_entry_a_record", violation_error_message="This record can be found already."
            )
        ]

    def __str__(self):
        return f"{self.noun}: {self.title[:60]}"


class SearchState(models.Model):
    """One row: the data version that the search entries are of."""

    number = models.BigIntegerField(default=0)

    def __str__(self):
        return str(self.number)
