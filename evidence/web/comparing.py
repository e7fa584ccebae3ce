"""Two or more diseases side by side: to each question of the summary, what is published on each."""

from typing import NamedTuple

from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..documents.profiles import SUMMARISED
from ..models import Disease
from ..queries.addresses import where_to
from ..queries.disease_tree import DiseaseTree
from ..queries.pages import documents_of, items_on
from ..synthesis.summary import Clause, summary
from .parameters import LONGEST, Unreadable, only

MOST = 4


class Column(NamedTuple):
    """A disease, its clauses by name, and whether they are of the disease itself, without its many forms."""

    disease: Disease
    clauses: dict[str, Clause]
    narrowed: bool


class Question(NamedTuple):
    """One question and each disease's answer to it, None where nothing is entered."""

    title: str
    answers: list


@require_safe
def diseases(request):
    """Up to four diseases, in the order of the address."""
    only(request, "disease")
    tree = DiseaseTree()
    by_slug = {each.slug: each for each in tree.diseases.values()}
    chosen = [by_slug[slug] for slug in wanted(request, by_slug)]
    columns = [column_of(disease) for disease in chosen]
    context = {
        "columns": columns,
        "questions": questions_of(columns),
        "addable": addable(tree, chosen) if len(chosen) < MOST else [],
        "most": MOST,
        "api": "/api/v1/diseases/",
    }
    return render(request, "compare.html", context)


def wanted(request, by_slug):
    """The slugs of the address, each once; those that have moved at their new place; unknown ones and too many are refused."""
    slugs = [slug for slug in dict.fromkeys(each.strip()[:LONGEST] for each in request.GET.getlist("disease")) if slug]
    strange = [slug.replace("\x00", "�") for slug in slugs if slug not in by_slug]
    moved = where_to(Disease, strange) if strange else {}
    unknown = [slug for slug in strange if moved.get(slug) not in by_slug]
    if unknown:
        shown = ", ".join(f"“{slug[:60]}”" for slug in unknown[:MOST])
        raise Unreadable(f"No disease is known as {shown}. “disease” wants the last part of a disease's address, as {example(by_slug)}.")
    slugs = list(dict.fromkeys(moved.get(slug, slug) for slug in slugs))
    if len(slugs) > MOST:
        raise Unreadable(f"At most {MOST} diseases stand side by side; {len(slugs)} are asked for.")
    return slugs


def example(by_slug):
    return ", ".join(f"“{slug}”" for slug in sorted(by_slug)[:3]) or "there is none yet"


def column_of(disease):
    """The same clauses that its own page has."""
    items = items_on(f"within:{disease.slug}")
    narrowed = items.count() > SUMMARISED
    documents = documents_of(items_on(f"disease:{disease.slug}") if narrowed else items)
    return Column(disease, {clause.name: clause for clause in summary(documents)}, narrowed)


def questions_of(columns):
    """The questions in the order of a summary; those that no disease answers are left out."""
    titles = {}
    for name in ORDER:
        for column in columns:
            if name in column.clauses:
                titles.setdefault(name, column.clauses[name].title)
    return [Question(title, [(column, column.clauses.get(name)) for column in columns]) for name, title in titles.items()]


ORDER = ["position", "dose", "effect", "same", "negative", "open", "counted", "rests_on", "harm", "unknown", "disagreement"]


def addable(tree, chosen):
    """Diseases on which something is published and that do not stand there yet, by name."""
    here = {disease.pk for disease in chosen}
    told = [disease for key, disease in tree.diseases.items() if key not in here and tree.number(key)]
    return sorted(told, key=lambda disease: disease.label.casefold())
