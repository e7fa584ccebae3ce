"""A release as it is answered."""

from ..documents.evidence import display_name
from ..vocabulary.releases import NUMBER
from .fields import Answer, Text, raw

DIGEST = {"type": "string", "pattern": "^[0-9a-f]{64}$", "examples": ["8d969eef6ecad3c29a3a629280e686cf0c3f5d5a86aff3ca12020c923adc6c92"]}
COUNTS = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}}


class FileAnswer(Answer):
    """One file of a release. It never changes: caches may keep it for ever."""

    path = raw({"type": "string", "description": "Its path in the package.", "examples": ["csv/evidence.csv"]})
    address = raw({
        "type": "string",
        "description": "Where it is served; its `ETag` is its digest, and `Range` asks for a part.",
        "examples": ["/releases/2026.11/csv/evidence.csv"],
    })  # fmt: skip
    bytes = raw({"type": "integer", "minimum": 0, "description": "Its size.", "examples": [412_345]})
    sha256 = raw({**DIGEST, "description": "Of the file."})


class LedgerAnswer(Answer):
    """Where the release stands in the ledger of publication."""

    entries = raw({"type": "integer", "minimum": 0, "description": "Entries that it holds."})
    head = raw({**DIGEST, "description": "The digest of the last of them, which stands for all before it."})


class ReleaseAnswer(Answer):
    """One frozen state of all that is published, as a package of files that never change."""

    number = raw({
        "type": "string",
        "pattern": f"^{NUMBER}$",
        "description": "Year and month, and a third number for a second one of a month, as `2026.11.1`.",
        "examples": ["2026.11"],
    })  # fmt: skip
    date = raw({"type": "string", "format": "date", "description": "The day under which it is cited.", "examples": ["2026-11-30"]})
    previous = raw(
        {
            "type": ["string", "null"],
            "description": "The release with which `changes` compares; null for the first one.",
            "examples": ["2026.10"],
        }
    )
    published_until = raw({"type": "string", "format": "date-time", "description": "When the last thing in it was published or withdrawn."})
    state = raw({**DIGEST, "description": "Digest of what it says, whatever its number: the same state has the same."})
    manifest = raw({**DIGEST, "description": "SHA-256 of its `SHA256SUMS`, which stands for all its files."})
    ledger = LedgerAnswer(help_text="Where it stands in the ledger of publication.")
    data_version = raw({"type": "integer", "description": "The data version from which it was made."})
    rows = raw({**COUNTS, "description": "How many rows each of its tables has.", "examples": [{"evidence": 546, "publications": 25}]})
    changes = raw({
        **COUNTS,
        "description": "How many items were `added`, `revised`, `retracted`, or of the same version `told_otherwise`, against `previous`.",
        "examples": [{"added": 12, "revised": 3, "retracted": 1, "told_otherwise": 0}],
    })  # fmt: skip
    made_by = Text("Who released; null where it was done at the server.")
    made_at = raw({"type": "string", "format": "date-time", "description": "When it was made."})
    files = FileAnswer(many=True, help_text="Every file of it.")
    path = raw({"type": "string", "description": "Its page.", "examples": ["/releases/2026.11/"]})

    def to_representation(self, row):
        return {
            "number": row.number,
            "date": row.date.isoformat(),
            "previous": row.previous and row.previous.number,
            "published_until": row.published_until and _in_utc(row.published_until),
            "state": row.state,
            "manifest": row.manifest,
            "ledger": {"entries": row.ledger_entries, "head": row.ledger_head},
            "data_version": row.data_version,
            "rows": row.rows,
            "changes": row.changes,
            "made_by": display_name(row.made_by),
            "made_at": _in_utc(row.made_at),
            "files": [{"path": each["path"], "address": row.address_of(each["path"]), **_size(each)} for each in row.files],
            "path": row.get_absolute_url(),
        }


def _size(file):
    return {"bytes": file["bytes"], "sha256": file["sha256"]}


def _in_utc(time):
    return time.isoformat().replace("+00:00", "Z")
