"""Which answers to one question cannot both be so. Said once: rules that notice disagreements read these tables."""

from collections.abc import Collection

from .evidence import Direction, FrequencyClass, Line, Stance, Strength, Support
from .terms import MechanismAction

_NO_BETTER = (Direction.NO_DIFFERENCE, Direction.EQUIVALENT, Direction.BENEFIT_NOT_SHOWN)


def _pairs(*sides: tuple[Collection[str], Collection[str]]) -> frozenset[frozenset[str]]:
    """Each of the one with each of the other."""
    return frozenset(frozenset((str(one), str(other))) for ones, others in sides for one in ones for other in others)


OPPOSITE_DIRECTIONS = _pairs(
    ([Direction.FAVOURS_IVIG], [Direction.FAVOURS_COMPARATOR, *_NO_BETTER]),
    ([Direction.FAVOURS_COMPARATOR], [Direction.NO_DIFFERENCE, Direction.EQUIVALENT]),
    ([Direction.FAVOURS_COMBINATION], _NO_BETTER),
    ([Direction.FAVOURS_HIGHER_DOSE], [Direction.FAVOURS_LOWER_DOSE, *_NO_BETTER]),
    ([Direction.FAVOURS_LOWER_DOSE], _NO_BETTER),
    ([Direction.IMPROVED], [Direction.WORSENED, Direction.NO_EFFECT, Direction.BENEFIT_NOT_SHOWN]),
    ([Direction.WORSENED], [Direction.NO_EFFECT]),
)
"""“Mixed”, “described”, “left open” and “not reported” contradict nothing."""

OPPOSITE_STANCES = _pairs(([Stance.FOR], [Stance.AGAINST]))
OPPOSITE_SUPPORT = _pairs(([Support.REFUTED], [Support.DEMONSTRATED, Support.ASSERTED]))
OPPOSITE_ACTIONS = _pairs(
    (
        [MechanismAction.INHIBITS, MechanismAction.DOWNREGULATES, MechanismAction.NEUTRALISES],
        [MechanismAction.UPREGULATES, MechanismAction.INDUCES],
    )
)
STRENGTHS_APART = _pairs(
    ([Strength.ESTABLISHED], [Strength.MAY_BE_USED, Strength.MAY_BE_CONSIDERED, Strength.POTENTIAL]),
    ([Strength.RECOMMENDED], [Strength.MAY_BE_USED, Strength.MAY_BE_CONSIDERED, Strength.POTENTIAL]),
)
"""Both are for it; one is sure of its place, the other only allows it."""
SUPPORT_APART = _pairs(([Support.DEMONSTRATED, Support.ASSERTED], [Support.HYPOTHESISED, Support.UNKNOWN]))
"""One states what the other only supposes, or calls unknown."""
FREQUENCIES = list(FrequencyClass)
"""From the most to the least frequent."""
RANK_OF_LINE = {Line.TREATMENT_OF_CHOICE: 1, Line.FIRST_LINE: 1, Line.SECOND_LINE: 2, Line.THIRD_LINE: 3}


def opposed(pairs: frozenset[frozenset[str]], one: str, other: str) -> bool:
    """Whether the table holds these two against each other."""
    return bool(one and other) and frozenset((str(one), str(other))) in pairs


def lines_opposed(one: Collection[str], other: Collection[str]) -> bool:
    """Whether both name lines and share none; the treatment of choice is a first line."""
    ranks = [{RANK_OF_LINE[Line(each)] for each in lines} for lines in (one, other)]
    return bool(ranks[0] and ranks[1]) and not ranks[0] & ranks[1]


def frequencies_opposed(one: str, other: str) -> bool:
    """Whether both name a class and the two are no neighbours: one figure more or less moves a harm into the next class."""
    if not (one and other):
        return False
    return abs(FREQUENCIES.index(FrequencyClass(one)) - FREQUENCIES.index(FrequencyClass(other))) > 1
