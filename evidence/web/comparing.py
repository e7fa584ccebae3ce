"""Two or more diseases side by side: to each question of the summary, what is published on each."""

from typing import NamedTuple

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..documents.composing import Composed
from ..documents.syntheses import Numbers, syntheses_of
from ..filters.clocks import CLOCKS
from ..models import Disease
from ..queries.disease_tree import DiseaseTree
from ..wording.languages import here
from ..wording.order import by_name
from ..wording.said import name_of
from .answers import Answer, answers_of
from .clocks import clocks_of, told
from .parameters import only
from .side_by_side import MOST, questions_of, wanted


class Column(NamedTuple):
    """A disease, its answers by name, of which items they are composed, and its address."""

    disease: Disease
    answers: dict[str, Answer]
    composed: Composed
    address: str


@require_safe
def diseases(request):
    """Up to four diseases, in the order of the address, as of now or of the time of the clocks."""
    only(request, "disease", *CLOCKS)
    clocks = clocks_of(request)
    tree = DiseaseTree(clocks)
    by_slug = {each.slug: each for each in tree.diseases.values()}
    chosen = [by_slug[slug] for slug in wanted(request, "disease", Disease, by_slug)]
    numbers = Numbers({each.pk: tree.own(each.pk) for each in chosen}, {each.pk: tree.number(each.pk) for each in chosen})
    columns = [column_of(synthesis, clocks) for synthesis in syntheses_of(chosen, clocks.items(), numbers, clocks)]
    undated = clocks.undated_among(*(f"within:{disease.slug}" for disease in chosen))
    context = {
        "columns": columns,
        "questions": questions_of(columns),
        "compared": [each.slug for each in chosen],
        "addable": addable(tree, chosen) if len(chosen) < MOST else [],
        "most": MOST,
        **told(request, clocks, undated),
        "kept": clocks.address,
        "api": "/api/v1/diseases/",
    }
    return render(request, "compare.html", context)


def column_of(synthesis, clocks):
    """The same answers that its own page has."""
    path = here(synthesis.disease.get_absolute_url())
    answers = answers_of(synthesis.composed.clauses, path, **clocks.address)
    return Column(synthesis.disease, {answer.clause.name: answer for answer in answers}, synthesis.composed, f"{path}{clocks.query}")


def addable(tree, chosen):
    """(slug, name) of diseases on which something is published and that do not stand there yet, by name."""
    here_already = {disease.pk for disease in chosen}
    told_of = [disease for key, disease in tree.diseases.items() if key not in here_already and tree.number(key)]
    return by_name([(disease.slug, name_of(disease.names_by_language())) for disease in told_of], lambda each: each[1])
