"""Search over every record and language: ranked, counted by sort, in the same order as the page /search/."""

from django.core.exceptions import ValidationError as Refused
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from ..documents.finding import catch_up
from ..filters.values import TextField
from ..lookup.spelling import highlighted
from ..lookup.tokens import places
from ..models import SearchState
from ..queries.finding import counts, ranked, suggestions, understand
from ..queries.search import exact_address
from ..vocabulary.finding import Noun
from .doors import Door, Listing
from .fields import Answer, Given, Text, WordField, raw
from .paging import Key, Pages, asked_size, beside
from .parameters import Parameter

WANTED = {"type": "string", "minLength": 1, "maxLength": TextField.LONGEST}
PATH = {"type": ["string", "null"], "description": "Page of the record whose accession, PMID, PMCID or DOI `q` is; null where it is none."}
MENDED = {
    "type": "object",
    "description": "Words that are known nowhere, and what was looked for in their place.",
    "additionalProperties": {"type": "array", "items": {"type": "string"}},
}
FACETS = {
    "type": "object",
    "description": "How many records of each sort fit, whatever `noun` is; a sort without any is left out.",
    "additionalProperties": {"type": "integer", "minimum": 1},
}


def entries_version():
    """Brings the search entries up to the data. While another does it they may lag behind, so an ETag of what they answer has their number too."""
    catch_up()
    return SearchState.objects.values_list("number", flat=True).first()


class FromEntries:
    """An endpoint that reads the search entries."""

    def data_version(self):
        return f"{super().data_version()} {entries_version()}"


class Piece(Answer):
    """A part of the title."""

    text = Given()
    found = serializers.BooleanField(help_text="Whether it was looked for.")


class NamedRecord(Answer):
    """A record by what it is called."""

    noun = WordField(Noun)
    id = Given("Its slug; of evidence, the accession.")
    title = Given()
    path = Given("Its page.")
    url = Given("Its address in the API.")


class Hit(NamedRecord):
    """A record that fits."""

    beside = Text("What tells it from others: its other names, its design, its source.")
    pieces = Piece(many=True, help_text="The title, cut where it fits, to be marked. Joined, they are the title.")


class Understood(Answer):
    """How the text was understood."""

    exact = raw(PATH)
    mended = raw(MENDED)
    any_word = serializers.BooleanField(help_text="Nothing has all of the words: the results have some of them.")
    facets = raw(FACETS)


class Search(FromEntries, Listing):
    """Records of every sort that fit the words, best first, in English, Japanese and Chinese.

    Spelling variants, widths and accents are one; where nothing has all the words, words that begin so do, then words that are
    spelt nearly so, then any of the words: the answer says which.
    """

    tag = "search"
    answer = Hit
    beside = Understood
    orderings = ()
    keys_in_order = (Key("rank", descending=True), Key("noun"), Key("key"))

    @classmethod
    def parameters(cls):
        return [
            *super().parameters(),
            Parameter("q", "What to look for: words, a name, a dose, an identifier.", WANTED, required=True),
            Parameter("noun", "Only records of this sort.", vocabularies=(Noun,)),
        ]

    def get(self, request):
        asked = request.query_params
        size, _ = asked_size(request, *self.page_sizes), self.fields
        q, noun = wanted(asked), noun_of(asked)
        self.search = understand(q)
        facets = counts(self.search)
        what = f"{request.path}\n{q}\n{noun}"
        found, after, before = Pages(ranked(self.search, noun), keys=self.keys_in_order, size=size, what=what).page(asked.get("cursor"))
        head = {
            "count": facets.get(noun, 0) if noun else sum(facets.values()),
            **beside(request, after, before),
            "exact": exact_address(q),
            "mended": self.search.mended,
            "any_word": self.search.any_word,
            "facets": {each.value: number for each, number in facets.items()},
        }
        return self.page(head, found)

    def results(self, rows):
        return [self.hit(row) for row in rows]

    def hit(self, entry):
        pieces = highlighted(entry.title, places(entry.title, self.search.tokens))
        return {
            **named(entry, self.request),
            "beside": entry.beside or None,
            "pieces": [{"text": text, "found": found} for text, found in pieces],
        }


class Suggestions(Answer):
    """Names for what has been typed so far."""

    suggestions = NamedRecord(many=True)


class Suggest(FromEntries, Door):
    """Up to eight records whose name begins as `q` does, or holds a word that does: for a field in which somebody types."""

    tag = "search"
    answer = Suggestions

    @classmethod
    def parameters(cls):
        return [*super().parameters(), Parameter("q", "What has been typed so far.", WANTED, required=True)]

    def get(self, request):
        return Response({"suggestions": [named(entry, request) for entry in suggestions(wanted(request.query_params))]})


def wanted(asked):
    """The text to look for."""
    try:
        return TextField().clean(asked["q"])
    except Refused as error:
        raise ValidationError({"q": error.messages}) from None


def noun_of(asked):
    noun = asked.get("noun")
    if noun is not None and noun not in Noun.values:
        raise ValidationError({"noun": [f"“{noun}” is not known. Allowed: {', '.join(Noun.values)}."]})
    return noun


def named(entry, request):
    name = entry.address.rstrip("/").rsplit("/", 1)[1]
    url = request.build_absolute_uri(f"/api/v1{entry.address}")
    return {"noun": entry.noun, "id": name, "title": entry.title, "path": entry.address, "url": url}
