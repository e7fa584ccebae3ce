"""What the words of a source text suggest for a draft: the vocabulary's own names, doses and figures, each with its place."""

from functools import lru_cache

from ..models import Disease, DoseRegimen, Intervention, Mechanism, Name, Outcome
from ..spotting.candidates import Candidate, Kind
from ..spotting.names import Dictionary, Named
from ..spotting.spotter import spot
from ..vocabulary.terms import OutcomeDomain

VOCABULARY = ((Disease, "disease", Kind.DISEASE), (Outcome, "outcome", Kind.OUTCOME), (Mechanism, "mechanism", Kind.MECHANISM))
VOCABULARY += ((Intervention, "intervention", Kind.TREATMENT),)


def names_to_spot() -> tuple[Named, ...]:
    """Every name of diseases, outcomes, mechanisms and treatments, misprints too; the key of each is its record's primary key."""
    printed = Name.objects.order_by("pk").values_list("text", *(noun for _, noun, _ in VOCABULARY))
    texts = {(place, row[place + 1]): [] for row in printed for place in range(len(VOCABULARY)) if row[place + 1]}
    for text, *records in printed:
        for place, record in enumerate(records):
            if record:
                texts[place, record].append(text)
    return tuple(
        Named(text, _kind(kind, term), str(term.pk), term.label)
        for place, (model, _, kind) in enumerate(VOCABULARY)
        for term in model.objects.filter(merged_into=None).order_by("pk")
        for text in dict.fromkeys([term.label, *texts.get((place, term.pk), [])])
    )


def _kind(kind, term):
    return Kind.HARM if kind == Kind.OUTCOME and term.domain == OutcomeDomain.ADVERSE_EVENT else kind


def candidates_in(words: str) -> tuple[Candidate, ...]:
    """What is proposed of these words, in their order."""
    return _spotted(words, names_to_spot())


@lru_cache(maxsize=16)
def _spotted(words, names):
    return tuple(spot(words, _dictionary(names)))


@lru_cache(maxsize=2)
def _dictionary(names):
    return Dictionary(names)


def regimens_by_steps(candidates):
    """{steps: (primary key, label)} of the doses among the candidates that are entered as a regimen already."""
    steps = {reading.steps for each in candidates for reading in each.readings if reading.steps}
    prints = {DoseRegimen().compute(list(each)).fingerprint: each for each in steps}
    known = DoseRegimen.objects.filter(fingerprint__in=prints).values_list("fingerprint", "pk", "label")
    return {prints[fingerprint]: (pk, label) for fingerprint, pk, label in known}
