"""Two readings side by side: field by field what each says, and which items of the two speak of one thing."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Prefetch
from django.utils.text import capfirst
from rapidfuzz import fuzz

from ..models import EvidenceItem
from ..models.studies import StudyFacts
from ..synthesis.agreement import jaccard
from ..synthesis.pairing import paired
from ..vocabulary.evidence import InterventionRole
from ..vocabulary.extraction import Scale
from ..vocabulary.fields import called
from ..vocabulary.kinds import FACETS, RULES


@dataclass(frozen=True)
class Field:
    """One thing that both sides enter. `value` is what is compared, `words` what is shown.

    It is a `column`, or `rows` of the item, of which each has a `key` that tells whether both entered it.
    """

    name: str
    title: str
    scale: Scale
    value: Callable[[Any], Any]
    words: Callable[[Any], str]
    column: models.Field | None = None
    rows: Callable[[Any], list[Any]] | None = None
    key: Callable[[Any], Any] | None = None


@dataclass(frozen=True)
class Told:
    """A field as A and B entered it; of a reading without a partner, the other side is None."""

    field: Field
    a: Any
    b: Any
    a_words: str
    b_words: str

    @property
    def alike(self):
        return self.a == self.b

    @property
    def is_empty(self):
        return not _filled(self.a) and not _filled(self.b)


def _column(column):
    return Field(
        column.name, capfirst(called(column)), _scale(column), lambda row: _value(row, column), lambda row: _told(row, column), column
    )


def _scale(column):
    if isinstance(column, ArrayField):
        return Scale.SEVERAL
    if isinstance(column, models.IntegerField | models.DecimalField):
        return Scale.NUMBER
    return Scale.CATEGORY if column.choices or column.many_to_one or isinstance(column, models.BooleanField) else Scale.TEXT


def _value(row, column):
    value = getattr(row, column.attname)
    if isinstance(value, list):
        return tuple(sorted(value))
    if isinstance(value, Decimal):
        return value.normalize()
    return value.strip() if isinstance(value, str) else value


def _told(row, column):
    value = getattr(row, column.name)
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(str(dict(column.base_field.flatchoices).get(each, each)) for each in value)
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(dict(column.flatchoices).get(value, value))


def _rows(name, title, relation, key, word, keep=lambda row: True):
    def rows(item):
        return [row for row in getattr(item, relation).all() if keep(row)]

    return Field(
        name,
        title,
        Scale.SEVERAL,
        lambda item: tuple(sorted((key(row) for row in rows(item)), key=str)),
        lambda item: "; ".join(word(row) for row in rows(item)),
        rows=rows,
        key=key,
    )


def _treatments(role):
    return _rows(
        role.value,
        capfirst(role.label),
        "intervention_links",
        lambda link: link.intervention.slug,
        lambda link: str(link.intervention),
        keep=lambda link: link.role == role,
    )


def _columns_of(model, names):
    return [_column(model._meta.get_field(name)) for name in names]


def _said(row, names):
    """What some columns of a row say, those that say anything."""
    told = [(row._meta.get_field(name), _told(row, row._meta.get_field(name))) for name in names]
    return ", ".join(f"{called(column)} {words}" for column, words in told if words)


RESULT = [
    *("kind", "arm", "versus", "n", "n_from", "events", "percent_printed", "mean", "sd", "measure", "estimate"),
    *("ci_low", "ci_high", "ci_level", "p_operator", "p_value", "as_reported", "measured"),
]
FACTS = [_column(column) for column in StudyFacts._meta.local_fields]
"""What is read of the study itself."""

_SHARED = {"id", "study", "publication", "distinguished_by"}
_ITEM = [column.name for column in EvidenceItem._meta.concrete_fields if column.editable and column.name not in _SHARED]
COLUMNS = _columns_of(
    EvidenceItem, sorted(_ITEM, key=lambda name: (name != "statement", name.startswith(("time_", "value_")), name == "note"))
)
"""The columns of an item: the statement first, amounts later, the note last."""
PARTS = [
    *(_treatments(role) for role in InterventionRole),
    _rows("risk_factors", "Risk factors", "risk_factors", lambda row: (row.group, row.trait.slug), lambda row: f"{row.group}: {row.trait}"),
    _rows(
        "results",
        "Results",
        "results",
        lambda row: tuple(str(_value(row, row._meta.get_field(name))) for name in RESULT),
        lambda row: _said(row, RESULT),
    ),
    _rows(
        "anchors",
        "Anchors",
        "anchors",
        lambda row: (row.source_text.slug, row.start, row.end),
        lambda row: f"{row.source_text.slug} {row.start}–{row.end} ({row.get_role_display()})",
    ),
    _rows("caveats", "Caveats", "caveats", lambda row: (row.kind, row.field, row.note), lambda row: f"{row}: {row.note}".rstrip(": ")),
]
"""The rows of an item."""

_FACETS_OF = {column: name for name, facet in FACETS.items() for column in facet.columns}


def fields_of(*kinds):
    """The fields of an item of any of these kinds."""
    allowed = frozenset().union(*(RULES[kind].allowed for kind in kinds))
    return [
        field
        for field in [*COLUMNS, *PARTS]
        if _FACETS_OF.get(field.name, field.name if field.name in FACETS else None) in (*allowed, None)
    ]


def facts_told(a, b):
    return [_tell(field, a, b) for field in FACTS]


def left_open(told):
    """Names of the facts that both left as they stood on the empty form: neither read anything, and the study keeps its own."""
    return {each.field.name for each in told if each.alike and (each.is_empty or each.a == each.field.column.get_default())}


def items_told(a, b):
    """Each field that the two items may have, as A and B entered it; either may be None."""
    return [_tell(field, a, b) for field in fields_of(*(item.kind for item in (a, b) if item))]


def _tell(field, a, b):
    return Told(field, *(field.value(row) if row else None for row in (a, b)), *(field.words(row) if row else "" for row in (a, b)))


def _filled(value):
    return value not in (None, "", (), False)


def with_readings(pairs):
    """Pairs with everything that a comparison reads, in a number of queries that does not grow with them."""
    detailed = EvidenceItem.objects.with_details()
    return pairs.select_related("double", "decided_by", "consensus").prefetch_related(
        Prefetch("item_a", detailed), Prefetch("item_b", detailed)
    )


LIKE_ENOUGH = 6.5
"""Of 14: one kind, disease and treatment alone make 5, so that something else has to be shared as well."""


def likeness(a, b):
    """How much two items speak of one thing, 0 to 14: kind, disease, subject, treatment, sense, words, and place in the source."""
    same = [(a.kind == b.kind, 2), (a.disease_id == b.disease_id, 2), (_subject(a) == _subject(b), 2)]
    same.append(((a.direction, a.stance) == (b.direction, b.stance), 1))
    given = [[link.intervention_id for link in item.intervention_links.all() if link.role == InterventionRole.GIVEN] for item in (a, b)]
    words = fuzz.token_set_ratio(a.statement, b.statement) / 100 if a.statement and b.statement else 0
    return sum(weight for is_so, weight in same if is_so) + jaccard(*given) + 2 * words + 4 * _overlap(a, b)


def _subject(item):
    return item.outcome_id, item.mechanism_id, item.aspect, tuple(sorted(item.gap_aspects))


def _overlap(a, b):
    """Shared code points of their anchors by all of them."""
    one, other = ({(row.source_text_id, at) for row in item.anchors.all() for at in range(row.start, row.end)} for item in (a, b))
    return jaccard(one, other) if one and other else 0


def proposed_pairs(double):
    """[(item of A, item of B)], either None where the other side has nothing like it."""
    sides = {reading.side: list(reading.items.with_details().order_by("pk")) for reading in double.readings.all()}
    ones, others = sides["a"], sides["b"]
    return [
        (None if i is None else ones[i], None if j is None else others[j]) for i, j in paired(ones, others, likeness, at_least=LIKE_ENOUGH)
    ]
