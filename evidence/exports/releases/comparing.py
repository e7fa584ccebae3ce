"""What became of the items of a release since the one before, read from the files of both: they are what was frozen."""

import json

from ...documents.differences import differences
from ...queries.changes import last_versions
from ...vocabulary.releases import Became

TOLD_OTHERWISE = "told_otherwise"
"""The same version, of which something around the claim is told otherwise: a name, a fact of its study, a caveat."""
WHAT = (*Became.values, TOLD_OTHERWISE)


def compared(before, after):
    """{what: [what is told of each item]} of two files of items, in order of accession; `before` is None for the first release."""
    found = {what: [] for what in WHAT}
    for old, new in _side_by_side(_documents(before), _documents(after)):
        what, told = _told(old, new)
        if what:
            found[what].append(told)
    _say_why(found[Became.RETRACTED])
    return found


def _documents(path):
    if path is None:
        return
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _side_by_side(before, after):
    """(old or None, new or None) of each accession of two streams in its order; neither is ever held whole."""
    old, new = next(before, None), next(after, None)
    while old or new:
        if new is None or (old and old["accession"] < new["accession"]):
            yield old, None
            old = next(before, None)
        elif old is None or new["accession"] < old["accession"]:
            yield None, new
            new = next(after, None)
        else:
            yield old, new
            old, new = next(before, None), next(after, None)


def _told(old, new):
    """(what became of it or None, the words for it)."""
    shown = new or old
    told = {"accession": shown["accession"], "version": shown["version"], "kind": shown["kind"], "statement": shown["statement"]}
    told["source"] = shown["publication"]["label"]
    if old is None:
        return Became.ADDED, told
    if new is None:
        return Became.RETRACTED, told
    changes = [{"field": each.field, "before": each.before, "after": each.after} for each in differences(old, new)]
    if old["version"] != new["version"]:
        return Became.REVISED, {**told, "version_before": old["version"], "changes": changes}
    return (TOLD_OTHERWISE, {**told, "changes": changes}) if changes else (None, None)


def _say_why(retracted):
    """The reason stands with the last version, which is in no release."""
    last = last_versions([each["accession"] for each in retracted])
    for each in retracted:
        curation = last[each["accession"]].document["curation"]
        each |= {"reason": curation["reason"], "retracted_at": curation["ended_at"]}
