"""What the database said when it refused, as the sentence that a person reads."""

from django.apps import apps
from django.db import IntegrityError
from django.db.models import F, UniqueConstraint
from django.utils.text import capfirst

CHECK_VIOLATION = "23514"
UNIQUE_VIOLATION = "23505"
FOREIGN_KEY_VIOLATION = "23503"
SAYS_LITTLE = {"kind", "status", "id"}
"""Columns that a constraint names as its condition more than as its subject."""


def rule_of(error: IntegrityError) -> str:
    """Name of the constraint or guard that refused; empty where the error names none."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return (diagnosis and diagnosis.constraint_name) or ""


def state_of(error: IntegrityError) -> str:
    """The SQLSTATE: a check, a duplicate, something that is pointed to."""
    return getattr(getattr(error.__cause__, "diag", None), "sqlstate", None) or ""


def field_of_rule(rule, model, fields):
    """The field among `fields` that this rule of the model speaks of, or None."""
    for constraint in model._meta.constraints:
        if constraint.name == rule:
            return field_of(constraint, fields)
    columns = [field.name for field in model._meta.concrete_fields if field.unique and f"_{field.column}_" in rule]
    return next((name for name in columns if name in fields), None)


def field_of(constraint, fields):
    """The field that a constraint is about: the first of `fields` that it names, its mere conditions last."""
    return next(iter(fields_of(constraint, fields)), None)


def fields_of(constraint, fields):
    """Every one of `fields` that a constraint names; its mere conditions only where there is nothing else."""
    named = _named(constraint)
    among = [name for name in fields if name in named]
    return [name for name in among if name not in SAYS_LITTLE] or among


def _named(constraint):
    if isinstance(constraint, UniqueConstraint):
        expressions = [each for expression in constraint.expressions for each in expression.flatten()]
        return {*constraint.fields, *(each.name for each in expressions if isinstance(each, F))}
    return constraint.condition.referenced_base_fields


def sentence_of(error: IntegrityError) -> str:
    """The constraint's own sentence, or the guard's, or one made from what the database tells."""
    diagnosis = getattr(error.__cause__, "diag", None)
    if diagnosis is None:
        return str(error)
    declared = _declared().get(diagnosis.constraint_name)
    if declared:
        return declared
    if diagnosis.sqlstate == CHECK_VIOLATION and not diagnosis.message_primary.startswith("new row"):
        return diagnosis.message_primary  # a guard's
    if diagnosis.sqlstate == UNIQUE_VIOLATION:
        return _taken(diagnosis) or f"There is one like it already. {diagnosis.message_detail or ''}".strip()
    if diagnosis.sqlstate == FOREIGN_KEY_VIOLATION:
        return "It is in use, or names something that does not exist."
    return diagnosis.message_primary


def _taken(diagnosis):
    """The sentence of a column that is unique by itself."""
    for model in apps.get_app_config("evidence").get_models():
        for column in model._meta.concrete_fields if model._meta.db_table == diagnosis.table_name else ():
            if column.unique and f"({column.column})=" in (diagnosis.message_detail or ""):
                names = {"model_name": capfirst(model._meta.verbose_name), "field_label": capfirst(column.verbose_name)}
                return str(column.error_messages["unique"]) % names
    return ""


def _declared():
    return {
        constraint.name: str(constraint.get_violation_error_message())
        for model in apps.get_app_config("evidence").get_models()
        for constraint in model._meta.constraints
    }
