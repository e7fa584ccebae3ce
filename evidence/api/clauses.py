"""“In short” for machines: the composed summary in clauses, each line with its items, how strong the evidence is, and why."""

from rest_framework import serializers

from ..documents.composing import SUMMARISED
from ..synthesis.strength import strength_of
from ..vocabulary.evidence import Direction, Kind, Stance
from ..vocabulary.words import Word
from .fields import Answer, Given, Text, WordField

COMPOSED_FROM = (
    f"All of them, unless they are more than {SUMMARISED}: then of a group what is said of the group itself; where that is more "
    f"than {SUMMARISED} too, in turn to each question the most telling (see the methods). Studies and sources are counted among these."
)


class Question(Word):
    """The question that a clause answers."""

    POSITION = "position", "where sources put the treatment"
    DOSE = "dose", "the regimens of which something is said, and that a dose is said to be unknown"
    EFFECT = "effect", "outcomes that were better with it, or improved"
    SAME = "same", "outcomes that did not differ from what it was compared with"
    NEGATIVE = "negative", "outcomes in which a benefit was not shown, or that were worse"
    OPEN = "open", "outcomes whose results are mixed or left open"
    COUNTED = "counted", "courses and counts of which nothing was compared"
    DESCRIBED = "described", "what was seen of which nothing was compared or counted, in the words of the items"
    RESTS_ON = "rests_on", "on which designs the effects rest, and what weakens them"
    HARM = "harm", "what it does that is not wanted"
    MECHANISM = "mechanism", "how the treatment may act, what was shown before what was presumed"
    UNKNOWN = "unknown", "what the sources say is not known"
    DISAGREEMENT = "disagreement", "points on which sources disagree"


class StrengthAnswer(Answer):
    """How strong the evidence of an effect is, derived from the designs behind the findings. It is no grade."""

    words = Given("The best design among them, and how many studies have it.")
    why = serializers.ListField(child=serializers.CharField(), help_text="What a reader should know before relying on it.")
    accessions = serializers.ListField(child=serializers.CharField(), help_text="The items of that design.")


class LineAnswer(Answer):
    """One answer, in words and in codes, and the items that give it. A code is null where the items have none or not the same."""

    words = Given("In English.")
    beside = Text("Said more quietly: a condition, a rationale, a judgement of the dose.")
    tone = Given("How the page colours it.")
    rests_on = Text("Designs, sources and years, and how sure they sound.")
    accessions = serializers.ListField(child=serializers.CharField(), help_text="The items that say so.")
    kind = WordField(Kind, unknown=True)
    stance = WordField(Stance, unknown=True)
    direction = WordField(Direction, unknown=True)
    outcome = Text("Slug of the outcome.")
    comparators = serializers.ListField(
        child=serializers.CharField(), allow_null=True, help_text="Slugs of what it was compared with; null where the items differ."
    )
    regimen = Text("Slug of the dose regimen.")
    strength = StrengthAnswer(allow_null=True, help_text="Of a line of findings; null of every other.")


class ClauseAnswer(Answer):
    """The answers to one question, the best supported first."""

    name = WordField(Question)
    title = Given("The question in a word or two, in English.")
    lines = LineAnswer(many=True, help_text="All of them; the page shows the first few and folds the rest.")


def told(clause):
    return {"name": clause.name, "title": clause.title, "lines": [line_told(line) for line in (*clause.lines, *clause.more)]}


def line_told(line):
    items = line.items
    return {
        "words": line.said.words,
        "beside": line.said.beside or None,
        "tone": line.said.tone,
        "rests_on": line.rests_on or None,
        "accessions": line.accessions,
        "kind": shared(items, lambda item: item["kind"]),
        "stance": shared(items, lambda item: item["recommendation"] and item["recommendation"]["stance"]),
        "direction": shared(items, lambda item: item["direction"]),
        "outcome": shared(items, lambda item: item["outcome"] and item["outcome"]["slug"]),
        "comparators": shared(items, lambda item: sorted(term["slug"] for term in (item["comparison"] or {}).get("comparators", []))),
        "regimen": shared(items, lambda item: item["regimen"] and item["regimen"]["slug"]),
        "strength": strength_told(strength_of(items)) if all(item["kind"] == "finding" for item in items) else None,
    }


def shared(items, value_of):
    """What all items have alike; None where they differ."""
    first, *others = [value_of(item) for item in items]
    return first if all(each == first for each in others) else None


def strength_told(strength):
    return strength and {
        "words": strength.words,
        "why": [reason for reason in strength.reasons if reason],
        "accessions": [item["accession"] for item in strength.items],
    }
