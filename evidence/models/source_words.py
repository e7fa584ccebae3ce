"""The words of the source texts, for those who curate only: they are under copyright."""

from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Length

from .sources import valid_sha256


class Digest(Func):
    """SHA-256 of a text in UTF-8, as hexadecimal digits."""

    function = "sha256"
    template = "encode(sha256(convert_to(%(expressions)s, 'UTF8')), 'hex')"
    output_field = models.CharField()


class SourceWords(models.Model):
    """The words of one file that was read, known by its digest; several source texts may lie in it.

    Without history, and in no fixture, page or export: a copy of what others own, which can be deleted and loaded again.
    """

    sha256 = models.CharField("SHA-256", max_length=64, primary_key=True, validators=[valid_sha256])
    words = models.TextField(help_text="Decoded, but otherwise letter for letter: line ends and a byte order mark are part of it.")
    length = models.PositiveIntegerField(help_text="In Unicode code points.")
    loaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty where a command of the server loaded it.",
    )
    loaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "words of a source text"
        constraints = [
            models.CheckConstraint(
                name="words_have_their_digest",
                condition=Q(sha256=Digest(F("words"))),
                violation_error_message="The digest is not of these words.",
            ),
            models.CheckConstraint(
                name="words_have_their_length",
                condition=Q(length=Length("words"), length__gt=0),
                violation_error_message="The length is not that of these words, in code points.",
            ),
        ]

    def __str__(self):
        return f"{self.sha256[:16]}… ({self.length} code points)"
