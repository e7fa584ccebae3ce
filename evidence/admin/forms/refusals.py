"""Where on a form a refusal of the database is shown: at the field it concerns, at its rows, or on top."""

from dataclasses import dataclass

from ...models.refusals import field_of, field_of_rule, rule_of, sentence_of

__all__ = ["Refusal", "field_of"]


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
        if self.table == model._meta.db_table or any(self.rule == constraint.name for constraint in model._meta.constraints):
            return field_of_rule(self.rule, model, fields)
        return None
