"""Our own vocabulary, term by term: classes, keys and words, each with what it means and what of others it equals."""

from dataclasses import dataclass, field

from .standards import BOUNDS, NO_NAMES, PREFIXES, SAME, TYPES


@dataclass
class Term:
    """One term. `of` are the blocks in which a key stands, or the vocabulary of a word."""

    name: str
    label: str
    says: str
    kind: str  # class, property or word
    of: list = field(default_factory=list)
    same: str = ""


ENDS = {"doseLow": "Lower end of a dose, in g/kg.", "doseHigh": "Upper end of a dose, in g/kg."}

BESIDE = {
    "undated": "Items that a filter by date leaves out, because their publication has no known date.",
    "facets": "How many items have each value of the filters that were asked for: a table, kept as JSON.",
}
"""What a page of a list tells besides its records."""


def terms(shapes):
    """Every term by its name, classes first, then keys, then words."""
    found = {TYPES[noun][0]: Term(TYPES[noun][0], TYPES[noun][0], shape.says, "class") for noun, shape in shapes.items()}
    words, seen = {}, set()
    for shape in shapes.values():
        _collect(shape, found, words, seen)
    found |= {name: Term(name, name, says, "property") for name, says in ENDS.items()}
    found |= {name: Term(name, name, says, "property") for name, says in BESIDE.items()}
    return {**found, **words}


def _collect(shape, found, words, seen):
    if shape.name in seen:
        return
    seen.add(shape.name)
    for each in shape.keys:
        name = shape.term(each.key)
        term = found.setdefault(name, Term(name, each.key, each.says, "property", same=SAME.get(name, "")))
        term.says = term.says or each.says
        if shape.name not in term.of:
            term.of.append(shape.name)
        if each.words and each.words.__name__ not in NO_NAMES:
            words |= _words(each.words)
        if each.shape and each.key not in BOUNDS:
            _collect(each.shape, found, words, seen)


def _words(vocabulary):
    return {
        f"{vocabulary.__name__}-{word.value}": Term(
            f"{vocabulary.__name__}-{word.value}", word.label, word.meaning or word.label, "word", of=[vocabulary.__name__]
        )
        for word in vocabulary
    }


KINDS = {"class": "rdfs:Class", "property": "rdf:Property", "word": "skos:Concept"}


def as_linked_data(found, site):
    """The vocabulary as JSON-LD."""
    head = {**PREFIXES, "label": "rdfs:label", "comment": "rdfs:comment", "same": {"@id": "rdfs:seeAlso", "@type": "@id"}}
    head |= {"scheme": {"@id": "skos:inScheme", "@type": "@id"}}
    graph = []
    for term in found.values():
        made = {"@id": site.term(term.name), "@type": KINDS[term.kind], "label": term.label, "comment": term.says}
        if term.same:
            made["same"] = expanded(term.same)
        if term.kind == "word":
            made["scheme"] = site.term(term.of[0])
        graph.append(made)
    return {"@context": head, "@id": site.term("").removesuffix("#"), "@graph": graph}


def expanded(compact):
    """“prov:wasRevisionOf” → the whole address."""
    prefix, _, name = compact.partition(":")
    return f"{PREFIXES[prefix]}{name}"
