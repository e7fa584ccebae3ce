"""Words of double extraction: two people read one study, neither seeing the other, and what they read is compared."""

from .words import Word


class ExtractionState(Word):
    OPEN = "open", "being read; neither sees what the other reads", "being read"
    HANDED_IN = "handed_in", "both have handed in; to be reconciled", "to be reconciled"
    RECONCILED = "reconciled", "every difference is decided; what was agreed on goes its way as drafts", "reconciled"
    CLOSED = "closed", "given up; the reason is kept", "closed"


OVER = [ExtractionState.RECONCILED, ExtractionState.CLOSED]


class Side(Word):
    A = "a", "", "A"
    B = "b", "", "B"


class PairDecision(Word):
    OPEN = "open", "nobody has decided yet", "open"
    TAKEN = "taken", "it became a draft for review", "taken"
    DROPPED = "dropped", "it does not go on; the reason is kept", "dropped"


class Scale(Word):
    """How a field is compared, and which agreement is told of it."""

    CATEGORY = "category", "one of fixed words or records; nothing entered is one of them: percent and kappa", "category"
    NUMBER = "number", "percent exactly equal, where either gave it", "number"
    SEVERAL = "several", "percent equal and shared of all, where either gave any", "list"
    TEXT = "text", "shown, not scored: two people word things differently", "text"


class Take(Word):
    """Of a list: whose entries go on."""

    A = "a", "", "A"
    B = "b", "", "B"
    BOTH = "both", "each entry of either, once", "both"
