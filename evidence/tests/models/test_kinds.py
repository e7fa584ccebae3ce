"""The table of kinds is kept by the database: what a kind never has is refused at once, what it needs from review on."""

import pytest
from django.db import IntegrityError, transaction

from evidence.models import EvidenceItem
from evidence.models.kind_rules import COMMON, EMPTY
from evidence.models.refusals import rule_of, sentence_of
from evidence.tests import builders
from evidence.vocabulary.evidence import Kind
from evidence.vocabulary.kinds import FACETS, RULES, kinds_that_need

pytestmark = pytest.mark.django_db

IN_COLUMNS = {name: facet for name, facet in FACETS.items() if facet.columns}
RULES_OF_KINDS = {f"kind_has_no_{name}" for name in IN_COLUMNS} | {
    f"kind_needs_{name}" for name, facet in {**FACETS, **COMMON}.items() if facet.columns and kinds_that_need(name)
}
FORBIDDEN = [
    (kind, facet, column)
    for kind, rule in RULES.items()
    for facet in IN_COLUMNS
    if facet not in rule.allowed
    for column in IN_COLUMNS[facet].columns
]
BY_COLUMN = {name: facet for name, facet in {**FACETS, **COMMON}.items() if facet.columns}
NEEDED = [(kind, facet) for kind, rule in RULES.items() for facet in rule.must if facet in BY_COLUMN]


def anything(column):
    """A value that the column takes, beside the columns that must stand with it."""
    makers = {
        "outcome": lambda: {"outcome": builders.outcome()},
        "mechanism": lambda: {"mechanism": builders.mechanism()},
        "regimen": lambda: {"regimen": builders.regimen()},
        "provisional": lambda: {"provisional": True},
        "line": lambda: {"line": ["first_line"]},
        "role": lambda: {"role": ["adjunct"]},
        "gap_aspects": lambda: {"gap_aspects": ["dose"]},
        **{f"{prefix}_low": lambda p=prefix: {f"{p}_low": 1, f"{p}_unit": "day", f"{p}_relation": "eq"} for prefix in ("time", "value")},
        **{f"{prefix}_high": lambda p=prefix: anything(f"{p}_low") | {f"{p}_high": 2} for prefix in ("time", "value")},
        **{f"{prefix}_unit": lambda p=prefix: anything(f"{p}_low") for prefix in ("time", "value")},
    }
    if column in makers:
        return makers[column]()
    field = EvidenceItem._meta.get_field(column)
    return {column: field.choices[0][0] if field.choices else "x"}


def complete(cast, kind):
    """A draft of this kind with everything that it needs."""
    values = {"kind": kind, "outcome": None, "direction": ""}
    for facet in RULES[kind].must:
        if facet in IN_COLUMNS:
            values |= anything(IN_COLUMNS[facet].columns[0])
    if kind == Kind.SAFETY:
        values["outcome"] = builders.outcome(domain="adverse_event", better="lower")
    if kind == Kind.METHOD:
        values["aspect"] = "design"
    return builders.draft(curator=cast.alice, **values)


def empty(column):
    return (
        {column: None}
        if EMPTY.get(column) and f"{column}__isnull" in dict(EMPTY[column].children)
        else {column: [] if column in EMPTY else ""}
    )


@pytest.mark.parametrize("kind", RULES)
def test_what_the_table_demands_is_enough(cast, kind):
    item = complete(cast, kind)
    builders.submit(item=item, by=cast.alice)
    assert builders.publish(item=item, by=cast.bob).status == "published"


@pytest.mark.parametrize("kind", RULES)
def test_a_draft_may_be_incomplete(cast, kind):
    item = builders.draft(curator=cast.alice, kind=kind, outcome=None, direction="", study=None, disease=None, anchored=False, given=())
    assert EvidenceItem.objects.get(pk=item.pk).kind == kind


@pytest.mark.parametrize("kind", RULES)
def test_what_a_kind_never_has_is_refused(cast, kind):
    item = complete(cast, kind)
    for column in [column for forbidden, _, column in FORBIDDEN if forbidden == kind]:
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            EvidenceItem.objects.filter(pk=item.pk).update(**anything(column))
        rule = rule_of(refused.value)
        assert rule.startswith("kind_has_no_"), column
        assert IN_COLUMNS[rule.removeprefix("kind_has_no_")].label in sentence_of(refused.value)


@pytest.mark.parametrize("kind", RULES)
def test_what_a_kind_needs_is_demanded_from_review_on(cast, kind):
    item = complete(cast, kind)
    for facet in [facet for needing, facet in NEEDED if needing == kind]:
        handed_in = {"status": "in_review", "claim_key": "invented", **empty(BY_COLUMN[facet].columns[0])}
        with pytest.raises(IntegrityError) as refused, transaction.atomic():
            EvidenceItem.objects.filter(pk=item.pk).update(**handed_in)
        assert rule_of(refused.value) in (f"kind_needs_{facet}", "item_needs_a_study"), facet
        assert BY_COLUMN[facet].label.split()[-1] in sentence_of(refused.value)


def test_every_rule_of_the_table_was_tried():
    tried = {f"kind_has_no_{facet}" for _, facet, _ in FORBIDDEN} | {f"kind_needs_{facet}" for _, facet in NEEDED}
    assert tried >= RULES_OF_KINDS
