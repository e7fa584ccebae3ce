"""What a draft would change in the published version that it revises, field by field, as readers would see it."""

import copy
from dataclasses import dataclass

from django.utils import timezone

from ..models import EvidenceItem
from .evidence import render
from .telling import told

ABOUT_THE_VERSION = {"accession", "version", "status", "path", "curation", "warnings", "disagreements"}
"""Parts of the document that say how the version came to be, not what it says."""


@dataclass(frozen=True)
class Difference:
    """One field of the document, in words; empty where it says nothing."""

    field: str
    before: str
    after: str


def differences_from_published(item):
    """What publishing this item would change; None where it revises nothing. Wants an item read with `with_details()`."""
    if item.revises_id is None or item.study_id is None:
        return None
    before = EvidenceItem.objects.with_details().get(pk=item.revises_id)
    return differences(render(before), render(_as_if_published(item)))


def in_words(item):
    """[(field, what it says)] of an item as readers would see it, its anchors left out; None of a draft without a study."""
    if item.study_id is None:
        return None
    said = told(render(_as_if_published(item)), without={*ABOUT_THE_VERSION, "anchors"})
    return [(name, words) for name, words in said if words]


def differences(before, after):
    """The fields in which two documents differ, in the order of the document."""
    old, new = (dict(told(each, without=ABOUT_THE_VERSION)) for each in (before, after))
    return [Difference(name, old.get(name, ""), new.get(name, "")) for name in {**old, **new} if old.get(name, "") != new.get(name, "")]


def _as_if_published(item):
    """A draft has no time of publication yet, which a document names."""
    draft = copy.copy(item)
    draft.published_at = item.published_at or timezone.now()
    return draft
