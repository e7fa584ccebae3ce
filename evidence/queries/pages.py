"""Reads of the public pages: bounded, starting at `published()`, in a number of queries that does not grow with the rows."""

from django.db.models import Case, Count, F, IntegerField, Max, Min, Prefetch, Q, Value, When, Window
from django.db.models.functions import RowNumber

from ..models import Caveat, Disagreement, DoseRegimen, Name, Publication, PublicItem, Study
from ..vocabulary.languages import Language
from ..vocabulary.terms import NameKind
from ..wording.languages import reader_language
from ..wording.order import place
from .clocks import NOW
from .kept import kept_rows

PER_KIND = 40
PER_GROUP = 12
PER_TABLE = 50


def items_on(*words, clocks=NOW):
    """Published items that carry all of these words, as “within:cidp” or “kind:finding”."""
    return clocks.items().filter(terms__contains=list(words))


def items_on_any(*words, clocks=NOW):
    """Published items that carry one of these words."""
    return clocks.items().filter(terms__overlap=list(words))


def in_reading_order(first=None):
    """What carries the word `first`, then randomised, larger, newer; then in the order of the accessions, which is the source's."""
    own = [yes_first(first)] if first else []
    return [*own, yes_first("allocation:randomised"), F("n").desc(nulls_last=True), F("year").desc(nulls_last=True), F("accession")]


def yes_first(word):
    return Case(When(terms__contains=[word], then=Value(0)), default=Value(1), output_field=IntegerField())


def top_of_each(items, column, *, order, size):
    """{value of the column: the first `size` documents in this order}. Which they are is found once for each state of the data."""
    place = Window(RowNumber(), partition_by=F(column), order_by=order)
    placed = kept_rows(items.annotate(place=place).filter(place__lte=size).order_by("place").values_list(column, "pk"))
    documents = dict(PublicItem.objects.filter(pk__in=[key for _value, key in placed]).values_list("pk", "document"))
    found = {}
    for value, key in placed:
        found.setdefault(value, []).append(documents[key])
    return found


def top_of_each_kind(items, *, first=None, size=PER_KIND):
    return top_of_each(items, "item__kind", order=in_reading_order(first), size=size)


def top_of_each_disease(items, kinds, size=PER_GROUP):
    """{slug of the disease: its first documents of these kinds}, the kinds in the given order."""
    rank = Case(*(When(item__kind=kind, then=Value(place)) for place, kind in enumerate(kinds)), output_field=IntegerField())
    return top_of_each(items.filter(item__kind__in=kinds), "item__disease__slug", order=[rank, *in_reading_order()], size=size)


def number_by_kind(items):
    """{kind: how many}."""
    return dict(items.order_by().values_list("item__kind").annotate(items=Count("pk")))


def number_by_mechanism(items):
    """{primary key of the mechanism: how many}."""
    return dict(items.exclude(item__mechanism=None).order_by().values_list("item__mechanism").annotate(items=Count("pk")))


def extent_of(items):
    """How many items there are, how many studies and publications they come from, and of which years."""
    return items.aggregate(
        number=Count("pk"),
        studies=Count("item__study", distinct=True),
        publications=Count("item__publication", distinct=True),
        undated=Count("item__publication", distinct=True, filter=Q(year=None)),
        first_year=Min("year"),
        last_year=Max("year"),
    )


def studies_behind(counts, answering, size=PER_TABLE):
    """The studies of {primary key: items}, largest first, each with its `items` among them and whether it is in `answering`."""
    studies = Study.objects.published().filter(pk__in=counts).prefetch_related("arms__intervention_links__intervention__names")
    rows = _with_counts(studies.annotate(patients=_patients()).order_by(F("patients").desc(nulls_last=True), "slug")[:size], counts)
    for study in rows:
        study.without_result = study.type == "interventional" and study.pk not in answering
    return rows


def studies_told(clocks):
    """Public studies; where a clock is set, those of which something was told by then."""
    studies = Study.objects.published()
    return studies.filter(pk__in=clocks.items().values("item__study")) if clocks.is_set else studies


def publications_behind(counts, size=PER_TABLE):
    """The publications of {primary key: items}, each with its `items` among them."""
    return _with_counts(Publication.objects.read().filter(pk__in=counts).prefetch_related("dates", "texts").order_by("slug")[:size], counts)


def regimens_behind(counts, size=PER_TABLE):
    """The regimens of {primary key: items}, smallest course first, each with its `items` among them."""
    regimens = DoseRegimen.objects.published().filter(pk__in=counts).prefetch_related("steps")
    return _with_counts(regimens.order_by(F("course_low").asc(nulls_last=True), "slug")[:size], counts)


def _with_counts(rows, counts):
    rows = list(rows)
    for row in rows:
        row.items_here = counts[row.pk]
    return rows


def _patients():
    return Case(
        When(n_randomised__isnull=False, then=F("n_randomised")),
        When(n_analysed__isnull=False, then=F("n_analysed")),
        default=F("n_stated"),
    )


def versions_of(accession):
    """Every public version, newest first."""
    return list(PublicItem.objects.public().filter(accession=accession).order_by("-version"))


def page_after(rows, key, after, size):
    """(rows of one page, key of its last row or None at the end). `key` names a unique column, by which the rows are ordered."""
    rows = rows.order_by(key)
    if after:
        rows = rows.filter(**{f"{key}__gt": after})
    found = list(rows[: size + 1])
    more = len(found) > size
    return found[:size], getattr(found[size - 1], key) if more else None


def page_by_name(terms, after, size):
    """(terms of one page with their names, slug of its last or None at the end), in the order of the names that the reader sees.

    Their names are read whole and put in order here: a vocabulary is small, and the database does not know each language's order.
    """
    noun, language = terms.model._meta.model_name, reader_language()
    named = dict(terms.order_by().values_list("slug", "label"))
    if language != Language.ENGLISH:
        preferred = Name.objects.filter(**{f"{noun}__in": terms.order_by()}, kind=NameKind.PREFERRED, language=language)
        named |= dict(preferred.order_by().values_list(f"{noun}__slug", "text"))
    slugs = sorted(named, key=lambda slug: (place(named[slug]), slug))
    begin = slugs.index(after) + 1 if after in named else 0
    shown = slugs[begin : begin + size]
    rows = {row.slug: row for row in terms.with_names().filter(slug__in=shown)}
    return [rows[slug] for slug in shown if slug in rows], shown[-1] if len(slugs) > begin + size else None


def leads_of(publication, size):
    """Publications that this one lists or that list it, by kind, in the printed order; each with `is_read`."""
    relations = publication.relations_from.select_related("to_publication").prefetch_related("to_publication__dates")
    read = set(Publication.objects.read().filter(relations_to__from_publication=publication).values_list("pk", flat=True))
    lists = {}
    for relation in relations.order_by("kind", F("position").asc(nulls_last=True), "to_publication__slug")[:size]:
        relation.is_read = relation.to_publication_id in read
        lists.setdefault(relation.kind, []).append(relation)
    return lists


def listed_by(publication, size=PER_TABLE):
    """Relations of publications that were read to this one."""
    relations = publication.relations_to.filter(from_publication__in=Publication.objects.read())
    return list(relations.select_related("from_publication").prefetch_related("from_publication__dates")[:size])


def caveats_for_readers(caveats):
    """Caveats that a reader of the record must see: all but passages that are no part of the publication."""
    return caveats.filter(~Q(kind="not_content")).order_by("position")


def texts_of(publication):
    """The texts in which it was read, with what is wrong with each."""
    caveats = Prefetch("caveats", caveats_for_readers(Caveat.objects.all()), to_attr="shown_caveats")
    return publication.texts.prefetch_related(caveats)


def disagreements_of(document):
    """[(disagreement, documents of its other sides as they stand today)]; two sides of one accession are one."""
    slugs = [each["id"] for each in document["disagreements"]]
    found = list(Disagreement.objects.published().filter(slug__in=slugs).prefetch_related("sides__item"))
    sides = {each.pk: sorted({side.item.accession for side in each.sides.all()} - {document["accession"]}) for each in found}
    accessions = [accession for group in sides.values() for accession in group]
    documents = {row.accession: row.document for row in PublicItem.objects.published().filter(accession__in=accessions)}
    return [(each, [documents[accession] for accession in sides[each.pk] if accession in documents]) for each in found]
