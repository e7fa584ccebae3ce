"""The base of every vocabulary."""

from django.db import models


class Word(models.TextChoices):
    """A stored word. Declared as `NAME = "stored", "what it means", "label"`; the API documentation prints the meanings."""

    meaning: str

    def __new__(cls, value: str, meaning: str = "") -> "Word":
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    @classmethod
    def meanings(cls) -> dict[str, str]:
        """Stored word → what it means."""
        return {member.value: member.meaning for member in cls}
