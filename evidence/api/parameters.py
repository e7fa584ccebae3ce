"""Query parameters: declared once, checked against what is asked, and written into the documentation.

What is not declared is refused, on every endpoint; so is what is given empty, or twice where one value is meant.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from django import forms
from rest_framework.exceptions import ValidationError

from ..filters.values import DayField, IdentifiersField, SlugsField, TextField, WordsField, YesOrNoField
from .deprecation import Deprecated

DAY = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
"""A day, or a month or year for its last day."""


@dataclass(frozen=True)
class Parameter:
    """One query parameter. `schema` is its JSON Schema; `vocabularies` are the words it takes, for the documentation."""

    name: str
    says: str
    schema: dict = field(default_factory=lambda: {"type": "string"})
    vocabularies: tuple = ()
    required: bool = False
    deprecated: Deprecated | None = None

    @property
    def takes_several(self):
        return self.schema.get("type") == "array"


def check(request, known):
    """Refuse parameters that nobody declared, and what no parameter can mean. `known` are those declared, by name."""
    try:
        raw = unquote_to_bytes(request.META.get("QUERY_STRING", "")).decode()
    except UnicodeDecodeError:
        raise ValidationError("The query is not UTF-8.") from None
    if "\x00" in raw:
        raise ValidationError("The query holds a NUL character.")
    wrong = {}
    for name, values in request.query_params.lists():
        if name not in known:
            wrong[name] = [f"This parameter is unknown here. Known: {', '.join(sorted(known))}."]
        elif not all(map(str.strip, values)):
            wrong[name] = ["It is empty: give it a value or leave it out."]
        elif len(values) > 1 and not known[name].takes_several:
            wrong[name] = ["It is given more than once, and takes one value."]
    wrong |= {each.name: ["It is required."] for each in known.values() if each.required and each.name not in request.query_params}
    if wrong:
        raise ValidationError(wrong)


@lru_cache(maxsize=256)
def only(filterset, names):
    """The FilterSet with these filters only: to build and check forty fields for one takes longer than the query."""
    narrow = type(filterset.__name__, (filterset,), {})
    narrow.base_filters = {name: each for name, each in filterset.base_filters.items() if name in names}
    return narrow


def parameters_of(filterset):
    """The parameters that a FilterSet adds."""
    filters = deepcopy(filterset.base_filters) if filterset else {}  # a filter keeps the field it has built, and is copied with it
    return [_of_filter(name, each) for name, each in filters.items()]


def _of_filter(name, each):
    asked = each.field
    if isinstance(asked, WordsField | SlugsField | IdentifiersField):
        words = {"enum": [value for value, _ in asked.choices]} if isinstance(asked, WordsField) else {}
        schema = {"type": "array", "items": {"type": "string", "minLength": 1, **words}}
        return Parameter(name, asked.help_text, schema, getattr(asked, "vocabularies", ()))
    says = (
        f"{asked.help_text} `true` or `false`." if isinstance(asked, YesOrNoField) and "`true`" not in asked.help_text else asked.help_text
    )
    return Parameter(name, says, _of_one(asked))


def _of_one(asked):
    """JSON Schema of a field that takes one value. A DecimalField is an IntegerField too, so it is asked first."""
    if isinstance(asked, forms.ChoiceField):
        return {"type": "string", "enum": [value for value, _ in asked.choices if value]}
    if isinstance(asked, TextField):
        return {"type": "string", "minLength": 1, "maxLength": asked.max_length}
    if isinstance(asked, DayField):
        return {"type": "string", "pattern": DAY, "examples": ["2004", "2004-05", "2004-05-31"]}
    if isinstance(asked, forms.DateField):
        return {"type": "string", "format": "date"}
    if isinstance(asked, forms.DecimalField):
        return {"type": "number", "minimum": asked.min_value}
    return {"type": "integer", "minimum": asked.min_value, "maximum": asked.max_value}


def paging(usual, largest):
    """The two of every list that comes in pages."""
    return [
        Parameter("page_size", "Results on a page.", {"type": "integer", "minimum": 1, "maximum": largest, "default": usual}),
        Parameter("cursor", "Where the page begins: take it from `next` or `previous`."),
    ]
