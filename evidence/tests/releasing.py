"""What tests of releases share: a folder of their own, and two states of what is published."""

import json
from pathlib import Path

from django.core.management import call_command

from evidence.actions.workflow import publish, retract, revise, submit
from evidence.exports.releases.verifying import folder_of
from evidence.models import Release
from evidence.tests import builders


def release(number, **options):
    """`manage.py release`, and the row that it made."""
    call_command("release", number, verbosity=0, **options)
    return Release.objects.get(number=number)


def in_file(number, path):
    """The text of a file of a release."""
    return (folder_of(number) / path).read_text(encoding="utf-8")


def documents(number):
    return [json.loads(line) for line in in_file(number, "ndjson/evidence.ndjson").splitlines()]


def first_state(cast):
    """Four items: one stays, one will be revised, one retracted, and of one the study will be known better."""
    study = builders.study("trial", reported_by=builders.publication())
    return {
        "stays": builders.published(cast, statement="It stays."),
        "revised": builders.published(cast, statement="It is misread."),
        "retracted": builders.published(cast, statement="It is wrong."),
        "told": builders.published(cast, statement="Its outcome gets another name.", study=study),
    }


def second_state(cast, items):
    """What became of them, and one more."""
    draft = revise(item=items["revised"], by=cast.alice)
    draft.statement = "It is read again."
    draft.save(update_fields=["statement"])
    submit(item=draft, by=cast.alice)
    publish(item=draft, by=cast.bob)
    retract(item=items["retracted"], by=cast.carol, reason="The source says otherwise.")
    return {**items, "added": builders.published(cast, statement="It is new.")}


def all_bytes(folder: Path):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def two_releases(cast, **options):
    """Two releases of the two states; the items by what became of them."""
    items = first_state(cast)
    release("2026.10")
    items = second_state(cast, items)
    release("2026.11", **options)
    return items
