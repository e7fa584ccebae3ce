"""Mechanisms, outcomes and interventions: a name, what it is, where it stands, and what is published on it."""

from typing import NamedTuple

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from ..models import Intervention, Mechanism, Outcome
from ..queries.counts import counts_by_kind, counts_by_kind_for_interventions
from ..queries.pages import items_on, number_by_mechanism, page_by_name
from ..vocabulary.terms import Better, Fragment, InterventionKind, MechanismAction, MechanismOf, OutcomeDomain, Route
from ..wording.order import by_name
from ..wording.said import label, name_of
from .addresses import page_of
from .clocks import clocks_of, told
from .heads import head_of
from .lean import lean
from .names import names_of
from .networks import network_of
from .of_disease import of_disease
from .parameters import PAGE, only, text
from .sections import sections_of


class Fact(NamedTuple):
    """One line of what a thing is: a label, and words or records with a page."""

    label: str
    words: str = ""
    records: tuple = ()


def index_of(model, title, introduction, count):
    """The index page of a vocabulary, by name."""
    noun = model._meta.model_name

    @require_safe
    def index(request):
        only(request, "after")
        rows, after = page_by_name(model.objects.published(), text(request, "after"), PAGE)
        counts = count()
        for row in rows:
            row.items_here = sum(counts.get(row.pk, {}).values())
        context = {"title": title, "introduction": introduction, "terms": rows, "after": after, "api": f"/api/v1/{noun}s/"}
        return render(request, "terms/index.html", context)

    return index


MECHANISMS = (gettext_lazy("Mechanisms"), gettext_lazy("How IVIg, a disease or a harm is thought or shown to work."))
all_mechanisms = index_of(Mechanism, *MECHANISMS, lambda: counts_by_kind("mechanism"))


@require_safe
def mechanisms(request):
    """All of them; or those told of one disease, drawn as a network of what is shown and what is presumed."""
    chosen = of_disease(request)
    if chosen is None:
        return all_mechanisms(request)
    title, introduction = MECHANISMS
    mechanistic = chosen.items.filter(item__kind="mechanism")
    counts = number_by_mechanism(mechanistic)
    rows, after = page_by_name(Mechanism.objects.published().filter(pk__in=counts), text(request, "after"), PAGE)
    for row in rows:
        row.items_here = counts[row.pk]
    context = {"title": title, "introduction": introduction, "terms": rows, "after": after, "api": "/api/v1/mechanisms/"}
    return render(request, "terms/index.html", {**context, "of": chosen.disease, "given": chosen.given, "network": network_of(mechanistic)})


outcomes = index_of(
    Outcome,
    gettext_lazy("Outcomes"),
    gettext_lazy("What was measured or counted in patients, harms included."),
    lambda: counts_by_kind("outcome"),
)
interventions = index_of(
    Intervention,
    gettext_lazy("Treatments"),
    gettext_lazy("What patients were given, comparators included."),
    counts_by_kind_for_interventions,
)


@page_of(lambda: Mechanism.objects.published().prefetch_related("names", "parents__names", "children__names"))
def mechanism(request, record):
    facts = [
        Fact(_("Mechanism of"), label(MechanismOf, record.of)),
        Fact(_("Action"), label(MechanismAction, record.action) if record.action else _("not applicable: a group of mechanisms")),
        Fact(_("Acts on"), record.target or _("not stated")),
        Fact(_("Part of the antibody"), label(Fragment, record.fragment)),
        Fact(_("Belongs to"), records=_by_name(record.parents.all())),
        Fact(_("Includes"), records=_by_name(record.children.all())),
    ]
    network = network_of(items_on(f"mechanism:{record.slug}", clocks=clocks_of(request)), clocks_of(request))
    return _detail(request, record, _("Mechanisms"), facts, network=network)


@page_of(lambda: Outcome.objects.published().select_related("parent").prefetch_related("names", "parent__names", "children__names"))
def outcome(request, record):
    facts = [
        Fact(_("Domain"), label(OutcomeDomain, record.domain)),
        Fact(_("COMET core area"), _(record.core_area) if record.core_area else _("none: the source does not name what was measured")),
        Fact(_("Instrument"), record.instrument or _("none named")),
        Fact(_("Which way is better"), label(Better, record.better)),
        Fact(_("Belongs to"), records=(record.parent,) if record.parent else ()),
        Fact(_("Includes"), records=_by_name(record.children.all())),
    ]
    return _detail(request, record, _("Outcomes"), facts)


@page_of(lambda: Intervention.objects.published().prefetch_related("names", "codes"))
def intervention(request, record):
    codes = "; ".join(str(code) if code.checked_by else _("{code} (unchecked)").format(code=code) for code in record.codes.all())
    facts = [
        Fact(_("Kind"), label(InterventionKind, record.kind)),
        Fact(_("Route"), label(Route, record.route)),
        Fact(_("Codes"), codes or _("none entered")),
    ]
    clocks = clocks_of(request)
    compared = sections_of(items_on(f"comparator:{record.slug}", clocks=clocks), comparator=record.slug, **clocks.address)
    return _detail(request, record, _("Treatments"), facts, compared=compared)


def _by_name(records):
    return tuple(by_name(records, lambda record: name_of(record.names_by_language())))


def _detail(request, record, title, facts, **more):
    noun, clocks = record._meta.model_name, clocks_of(request)
    word = f"{noun}:{record.slug}"
    sections = sections_of(items_on(word, clocks=clocks), **{noun: record.slug}, **clocks.address)
    context = {
        "record": record,
        "head": head_of(request, record, clocks),
        **told(request, clocks, clocks.undated_among(word)),
        "noun": noun,
        "index_title": title,
        "index_address": reverse(f"{noun}s"),
        "names": names_of(record),
        "facts": [fact for fact in facts if fact.words or fact.records],
        "sections": sections,
        "number": sum(section.number for section in sections),
        "api": f"/api/v1/{noun}s/{record.slug}/",
        **more,
    }
    return lean(render(request, "terms/detail.html", context))
