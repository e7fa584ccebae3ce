"""Form fields for what the models keep in lists, and for records that are chosen by searching."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.forms import SimpleArrayField
from django.utils.html import format_html
from django.utils.text import capfirst

from ...vocabulary.fields import called
from .described import meanings_of


class OnePerLine(SimpleArrayField):
    """A list of texts, one entry a line; empty lines are left out."""

    widget = forms.Textarea(attrs={"rows": 3, "class": "one-per-line"})

    def __init__(self, base_field, **options):
        options["help_text"] = f"{options.get('help_text') or ''} One entry a line.".strip()
        super().__init__(base_field, delimiter="\n", **options)

    def to_python(self, value):
        if isinstance(value, str):
            value = "\n".join(line for line in value.splitlines() if line.strip())
        return super().to_python(value)


class Several(forms.MultipleChoiceField):
    """Any of some fixed words, as boxes to tick."""

    widget = forms.CheckboxSelectMultiple(attrs={"class": "several"})

    def has_changed(self, initial, data):
        return set(initial or []) != set(data or [])


class OnlyNumbers:
    """Django looks up whatever a form sends when it shows it again; what is no primary key is not there to be shown."""

    def optgroups(self, name, value, attrs=None):
        return super().optgroups(name, [each for each in value if str(each).isascii() and str(each).isdecimal()], attrs)


class SearchForOne(OnlyNumbers, AutocompleteSelect):
    """One record, found by typing."""


class SearchForMany(OnlyNumbers, AutocompleteSelectMultiple):
    """Several records, found by typing."""


def is_choosing(request):
    """Whether a form asks what it may offer, rather than a list what it holds."""
    return bool(request.resolver_match and request.resolver_match.url_name == "autocomplete")


def whole(text):
    """The whole number that a browser sent, None where it sent none: a primary key is never longer."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None


def form_field_for_list(column: ArrayField):
    """The form field of a list column: boxes where its words are fixed, else lines."""
    options = {"required": not column.blank, "help_text": column.help_text, "label": capfirst(called(column))}
    if column.base_field.choices:
        return Several(choices=_with_meanings(column.base_field.choices), **options)
    return OnePerLine(column.base_field.formfield(), **options)


def _with_meanings(choices):
    """Each word with what it means under it."""
    meanings = meanings_of(choices)
    return [
        (value, format_html('{} <span class="means">{}</span>', label, meanings[value]) if meanings.get(value) else label)
        for value, label in choices
    ]
