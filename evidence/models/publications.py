"""Publications, their dates and how they relate. Every field can be unknown."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, Q
from django.db.models.functions import Lower

from ..identifiers import publications as identifiers
from ..quantities.partial_dates import last_day, precision
from ..vocabulary.bibliography import DateBasis, DateKind, DatePrecision, RelationKind, Standing
from ..vocabulary.languages import Language
from . import guards
from .base import ByKey, Public, pointing_here, recorded


def in_form(read):
    """A validator that says what is wrong in the sentence of `read`, and wants its normal form."""

    def validate(value):
        try:
            normal = read(value)
        except ValueError as error:
            raise ValidationError(str(error)) from None
        if normal != value:
            raise ValidationError(f"Write it as {normal}.")

    validate.__name__ = f"valid_{read.__name__}"
    return validate


def valid_doi(value):
    in_form(identifiers.doi)(value)


def valid_pmid(value):
    in_form(identifiers.pmid)(value)


def valid_pmcid(value):
    in_form(identifiers.pmcid)(value)


def valid_partial_date(value):
    try:
        last_day(value)
    except ValueError as error:
        raise ValidationError(str(error)) from None


class PublicationQuerySet(ByKey):
    def published(self):
        """Those with a published item, and those that such a one lists (leads: known, not yet read)."""
        listing = pointing_here(self.model, "relations_to").filter(from_publication__in=self.model.objects.read())
        return self.filter(Exists(pointing_here(self.model, "items").published()) | Exists(listing))

    def read(self):
        """Only those with a published item."""
        return self.filter(Exists(pointing_here(self.model, "items").published()))


@recorded
class Publication(Public):
    """One published document: a paper, a review, a guideline. Everything about it can be unknown but where to find it."""

    KEY = ("slug",)

    slug = models.SlugField(max_length=80, unique=True, help_text="Its address: pmid-15150209, or doi-… where there is no PMID.")
    pmid = models.CharField("PMID", max_length=8, null=True, blank=True, unique=True, validators=[valid_pmid])
    doi = models.CharField("DOI", max_length=200, null=True, blank=True, validators=[valid_doi], help_text="Without https://doi.org/")
    pmcid = models.CharField("PMCID", max_length=12, null=True, blank=True, unique=True, validators=[valid_pmcid])
    title = models.TextField(blank=True, help_text="As printed. Empty where the source text does not print it.")
    authors = ArrayField(models.CharField(max_length=120), default=list, blank=True, help_text="In the printed order, as printed.")
    affiliations = ArrayField(models.TextField(), default=list, blank=True, help_text="As printed.")
    journal = models.CharField(max_length=200, blank=True)
    volume = models.CharField(max_length=20, blank=True)
    issue = models.CharField(max_length=20, blank=True)
    pages = models.CharField(max_length=40, blank=True)
    article_number = models.CharField(max_length=40, blank=True, help_text="Where a paper has one in place of pages, as e2317762121.")
    language = models.CharField(max_length=8, choices=Language, default=Language.NOT_STATED)
    types = ArrayField(
        models.CharField(max_length=60), default=list, blank=True, help_text="Publication types as printed, as Review, Journal Article."
    )
    free_full_text = models.BooleanField(null=True, blank=True, help_text="Whether the list that names it marks it as free.")
    citation = models.TextField(blank=True, help_text="A printed citation, for what has no identifier.")
    standing = models.CharField(max_length=24, choices=Standing, default=Standing.NOT_CHECKED)
    standing_checked_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged", editable=False)

    objects = PublicationQuerySet.as_manager()

    class Meta(Public.Meta):
        ordering = ["slug"]
        constraints = [
            models.UniqueConstraint(Lower("doi"), name="doi_once", violation_error_message="There is a publication with this DOI already."),
            models.CheckConstraint(
                name="publication_can_be_found",
                condition=Q(pmid__isnull=False) | Q(doi__isnull=False) | Q(pmcid__isnull=False) | ~Q(citation=""),
                violation_error_message="A publication needs a PMID, a DOI, a PMCID or a citation.",
            ),
            models.CheckConstraint(
                name="standing_checked_on_a_day",
                condition=Q(standing=Standing.NOT_CHECKED) | Q(standing_checked_on__isnull=False),
                violation_error_message="A standing needs the day on which it was checked.",
            ),
        ]
        triggers = [*Public.Meta.triggers, guards.keeps_former_address("publication")]

    def __str__(self):
        return self.label

    def get_absolute_url(self):
        return f"/publications/{self.slug}/"

    @property
    def label(self):
        """“Toubi et al. 2005”, as far as the parts are known; else “PMID 15866703 (2005)”. Uses prefetched dates."""
        who = self.authors[0] if self.authors else ""
        if len(self.authors) > 1:
            who += " et al."
        year = self.year
        name = who or self.journal
        if name:
            return f"{name} {year}" if year else name
        return f"{self.identifier} ({year})" if year else self.identifier

    @property
    def identifier(self):
        """The best identifier, with its name."""
        if self.pmid:
            return f"PMID {self.pmid}"
        return f"doi:{self.doi}" if self.doi else self.pmcid or self.citation[:80]

    @property
    def published_on(self):
        """The last day of its earliest issue or epub date; None where it has none. A copyright year does not count."""
        days = [last_day(each.date) for each in self.dates.all() if each.kind in (DateKind.ISSUE, DateKind.EPUB)]
        return min(days) if days else None

    @property
    def year(self):
        """Year of the issue, else of the epub date, else None."""
        years = {each.kind: int(each.date[:4]) for each in self.dates.all()}
        return years.get(DateKind.ISSUE) or years.get(DateKind.EPUB)


@recorded
class PublicationDate(Public):
    """One date of a publication, as precise as it is known."""

    KEY = ("publication__slug", "kind")

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="dates")
    kind = models.CharField(max_length=12, choices=DateKind)
    date = models.CharField(max_length=10, validators=[valid_partial_date], help_text="YYYY, YYYY-MM or YYYY-MM-DD.")
    precision = models.CharField(max_length=6, choices=DatePrecision, editable=False)
    basis = models.CharField(max_length=12, choices=DateBasis, default=DateBasis.PRINTED)
    as_printed = models.CharField(max_length=60, blank=True, help_text="Where the form loses something, as “2016 Sep-Oct”.")

    class Meta(Public.Meta):
        ordering = ["publication__slug", "kind"]
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "kind"],
                name="publication_date_once",
                violation_error_message="There is a date of this kind already.",
            ),
            models.CheckConstraint(
                name="partial_date_has_its_form",
                condition=Q(date__regex=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
                violation_error_message="Write the date as YYYY, YYYY-MM or YYYY-MM-DD.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.date}"

    def clean(self):
        """The precision follows from the date. One in no known form is refused beside its field."""
        if self.date.count("-") <= 2:
            self.precision = precision(self.date)


@recorded
class PublicationRelation(Public):
    """One publication lists, cites or amends another. A listed paper is a lead for curators, never evidence."""

    KEY = ("from_publication__slug", "kind", "to_publication__slug")

    from_publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="relations_from", verbose_name="from")
    kind = models.CharField(max_length=16, choices=RelationKind)
    to_publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="relations_to", verbose_name="to")
    position = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Place in the printed list, from 1.")
    seen_in = models.ForeignKey("SourceText", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    list_complete = models.BooleanField(
        null=True, blank=True, help_text="Whether the list shows all its entries; unknown if it does not say."
    )
    note = models.CharField(max_length=300, blank=True)

    class Meta(Public.Meta):
        ordering = ["from_publication__slug", "kind", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["from_publication", "kind", "to_publication"],
                name="publication_relation_once",
                violation_error_message="This relation is entered already.",
            ),
            models.UniqueConstraint(
                fields=["from_publication", "kind", "position"],
                name="one_publication_at_each_position",
                violation_error_message="Another publication stands at this position of the list.",
            ),
            models.CheckConstraint(
                name="publication_not_related_to_itself",
                condition=~Q(from_publication=F("to_publication")),
                violation_error_message="A publication is not related to itself.",
            ),
        ]
        triggers = [
            *Public.Meta.triggers,
            guards.BECOMES_A_LEAD,
            guards.points_to_nothing_merged(from_publication_id="evidence_publication", to_publication_id="evidence_publication"),
        ]

    def __str__(self):
        return f"{self.from_publication} – {self.get_kind_display()} – {self.to_publication}"
