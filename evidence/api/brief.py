"""Records as other records show them: the same few keys everywhere."""

from rest_framework import serializers

from ..documents.evidence import caveat, publication_in_brief, regimen, study_in_brief
from ..vocabulary import bibliography, studies
from ..vocabulary import evidence as words
from .fields import Answer, Given, Text, WordField, bounds, raw


class DateAnswer(Answer):
    """A date, as precise as it is known."""

    kind = WordField(bibliography.DateKind)
    date = Given("YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known.")
    precision = WordField(bibliography.DatePrecision)
    basis = WordField(bibliography.DateBasis)


class Rendered(Answer):
    """An answer that is rendered by a function of `documents`; the fields declare it."""

    render = None

    def to_representation(self, row):
        return type(self).render(row)


class PublicationBrief(Rendered):
    """A publication in brief."""

    render = staticmethod(publication_in_brief)

    id = Given("Its slug: `pmid-…`, or `doi-…` where there is no PMID.")
    pmid = Text()
    doi = Text()
    label = Given("First author and year, as far as they are known.")
    year = raw({"type": ["integer", "null"], "description": "Of the issue, else of the epub date; never a copyright year."})
    dates = DateAnswer(many=True)
    standing = WordField(bibliography.Standing)


class StudyBrief(Rendered):
    """A study in brief."""

    render = staticmethod(study_in_brief)

    slug = Given()
    label = Given()
    type = WordField(studies.StudyType)
    allocation = WordField(studies.Allocation)
    model = WordField(studies.StudyModel)
    masking = WordField(studies.Masking)
    control = WordField(studies.Control)
    n_randomised = serializers.IntegerField(allow_null=True, help_text="Only where the source says randomised.")
    n_analysed = serializers.IntegerField(allow_null=True, help_text="Only where the source says analysed.")
    n_stated = serializers.IntegerField(allow_null=True, help_text="Where the role of the number is not printed.")
    unit = WordField(studies.StudyUnit)
    knowledge = WordField(studies.Knowledge)


class RegimenBrief(Rendered):
    """A dose regimen and what it amounts to."""

    render = staticmethod(regimen)

    slug = Given()
    label = Given("The whole regimen in one line.")
    open_ended = serializers.BooleanField()
    g_per_kg_per_day = bounds("Dose of a day.")
    days = raw({"type": ["integer", "null"], "description": "Consecutive days of one course."})
    g_per_kg_per_course = bounds("Dose of one course of consecutive days.")
    cumulative_g_per_kg = bounds("Dose of the whole regimen.")
    g_per_kg_per_28_days = bounds("Dose in four weeks.")


class CaveatAnswer(Rendered):
    """A reservation: what is wrong, lost or doubtful in a source, or left out by it."""

    render = staticmethod(caveat)

    kind = WordField(words.CaveatKind)
    field = Text("Which field it concerns.")
    printed = Text("A word or two as printed.")
    read_as = Text("How we read it.")
    grounds = WordField(words.Grounds, unknown=True)
    certainty = WordField(words.Certainty, unknown=True)
    note = Text()
