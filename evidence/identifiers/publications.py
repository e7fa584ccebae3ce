"""Identifiers of publications. Each function returns the normal form or raises ValueError with a sentence for the curator."""

import re

DOI = re.compile(r"10\.\d{4,9}/\S+")
PREFIX = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


def doi(text: str) -> str:
    """A DOI in its printed letter case, without address or prefix; it is compared case-folded."""
    bare = PREFIX.sub("", text.strip())
    if not DOI.fullmatch(bare):
        raise ValueError(f"“{text}” is not a DOI: it starts with “10.” and has a slash, as in 10.1001/jama.291.19.2367.")
    return bare


def pmid(text: str) -> str:
    """A PubMed identifier: one to eight digits, no leading zero."""
    bare = text.strip().removeprefix("PMID:").strip()
    if not re.fullmatch(r"[1-9]\d{0,7}", bare):
        raise ValueError(f"“{text}” is not a PMID: it has one to eight digits.")
    return bare


def pmcid(text: str) -> str:
    """A PubMed Central identifier: PMC and digits."""
    bare = text.strip().upper()
    if not re.fullmatch(r"PMC[1-9]\d*", bare):
        raise ValueError(f"“{text}” is not a PMCID: it is PMC and digits.")
    return bare
