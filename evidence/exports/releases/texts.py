"""What a person reads of a release: README, CHANGES, how to cite it, and the views of DuckDB."""

from collections import Counter

from ..citations import OURSELVES
from .comparing import TOLD_OTHERWISE

CITATION = """cff-version: 1.2.0
message: "Please cite the release that you used, and the publications that the evidence comes from."
type: dataset
title: "IVIg Evidence: a curated knowledge base of intravenous immunoglobulin in autoimmune and inflammatory disease"
version: "{number}"
date-released: {date}
authors:
  - name: "The IVIg Evidence contributors"
license: CC0-1.0
identifiers:
  - type: other
    value: "sha256:{state}"
    description: "Digest of what this release says"
"""
README = """# IVIg Evidence, release {number}

What the literature reports on intravenous immunoglobulin, claim by claim: {items:,} items, as they were published on
{date}. These files never change; a later state has a later number. What is new in this one: CHANGES.md.

Not medical advice. Every item carries its source: please cite that too.

## What is inside

| table | rows | what it holds |
|---|--:|---|
{tables}

Each table comes as `csv/`, `ndjson/` and `parquet/`; all of them, with keys that lead from row to row and a dictionary of every column, as
`ivig-evidence.sqlite`. `datapackage.json` (Frictionless Data Package) says what each column means, its type, its unit and the words that it
takes. `ndjson/evidence.ndjson` holds the items whole, as the API answers them.

* An empty cell is “not known” or “does not belong here”, never zero. Doses are g/kg.
* CSV is UTF-8. Lists are joined by “; ”. A cell of free text that a spreadsheet would take for a formula has an apostrophe before it.
* Parquet and SQLite hold values as they are; lists are lists in Parquet, JSON in SQLite.

    duckdb -init duckdb.sql          # in this folder: every table as a view
    SELECT disease_en, regimen_label, statement FROM evidence WHERE kind = 'dosing';

## Is it whole, and is it ours?

    sha256sum -c SHA256SUMS

The SHA-256 of SHA256SUMS itself stands at the address of the release (`manifest`). The state that it holds has the digest

    {state}

whatever its number, and ends with entry {ledger_entries} of the ledger of publication, whose digest is

    {ledger_head}

## Licence and citation

CC0 1.0 (LICENSE). How to cite it: CITATION.cff, or

> {ourselves}. Release {number}, {date}. sha256:{short}
"""


def readme(release, tables):
    rows = [f"| `{table.name}` | {release.rows[table.name]:,} | {table.says[0].lower()}{table.says[1:]} |" for table in tables]
    return README.format(
        tables="\n".join(rows),
        items=release.rows["evidence"],
        short=release.state[:16],
        ourselves=OURSELVES,
        **{key: getattr(release, key) for key in ("number", "date", "state", "ledger_entries", "ledger_head")},
    )


def citation(release):
    return CITATION.format(number=release.number, date=release.date, state=release.state)


def views(tables):
    """SQL that shows every table to DuckDB under its name."""
    return "".join(f"CREATE VIEW {table.name} AS SELECT * FROM read_parquet('parquet/{table.name}.parquet');\n" for table in tables)


def changes(number, previous, found):
    """CHANGES.md: by accession, what became of it."""
    if previous is None:
        kinds = Counter(each["kind"] for each in found["added"])
        rows = [f"* {kind}: {number:,}" for kind, number in sorted(kinds.items())]
        return "\n".join([f"# Changes: {number}", "", "The first release. Items of each kind:", "", *rows, ""])
    counts = ", ".join(f"{len(items)} {what.replace('_', ' ')}" for what, items in found.items())
    parts = [f"# Changes: {number} against {previous}", "", f"{counts[0].upper()}{counts[1:]}.", ""]
    for what, heading in HEADINGS.items():
        if found[what]:
            parts += [f"## {heading}", "", *(line for each in found[what] for line in _lines(what, each)), ""]
    return "\n".join(parts)


HEADINGS = {
    "added": "Added",
    "revised": "Revised",
    "retracted": "Retracted",
    TOLD_OTHERWISE: "The same version, told otherwise: a name, a fact of the study, a caveat",
}


def _lines(what, each):
    if what == "retracted":
        return [f"* **{each['accession']}** was withdrawn: {each['reason']}", f"  * It said: {each['statement']} ({each['source']})"]
    version = f"{each['version_before']} → {each['version']}" if what == "revised" else f"version {each['version']}"
    head = f"* **{each['accession']}** ({version}): {each['statement']} ({each['source']})"
    return [head, *(f"  * {part['field']}: {_quoted(part['before'])} → {_quoted(part['after'])}" for part in each.get("changes", []))]


def _quoted(text):
    return f"“{text}”" if text else "nothing"
