"""Builds a release in a folder. The same state, number and date give the same bytes: nothing in it reads a clock."""

import hashlib
import json
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from django.conf import settings
from django.db.models import Max

from ...models import DataVersion, PublicItem
from ...queries.ledger import BEGINNING, head
from ...queries.snapshots import one_state
from . import texts
from .comparing import compared
from .datapackage import in_json
from .files import write_table
from .sqlite import write_sqlite
from .tables import TABLES

MANIFEST = "SHA256SUMS"
DATABASE = "ivig-evidence.sqlite"
ITEMS = "ndjson/evidence.ndjson"
PIECE = 1 << 20


class Nothing(Exception):
    """There is nothing to release."""


@dataclass
class Frozen:
    """What is known of a release once its files are written."""

    number: str
    date: date | None
    published_until: datetime | None = None
    ledger_entries: int = 0
    ledger_head: str = BEGINNING
    data_version: int = 0
    state: str = ""
    manifest: str = ""
    rows: dict = field(default_factory=dict)
    changes: dict = field(default_factory=dict)
    files: list = field(default_factory=list)


def build(folder, *, number, day=None, previous=None, before=None):
    """Write all files of a release into an empty folder. `previous` is the number of the release in the folder `before`."""
    made = Frozen(number, day)
    with one_state():
        _place(made)
        about = {"release": number, "licence": "CC0 1.0", "source": "IVIg Evidence"}
        made.rows = {table.name: write_table(folder, table, about) for table in TABLES}
        write_sqlite(folder / DATABASE, TABLES)
        found = compared(before and before / ITEMS, folder / ITEMS)
    made.changes = {what: len(items) for what, items in found.items()}
    made.state = hashlib.sha256(
        "".join(f"{digest(folder / f'ndjson/{table.name}.ndjson')}  {table.name}\n" for table in TABLES).encode()
    ).hexdigest()
    _write_texts(folder, made, previous, found)
    _seal(folder, made)
    return made


def _place(made):
    """Where in time the state stands."""
    last, newest = head(), PublicItem.objects.public().aggregate(begun=Max("published_at"), ended=Max("ended_at"))
    times = [each for each in newest.values() if each]
    if not PublicItem.objects.published().exists():
        raise Nothing("Nothing is published yet: there is nothing to release.")
    made.published_until = max(times)
    made.date = made.date or made.published_until.astimezone(UTC).date()
    made.data_version = DataVersion.objects.values_list("number", flat=True).get()
    if last:
        made.ledger_entries, made.ledger_head = last.number, last.digest


def _write_texts(folder, made, previous, found):
    written = {
        "README.md": texts.readme(made, TABLES),
        "CHANGES.md": texts.changes(made.number, previous, found),
        "changes.json": json.dumps({"since": previous, "until": made.number, **found}, ensure_ascii=False, indent=1) + "\n",
        "LICENSE": (settings.ROOT / "LICENSE-DATA").read_text(encoding="utf-8"),
        "CITATION.cff": texts.citation(made),
        "duckdb.sql": texts.views(TABLES),
    }
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _seal(folder, made):
    """The description of the package, the digests of all its files, and all of it in one archive with a digest beside it."""
    files = {path: (size, of) for path, size, of in told(folder)}
    (folder / "datapackage.json").write_text(in_json(made, TABLES, made.rows, files), encoding="utf-8", newline="\n")
    sums = "".join(f"{of}  {path}\n" for path, _, of in told(folder))
    (folder / MANIFEST).write_text(sums, encoding="utf-8", newline="\n")
    made.manifest = digest(folder / MANIFEST)
    archive = folder / f"ivig-evidence-{made.number}.zip"
    _pack(folder, archive, made.date)
    archive.with_name(f"{archive.name}.sha256").write_text(f"{digest(archive)}  {archive.name}\n", encoding="utf-8", newline="\n")
    made.files = [{"path": path, "bytes": size, "sha256": of} for path, size, of in told(folder)]


def _pack(folder, archive, day):
    """An archive that holds no other time than the day of the release."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in paths:
            entry = zipfile.ZipInfo(f"{archive.stem}/{path.relative_to(folder).as_posix()}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o100644 << 16
            with path.open("rb") as source, packed.open(entry, "w", force_zip64=True) as target:
                while piece := source.read(PIECE):
                    target.write(piece)


def told(folder):
    """(path, bytes, sha256) of each file in a folder, in one order."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [(path, (folder / path).stat().st_size, digest(folder / path)) for path in paths]


def digest(path):
    """SHA-256 of a file, read piece by piece."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
