"""What all our resources have in common."""

import hashlib
import re
from dataclasses import dataclass
from html import escape

from ..names import term_of
from ..sites import PUBLISHER

ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
RIGHTS = (
    "CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/). The words of the source belong to their owners and are not reproduced."
)


def resource_id(name):
    """A name as FHIR allows ids: letters, digits, hyphens, points, 64 at most. What is not so ends in a digest of the whole."""
    if ID.fullmatch(name):
        return name
    return f"{re.sub(r'[^A-Za-z0-9.-]', '-', name)[:47]}-{hashlib.sha256(name.encode()).hexdigest()[:16]}"


def known(values):
    """Without what is not known: FHIR has neither null nor empty lists."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def narrative(*sentences):
    """What a person reads where nothing else of the resource is understood."""
    told = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence)
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{told}</div>'}


def reference(site, kind, name, display=None):
    name = resource_id(name)
    return known({"reference": site.resource(kind, name), "type": kind, "display": display})


def noted(texts):
    return [{"text": text} for text in texts if text]


def ours(site, kind, name, **values):
    """What every resource says of itself. `values` come after."""
    name = resource_id(name)
    return {
        "resourceType": kind,
        "id": name,
        "language": "en",
        **values,
        "publisher": PUBLISHER,
        "copyright": RIGHTS,
    }


@dataclass(frozen=True)
class Reference:
    """A value that is not in words: a reference to another resource."""

    to: dict


CALLED = {"harmOnset": "quantity", "timePoint": "quantity", "disagreements": "disagreement"}
"""Under which name the keys of a block are explained, where it is not the block's own."""


def extensions(site, name, value):
    """What no element of FHIR holds, under the address at which our word for it is explained. Nothing known makes none."""
    if value in (None, "", [], {}):
        return []
    if isinstance(value, list):
        return [made for each in value for made in extensions(site, name, each)]
    here = {"url": site.term(name)}
    if isinstance(value, dict):
        inner = [made for key, each in value.items() for made in extensions(site, term_of(CALLED.get(name, name), key), each)]
        return [{**here, "extension": inner}] if inner else []
    for kind, element in ((bool, "valueBoolean"), (int, "valueInteger"), (float, "valueDecimal")):
        if isinstance(value, kind):
            return [{**here, element: value}]
    return [{**here, "valueReference": value.to} if isinstance(value, Reference) else {**here, "valueString": value}]
