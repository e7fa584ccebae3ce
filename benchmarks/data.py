"""A scratch database of many items: the seeded literature again and again, under other accessions, studies and publications.

Diseases, treatments, outcomes and regimens stay the same, so that each has more and more said of it: the hardest way to grow.
"""

import contextlib

import psycopg

from config import testdb

FAR = 10_000_000  # between the primary keys of one copy and those of the next
COPIED = "generate_series(1, %(copies)s) AS copy"
ACCESSION = "('IVE' || (substr(accession, 4)::int + copy * 1000000))"


def far(column):
    """The primary key of the copy of a record."""
    return f"{column} + copy * {FAR}"


def renamed(slug):
    """The slug of the copy of a record: 80 characters are allowed."""
    return f"left({slug}, 72) || '-' || copy"


def in_document(key, path):
    """The document with another name at its first place of this key and that value."""
    value = f"(document #>> '{{{path}}}')"
    return f"'\"{key}\": \"' || {value} || '\"', '\"{key}\": \"' || {renamed(value)} || '\"'"


DOCUMENT = (
    f"replace(replace(replace(document::text, accession, {ACCESSION}), {in_document('slug', 'study,slug')}), "
    f"{in_document('id', 'publication,id')})::json"
)
TERM = r"regexp_replace(term, '^(study|publication|pmid|doi):(.{1,72}).*$', '\1:\2-' || copy)"
TABLES = {
    "evidence_publication": {"slug": renamed("slug"), "pmid": "NULL", "doi": renamed("doi"), "pmcid": "NULL", "citation": "'A copy.'"},
    "evidence_publicationdate": {"publication_id": far("publication_id")},
    "evidence_study": {"slug": renamed("slug")},
    "evidence_studyreport": {"publication_id": far("publication_id"), "study_id": far("study_id")},
    "evidence_arm": {"study_id": far("study_id")},
    "evidence_armintervention": {"arm_id": far("arm_id")},
    "evidence_evidenceitem": {
        "accession": ACCESSION,
        "publication_id": far("publication_id"),
        "study_id": far("study_id"),
        "revises_id": "NULL",
        "claim_key": "encode(sha256((claim_key || copy)::bytea), 'hex')",
    },
    "evidence_itemintervention": {"item_id": far("item_id")},
    "evidence_publicitem": {
        "item_id": far("item_id"),
        "accession": ACCESSION,
        "document": DOCUMENT,
        "terms": f"(SELECT array_agg({TERM}) FROM unnest(terms) term)",
    },
}
"""What differs in a copy. Every `id` does; every other column is as it was."""


@contextlib.contextmanager
def database_of(size):
    """The name of a database with about so many items, for as long as the block lasts."""
    with testdb.copy_of(testdb.SEEDED) as name:
        testdb.manage("shell", "-c", "from evidence.documents.finding import catch_up; catch_up()", on=name)
        fill(name, size)
        yield name


def fill(name, size):
    with psycopg.connect(testdb.address_of(name), autocommit=True) as database:
        seeded = count(database)
        copies = max(0, round(size / seeded) - 1)
        for table, changed in TABLES.items():
            database.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")  # no history, no guards: what is copied has passed them
            copy(database, table, changed, copies)
            database.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        copy_entries(database, copies)
        database.execute("VACUUM (ANALYZE)")


def copy(database, table, changed, copies):
    names = [name for (name,) in database.execute(COLUMNS, [table])]
    changed = {"id": far("id"), **changed}
    into = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(changed.get(name, f'"{name}"') for name in names)
    database.execute(f"INSERT INTO {table} ({into}) SELECT {values} FROM {table}, {COPIED}", {"copies": copies})


COLUMNS = """
    SELECT column_name FROM information_schema.columns
    WHERE table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position
"""


def copy_entries(database, copies):
    """What the search finds: of every copied record as of its original."""
    database.execute(
        f"""
        INSERT INTO evidence_searchentry (noun, key, address, title, beside, names, vector)
        SELECT noun, {far("key")}, regexp_replace(address, '/$', '-' || copy || '/'), title, beside, names, vector
        FROM evidence_searchentry, {COPIED} WHERE noun IN ('study', 'publication', 'item')
        """,
        {"copies": copies},
    )


def count(database):
    return database.execute("SELECT count(*) FROM evidence_publicitem WHERE current").fetchone()[0]
