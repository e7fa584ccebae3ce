"""Anchors as W3C Web Annotations: our claim about a passage, by its position and digest, never by its words.

A `TextQuoteSelector` would publish the words of the source, which are under copyright. The source is named by the digest of
its file (RFC 6920), since the file lies at no public address: who has the file has the source.
"""

import base64

from ..vocabulary.bibliography import AnchorRole
from .sites import PUBLISHER

ANNO = "http://www.w3.org/ns/anno.jsonld"
PROFILE = f'application/ld+json; profile="{ANNO}"'
RIGHTS = "https://creativecommons.org/publicdomain/zero/1.0/"
UNIT = "Unicode code point"


def context(site):
    """The context of the W3C, and the few words that it lacks."""
    role = {"@id": site.term("anchorRole"), "@type": "@vocab", "@context": {"@vocab": site.term("AnchorRole-")}}
    return [
        ANNO,
        {"sha256": site.term("anchorSha256"), "unit": "http://schema.org/unitText", "role": role, "place": site.term("anchorPlace")},
    ]


def annotation_of(document, number, text, site):
    """The annotation of one anchor. `number`: its place among the item's anchors, from 1. `text`: the file that it lies in."""
    anchor, curation = document["anchors"][number - 1], document["curation"]
    return {
        "id": f"{address_of(document, site)}{number}/",
        "type": "Annotation",
        "motivation": "linking" if anchor["role"] == AnchorRole.CONTEXT else "describing",
        "created": curation["published_at"],
        "creator": {"name": curation["curator"]},
        "generator": {"id": site.home, "type": "Software", "name": PUBLISHER},
        "rights": RIGHTS,
        "body": [
            {"id": site.permalink(document), "type": "Text", "format": "text/html", "language": "en"},
            {"type": "TextualBody", "value": document["statement"], "format": "text/plain", "language": "en", "purpose": "describing"},
        ],
        "target": {
            "type": "SpecificResource",
            "role": anchor["role"],
            **({"place": anchor["place"]} if anchor["place"] else {}),
            "source": _source(document, text, site),
            "selector": {
                "type": "TextPositionSelector",
                "start": anchor["start"],
                "end": anchor["end"],
                "unit": UNIT,
                "sha256": anchor["sha256"],
            },
        },
    }


def annotations_of(document, texts, site):
    """Of all anchors of one version of an item. `texts`: the file of each, in their order."""
    return [annotation_of(document, number, text, site) for number, text in enumerate(texts, 1)]


def address_of(document, site):
    """Where the annotations of one version of an item are."""
    return site.address(f"/api/v1/evidence/{document['accession']}.{document['version']}/annotations/")


def collection(site, *, address, label, total, page):
    """All of an item or of a publication; the first page lies in it."""
    head = {"@context": context(site), "id": address, "type": "AnnotationCollection", "label": label, "total": total}
    return {**head, "first": {**page, "startIndex": 0}}


def page_of(annotations, *, address, collection=None, after=None, before=None):
    """One page. Of a page that stands alone, `collection` says to what it belongs."""
    links = {"partOf": collection, "next": after, "prev": before}
    return {"id": address, "type": "AnnotationPage", **{name: url for name, url in links.items() if url}, "items": annotations}


def alone(annotation, site):
    """An annotation or a page by itself."""
    return {"@context": context(site), **annotation}


def named_by_digest(sha256):
    """A file, wherever it lies: “ni:///sha-256;UyaQV-Ev4rdLoHyJJWCi11OHfrYv9E1aGQAlMO2X_-Q”."""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def _source(document, text, site):
    return {
        "id": named_by_digest(text["sha256"]),
        "type": "Text",
        "format": "text/plain",
        "language": text["language"],
        "label": text["file"],
        "partOf": site.address(f"/publications/{document['publication']['id']}/"),
    }
