"""Evidence: stored documents, served as they are."""

import json

from django.db.models import OuterRef, Subquery, TextField
from django.db.models.functions import Cast
from django.http import HttpResponse
from rest_framework.exceptions import NotFound
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

from ..exchange.fhir.evidence import evidence
from ..exports.evidence_columns import EVIDENCE
from ..filters.evidence import EvidenceFilter
from ..identifiers.accessions import accession as read_accession
from ..models import PublicItem
from ..vocabulary.workflow import Status
from . import facets
from .caching import counted
from .doors import Detail, Listing
from .evidence_answer import EvidenceAnswer, VersionAnswer
from .expanding import Expanding
from .fhir import Fhir, SpeaksFhir
from .fhir_reading import bundle_of
from .fields import Answer, raw
from .linked import JsonLd
from .problems import Gone
from .search import entries_version
from .whole import Whole, without

STORED = Cast("document", TextField())
STORED_OF_A_PAGE = Subquery(PublicItem.objects.filter(pk=OuterRef("pk")).values_list(STORED))
"""The same, read when the page is known: PostgreSQL would read the document of all that a search finds, to put them in order."""
NOT_A_CHANGE = {"version", "status", "path", "curation", "disagreements"}
"""Keys that differ from version to version by what they are."""


class Besides(Answer):
    """What a page of evidence tells besides its rows."""

    undated = raw(
        {"type": ["integer", "null"], "description": "Items that `published_by` leaves out because their publication has no known date."}
    )
    facets = raw(
        {
            "type": ["object", "null"],
            "description": "The counts that `facets` asks for, by filter and value; null where it asks for none.",
            "additionalProperties": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}},
        }
    )


class EvidenceList(SpeaksFhir, Expanding, Whole):
    """Evidence items, each one claim that one publication makes, filtered in every respect in which they differ."""

    tag = "evidence"
    answer = EvidenceAnswer
    filterset = EvidenceFilter
    orderings = ("accession", "year", "n", "published_at")
    unique = "accession"
    beside = Besides
    columns = EVIDENCE
    renderer_classes = (*Whole.renderer_classes, Fhir, JsonLd)

    @classmethod
    def parameters(cls):
        return [*super().parameters(), facets.parameter()]

    def data_version(self):
        version = super().data_version()
        return f"{version} {entries_version()}" if "q" in self.request.query_params else version

    def get(self, request):
        _ = self.expanded, facets.asked_for(request.query_params)  # refused before anything is asked of the database
        return super().get(request)

    def whole(self, form):
        without(("facets",), self.request, form)
        if form.format != "ndjson":
            without(("expand",), self.request, form)
        return super().whole(form)

    def rows(self):
        asked = self.request.query_params
        return EvidenceFilter.gate(asked).only(*self.orderings).annotate(stored=STORED_OF_A_PAGE if "q" in asked else STORED)

    def results(self, rows):
        return self.in_full([json.loads(row.stored) for row in rows])

    def lines(self, rows):
        return (row.stored for row in rows) if self.goes_out_as_stored else super().lines(rows)

    def undated(self):
        asked = self.request.query_params
        if "published_by" not in asked:
            return None
        return counted(EvidenceFilter.undated(asked), self.version, f"undated {self.asked_for()}")

    def facets(self):
        names = facets.asked_for(self.request.query_params)
        return names and facets.counted(self.filtered(self.rows()), names, self.version, self.asked_for())

    def page(self, head, found):
        """Without `fields` and `expand` the documents go out as the database holds them, unread."""
        head = {**head, "undated": self.undated(), "facets": self.facets()}
        if not self.goes_out_as_stored:
            return super().page(head, found)
        opening = json.dumps(head, ensure_ascii=False)[:-1]
        return raw_json(f'{opening}, "results": [{", ".join(row.stored for row in found)}]}}')

    def as_fhir(self, data):
        return self.page_as_fhir(data, evidence)


class EvidenceDetail(SpeaksFhir, Expanding, Detail):
    """One item: the current version at `IVE000042`, any version that was ever public at `IVE000042.2`.

    A retracted version stays at its own address, with status `retracted` and the reason. The bare accession of an item
    that was withdrawn altogether answers 410 with the reason.
    """

    tag = "evidence"
    answer = EvidenceAnswer
    renderer_classes = (JSONRenderer, Fhir, JsonLd)

    def get(self, request, *, accession):
        name, version = read(accession)
        canonical = f"{name}.{version}" if version else name
        if canonical != accession:
            return self.redirect(canonical)
        _ = self.fields, self.expanded
        stored = PublicItem.objects.annotate(stored=STORED).filter(accession=name).only("version")
        row = stored.public().filter(version=version).first() if version else stored.published().first()
        if row is None:
            raise missing(name, version)
        if self.goes_out_as_stored:
            return raw_json(row.stored)
        (document,) = self.in_full([json.loads(row.stored)])
        return Response(self.shaped(document))

    def as_fhir(self, data):
        return bundle_of(data, self.site, address=self.request.build_absolute_uri())


class EvidenceHistory(Listing):
    """The public versions of an item, the first one first: who wrote and who checked it, when, and what it changed."""

    tag = "evidence"
    answer = VersionAnswer
    orderings = ("version",)
    unique = "version"

    def get(self, request, *, accession):
        name, version = read(accession)
        if version:
            raise NotFound(f"A history belongs to the item: ask at /api/v1/evidence/{name}/history/.")
        if name != accession:
            return self.redirect(name)
        if not self.rows().exists():
            raise missing(name, None)
        return super().get(request)

    def redirect(self, name):
        return Response(status=301, headers={"Location": f"/api/v1/evidence/{name}/history/"})

    def rows(self):
        return PublicItem.objects.public().filter(accession=self.kwargs["accession"])

    def results(self, rows):
        before = {row.version: row.document for row in self.rows().filter(version__in=[row.version - 1 for row in rows])}
        return [_version(row, before.get(row.version - 1)) for row in rows]


def _version(row, before):
    document = row.document
    curation = document["curation"]
    return {
        "version": row.version,
        "status": document["status"],
        "path": f"/api/v1/evidence/{row}/",
        **{key: curation[key] for key in ("curator", "reviewer", "published_at", "ended_at", "reason")},
        "changes": changes_of(before, document) if before else [],
    }


def changes_of(before, after):
    """The keys of two versions that differ, with what they say."""
    changed = [key for key, value in after.items() if key not in NOT_A_CHANGE and before.get(key) != value]
    return [{"key": key, "before": before.get(key), "after": after[key]} for key in changed]


def read(accession):
    """(accession, version or None); what is none is found nowhere."""
    try:
        return read_accession(accession)
    except ValueError as error:
        raise NotFound(str(error)) from None


def missing(name, version):
    """Why there is no such item: it never was public, or it was withdrawn."""
    if version:
        return NotFound(f"There is no public version {version} of {name}.")
    last = PublicItem.objects.public().filter(accession=name).order_by("version").last()
    if last is None or last.document["status"] != Status.RETRACTED:
        return NotFound(f"There is no public item {name}.")
    curation = last.document["curation"]
    reason, tombstone = curation["reason"], f"/api/v1/evidence/{last}/"
    return Gone(
        f"{name} was retracted: {reason}", reason=reason, retracted_at=curation["ended_at"], version=last.version, tombstone=tombstone
    )


def raw_json(text):
    """JSON that is text already, past the renderer, which would read and write it again."""
    return HttpResponse(text, content_type="application/json")
