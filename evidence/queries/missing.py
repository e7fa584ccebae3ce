"""What a draft still lacks before it can be handed in: the table of kinds, asked of one item, in words.

The database decides (models/kind_rules.py, models/guards/items.py); this says beforehand what it would refuse. Wants the
item's `intervention_links`, `anchors`, `results` and `risk_factors` prefetched, and its `outcome` joined.
"""

from ..vocabulary.evidence import Comparison, InterventionRole, Kind
from ..vocabulary.kinds import FACETS, RULES
from ..vocabulary.terms import OutcomeDomain

NAMES = {
    "study": "its study",
    "statement": "its statement",
    "hedge": "its hedge",
    "disease": "a disease",
    "interventions": "its treatment",
    "anchors": "an anchor",
    **{name: facet.label for name, facet in FACETS.items()},
}
"""How each thing is called that can be missing."""

HARMS = (OutcomeDomain.ADVERSE_EVENT, OutcomeDomain.MORTALITY)
AGAINST = (Comparison.VS_PLACEBO, Comparison.VS_ACTIVE, Comparison.VS_NO_TREATMENT, Comparison.ADD_ON)


def missing_in(item):
    """What must be entered or mended before the item can be submitted, each in a few words; empty: it is complete."""
    lacks = [NAMES[name] for name in needed_by(item.kind) if not _has(item, name)]
    return lacks + _between_fields(item) + _of_other_kinds(item)


def needed_by(kind):
    """The names of what an item of this kind must have, in the order of the form. What the database demands of every kind included."""
    must = RULES[kind].must if kind in RULES else ()
    return list(dict.fromkeys(["study", "statement", "hedge", *must, "anchors"]))


def _has(item, name):
    if name == "interventions":
        return bool(item.linked(InterventionRole.GIVEN))
    if name == "anchors":
        return bool(item.anchors.all())
    columns = FACETS[name].columns if name in FACETS else (name,)
    value = getattr(item, f"{columns[0]}_id" if columns[0] in LINKED else columns[0])
    return value not in (None, "", [])


LINKED = ("study", "disease", "outcome", "mechanism", "regimen")


def _between_fields(item):
    """What one field asks of another."""
    found = []
    if item.kind == Kind.BACKGROUND and not item.disease_id and not item.linked(InterventionRole.GIVEN):
        found.append("a disease or a treatment")
    if item.kind == Kind.SAFETY and item.outcome_id and item.outcome.domain not in HARMS:
        found.append("an adverse event or death as its outcome")
    if item.comparison in AGAINST and not item.linked(InterventionRole.COMPARATOR):
        found.append("the comparator, among the treatments")
    return found


def _of_other_kinds(item):
    """Rows that an item of this kind never has."""
    rows = {"results": item.results.all(), "risk_factors": item.risk_factors.all()}
    for name, role in (("after_failure_of", InterventionRole.AFTER_FAILURE_OF), ("relative_to", InterventionRole.RELATIVE_TO)):
        rows[name] = item.linked(role)
    allowed = RULES[item.kind].allowed if item.kind in RULES else rows
    return [
        f"to take away {FACETS[name].label}: a {item.get_kind_display()} has none" for name in rows if rows[name] and name not in allowed
    ]
