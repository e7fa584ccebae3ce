"""The shape of an answer: its keys, what they mean, and what lies under them. Made from the declarations of the API."""

import re
from dataclasses import dataclass, field

from ..names import term_of

SUFFIX = re.compile(r"(Answer|Brief)$")
OWN_PREFIX = {"Evidence": "", "FullDate": "date", "ItemRegimen": "regimen", "PValue": "pValue"}
"""Where a key is not named after the name of its shape. The keys of an item itself have no prefix."""


@dataclass(frozen=True)
class Key:
    """One key of an answer. `words` is the vocabulary whose words it holds."""

    key: str
    says: str
    words: type | None = None
    shape: "Shape | None" = None
    many: bool = False


@dataclass(frozen=True)
class Shape:
    """One kind of node."""

    name: str
    says: str
    keys: tuple[Key, ...] = field(default=())

    @property
    def prefix(self):
        bare = SUFFIX.sub("", self.name)
        return OWN_PREFIX.get(bare, bare[:1].lower() + bare[1:])

    def term(self, key):
        """How this key is named in our vocabulary."""
        return term_of(self.prefix, key)
