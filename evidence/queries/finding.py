"""Search over every record and language: ranked, counted by noun, mended where a word is known to nobody."""

from dataclasses import dataclass, field, replace

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db import connection
from django.db.models import BooleanField, Case, Count, F, FloatField, Func, IntegerField, Q, TextField, Value, When
from django.db.models.expressions import RawSQL

from ..lookup.spelling import mended
from ..lookup.tokens import phrases, wanted, wanted_apart, words
from ..models import SearchEntry
from ..vocabulary.finding import Noun

WEIGHTS = [0.1, 0.25, 0.5, 1.0]
"""Of D, C, B and A: identifiers, what it speaks of, the statement or title, its names."""
EXACT = 8.0
NAMED = 6.0
NAMED_NOUNS = [Noun.DISEASE, Noun.MECHANISM, Noun.OUTCOME]
"""A record whose whole name stands in the question is what is asked about; treatments are named beside most of them."""
SPREAD = 4.0
EVERYWHERE = [["ivig"]]
"""Of which this whole work speaks: it tells nothing apart, where any word will do."""
SHORTEST_BEGINNING = 3
FAVOUR = {noun: 0.8 - 0.1 * place for place, noun in enumerate(Noun)}
"""Between records that fit as well: the one that a reader most likely means."""


SECTIONS = {
    "within": "diseases",
    "mechanism": "mechanisms",
    "intervention": "interventions",
    "comparator": "interventions",
    "outcome": "outcomes",
    "regimen": "regimens",
    "study": "studies",
    "publication": "publications",
}
"""Word by which an item is filtered → where the record that it names has its page."""


@dataclass(frozen=True)
class Search:
    """A query as it was understood."""

    text: str
    groups: list[list[str]]
    mended: dict[str, list[str]] = field(default_factory=dict)
    beginnings: bool = False
    any_word: bool = False

    @property
    def names(self):
        """What in the text may be the name of a record."""
        return phrases(self.text)

    @property
    def tokens(self):
        return frozenset(token for group in self.groups for token in group) | {each for near in self.mended.values() for each in near}

    @property
    def tsquery(self):
        """All words, each in any of its spellings; where no record has them all, any of them."""
        parts = [_any([_all(group), *self._others(group)]) for group in self.groups]
        return (" | " if self.any_word else " & ").join(f"({part})" for part in parts)

    def _others(self, group):
        """What a word may mean besides itself: longer words that begin so, and known ones that are spelt nearly so."""
        if self.beginnings and len(group) == 1 and len(group[0]) >= SHORTEST_BEGINNING:
            yield f"{lexeme(group[0])}:*"
        yield from map(lexeme, self.mended.get(group[0], ()) if len(group) == 1 else ())


def understand(text):
    """The query in its tokens. Where no record has all words, beginnings of words do, then mended words, then any of the words."""
    search = Search(text, wanted(text))
    if not search.groups or _with_its_words(search).exists():
        return search
    search = replace(search, beginnings=True)
    if _with_its_words(search).exists():
        return search
    known = _lexicon()
    near = {group[0]: found for group in search.groups if len(group) == 1 and (found := mended(group[0], known))}
    search = replace(search, mended=near)
    if near and _with_its_words(search).exists():
        return search
    apart = replace(search, groups=wanted_apart(text))
    if apart.groups != search.groups and _with_its_words(apart).exists():
        return apart
    return replace(apart, groups=[each for each in apart.groups if each not in EVERYWHERE] or apart.groups, any_word=True)


def matching(search):
    """The entries that fit, unranked: those with its words, and those that it names."""
    if not search.groups:
        return SearchEntry.objects.none()
    return SearchEntry.objects.filter(Q(vector=TsQuery(search.tsquery)) | _named_in(search))


def _with_its_words(search):
    return SearchEntry.objects.filter(vector=TsQuery(search.tsquery))


def _named_in(search):
    return Q(names__overlap=search.names, noun__in=NAMED_NOUNS)


def ranked(search, noun=None):
    """The entries that fit, best first. Two orders agree: by rank, then by noun and key."""
    entries = matching(search).defer("vector")
    if noun:
        entries = entries.filter(noun=noun)
    name = " ".join(words(search.text))
    favour = Case(*(When(noun=each, then=Value(bonus)) for each, bonus in FAVOUR.items()), default=Value(0.0), output_field=FloatField())
    fits = Case(When(names__contains=[name], then=Value(EXACT)), default=Value(0.0), output_field=FloatField())
    named = Case(When(_named_in(search), then=Value(NAMED)), default=Value(0.0), output_field=FloatField())
    rank = SearchRank(F("vector"), TsQuery(search.tsquery), weights=WEIGHTS, normalization=Value(1))
    return entries.annotate(rank=rank * SPREAD + favour + fits + named).order_by("-rank", "noun", "key")


def counts(search):
    """{noun: how many fit}, in the order of the nouns."""
    found = dict(matching(search).order_by().values_list("noun").annotate(number=Count("pk")))
    return {noun: found[noun] for noun in Noun if noun in found}


def addresses_in(items):
    """The addresses of the records of which these items speak, as search entries have them."""
    words = items.order_by().annotate(word=Func(F("terms"), function="unnest", output_field=TextField(), set_returning=True))
    pairs = (word.split(":", 1) for word in words.values_list("word", flat=True).distinct())
    return {f"/{SECTIONS[name]}/{slug}/" for name, slug in pairs if name in SECTIONS}


def suggestions(text, size=8):
    """Names that begin as the text does, or hold a word that does, while it is being typed."""
    typed = " ".join(words(text))
    if not typed:
        return []
    *done, last = wanted(text)
    beginning = " & ".join([*(lexeme(token) for group in [*done, last[:-1]] for token in group), f"{lexeme(last[-1])}:*"])
    entries = SearchEntry.objects.exclude(noun=Noun.ITEM).filter(vector=TsQuery(beginning)).defer("vector")
    order = Case(*(When(noun=noun, then=Value(place)) for place, noun in enumerate(Noun)), output_field=IntegerField())
    return list(entries.annotate(begins=_begins(typed), place=order).order_by("-begins", "place", "title")[:size])


class TsQuery(SearchQuery):
    """A tsquery that we have built ourselves, token by token; PostgreSQL's parser does not touch it."""

    def __init__(self, text):
        super().__init__(Value(text))
        self.text = text

    def as_sql(self, compiler, connection, function=None, template=None):
        return "%s::tsquery", [self.text]


def _begins(typed):
    """Whether any name of the entry begins so."""
    return RawSQL("EXISTS (SELECT FROM unnest(evidence_searchentry.names) name WHERE starts_with(name, %s))", [typed], BooleanField())


def _all(group):
    return " & ".join(map(lexeme, group))


def _any(parts):
    return " | ".join(parts)


def lexeme(token):
    """A token as PostgreSQL reads it in a tsvector or tsquery, whatever it holds."""
    doubled = token.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"


def _lexicon():
    """The words of all names; asked for only where nothing fits."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT unnest(string_to_array(name, ' ')) FROM evidence_searchentry, unnest(names) name")
        return frozenset(word for (word,) in cursor.fetchall())
