"""The table of kinds: what an item of each kind must have, may have, and never has.

It lives here once. The CHECK constraints, the fields that a form shows, the rules of the fixtures and the API's
documentation are all made from it. A *facet* is one thing an item can say; FACETS tells in which columns or child
records it is kept. What every kind may have (publication, study, disease, population, extent, interventions,
background interventions, hedge, basis, anchors, caveats) is not in the table unless a kind must have it.
"""

from dataclasses import dataclass

from .evidence import BackgroundAspect, Kind, MethodAspect


@dataclass(frozen=True)
class Facet:
    """One thing that an item can say. `columns` are on the item; a facet without columns is kept in child records."""

    label: str
    columns: tuple[str, ...] = ()


TIME_POINT = ("time_relation", "time_low", "time_high", "time_unit", "time_since", "time_as_worded")
VALUE = ("value_measure", "value_relation", "value_low", "value_high", "value_unit", "value_as_worded")

COMMON = ("study", "disease", "population", "extent", "interventions", "background_interventions", "hedge", "basis")

FACETS = {
    "outcome": Facet("an outcome", ("outcome",)),
    "mechanism": Facet("a mechanism", ("mechanism",)),
    "regimen": Facet("a dose regimen", ("regimen",)),
    "direction": Facet("a direction", ("direction",)),
    "significance": Facet("a significance", ("significance",)),
    "comparison": Facet("a comparison", ("comparison",)),
    "time_point": Facet("a time point", TIME_POINT),
    "attribution": Facet("an attribution", ("attribution",)),
    "results": Facet("results"),
    "stance": Facet("a stance", ("stance",)),
    "line": Facet("a line of therapy", ("line",)),
    "role": Facet("a role in therapy", ("role",)),
    "strength": Facet("a strength", ("strength",)),
    "condition": Facet("a condition", ("condition",)),
    "after_failure_of": Facet("a treatment that has failed before"),
    "relative_to": Facet("a treatment that it is placed against"),
    "provisional": Facet("a mark as provisional", ("provisional",)),
    "rationale": Facet("a rationale", ("rationale",)),
    "grade": Facet("a grade", ("grade", "grade_system")),
    "dose_says": Facet("a judgement on the dose", ("dose_says",)),
    "support": Facet("a support", ("support",)),
    "system": Facet("a test system", ("system",)),
    "severity": Facet("a severity", ("severity",)),
    "serious": Facet("a seriousness", ("serious",)),
    "frequency": Facet("a frequency", ("frequency_as_worded", "frequency_class")),
    "risk_factors": Facet("risk factors"),
    "relief": Facet("what relieves it", ("relief",)),
    "reversible": Facet("a reversibility", ("reversible",)),
    "value": Facet("a value", VALUE),
    "comparator_population": Facet("a comparator population", ("comparator_population",)),
    "place": Facet("a place", ("place",)),
    "gap_aspects": Facet("an aspect of the gap", ("gap_aspects",)),
    "needed_design": Facet("a needed design", ("needed_design",)),
    "aspect": Facet("an aspect", ("aspect",)),
}


@dataclass(frozen=True)
class Rule:
    """What one kind must have from review on, and may have. All other facets it never has."""

    must: tuple[str, ...]
    may: tuple[str, ...] = ()

    @property
    def allowed(self) -> frozenset[str]:
        return frozenset(self.must) | frozenset(self.may)


RULES = {
    Kind.FINDING: Rule(
        must=("interventions", "outcome", "direction"),
        may=("comparison", "significance", "time_point", "attribution", "results", "regimen"),
    ),
    Kind.RECOMMENDATION: Rule(
        must=("interventions", "disease", "stance"),
        may=("line", "role", "strength", "condition", "after_failure_of", "relative_to", "provisional", "rationale", "grade", "regimen"),
    ),
    Kind.DOSING: Rule(
        must=("interventions", "regimen"),
        may=("dose_says", "outcome", "comparison", "condition", "time_point"),
    ),
    Kind.MECHANISM: Rule(must=("mechanism",), may=("support", "system", "outcome", "time_point", "regimen")),
    Kind.SAFETY: Rule(
        must=("interventions", "outcome"),
        may=(
            *("severity", "serious", "frequency", "time_point", "risk_factors", "relief", "reversible", "attribution"),
            *("results", "direction", "significance", "comparison", "regimen"),
        ),
    ),
    Kind.EPIDEMIOLOGY: Rule(must=("disease", "value"), may=("comparator_population", "place", "time_point")),
    Kind.GAP: Rule(
        must=("gap_aspects",),
        may=("needed_design", "comparison", "outcome", "mechanism", "regimen", "time_point"),
    ),
    Kind.BACKGROUND: Rule(must=("aspect",), may=("outcome", "mechanism", "time_point")),
    Kind.METHOD: Rule(must=("study", "aspect"), may=("regimen", "outcome", "comparison", "time_point")),
}

ASPECTS = {Kind.BACKGROUND: BackgroundAspect, Kind.METHOD: MethodAspect}


def kinds_with(facet: str) -> list[Kind]:
    """The kinds that may have this facet."""
    return [kind for kind, rule in RULES.items() if facet in rule.allowed]


def kinds_that_need(facet: str) -> list[Kind]:
    """The kinds that must have this facet from review on."""
    return [kind for kind, rule in RULES.items() if facet in rule.must]
