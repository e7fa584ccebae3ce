"""What a reader may filter by: words of a vocabulary, slugs of public records, identifiers, yes or no.

One value or several, repeated (`kind=finding&kind=safety`) or joined by commas (`kind=finding,safety`): any of them.
A value that is not known is refused in a sentence that names it; it never selects nothing in silence.
"""

import re
from datetime import UTC, datetime, time

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from ..quantities.partial_dates import last_day
from ..queries.addresses import where_to

SLUG = re.compile(r"[-a-zA-Z0-9_]{1,80}")
LARGEST = 2_147_483_647  # what PostgreSQL's integer holds


class SeveralValues(forms.SelectMultiple):
    """Reads values that are repeated or joined by commas."""

    def value_from_datadict(self, data, files, name):
        given = data.getlist(name) if hasattr(data, "getlist") else data.get(name, [])
        given = [given] if isinstance(given, str) else given
        return [part.strip() for text in given if text for part in self.parts(text)]

    def parts(self, text):
        return text.split(",")


class RepeatedValues(SeveralValues):
    """Reads values that are repeated only: a DOI may hold a comma."""

    def parts(self, text):
        return [text]


class WordsField(forms.MultipleChoiceField):
    """Words of one or more vocabularies."""

    widget = SeveralValues

    def __init__(self, *, vocabularies, **options):
        self.vocabularies = tuple(vocabularies)
        super().__init__(choices=list({word.value: word.label for each in vocabularies for word in each}.items()), **options)

    def validate(self, values):
        allowed = [value for value, _ in self.choices]
        wrong = [value for value in values if value not in allowed]
        if wrong:
            raise ValidationError([f"“{value}” is not known. Allowed: {', '.join(allowed)}." for value in wrong])


class SlugsField(forms.Field):
    """Slugs of records that the public can see; a former slug stands for the record to which it leads today."""

    widget = SeveralValues

    def __init__(self, *, record, **options):
        self.record = record
        super().__init__(**options)

    def to_python(self, values):
        values = values or []
        today = where_to(self.record, [value for value in values if SLUG.fullmatch(value)])
        unknown = [value for value in values if value not in today]
        if unknown:
            noun = self.record._meta.verbose_name
            raise ValidationError([f"“{value}” is unknown: no {noun} has this slug." for value in unknown])
        return list(dict.fromkeys(today[value] for value in values))


class IdentifiersField(forms.Field):
    """Identifiers that somebody else gave. One in the right form that is not known here finds nothing, which is an answer."""

    widget = SeveralValues

    def __init__(self, *, read, **options):
        self.read = read
        super().__init__(**options)

    def to_python(self, values):
        found, wrong = [], []
        for value in values or []:
            try:
                if "\x00" in value:
                    raise ValueError("An identifier has no NUL in it.")
                found.append(self.read(value).casefold())
            except ValueError as error:
                wrong.append(str(error))
        if wrong:
            raise ValidationError(wrong)
        return found


class YesOrNoField(forms.ChoiceField):
    """`true` or `false`, and nothing that has to be guessed."""

    default_error_messages = {"invalid_choice": "“%(value)s” is not known. Allowed: true, false."}

    def __init__(self, **options):
        super().__init__(choices=[("", "any"), ("true", "yes"), ("false", "no")], **options)


class TextField(forms.CharField):
    """A few words to look for."""

    LONGEST = 200

    def __init__(self, **options):
        super().__init__(max_length=self.LONGEST, **options)


class DayField(forms.CharField):
    """A day that has come: YYYY-MM-DD, or a month or year, which stands for its last day."""

    def __init__(self, **options):
        super().__init__(**options)
        self.widget.attrs.pop("maxlength", None)

    def to_python(self, text):
        text = super().to_python(text)
        if not text:
            return None
        try:
            day, first = last_day(text), last_day(f"{text}-01-01"[:10] if len(text) == 4 else f"{text}-01"[:10])
        except ValueError:
            raise ValidationError(f"“{text[:40]}” is no day: write YYYY, YYYY-MM or YYYY-MM-DD.") from None
        if first > datetime.now(UTC).date():
            raise ValidationError(f"“{text}” has not come yet.")
        return day


class Grams(django_filters.Filter):
    """Rows whose dose, a range of g/kg, reaches a bound. An open end reaches everything; an unknown dose reaches nothing.

    `dose` names the columns: course (`course_low`, `course_high`), say.
    """

    field_class = forms.DecimalField

    def __init__(self, *, dose, at, **options):
        self.reaches, self.other = (f"{dose}_high", f"{dose}_low") if at == "least" else (f"{dose}_low", f"{dose}_high")
        self.comparison = "gte" if at == "least" else "lte"
        super().__init__(min_value=0, max_digits=8, decimal_places=3, **options)

    def filter(self, rows, bound):
        if bound is None:
            return rows
        open_ended = Q(**{f"{self.reaches}__isnull": True, f"{self.other}__isnull": False})
        return rows.filter(Q(**{f"{self.reaches}__{self.comparison}": bound}) | open_ended)


class Whole(django_filters.Filter):
    """A bound on a whole number; a row where it is unknown is left out."""

    field_class = forms.IntegerField

    def __init__(self, *, largest=LARGEST, **options):
        super().__init__(min_value=0, max_value=largest, **options)


class SinceDay(django_filters.Filter):
    """Rows from the beginning of this day, UTC, on."""

    field_class = forms.DateField

    def __init__(self, **options):
        super().__init__(input_formats=["%Y-%m-%d"], error_messages={"invalid": "Not a date: write YYYY-MM-DD."}, **options)

    def filter(self, rows, day):
        return rows.filter(**{f"{self.field_name}__gte": datetime.combine(day, time.min, UTC)}) if day else rows


class RangesForm(forms.Form):
    """A lower bound above its upper bound is a mistake, not an empty answer."""

    def clean(self):
        given = super().clean()
        for low in [name for name in self.fields if name.endswith("_min")]:
            high = f"{low.removesuffix('_min')}_max"
            if given.get(low) is not None and given.get(high) is not None and given[low] > given[high]:
                self.add_error(low, ValidationError(f"{low} is above {high}."))
        return given


class AnyOf(django_filters.Filter):
    """Rows whose column is any of the values."""

    def filter(self, rows, values):
        return rows.filter(**{f"{self.field_name}__in": values}) if values else rows


class WordsFilter(AnyOf):
    field_class = WordsField


class SlugsFilter(AnyOf):
    field_class = SlugsField


class IdentifiersFilter(AnyOf):
    field_class = IdentifiersField
