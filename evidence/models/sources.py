"""The texts that were read. Their words are not here (copyright): only where they are and what they digest to."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from ..vocabulary.bibliography import TextVariant
from ..vocabulary.languages import Language
from . import guards
from .base import Public, recorded
from .publications import Publication

valid_sha256 = RegexValidator(r"^[0-9a-f]{64}$", "Write 64 hexadecimal digits in lower case.")


@recorded
class SourceText(Public):
    """A file, or a part of one, in which a publication was read; one file may hold two languages."""

    KEY = ("slug",)

    slug = models.SlugField(max_length=80, unique=True)
    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="texts")
    variant = models.CharField(max_length=12, choices=TextVariant)
    language = models.CharField(max_length=8, choices=Language)
    translated_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="translations")
    original_language = models.CharField(
        max_length=8, choices=Language, blank=True, help_text="Of a translation whose original was not read."
    )
    translator = models.CharField(max_length=120, blank=True, help_text="A person, a machine, or not stated.")
    file = models.CharField(max_length=120, help_text="Name of the file in the folder of source texts.")
    sha256 = models.CharField("SHA-256 of the file", max_length=64, validators=[valid_sha256])
    length = models.PositiveIntegerField(help_text="Of the whole file, in Unicode code points.")
    start = models.PositiveIntegerField(help_text="First code point of this text in the file, from 0.")
    end = models.PositiveIntegerField(help_text="One past its last code point.")
    note = models.TextField(blank=True)

    class Meta(Public.Meta):
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                name="text_lies_in_its_file",
                condition=Q(end__gt=F("start"), end__lte=F("length")),
                violation_error_message="The text ends before it starts, or after its file.",
            ),
            models.UniqueConstraint(
                fields=["file", "start", "end"], name="text_once", violation_error_message="This part of the file is entered already."
            ),
        ]
        triggers = [
            *Public.Meta.triggers,
            guards.TEXT_KEEPS_ITS_ANCHORS,
            guards.WORDS_GO_WITH_THEIR_TEXT,
            guards.points_to_nothing_merged(publication_id="evidence_publication"),
        ]

    def __str__(self):
        return f"{self.file} ({self.get_language_display()})"
