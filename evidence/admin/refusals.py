"""Where on a form a refusal of the database is shown: at the field it concerns, at its rows, or on top."""

from dataclasses import dataclass

from django.db.models import F, UniqueConstraint

from ..models.refusals import rule_of, sentence_of

SAYS_LITTLE = {"kind", "status", "id"}
"""Columns that a constraint names as its condition more than as its subject."""


@dataclass(frozen=True)
class Refusal:
    """What the database refused, in the words for the person who tried."""

    rule: str
    table: str
    sentence: str

    @classmethod
    def of(cls, error):
        diagnosis = getattr(error.__cause__, "diag", None)
        return cls(rule_of(error), (diagnosis and diagnosis.table_name) or "", sentence_of(error))

    def concerns(self, model):
        """Whether it speaks of a row of this model."""
        return self.table == model._meta.db_table or any(self.rule == constraint.name for constraint in model._meta.constraints)

    def field(self, model, fields):
        """The form's field that it speaks of, or None."""
        for constraint in model._meta.constraints:
            if constraint.name == self.rule:
                return field_of(constraint, fields)
        columns = [field.name for field in model._meta.concrete_fields if field.unique and f"_{field.column}_" in self.rule]
        return next((name for name in columns if name in fields), None) if self.table == model._meta.db_table else None


def field_of(constraint, fields):
    """The field of the form that a constraint is about: the first that it names, its mere conditions last."""
    named = _named(constraint)
    in_form = [name for name in fields if name in named]
    return next((name for name in in_form if name not in SAYS_LITTLE), in_form[0] if in_form else None)


def _named(constraint):
    if isinstance(constraint, UniqueConstraint):
        expressions = [each for expression in constraint.expressions for each in expression.flatten()]
        return {*constraint.fields, *(each.name for each in expressions if isinstance(each, F))}
    return constraint.condition.referenced_base_fields
