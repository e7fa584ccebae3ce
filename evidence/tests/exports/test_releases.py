"""A release is what is published and nothing else: the same bytes from the same state, read back by libraries of others."""

import csv
import io
import json
import sqlite3
import subprocess
import zipfile

import duckdb
import pyarrow.parquet as pq
import pytest
from frictionless import validate

from evidence.actions.workflow import submit
from evidence.documents.refresh import refresh
from evidence.exports.releases import files
from evidence.exports.releases.building import build, told
from evidence.exports.releases.parts import names
from evidence.exports.releases.tables import TABLES
from evidence.exports.releases.verifying import folder_of
from evidence.models import EvidenceItem
from evidence.queries.reading import digest_of
from evidence.tests import builders
from evidence.tests.api.conftest import everything, fresh, get
from evidence.tests.releasing import all_bytes, first_state, in_file, release, second_state

__all__ = ["everything", "fresh", "get"]
pytestmark = pytest.mark.django_db

NOUNS = ("evidence", "publications", "studies", "regimens", "diseases", "outcomes", "mechanisms", "interventions", "disagreements")
BY_NAME = {table.name: table for table in TABLES}
SECRET = "zzsecret"


@pytest.fixture
def released(everything, releases_dir):
    release("2026.11")
    return folder_of("2026.11")


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_its_tables_say_what_the_api_says(get, released):
    for noun in NOUNS:
        is_as_served(get, released, noun)


def is_as_served(get, released, noun):
    served = b"".join(get(f"{noun}/?format=csv").streaming_content).decode("utf-8-sig")
    assert rows_of((released / "csv" / f"{noun}.csv").read_text(encoding="utf-8")) == rows_of(served)
    assert rows_of(served)


def test_its_items_are_the_documents_of_the_api(get, released):
    served = b"".join(get("evidence/?format=ndjson").streaming_content).decode()
    assert [json.loads(line) for line in in_file("2026.11", "ndjson/evidence.ndjson").splitlines()] == list(
        map(json.loads, served.splitlines())
    )


def test_every_format_holds_the_same_rows(released):
    for table in TABLES:
        holds_the_same(released, table)


def holds_the_same(released, table):
    expected = [files.row(table, record) for record in table.records()]
    typed = pq.read_table(released / "parquet" / f"{table.name}.parquet").to_pylist()
    assert [{name: _plain(value) for name, value in row.items()} for row in typed] == [
        {name: _plain(value) for name, value in row.items()} for row in expected
    ]
    base = sqlite3.connect(released / "ivig-evidence.sqlite")
    stored = base.execute(f'SELECT * FROM "{table.name}"').fetchall()
    assert [list(row) for row in stored] == [[_in_sqlite(value) for value in row.values()] for row in expected]
    if table.name != "evidence":
        lines = (released / "ndjson" / f"{table.name}.ndjson").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line) for line in lines] == expected
    assert len(rows_of((released / "csv" / f"{table.name}.csv").read_text(encoding="utf-8"))) == len(expected)


def _plain(value):
    return value.isoformat().replace("+00:00", "Z") if hasattr(value, "isoformat") else value


def _in_sqlite(value):
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def test_every_table_has_rows_here(released):
    empty = {table.name for table in TABLES if not list(table.records())}
    assert empty <= {"codes", "mechanism_parents"}, "else it would not have been tested"


def test_the_package_is_valid_to_frictionless(released):
    report = validate(str(released / "datapackage.json"))
    assert report.valid, report.flatten(["name", "message"])
    package = json.loads(in_file("2026.11", "datapackage.json"))
    tables = {each["name"]: each for each in package["resources"] if each["type"] == "table"}
    assert set(tables) == set(BY_NAME)
    doses = next(each for each in tables["evidence"]["schema"]["fields"] if each["name"] == "g_per_kg_per_course_low")
    assert (doses["type"], doses["unit"]) == ("number", "g/kg")
    for table in tables.values():
        assert all(field["description"] for field in table["schema"]["fields"])


def test_frictionless_would_find_a_row_that_leads_nowhere(released):
    broken = released / "csv" / "disagreement_sides.csv"
    broken.chmod(0o644)
    broken.write_text(broken.read_text() + "disagreement,IVE999999\r\n")
    found = {error.type for task in validate(str(released / "datapackage.json")).tasks for error in task.errors}
    assert {"foreign-key", "hash-count", "byte-count"} <= found


def test_in_sqlite_every_key_leads_to_a_row_and_every_column_is_explained(released):
    base = sqlite3.connect(released / "ivig-evidence.sqlite")
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    told = set(base.execute('SELECT "table", "column" FROM data_dictionary WHERE meaning <> \'\''))
    assert told == {(table.name, column.name) for table in TABLES for column in table.columns}
    joined = "SELECT count(*) FROM results JOIN evidence USING (accession) JOIN arms ON arms.id = arm_id JOIN studies ON slug = arms.study"
    assert base.execute(joined).fetchone()[0] > 0


def test_duckdb_reads_every_table(released, monkeypatch):
    monkeypatch.chdir(released)
    base = duckdb.connect()
    base.execute((released / "duckdb.sql").read_text())
    for table in TABLES:
        assert base.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0] == len(list(table.records()))


def test_its_digests_are_those_that_others_compute(released):
    for manifest in ("SHA256SUMS", "ivig-evidence-2026.11.zip.sha256"):
        done = subprocess.run(["sha256sum", "-c", manifest], cwd=released, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
    with zipfile.ZipFile(released / "ivig-evidence-2026.11.zip") as packed:
        inside = {name.partition("/")[2]: packed.read(name) for name in packed.namelist()}
    assert inside == {path: content for path, content in all_bytes(released).items() if ".zip" not in path}


def test_the_same_state_gives_the_same_bytes(everything, tmp_path, monkeypatch):
    runs = []
    for name, zone in (("one", "UTC"), ("two", "Asia/Tokyo")):
        monkeypatch.setenv("TZ", zone)
        folder = tmp_path / name
        folder.mkdir()
        made = build(folder, number="2026.11")
        runs.append((made.state, made.manifest, told(folder)))
    assert runs[0] == runs[1]
    assert len(runs[0][2]) > 3 * len(TABLES)


def test_another_number_holds_the_same_state(everything, tmp_path):
    made = []
    for number in ("2026.10", "2026.11"):
        folder = tmp_path / number
        folder.mkdir()
        made.append(build(folder, number=number))
    assert made[0].state == made[1].state
    assert made[0].manifest != made[1].manifest


def test_drafts_notes_and_source_texts_never_enter(cast, releases_dir):
    shown = builders.published(cast, note=f"{SECRET} a note of the curator")
    paper = builders.publication(f"{SECRET}-paper", title=SECRET, pmid="93333333", authors=[SECRET])
    words = f"{SECRET} words of a source. " * 10
    text = builders.readable_text(words, paper, file=f"{SECRET}.txt")
    builders.readable_text(f"the very words {SECRET}", shown.publication, file="open.txt")
    regimen = builders.regimen({"low": "0.777", "per": "day"}, slug=f"{SECRET}-regimen")
    study = builders.study(f"{SECRET}-study", reported_by=paper, note=SECRET)
    builders.arm(study, label=SECRET, regimen=regimen)
    draft = builders.draft(
        curator=cast.alice, statement=SECRET, publication=paper, study=study, regimen=regimen,
        disease=shown.disease, outcome=shown.outcome, anchored=False,
    )  # fmt: skip
    builders.anchor(draft, source_text=text, sha256=digest_of(words[10:90]))
    builders.caveat(item=draft, note=SECRET)
    builders.disagreement(shown, draft, slug=f"{SECRET}-disagreement", explanation=SECRET)
    builders.comment(shown, author=cast.bob, text=SECRET)
    submit(item=draft, by=cast.alice)
    refresh(EvidenceItem.objects.all())
    release("2026.11")
    for path, content in all_bytes(folder_of("2026.11")).items():
        read = str(pq.read_table(io.BytesIO(content)).to_pylist()).encode() if path.endswith(".parquet") else content
        for secret in (SECRET, draft.accession, "0.777", "93333333"):
            assert secret.encode() not in read, path
    assert shown.accession in in_file("2026.11", "csv/evidence.csv")


def test_a_misprint_among_the_names_is_not_shown(cast):
    builders.disease("cidp", names=[("en", "CIPD", "hidden"), ("ja", "病", "preferred")])
    assert {row["text"] for row in names() if row["disease"] == "cidp"} == {"病"}


def test_what_changed_is_told_by_accession(cast, releases_dir):
    items = first_state(cast)
    release("2026.10")
    before = all_bytes(folder_of("2026.10"))
    items = second_state(cast, items)
    outcome = items["told"].outcome
    type(outcome).objects.filter(pk=outcome.pk).update(label="Told better")
    refresh(EvidenceItem.objects.all())
    row = release("2026.11")
    found = json.loads(in_file("2026.11", "changes.json"))
    told = {what: [each["accession"] for each in found[what]] for what in ("added", "revised", "retracted", "told_otherwise")}
    assert told == {
        **{name: [items[name].accession] for name in ("added", "revised", "retracted")},
        "told_otherwise": [items["told"].accession],
    }
    assert row.changes == dict.fromkeys(told, 1)
    assert found["revised"][0]["changes"] == [{"field": "statement", "before": "It is misread.", "after": "It is read again."}]
    assert (found["revised"][0]["version_before"], found["revised"][0]["version"]) == (1, 2)
    assert found["retracted"][0]["reason"] == "The source says otherwise."
    words = in_file("2026.11", "CHANGES.md")
    assert "1 added, 1 revised, 1 retracted, 1 told otherwise." in words
    assert "“It is misread.” → “It is read again.”" in words
    assert f"**{items['retracted'].accession}** was withdrawn: The source says otherwise." in words
    assert items["stays"].accession not in words
    assert all_bytes(folder_of("2026.10")) == before, "the old one is as it was"
