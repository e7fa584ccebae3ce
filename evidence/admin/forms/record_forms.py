"""The form behind every record and every inline row: stale copies and refusals are told where they belong."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.models import BaseInlineFormSet
from django.forms.utils import ErrorDict

from ...queries.history import last_change
from .refusals import field_of


@dataclass(frozen=True)
class Seen:
    """What of a row goes with its form, unseen: its version, and the records it is linked to without rows of their own.

    Those links have no version that counts them, so they are named: {field: their primary keys}.
    """

    version: int
    links: dict[str, list[int]]
    row: int | None = None  # where it is the version of another row, of which this one is a copy

    @classmethod
    def now(cls, form):
        linked = [field.name for field in form._meta.model._meta.many_to_many if field.name in form.fields]
        return cls(form.instance.row_version, {name: sorted(each.pk for each in form.initial.get(name) or []) for name in linked})

    @classmethod
    def read(cls, text):
        """As a form sent it; None where it is not of ours."""
        version, *links = (text or "").split(" ")
        try:
            parted = [link.split("=") for link in links]
            version, _, row = version.partition("@")
            return cls(int(version), {name: [int(pk) for pk in pks.split(",") if pk] for name, pks in parted}, int(row) if row else None)
        except ValueError:
            return None

    def __str__(self):
        return " ".join([str(self.version), *(f"{name}={','.join(map(str, pks))}" for name, pks in self.links.items())])


class CuratedForm(forms.ModelForm):
    """Carries the row version that the curator saw, and puts each rule's sentence beside its field."""

    seen_version = forms.CharField(required=False, widget=forms.HiddenInput)  # with the records it was linked to
    muted = False  # shown with what was kept, not sent: nobody complains about what is not finished
    refusal = None  # what the database said when this form was saved a moment ago
    refusal_fields: dict[str, str] = {}  # rule → field, for rules that no constraint of the model names

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if self.instance.pk:
            self.initial["seen_version"] = str(Seen.now(self))

    def full_clean(self):
        if self.muted:
            self._errors, self.cleaned_data = ErrorDict(), {}
        else:
            super().full_clean()

    def is_valid(self):
        return not self.muted and super().is_valid()

    def clean(self):
        cleaned = super().clean()
        if self.is_stale():
            raise ValidationError(changed_meanwhile(self.instance), code="stale")
        if self.refusal:
            field = self.refusal_fields.get(self.refusal.rule) or self.refusal.field(self._meta.model, self.fields)
            self.add_error(field if field in self.fields else None, self.refusal.sentence)
        return cleaned

    def is_stale(self):
        """Whether somebody wrote the row after this form was opened."""
        return bool(self.instance.pk) and self.cleaned_data.get("seen_version") != self.initial["seen_version"]

    def _update_errors(self, errors):
        """Each constraint's sentence stands beside the field that it speaks of."""
        told = errors.update_error_dict({})
        for error in told.pop(NON_FIELD_ERRORS, []):
            told.setdefault(self._field_told_of(error) or NON_FIELD_ERRORS, []).append(error)
        super()._update_errors(ValidationError(told))

    def _field_told_of(self, error):
        for constraint in self._meta.model._meta.constraints:
            if str(constraint.get_violation_error_message()) == error.message:
                return self.refusal_fields.get(constraint.name) or field_of(constraint, self.fields)
        return None


class CuratedFormSet(BaseInlineFormSet):
    """Inline rows: locked while they are saved, numbered where they have a position."""

    refusal = None
    muted = False
    in_a_table = False

    def full_clean(self):
        if self.muted:
            self._errors, self._non_form_errors = [{} for _ in self.forms], self.error_class()
        else:
            super().full_clean()

    def is_valid(self):
        return not self.muted and super().is_valid()

    def get_queryset(self):
        if not hasattr(self, "_queryset"):
            rows = super().get_queryset()
            if self.is_bound and self.instance.pk and not self.muted:
                self._queryset = rows.select_for_update(of=("self",))
        return self._queryset

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = "Delete this row"
        for field in form.fields.values() if self.in_a_table else ():
            widget = getattr(field.widget, "widget", field.widget)  # what stands in Django's wrapper with its links
            widget.attrs.setdefault("aria-label", field.label)  # the head of the column is no label to a screen reader
        form.muted = self.muted
        if "position" in form.fields:
            form.fields["position"].required = False
            if not form.instance.pk:
                form.initial["position"] = form.fields["position"].initial = None

    def clean(self):
        super().clean()
        self._tell_of_rows_gone()
        if any(form.is_bound and form.cleaned_data and form.is_stale() for form in self.deleted_forms):
            raise ValidationError("Somebody changed a row that you delete here: open the record anew and look at it first.")
        if self.refusal:
            raise ValidationError(self.refusal.sentence)
        self._number()

    def _tell_of_rows_gone(self):
        """A row that somebody else deleted has no place on the form where Django would say so."""
        key = self.model._meta.pk.name
        for form in self.forms:
            if key in form.errors and not form.instance.pk:
                form.add_error(None, "Somebody deleted this row meanwhile: open the record anew. Your entries are still here.")

    def _number(self):
        """Give new rows the places after the last one."""
        rows = [form for form in self.forms if "position" in form.fields and form not in self.deleted_forms]
        taken = [form.cleaned_data.get("position") or 0 for form in rows if getattr(form, "cleaned_data", None)]
        following = max(taken, default=0) + 1
        for form in rows:
            if form.has_changed() and getattr(form, "cleaned_data", None) and not form.cleaned_data.get("position"):
                form.cleaned_data["position"] = form.instance.position = following
                following += 1


def changed_meanwhile(record):
    """The sentence for a form that was overtaken."""
    who, when = last_change(record)
    person = (who and (who.get_full_name() or who.get_username())) or "Somebody"
    at = f" ({when:%d %B %Y, %H:%M} UTC)" if when else ""
    return (
        f"{person} changed this meanwhile{at}. Nothing was saved; your entries are still here. "
        "Open the record in a second window and enter there what is still missing."
    )
