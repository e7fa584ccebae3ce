"""How much there is of everything that a disease page counts: one query, however many sorts there are."""

from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Count, F, IntegerField, Min, TextField, Value
from django.db.models.functions import Cast, Concat

from ..vocabulary.scopes import DiseaseScope, terms_within
from .clocks import NOW
from .kept import kept

ANSWERING = ["finding", "safety", "recommendation", "dosing"]
"""Kinds of which a study is known to have said something; of one that has none, no result was read."""


@dataclass(frozen=True)
class Tallies:
    """{what: {key: number}}, and the year of each publication."""

    numbers: dict = field(default_factory=dict)
    years: dict = field(default_factory=dict)

    def of(self, what):
        return self.numbers.get(what, {})

    def ids(self, what):
        """The same along primary keys."""
        return {int(key): number for key, number in self.of(what).items()}

    def groups(self):
        """{slug of a group: {kind: number}}."""
        found = {}
        for key, number in self.of("group").items():
            slug, kind = key.split(" ")
            found.setdefault(slug, {})[kind] = number
        return found

    def extent(self):
        """How many items there are, how many studies and publications they come from, and of which years."""
        years = [year for year in self.years.values() if year]
        return {
            "number": sum(self.of("kind").values()),
            "studies": len(self.of("study")),
            "publications": len(self.years),
            "undated": len(self.years) - len(years),
            "first_year": min(years, default=None),
            "last_year": max(years, default=None),
        }


def tallies_of(slug, groups, scope=DiseaseScope.DESCENDANTS, clocks=NOW):
    """Of a disease, in this scope and at this time; `groups` are the slugs of all groups above it."""
    spans = {each.value: _with(clocks.items(), terms_within(each, [slug], groups)) for each in DiseaseScope}
    items = spans[scope]
    parts = [
        _counted(items, "kind", F("item__kind")),
        _counted(items, "study", F("item__study")),
        _counted(items.filter(item__kind__in=ANSWERING), "answering", F("item__study")),
        _counted(items, "publication", F("item__publication")),
        _counted(items.exclude(item__regimen=None), "regimen", F("item__regimen")),
        *(_counted(rows, "scope", Value(name)) for name, rows in spans.items()),
        _counted(clocks.items().filter(item__kind="safety", item__disease=None), "harm", Value("general")),
    ]
    if groups:
        of_groups = _with(clocks.items(), [f"disease:{each}" for each in groups])
        parts.append(_counted(of_groups, "group", Concat("item__disease__slug", Value(" "), "item__kind", output_field=TextField())))
    if clocks.published_by:
        undated = _with(clocks.held(), terms_within(scope, [slug], groups)).filter(published_on=None)
        parts.append(_counted(undated, "undated", Value("undated")))
    return kept(f"tallies of {slug} and {groups}, {scope}{clocks.query}", lambda: _told(parts[0].union(*parts[1:], all=True)))


def _told(rows):
    told = Tallies()
    for what, key, number, year in rows:
        told.numbers.setdefault(what, {})[key] = number
        if what == "publication":
            told.years[int(key)] = year
    return told


def _with(items, words):
    return items.filter(terms__overlap=words)


def _counted(items, what, key):
    """Rows (what, key, number, first year)."""
    named = items.order_by().annotate(what=Value(what, output_field=TextField()), key=Cast(key, TextField()))
    return (
        named.values("what", "key")
        .annotate(number=Count("pk"), first=Min("year", output_field=IntegerField()))
        .values_list("what", "key", "number", "first")
    )


def terms_counted(items, names):
    """{name: {value: number}} of the words “name:value” that these items carry, for filters that say how much they leave. One query."""
    sql, given = items.order_by().values("terms").query.sql_with_params()
    wanted = f"^({'|'.join(names)}):"
    return kept(f"{wanted} among {sql}{given}", lambda: _terms_counted(sql, given, wanted))


def _terms_counted(sql, given, wanted):
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT split_part(term, ':', 1), split_part(term, ':', 2), count(*) FROM ({sql}) item, unnest(item.terms) term "
            "WHERE term ~ %s GROUP BY 1, 2",
            [*given, wanted],
        )
        found = {}
        for name, value, number in cursor.fetchall():
            found.setdefault(name, {})[value] = number
        return found
