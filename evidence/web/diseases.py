"""The disease page, the heart of the work, and the index of diseases.

It is bounded: of everything it shows the first, says how many there are, and gives the address of the rest.
"""

from urllib.parse import urlencode

from django.db.models import prefetch_related_objects
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..documents.profiles import profile_of
from ..models import Disease
from ..queries.disease_tree import DiseaseTree
from ..queries.pages import number_by_kind
from ..vocabulary.evidence import Kind
from ..wording.languages import here
from .addresses import page_of
from .answers import answers_of
from .clocks import clocks_of, told
from .contrasts import contrasts_of
from .filtering import asked, chosen_among
from .heads import head_of
from .lean import lean
from .names import names_of
from .pictures import drawn_regimens, proportions_of, timeline_of
from .printing import MOST_PRINTED, for_paper, printed, sizes_on_paper
from .scopes import included_in, parameter_of, scope_of, scopes_of
from .sections import counted_by_kind, sections_of, silent_on
from .side_by_side import MOST

TRAILS, FORMS = 3, 12
ROWS = {
    Kind.RECOMMENDATION: 4,
    Kind.DOSING: 3,
    Kind.FINDING: 5,
    Kind.SAFETY: 3,
    Kind.MECHANISM: 2,
    Kind.EPIDEMIOLOGY: 1,
    Kind.GAP: 2,
}
"""Rows of each kind while nothing is chosen; background and methods are a step away."""
LONG = 28
"""Lines in short beyond which, as on the page of a group, only half of these rows stand: each line leads to its items."""
ROWS_CHOSEN, FEWEST = 24, 3
"""Rows of what a reader chose, shared by its kinds."""
TABLE, SOURCES, GROUPS, PER_GROUP = 6, 6, 1, 2
READ = 50
"""Studies and regimens of which the first are shown."""


@require_safe
def index(request):
    return render(request, "diseases/index.html", {"specialties": DiseaseTree().by_place(), "api": "/api/v1/diseases/"})


@page_of(Disease.objects.published)
def detail(request, disease):
    """What is published on a disease, as widely and at the time that the address says; what is said of a group stands apart."""
    clocks, scope = clocks_of(request), scope_of(request)
    tree = DiseaseTree(clocks)
    disease = tree.diseases[disease.pk]
    prefetch_related_objects([disease], "codes")
    on_paper = for_paper(request)
    read, table, sources = (MOST_PRINTED, MOST_PRINTED, MOST_PRINTED) if on_paper else (READ, TABLE, SOURCES)
    profile = profile_of(disease, tree, clocks, scope, table=read, publications=sources, group=PER_GROUP)
    path, kept = here(disease.get_absolute_url()), {**parameter_of(scope), **clocks.address}
    forms, groups = tree.under(disease.pk), tree.above(disease.pk)
    listed = {"disease": disease.slug, **kept}
    told_most = sorted(profile.regimens, key=lambda regimen: -regimen.items_here)
    context = {
        "disease": disease,
        "head": head_of(request, disease, clocks),
        "correct": reverse("correct_disease", args=[disease.slug]),
        "names": names_of(disease),
        "trails": tree.trails(disease.pk)[:TRAILS],
        "forms": [(form, tree.number(form.pk)) for form in tree.forms(disease.pk)[:FORMS]],
        "more_forms": max(0, len(tree.forms(disease.pk)) - FORMS),
        "scope": scope,
        "scopes": scopes_of(path, scope, profile.number_in, forms=len(forms), groups=len(groups), kept=clocks.address),
        "included": included_in(scope, forms=len(forms), groups=len(groups)),
        "silent_on": silent_on(profile.numbers, profile.number_of_regimens),
        **told(request, clocks, profile.undated),
        **evidence_of(request, disease, profile, kept),
        "profile": profile,
        "listed": urlencode(listed),
        "clauses": answers_of(profile.composed.clauses, path, **kept),
        "timeline": timeline_of(profile.composed.documents),
        "proportions": proportions_of(profile.composed.documents),
        "contrasts": contrasts_of(profile.contrasts),
        "regimens": profile.regimens[:table],
        "drawn_regimens": drawn_regimens(told_most),
        "to_compare": urlencode([("regimen", each.slug) for each in told_most[:MOST]] + list(clocks.address.items())),
        "studies": profile.studies[:table],
        "without_result": [study for study in profile.studies if study.without_result],
        "groups_told": [each._replace(kinds=counted_by_kind(each.kinds)) for each in profile.said_of_groups],
        "groups_shown": profile.said_of_groups[:GROUPS],
        "api": f"/api/v1/diseases/{disease.slug}/profile/{'?' if kept else ''}{urlencode(kept)}",
    }
    return lean(render(request, "diseases/detail.html", context))


def evidence_of(request, disease, profile, kept):
    """The evidence that the address chooses: filters, sections, and how much of how much it is."""
    chosen = chosen_among(profile.items, request)
    numbers = number_by_kind(chosen.items) if chosen.given else profile.numbers
    sizes = sizes_on_paper(numbers) if for_paper(request) else sizes_on_screen(profile, numbers, chosen)

    def more(kind, number):
        """On this page where it has room, else in the list of all evidence."""
        filters = {**kept, **chosen.given, "kind": kind}
        if number <= ROWS_CHOSEN or not chosen.given.get("kind"):
            return asked(**filters)
        return here(f"/evidence/{asked(to='', disease=disease.slug, **filters)}")

    sections = sections_of(
        profile.items if not chosen.given else chosen.items, first=f"disease:{disease.slug}", size=sizes, numbers=numbers, more=more
    )
    return {
        "chosen": chosen,
        "kept": kept,
        "unchosen": asked(**kept),
        "number_chosen": sum(numbers.values()),
        **printed(request, sum(numbers.values()), **kept, **chosen.given),
        "sections": [section for section in sections if section.shown],
        "further": [section for section in sections if not section.shown],
    }


def sizes_on_screen(profile, numbers, chosen):
    """{kind: rows}, so that the page stays light whatever is chosen and however much is said in short."""
    if chosen.given:
        return dict.fromkeys(numbers, max(FEWEST, ROWS_CHOSEN // max(1, len(numbers))))
    half = sum(len(clause.lines) for clause in profile.composed.clauses) > LONG
    return {kind: max(1, rows // 2) if half else rows for kind, rows in ROWS.items()}
