"""What a writing endpoint takes, for the documentation: declared beside the endpoint, from the layout that it is read by."""

from dataclasses import dataclass, field

from django.contrib.postgres.fields import ArrayField
from django.db import models

from ..queries.fixture_layout import Shape
from ..vocabulary.words import Word
from .fields import register_vocabulary

TEXT = {"type": "string"}
REASON = {
    "type": "object",
    "required": ["reason"],
    "additionalProperties": False,
    "properties": {"reason": {"type": "string", "minLength": 1, "description": "Kept with the item; its curator reads it."}},
    "example": {"reason": "The number of patients is that of the other arm."},
}
NUMBER = {"type": "integer", "minimum": 1, "description": "The version that you have read."}
VERSION = {
    "type": "object",
    "required": ["version"],
    "additionalProperties": False,
    "properties": {"version": NUMBER},
    "example": {"version": 1},
}
VERSION_AND_REASON = {
    **VERSION,
    "required": ["version", "reason"],
    "properties": {**VERSION["properties"], "reason": {"type": "string", "minLength": 1, "description": "Readers see it."}},
    "example": {"version": 1, "reason": "The paper was misread."},
}
BULK = {
    "type": "object",
    "required": ["move", "drafts"],
    "additionalProperties": False,
    "properties": {
        "move": {"type": "string", "enum": ["submit", "publish", "send_back", "reject"]},
        "drafts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 500,
            "items": {
                "type": "object",
                "required": ["id", "etag"],
                "additionalProperties": False,
                "properties": {"id": {"type": "integer"}, "etag": {"type": "string", "description": "The draft’s `ETag` as you read it."}},
            },
        },
        "reason": {"type": "string", "description": "For send_back and reject."},
    },
    "example": {"move": "submit", "drafts": [{"id": 812, "etag": "5d41402abc4b2a76b9719d911017c592"}]},
}
PASTED = {
    "anyOf": [
        {"$ref": "#/components/schemas/PublicationContent"},
        {
            "type": "object",
            "required": ["record"],
            "additionalProperties": False,
            "properties": {"record": {"type": "string", "description": "One record, as a reference manager or PubMed gives it."}},
        },
    ]
}
MADE = {"Publication": {"slug"}, "DoseRegimen": {"slug"}}
"""What is made up from the rest where it is not given."""
AT_LEAST = {("DoseRegimen", "steps"): {"minItems": 1}}
"""Lists that are never empty."""
NAMES = {"EvidenceItem": "DraftContent", "SourceText": "TextContent", "DoseRegimen": "RegimenContent"}


@dataclass(frozen=True)
class Write:
    """One writing operation: what it does, the layout or schema of its body, and what it asks for in headers."""

    says: str
    body: Shape | dict | None
    status: int = 200
    if_match: bool = False
    idempotent: bool = False
    answer: object = None  # where it is another than the endpoint's
    also: dict = field(default_factory=dict)  # other good answers: {status: when it is given}


def schema_of(body, registry) -> dict | None:
    """The JSON Schema of a body; layouts become components of their own."""
    if not isinstance(body, Shape):
        return body
    from drf_spectacular.plumbing import ResolvedComponent

    noun = body.model.__name__
    component = ResolvedComponent(name=NAMES.get(noun, f"{noun}Content"), type=ResolvedComponent.SCHEMA, object=body)
    if component not in registry:
        registry.register_on_missing(component)
        component.schema = _object(body, registry)
    return component.ref


def _object(shape, registry):
    properties = {name: _value(shape.model._meta.get_field(name), registry) for name in shape.fields}
    for part in shape.parts:
        items = {**TEXT, "description": _named(part.link)} if part.link else schema_of(part.shape, registry)
        properties[part.key] = {"type": "array", "items": items, **AT_LEAST.get((shape.model.__name__, part.key), {})}
    made = MADE.get(shape.model.__name__, ())
    always = [key for noun, key in AT_LEAST if noun == shape.model.__name__]
    needed = always + [name for name in shape.fields if name not in made and _is_needed(shape.model._meta.get_field(name))]
    found = {"type": "object", "additionalProperties": False, "description": _first_paragraph(shape.model), "properties": properties}
    return {**found, "required": needed} if needed else found


def _value(column, registry):
    says = {"description": str(column.help_text)} if column.help_text else {}
    if isinstance(column, models.ForeignKey):
        return {"type": ["string", "null"], "description": str(column.help_text or _named(column.name))}
    if isinstance(column, ArrayField):
        return {"type": "array", "items": _word(column.base_field, registry) or TEXT, **says}
    if isinstance(column, models.BooleanField):
        return {"type": ["boolean", "null"] if column.null else "boolean", **says}
    if isinstance(column, models.DecimalField):
        return {"type": ["string", "number", "null"], **says}
    if isinstance(column, models.IntegerField):
        return {"type": ["integer", "null"], "minimum": 0, **says}
    word = _word(column, registry)
    if word:
        return {"anyOf": [word, {"type": "null"}], **says}
    longest = {"maxLength": column.max_length} if column.max_length else {}
    return {"type": ["string", "null"], **longest, **says}


def _word(column, registry):
    """The vocabulary of a column, where it has one; where only some of its words are taken, those."""
    values = [value for value, _ in column.choices or [] if value]
    found = next((each for each in _vocabularies() if each.values == values), None)
    return register_vocabulary(registry, found) if found else {"type": "string", "enum": values} if values else None


def _vocabularies():
    return Word.__subclasses__()


def _is_needed(column):
    return not column.null and not column.blank and not column.has_default() and not isinstance(column, models.BooleanField)


def _named(name):
    return f"The slug of the {name.replace('_', ' ')}; of an arm its label."


def _first_paragraph(model):
    return (model.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")
