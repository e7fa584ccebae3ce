"""One record of a file becomes one row of a table: compared, checked, and written where it differs."""

from copy import copy

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError

from ..models import Arm
from ..models.refusals import fields_of, rule_of, sentence_of
from ..queries.bulk_layout import POSITION
from ..queries.bulk_records import joined
from ..queries.bulk_text import in_text, same
from .bulk_outcome import CHANGED, NEW, REMOVED, UNCHANGED, Line, told
from .bulk_values import Known, Wrong, value_of
from .recording import settle

MISSING = {"blank", "null"}
FEW = 3
GUARDED = {
    "anchor_inside_its_text": ["start", "end"],
    "anchor_in_own_publication": ["source_text"],
    "arm_of_own_study": ["arm", "versus"],
    "used_regimen_is_fixed": ["regimen"],
}
"""The columns of which a guard speaks."""


class Rows:
    """Writes rows of one root record (a study, a regimen, an item) after the other, and collects lines and mistakes."""

    def __init__(self, mistakes):
        self.known = Known()
        self.lines: list[Line] = []
        self.mistakes = list(mistakes)
        self.begin("")

    def begin(self, frozen, study=None):
        """The next root. `frozen`: why nothing of it may change; empty where it may."""
        self.frozen, self.frozen_told, self.waits, self.changes, self.study = frozen, False, False, False, study
        self.only_checking = False

    # one row

    def row(self, record, existing, name, **fixed):
        """The row as the file wants it, saved where it differs; None where it cannot be."""
        instance = copy(existing) if existing else record.noun.model(**fixed)
        before = len(self.mistakes)
        differences, columns = self.fill(instance, record, existing)
        links = self.links(record, existing)
        differences += [(column, was, becomes) for column, was, becomes, *_ in links]
        state = (CHANGED if differences else UNCHANGED) if existing else NEW
        if record.said and record.sheet and record.noun.sheet:
            self.lines.append(Line(record.sheet, record.row, name, state, differences, record.by_line))
        if len(self.mistakes) > before or self.waits or not self.may(record, state, differences):
            return None
        if state == UNCHANGED:
            return instance
        self.changes = True
        if columns or not existing:
            self.validate(instance, record, fixed)
        if len(self.mistakes) > before or self.only_checking:
            return None
        return instance if self.keep(record, instance, lambda: self.write(instance, existing, columns, links)) else None

    def fill(self, instance, record, existing):
        """Put in what the file says; returns the differences, and the columns that changed."""
        differences, columns = [], []
        for name, text in record.values.items():
            column = record.noun.column(name)
            if column is None or (name == POSITION and not text):
                continue
            try:
                value = value_of(column, text, self.known, self.study)
            except Wrong as wrong:
                self.waits |= wrong.waits
                if not wrong.waits:
                    self.mistakes.append(record.mistake(name, str(wrong), text))
                continue
            was = getattr(instance, column.attname)
            if same(was, value):
                continue
            setattr(instance, column.attname, value)
            columns.append(column.attname)
            if existing or in_text(value) not in ("", []):
                differences.append((name, told(self.shown(column, was)) if existing else "", told(self.shown(column, value))))
        return differences, columns

    def shown(self, column, value):
        if isinstance(column, models.ForeignKey) and value is not None:
            if column.related_model is Arm and self.study:
                self.known.arms_of(self.study)
            return self.known.key[column.related_model].get(value, "")
        return in_text(value)

    def links(self, record, existing):
        """(column, before, after, part, keys to add, rows to take away) of each column of links that differs."""
        found = []
        for name, part in record.noun.links.items():
            if name not in record.values:
                continue
            model, wanted = part.shape.model._meta.get_field(part.link).related_model, {}
            for key in record.values[name]:
                try:
                    wanted[self.known.find(model, key)] = key
                except Wrong as wrong:
                    self.mistakes.append(record.mistake(name, str(wrong), key))
            rows = {getattr(row, f"{part.link}_id"): row for row in self.linked(existing, part)} if existing else {}
            if set(wanted) != set(rows):
                was = joined(sorted(self.known.key[model].get(pk, "") for pk in rows))
                add = [pk for pk in wanted if pk not in rows]
                found.append((name, was, joined(sorted(wanted.values())), part, add, [row for pk, row in rows.items() if pk not in wanted]))
        return found

    @staticmethod
    def linked(existing, part):
        return [row for row in existing.intervention_links.all() if all(getattr(row, name) == value for name, value in part.fixed.items())]

    def may(self, record, state, differences):
        """Whether this row may be written; told once for all rows of what is frozen."""
        if state == UNCHANGED or not self.frozen:
            return True
        if not self.frozen_told:
            column = differences[0][0] if differences else ""
            self.mistakes.append(record.mistake(column, self.frozen, record.values.get(column, "")))
            self.frozen_told = True
        return False

    def validate(self, instance, record, fixed):
        """What the model itself says of its fields, each told at its column."""
        relations = [column for column in instance._meta.concrete_fields if column.is_relation]
        for column in relations:
            if not column.null and getattr(instance, column.attname) is None and column.name in record.noun.fields:
                self.mistakes.append(record.mistake(column.name, missing(column)))
        try:
            instance.clean_fields(exclude={*(column.name for column in relations), "accession"})
        except ValidationError as error:
            for name, errors in error.error_dict.items():
                column = instance._meta.get_field(name)
                for each in errors:
                    sentence = missing(column) if each.code in MISSING else " ".join(each.messages)
                    said = record.values.get(name, "")
                    self.mistakes.append(record.mistake(name, sentence, said))

    def write(self, instance, existing, columns, links):
        if not existing:
            instance.save(force_insert=True)
        elif columns:
            instance.save(update_fields=columns)
        for _, _, _, part, add, gone in links:
            for row in gone:
                row.delete()
            for pk in add:
                part.shape.model(**{part.parent: instance, f"{part.link}_id": pk, **part.fixed}).save(force_insert=True)

    # what belongs to it

    def parts(self, record, parent, existing, name):
        """Rows that belong to a record; where the file has rows of a kind, they are all that it has. Returns them by kind."""
        saved = {}
        for noun in record.noun.parts:
            if noun.name in record.parts:
                rows = list(getattr(existing, noun.name).all()) if existing else []
                saved[noun.name] = self.part(noun, record, record.parts[noun.name], parent, rows, name)
        return saved

    def part(self, noun, record, records, parent, rows, name):
        known = {_key_of_row(noun, row): row for row in rows}
        wanted, place = [], 0
        for each in records:
            place = _place(each, place) if noun.numbered else 0
            key = _key_of_record(noun, each, place)
            if key in [other for _, other, _ in wanted]:
                column = noun.match[0] if noun.match else POSITION
                self.mistakes.append(each.mistake(column, f"There are two of these in “{name}”.", " · ".join(map(str, key))))
                continue
            wanted.append((each, key, place))
        if all(each.said for each in records):
            self.take_away(noun, record, [row for key, row in known.items() if key not in {key for _, key, _ in wanted}], name)
        saved = []
        for each, key, place in wanted:
            found = known.get(key)
            if found is None and not each.said:
                self.mistakes.append(each.mistake("arm", "The study has no such arm: give it a row in the sheet Arms.", str(key[0])))
                continue
            fixed = {**({noun.parent: parent} if parent else {}), **({POSITION: place} if noun.numbered else {})}
            self.only_checking = parent is None  # what it belongs to was refused
            row = self.row(each, found, name, **fixed)
            self.only_checking = False
            saved.append(row)
            if noun.parts and row is not None:
                self.known.labels.pop(row.study_id, None)  # its label may be new
                self.parts(each, row, found, f"{name}, {row.label}")
        return saved

    def take_away(self, noun, record, rows, name):
        for row in rows:
            shown = [
                (column, told(self.shown(noun.column(column), getattr(row, noun.column(column).attname))), "") for column in noun.fields
            ]
            place = record.parts[noun.name][0] if record.parts[noun.name] else record
            self.lines.append(Line(noun.sheet, place.row, name, REMOVED, [each for each in shown if each[1]], record.by_line))
            if self.may(record, REMOVED, []):
                self.changes = True
                self.keep(record, row, row.delete)

    # refusals of the database

    careful = False

    def keep(self, record, instance, write):
        """Write it. When it was found that something is refused, one after the other, to learn which."""
        if not self.careful:
            write()
            return True
        try:
            with transaction.atomic():
                write()
                settle()
        except ProtectedError:
            self.mistakes.append(record.mistake("", f"“{instance}” is in use and stays: results name it."))
        except IntegrityError as error:
            self.refused(record, instance, error)
        else:
            return True
        return False

    def refused(self, record, instance, error):
        """Every rule of the row that is broken, each at its column."""
        sentences = [sentence_of(error)]
        try:
            instance.validate_constraints()
        except ValidationError as more:
            sentences += [each for each in more.messages if each not in sentences]
        for sentence in sentences:
            columns = columns_of(sentence, instance, record) or GUARDED.get(rule_of(error), [])
            said = [told(record.values.get(name, "")) for name in columns]
            self.mistakes.append(record.mistake(columns, sentence, ", ".join(each for each in said if each)))


def columns_of(sentence, instance, record):
    """The columns that a rule speaks of: all of few, of many those in which the file says something."""
    for constraint in instance._meta.constraints:
        if str(constraint.get_violation_error_message()) == sentence:
            named = fields_of(constraint, record.noun.fields)
            return named if len(named) <= FEW else [name for name in named if record.values.get(name)] or named[:1]
    return []


def missing(column):
    return f"It is missing. {column.help_text}".strip()


def _place(record, last):
    text = record.values.get(POSITION, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else last + 1


def _key_of_row(noun, row):
    if not noun.match:
        return (row.position,)
    return tuple(_plain(getattr(row, name)) for name in noun.match)


def _plain(value):
    return value.slug if isinstance(value, models.Model) else in_text(value)


def _key_of_record(noun, record, place):
    if not noun.match:
        return (place,)
    return tuple(record.values.get(name) or _default(noun.column(name)) for name in noun.match)


def _default(column):
    return in_text(column.get_default()) if column.has_default() else ""
