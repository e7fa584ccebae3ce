"""Rules that notice where published items disagree. They propose; a person decides.

Two items are held against each other only where they answer one question: the same disease, treatments, comparators and
outcome, of people and at times that do not exclude each other. What was in one disagreement together is not noticed again.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from django.db.models import Q

from ..models import DisagreementSide, EvidenceItem
from ..vocabulary.disagreeing import (
    OPPOSITE_ACTIONS,
    OPPOSITE_DIRECTIONS,
    OPPOSITE_STANCES,
    OPPOSITE_SUPPORT,
    STRENGTHS_APART,
    SUPPORT_APART,
    frequencies_opposed,
    lines_opposed,
    opposed,
)
from ..vocabulary.doses import DoseSays
from ..vocabulary.evidence import DisagreementAxis, DisagreementKind, InterventionRole, Kind
from ..vocabulary.terms import OutcomeDomain

YEARS_THAT_CHANGE_A_MIND = 8
EXCLUDE_EACH_OTHER = [
    {"children", "adults", "elderly"},
    {"mild", "severe"},
    {"untreated", "refractory"},
    {"early", "chronic"},
    {"stable", "worsening", "crisis"},
    {"remission", "relapsing"},
]
"""Qualifiers of people of whom no two can be the same: of different people different things are true."""


@dataclass
class Proposal:
    """Items that answer one question differently, and in which way."""

    axis: DisagreementAxis
    kind: DisagreementKind
    question: str
    items: list[EvidenceItem]
    noticed_by: tuple[EvidenceItem, EvidenceItem]


@dataclass(frozen=True)
class Noticed:
    """Two items that a rule holds against each other, on this axis, over this question."""

    axis: DisagreementAxis
    question: tuple
    one: EvidenceItem
    other: EvidenceItem
    kind: DisagreementKind | None = None


def proposals(item=None):
    """What the rules notice and nobody has been shown yet; of one item, only what concerns it. One proposal a question."""
    items = list(_items(item))
    known = _known_together(item)
    noticed = [each for each in _notice(items) if frozenset((each.one.accession, each.other.accession)) not in known]
    if item is not None:
        noticed = [each for each in noticed if item.pk in (each.one.pk, each.other.pk)]
    return [_proposal(*group) for group in _by_question(noticed)]


def _items(item):
    published = EvidenceItem.objects.published().select_related("publication", "study", "disease", "regimen", "outcome", "mechanism")
    if item is not None:
        same = Q(study=item.study) | Q(disease=item.disease, kind=item.kind)
        same |= Q(outcome=item.outcome, kind=item.kind) if item.outcome_id else Q()
        same |= Q(mechanism__target=item.mechanism.target, kind=item.kind) if item.mechanism_id else Q()
        published = published.filter(same)
    return published.prefetch_related("publication__dates", "intervention_links__intervention", "results__arm", "regimen__steps")


def _known_together(item):
    """Pairs of accessions that stand in one disagreement already, whatever was decided on it."""
    together, sides = defaultdict(set), DisagreementSide.objects.all()
    if item is not None:
        sides = sides.filter(disagreement__sides__item__accession=item.accession)
    for disagreement, accession in sides.values_list("disagreement", "item__accession"):
        together[disagreement].add(accession)
    return {frozenset(pair) for accessions in together.values() for pair in combinations(accessions, 2)}


def _notice(items):
    """Every pair that a rule holds against each other."""
    for rule in RULES:
        groups = defaultdict(list)
        for item in items:
            question = rule.question(item)
            if question is not None:
                groups[question].append(item)
        for question, group in groups.items():
            for one, other in combinations(sorted(group, key=lambda each: each.accession), 2):
                if one.accession != other.accession and rule.disagree(one, other):
                    yield Noticed(rule.axis, question, one, other, rule.kind)


@dataclass(frozen=True)
class Rule:
    """A question that items answer (None: the item does not), and whether two answers to it cannot both be so."""

    axis: DisagreementAxis
    question: object
    disagree: object
    kind: DisagreementKind | None = None


# what is one question


def _treatments(item, role=InterventionRole.GIVEN):
    return tuple(sorted(link.intervention.slug for link in item.intervention_links.all() if link.role == role))


def _question_of_effect(item):
    if item.kind != Kind.FINDING or not item.disease_id or not item.outcome_id:
        return None
    versus = _treatments(item, InterventionRole.COMPARATOR)
    return "effect", item.disease.slug, _treatments(item), versus, _comparison_class(item, versus)


def _comparison_class(item, versus):
    """Added on, dose against dose, against something, or nothing: patients before and after count as nothing compared."""
    if item.comparison in ("add_on", "dose_vs_dose", "multi_arm"):
        return item.comparison
    return "versus" if versus else "none"


def _question_of_position(item):
    if item.kind != Kind.RECOMMENDATION or not item.disease_id:
        return None
    return "position", item.disease.slug, _treatments(item)


def _question_of_mechanism(item):
    """On what it acts; “mechanisms of action as a whole” act on nothing in particular, and are no question."""
    if item.kind != Kind.MECHANISM or not item.mechanism or not item.mechanism.target:
        return None
    disease = item.disease.slug if item.disease else ""
    return "mechanism", disease, item.mechanism.of, item.mechanism.target.casefold()


def _question_of_dose(item):
    if not (item.disease_id and item.regimen_id) or not _recommends_a_dose(item):
        return None
    purposes = tuple(sorted({step.purpose for step in item.regimen.steps.all()}))
    return "dose", item.disease.slug, _treatments(item), purposes


def _recommends_a_dose(item):
    return item.kind == Kind.RECOMMENDATION or (item.kind == Kind.DOSING and item.dose_says in (DoseSays.OPTIMUM, DoseSays.MINIMUM))


def _question_of_harm(item):
    if item.kind != Kind.SAFETY or not item.outcome_id or not item.frequency_class:
        return None
    return "safety", item.disease.slug if item.disease else "", item.outcome.slug, _treatments(item)


def _question_of_numbers(item):
    if not item.study_id or not item.outcome_id or not any(result.events is not None for result in item.results.all()):
        return None
    return "numbers", item.study.slug, item.outcome.slug, _time(item), item.population.casefold(), tuple(sorted(item.qualifiers))


def _question_of_value(item):
    if item.kind != Kind.EPIDEMIOLOGY or item.value_low is None or item.value_measure == "rank":
        return None
    asked = (item.disease.slug, item.value_measure, item.value_unit, item.place.casefold(), item.comparator_population.casefold())
    return "value", *asked, item.population.casefold(), tuple(sorted(item.qualifiers))


# what cannot both be so


def _effects_disagree(one, other):
    return opposed(OPPOSITE_DIRECTIONS, one.direction, other.direction) and _one_outcome(one, other) and _of_the_same(one, other)


def _one_outcome(one, other):
    """The same outcome, one of the same domain, or one that the source does not name and that may be the same."""
    domains = {item.outcome.domain for item in (one, other)}
    return len(domains) == 1 or OutcomeDomain.NOT_NAMED in domains


def _positions_disagree(one, other):
    against = opposed(OPPOSITE_STANCES, one.stance, other.stance)
    lines = one.stance == other.stance and lines_opposed(one.line, other.line)
    return (against or lines) and _of_the_same(one, other)


def _strengths_differ(one, other):
    return one.stance == other.stance and opposed(STRENGTHS_APART, one.strength, other.strength) and _of_the_same(one, other)


def _support_differs(one, other):
    return one.mechanism_id == other.mechanism_id and opposed(SUPPORT_APART, one.support, other.support)


def _mechanisms_disagree(one, other):
    if one.mechanism_id == other.mechanism_id:
        return opposed(OPPOSITE_SUPPORT, one.support, other.support)
    shown = ("refuted", "unknown", "studied")
    return opposed(OPPOSITE_ACTIONS, one.mechanism.action, other.mechanism.action) and not {one.support, other.support} & set(shown)


def _doses_disagree(one, other):
    ranges = [item.regimen.totals().per_course for item in (one, other)]
    if one.kind == other.kind == Kind.DOSING and one.dose_says != other.dose_says:
        return False
    return _apart(*((each.low, each.high) if each else (None, None) for each in ranges)) and _of_the_same(one, other)


def _harms_disagree(one, other):
    return frequencies_opposed(one.frequency_class, other.frequency_class) and _of_the_same(one, other)


def _numbers_disagree(one, other):
    """The same arm of one study, of as many patients or not, with other figures."""
    if one.publication_id == other.publication_id and not _of_the_same(one, other):
        return False
    figures = [
        {result.arm_id: (result.n, result.events) for result in item.results.all() if result.arm_id and result.events is not None}
        for item in (one, other)
    ]
    return any(figures[0][arm] != figures[1][arm] for arm in figures[0].keys() & figures[1].keys())


def _values_disagree(one, other):
    return (
        _apart((one.value_low, one.value_high or one.value_low), (other.value_low, other.value_high or other.value_low))
        and _exact(one)
        and _exact(other)
    )


def _exact(item):
    return item.value_relation in ("eq", "about")


def _apart(one, other):
    """Whether two ranges share nothing; a range with an open end reaches for ever."""
    if None in one or None in other:
        return False
    return one[1] < other[0] or other[1] < one[0]


def _time(item):
    return item.time_relation, item.time_low, item.time_high, item.time_unit


def _of_the_same(one, other):
    """Whether nothing says that the two speak of other people, of another time, or of a part and the rest of one group."""
    if any(_excluded(group, one.qualifiers, other.qualifiers) for group in EXCLUDE_EACH_OTHER):
        return False
    if one.time_low is not None and other.time_low is not None and _time(one) != _time(other):
        return False
    if one.publication_id == other.publication_id or one.study_id == other.study_id:
        parts = {one.extent, other.extent} & {"most", "many", "some", "few"}
        return not parts and (one.population.casefold(), set(one.qualifiers)) == (other.population.casefold(), set(other.qualifiers))
    return True


def _excluded(group, one, other):
    return bool(group & set(one) and group & set(other)) and not group & set(one) & set(other)


RULES = [
    Rule(DisagreementAxis.EFFECT, _question_of_effect, _effects_disagree),
    Rule(DisagreementAxis.POSITION, _question_of_position, _positions_disagree),
    Rule(DisagreementAxis.POSITION, _question_of_position, _strengths_differ, DisagreementKind.STRENGTH),
    Rule(DisagreementAxis.MECHANISM, _question_of_mechanism, _mechanisms_disagree),
    Rule(DisagreementAxis.MECHANISM, _question_of_mechanism, _support_differs, DisagreementKind.STRENGTH),
    Rule(DisagreementAxis.DOSE, _question_of_dose, _doses_disagree),
    Rule(DisagreementAxis.SAFETY, _question_of_harm, _harms_disagree),
    Rule(DisagreementAxis.NUMBERS, _question_of_numbers, _numbers_disagree),
    Rule(DisagreementAxis.NUMBERS, _question_of_value, _values_disagree),
]


# one question, one proposal


def _by_question(noticed):
    """[(axis, question, pairs)]: pairs over one question that hang together, each item in one of them."""
    groups = []
    for each in noticed:
        near = [group for group in groups if group[:2] == (each.axis, each.question) and _touches(group[2], each)]
        pairs = [pair for group in near for pair in group[2]]
        groups = [group for group in groups if group not in near]
        groups.append((each.axis, each.question, [*pairs, each]))
    return groups


def _touches(pairs, noticed):
    return any({noticed.one.pk, noticed.other.pk} & {pair.one.pk, pair.other.pk} for pair in pairs)


def _proposal(axis, question, pairs):
    items = {item.pk: item for pair in pairs for item in (pair.one, pair.other)}
    in_order = sorted(items.values(), key=lambda item: item.accession)
    return Proposal(axis, _kind(pairs), _asked(question), in_order, (pairs[0].one, pairs[0].other))


def _asked(question):
    """The question in a few words, for whoever decides."""
    told = [" + ".join(str(each) for each in part if each) if isinstance(part, tuple) else str(part) for part in question]
    return " · ".join(each.replace("-", " ").replace("_", " ") for each in told if each)


def _kind(pairs):
    """The likeliest kind, for a person to correct: within one source, changed over time, or a contradiction."""
    if all(pair.one.publication_id == pair.other.publication_id for pair in pairs):
        return DisagreementKind.INTERNAL
    if all(pair.kind for pair in pairs):
        return pairs[0].kind
    if all(pair.one.study_id == pair.other.study_id for pair in pairs):
        return DisagreementKind.STRENGTH if pairs[0].axis == DisagreementAxis.EFFECT else DisagreementKind.CONTRADICTION
    years = [(pair.one.publication.year, pair.other.publication.year) for pair in pairs]
    if all(one and other and abs(int(one) - int(other)) >= YEARS_THAT_CHANGE_A_MIND for one, other in years):
        return DisagreementKind.CHANGED
    if all(set(pair.one.qualifiers) != set(pair.other.qualifiers) for pair in pairs):
        return DisagreementKind.POPULATION
    return DisagreementKind.CONTRADICTION
