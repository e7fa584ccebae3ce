"""Dose regimens: their steps, and what they amount to."""

from rest_framework import serializers
from rest_framework.renderers import JSONRenderer

from ..documents.evidence import regimen
from ..exports.record_columns import REGIMENS
from ..filters.records import RegimenFilter
from ..models import DoseRegimen
from ..queries.counts import counts_by_kind
from ..vocabulary import doses
from .brief import RegimenBrief
from .doors import Detail
from .fields import Answer, CountsField, Exact, Given, WordField, raw
from .linked import JsonLd
from .whole import Whole


class StepAnswer(Answer):
    """One step of a regimen, as the source gives it; null means not reported."""

    purpose = WordField(doses.Purpose)
    relation = WordField(doses.Relation, says="How the dose is meant: exactly, at least …")
    low = Exact("g/kg: the dose, or the lower end of a range.")
    high = Exact("g/kg: the upper end of a range.")
    per = WordField(doses.DosePer)
    days = raw({"type": ["integer", "null"], "description": "Consecutive days of one course."})
    every = Exact("From the start of one course to the start of the next.")
    every_unit = WordField(doses.Unit, unknown=True)
    courses = raw({"type": ["integer", "null"], "description": "How many courses in all."})
    lasts = Exact("How long the step goes on.")
    lasts_unit = WordField(doses.Unit, unknown=True)
    open_ended = serializers.BooleanField(help_text="It has no stated end.")


class RegimenAnswer(RegimenBrief):
    """How much immunoglobulin, how often, for how long; and what that amounts to, computed exactly."""

    steps = StepAnswer(many=True)
    warnings = serializers.ListField(child=serializers.CharField(), help_text="What is unusual, though not refused.")
    evidence = CountsField()
    path = Given("Its page.", source="get_absolute_url")

    def to_representation(self, row):
        own = ("steps", "warnings", "evidence", "path")
        return regimen(row) | {key: self.fields[key].to_representation(self.fields[key].get_attribute(row)) for key in own}


class Regimens:
    """Where regimens come from: those that a published item, or an arm of a public study, uses."""

    tag, answer = "regimens", RegimenAnswer

    def rows(self):
        return DoseRegimen.objects.published().prefetch_related("steps")

    def context(self, rows):
        return {"counts": counts_by_kind("regimen")}


class RegimenList(Regimens, Whole):
    """Dose regimens that were tested, used or recommended."""

    renderer_classes = (*Whole.renderer_classes, JsonLd)

    filterset = RegimenFilter
    columns = REGIMENS


class RegimenDetail(Regimens, Detail):
    """One regimen."""

    renderer_classes = (JSONRenderer, JsonLd)
