"""Which fields of an item a curator sees, made from the table of kinds."""

from dataclasses import dataclass

from ...queries.missing import AGAINST, NAMES, needed_by
from ...vocabulary.evidence import Kind
from ...vocabulary.kinds import FACETS, RULES, kinds_that_need, kinds_with

EVERY_KIND = ["kind", "publication", "study", "statement", "hedge"]
WHOM = ["disease", "population", "qualifiers", "extent"]
MORE = ["basis", "distinguished_by", "note"]


@dataclass(frozen=True)
class Group:
    """Facets that belong together on the form."""

    title: str
    facets: tuple[str, ...]


GROUPS = (
    Group("Outcome and effect", ("outcome", "direction", "significance", "comparison", "attribution")),
    Group("When", ("time_point",)),
    Group("Dose", ("regimen", "dose_says")),
    Group("Place in therapy", ("stance", "line", "role", "strength", "condition", "provisional", "rationale", "grade")),
    Group("Mechanism", ("mechanism", "support", "system")),
    Group("Harm", ("severity", "serious", "frequency", "relief", "reversible")),
    Group("Number of an epidemiological item", ("value", "comparator_population", "place")),
    Group("What is not known", ("gap_aspects", "needed_design")),
    Group("Aspect of background or method", ("aspect",)),
)
BESIDE = {"regimen": ("dose_printed", "printed_total")}
"""Fields that are meaningful only with a facet."""
IN_ROWS = {"results": "results", "risk_factors": "risk_factors"}
"""Facets kept in rows, and the prefix of their inline."""


def fieldsets_for(kind, filled=()):
    """The form in groups. Without a kind every group is offered, folded. With one, what it must have comes first and is open;
    what it may have follows, folded as long as nothing in it is `filled`; then what other kinds have."""
    always = [
        ("What every item has", {"fields": EVERY_KIND}),
        ("Of whom it is said", {"fields": WHOM}),
    ]
    if kind in RULES:
        must = set(RULES[kind].must)
        groups = [_group_of(kind, group, filled) for group in GROUPS if set(group.facets) & RULES[kind].allowed]
        groups = [group for needed in (True, False) for group, facets in groups if bool(facets & must) == needed]
        others = [column for group in GROUPS for facet in group.facets if facet not in RULES[kind].allowed for column in columns_of(facet)]
        rest = [
            (
                "Fields of other kinds",
                {"fields": in_lines(others), "classes": ["collapse", "afterwards"], "description": "Empty, unless you change the kind."},
            )
        ]
    else:
        groups = [_group(group) for group in GROUPS]
        rest = []
    return [*always, *groups, ("More on every item", {"fields": MORE, "classes": ["collapse", "afterwards"]}), *rest]


def columns_of(facet):
    """The item's columns in which a facet is kept, with what goes beside it."""
    return [*FACETS[facet].columns, *BESIDE.get(facet, ())]


def fields_of_kinds():
    """{kind: {"needs": [columns], "has": [columns and prefixes of rows]}}, for the script that hides what a kind never has."""
    told = {}
    for kind, rule in RULES.items():
        facets = [facet for facet in FACETS if facet in rule.allowed]
        told[kind.value] = {
            "has": [column for facet in facets for column in columns_of(facet)] + [IN_ROWS[facet] for facet in facets if facet in IN_ROWS],
            "needs": [_column(facet) for facet in rule.must],
            "before_review": [{"name": _column(name), "label": NAMES[name]} for name in needed_by(kind)],
            "against": list(AGAINST) if "comparison" in rule.allowed else [],
        }
    return told


def _column(facet):
    """The column by which one sees whether the facet is there; a facet kept in rows stands for them."""
    return (FACETS[facet].columns or (facet,))[0] if facet in FACETS else facet


def rows_for(kind, facet):
    """Whether an item of this kind may have rows of this facet; before the kind is chosen, any may."""
    return kind not in RULES or facet in RULES[kind].allowed


def in_lines(columns):
    """Columns of one quantity stand in one line."""
    lines: list = []
    for column in columns:
        prefix = column.split("_")[0] if column.startswith(("time_", "value_")) and not column.endswith("as_worded") else None
        if prefix and lines and isinstance(lines[-1], tuple) and lines[-1][0].startswith(prefix):
            lines[-1] = (*lines[-1], column)
        else:
            lines.append((column,) if prefix else column)
    return lines


def _group_of(kind, group, filled):
    """A group as this kind has it, needed facets first, and which facets those are."""
    rule = RULES[kind]
    facets = sorted((facet for facet in group.facets if facet in rule.allowed), key=lambda facet: facet not in rule.must)
    needed = [FACETS[facet].label for facet in facets if facet in rule.must]
    columns = [column for facet in facets for column in columns_of(facet)]
    title = f"{group.title} · needed for {_a(kind)}: {', '.join(needed)}" if needed else f"{group.title} · where the source says it"
    folded = [] if needed or set(columns) & set(filled) else ["collapse"]
    return (title, {"fields": in_lines(columns), "classes": [*folded, "facets"]}), set(facets)


def _a(kind):
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _group(group):
    having = {kind for facet in group.facets for kind in kinds_with(facet)}
    needing = {kind for facet in group.facets for kind in kinds_that_need(facet)}
    words = []
    if needing:
        words.append(f"needed for {_listed(needing)}")
    if having - needing:
        words.append(f"possible for {_listed(having - needing)}")
    title = f"{group.title} · {'; '.join(words)}"
    columns = [column for facet in group.facets for column in columns_of(facet)]
    return title, {"fields": in_lines(columns), "classes": ["collapse", "facets"]}


def _listed(kinds):
    return ", ".join(kind.label for kind in Kind if kind in kinds)
