"""Anchors as W3C Web Annotations, of an item and of a whole publication."""

from rest_framework.exceptions import NotFound
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

from ..exchange.annotations import PROFILE, address_of, alone, annotation_of, annotations_of, collection, page_of
from ..models import Publication, PublicItem, SourceAnchor
from .caching import counted
from .doors import Door, Listing, led_on, today_of
from .evidence import missing, read
from .fhir import site_of

URI = {"type": "string", "format": "uri", "description": "Its own address."}
ONE = {
    "type": "object",
    "description": "A Web Annotation: https://www.w3.org/TR/annotation-model/. Body: the item. Target: a passage of the source, by its position.",
    "properties": {
        "type": {"type": "string", "const": "Annotation", "description": "The class."},
        "id": {**URI, "example": "http://127.0.0.1:8000/api/v1/evidence/IVE000042.1/annotations/1/"},
        "motivation": {
            "type": "string",
            "enum": ["describing", "linking"],
            "description": "`describing`: the passage states the claim; `linking`: it is needed to understand it.",
        },
        "created": {"type": "string", "format": "date-time", "description": "When the version was published."},
    },
    "required": ["id", "type", "motivation", "created"],
    "additionalProperties": True,
}
MANY = {
    "type": "object",
    "description": "A collection, whose first page lies in it under `first`; behind `next` lie further pages.",
    "properties": {
        "type": {
            "type": "string",
            "enum": ["AnnotationCollection", "AnnotationPage"],
            "description": "`AnnotationCollection`: all of them; `AnnotationPage`: a page behind `next`.",
        },
        "id": {**URI, "example": "http://127.0.0.1:8000/api/v1/evidence/IVE000042.1/annotations/"},
    },
    "required": ["id", "type"],
    "additionalProperties": True,
}


class AsAnnotations(JSONRenderer):
    """The media type of the Web Annotation Protocol, asked for with its profile or without."""

    media_type, format = "application/ld+json", "jsonld"


FORMS = (AsAnnotations, JSONRenderer)


def told(request, document):
    """The answer, with the profile unless plain JSON was asked for."""
    return Response(document, content_type=PROFILE if isinstance(request.accepted_renderer, AsAnnotations) else None)


def texts_of(rows):
    """{item: the file of each of its anchors, in their order}. One query."""
    anchors = SourceAnchor.objects.filter(item__in=[row.item_id for row in rows]).select_related("source_text")
    found = {}
    for anchor in anchors.order_by("item", "position"):
        text = anchor.source_text
        found.setdefault(anchor.item_id, []).append({"file": text.file, "language": text.language, "sha256": text.sha256})
    return found


def public(accession):
    """The public item, in its current or in the named version."""
    name, version = read(accession)
    rows = PublicItem.objects.filter(accession=name)
    row = rows.public().filter(version=version).first() if version else rows.published().first()
    if row is None:
        raise missing(name, version)
    return row


class ItemAnnotations(Door):
    """Where the source says it, as annotations: of the current version, or of any that was ever public."""

    tag, answer, renderer_classes = "evidence", MANY, FORMS
    of_many = True  # its operation is a list, though its shape is not ours

    def get(self, request, *, accession):
        row, site = public(accession), site_of(request)
        address = address_of(row.document, site)
        found = annotations_of(row.document, texts_of([row])[row.item_id], site)
        page = page_of(found, address=f"{address}#first")
        return told(request, collection(site, address=address, label=f"Anchors of {row}", total=len(found), page=page))


class ItemAnnotation(Door):
    """One of them, by its place among the item's anchors, from 1."""

    tag, answer, renderer_classes = "evidence", ONE, FORMS

    def get(self, request, *, accession, number):
        row, site = public(accession), site_of(request)
        texts = texts_of([row])[row.item_id]
        if not 1 <= number <= len(texts):
            raise NotFound(f"{row} has no anchor {number}: they are numbered from 1 to {len(texts)}.")
        return told(request, alone(annotation_of(row.document, number, texts[number - 1], site), site))


class PublicationAnnotations(Listing):
    """Every place in this publication from which a published item was read. A page holds the anchors of as many items as `page_size` says."""

    tag, answer, renderer_classes = "publications", MANY, FORMS
    orderings, unique = (), "accession"

    @classmethod
    def keys(cls):
        return ()  # an annotation is not cut

    @classmethod
    def parameters(cls):
        return [each for each in super().parameters() if each.name != "fields"]

    def get(self, request, *, slug):
        if not Publication.objects.published().filter(slug=slug).exists():
            return led_on(request, request.path.replace(f"/{slug}/", f"/{today_of(Publication, slug)}/", 1))
        return super().get(request)

    def rows(self):
        return PublicItem.objects.published().filter(item__publication__slug=self.kwargs["slug"])

    def page(self, head, found):
        rows, site = list(found), site_of(self.request)
        texts = texts_of(rows)
        made = [each for row in rows for each in annotations_of(row.document, texts[row.item_id], site)]
        address = self.request.build_absolute_uri(self.request.path)
        if "cursor" in self.request.query_params:
            here = self.request.build_absolute_uri()
            page = page_of(made, address=here, collection=address, after=head["next"], before=head["previous"])
            return told(self.request, alone(page, site))
        page = page_of(made, address=f"{address}#first", after=head["next"])
        label = f"Places in {self.kwargs['slug']} from which evidence was read"
        return told(self.request, collection(site, address=address, label=label, total=self.total(), page=page))

    def total(self):
        anchors = SourceAnchor.objects.filter(item__in=self.rows().values("item"))
        return counted(anchors, self.version, f"anchors {self.asked_for()}")
