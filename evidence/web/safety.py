"""Harms by the trait of the patient: which, in whom, when, how relieved, how often, and from which sentence."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..filters.clocks import CLOCKS
from ..queries.safety import harms, traits_named
from ..synthesis.summary import of_another_treatment
from ..vocabulary.bibliography import Standing
from ..wording import numbers, rows
from ..wording.languages import here
from ..wording.order import by_name
from ..wording.said import Said, name_of, parted
from .clocks import clocks_of, told
from .parameters import Unreadable, only, text


class Harm(NamedTuple):
    """One sentence of a source on one harm, as a line of the table."""

    name: str
    treatment: str
    in_whom: str
    said: Said
    when: str
    relief: str
    disease: dict | None
    caveats: list[str]
    source: str
    read_in: str
    place: str
    path: str
    accession: str
    retracted: bool


class Trait(NamedTuple):
    """A trait and the harms of which a source says that it raises their risk."""

    slug: str
    name: str
    harms: list[Harm]


class Section(NamedTuple):
    """Traits of which the very same harms are told, so that these are told once."""

    traits: list[Trait]
    harms: list[Harm]

    @property
    def ids(self):
        return " ".join(trait.slug for trait in self.traits)


@require_safe
def index(request):
    """All harms, or those that one trait of a patient makes likelier."""
    only(request, "trait", *CLOCKS)
    clocks = clocks_of(request)
    documents, number = harms(clocks)
    own = [each for each in documents if not of_another_treatment(each)]
    traits = traits_of(own)
    wanted = text(request, "trait")
    if wanted and wanted not in traits and not traits_named().filter(slug=wanted).exists():
        raise Unreadable(
            _("No published harm names the trait “{trait}”. This page knows: {known}.").format(
                trait=wanted[:40], known=", ".join(traits) or _("none yet")
            )
        )
    context = {
        "traits": list(traits.values()),
        "sections": together(trait for slug, trait in traits.items() if wanted in ("", slug)),
        "wanted": traits.get(wanted),
        "others": [] if wanted else harms_by_name(each for each in own if not each["harm"]["risk_factors"]),
        "of_others": [] if wanted else harms_by_name(each for each in documents if of_another_treatment(each)),
        "number": number,
        "more": number - len(documents),
        **told(request, clocks, clocks.undated_among("kind:safety")),
        "api": f"/api/v1/evidence/?{urlencode({'kind': 'safety', **clocks.address})}",
    }
    return render(request, "safety.html", context)


def traits_of(documents):
    """{slug: trait with its harms}, by name."""
    names, told = {}, {}
    for document in documents:
        harm = harm_of(document)
        for slug, term in {term["slug"]: term for group in document["harm"]["risk_factors"] for term in group}.items():
            names[slug] = name_of(term["name"])
            told.setdefault(slug, []).append(harm)
    return {slug: Trait(slug, names[slug], told[slug]) for slug in by_name(names, names.__getitem__)}


def together(traits):
    """A section for each set of harms, in the order of the first trait that has it."""
    same = {}
    for trait in traits:
        same.setdefault(tuple(harm.accession for harm in trait.harms), []).append(trait)
    return [Section(found, found[0].harms) for found in same.values()]


def harms_by_name(documents):
    return by_name(map(harm_of, documents), lambda harm: harm.name)


def harm_of(document):
    block = document["harm"]
    return Harm(
        name=name_of(document["outcome"]["name"]) if document["outcome"] else _("harm not named"),
        treatment=rows.names(document["interventions"]) if of_another_treatment(document) else "",
        in_whom=parted([rows.risk_factors(block["risk_factors"]), rows.population(document)]),
        said=rows.says(document),
        when=numbers.time_point(document["time_point"] or block["onset"]),
        relief=block["relief"] or "",
        disease=document["disease"],
        caveats=rows.reservations(document["caveats"]),
        source=rows.source(document),
        read_in=rows.read_in(document),
        place=rows.place(document["anchors"][0]) if document["anchors"] else "",
        path=here(document["path"]),
        accession=document["accession"],
        retracted=document["publication"]["standing"] == Standing.RETRACTED,
    )
