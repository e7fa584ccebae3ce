"""The two clocks of an address: `?as_of=` and `?published_by=`."""

from django import forms
from django.core.exceptions import ValidationError

from ..queries.clocks import Clocks
from .values import DayField

CLOCKS = ("as_of", "published_by")


class ClocksForm(forms.Form):
    as_of = DayField(required=False)
    published_by = DayField(required=False)


def clocks_of(asked):
    """The clocks to which these parameters are set. ValidationError, by name, where one is no day or has not come."""
    form = ClocksForm(asked)
    if not form.is_valid():
        raise ValidationError({name: list(sentences) for name, sentences in form.errors.items()})
    return Clocks(**form.cleaned_data)
