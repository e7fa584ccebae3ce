"""Publications: what is known of each, the texts that were read (never their words), and the leads they list."""

from django.db.models import Prefetch
from rest_framework import serializers

from ..exchange.fhir.citations import citation
from ..exports.record_columns import PUBLICATIONS
from ..filters.records import PublicationFilter
from ..models import Publication, PublicationRelation, SourceText, StudyReport
from ..models.studies import Study
from ..queries.counts import counts_by_kind
from ..vocabulary import bibliography, studies
from ..vocabulary.languages import Language
from .brief import CaveatAnswer, DateAnswer, PublicationBrief
from .cited import CITED, CitedDetail
from .fhir import Fhir, SpeaksFhir
from .fields import Answer, CountsField, Given, Text, WordField, raw
from .linked import JsonLd
from .whole import Whole


class FullDateAnswer(DateAnswer):
    """A date, as precise as it is known."""

    as_printed = Text("Where the form loses something, as “2016 Sep-Oct”.")


class TextAnswer(Answer):
    """A text that was read. Whoever has the file can check every anchor in it; its words are not published."""

    id = Given(source="slug")
    variant = WordField(bibliography.TextVariant)
    language = WordField(Language)
    original_language = WordField(Language, unknown=True, says="Of a translation whose original was not read.")
    translated_from = Text("`id` of the text of which it is a translation.", source="translated_from.slug")
    translator = Text()
    file = Given()
    sha256 = Given("Of the whole file.")
    length = serializers.IntegerField(help_text="Of the whole file, in Unicode code points.")
    start = serializers.IntegerField(help_text="First code point of this text in the file, from 0.")
    end = serializers.IntegerField(help_text="One past its last.")
    caveats = CaveatAnswer(many=True)


class RelationAnswer(Answer):
    """A publication that this one lists, cites or amends. A listed one is a lead, never evidence."""

    kind = WordField(bibliography.RelationKind)
    position = raw({"type": ["integer", "null"], "description": "Place in the printed list, from 1."})
    list_complete = raw({"type": ["boolean", "null"], "description": "Whether the list shows all its entries."})
    publication = PublicationBrief(source="to_publication")


class BackRelationAnswer(Answer):
    """A publication that lists, cites or amends this one."""

    kind = WordField(bibliography.RelationKind)
    position = raw({"type": ["integer", "null"]})
    publication = PublicationBrief(source="from_publication")


class ReportedStudy(Answer):
    """A study of which it speaks."""

    slug = Given(source="study.slug")
    label = Given(source="study.label")
    role = WordField(studies.ReportRole)
    reference = Text("The reference number that it prints.")
    attribution = WordField(studies.ReportAttribution)


class PublicationAnswer(Answer):
    """One published document. Everything about it can be unknown but where to find it."""

    id = Given("Its slug: `pmid-…`, or `doi-…` where there is no PMID.", source="slug")
    pmid = Text()
    doi = Text()
    pmcid = Text()
    label = Given("First author and year, as far as they are known.")
    title = Text("As printed.")
    authors = serializers.ListField(child=serializers.CharField(), help_text="In the printed order.")
    affiliations = serializers.ListField(child=serializers.CharField())
    journal = Text()
    volume = Text()
    issue = Text()
    pages = Text()
    article_number = Text()
    language = WordField(Language)
    types = serializers.ListField(child=serializers.CharField(), help_text="Publication types as printed.")
    free_full_text = raw({"type": ["boolean", "null"], "description": "Whether the list that names it marks it as free."})
    citation = Text("A printed citation, for what has no identifier.")
    year = raw({"type": ["integer", "null"], "description": "Of the issue, else of the epub date; never a copyright year."})
    dates = FullDateAnswer(many=True)
    standing = WordField(bibliography.Standing)
    standing_checked_on = raw({"type": ["string", "null"], "format": "date"})
    is_read = serializers.SerializerMethodField(help_text="Whether evidence from it is published here; else it is a lead.")
    texts = TextAnswer(many=True)
    relations = RelationAnswer(many=True, source="relations_from")
    related_from = BackRelationAnswer(many=True, source="relations_to")
    studies = ReportedStudy(many=True, source="reports")
    evidence = CountsField()
    path = Given("Its page.", source="get_absolute_url")

    def get_is_read(self, publication) -> bool:
        return publication.pk in self.context["counts"]


class Publications:
    """Where publications come from. What a lead itself lists, and its texts, wait until evidence from it is published."""

    tag, answer = "publications", PublicationAnswer

    def rows(self):
        read = Publication.objects.read()
        texts = SourceText.objects.filter(publication__in=read).select_related("translated_from").prefetch_related("caveats")
        relations = PublicationRelation.objects.filter(from_publication__in=read)
        return Publication.objects.published().prefetch_related(
            "dates",
            Prefetch("texts", texts),
            Prefetch("relations_from", relations.select_related("to_publication").prefetch_related("to_publication__dates")),
            Prefetch("relations_to", relations.select_related("from_publication").prefetch_related("from_publication__dates")),
            Prefetch("reports", StudyReport.objects.filter(study__in=Study.objects.published()).select_related("study")),
        )

    def context(self, rows):
        return {"counts": counts_by_kind("publication")}


class PublicationList(Publications, SpeaksFhir, Whole):
    """Publications from which evidence is published, and those that they list: leads, known and not yet read."""

    filterset = PublicationFilter
    columns = PUBLICATIONS
    renderer_classes = (*Whole.renderer_classes, *CITED, Fhir, JsonLd)

    def as_fhir(self, data):
        return self.page_as_fhir(data, citation)


class PublicationDetail(Publications, SpeaksFhir, CitedDetail):
    """One publication, by its `id`."""

    renderer_classes = (*CitedDetail.renderer_classes, Fhir, JsonLd)

    def cited(self, row):
        return [row]

    def as_fhir(self, data):
        return citation(data, self.site)
