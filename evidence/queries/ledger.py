"""The ledger of publication, read and checked: does each entry follow from the one before, and does each public row say what was sealed?

A digest is the SHA-256 of these lines, joined by line feeds, in UTF-8: number, accession, version, event, time in UTC as
2026-11-30T12:00:00.000000Z, the claim as PostgreSQL writes its jsonb, and the digest of the entry before.
"""

from datetime import UTC
from hashlib import sha256

from django.db.models import F, Func, JSONField, TextField
from django.db.models.functions import Cast

from ..models import Disease, EvidenceItem, Intervention, LedgerEntry, Mechanism, Outcome, PatientTrait, Publication, Study
from ..vocabulary.workflow import LedgerEvent, Status

BEGINNING = "0" * 64
LINKS = {
    "disease": Disease,
    "outcome": Outcome,
    "mechanism": Mechanism,
    "study": Study,
    "publication": Publication,
    "intervention": Intervention,
    "trait": PatientTrait,
}
"""Links of a sealed claim that may follow a merge (decision 0010), and nothing else."""
ADDED_LATER = ("caveats",)
"""Parts that a published version may get more of."""


def head():
    """The last entry, whose digest stands for all before it; None where nothing was ever published."""
    return LedgerEntry.objects.order_by("-number").first()


def check():
    """Every sentence on what is not as the ledger says; nothing where all is well."""
    return [*broken_links(), *changed_rows()]


def broken_links():
    """Where the chain does not follow: a digest that is not that of its line, an entry before that is another, a gap."""
    number, previous = 0, BEGINNING
    for entry in LedgerEntry.objects.annotate(text=Cast("claim", TextField())).defer("claim").order_by("number").iterator(500):
        number += 1
        if entry.number != number:
            yield f"Entry {number} is missing."
            number = entry.number
        if entry.previous != previous:
            yield f"Entry {entry.number} does not follow the entry before it."
        if entry.digest != digest_of(entry, entry.text):
            yield f"Entry {entry.number} ({entry.accession}.{entry.version} {entry.event}) was changed: its digest is another."
        previous = entry.digest


def digest_of(entry, claim):
    """The digest that follows from what an entry says; `claim` as PostgreSQL writes it."""
    at = f"{entry.at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"
    lines = [str(entry.number), entry.accession, str(entry.version), entry.event, at, claim, entry.previous]
    return sha256("\n".join(lines).encode()).hexdigest()


def changed_rows():
    """Public versions that say something else than was sealed, that the ledger does not know, or that are gone."""
    sealed = {}
    for entry in LedgerEntry.objects.order_by("number").iterator(500):
        sealed.setdefault((entry.accession, entry.version), {})[entry.event] = entry.claim
    merged = {noun: dict(model.objects.exclude(merged_into=None).values_list("pk", "merged_into")) for noun, model in LINKS.items()}
    for item in _public_as_of_now():
        entries = sealed.pop((item.accession, item.version), {})
        yield from _differences_of(item, entries, merged)
    yield from (f"{accession}.{version} is in the ledger, and is gone." for accession, version in sealed)


def _public_as_of_now():
    claim, end = (Func(F("pk"), function=name, output_field=JSONField()) for name in ("evidence_sealed_claim", "evidence_sealed_end"))
    items = EvidenceItem.objects.public().annotate(claim_now=claim, end_now=end)
    return items.only("accession", "version", "status").order_by("accession", "version").iterator(500)


def _differences_of(item, entries, merged):
    if LedgerEvent.PUBLISHED not in entries:
        yield f"{item} is public, and the ledger does not know of it."
        return
    changed = differences(entries[LedgerEvent.PUBLISHED], item.claim_now, merged)
    if changed:
        yield f"{item} says something else than was published: {', '.join(changed)}."
    ends = set(entries) - {LedgerEvent.PUBLISHED}
    if ends != {item.status} - {Status.PUBLISHED}:
        yield f"{item} is {item.get_status_display()}; the ledger says {', '.join(sorted(ends)) or 'published'}."
    elif ends and entries[item.status] != item.end_now:
        yield f"{item} ended otherwise than the ledger says."


def differences(sealed, now, merged):
    """The parts of a claim that are not as they were sealed."""
    return [name.replace("_", " ") for name in sorted(set(sealed) & set(now)) if not _holds(name, sealed[name], now[name], merged)]


def _holds(name, then, now, merged):
    """Whether what was sealed is still said. A link is the record to which it leads; a column that came later was not sealed."""
    if name in LINKS and isinstance(then, dict) and isinstance(now, dict):
        return merged[name].get(then["id"], then["id"]) == now["id"]
    if isinstance(then, dict) and isinstance(now, dict):
        return all(_holds(part, then[part], now[part], merged) for part in set(then) & set(now))
    if isinstance(then, list) and isinstance(now, list):
        if name in ADDED_LATER:
            return all(any(_holds("", each, other, merged) for other in now) for each in then)
        return len(then) == len(now) and all(_holds("", each, other, merged) for each, other in zip(then, now, strict=True))
    return then == now
