"""Keeps the stored documents what would be rendered now."""

import contextlib
from contextvars import ContextVar

from ..models import EvidenceItem, PublicItem
from .evidence import render
from .terms import Trees, terms_of

COLUMNS = (
    *("accession", "version", "current", "document", "terms", "year", "n"),
    *("course_low", "course_high", "cumulative_low", "cumulative_high", "published_on", "published_at", "ended_at"),
)
BATCH = 500


_gathered = ContextVar("gathered", default=None)


@contextlib.contextmanager
def refreshed_at_the_end(*, keep=True):
    """What is to be refreshed within is gathered, and refreshed in one go at the end; not at all where nothing is kept."""
    gathered = set()
    before = _gathered.set(gathered)
    try:
        yield
    finally:
        _gathered.reset(before)
    if keep:
        refresh(EvidenceItem.objects.filter(pk__in=gathered))


def refresh(items):
    """Store anew the documents of these items where they differ; returns how many did. Call it in the writing transaction."""
    gathered = _gathered.get()
    if gathered is not None:
        gathered.update(items.values_list("pk", flat=True))
        return 0
    changed = stale(items)
    PublicItem.objects.bulk_create(
        [fresh for fresh, _ in changed],
        update_conflicts=True,
        unique_fields=["item"],
        update_fields=COLUMNS,
        batch_size=BATCH,
    )
    return len(changed)


def stale(items):
    """(what would be stored now, what is stored or None) of each public item among these whose stored document differs."""
    trees = Trees()
    found = []
    items = items.public().with_details().order_by("pk")
    stored = {row.item_id: row for row in PublicItem.objects.filter(item__in=items.values("pk"))}
    for item in items.iterator(chunk_size=BATCH):
        fresh, old = row_of(item, trees), stored.get(item.pk)
        if old is None or any(getattr(fresh, column) != getattr(old, column) for column in COLUMNS):
            found.append((fresh, old))
    return sorted(found, key=lambda pair: pair[0].current)  # an accession has one current row: the old one steps down first


def row_of(item, trees):
    """The public form of one version, unsaved."""
    document = render(item)
    regimen = item.regimen
    return PublicItem(
        item=item,
        accession=item.accession,
        version=item.version,
        current=item.status == "published",
        document=document,
        terms=terms_of(item, document, trees),
        year=item.publication.year,
        n=item.study.n,
        course_low=regimen and regimen.course_low,
        course_high=regimen and regimen.course_high,
        cumulative_low=regimen and regimen.cumulative_low,
        cumulative_high=regimen and regimen.cumulative_high,
        published_on=item.publication.published_on,
        published_at=item.published_at,
        ended_at=item.ended_at,
    )
