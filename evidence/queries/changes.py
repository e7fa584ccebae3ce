"""What became of items between two moments: added, revised, retracted."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Exists, OuterRef, Q, Subquery, TextField, Value, When

from ..models import LedgerEntry, PublicItem, Release
from ..vocabulary.releases import Became
from ..vocabulary.workflow import LedgerEvent
from .clocks import held_on


@dataclass(frozen=True)
class Moment:
    """A state of what was public: with so many entries of the ledger, at the end of a day, or, with neither, now.

    A release knows its entries, because what was published in the same second may not be in it.
    """

    name: str
    entries: int | None = None
    day: date | None = None

    def held(self, versions):
        """Of versions that were ever public, those that were then."""
        if self.entries is not None:
            told = LedgerEntry.objects.filter(accession=OuterRef("accession"), version=OuterRef("version"), number__lte=self.entries)
            begun, ended = told.filter(event=LedgerEvent.PUBLISHED), told.exclude(event=LedgerEvent.PUBLISHED)
            return versions.filter(Exists(begun), ~Exists(ended))
        return held_on(versions, self.day) if self.day else versions.published()

    def comes_before(self, other):
        """Whether it is known to be the earlier one: of two releases, or of two days."""
        both = [(self.entries, other.entries), (self.day, other.day)]
        return any(None not in pair and pair[0] < pair[1] for pair in both)


NOW = Moment("now")
BEGINNING = Moment("the beginning", entries=0)


def moment_of(release):
    return Moment(release.number, entries=release.ledger_entries)


def release_numbers():
    """Every release there is, the newest first."""
    return list(Release.objects.values_list("number", flat=True))


def arrived_since(moment, items):
    """Of items, those whose version was not there at the moment: added or revised since."""
    return items.exclude(pk__in=moment.held(PublicItem.objects.public()).values("pk"))


def changed_between(since, until):
    """One row for each item that is not as it was: the version of `until`, or of one that was retracted the version of `since`.

    `change` says what became of it, `version_before` which version was there.
    """
    every = PublicItem.objects.public()
    then, now = since.held(every), until.held(every)
    still = Exists(now.filter(accession=OuterRef("accession")))
    here = Q(pk__in=now.values("pk"))
    rows = every.filter(here & ~Q(pk__in=then.values("pk")) | Q(pk__in=then.values("pk")) & ~still)
    before = Subquery(then.filter(accession=OuterRef("accession")).values("version")[:1])
    became = Case(
        When(Q(version_before=None), then=Value(Became.ADDED.value)),
        When(here, then=Value(Became.REVISED.value)),
        default=Value(Became.RETRACTED.value),
        output_field=TextField(),
    )
    return rows.annotate(version_before=before).annotate(change=became)


def last_versions(accessions):
    """{accession: its last public version}."""
    rows = PublicItem.objects.public().filter(accession__in=accessions).order_by("accession", "version")
    return {row.accession: row for row in rows}
