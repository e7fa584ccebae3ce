"""Answers of the API with what linked data need besides: what each thing is, and its address."""

from ..annotations import named_by_digest
from .standards import AS_TABLE, BOUNDS, NOUNS, TYPES, plural


def context_address(site):
    return site.address("/api/v1/context.jsonld")


def record(answer, noun, site):
    """One record by itself."""
    return {"@context": context_address(site), **node(answer, noun, site)}


def page(answer, noun, site, *, address):
    """One page of a list."""
    head = {"@context": context_address(site), "@id": address, "@type": "hydra:PartialCollectionView"}
    return {**head, **answer, "results": [node(each, noun, site) for each in answer["results"]]}


def node(answer, noun, site):
    """A record, with its class and address, and so all records in it."""
    kinds = TYPES[noun]
    made = {
        "@type": kinds if len(kinds) > 1 else kinds[0],
        **{key: _value(key, value, noun, answer, site) for key, value in answer.items()},
    }
    identity = _address(answer, noun, site)
    return {"@id": identity, **made, **_versions(answer, noun, site)} if identity else made


def _address(answer, noun, site):
    """The page of a record; of an item that of the version, which stays."""
    if noun == "evidence":
        return site.permalink(answer) if {"accession", "version"} <= answer.keys() else None
    name = answer.get("slug") or answer.get("id")
    if not name:
        return None
    return site.address(f"/api/v1/disagreements/{name}/" if noun == "disagreement" else f"/{plural(noun)}/{name}/")


def _versions(answer, noun, site):
    if noun != "evidence":
        return {}
    item = f"/evidence/{answer['accession']}"
    before = {"was_revision_of": site.address(f"{item}.{answer['version'] - 1}/")} if answer["version"] > 1 else {}
    return {"is_version_of": site.address(f"{item}/"), **before}


def _value(key, value, noun, answer, site):
    if isinstance(value, list):
        if key in BOUNDS:
            return dict(zip(("low", "high"), value, strict=True))
        return [_value(key, each, noun, _numbered(answer, key, number), site) for number, each in enumerate(value, 1)]
    if not isinstance(value, dict) or key in ("name", *AS_TABLE):
        return value
    inside = NOUNS.get(key) or (noun if key in ("parents", "parent", "children") else None)
    if inside:
        return node(value, inside, site)
    told = {inner: _value(inner, each, noun, value, site) for inner, each in value.items()}
    return {**_block(key, value, noun, answer, site), **told}


def _numbered(answer, key, number):
    """Of anchors, which one it is: they have addresses of their own."""
    return {**answer, "number": number} if key == "anchors" else answer


def _block(key, value, noun, answer, site):
    """What is known of a block that is no record."""
    if key == "anchors" and noun == "evidence" and {"accession", "version"} <= answer.keys():
        name = f"{answer['accession']}.{answer['version']}"
        return {"@id": site.address(f"/api/v1/evidence/{name}/annotations/{answer['number']}/")}
    if key == "texts":
        return {"@id": named_by_digest(value["sha256"])}
    return {"@type": "pico:Population"} if key == "population" else {}
