"""The evidence map: what is known of which disease, and where nothing is."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlencode

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ..filters.clocks import CLOCKS
from ..models import Disease
from ..plots.evidence_map import Circle, Empty, Row, evidence_map
from ..queries.clocks import Clocks
from ..queries.evidence_map import diseases_studied, gaps_told, groups_of_mechanisms, mechanisms_told, outcomes_named, outcomes_told
from ..synthesis.summary import AS_GOOD, BENEFIT
from ..vocabulary.terms import OutcomeDomain, Specialty
from ..wording.languages import here
from ..wording.order import place
from ..wording.said import label, name_of
from .clocks import clocks_of, told
from .lean import lean
from .names import names_by_slug
from .parameters import Unreadable, only, text

MOST_ROWS = 120
MOST_GROUPS = 11

SENSES = {
    "better": ("+", "ivig", gettext_lazy("better"), tuple(sorted(BENEFIT))),
    "same": ("≈", "same", gettext_lazy("no difference between arms"), tuple(sorted(AS_GOOD))),
    "not_shown": ("○", "same", gettext_lazy("benefit not shown, or no effect seen"), ("benefit_not_shown", "no_effect")),
    "worse": ("↘", "worse", gettext_lazy("worse, or better with the comparator"), ("favours_comparator", "worsened")),
    "open": ("±", "mixed", gettext_lazy("mixed, left open or not reported"), ("mixed", "not_reported", "unclear")),
    "told": ("•", "plain", gettext_lazy("described, nothing compared"), ("descriptive",)),
}
HARM = ("!", "comparator", gettext_lazy("said of a harm"))
SUPPORTS = {
    "shown": ("●", "ivig", gettext_lazy("demonstrated or asserted"), ("asserted", "demonstrated")),
    "presumed": ("○", "same", gettext_lazy("hypothesised, or studied only"), ("hypothesised", "studied")),
    "not_so": ("✕", "worse", gettext_lazy("said not to hold"), ("refuted",)),
    "open": ("±", "mixed", gettext_lazy("said to be unknown"), ("unknown",)),
}
GAP = ("?", "gap", gettext_lazy("a gap is told"))
ORDER = [*SENSES, "harm", "shown", "presumed", "not_so", "gap"]

ASKS = {
    "efficacy": OutcomeDomain.NOT_NAMED,
    "long_term_efficacy": OutcomeDomain.NOT_NAMED,
    "no_trial": OutcomeDomain.NOT_NAMED,
    "quality_of_life": OutcomeDomain.QUALITY_OF_LIFE,
    "safety": OutcomeDomain.ADVERSE_EVENT,
    "cost": OutcomeDomain.RESOURCE_USE,
}
"""In which column an open question stands that names no outcome."""


MEASURED = [domain for domain in OutcomeDomain if domain != OutcomeDomain.NOT_NAMED]


KINDS = {"outcome": ("finding", "safety", "gap"), "mechanism": ("mechanism",)}
NOTHING = {
    "named": ("ring", gettext_lazy("named by a source, no result of IVIg entered")),
    "studied": ("dot", gettext_lazy("IVIg was studied here; nothing is entered on this")),
    "unstudied": ("dash", gettext_lazy("no study of IVIg is entered")),
}
"""Of an empty cell: whether it was studied, as far as was read."""


class Asked(NamedTuple):
    """At which time, and whether circles are as large as their patients are many."""

    clocks: Clocks
    patients: bool


@dataclass
class Counted:
    """What one circle counts: its look, the filters that list it, the items, and the patients of each study behind them."""

    look: tuple
    filters: dict
    number: int = 0
    studies: dict = field(default_factory=dict)


@require_safe
def evidence(request):
    """Diseases against what was measured, or against groups of mechanisms; circles as large as their items or their patients are many."""
    only(request, "by", "size", *CLOCKS)
    by, size = _one_of(request, "by", ("outcome", "mechanism")), _one_of(request, "size", ("items", "patients"))
    asked = Asked(clocks_of(request), patients=size == "patients")
    heads, cells = by_mechanism(asked) if by == "mechanism" else by_outcome(asked)
    diseases = list(Disease.objects.published().with_names().filter(pk__in={disease for disease, _column in cells}))
    diseases.sort(key=lambda disease: (place(label(Specialty, disease.specialty)), place(name_of(disease.names_by_language()))))
    studied, named = diseases_studied(asked.clocks), outcomes_named(asked.clocks) if by == "outcome" else set()
    rows = [row_of(disease, heads, cells, asked, studied, named) for disease in diseases[:MOST_ROWS]]
    looks = ["named", "studied", "unstudied"] if by == "outcome" else ["studied", "unstudied"]
    context = {
        "by": by,
        "size": size,
        "columns": _columns(by, size, asked),
        "sizes": _sizes(by, size, asked),
        "key": key_of(cells),
        "nothing": [NOTHING[look] for look in looks],
        "number": len(diseases),
        "shown": len(rows),
        "map": evidence_map(list(heads.values()), rows) if rows else None,
        **told(request, asked.clocks, asked.clocks.undated_among(*(f"kind:{kind}" for kind in KINDS[by]))),
        "api": "/api/v1/evidence/",
    }
    return lean(render(request, "map.html", context))


def _one_of(request, name, allowed):
    """The value of a parameter, the first where it is not given."""
    value = text(request, name) or allowed[0]
    if value not in allowed:
        raise Unreadable(
            _("Unknown: {shown}. This page knows: {known}.").format(shown=f"“{value[:40]}”", known=f"{name}={', '.join(allowed)}")
        )
    return value


def _columns(by, size, asked):
    return [
        _switch(_("By what was measured"), by == "outcome", asked, by="", size=size),
        _switch(_("By mechanism"), by == "mechanism", asked, by="mechanism", size=size),
    ]


def _sizes(by, size, asked):
    return [
        _switch(_("Sized by items"), size == "items", asked, by=by, size=""),
        _switch(_("Sized by patients"), size == "patients", asked, by=by, size="patients"),
    ]


def _switch(words, current, asked, **given):
    """(words, address, whether it is this) of the same map seen otherwise."""
    usual = ("outcome", "items", "")
    parameters = {name: value for name, value in given.items() if value not in usual} | asked.clocks.address
    return words, f"{here('/map/')}{'?' if parameters else ''}{urlencode(parameters)}", current


def row_of(disease, heads, cells, asked, studied, named):
    return Row(
        label=name_of(disease.names_by_language()) or disease.label,
        path=f"{here(disease.get_absolute_url())}{asked.clocks.query}",
        group=label(Specialty, disease.specialty),
        cells=[circles_of(disease, cells.get((disease.pk, column), {}), asked) for column in heads],
        empty=[nothing_of(disease, column, asked, studied, named) for column in heads],
    )


def nothing_of(disease, column, asked, studied, named):
    """What an empty cell says; where a source names the outcome, it leads to what it says."""
    if (disease.pk, column) in named:
        mark, words = NOTHING["named"]
        return Empty(mark, str(words), _listed(disease, asked, outcome_domain=column))
    mark, words = NOTHING["studied" if disease.pk in studied else "unstudied"]
    return Empty(mark, str(words))


def circles_of(disease, counted, asked):
    """A circle for each sense, in fixed order; its address lists exactly what it counts."""
    circles = []
    for name in sorted(counted, key=ORDER.index):
        circle = counted[name]
        mark, tone, words = circle.look
        known = [patients for patients in circle.studies.values() if patients]
        sized = asked.patients and name != "gap"  # nobody was treated in an open question
        sizes = {"patients": sum(known), "unknown": len(circle.studies) - len(known)} if sized else {}
        circles.append(Circle(mark, tone, str(words), circle.number, _listed(disease, asked, **circle.filters), **sizes))
    return circles


def _listed(disease, asked, **filters):
    given = {"disease": disease.slug, "disease_scope": "self", **filters, **asked.clocks.address}
    return here(f"/evidence/?{urlencode(given, safe=',')}")


def by_outcome(asked):
    """(heads by domain, {(disease, domain): {sense: what its circle counts}})."""
    cells = defaultdict(dict)
    for disease, domain, kind, direction, *counted in outcomes_told(asked.clocks, studies=asked.patients):
        filters = {"outcome_domain": domain, "kind": kind, "intervention": "ivig"}
        if kind == "safety":
            add(cells[disease, domain], "harm", HARM, filters, *counted)
            continue
        for name, (*look, directions) in SENSES.items():
            if direction in directions:
                add(cells[disease, domain], name, tuple(look), {**filters, "direction": ",".join(directions)}, *counted)
    for disease, named, aspects, *counted in gaps_told(asked.clocks, studies=asked.patients):
        for domain, filters in asked_by(named, aspects).items():
            add(cells[disease, domain], "gap", GAP, filters, *counted)
    occurring = {domain for _disease, domain in cells}
    heads = {OutcomeDomain.NOT_NAMED.value: _("Outcome not named")} | {each.value: label(OutcomeDomain, each) for each in MEASURED}
    return {domain: head for domain, head in heads.items() if domain in occurring}, cells


def asked_by(named, aspects):
    """{column: filters} of an open question: by the outcome it names, else by what it asks."""
    if named:
        return {named: {"kind": "gap", "outcome_domain": named}}
    columns = {ASKS[each] for each in aspects if each in ASKS}
    return {column: {"kind": "gap", "gap": ",".join(each for each in ASKS if ASKS[each] == column)} for column in columns}


def by_mechanism(asked):
    """The same along the groups right under the roots of the mechanisms, those with most items first."""
    labels, groups = groups_of_mechanisms()
    cells, numbers = defaultdict(dict), defaultdict(int)
    for disease, mechanism, support, *counted in mechanisms_told(asked.clocks, studies=asked.patients):
        for column in groups.get(mechanism, ()):
            numbers[column] += counted[-1]
            for name, (*look, supports) in SUPPORTS.items():
                if support in supports:
                    filters = {"kind": "mechanism", "mechanism": column, "support": ",".join(supports)}
                    add(cells[disease, column], name, tuple(look), filters, *counted)
    shown = sorted(numbers, key=lambda column: (-numbers[column], labels[column]))[:MOST_GROUPS]
    labels |= names_by_slug("mechanism", shown)
    return {column: labels[column] for column in shown}, {where: cell for where, cell in cells.items() if where[1] in shown}


def add(cell, name, look, filters, study, patients, number):
    counted = cell.setdefault(name, Counted(look, filters))
    counted.number += number
    if study is not None:
        counted.studies[study] = patients


def key_of(cells):
    """The looks that occur, in fixed order: (mark, tone, words)."""
    looks = {name: counted.look for cell in cells.values() for name, counted in cell.items()}
    return [looks[name] for name in sorted(looks, key=ORDER.index)]
