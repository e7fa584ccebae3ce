"""The filters that an address names, in words: no reader should have to know how values are stored."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ..documents.sections import HEADINGS
from ..filters.evidence import EvidenceFilter
from ..models import DoseRegimen
from ..vocabulary.evidence import CaveatKind, Kind
from ..vocabulary.scopes import DiseaseScope
from ..wording import caveats
from ..wording.regimens import regimen_here
from ..wording.said import label, listed
from .names import NAMED, names_by_slug

TITLES = {
    "q": gettext_noop("Words"),
    "kind": gettext_noop("Kind"),
    "disease": gettext_noop("Disease"),
    "disease_scope": gettext_noop("What is included"),
    "specialty": gettext_noop("Specialty"),
    "population": gettext_noop("Population"),
    "extent": gettext_noop("In how many patients"),
    "publication": gettext_noop("Publication"),
    "pmid": "PMID",
    "doi": "DOI",
    "study": gettext_noop("Study"),
    "study_type": gettext_noop("Type of study"),
    "allocation": gettext_noop("Allocation"),
    "intervention": gettext_noop("Treatment"),
    "comparator": gettext_noop("Compared with"),
    "regimen": gettext_noop("Regimen"),
    "outcome": gettext_noop("Outcome"),
    "outcome_domain": gettext_noop("Domain of the outcome"),
    "mechanism": gettext_noop("Mechanism"),
    "direction": gettext_noop("Direction"),
    "significance": gettext_noop("Significance"),
    "line": gettext_noop("Line of therapy"),
    "role": gettext_noop("Role in therapy"),
    "strength": gettext_noop("Strength of the wording"),
    "stance": gettext_noop("Position"),
    "support": gettext_noop("Support of the mechanism"),
    "severity": gettext_noop("Severity"),
    "gap": gettext_noop("Not known"),
    "aspect": gettext_noop("Aspect"),
    "hedge": gettext_noop("How sure it sounds"),
    "basis": gettext_noop("Rests on"),
    "caveat": gettext_noop("Caveat"),
    "has_disagreement": gettext_noop("Sources disagree"),
    "language": gettext_noop("Language of the text"),
    "course_g_per_kg_min": gettext_noop("Dose of a course, at least (g/kg)"),
    "course_g_per_kg_max": gettext_noop("Dose of a course, at most (g/kg)"),
    "cumulative_g_per_kg_min": gettext_noop("Dose in all, at least (g/kg)"),
    "cumulative_g_per_kg_max": gettext_noop("Dose in all, at most (g/kg)"),
    "n_min": gettext_noop("Patients, at least"),
    "year_min": gettext_noop("From year"),
    "year_max": gettext_noop("To year"),
    "published_since": gettext_noop("Published here since"),
    "since": gettext_noop("New since"),
}
"""Filter → its title. The two clocks have a place of their own on every page."""


def filters_in_words(given):
    """[(title, words)] of the filters that are given: {name: its values as in the address}, all known to be good."""
    return [(title_of(name), listed(words_of(name, values))) for name, values in given.items() if name in TITLES and any(values)]


def title_of(name):
    return _(TITLES[name])


def words_of(name, values):
    """The values in the reader's words; what a reader typed herself stands as it is."""
    options = EvidenceFilter.base_filters[name].extra
    parts = [part.strip() for value in values for part in value.split(",") if part.strip()]
    if "vocabularies" in options:
        return [_word(name, part, options["vocabularies"]) for part in parts]
    if "record" in options:
        return _names(name, parts, options["record"])
    if name == "disease_scope":
        return [label(DiseaseScope, part) for part in parts]
    return [_("yes") if part == "true" else _("no") for part in parts] if name == "has_disagreement" else values


def _word(name, value, vocabularies):
    if name == "kind":
        return str(HEADINGS[Kind(value)].title)
    if vocabularies == [CaveatKind]:
        return capfirst(caveats.caveat(value))
    vocabulary = next(each for each in vocabularies if value in each.values)
    return capfirst(label(vocabulary, value))


def _names(name, slugs, record):
    """Records by their names; one that another has been merged into keeps the slug that was asked for."""
    known = {each.slug: str(each) for each in record.objects.filter(slug__in=slugs)}
    if record is DoseRegimen:
        known = {slug: regimen_here(label_) for slug, label_ in known.items()}
    noun = record._meta.model_name
    here = names_by_slug(noun, slugs) if noun in NAMED else {}
    return [here.get(slug) or known.get(slug) or slug for slug in slugs]
