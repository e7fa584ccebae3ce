"""Two or more dose regimens side by side: what each amounts to, in which diseases it was tried, and what came of it."""

from collections import Counter
from typing import NamedTuple
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..documents.composing import Composed, of_anything
from ..filters.clocks import CLOCKS
from ..models import Arm, DoseRegimen
from ..plots.doses import span_of
from ..quantities.regimen_words import range_in_words
from ..queries.pages import studies_told
from ..queries.telling import Span
from ..synthesis.lines import judgements
from ..wording.languages import here
from ..wording.regimens import regimen_here
from ..wording.said import name_of, parted
from .answers import FILTERS, Answer
from .clocks import clocks_of, told
from .parameters import only
from .pictures import doses_of
from .side_by_side import MOST, questions_of, wanted

ASKED = ["effect", "same", "negative", "open", "counted", "harm", "unknown", "disagreement"]
MOST_LISTED = 6
MOST_ARMS = 24


class Fact(NamedTuple):
    """One line of what a regimen amounts to, for each column."""

    title: str
    values: list[str]


class Column(NamedTuple):
    """A regimen and what is published on it."""

    regimen: DoseRegimen
    address: str
    composed: Composed
    diseases: list  # (name, address of the evidence, items), those with most first
    more_diseases: int
    arms: list
    sources: list  # (label, address)
    more_sources: int
    judged: str
    answers: dict[str, Answer]


@require_safe
def regimens(request):
    """Up to four regimens, in the order of the address, as of now or of the time of the clocks."""
    only(request, "regimen", *CLOCKS)
    clocks = clocks_of(request)
    known = {regimen.slug: regimen for regimen in DoseRegimen.objects.published().prefetch_related("steps")}
    chosen = [known[slug] for slug in wanted(request, "regimen", DoseRegimen, known)]
    arms = arms_of(chosen, clocks)
    columns = [column_of(each, in_short, arms.get(each.pk, []), clocks) for each, in_short in composed_of(chosen, clocks)]
    context = {
        "columns": columns,
        "facts": facts_of(chosen),
        "drawn": drawn(chosen),
        "questions": questions_of(columns, ASKED),
        "compared": [each.slug for each in chosen],
        "addable": addable(known.values(), chosen) if len(chosen) < MOST else [],
        "most": MOST,
        **told(request, clocks, clocks.undated_among(*(f"regimen:{each.slug}" for each in chosen))),
        "kept": clocks.address,
        "api": "/api/v1/regimens/",
    }
    return render(request, "compare_regimens.html", context)


def addable(known, chosen):
    """(slug, name) of regimens that do not stand there yet, the smallest course first."""
    return [(each.slug, regimen_here(each.label)) for each in sorted(known, key=_by_dose) if each not in chosen]


def _by_dose(regimen):
    return (regimen.course_low is None, regimen.course_low or 0, regimen.label)


def facts_of(chosen):
    totals = [each.totals() for each in chosen]
    endless = [any(step.open_ended for step in each.steps.all()) for each in chosen]
    unknown = _("not known")
    return [
        Fact(_("g/kg per day"), [range_in_words(each.per_day) or unknown for each in totals]),
        Fact(_("Days of a course"), [str(each.days) if each.days else _("not known, or they differ") for each in totals]),
        Fact(_("g/kg per course"), [range_in_words(each.per_course) or unknown for each in totals]),
        Fact(_("g/kg per 28 days"), [range_in_words(each.per_28_days) or _("not known, or not repeated") for each in totals]),
        Fact(
            _("g/kg in all"),
            [
                _("open: no stated end") if open_ else range_in_words(each.cumulative) or unknown
                for each, open_ in zip(totals, endless, strict=True)
            ],
        ),
    ]


def drawn(chosen):
    """The regimens to one scale, under each other; those without a step are left out."""
    with_steps = [each for each in chosen if each.steps.all()]
    days, top = span_of([[step.as_value() for step in each.steps.all()] for each in with_steps])
    return [(each, doses_of(each, days=days, top=top)) for each in with_steps]


def arms_of(chosen, clocks):
    """{regimen: the arms that were given it}, in one query."""
    arms = Arm.objects.filter(regimen__in=chosen, study__in=studies_told(clocks)).select_related("study").order_by("study__slug", "pk")
    found = {}
    for arm in arms[: MOST_ARMS * MOST]:
        found.setdefault(arm.regimen_id, []).append(arm)
    return found


def composed_of(chosen, clocks):
    """[(regimen, what is said of it in short)]. They are counted in one query."""
    items, words = clocks.items(), [f"regimen:{each.slug}" for each in chosen]
    counts = {f"n{place}": Count("pk", filter=Q(terms__contains=[word])) for place, word in enumerate(words)}
    numbers = items.filter(terms__overlap=words).aggregate(**counts)
    spans = {each.slug: Span((word,), n) for each, word, n in zip(chosen, words, numbers.values(), strict=True)}
    found = of_anything(items, spans, clocks)
    return [(each, found[each.slug]) for each in chosen]


def column_of(regimen, in_short, arms, clocks):
    documents, clauses = in_short.documents, {clause.name: clause for clause in in_short.clauses}
    tested = Counter(each["disease"]["slug"] for each in documents if each["disease"])
    names = {each["disease"]["slug"]: name_of(each["disease"]["name"]) for each in documents if each["disease"]}
    sources = {each["publication"]["id"]: each["publication"]["label"] for each in documents}
    of = {"regimen": regimen.slug, **clocks.address}
    return Column(
        regimen=regimen,
        address=f"{here(regimen.get_absolute_url())}{clocks.query}",
        composed=in_short,
        diseases=[(names[slug], _evidence(**of, disease=slug, disease_scope="self"), n) for slug, n in tested.most_common(MOST_LISTED)],
        more_diseases=max(0, len(tested) - MOST_LISTED),
        arms=arms[:MOST_LISTED],
        sources=[(label, here(f"/publications/{slug}/")) for slug, label in list(sources.items())[:MOST_LISTED]],
        more_sources=max(0, len(sources) - MOST_LISTED),
        judged=parted(judgements(documents)),
        answers={name: Answer(clause, _evidence(**of, **FILTERS[name])) for name, clause in clauses.items() if name in FILTERS},
    )


def _evidence(**filters):
    return here(f"/evidence/?{urlencode(filters, safe=',')}")
