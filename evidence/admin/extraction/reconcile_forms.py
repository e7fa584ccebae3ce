"""The form of a reconciliation: where the two differ one takes A, B, or writes another; what is alike is taken as it is."""

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from ...vocabulary.extraction import Scale, Take
from ..forms.refusals import field_of

OTHER = "other"


class ReconcileForm(forms.Form):
    """Made of what two readings tell (`queries.readings.Told`). `decided` holds {field: value} and `parts` {list: whose}."""

    def __init__(self, *args, told, model, page, request, **options):
        super().__init__(*args, **options)
        self.told, self.model = told, model
        for each in self.differing:
            name = each.field.name
            self.fields[name] = forms.ChoiceField(choices=_choices(each), required=False, label=each.field.title)
            self.initial[name] = Take.BOTH if name == "anchors" else None
            if _has_a_third(each.field):
                self.fields[f"{name}-{OTHER}"] = third = page.formfield_for_dbfield(each.field.column, request)
                third.required, third.help_text, third.label = False, "", f"{each.field.title}: another reading"

    @property
    def differing(self):
        return [each for each in self.told if not each.alike]

    @property
    def equal(self):
        return [each for each in self.told if each.alike and not each.is_empty]

    def rows(self):
        """What the page shows of each field in which the two differ."""
        for each in self.differing:
            choice = self[each.field.name]
            third = self[f"{each.field.name}-{OTHER}"] if _has_a_third(each.field) else None
            yield {"told": each, "choice": choice, "third": third, "errors": [*choice.errors, *(third.errors if third else [])]}

    def clean(self):
        cleaned = super().clean()
        for each in self.differing:
            name = each.field.name
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, f"{each.field.title}: take {_or([label for _, label in _choices(each)])}.")
        if not self.errors:
            self._check_together()
        return cleaned

    def values(self, sides):
        """{column: value} of every column, and {list: whose entries}; `sides` are the records of A and B."""
        columns, parts = {}, {}
        for each in self.told:
            name = each.field.name
            if each.field.column is None:
                parts[name] = Take.BOTH if each.alike else self.cleaned_data[name]
                continue
            choice = Take.A if each.alike else self.cleaned_data[name]
            third = choice == OTHER
            columns[name] = _entered(each.field, self.cleaned_data[f"{name}-{OTHER}"]) if third else getattr(sides[choice], name)
        return columns, parts

    def _check_together(self):
        """The rules of the record, of all that was chosen; each sentence stands beside its field."""
        columns, _ = self.values(self.sides)
        record = self.model(**columns)
        try:
            record.full_clean(exclude=[field.name for field in self.model._meta.fields if field.name not in columns])
        except ValidationError as refused:
            for name, errors in refused.error_dict.items():
                for error in errors:
                    self.add_error(self._place_of(name, error), error)

    def _place_of(self, name, error):
        if name == NON_FIELD_ERRORS:
            shown = [each.field.name for each in self.differing]
            constraints = [each for each in self.model._meta.constraints if str(each.get_violation_error_message()) == error.message]
            name = field_of(constraints[0], shown) if constraints else None
        return name if name in self.fields else None


def _has_a_third(field):
    """Of yes and no there is no third."""
    return field.column is not None and not isinstance(field.column, models.BooleanField)


def _choices(told):
    third = [(Take.BOTH.value, "both")] if told.field.column is None else [(OTHER, "another reading")] if _has_a_third(told.field) else []
    return [("a", "A"), ("b", "B"), *third]


def _or(words):
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _entered(field, value):
    """What an empty entry means in this column."""
    if value is None and field.scale in (Scale.TEXT, Scale.CATEGORY) and not field.column.many_to_one:
        return ""
    return value
