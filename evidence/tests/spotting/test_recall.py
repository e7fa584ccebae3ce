"""How much of what curators published the spotter proposes by itself, on the five sources.

For each published item and each language in which it is anchored: is what the item says proposed within the sentences of its anchors?
What a sentence does not print cannot be found there: “these patients” names no disease. The floors lie just under what was measured.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from evidence.documents.terms import Trees
from evidence.models import Disease, EvidenceItem, SourceText
from evidence.queries.suggestions import candidates_in
from evidence.spotting.candidates import Kind
from evidence.spotting.passages import sentence_around

FLOORS = {
    ("disease", "en"): 0.90, ("disease", "ja"): 0.72, ("disease", "zh-Hans"): 0.68,
    ("treatment", "en"): 0.81, ("treatment", "ja"): 0.87, ("treatment", "zh-Hans"): 0.71,
    ("comparator", "en"): 1.0, ("comparator", "ja"): 0.92,
    ("outcome", "en"): 0.43, ("outcome", "ja"): 0.54, ("outcome", "zh-Hans"): 0.47,
    ("mechanism", "en"): 0.65, ("mechanism", "ja"): 0.57, ("mechanism", "zh-Hans"): 1.0,
    ("dose", "ja"): 0.85, ("regimen", "ja"): 0.85,
    ("events", "en"): 0.83, ("events", "ja"): 1.0, ("events", "zh-Hans"): 0.83,
    ("percent", "en"): 1.0, ("percent", "zh-Hans"): 1.0,
}  # fmt: skip
"""The sources print no p value and no confidence interval; an outcome or mechanism is mostly paraphrased in them."""


@pytest.fixture(scope="module")
def recall(literature, sources):
    """{(what, language): (found, of how many)} over the published items."""
    return measured(sources)


def measured(sources: Path):
    texts = {text.pk: (text, _own_words(text, sources)) for text in SourceText.objects.all()}
    proposed = {pk: candidates_in(words) for pk, (_, words) in texts.items()}
    counts = defaultdict(lambda: [0, 0])
    pks, trees = dict(Disease.objects.values_list("slug", "pk")), Trees()
    disease_or_above = {pk: {str(pk), *(str(pks[above]) for above in trees.diseases.get(slug, ()))} for slug, pk in pks.items()}
    for item in EvidenceItem.objects.published().with_details():
        near = defaultdict(list)
        for anchor in item.anchors.all():
            text, words = texts[anchor.source_text_id]
            start, end = sentence_around(words, anchor.start - text.start, anchor.end - text.start)
            near[text.language] += [each for each in proposed[text.pk] if each.start < end and each.end > start]
        for language, candidates in near.items():
            for what, found in _found(item, candidates, disease_or_above):
                counts[what, language][0] += found
                counts[what, language][1] += 1
    return counts


def _found(item, candidates, disease_or_above):
    """(what the item says, whether it is among the candidates)"""
    readings = [reading for each in candidates for reading in each.readings]
    keys = {(reading.kind, reading.key) for reading in readings}
    if item.disease:
        yield "disease", bool({key for kind, key in keys if kind == Kind.DISEASE} & disease_or_above[item.disease_id])
    if item.outcome:
        yield "outcome", bool({(Kind.OUTCOME, str(item.outcome_id)), (Kind.HARM, str(item.outcome_id))} & keys)
    if item.mechanism:
        yield "mechanism", (Kind.MECHANISM, str(item.mechanism_id)) in keys
    for link in item.intervention_links.all():
        if link.role in ("given", "comparator"):
            what = "treatment" if link.role == "given" else "comparator"
            yield what, (Kind.TREATMENT, str(link.intervention_id)) in keys
    yield from _doses_found(item, readings)
    fields = {field for reading in readings for field in reading.fields}
    for result in item.results.all():
        if result.events is not None:
            yield "events", ("events", str(result.events)) in fields
        if result.percent_printed:
            yield "percent", ("percent_printed", result.percent_printed) in fields


def _doses_found(item, readings):
    """The amounts of the item's regimen, and its first step as a whole: amount, per what, days, interval."""
    steps = [step.as_value() for step in item.regimen.steps.all()] if item.regimen else []
    amounts = {step.low for step in steps if step.low is not None}
    if amounts:
        read = [step for reading in readings for step in reading.steps]
        yield "dose", amounts <= {step.low for step in read}
        yield "regimen", _told(steps[0]) in map(_told, read)


def _told(step):
    return step.low, step.high, step.per, step.days, step.every


def _own_words(text, sources):
    return (sources / text.file).read_bytes().decode("utf-8")[text.start : text.end]


def test_what_was_published_is_proposed_where_it_is_printed(recall):
    shares = {key: (found / of, found, of) for key, (found, of) in recall.items()}
    assert {key: shares.get(key) for key, floor in FLOORS.items() if shares.get(key, (0,))[0] < floor} == {}


def test_every_kind_that_is_measured_has_its_floor(recall):
    assert set(recall) == set(FLOORS)
