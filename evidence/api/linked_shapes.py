"""The declarations of answers as shapes of linked data: so no key is without a term, and no term without a meaning."""

from functools import cache

from rest_framework import serializers

from ..exchange.linked.shapes import Key, Shape
from .fields import BriefOrFull, WordField
from .meanings import meaning_of


@cache
def shape_of(serializer):
    """The shape of an answer, with all that lies under its keys."""
    keys = tuple(_key(serializer.__name__, name, field) for name, field in serializer().fields.items())
    return Shape(serializer.__name__, (serializer.__doc__ or "").strip().split("\n")[0], keys)


def _key(owner, name, field):
    declared = getattr(field, "_spectacular_annotation", {}).get("field")
    described = declared.get("description", "") if isinstance(declared, dict) else ""
    says = field.help_text or described or meaning_of(owner, name) or ""
    inner, many = _inner(field)
    words = inner.vocabulary if isinstance(inner, WordField) else None
    return Key(name, str(says), words=words, shape=_shape(inner), many=many)


def _inner(field):
    """What is held, once or many times."""
    many = False
    while isinstance(field, serializers.ListSerializer | serializers.ListField):
        field, many = field.child, True
    return field, many


def _shape(field):
    if isinstance(field, BriefOrFull):
        brief, full = map(shape_of, field.shapes)
        here = {each.key for each in brief.keys}
        return Shape(brief.name, brief.says, (*brief.keys, *(each for each in full.keys if each.key not in here)))
    return shape_of(type(field)) if isinstance(field, serializers.Serializer) else None
