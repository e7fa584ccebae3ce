"""What answers are declared with: every key in the promised order, words with their vocabulary, null for what is unknown."""

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.plumbing import ResolvedComponent
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from ..quantities.regimen_words import number
from ..vocabulary.languages import READER_LANGUAGES


class Answer(serializers.Serializer):
    """The declaration of an answer. Every key is always there."""

    def get_fields(self):
        fields = super().get_fields()
        for field in fields.values():
            field.read_only, field.required = True, False
        return fields


class Text(serializers.CharField):
    """Text; null where it is empty."""

    def __init__(self, says="", **options):
        super().__init__(help_text=says or None, allow_null=True, **options)

    def to_representation(self, value):
        return value or None


class Given(serializers.CharField):
    """Text that is always there."""

    def __init__(self, says="", **options):
        super().__init__(help_text=says or None, **options)


@extend_schema_field({"type": ["string", "null"]})
class Exact(serializers.ReadOnlyField):
    """A decimal as a string, so that no digit is lost; null where it is unknown."""

    def __init__(self, says="", **options):
        super().__init__(help_text=says or None, **options)

    def to_representation(self, value):
        return None if value is None else number(value)


class WordField(serializers.ReadOnlyField):
    """A word of a vocabulary; null where it is empty and `unknown` allows it."""

    def __init__(self, vocabulary, *, unknown=False, says="", **options):
        self.vocabulary = vocabulary
        super().__init__(help_text=says or None, allow_null=unknown, **options)

    def to_representation(self, value):
        return value or None


class WordsField(serializers.ListField):
    """Several words of a vocabulary."""

    def __init__(self, vocabulary, says="", **options):
        super().__init__(child=WordField(vocabulary), help_text=says or None, **options)


class BriefOrFull(serializers.ReadOnlyField):
    """A record in brief, or in full where `expand` asks for it; null where there is none and `unknown` allows it."""

    def __init__(self, brief, full, *, unknown=False, says="", **options):
        self.shapes = (brief, full)
        super().__init__(help_text=says or None, allow_null=unknown, **options)


class DescribeBriefOrFull(OpenApiSerializerFieldExtension):
    target_class = BriefOrFull

    def map_serializer_field(self, auto_schema, direction):
        return {"anyOf": [auto_schema.resolve_serializer(shape(), direction).ref for shape in self.target.shapes]}


def register_vocabulary(registry, vocabulary):
    """The vocabulary as a component that lists what each word means."""
    component = ResolvedComponent(name=vocabulary.__name__, type=ResolvedComponent.SCHEMA, object=vocabulary)
    if component not in registry:
        meanings = "\n".join(f"* `{word.value}` – {word.meaning or word.label}" for word in vocabulary)
        own = (vocabulary.__dict__.get("__doc__") or "").strip()
        component.schema = {"type": "string", "enum": vocabulary.values, "description": f"{own}\n\n{meanings}".strip()}
        registry.register(component)
    return component.ref


class DescribeWord(OpenApiSerializerFieldExtension):
    target_class = WordField

    def map_serializer_field(self, auto_schema, direction):
        return register_vocabulary(auto_schema.registry, self.target.vocabulary)


NAMES = {
    "type": "object",
    "description": "The preferred name in each language; null where none is known.",
    "properties": {each.value: {"type": "string" if each == "en" else ["string", "null"]} for each in READER_LANGUAGES},
    "required": [each.value for each in READER_LANGUAGES],
}


@extend_schema_field(NAMES)
class NamesField(serializers.Field):
    """A vocabulary row's names by language. Uses prefetched names."""

    def __init__(self, **options):
        super().__init__(source="*", **options)

    def to_representation(self, row):
        return row.names_by_language()


def bounds(says):
    """[low, high] in g/kg as decimal strings."""
    schema = {
        "type": ["array", "null"],
        "items": {"type": ["string", "null"]},
        "minItems": 2,
        "maxItems": 2,
        "description": f"{says} [low, high] in g/kg; null where open or unknown.",
    }
    return raw(schema)


def raw(schema):
    """A field that answers what it is given and is documented by this JSON Schema."""

    @extend_schema_field(schema)
    class Raw(serializers.ReadOnlyField):
        pass

    return Raw()


class TermAnswer(Answer):
    """A row of the vocabulary, in brief."""

    slug = Given()
    name = NamesField()


class CountsField(serializers.Field):
    """How many published items of each kind speak of the row, from the context's `counts`."""

    def __init__(self, **options):
        super().__init__(source="pk", **options)

    def to_representation(self, pk):
        return self.context["counts"].get(pk, {})


class DescribeCounts(OpenApiSerializerFieldExtension):
    target_class = CountsField

    def map_serializer_field(self, auto_schema, direction):
        from ..vocabulary.evidence import Kind

        return {
            "type": "object",
            "description": "Published evidence items by kind; a kind without any is left out.",
            "propertyNames": register_vocabulary(auto_schema.registry, Kind),
            "additionalProperties": {"type": "integer", "minimum": 1},
        }
