"""How studies and evidence lie in a file that a curator fills in: as sheets of rows, or nested. One layout, two spellings.

The fields are those of the fixtures (fixture_layout), less what only moves and the database write. Flat, each noun has a
sheet, a row is a record, and the first columns say to which study, arm, or item it belongs; nested, it stands under it.
"""

from dataclasses import dataclass, replace

from ..models import DoseRegimen
from .fixture_layout import ARM, ITEM, REGIMEN, STUDY, Part

STATUS = "status"
POSITION = "position"
LEFT_TO_MOVES = {"accession", "version", "status", "published_at", "ended_at", "reason"}


@dataclass(frozen=True)
class Noun:
    """Records of one kind: the list in which they stand nested, their sheet, their columns, and what belongs to each.

    `keys` are the columns that say which record it is or belongs to; `links` maps a column with several keys to its part;
    `match` are the fields that tell the records of one parent apart, `position` where there are none.
    """

    name: str
    sheet: str
    model: type
    keys: tuple[str, ...]
    fields: tuple[str, ...]
    links: dict[str, Part]
    parts: tuple["Noun", ...] = ()
    parent: str = ""
    match: tuple[str, ...] = ()
    numbered: bool = False

    @property
    def columns(self):
        """What a record says of itself, in order; treatments beside the disease, or the type of the arm."""
        first = [*((STATUS,) if self.is_item else ()), *((POSITION,) if self.numbered else ())]
        cut = next((self.fields.index(name) + 1 for name in ("disease", "type") if name in self.fields), len(self.fields))
        return [*first, *self.fields[:cut], *self.links, *self.fields[cut:]]

    @property
    def is_item(self):
        return self.keys == ("item",) and not self.parent

    def part(self, name):
        return next((part for part in self.parts if part.name == name), None)

    def column(self, name):
        """The model's field behind a column; None for a column of links and for the status."""
        return self.model._meta.get_field(name) if name in self.fields or name == POSITION else None

    def takes_many(self, name):
        return name in self.links or getattr(self.column(name), "base_field", None) is not None


def _noun(name, sheet, shape, keys, *parts, parent="", match=(), numbered=False, leave=()):
    links = {part.key: part for part in shape.parts if part.link}
    fields = tuple(field for field in shape.fields if field not in leave)
    return Noun(name, sheet, shape.model, keys, fields, links, parts, parent, match, numbered)


def _part(shape, key, sheet, keys, *parts, match=()):
    part = shape.part(key)
    return _noun(key, sheet, part.shape, keys, *parts, parent=part.parent, match=match, numbered=part.numbered)


REGIMENS = Noun("regimens", "", DoseRegimen, ("regimen",), (), {}, (_part(REGIMEN, "steps", "Regimens", ("regimen",)),))
STUDIES = _noun(
    "studies",
    "Studies",
    STUDY,
    ("study",),
    _part(STUDY, "reports", "Reports", ("study",), match=("publication", "reference")),
    _part(STUDY, "arms", "Arms", ("study",), _part(ARM, "caveats", "Caveats", ("study", "arm")), match=("label",)),
    _part(STUDY, "caveats", "Caveats", ("study",)),
    leave=("slug",),
)
EVIDENCE = _noun(
    "evidence",
    "Items",
    ITEM,
    ("item",),
    _part(ITEM, "results", "Results", ("item",)),
    _part(ITEM, "anchors", "Anchors", ("item",)),
    _part(ITEM, "risk_factors", "Risk factors", ("item",), match=("group", "trait")),
    _part(ITEM, "caveats", "Caveats", ("item",)),
    leave=LEFT_TO_MOVES,
)
EVIDENCE = replace(EVIDENCE, fields=("study", *EVIDENCE.fields, "note"))  # nested in the fixtures; never public
ROOTS = (REGIMENS, STUDIES, EVIDENCE)
"""Each before those that name it."""


def _every(nouns):
    for noun in nouns:
        yield noun
        yield from _every(noun.parts)


NOUNS = tuple(_every(ROOTS))
SHEETS = ("Studies", "Reports", "Arms", "Regimens", "Items", "Results", "Anchors", "Risk factors", "Caveats")
SAYS = {
    "Studies": "One row for each study. “study” is the address that it has or will have: small letters, digits, hyphens.",
    "Reports": "The publications that report or mention a study.",
    "Arms": "The groups of a study.",
    "Regimens": "One row for each step of a dose regimen, in order. Doses in g/kg; what the source does not print stays empty.",
    "Items": "One row for each claim of one publication. “item” is the accession of a draft of yours, or any other word for a new one.",
    "Results": "The numbers of an item: one row for each arm, or for each contrast between two.",
    "Anchors": "Where the source says it: offsets and digest of the passage. An item needs one to be handed in.",
    "Risk factors": "Of a harm: traits of one group are joined by “and”, groups by “or”.",
    "Caveats": "What is wrong, lost or doubtful. Fill in “item”, or “study”, or “study” and “arm”.",
}
KEYS = {"Caveats": ("item", "study", "arm")}
"""The key columns of a sheet that several nouns share; else those of its noun."""


def nouns_of(sheet):
    return [noun for noun in NOUNS if noun.sheet == sheet]


def keys_of(sheet):
    return KEYS.get(sheet) or nouns_of(sheet)[0].keys


def columns_of(sheet):
    """Every column of a sheet, keys first."""
    return [*keys_of(sheet), *nouns_of(sheet)[0].columns]
