"""Two or more diseases side by side: to each question of the summary, what is published on each."""

from typing import NamedTuple

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..documents.profiles import SUMMARISED
from ..filters.clocks import CLOCKS
from ..models import Disease
from ..queries.disease_tree import DiseaseTree
from ..queries.pages import documents_of, items_on
from ..synthesis.summary import summary
from ..wording.languages import here
from ..wording.order import by_name
from ..wording.said import name_of
from .answers import Answer, answers_of
from .clocks import clocks_of, told
from .parameters import only
from .side_by_side import MOST, questions_of, wanted


class Column(NamedTuple):
    """A disease, its answers by name, its address, and whether they are of the disease itself, without its many forms."""

    disease: Disease
    answers: dict[str, Answer]
    address: str
    narrowed: bool


@require_safe
def diseases(request):
    """Up to four diseases, in the order of the address, as of now or of the time of the clocks."""
    only(request, "disease", *CLOCKS)
    clocks = clocks_of(request)
    tree = DiseaseTree(clocks)
    by_slug = {each.slug: each for each in tree.diseases.values()}
    chosen = [by_slug[slug] for slug in wanted(request, "disease", Disease, by_slug)]
    columns = [column_of(disease, clocks) for disease in chosen]
    undated = clocks.undated_among(*(f"within:{disease.slug}" for disease in chosen))
    context = {
        "columns": columns,
        "questions": questions_of(columns),
        "addable": addable(tree, chosen) if len(chosen) < MOST else [],
        "most": MOST,
        **told(request, clocks, undated),
        "kept": clocks.address,
        "api": "/api/v1/diseases/",
    }
    return render(request, "compare.html", context)


def column_of(disease, clocks):
    """The same answers that its own page has."""
    items = items_on(f"within:{disease.slug}", clocks=clocks)
    narrowed = items.count() > SUMMARISED
    documents = documents_of(items_on(f"disease:{disease.slug}", clocks=clocks) if narrowed else items)
    path = here(disease.get_absolute_url())
    answers = answers_of(summary(documents, disease.slug), path, **clocks.address)
    return Column(disease, {answer.clause.name: answer for answer in answers}, f"{path}{clocks.query}", narrowed)


def addable(tree, chosen):
    """Diseases on which something is published and that do not stand there yet, by name."""
    here_already = {disease.pk for disease in chosen}
    told_of = [disease for key, disease in tree.diseases.items() if key not in here_already and tree.number(key)]
    return by_name(told_of, lambda disease: name_of(disease.names_by_language()))
