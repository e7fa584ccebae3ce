"""What a draft would change in the published version that it revises, field by field, as readers would see it."""

import copy
import re
from dataclasses import dataclass

from django.utils import timezone

from ..models import EvidenceItem
from .evidence import render

ABOUT_THE_VERSION = {"accession", "version", "status", "path", "curation", "warnings", "disagreements"}
"""Parts of the document that say how the version came to be, not what it says."""
STORED_WORD = re.compile(r"[a-z]+(_[a-z]+)+")


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
    told = _told({name: value for name, value in render(_as_if_published(item)).items() if name != "anchors"})
    return [(name, words) for name, words in told if words]


def differences(before, after):
    """The fields in which two documents differ, in the order of the document."""
    old, new = dict(_told(before)), dict(_told(after))
    return [Difference(name, old.get(name, ""), new.get(name, "")) for name in {**old, **new} if old.get(name, "") != new.get(name, "")]


def _as_if_published(item):
    """A draft has no time of publication yet, which a document names."""
    draft = copy.copy(item)
    draft.published_at = item.published_at or timezone.now()
    return draft


def _told(document):
    """(field, what it says); a block is told field by field, a list entry by entry."""
    for name, value in document.items():
        if name in ABOUT_THE_VERSION:
            continue
        title = name.replace("_", " ")
        if isinstance(value, list) and value and isinstance(value[0], dict) and "name" not in value[0]:
            for number, each in enumerate(value, 1):
                yield f"{title} {number}", _words(each)
        elif isinstance(value, dict) and "name" not in value and "label" not in value:
            for part, inner in value.items():
                yield f"{title} · {part.replace('_', ' ')}", _words(inner)
        else:
            yield title, _words(value)


def _words(value):
    if value is None or value == [] or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        if isinstance(value.get("name"), dict):
            return value["name"].get("en") or value["slug"]
        if "label" in value:
            return value["label"] or value.get("slug") or value.get("id", "")
        return ", ".join(f"{name.replace('_', ' ')} {_words(each)}" for name, each in value.items() if _words(each))
    if isinstance(value, list):
        return ", ".join(_words(each) for each in value)
    return value.replace("_", " ") if isinstance(value, str) and STORED_WORD.fullmatch(value) else str(value)
