"""The filters of evidence, shared by pages and API. Start them at `EvidenceFilter.gate()`."""

import django_filters
from django import forms
from django.core.exceptions import ValidationError

from ..documents.finding import catch_up, fitting
from ..identifiers import publications as identifiers
from ..models import Disease, DoseRegimen, Intervention, Mechanism, Outcome, Publication, PublicItem, Study
from ..queries.clocks import held_on, literature_by
from ..queries.finding import understand
from ..queries.groups import groups_of
from ..vocabulary import evidence as words
from ..vocabulary.languages import Language
from ..vocabulary.scopes import DiseaseScope, terms_within
from ..vocabulary.studies import Allocation, StudyType
from ..vocabulary.terms import OutcomeDomain, Specialty
from .moments import Since
from .values import (
    DayField,
    Grams,
    IdentifiersField,
    RangesForm,
    RepeatedValues,
    SinceDay,
    SlugsField,
    TextField,
    Whole,
    WordsField,
    YesOrNoField,
)


class Carries(django_filters.Filter):
    """Items that carry any of the words “name:value” in `PublicItem.terms`; the name is the filter's own or `term`."""

    def __init__(self, *, term=None, **options):
        self.term = term
        super().__init__(**options)

    def filter(self, items, values):
        term = self.term or self.field_name
        return items.filter(terms__overlap=[f"{term}:{value}" for value in values]) if values else items


class CarriesWords(Carries):
    field_class = WordsField


class CarriesSlugs(Carries):
    field_class = SlugsField


class CarriesIdentifiers(Carries):
    field_class = IdentifiersField


class CarriesYesOrNo(Carries):
    field_class = YesOrNoField

    def filter(self, items, value):
        return super().filter(items, [value] if value else [])


class InDisease(CarriesSlugs):
    """Items said of the diseases, as widely as `disease_scope` says."""

    def filter(self, items, slugs):
        if not slugs:
            return items
        scope = self.parent.form.cleaned_data.get("disease_scope") or DiseaseScope.DESCENDANTS
        groups = sorted(groups_of(slugs)) if scope == DiseaseScope.WITH_GROUPS else []
        return items.filter(terms__overlap=terms_within(scope, slugs, groups))


class Scope(django_filters.Filter):
    """How widely `disease` is meant; it selects nothing by itself."""

    field_class = forms.ChoiceField

    def __init__(self, **options):
        allowed = ", ".join(DiseaseScope.values)
        sentence = f"“%(value)s” is not known. Allowed: {allowed}."
        super().__init__(choices=DiseaseScope.choices, error_messages={"invalid_choice": sentence}, **options)

    def filter(self, items, value):
        return items


class Found(django_filters.Filter):
    """Items that the search finds; `search` is the text as it was understood, once it has been asked."""

    field_class = TextField
    search = None

    def filter(self, items, text):
        if not text:
            return items
        catch_up()
        self.search = understand(text)
        return fitting(self.search, items, former=bool(self.parent.form.cleaned_data.get("as_of")))


class AsOf(django_filters.Filter):
    """The versions that were public at the end of a day; it wants to be started at `EvidenceFilter.gate`."""

    field_class = DayField

    def filter(self, versions, day):
        return held_on(versions, day) if day else versions


class PublishedBy(django_filters.Filter):
    """Items whose publication had appeared by a day."""

    field_class = DayField

    def filter(self, items, day):
        return literature_by(items, day) if day else items


class EvidenceForm(RangesForm):
    """What one field alone cannot know."""

    def clean(self):
        given = super().clean()
        if given.get("disease_scope") and not given.get("disease") and "disease" not in self.errors:
            self.add_error("disease_scope", ValidationError("disease_scope needs a disease."))
        return given


class EvidenceFilter(django_filters.FilterSet):
    """Which items. Different filters are joined by *and*, the values of one by *or*."""

    as_of = AsOf(
        help_text="What this knowledge base held public at the end of this day (UTC), in the versions of then: YYYY-MM-DD, or a month or year "
        "for its last day. `status` and `curation` of a version say what became of it since."
    )

    q = Found(
        help_text="Words that the search finds in the statement or in the names of what it speaks of, in English, Japanese or Chinese; "
        "all of them. Where nothing has them all, as `/search/` does it: words that begin so, then words spelt nearly so, then any of them."
    )
    kind = CarriesWords(vocabularies=[words.Kind], help_text="What sort of claim it is.")
    disease = InDisease(record=Disease, help_text="Slug of the disease, or of a group of diseases.")
    disease_scope = Scope(
        help_text="How widely `disease` is meant: what is "
        + "; ".join(f"{word.meaning} (`{word}`)" for word in DiseaseScope)
        + ". Default: `descendants`."
    )
    specialty = CarriesWords(vocabularies=[Specialty], help_text="Specialty of the disease.")
    population = CarriesWords(vocabularies=[words.Qualifier], help_text="Whom it is said of inside the disease.")
    extent = CarriesWords(vocabularies=[words.Extent], help_text="Of how many of them it is said.")
    publication = CarriesSlugs(record=Publication, help_text="`id` of the publication that makes the claim.")
    pmid = CarriesIdentifiers(read=identifiers.pmid, help_text="PMID of that publication. One that is not here finds nothing.")
    doi = CarriesIdentifiers(
        read=identifiers.doi,
        widget=RepeatedValues,
        help_text="DOI of that publication, in any letter case; several are repeated, not joined by commas. One that is not here finds nothing.",
    )
    study = CarriesSlugs(record=Study, help_text="Slug of the study whose observation it is.")
    study_type = CarriesWords(vocabularies=[StudyType], help_text="Type of that study.")
    allocation = CarriesWords(vocabularies=[Allocation], help_text="Allocation in that study.")
    intervention = CarriesSlugs(record=Intervention, help_text="Slug of the treatment of which the item speaks.")
    comparator = CarriesSlugs(record=Intervention, help_text="Slug of what it is compared with.")
    regimen = CarriesSlugs(record=DoseRegimen, help_text="Slug of the dose regimen.")
    outcome = CarriesSlugs(record=Outcome, help_text="Slug of the outcome; the outcomes under it are included.")
    outcome_domain = CarriesWords(vocabularies=[OutcomeDomain], help_text="Domain of the outcome.")
    mechanism = CarriesSlugs(record=Mechanism, help_text="Slug of the mechanism; the mechanisms under it are included.")
    direction = CarriesWords(vocabularies=[words.Direction], help_text="Sense of the reported difference or change.")
    significance = CarriesWords(vocabularies=[words.Significance], help_text="Whether the source calls it statistically significant.")
    line = CarriesWords(vocabularies=[words.Line], help_text="Line of therapy.")
    role = CarriesWords(vocabularies=[words.TherapyRole], help_text="Role in therapy.")
    strength = CarriesWords(vocabularies=[words.Strength], help_text="Strength of a recommendation, in the source's own verb.")
    stance = CarriesWords(vocabularies=[words.Stance], help_text="Whether a recommendation is for or against.")
    support = CarriesWords(vocabularies=[words.Support], help_text="How a mechanism is supported.")
    severity = CarriesWords(vocabularies=[words.Severity], help_text="Severity of a harm.")
    gap = CarriesWords(vocabularies=[words.GapAspect], help_text="What a source says is not known.")
    aspect = CarriesWords(
        vocabularies=[words.BackgroundAspect, words.MethodAspect], help_text="Of what a background or method item speaks."
    )
    hedge = CarriesWords(vocabularies=[words.Hedge], help_text="How sure the source sounds.")
    basis = CarriesWords(vocabularies=[words.Basis], help_text="What the source says its claim rests on.")
    caveat = CarriesWords(vocabularies=[words.CaveatKind], help_text="Items with a caveat of this kind.")
    has_disagreement = CarriesYesOrNo(help_text="Whether the item stands in a disagreement that a person has confirmed.")
    language = CarriesWords(vocabularies=[Language], help_text="Language of a text in which the item is anchored.")
    course_g_per_kg_min = Grams(dose="course", at="least", help_text="Dose of one course in g/kg; ranges overlap.")
    course_g_per_kg_max = Grams(dose="course", at="most", help_text="Dose of one course in g/kg; ranges overlap.")
    cumulative_g_per_kg_min = Grams(dose="cumulative", at="least", help_text="Dose of the whole regimen in g/kg; ranges overlap.")
    cumulative_g_per_kg_max = Grams(dose="cumulative", at="most", help_text="Dose of the whole regimen in g/kg; ranges overlap.")
    n_min = Whole(field_name="n", lookup_expr="gte", help_text="The study has at least this many patients.")
    year_min = Whole(field_name="year", lookup_expr="gte", largest=9999, help_text="Publication's year, at the earliest.")
    year_max = Whole(field_name="year", lookup_expr="lte", largest=9999, help_text="Publication's year, at the latest.")
    published_since = SinceDay(
        field_name="published_at", help_text="This version was published here on this day (UTC) or later, as 2026-11-01."
    )

    since = Since(
        help_text="Added or revised since: a release by its number (`2026.11`), or a day, its end (UTC), as YYYY-MM-DD; a month or year is its "
        "last day. What was retracted since stands in `/changes/`."
    )
    published_by = PublishedBy(
        help_text="Of publications that had appeared by this day, as YYYY, YYYY-MM or YYYY-MM-DD; a partial date is its last day. "
        "Items whose publication has no known date are left out; `undated` counts them."
    )

    class Meta:
        form = EvidenceForm

    @staticmethod
    def gate(asked):
        """Where to start: at the current versions; with `as_of` at all that were ever public, of which it takes those of the day."""
        return PublicItem.objects.public() if asked.get("as_of", "").strip() else PublicItem.objects.published()

    @classmethod
    def undated(cls, asked):
        """Items that `published_by` leaves out because nobody knows when their publication appeared. The values are known to be good."""
        others = asked.copy()
        others.pop("published_by", None)
        return cls(others, queryset=cls.gate(asked)).qs.filter(published_on=None)
