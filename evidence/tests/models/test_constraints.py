"""Every constraint refuses in the database itself, and says why in its own sentence."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from evidence.models.refusals import rule_of, sentence_of

from .cases import CHECKS, INSERTS
from .test_kinds import RULES_OF_KINDS
from .twins import UNIQUES

pytestmark = pytest.mark.django_db

CONSTRAINTS = {
    constraint.name: constraint for model in apps.get_app_config("evidence").get_models() for constraint in model._meta.constraints
}
WRONG_ROWS = [(rule, number) for rule, (_, wrongs) in CHECKS.items() for number in range(len(wrongs))]


def test_every_constraint_has_a_case():
    assert set(CONSTRAINTS) == set(CHECKS) | set(UNIQUES) | set(INSERTS) | RULES_OF_KINDS


def test_every_constraint_has_a_sentence_of_its_own():
    for name, constraint in CONSTRAINTS.items():
        if name == "former_address_leads_to_one_place" or name == "one_current_public_item":
            continue  # written by the database itself; nobody reads it
        sentence = str(constraint.get_violation_error_message())
        assert "is violated" not in sentence, name
        assert len(sentence.split()) > 3, name


@pytest.mark.parametrize(("rule", "number"), WRONG_ROWS)
def test_a_wrong_row_is_refused(cast, rule, number):
    build, wrongs = CHECKS[rule]
    row = build(cast)
    wrong = wrongs[number](row) if callable(wrongs[number]) else wrongs[number]
    refused(rule, lambda: type(row)._base_manager.filter(pk=row.pk).update(**wrong))
    refused(rule, lambda: by_sql(row, wrong))


@pytest.mark.parametrize("rule", UNIQUES)
def test_a_second_like_it_is_refused(cast, rule):
    build, columns = UNIQUES[rule]
    first, second = build(cast)
    same = columns(first) if callable(columns) else {column: getattr(first, column) for column in columns}
    refused(rule, lambda: type(second)._base_manager.filter(pk=second.pk).update(**same))
    refused(rule, lambda: by_sql(second, same))


@pytest.mark.parametrize("rule", INSERTS)
def test_a_wrong_insert_is_refused(cast, rule):
    refused(rule, lambda: INSERTS[rule](cast))


def refused(rule, attempt):
    """The database refuses the attempt by this rule, with the rule's own sentence."""
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        attempt()
    assert rule_of(caught.value) == rule
    assert sentence_of(caught.value) == str(CONSTRAINTS[rule].get_violation_error_message())


def by_sql(row, values):
    """UPDATE in plain SQL, past everything that Django knows."""
    fields = {name: row._meta.get_field(name.removesuffix("_id") if name.endswith("_id") else name) for name in values}
    settings = ", ".join(f'"{field.column}" = %s' for field in fields.values())
    prepared = [field.get_db_prep_save(values[name], connection) for name, field in fields.items()]
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {row._meta.db_table} SET {settings} WHERE {row._meta.pk.column} = %s", [*prepared, row.pk])
