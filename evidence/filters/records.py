"""The filters of everything but evidence, shared by pages and API. Start each at `published()`."""

import django_filters
from django.db.models import Q
from django.db.models.functions import Lower

from ..identifiers import publications as identifiers
from ..models import Arm, Disease, Mechanism, Outcome, Publication, PublicItem
from ..vocabulary.bibliography import Standing
from ..vocabulary.evidence import DisagreementAxis, DisagreementKind
from ..vocabulary.studies import Allocation, Knowledge, StudyType
from ..vocabulary.terms import InterventionKind, MechanismOf, OutcomeDomain, Specialty
from .values import Grams, IdentifiersFilter, RangesForm, RepeatedValues, SlugsField, SlugsFilter, WordsFilter, YesOrNoField


class DiseaseFilter(django_filters.FilterSet):
    specialty = WordsFilter(vocabularies=[Specialty], help_text="Under which heading a clinician would look for it.")
    parent = SlugsFilter(record=Disease, field_name="parents__slug", distinct=True, help_text="Slug of a group: its direct members.")


class SynthesisFilter(django_filters.FilterSet):
    disease = SlugsFilter(
        record=Disease, field_name="slug", help_text="Slug of the disease, or of a group of diseases; its forms are included."
    )
    specialty = WordsFilter(vocabularies=[Specialty], help_text="Specialty of the disease.")


class OutcomeFilter(django_filters.FilterSet):
    domain = WordsFilter(vocabularies=[OutcomeDomain], help_text="What kind of thing was measured.")
    parent = SlugsFilter(record=Outcome, field_name="parent__slug", help_text="Slug of an outcome: those directly under it.")


class MechanismFilter(django_filters.FilterSet):
    of = WordsFilter(vocabularies=[MechanismOf], help_text="Whose mechanism it is.")
    parent = SlugsFilter(
        record=Mechanism, field_name="parents__slug", distinct=True, help_text="Slug of a mechanism: those directly under it."
    )


class InterventionFilter(django_filters.FilterSet):
    kind = WordsFilter(vocabularies=[InterventionKind], help_text="What sort of treatment it is.")


class ByDoi(IdentifiersFilter):
    """A DOI in any letter case."""

    def filter(self, publications, dois):
        return publications.alias(folded_doi=Lower("doi")).filter(folded_doi__in=dois) if dois else publications


class IsRead(django_filters.Filter):
    """Whether evidence from it is published; the others are leads."""

    field_class = YesOrNoField

    def filter(self, publications, value):
        if not value:
            return publications
        read = Publication.objects.read().values("pk")
        return publications.filter(pk__in=read) if value == "true" else publications.exclude(pk__in=read)


class PublicationFilter(django_filters.FilterSet):
    pmid = IdentifiersFilter(read=identifiers.pmid, help_text="PMID. One that is not here finds nothing.")
    doi = ByDoi(
        read=identifiers.doi,
        widget=RepeatedValues,
        help_text="DOI, in any letter case; several are repeated, not joined by commas. One that is not here finds nothing.",
    )
    standing = WordsFilter(vocabularies=[Standing], help_text="Whether it still stands, as far as somebody has checked.")
    read = IsRead(help_text="`true`: evidence from it is published here. `false`: a lead, listed by one that was read.")


class OfDisease(django_filters.Filter):
    """Records that published items on the diseases, or on forms of them, speak of."""

    field_class = SlugsField

    def filter(self, records, slugs):
        if not slugs:
            return records
        items = PublicItem.objects.published().filter(terms__overlap=[f"within:{slug}" for slug in slugs])
        return records.filter(self.spoken_of_by(items))


class StudiesOfDisease(OfDisease):
    def spoken_of_by(self, items):
        return Q(pk__in=items.values("item__study"))


class RegimensOfDisease(OfDisease):
    """Named in such an item, or given to an arm of a study of which one speaks."""

    def spoken_of_by(self, items):
        arms = Arm.objects.filter(study__in=items.values("item__study"), regimen__isnull=False)
        return Q(pk__in=items.filter(item__regimen__isnull=False).values("item__regimen")) | Q(pk__in=arms.values("regimen"))


class StudyFilter(django_filters.FilterSet):
    disease = StudiesOfDisease(
        record=Disease, help_text="Slug of a disease or group: studies of which an item on it, or on a form of it, is published."
    )
    type = WordsFilter(vocabularies=[StudyType], help_text="Type of study.")
    allocation = WordsFilter(vocabularies=[Allocation], help_text="How patients were allocated.")
    knowledge = WordsFilter(vocabularies=[Knowledge], help_text="Whether its own report was read.")


class RegimenFilter(django_filters.FilterSet):
    disease = RegimensOfDisease(
        record=Disease,
        help_text="Slug of a disease or group: regimens of which an item on it, or on a form of it, speaks, "
        "and those of the arms of its studies.",
    )
    course_g_per_kg_min = Grams(dose="course", at="least", help_text="Dose of one course in g/kg; ranges overlap.")
    course_g_per_kg_max = Grams(dose="course", at="most", help_text="Dose of one course in g/kg; ranges overlap.")
    cumulative_g_per_kg_min = Grams(dose="cumulative", at="least", help_text="Dose of the whole regimen in g/kg; ranges overlap.")
    cumulative_g_per_kg_max = Grams(dose="cumulative", at="most", help_text="Dose of the whole regimen in g/kg; ranges overlap.")

    class Meta:
        form = RangesForm


class DisagreementFilter(django_filters.FilterSet):
    axis = WordsFilter(vocabularies=[DisagreementAxis], help_text="On what they disagree.")
    kind = WordsFilter(vocabularies=[DisagreementKind], help_text="How they disagree.")
