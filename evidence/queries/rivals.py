"""Competing revisions of one item: the first that is published wins. What the others can take along, field by field."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import F

from ..models import EvidenceItem
from ..vocabulary.fields import called
from ..vocabulary.workflow import EDITABLE, Status

PARTS = {
    "intervention_links": "treatments",
    "risk_factors": "risk factors",
    "results": "results",
    "anchors": "anchors",
    "caveats": "caveats",
}
"""Child records that a revision copies, and what they are called."""
OF_THE_ROW = {"id", "item", "row_version", "position"}
OPEN = [*EDITABLE, Status.IN_REVIEW]


@dataclass(frozen=True)
class Compared:
    """One field or part in three versions, in words: as both began, as was published meanwhile, as the overtaken draft has it."""

    name: str
    label: str
    began: str
    published: str
    own: str
    is_part: bool
    conflicts: bool  # both changed it, and differently


@dataclass(frozen=True)
class Rival:
    """The version that was published meanwhile, and what the overtaken draft says otherwise than it began."""

    published: EvidenceItem
    changed: list[Compared]

    @property
    def carried(self):
        """What can be taken along: only the draft changed it."""
        return [each for each in self.changed if not each.conflicts]

    @property
    def conflicts(self):
        return [each for each in self.changed if each.conflicts]


def overtaken(items):
    """Open revisions of a version that is not current any more, with `since`, when it ended."""
    return items.filter(status__in=OPEN, revises__status__in=[Status.SUPERSEDED, Status.RETRACTED]).annotate(since=F("revises__ended_at"))


def is_overtaken(item):
    return item.status in OPEN and item.revises is not None and item.revises.status != Status.PUBLISHED


def rival_of(item):
    """What was published in place of the version that this draft revises; None where nothing was, or it was retracted since."""
    if not is_overtaken(item):
        return None
    published = EvidenceItem.objects.published().filter(accession=item.accession).first()
    return published and Rival(published, [*_fields(item, published), *_parts(item, published)])


def _fields(item, published):
    """Each field of the form that the draft changed, and has otherwise than the new version."""
    for field in EvidenceItem._meta.concrete_fields:
        if not field.editable or field.primary_key:
            continue
        began, now, own = (getattr(each, field.attname) for each in (item.revises, published, item))
        if own not in (began, now):
            told = [_in_words(each, field) for each in (item.revises, published, item)]
            yield Compared(field.name, called(field), *told, is_part=False, conflicts=now != began)


def _parts(item, published):
    for name, label in PARTS.items():
        began, now, own = (_rows(each, name) for each in (item.revises, published, item))
        if own not in (began, now):
            told = ["; ".join(sorted(each.elements())) for each in (began, now, own)]
            yield Compared(name, label, *told, is_part=True, conflicts=now != began)


def _rows(item, part):
    """The rows of a part in words, without their places."""
    rows = getattr(item, part).all()
    fields = [field for field in rows.model._meta.concrete_fields if field.name not in OF_THE_ROW]
    return Counter(", ".join(filter(None, (_in_words(row, field) for field in fields))) for row in rows)


def _in_words(record, field):
    value = getattr(record, field.name)
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        choices = dict(getattr(field.base_field, "flatchoices", []))
        return ", ".join(str(choices.get(each, each)) for each in value)
    return str(dict(field.flatchoices).get(value, value))
