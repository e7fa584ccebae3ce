"""Which publications a record may be once more: the same identifier, or nearly the same title in nearly the same year."""

import re
from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Lower
from rapidfuzz import fuzz, process

from ..models import Publication
from ..vocabulary.bibliography import DateKind

NEARLY = 93.0  # of 100: a changed article or a misprint, not another subtitle
YEARS_APART = 1  # online in December, in print in January


@dataclass(frozen=True)
class Duplicate:
    """A publication that is there already. `certain`: an identifier says so, and the database would refuse it."""

    publication: Publication
    reason: str
    certain: bool


def duplicates_of(records):
    """For each record, a mapping of fields with `year` beside them, its Duplicates; in as many queries for one as for many."""
    by_identifier = _by_identifier(records)
    titles = _titles() if any(record.get("title") for record in records) else []
    return [_of_one(record, by_identifier, titles) for record in records]


def _by_identifier(records):
    values = {name: {_folded(record.get(name)) for record in records} - {""} for name in ("pmid", "doi", "pmcid")}
    if not any(values.values()):
        return {}
    found = (
        Publication.objects.annotate(folded_doi=Lower("doi"))
        .filter(Q(pmid__in=values["pmid"]) | Q(folded_doi__in=values["doi"]) | Q(pmcid__in=[each.upper() for each in values["pmcid"]]))
        .prefetch_related("dates")
    )
    return {(name, _folded(getattr(each, name))): each for each in found for name in values if getattr(each, name)}


def _titles():
    """(normal title, publication) of every publication that has a title."""
    every = Publication.objects.exclude(title="").prefetch_related("dates").only("pk", "slug", "title", "authors", "journal", "pmid", "doi")
    return [(normal_title(each.title), each) for each in every]


def _of_one(record, by_identifier, titles):
    found = {}
    for name, words in (("pmid", "the same PMID"), ("doi", "the same DOI"), ("pmcid", "the same PMCID")):
        same = by_identifier.get((name, _folded(record.get(name))))
        if same and same.pk not in found:
            found[same.pk] = Duplicate(same, words, certain=True)
    title = normal_title(record.get("title") or "")
    if title:
        for _, score, index in process.extract(title, [each for each, _ in titles], scorer=fuzz.ratio, score_cutoff=NEARLY, limit=5):
            other = titles[index][1]
            if other.pk not in found and _near(record.get("year"), _years(other)):
                words = "the same title" if score == 100 else f"nearly the same title ({score:.0f} of 100)"
                found[other.pk] = Duplicate(other, words, certain=False)
    return list(found.values())


def normal_title(title):
    """Letters and digits only, case-folded."""
    return re.sub(r"[\W_]+", " ", title.casefold()).strip()


def _near(year, years):
    """Years that are not known do not tell two papers apart."""
    return not year or not years or any(abs(int(year) - each) <= YEARS_APART for each in years)


def _years(publication):
    return [int(each.date[:4]) for each in publication.dates.all() if each.kind != DateKind.COPYRIGHT]


def _folded(value):
    return (value or "").casefold()
