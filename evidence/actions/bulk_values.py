"""What a file says in text → what a column holds, and back. A sentence says what would be right."""

import difflib
import re
from collections import defaultdict
from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models

from ..models import (
    Arm,
    Disease,
    DoseRegimen,
    FormerAddress,
    Intervention,
    Mechanism,
    Outcome,
    PatientTrait,
    Publication,
    SourceText,
    Study,
)
from ..queries.addresses import NOUN, can_be_merged

NUMBER = re.compile(r"-?\d+(\.\d+)?")
WHOLE = re.compile(r"\d+")
LOOKS_LIKE_A_DATE = re.compile(r"\d{1,4}[-./ ](\d{1,2}|[A-Za-z]{3})([-./ ]\d{1,4})?|[A-Za-z]{3}[-. ]\d{1,4}")
REFUSED = -1  # in place of a primary key: the file names it, and it was refused
TRUTHS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class Wrong(Exception):
    """Why a value cannot be taken, and what would be right. `waits`: what it names was itself refused, which is told there."""

    def __init__(self, sentence="", waits=False):
        super().__init__(sentence)
        self.waits = waits


class Known:
    """The records that a file can name, by key, and the keys by row: read once, kept up as records are made."""

    MODELS = (Publication, Disease, Outcome, Mechanism, Intervention, PatientTrait, DoseRegimen, SourceText, Study)

    def __init__(self):
        self.pk, self.key, self.refused = defaultdict(dict), defaultdict(dict), defaultdict(set)
        for model in self.MODELS:
            rows = model._base_manager.filter(merged_into=None) if can_be_merged(model) else model._base_manager.all()
            for pk, slug in rows.values_list("pk", "slug"):
                self.add(model, pk, slug)
        self.labels = {}

    def add(self, model, pk, key):
        self.pk[model][key], self.key[model][pk] = pk, key

    def find(self, model, key):
        if key in self.pk[model]:
            return self.pk[model][key]
        if key in self.refused[model]:
            raise Wrong(waits=True)
        raise Wrong(self._advice(model, key))

    def _advice(self, model, key):
        noun = model._meta.verbose_name
        moved = FormerAddress.objects.filter(noun=NOUN.get(model, model._meta.model_name), former=key[:200]).first()
        if moved:
            return f"This {noun} is called “{moved.current}” now."
        near = difflib.get_close_matches(key[:200], self.pk[model], n=1, cutoff=0.7)
        hint = f" Did you mean “{near[0]}”?" if near else ""
        if not near and LOOKS_LIKE_A_DATE.fullmatch(key):
            hint = " A spreadsheet may have made a date of it: format the column as text and write it again."
        return f"There is no {noun} of this name.{hint}"

    # arms are known by their label within a study

    def arms_of(self, study):
        if study not in self.labels:
            self.labels[study] = dict(Arm.objects.filter(study=study).values_list("label", "pk"))
            self.key[Arm] |= {pk: label for label, pk in self.labels[study].items()}
        return self.labels[study]

    def arm(self, study, label):
        if study is None:
            raise Wrong("The item names no study, so it has no arms.")
        if study == REFUSED:
            raise Wrong(waits=True)
        arms = self.arms_of(study)
        if label not in arms:
            labels = "; ".join(arms) or "none"
            raise Wrong(f"The study has no arm of this label. Its arms: {labels}.")
        return arms[label]


def value_of(column, text, known, study=None):
    """The column's value for this text; for a foreign key its primary key."""
    if isinstance(column, models.ForeignKey):
        if not text:
            return None
        return known.arm(study, text) if column.related_model is Arm else known.find(column.related_model, text)
    if isinstance(column, ArrayField):
        return [_word(column.base_field, each) for each in text]
    if text == "":
        return _empty(column)
    if column.choices:
        return _word(column, text)
    if isinstance(column, models.BooleanField):
        if text.lower() not in TRUTHS:
            raise Wrong("Write true or false.")
        return TRUTHS[text.lower()]
    if isinstance(column, models.DecimalField):
        return _decimal(column, text)
    if isinstance(column, models.IntegerField):
        return _integer(column, text)
    return column.to_python(text)


def _empty(column):
    if column.has_default():
        return column.get_default()
    return None if column.null else ""


def _word(column, text):
    """The stored word for what was written: the word itself, or its label."""
    if not column.choices:
        return text
    words = {str(word): str(word) for word, _ in column.flatchoices}
    labels = {str(label).casefold(): str(word) for word, label in column.flatchoices}
    found = words.get(text) or words.get(text.lower()) or labels.get(text.casefold())
    if found:
        return found
    near = difflib.get_close_matches(text, words, n=1)
    hint = f"Did you mean “{near[0]}”? " if near else ""
    raise Wrong(f"{hint}The words are: {', '.join(word for word in words if word)}.")


def _decimal(column, text):
    if not NUMBER.fullmatch(text):
        comma = " with a point in place of the comma" if NUMBER.fullmatch(text.replace(",", ".")) else ", as 0.4, without a sign or unit"
        raise Wrong(f"Write a plain number{comma}.")
    places = len(text.partition(".")[2].rstrip("0"))
    if places > column.decimal_places:
        raise Wrong(f"At most {column.decimal_places} digits are kept after the point.")
    return Decimal(text)


def _integer(column, text):
    if not WHOLE.fullmatch(text) or len(text) > 10:
        raise Wrong("Write a whole number, as 40.")
    try:
        column.run_validators(int(text))
    except ValidationError as error:
        raise Wrong(" ".join(error.messages)) from error
    return int(text)
