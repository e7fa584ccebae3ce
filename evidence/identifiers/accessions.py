"""Accessions of evidence items: IVE and at least six digits, with a version behind a point."""

import re

ACCESSION = re.compile(r"(IVE\d{6,})(?:\.([1-9]\d*))?")


def accession(text: str) -> tuple[str, int | None]:
    """“IVE000042” or “IVE000042.2” → accession and version (None = the current one)."""
    match = ACCESSION.fullmatch(text.strip().upper())
    if not match:
        raise ValueError(f"“{text}” is not an accession: it looks like IVE000042, or IVE000042.2 for one version.")
    return match[1], int(match[2]) if match[2] else None
