"""`?expand=`: a record that an item names in brief, in full, as its own endpoint answers it today. One fetch for all items of a page."""

from functools import cached_property

from rest_framework.exceptions import ValidationError

from .parameters import Parameter
from .publications import Publications
from .regimens import Regimens
from .studies import Studies
from .terms import Diseases, Mechanisms, Outcomes

SOURCES = {
    "study": Studies,
    "publication": Publications,
    "disease": Diseases,
    "regimen": Regimens,
    "outcome": Outcomes,
    "mechanism": Mechanisms,
}
"""Key of an item → where its record is answered in full."""
SAYS = (
    "Give these blocks of each item in full, as `expand=study,regimen`: the brief keys, and all that the record's own endpoint tells of it "
    "today. Another word is refused. The number of queries does not grow with the items."
)


class Expanding:
    """An endpoint of evidence items whose blocks can be answered in full."""

    @classmethod
    def parameters(cls):
        schema = {"type": "array", "items": {"type": "string", "enum": list(SOURCES)}}
        return [*super().parameters(), Parameter("expand", SAYS, schema)]

    @cached_property
    def expanded(self):
        """The blocks that are asked for in full."""
        asked = [part for text in self.request.query_params.getlist("expand") for part in text.split(",")]
        unknown = [part for part in asked if part not in SOURCES]
        if unknown:
            raise ValidationError({"expand": [f"“{part}” is not known. Allowed: {', '.join(SOURCES)}." for part in unknown]})
        return [key for key in SOURCES if key in asked and (self.fields is None or key in self.fields)]

    @property
    def goes_out_as_stored(self):
        retold = getattr(self.request.accepted_renderer, "retells", False)  # a format that is made of the answer
        return self.fields is None and not self.expanded and not retold

    def in_full(self, documents):
        """The documents with those blocks in full. What has been merged away meanwhile stays in brief."""
        for key in self.expanded:
            found = records_of(SOURCES[key], {name_of(each[key]) for each in documents if each[key]})
            for each in documents:
                if each[key]:
                    each[key] = {**each[key], **found.get(name_of(each[key]), {})}
        return documents


def name_of(block):
    """The slug of a block; a publication calls it `id`."""
    return block.get("slug") or block["id"]


def records_of(source, names):
    """{slug: the record in full}."""
    rows = list(source().rows().filter(slug__in=names)) if names else []
    answers = source.answer(rows, many=True, context=source().context(rows)).data if rows else []
    return {row.slug: answer for row, answer in zip(rows, answers, strict=True)}
