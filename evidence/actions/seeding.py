"""Loads fixture nodes into the database: everything or nothing, and twice without a change.

What is there already is left as it is. All mistakes are collected before anything is refused; what only the database
can refuse is found again record by record, so that its sentence comes with file and record.
"""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from ..documents.refresh import refresh
from ..models import DoseRegimen, EvidenceItem
from ..models.refusals import sentence_of
from ..queries.claims import claim_key
from ..queries.fixture_entries import Entries, Entry
from ..queries.fixture_layout import ORDER
from ..queries.fixture_nodes import Mistake, WrongFixtures
from ..queries.warnings import item_warnings
from .people import SEED_CURATOR, SEED_REVIEWER, process_account
from .recording import recorded, settle


@dataclass
class Seeded:
    """How many rows came new, and how many were there already, by model name."""

    new: dict
    kept: dict


def seed(nodes, *, check_only=False):
    """Load the nodes; returns what came new and what was kept. Raises WrongFixtures, and then nothing is changed."""
    with recorded(by=None, why="seed"):
        outcome = _Seeding(nodes).load()
        settle()
        if check_only:
            transaction.set_rollback(True)
    return outcome


class _Seeding:
    def __init__(self, nodes):
        read = Entries(nodes)
        self.entries, self.mistakes = read.by_model, read.mistakes
        self.known: dict[type, dict[tuple, int]] = {}

    def load(self):
        self.find_known()
        fresh = {model: [entry for entry in entries if self.is_new(entry)] for model, entries in self.entries.items()}
        self.complete(fresh)
        for entries in fresh.values():
            for entry in entries:
                self.validate(entry)
        self.stop_at_mistakes()
        self.save(fresh)
        _raise_accession_sequence()
        refresh(EvidenceItem.objects.public())
        return Seeded(
            new={model.__name__: len(entries) for model, entries in fresh.items() if entries},
            kept={model.__name__: len(entries) - len(fresh[model]) for model, entries in self.entries.items()},
        )

    def stop_at_mistakes(self):
        if self.mistakes:
            raise WrongFixtures(sorted(set(self.mistakes)))

    # --- what is there already, and what points where ---

    def find_known(self):
        for model in ORDER:
            self.known[model] = {tuple(key): pk for pk, *key in model._base_manager.values_list("pk", *model.KEY)}
        self.coming = {model: {} for model in ORDER}
        for model, entries in self.entries.items():
            for entry in entries:
                if entry.key in self.coming[model]:
                    self.mistakes.append(entry.node.mistake("", "is written twice."))
                self.coming[model][entry.key] = entry

    def is_new(self, entry):
        entry.instance.pk = self.known[type(entry.instance)].get(entry.key)
        return entry.instance.pk is None

    def resolve(self, entry, name):
        """The entry or primary key that a reference leads to; None, and a mistake, where it leads nowhere."""
        target = entry.references[name]
        if isinstance(target, Entry):
            return target
        model, key, raw = target
        if key in self.coming[model]:
            return self.coming[model][key]
        if key in self.known[model]:
            return self.known[model][key]
        self.mistakes.append(entry.node.mistake(name, f"there is no {model._meta.verbose_name} “{raw}”."))
        return None

    # --- what follows from the rest, and what is wrong with it ---

    def complete(self, fresh):
        self.links = {
            id(entry): {name: self.resolve(entry, name) for name in entry.references} for entries in fresh.values() for entry in entries
        }
        self.stop_at_mistakes()
        curator, reviewer = process_account(SEED_CURATOR), process_account(SEED_REVIEWER)
        for entry in fresh[DoseRegimen]:
            entry.instance.compute([step.instance.as_value() for step in entry.parts["steps"]])
        for entry in fresh[EvidenceItem]:
            item = entry.instance
            item.curator, item.reviewer, item.submitted_at = curator, reviewer, item.published_at
            for name, target in self.links[id(entry)].items():
                setattr(item, name, target.instance if isinstance(target, Entry) else _row(EvidenceItem, name, target))
            slugs = {
                key: [child.references["intervention"][1][0] for child in entry.parts[key]] for key in ("interventions", "comparators")
            }
            item.claim_key = claim_key(item, **slugs)
            item.warnings = item_warnings(
                item,
                [result.instance for result in entry.parts["results"]],
                [arm.instance for arm in entry.parent.parts["arms"]],
            )

    def validate(self, entry):
        foreign = [column.name for column in entry.instance._meta.fields if column.is_relation]
        for check in (lambda: entry.instance.clean_fields(exclude=[*foreign, "accession"]), entry.instance.clean):
            try:
                check()
            except ValidationError as error:
                for name, messages in error.message_dict.items():
                    self.mistakes.append(entry.node.mistake("" if name == "__all__" else name, " ".join(messages)))

    # --- saving ---

    def save(self, fresh):
        try:
            with transaction.atomic():
                for model in ORDER:
                    self.insert(model, fresh[model])
                settle()
        except IntegrityError as error:
            self.find_refused(fresh)
            if not self.mistakes:
                self.mistakes.append(Mistake("", "", "", sentence_of(error)))
            self.stop_at_mistakes()

    def insert(self, model, entries):
        """In bulk; rows that point to rows of their own table come after these."""
        waiting = entries
        while waiting:
            ready = [entry for entry in waiting if not self.waits(entry, waiting)]
            if not ready:
                self.mistakes.extend(entry.node.mistake("", "lies under itself.") for entry in waiting)
                self.stop_at_mistakes()
            for entry in ready:
                self.point(entry)
            model._base_manager.bulk_create([entry.instance for entry in ready])
            done = {id(entry) for entry in ready}
            waiting = [entry for entry in waiting if id(entry) not in done]

    def waits(self, entry, waiting):
        own = {id(other) for other in waiting}
        return any(id(target) in own for target in self.links[id(entry)].values())

    def point(self, entry):
        for name, target in self.links[id(entry)].items():
            setattr(entry.instance, f"{name}_id", target.instance.pk if isinstance(target, Entry) else target)

    def find_refused(self, fresh):
        """Insert one record after the other, each in a savepoint with its rules asked at once, to learn which is refused."""
        with transaction.atomic():
            for model in ORDER:
                for entry in fresh[model]:
                    entry.instance.pk = None
            for model in ORDER:
                for entry in fresh[model]:
                    if model is not EvidenceItem and _item_of(entry) is None:
                        self.try_to_insert([entry])
                    elif model is EvidenceItem:
                        self.try_to_insert(_whole(entry))
            transaction.set_rollback(True)

    def try_to_insert(self, entries):
        targets = [target for target in self.links[id(entries[0])].values() if isinstance(target, Entry)]
        if any(target.instance.pk is None for target in targets):
            return  # what it points to was refused: that is the mistake to mend
        try:
            with transaction.atomic():
                for entry in entries:
                    self.point(entry)
                    entry.instance.save(force_insert=True)
                settle()
        except IntegrityError as error:
            for entry in entries:
                entry.instance.pk = None
            self.mistakes.append(entries[0].node.mistake("", sentence_of(error)))


def _item_of(entry):
    while entry is not None and not isinstance(entry.instance, EvidenceItem):
        entry = entry.parent
    return entry


def _whole(entry):
    """An item with all its child records, in the order in which they can be saved."""
    return [entry, *(each for children in entry.parts.values() for child in children for each in _whole(child))]


def _row(model, name, pk):
    return model._meta.get_field(name).related_model._base_manager.get(pk=pk)


def _raise_accession_sequence():
    """The next accession comes after every one that is stored."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT setval('evidence_accession', greatest((SELECT last_value FROM evidence_accession),"
            " (SELECT coalesce(max(substr(accession, 4)::bigint), 1) FROM evidence_evidenceitem)))"
        )
