"""Where the words of a statement claim more than its fields do. Pure: words in, sentences for the reviewer out.

A rule can only point: it knows words, not meaning. So it never refuses, and each sentence names the word it stumbled on.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .evidence import Direction, Extent, Hedge, Kind, Serious, Significance, Strength, Support
from .words import Word

Fields = Mapping[str, object]


@dataclass(frozen=True)
class Rule:
    """Words that are too strong for an item, for the kinds given, when `stronger` says so of its fields."""

    kinds: frozenset[Kind]
    words: re.Pattern[str]
    stronger: Callable[[Fields], bool]
    says: str


def words(pattern: str) -> re.Pattern[str]:
    """Whole words in any case."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


def one_of(name: str, *values: Word) -> Callable[[Fields], bool]:
    return lambda fields: fields.get(name) in values


def none_of(name: str, *values: Word) -> Callable[[Fields], bool]:
    return lambda fields: fields.get(name) not in values


def lacks(name: str, *values: str) -> Callable[[Fields], bool]:
    """Whether a list, or a word, holds none of these."""

    def check(fields: Fields) -> bool:
        held = fields.get(name) or ()
        return not set([held] if isinstance(held, str) else held if isinstance(held, Iterable) else []) & set(values)

    return check


EVERY = frozenset(Kind)
NEGATED = re.compile(  # what goes before a claim and takes it away
    r"\b(?:yet to be|no|not|never|nor|neither|cannot|whether|without|unclear|unknown|if|lack|lacks|lacking|far from)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
HEDGED = words(
    r"may|might|could|can|would|should|suggest\w*|appear\w*|seem\w*|possib\w+|potential\w*|probabl\w+|likely|thought|believed|propos\w+|"
    r"hypothes\w+|presum\w+|apparent\w*|candidate|consider\w*|indicat\w+|promising|proposal|perhaps|conceivabl\w+|tend\w*|assum\w+|"
    r"estimat\w+|expect\w*|consistent with|hint\w*|said to"
)
OPEN = words(
    r"unknown|unclear|uncertain\w*|no|not|none|nothing|nobody|neither|open|unresolved|undefined|undetermined|unproven|insufficient\w*|"
    r"need\w*|lack\w*|remain\w*|limited|few|controvers\w+|whether|without|missing|absent|await\w*|require\w*|only|further|debate\w*|"
    r"question\w*|little|poorly|scarce|sparse|incomplete\w*|disput\w+|elusive|never|unexplained|yet to|to be done|fragmentary"
)
CLAIMS_A_DIFFERENCE = (
    Direction.FAVOURS_IVIG,
    Direction.FAVOURS_COMPARATOR,
    Direction.FAVOURS_COMBINATION,
    Direction.FAVOURS_HIGHER_DOSE,
    Direction.FAVOURS_LOWER_DOSE,
    Direction.MIXED,
)

RULES = (
    Rule(EVERY, words(r"prov(?:es?|ed|en|ing)|definitive(?:ly)?|beyond doubt|undoubtedly|certainly"), lambda _: True, "claims a proof"),
    Rule(EVERY, words(r"cure[sd]?"), lambda _: True, "claims a cure"),
    Rule(
        EVERY,
        words(r"always|in (?:all|every) (?:patients?|cases?)"),
        none_of("extent", Extent.ALL),
        "speaks of all, and the extent does not",
    ),
    Rule(
        frozenset({Kind.FINDING, Kind.SAFETY}),
        words(r"significant(?:ly)?"),
        none_of("significance", Significance.SIGNIFICANT, Significance.NOT_SIGNIFICANT),
        "claims significance, which the item does not state",
    ),
    Rule(
        frozenset({Kind.FINDING}),
        words(r"superior(?:ity)?|more effective|better than|outperform\w*"),
        none_of("direction", *CLAIMS_A_DIFFERENCE),
        "claims superiority, which the direction does not",
    ),
    Rule(
        frozenset({Kind.FINDING}),
        words(r"equivalent|equal(?:ly)?(?: effective)?|as effective as|equal efficacy"),
        one_of("direction", Direction.NO_DIFFERENCE, Direction.BENEFIT_NOT_SHOWN),
        "claims equality, where only a difference was not shown",
    ),
    Rule(
        frozenset({Kind.FINDING, Kind.RECOMMENDATION, Kind.GAP}),
        re.compile(r"\b(?:ineffective|does not work|no effect|has no benefit|useless)\b", re.IGNORECASE),
        none_of("direction", Direction.NO_EFFECT),
        "says “no effect”, where only a benefit or difference was not shown",
    ),
    Rule(
        frozenset({Kind.RECOMMENDATION}),
        words(r"must|mandatory|should (?:be )?(?:used|given|treated|administered)|is (?:strongly )?recommended"),
        one_of("strength", Strength.MAY_BE_USED, Strength.MAY_BE_CONSIDERED, Strength.POTENTIAL),
        "recommends more strongly than the strength entered",
    ),
    Rule(
        frozenset({Kind.RECOMMENDATION}),
        words(r"first[- ]line|treatment of choice"),
        lacks("line", "first_line", "treatment_of_choice"),
        "names a line of therapy that is not entered",
    ),
    Rule(
        frozenset({Kind.DOSING}),
        words(r"optim(?:al|um)|best dose|ideal"),
        lacks("dose_says", "optimum"),
        "calls a dose the best, which the item does not",
    ),
    Rule(
        frozenset({Kind.MECHANISM}),
        words(r"demonstrat\w+|show(?:s|n|ed)?|confirm\w*|establish\w*"),
        one_of("support", Support.UNKNOWN, Support.HYPOTHESISED, Support.STUDIED),
        "claims a demonstration, where the support is less",
    ),
    Rule(frozenset({Kind.SAFETY}), words(r"safe|harmless|no risk|free of (?:risk|side effects)"), lambda _: True, "claims safety"),
    Rule(
        frozenset({Kind.SAFETY}),
        words(r"serious|life[- ]threatening"),
        none_of("serious", Serious.YES),
        "speaks of serious harm, which is not entered",
    ),
    Rule(
        frozenset({Kind.EPIDEMIOLOGY, Kind.BACKGROUND}),
        words(r"caus(?:es|ed by)"),
        none_of("hedge", Hedge.ASSERTED),
        "claims a cause, where the source hedges",
    ),
    Rule(
        frozenset({Kind.METHOD, Kind.GAP}),
        words(r"(?:is|was|were|are) (?:effective|efficacious|superior|beneficial)|improved"),
        none_of("hedge", Hedge.UNRESOLVED),
        "tells a result; a method or gap has none",
    ),
)


def overclaims(kind: str, statement: str, fields: Fields) -> list[str]:
    """One sentence for each way in which the statement claims more than the item's fields."""
    found = []
    for rule in RULES:
        word = _unnegated(rule.words, statement) if kind in rule.kinds and rule.stronger(fields) else ""
        if word:
            found.append(f"“{word}” {rule.says}.")
    return found + _hedge(kind, statement, fields.get("hedge"))


def _unnegated(pattern: re.Pattern[str], statement: str) -> str:
    """The first of these words that no negation goes before."""
    return next((match.group() for match in pattern.finditer(statement) if not NEGATED.search(statement[: match.start()])), "")


def _hedge(kind: str, statement: str, hedge: object) -> list[str]:
    """A hedged source needs a hedged sentence; what is open, a sentence that leaves it open."""
    if not statement:
        return []
    if hedge in (Hedge.SUGGESTED, Hedge.POSSIBLE) and not HEDGED.search(statement) and not OPEN.search(statement):
        return [f"The hedge is “{Hedge(str(hedge)).label}”, and no word of the statement says so."]
    if (hedge == Hedge.UNRESOLVED or kind == Kind.GAP) and not OPEN.search(statement) and not HEDGED.search(statement):
        return ["It is left open by the source, and no word of the statement says so."]
    return []
