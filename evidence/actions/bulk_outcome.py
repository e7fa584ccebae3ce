"""What came, or would come, of a file: row by row, with every mistake; and its digest, to know the same again."""

import hashlib
import json
from collections import Counter
from dataclasses import asdict, dataclass, field

from ..queries.bulk_records import Mistake, joined

NEW, CHANGED, REMOVED, UNCHANGED = "new", "changed", "removed", "unchanged"
LONGEST = 300


@dataclass
class Line:
    """One row of the file: what it is about, and what of it is new or different, as (field, before, after)."""

    sheet: str
    row: int
    name: str
    state: str
    differences: list[tuple[str, str, str]] = field(default_factory=list)
    by_line: bool = False


@dataclass
class Outcome:
    """Every row of a file with what came of it, and every mistake."""

    lines: list[Line] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    @property
    def counts(self):
        """{state: rows}, and the mistakes."""
        return {**Counter(line.state for line in self.lines), "mistakes": len(self.mistakes)}

    @property
    def changes(self):
        return [line for line in self.lines if line.state != UNCHANGED]

    @property
    def digest(self):
        """Of what is new, changed and removed: the same again is what was looked at."""
        told = [(line.sheet, line.row, line.state, line.differences) for line in self.changes]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()

    def as_dict(self):
        return {
            "counts": self.counts,
            "digest": self.digest,
            "lines": [asdict(line) for line in self.changes],
            "mistakes": [mistake.as_dict() for mistake in self.mistakes],
        }


def told(value):
    """A value as a difference shows it."""
    text = joined(value) if isinstance(value, list) else value
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
