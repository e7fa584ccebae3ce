"""The contrasts between arms, for machines: the data behind the picture of a disease's page."""

from rest_framework import serializers

from ..vocabulary.evidence import EffectMeasure
from .evidence_answer import EXACT, Interval
from .fields import Answer, Given, Text, WordField, raw


class CountedAnswer(Answer):
    """Patients with the event, of all in the arm."""

    events = serializers.IntegerField()
    n = serializers.IntegerField()


class TwoArmsAnswer(Answer):
    """The printed counts from which a risk difference was computed."""

    arm = CountedAnswer()
    versus = CountedAnswer()


class ContrastAnswer(Answer):
    """One arm against another, for one outcome, as printed or computed by us."""

    accession = Given("The item that has it.")
    study = Given("Slug of the study.")
    publication = Given("Id of the publication.")
    outcome = Text("Slug of the outcome.")
    arm = Text("Label of the arm.")
    versus = Text("Label of the arm against which it stands.")
    measure = WordField(EffectMeasure, unknown=True)
    estimate = raw(EXACT)
    ci = Interval(allow_null=True)
    in_words = Given("Measure, estimate and interval in one line.")
    computed_from = TwoArmsAnswer(
        allow_null=True,
        help_text="Null: as printed. Otherwise computed by us from these counts: the difference of the proportions in percentage points "
        "with its 95 % hybrid score interval (Newcombe, Stat Med 1998;17:873-90, method 10). Not of crossover trials, nor of several "
        "trials told as one, nor with a number of patients taken from the study.",
    )


def told(contrast):
    document, ends = contrast.document, {"low": contrast.low, "high": contrast.high, "level": contrast.level}
    return {
        "accession": document["accession"],
        "study": document["study"]["slug"],
        "publication": document["publication"]["id"],
        "outcome": document["outcome"] and document["outcome"]["slug"],
        "arm": contrast.arm,
        "versus": contrast.versus,
        "measure": contrast.measure,
        "estimate": contrast.estimate,
        "ci": None if contrast.low is None else ends,
        "in_words": contrast.said,
        "computed_from": contrast.counts and {side: each._asdict() for side, each in zip(("arm", "versus"), contrast.counts, strict=True)},
    }
