"""The JSON-LD context: for each kind of record, and for each block in it, what its keys are called among linked data.

A key may mean different things in different blocks (`kind` of an item, of a result, of a date), so each block has a context of
its own, below its key; a record has one below its class.
"""

from dataclasses import dataclass

from ..sites import Site
from .standards import AS_TABLE, AS_TEXT, BOUNDS, DECIMALS, IN_ORDER, PAGE, PREFIXES, RELATIONS, SAME, TIMES, TYPES


def context(shapes, site):
    """The whole context. `shapes`: of each kind of record, by its noun."""
    making = Making(site, frozenset({*PAGE, *RELATIONS, "undated", "facets"}.union(*(keys_in(shape) for shape in shapes.values()))))
    classes = {TYPES[noun][0]: {"@id": f"ivig:{TYPES[noun][0]}", "@context": making.keys(shape)} for noun, shape in shapes.items()}
    links = {name: {"@id": iri, "@type": "@id"} for name, (iri, _) in RELATIONS.items()}
    page = {key: {"@id": iri, **({"@type": kind} if kind else {})} for key, (iri, kind) in PAGE.items()}
    page["results"]["@container"] = "@set"
    head = {"@version": 1.1, "ivig": site.term(""), **PREFIXES}
    beside = {"undated": "ivig:undated", "facets": {"@id": "ivig:facets", "@type": "@json"}}
    return {"@context": {**head, **links, **page, **beside, **classes}}


def keys_in(shape):
    """Every key in it and below."""
    return {each.key for each in shape.keys}.union(*(keys_in(each.shape) for each in shape.keys if each.shape))


@dataclass(frozen=True)
class Making:
    """How contexts are made at one site. `taken`: all that is a key somewhere."""

    site: Site
    taken: frozenset

    def keys(self, shape):
        """What the keys of one block mean."""
        found = {}
        for each in shape.keys:
            if each.key == "curation":  # who and when is said of the item itself
                found[each.key] = "@nest"
                found |= {inner.key: {**self.definition(each.shape, inner), "@nest": each.key} for inner in each.shape.keys}
            else:
                found[each.key] = self.definition(shape, each)
        return found

    def definition(self, shape, each):
        """What one key means, and how its values are read."""
        name = shape.term(each.key)
        made = {"@id": SAME.get(name, f"ivig:{name}")}
        if each.key in AS_TABLE:
            return {**made, "@type": "@json"}
        if each.key == "name":
            return {**made, "@container": "@language"}
        if each.key in BOUNDS:
            return {**made, "@context": {end: {"@id": f"ivig:dose{end.title()}", "@type": "xsd:decimal"} for end in ("low", "high")}}
        if each.words and each.words.__name__ not in AS_TEXT:
            made |= {"@type": "@vocab", "@context": self.words(each.words)}
        elif name in TIMES or name in DECIMALS:
            made["@type"] = "xsd:dateTime" if name in TIMES else "xsd:decimal"
        if each.shape:
            made["@context"] = self.keys(each.shape)
        if each.many:
            made["@container"] = "@list" if each.key in IN_ORDER else "@set"
        return made

    def words(self, vocabulary):
        """Words are looked up in their vocabulary; one that is spelt like a key (`measured`) is named, or it would be taken for that."""
        base = self.site.term(f"{vocabulary.__name__}-")
        return {"@vocab": base, **{word.value: f"{base}{word.value}" for word in vocabulary if word.value in self.taken}}
