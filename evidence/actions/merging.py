"""Merges two records that turned out to be one: vocabulary, studies, publications.

Whatever points to the merged record points to the other afterwards, sealed items too: the database lets them follow a
merge and nothing else (decision 0010). The merged record stays, empty, and its address leads on. A preview is the merge
itself, undone at the end: it cannot promise what the merge then does not do.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.db import transaction

from ..documents.refresh import refresh
from ..models import EvidenceItem, Publication, Study
from ..queries.merging import differences, objections, taken_over
from .merged_parts import Parts
from .rechecking import items_that_show, mark_for_recheck
from .recording import recorded, settle
from .workflow import Refused, may


@dataclass
class Merged:
    """What a merge moves, and what it leaves out."""

    moved: Counter = field(default_factory=Counter)  # what, in words: how many
    once: list = field(default_factory=list)  # what was there twice, or could not be kept as it was; a sentence each
    taken: list = field(default_factory=list)  # (fact, value) that the record which stays did not have
    differences: list = field(default_factory=list)  # what the two said differently
    documents: int = 0  # documents of readers that change

    def rows(self):
        """What moves and how many, in one order."""
        return sorted(self.moved.items())


def preview(*, merged, into, by):
    """What the merge would do, without doing it."""
    with transaction.atomic():
        report = merge(merged=merged, into=into, by=by)
        transaction.set_rollback(True)
    return report


def merge(*, merged, into, by, why=""):
    """Make the two one: everything moves to `into`, and the address of `merged` leads there. An editor's decision."""
    if not may(by, "merge"):
        raise Refused("To merge takes the role of editor.")
    stands_against(merged, into)
    with recorded(by=by, why=f"merge: {why.strip()}" if why.strip() else "merge"):
        merged, into = _locked(merged, into)
        stands_against(merged, into)
        report = Merged(differences=differences(merged, into))
        shown = set(items_that_show(merged).values_list("pk", flat=True)) | set(items_that_show(into).values_list("pk", flat=True))
        resting = list(EvidenceItem.objects.published().filter(study=merged)) if isinstance(merged, Study) else []
        _take_over(merged, into, report)
        merged.merged_into = into
        merged.save()
        type(merged).objects.filter(merged_into=merged).update(merged_into=into)
        Parts(merged, into, report).move()
        settle()
        _mark(resting, merged, into)
        if isinstance(into, Publication):
            mark_for_recheck(into, why=f"“{merged}” was merged into “{into}”.")  # should it have turned out retracted
        shown |= set(items_that_show(into).values_list("pk", flat=True))
        report.documents = refresh(EvidenceItem.objects.filter(pk__in=shown))
        return report


def stands_against(merged, into):
    """Raise every objection at once."""
    found = objections(merged, into)
    if found:
        raise Refused(" ".join(found))


def _locked(merged, into):
    """Both rows as they are now, locked in one order, so that two merges cannot wait for each other."""
    rows = {row.pk: row for row in type(merged).objects.select_for_update().filter(pk__in=[merged.pk, into.pk]).order_by("pk")}
    if len(rows) < 2:
        raise Refused("One of the two is gone: somebody deleted it meanwhile.")
    return rows[merged.pk], rows[into.pk]


def _take_over(merged, into, report):
    """Fill what the record that stays does not say. An identifier is one record's: the merged one keeps it in words."""
    taken = taken_over(merged, into)
    names = dict(taken)
    unique = [name for name in ("pmid", "doi", "pmcid") if name in names]
    if unique:
        merged.citation = merged.citation or f"{merged.label}. " + ", ".join(names[name] for name in unique)
        for name in unique:
            setattr(merged, name, None)
        merged.save()
    for name, value in taken:
        setattr(into, name, value)
        report.taken.append((str(type(into)._meta.get_field(name).verbose_name), ", ".join(value) if isinstance(value, list) else value))
    if taken:
        into.save()


def _mark(items, merged, into):
    """The items of a merged study rest on the other's facts now: somebody else looks at them again."""
    why = f"Study “{merged}” was merged into “{into}”."
    EvidenceItem.objects.filter(pk__in=[item.pk for item in items]).update(needs_recheck=True, recheck_reason=why[:300])
