"""Keeps the search entries what the public records are now.

Whatever readers can see raises the data version, by whichever door it was written; so the entries are brought up to it when
somebody searches, and nothing that writes needs to know of them.
"""

from collections.abc import Iterable, Sequence

from django.db import connection, transaction
from django.db.models import Prefetch, Q, Value

from ..lookup.tokens import tokens, words
from ..models import (
    DataVersion,
    Disease,
    DoseRegimen,
    Intervention,
    Mechanism,
    Outcome,
    Publication,
    PublicItem,
    SearchEntry,
    SearchState,
    Study,
    StudyReport,
)
from ..queries.finding import addresses_in, lexeme, matching, ranked
from ..vocabulary.evidence import Kind
from ..vocabulary.finding import Noun
from ..vocabulary.studies import StudyType

LOCK = 0x1717  # the advisory lock of whoever brings the entries up to date
COLUMNS = ("address", "title", "beside", "names", "vector")
BATCH = 500
MOST_THEN = 600  # entries that are looked at when a clock is set; the best come first
MOST_PLACES = 16_000  # PostgreSQL counts places in a text no further

TERMS = {Noun.DISEASE: Disease, Noun.MECHANISM: Mechanism, Noun.INTERVENTION: Intervention, Noun.OUTCOME: Outcome}


def catch_up():
    """Bring the entries to the data version; returns how many were written. While another does it, the present ones serve."""
    number = DataVersion.objects.values_list("number", flat=True).get()
    if SearchState.objects.filter(number=number).exists():
        return 0
    with transaction.atomic():
        if not _is_mine():
            return 0
        since = SearchState.objects.values_list("number", flat=True).first() or 0
        written = _write([*_terms(), *_regimens(), *_studies(), *_publications()], [*TERMS, Noun.REGIMEN, Noun.STUDY, Noun.PUBLICATION])
        written += _write_items(since)
        SearchState.objects.update_or_create(pk=1, defaults={"number": number})
    return written


def write_anew():
    """Write every entry again, as words are cut now: a new version of the code may cut them otherwise. Returns how many.

    Whoever brings the entries up to date at this moment is waited for; then all are taken away and written in one transaction.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        SearchEntry.objects.all().delete()
        SearchState.objects.all().delete()
        return catch_up()


def _is_mine():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return cursor.fetchone()[0]


def _write(entries, nouns):
    """Write what differs, and take away what is public no more."""
    stored = {(entry.noun, entry.key): entry for entry in SearchEntry.objects.filter(noun__in=nouns).defer("vector")}
    here = {(entry.noun, entry.key) for entry in entries}
    gone = [entry.pk for key, entry in stored.items() if key not in here]
    SearchEntry.objects.filter(pk__in=gone).delete()
    reworded = _reworded(entries)
    fresh = [each for each in entries if (each.noun, each.key) in reworded or _differs(each, stored.get((each.noun, each.key)))]
    _upsert(fresh)
    return len(fresh) + len(gone)


def _differs(entry, stored):
    return stored is None or any(getattr(entry, column) != getattr(stored, column) for column in COLUMNS[:-1])


def _reworded(entries):
    """{(noun, key)} of those that are found by other words than before. PostgreSQL compares: it orders the words of a vector its own way."""
    sql = (
        "SELECT noun, key FROM unnest(%s::text[], %s::bigint[], %s::text[]) fresh (noun, key, words) "
        "JOIN evidence_searchentry stored USING (noun, key) WHERE stored.vector <> fresh.words::tsvector"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [[each.noun.value for each in entries], [each.key for each in entries], [each.vector for each in entries]])
        return set(cursor.fetchall())


def _write_items(since):
    changed = PublicItem.objects.filter(changed_in__gt=since)
    current = [_item(row) for row in changed.filter(current=True).only("item_id", "accession", "document").iterator(chunk_size=BATCH)]
    gone, _ = SearchEntry.objects.filter(noun=Noun.ITEM).exclude(key__in=PublicItem.objects.published().values("item_id")).delete()
    _upsert(current)
    return len(current) + gone


def _upsert(entries):
    SearchEntry.objects.bulk_create(entries, update_conflicts=True, unique_fields=["noun", "key"], update_fields=COLUMNS, batch_size=BATCH)


def fitting(search, items, *, former):
    """Of these items those that the search finds: current versions by their entries; `former` ones, which have none, by their own words."""
    if not search.groups:
        return items.filter(Value(False))  # none() would have no SQL, of which those who count make theirs
    current = Q(pk__in=matching(search).filter(noun=Noun.ITEM).values("key"))
    return items.filter(current | Q(pk__in=_former(search, items.filter(current=False))) if former else current)


def found_then(search, items):
    """The entries that a search finds at another time, best first: these items, in the versions of then, and the records of which they speak.

    Names are today's. Former versions have no rank, and follow the others.
    """
    then = set(items.order_by().values_list("pk", flat=True))
    spoken_of = addresses_in(items)
    entries = [
        entry for entry in ranked(search)[:MOST_THEN] if (entry.key in then if entry.noun == Noun.ITEM else entry.address in spoken_of)
    ]
    former = _former(search, items.filter(current=False))
    return [*entries, *(_item(row) for row in PublicItem.objects.filter(pk__in=former).order_by("accession"))]


def _former(search, versions):
    rows = versions.order_by().values_list("pk", flat=True)
    entries = [_item(row) for row in PublicItem.objects.filter(pk__in=rows).only("item_id", "accession", "document")]
    if not entries or not search.groups:
        return []
    sql = "SELECT key FROM unnest(%s::bigint[], %s::text[]) version (key, words) WHERE words::tsvector @@ %s::tsquery"
    with connection.cursor() as cursor:
        cursor.execute(sql, [[each.key for each in entries], [each.vector for each in entries], search.tsquery])
        return [key for (key,) in cursor.fetchall()]


# What each record is found by.


def _terms():
    for noun, model in TERMS.items():
        for term in model.objects.published().prefetch_related("names"):
            names = [term.label, *(name.text for name in term.names.all())]
            shown = [name.text for name in term.names.all() if name.kind != "hidden" and name.text != term.label]
            yield _entry(noun, term, term.label, " · ".join(dict.fromkeys(shown)), names=[*names, term.slug.replace("-", " ")])


def _regimens():
    """A dose is of a disease: it is found by the diseases of which it is told, and shows them."""
    told_of = _diseases_of_regimens()
    for regimen in DoseRegimen.objects.published():
        diseases = told_of.get(regimen.pk, [])
        beside = " · ".join(dict.fromkeys(disease.label for disease in diseases))
        names = [name.text for disease in diseases for name in disease.names.all()]
        named = [regimen.label, f"IVIg {regimen.label}"]
        yield _entry(
            Noun.REGIMEN,
            regimen,
            regimen.label or regimen.slug,
            beside,
            names=named if regimen.label else [],
            also=[regimen.slug, beside, *names],
        )


def _diseases_of_regimens():
    """{regimen: its diseases, by label}."""
    pairs = PublicItem.objects.published().exclude(item__regimen=None).exclude(item__disease=None).order_by()
    pairs = set(pairs.values_list("item__regimen", "item__disease"))
    diseases = Disease.objects.prefetch_related("names").in_bulk({disease for _, disease in pairs})
    found: dict = {}
    for regimen, disease in sorted(pairs, key=lambda pair: diseases[pair[1]].label):
        found.setdefault(regimen, []).append(diseases[disease])
    return found


def _studies():
    reports = StudyReport.objects.filter(publication__in=Publication.objects.published()).select_related("publication")
    for study in Study.objects.published().prefetch_related(Prefetch("reports", reports)):
        pmids = " ".join(filter(None, (report.publication.pmid for report in study.reports.all())))
        kind = study.get_type_display() if study.type != StudyType.NOT_STATED else ""
        yield _entry(Noun.STUDY, study, study.label, kind, names=[study.label], also=[study.population, pmids])


def _publications():
    for publication in Publication.objects.published().prefetch_related("dates"):
        identifiers = [publication.pmid, publication.doi, publication.pmcid, publication.journal, *publication.authors]
        title = publication.title or publication.label
        yield _entry(
            Noun.PUBLICATION, publication, title, publication.label, names=[publication.title], also=[publication.label, *identifiers]
        )


def _entry(noun, record, title, beside, *, names: Iterable[str], also: Iterable[str | None] = ()):
    known = [name for name in names if name]
    return SearchEntry(
        noun=noun,
        key=record.pk,
        address=record.get_absolute_url(),
        title=title,
        beside=beside,
        names=list(dict.fromkeys(" ".join(words(name)) for name in known)),
        vector=vector([(known, "A"), ([each for each in also if each], "C")]),
    )


def _item(row):
    """An item is found by its statement, and by the names of what it speaks of in all languages."""
    document = row.document
    subjects = [document[part] for part in ("disease", "outcome", "mechanism") if document[part]]
    subjects += document["interventions"] + ((document["comparison"] or {}).get("comparators") or [])
    subjects += [trait for group in (document["harm"] or {}).get("risk_factors") or [] for trait in group]
    names = [name for subject in subjects for name in subject["name"].values() if name]
    regimen = [document["regimen"]["label"]] if document["regimen"] else []
    source = document["publication"]
    disease = document["disease"]["name"]["en"] if document["disease"] else ""
    return SearchEntry(
        noun=Noun.ITEM,
        key=row.item_id,
        address=document["path"],
        title=document["statement"],
        beside=" · ".join(filter(None, [str(Kind(document["kind"]).label), disease, source["label"]])),
        names=[],
        vector=vector(
            [([document["statement"]], "B"), ([*names, *regimen], "C"), ([source["label"], source["pmid"] or "", row.accession], "D")]
        ),
    )


def vector(weighed: Sequence[tuple[Sequence[str], str]]) -> str:
    """A tsvector as text: each token with its places and weights."""
    places: dict[str, list[str]] = {}
    at = 0
    for texts, weight in weighed:
        for text in texts:
            for token in tokens(text):
                at = min(at + 1, MOST_PLACES)
                places.setdefault(token, []).append(f"{at}{weight}")
            at += 10  # what stands in two texts does not stand together
    return " ".join(f"{lexeme(token)}:{','.join(found[:250])}" for token, found in places.items())
