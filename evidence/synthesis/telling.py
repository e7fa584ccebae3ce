"""The most telling items of many: a summary of thousands is composed of a few hundred, and loses no kind of answer.

Every item answers one question. The questions take turns, and within a question the studies do; each gives its most telling
item that has not had its turn. So neither a hundred trials that found a benefit nor one trial with a hundred results push
out the trial that found none, a position against, a harm or a gap.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, NamedTuple

from ..vocabulary.evidence import Comparison, Kind, Serious, Severity, Stance, Support
from .summary import AS_GOOD, BENEFIT, LEFT_OPEN, NO_BENEFIT

QUESTIONS = (
    "position against",
    "position for",
    "position open",
    "benefit not shown or worse",
    "no difference",
    "benefit",
    "mixed or open",
    "serious harm",
    "harm",
    "gap",
    "dose",
    "mechanism shown",
    "mechanism not shown",
    "described",
    "not told",
)
"""In the order of their turns. What no summary tells, as background and methods, comes when everything else has come."""
NOT_TOLD = len(QUESTIONS) - 1
POSITIONS = {Stance.AGAINST: "position against", Stance.FOR: "position for", Stance.OPEN: "position open"}
SHOWN = (Support.DEMONSTRATED, Support.ASSERTED)
SENSES = {"benefit not shown or worse": NO_BENEFIT, "no difference": AS_GOOD, "benefit": BENEFIT, "mixed or open": LEFT_OPEN}


class Candidate(NamedTuple):
    """What of an item decides whether it is read."""

    key: int
    accession: str
    kind: str
    stance: str
    direction: str
    serious: str
    severity: str
    support: str
    comparison: str
    regimen: int | None
    study: int
    patients: int | None
    year: int | None
    randomised: bool
    disputed: bool  # sources disagree about it
    of_ivig: bool
    of_another: bool  # said of a treatment without immunoglobulin


def most_telling(candidates: Iterable[Candidate], size: int) -> list[int]:
    """The keys of at most `size`, the most telling first."""
    asked = [(QUESTIONS.index(question(each)), each) for each in sorted(candidates, key=_weight)]
    of_study = _nth([(place, each.study) for place, each in asked])
    in_turn = [row for _turn, row in sorted(zip(of_study, asked, strict=True), key=lambda row: row[0])]
    of_question = _nth([place for place, _each in in_turn])
    turns = sorted(zip(of_question, in_turn, strict=True), key=lambda row: (row[1][0] == NOT_TOLD, row[0], row[1][0]))
    return [each.key for _turn, (_place, each) in turns[:size]]


def question(item: Candidate) -> str:
    """The question that an item answers."""
    if item.of_another:
        return "not told"
    match item.kind:
        case Kind.RECOMMENDATION:
            return POSITIONS[Stance(item.stance)]
        case Kind.FINDING:
            return next((name for name, directions in SENSES.items() if item.direction in directions), "described")
        case Kind.SAFETY:
            return "serious harm" if item.serious == Serious.YES or item.severity == Severity.SEVERE else "harm"
        case Kind.GAP:
            return "gap"
        case Kind.MECHANISM if item.of_ivig:
            return "mechanism shown" if item.support in SHOWN else "mechanism not shown"
    return "dose" if item.regimen or item.kind == Kind.DOSING else "not told"


def _weight(item: Candidate) -> tuple[Any, ...]:
    """What sources disagree about; of positions and gaps the newest; compared before not, randomised, larger, newer; as the source has it."""
    newest = -(item.year or 0)
    return (
        not item.disputed,
        newest if item.kind in (Kind.RECOMMENDATION, Kind.GAP) else 0,
        item.comparison in ("", Comparison.NONE, Comparison.BEFORE_AFTER),
        not item.randomised,
        -(item.patients or 0),
        newest,
        item.accession,
    )


def _nth(names: Sequence[Hashable]) -> list[int]:
    """Of each name how often it came before."""
    seen: Counter[Hashable] = Counter()
    found = []
    for name in names:
        found.append(seen[name])
        seen[name] += 1
    return found
