"""What became of items between two moments: releases, or days."""

from django.core.exceptions import ValidationError as Refused
from rest_framework.exceptions import ValidationError

from ..exports.columns import Column, Type
from ..filters.moments import MOMENT, MomentField
from ..models import PublicItem
from ..queries.changes import BEGINNING, NOW, changed_between, last_versions, moment_of
from ..vocabulary.evidence import Kind
from ..vocabulary.releases import Became
from .evidence import changes_of
from .fields import Answer, Given, Text, WordField, raw
from .parameters import Parameter
from .releases import found
from .whole import Whole


class ChangedItem(Answer):
    """What became of one item between two moments."""

    accession = Given()
    change = WordField(Became, says="What became of it.")
    version_before = raw({"type": ["integer", "null"], "description": "The version that was public at `since`; null where there was none."})
    version = raw({"type": ["integer", "null"], "description": "The version that was public at `until`; null where it was retracted."})
    kind = WordField(Kind)
    statement = Given("What it says; of a retracted one, what it said.")
    changed = raw({"type": "array", "items": {"type": "string"}, "description": "Of a revised item: the keys that differ."})
    reason = Text("Why it was retracted.")
    at = raw({"type": "string", "format": "date-time", "description": "When this version was published, or the item retracted."})
    path = Given("The page of the version.")


CHANGES = [
    Column("accession", "accession", "Accession"),
    Column("change", "change", "What became of the item", words=Became),
    Column("version_before", "version_before", "The version that was public then", Type.INTEGER),
    Column("version", "version", "The version that was public at the end", Type.INTEGER),
    Column("kind", "kind", "Kind of evidence", words=Kind),
    Column("statement", "statement", "What it says, or said"),
    Column("changed", "changed", "Of a revised item: the keys that differ", Type.LIST),
    Column("reason", "reason", "Why it was retracted"),
    Column("at", "at", "When this version was published, or the item retracted", Type.TIME),
    Column("path", "path", "Page of the version"),
]
SCHEMA = {"type": "string", "pattern": MOMENT, "examples": ["2026.11", "2026-11-20", "2026-11"]}
MEANT = "a release by its number, or a day: its end (UTC); a month or year is its last day"


class Changes(Whole):
    """Items that are not as they were: added, revised or retracted between two releases, two days, or one of each."""

    tag, answer = "releases", ChangedItem
    orderings, unique = ("accession",), "accession"
    columns = CHANGES
    between = (
        Parameter("since", f"Since when: {MEANT}.", SCHEMA, required=True),
        Parameter("until", f"Until when: {MEANT}. Without it, now.", SCHEMA),
    )

    @classmethod
    def parameters(cls):
        return [*super().parameters(), *cls.between]

    def rows(self):
        since, until = self.moments()
        if until.comes_before(since):
            raise ValidationError({"since": [f"{since.name} comes after {until.name}: the earlier one is `since`."]})
        return changed_between(since, until)

    def moments(self):
        return self.moment("since"), self.moment("until") or NOW

    def moment(self, name):
        try:
            return MomentField(required=False).clean(self.request.query_params.get(name, ""))
        except Refused as error:
            raise ValidationError({name: error.messages}) from None

    def asked_for(self):
        asked = self.request.query_params
        return f"{super().asked_for()}\n{asked.get('since')}\n{asked.get('until')}"

    def results(self, rows):
        rows = list(rows)
        last = last_versions([row.accession for row in rows if row.change == Became.RETRACTED])
        before = _earlier([row for row in rows if row.change == Became.REVISED])
        return [_told(row, before.get(row.accession), last.get(row.accession)) for row in rows]


class ReleaseChanges(Changes):
    """What became of items until one release: since the one before it, or since any other release or day."""

    between = (Parameter("since", f"Since when: {MEANT}. Without it, the release before.", SCHEMA),)

    def moments(self):
        row = found(self.kwargs["number"])
        before = moment_of(row.previous) if row.previous else BEGINNING
        return self.moment("since") or before, moment_of(row)

    def get(self, request, *, number):
        return super().get(request)


def _earlier(rows):
    """{accession: the document that was public before}."""
    wanted = {(row.accession, row.version_before) for row in rows}
    older = PublicItem.objects.public().filter(accession__in=[row.accession for row in rows])
    return {row.accession: row.document for row in older if (row.accession, row.version) in wanted}


def _told(row, before, last):
    document, retracted = row.document, row.change == Became.RETRACTED
    ended = last.document["curation"] if retracted else {}
    return {
        "accession": row.accession,
        "change": row.change,
        "version_before": row.version_before,
        "version": None if retracted else row.version,
        "kind": document["kind"],
        "statement": document["statement"],
        "changed": [each["key"] for each in changes_of(before, document)] if before else [],
        "reason": ended.get("reason"),
        "at": ended.get("ended_at") or document["curation"]["published_at"],
        "path": f"/evidence/{last if retracted else row}/",
    }
