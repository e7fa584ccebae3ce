"""Moments that a reader may name: a release, or a day."""

import django_filters
from django.core.exceptions import ValidationError

from ..models import Release
from ..queries.changes import Moment, arrived_since, moment_of, release_numbers
from ..vocabulary.releases import NUMBER, is_number
from .values import DayField

MOMENT = rf"^({NUMBER}|[0-9]{{4}}(-[0-9]{{2}}(-[0-9]{{2}})?)?)$"
"""A release, or a day as a `DayField` reads it."""


class MomentField(DayField):
    """A release by its number, or a day that has come, which stands for its end (UTC): YYYY-MM-DD, or a month or year for its last day."""

    def to_python(self, text):
        text = (text or "").strip()
        if not text:
            return None
        if is_number(text):
            found = Release.objects.numbered(text)
            if found is None:
                raise ValidationError(f"There is no release “{text}”. {_known()}")
            return moment_of(found)
        try:
            return Moment(text, day=super().to_python(text))
        except ValidationError as error:
            raise ValidationError(f"{error.message} Or the number of a release. {_known()}") from None


def _known():
    numbers = release_numbers()
    return f"Known: {', '.join(numbers)}." if numbers else "There is none yet."


class Since(django_filters.Filter):
    """Items whose version was not public at a moment: added or revised since."""

    field_class = MomentField

    def filter(self, items, moment):
        return arrived_since(moment, items) if moment else items
