"""Writes one record with all its parts from a node: made new, or brought to what the node says. All or nothing.

The same layout, references and checks as the fixtures (queries.fixture_entries). Everything that is wrong is collected,
and told by its place in the node.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, Q

from ..models.refusals import CHECK_VIOLATION, field_of_rule, rule_of, sentence_of, state_of
from ..queries.fixture_entries import Entries, Entry
from ..queries.fixture_nodes import Mistake
from ..queries.written import rows_of
from .recording import settle


@dataclass(frozen=True)
class Ruled:
    """What the database refused, at which place, and whether because of what is written or of what is there already."""

    mistake: Mistake
    rule: str
    is_content: bool


class NotWritten(Exception):
    """Nothing was written. `mistakes` cannot be read as a record; `ruled` were refused by the database."""

    def __init__(self, mistakes=(), ruled=()):
        self.mistakes = [*mistakes, *(each.mistake for each in ruled)]
        self.ruled = list(ruled)
        super().__init__(" ".join(mistake.sentence for mistake in self.mistakes))


class Writing:
    """A node on its way into the tables. `new(**values)` makes the record, `over(record)` changes it."""

    def __init__(self, node):
        read = Entries([node])
        self.mistakes = list(read.mistakes)
        self.entries = [entry for entries in read.by_model.values() for entry in entries]
        self.top = next(entry for entry in self.entries if entry.parent is None)
        self.ruled: list[Ruled] = []
        self._resolve()

    def new(self, **values):
        """Insert everything; `values` are what the node may not say: who wrote it, say."""
        for name, value in values.items():
            setattr(self.top.instance, name, value)
        self.check()
        self._insert(self.top)
        self._stop()
        return self.top.instance

    def over(self, record):
        """Give the record the values that the node holds, and of each part that it names exactly the rows that it wants."""
        for name in self.top.node.values:
            attname = record._meta.get_field(name).attname
            setattr(record, attname, getattr(self.top.instance, attname))
        self.top.instance = record
        self.check()
        self._bring(self.top, lambda: self._save(self.top, update_fields=sorted(self.top.node.values)) if self.top.node.values else None)
        self._stop()
        return record

    # --- what is wrong with it ---

    def check(self):
        """Raise everything that is wrong with it before anything is written."""
        for entry in self.entries:
            self._validate(entry)
        self._stop()

    def _resolve(self):
        """Point every reference to its row, in one query for each model."""
        wanted = defaultdict(list)
        for entry in self.entries:
            for name, target in entry.references.items():
                if not isinstance(target, Entry):
                    wanted[target[0]].append((entry, name, *target[1:]))
        for model, asked in wanted.items():
            known = _rows_by_key(model, {key for _, _, key, _ in asked})
            for entry, name, key, raw in asked:
                if key not in known:
                    self._wrong(entry, name, f"there is no {model._meta.verbose_name} “{raw}”.")
                else:
                    setattr(entry.instance, f"{name}_id", known[key])

    def _validate(self, entry):
        row = entry.instance
        given = {name for name, target in entry.references.items() if isinstance(target, Entry)}
        told = {mistake.field for mistake in self.mistakes if mistake.record == entry.node.name}
        relations = [column for column in row._meta.fields if column.is_relation]
        for column in relations:
            if not column.null and column.editable and column.name not in given | told and getattr(row, column.attname) is None:
                self._wrong(entry, column.name, "is needed.")
        for check in (lambda: row.clean_fields(exclude=[*(column.name for column in relations), "accession", *told]), row.clean):
            try:
                check()
            except ValidationError as error:
                for name, sentences in error.message_dict.items():
                    self._wrong(entry, "" if name == "__all__" else name, " ".join(sentences))

    def _wrong(self, entry, name, sentence):
        self.mistakes.append(Mistake("", entry.node.name, _shown(entry, name), sentence))

    def _stop(self):
        if self.mistakes or self.ruled:
            raise NotWritten(self.mistakes, self.ruled)

    # --- writing ---

    def _insert(self, entry):
        for name, target in entry.references.items():
            if isinstance(target, Entry):
                setattr(entry.instance, name, target.instance)
        if self._save(entry, force_insert=True):
            for child in _children(entry):
                self._insert(child)

    def _save(self, entry, **how):
        """In a savepoint with the deferred rules asked at once, to learn which row it is that they refuse."""
        try:
            with transaction.atomic():
                entry.instance.save(**how)
                settle()
        except IntegrityError as error:
            rule = rule_of(error)
            field = field_of_rule(rule, type(entry.instance), entry.node.shape.fields)
            mistake = Mistake("", entry.node.name, _shown(entry, field or ""), sentence_of(error))
            self.ruled.append(Ruled(mistake, rule, state_of(error) == CHECK_VIOLATION))
            return False
        return True

    def _bring(self, entry, save):
        """Save the record and bring each part that its node names to the rows that it wants.

        What goes, goes first, so that what comes finds its place free. Rows that are as they shall be stay; a row with
        parts of its own is changed, any other is replaced.
        """
        plans = [(part, *self._plan(entry, part)) for part, _ in entry.node.parts]
        self._stop()
        for part, leaving, _, _ in plans:
            self._take_away(entry, part, leaving)
        save()
        for part, _, changing, coming in plans:
            for child, row in changing:
                self._change(child, part, row)
            for child in coming:
                self._insert(child)

    def _plan(self, entry, part):
        """(rows that go, (entry, row) to change, entries that come)."""
        leaving = {_key(part, row): row for row in rows_of(part, entry.instance)}
        changing, coming, seen = [], [], set()
        for child in entry.parts[part.key]:
            key = _key(part, child.instance)
            if key in seen:
                self._wrong(child, "", "is written twice.")
            seen.add(key)
            row = leaving.get(key)
            if row and (part.shape.parts or _same(part, row, child.instance)):
                del leaving[key]
                if part.shape.parts:
                    changing.append((child, row))
            else:
                coming.append(child)
        return leaving.values(), changing, coming

    def _change(self, child, part, row):
        names = [
            name for name in (*part.shape.fields, *(["position"] if part.numbered else [])) if not _same_value(row, child.instance, name)
        ]
        for name in names:
            attname = row._meta.get_field(name).attname
            setattr(row, attname, getattr(child.instance, attname))
        child.instance = row
        self._bring(child, lambda: self._save(child, update_fields=names) if names else None)

    def _take_away(self, entry, part, rows):
        place = f"{entry.node.name}.{part.key}".strip(".")
        for row in rows:
            try:
                with transaction.atomic():
                    row.delete()
                    settle()
            except (ProtectedError, IntegrityError) as error:
                in_use = isinstance(error, ProtectedError)
                sentence = f"“{row}” is in use: it cannot be taken away." if in_use else sentence_of(error)
                self.ruled.append(Ruled(Mistake("", place, "", sentence), "", False))


def _rows_by_key(model, keys):
    which = reduce(or_, (Q(**dict(zip(model.KEY, key, strict=True))) for key in keys))
    return {tuple(key): pk for pk, *key in model._base_manager.filter(which).values_list("pk", *model.KEY)}


def _shown(entry, name):
    """The field as it stands in the path: a mere link is its one field, and needs no name."""
    return "" if entry.parent and entry.node.shape.fields == (name,) else name


def _children(entry):
    return [child for children in entry.parts.values() for child in children]


def _key(part, row):
    """What tells a row from the others of its part."""
    own = {*part.shape.fields, "position"}
    roots = [path.split("__")[0] for path in type(row).KEY]
    return tuple(getattr(row, row._meta.get_field(root).attname) for root in roots if root in own and root != part.parent)


def _same(part, row, wanted):
    return all(_same_value(row, wanted, name) for name in part.shape.fields)


def _same_value(row, wanted, name):
    attname = row._meta.get_field(name).attname
    return getattr(row, attname) == getattr(wanted, attname)
