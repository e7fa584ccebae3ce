"""How far the two sides of double extractions agree, field by field, over one or over all."""

from dataclasses import dataclass

from ..models import DoubleExtraction, ExtractionPair
from ..synthesis.agreement import Agreement, Kappa, agreement, jaccard, kappa, positive_agreement
from ..vocabulary.extraction import Scale
from .readings import facts_told, items_told, with_readings


@dataclass(frozen=True)
class FieldAgreement:
    """One field: of n that both read, how many alike; kappa of a category; of a list, how much was shared on average."""

    title: str
    scale: Scale
    alike: Agreement
    kappa: Kappa | None = None
    shared: float | None = None


@dataclass(frozen=True)
class Agreements:
    """Over some double extractions: of the studies' facts, of the paired items, and of which items were found at all."""

    doubles: int
    facts: list[FieldAgreement]
    items: list[FieldAgreement]
    both: int
    only_a: int
    only_b: int

    @property
    def found_by_both(self):
        """In percent, twice those found by both of all that were found; None where nothing was."""
        share = positive_agreement(self.both, self.only_a, self.only_b)
        return None if share is None else 100 * share


def agreements_of(doubles):
    """Of these double extractions, those in which both have handed in."""
    doubles = doubles.exclude(both_handed_in_at=None).prefetch_related("readings")
    pairs = list(with_readings(ExtractionPair.objects.filter(double__in=doubles)))
    paired = [pair for pair in pairs if pair.item_a and pair.item_b]
    facts = [told for double in doubles for told in facts_told(*sorted(double.readings.all(), key=lambda reading: reading.side))]
    return Agreements(
        len(doubles),
        _by_field(facts),
        _by_field([told for pair in paired for told in items_told(pair.item_a, pair.item_b)]),
        len(paired),
        sum(pair.item_b is None for pair in pairs),
        sum(pair.item_a is None for pair in pairs),
    )


def every_double_extraction():
    return DoubleExtraction.objects.all()


def _by_field(told):
    found = {}
    for each in told:
        if each.field.scale == Scale.TEXT or (each.field.scale != Scale.CATEGORY and each.is_empty):
            continue
        found.setdefault(each.field.name, []).append(each)
    return [_of_field(entries) for entries in found.values()]


def _of_field(entries):
    field, pairs = entries[0].field, [(each.a, each.b) for each in entries]
    if field.scale == Scale.CATEGORY:
        return FieldAgreement(field.title, field.scale, agreement(pairs), kappa(pairs))
    if field.scale == Scale.SEVERAL:
        return FieldAgreement(field.title, field.scale, agreement(pairs), shared=100 * sum(jaccard(a, b) for a, b in pairs) / len(pairs))
    return FieldAgreement(field.title, field.scale, agreement(pairs))
