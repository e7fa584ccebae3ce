"""The evidence map: what is known of which disease, and where nothing is."""

from collections import defaultdict
from urllib.parse import urlencode

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ..models import Disease
from ..plots.evidence_map import Row, Tile, evidence_map
from ..queries.evidence_map import gaps_told, groups_of_mechanisms, mechanisms_told, outcomes_told
from ..synthesis.summary import AS_GOOD, BENEFIT
from ..vocabulary.terms import OutcomeDomain
from ..wording.languages import here
from ..wording.said import label, name_of
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


@require_safe
def evidence(request):
    """Diseases against what was measured, or against groups of mechanisms."""
    only(request, "by")
    by = text(request, "by") or "outcome"
    if by not in ("outcome", "mechanism"):
        raise Unreadable(f"Unknown: “{by[:40]}”. “by” knows: outcome, mechanism.")
    heads, cells, keys = by_mechanism() if by == "mechanism" else by_outcome()
    diseases = list(Disease.objects.published().with_names().filter(pk__in={disease for disease, _column in cells}))
    diseases.sort(key=lambda disease: (disease.get_specialty_display(), disease.label.casefold()))
    rows = [row_of(disease, heads, cells) for disease in diseases[:MOST_ROWS]]
    context = {
        "by": by,
        "key": keys,
        "number": len(diseases),
        "shown": len(rows),
        "picture": drawn(by, heads, rows),
        "api": "/api/v1/evidence/",
    }
    return render(request, "map.html", context)


def drawn(by, heads, rows):
    if not rows:
        return None
    title = _("Diseases and mechanisms") if by == "mechanism" else _("Diseases and what was measured")
    description = _("{rows} diseases, {columns} columns; the table below has the same.").format(rows=len(rows), columns=len(heads))
    return evidence_map(list(heads.values()), rows, title=title, description=description, first=_("Disease"), id_=f"map-{by}")


def row_of(disease, heads, cells):
    return Row(
        label=name_of(disease.names_by_language()) or disease.label,
        path=here(disease.get_absolute_url()),
        group=str(disease.get_specialty_display()),
        cells=[tiles_of(disease, cells.get((disease.pk, column), {})) for column in heads],
    )


def tiles_of(disease, counted):
    """A tile for each sense, in fixed order; its address lists exactly what it counts."""
    tiles = []
    for name in sorted(counted, key=ORDER.index):
        (mark, tone, words), number, filters = counted[name]
        path = here(f"/evidence/?{urlencode({'disease': disease.slug, 'disease_scope': 'self', **filters}, safe=',')}")
        tiles.append(Tile(mark, tone, str(words), number, path))
    return tiles


def by_outcome():
    """(heads by domain, {(disease, domain): {sense: (look, number, filters)}}, the looks that occur)."""
    cells = defaultdict(dict)
    for disease, domain, kind, direction, number in outcomes_told():
        filters = {"outcome_domain": domain, "kind": kind, "intervention": "ivig"}
        if kind == "safety":
            add(cells[disease, domain], "harm", HARM, number, filters)
            continue
        for name, (*look, directions) in SENSES.items():
            if direction in directions:
                add(cells[disease, domain], name, tuple(look), number, {**filters, "direction": ",".join(directions)})
    for disease, named, aspects, number in gaps_told():
        for domain, filters in asked(named, aspects).items():
            add(cells[disease, domain], "gap", GAP, number, filters)
    occurring = {domain for _disease, domain in cells}
    heads = {OutcomeDomain.NOT_NAMED.value: _("Outcome not named")} | {each.value: label(OutcomeDomain, each) for each in MEASURED}
    heads = {domain: head for domain, head in heads.items() if domain in occurring}
    return heads, cells, key_of(cells)


def asked(named, aspects):
    """{column: filters} of an open question: by the outcome it names, else by what it asks."""
    if named:
        return {named: {"kind": "gap", "outcome_domain": named}}
    columns = {ASKS[each] for each in aspects if each in ASKS}
    return {column: {"kind": "gap", "gap": ",".join(each for each in ASKS if ASKS[each] == column)} for column in columns}


def by_mechanism():
    """The same along the groups right under the roots of the mechanisms, those with most items first."""
    labels, groups = groups_of_mechanisms()
    cells, numbers = defaultdict(dict), defaultdict(int)
    for disease, mechanism, support, number in mechanisms_told():
        for column in groups.get(mechanism, ()):
            numbers[column] += number
            for name, (*look, supports) in SUPPORTS.items():
                if support in supports:
                    filters = {"kind": "mechanism", "mechanism": column, "support": ",".join(supports)}
                    add(cells[disease, column], name, tuple(look), number, filters)
    shown = sorted(numbers, key=lambda column: (-numbers[column], labels[column]))[:MOST_GROUPS]
    kept = {where: cell for where, cell in cells.items() if where[1] in shown}
    return {column: labels[column] for column in shown}, kept, key_of(kept)


def add(cell, name, look, number, filters):
    before = cell[name][1] if name in cell else 0
    cell[name] = (look, before + number, filters)


def key_of(cells):
    """The looks that occur, in fixed order: (mark, tone, words)."""
    looks = {name: look for cell in cells.values() for name, (look, _number, _filters) in cell.items()}
    return [looks[name] for name in sorted(looks, key=ORDER.index)]
