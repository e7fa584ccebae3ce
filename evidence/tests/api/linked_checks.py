"""A JSON-LD processor of others, that fetches no context but ours, from the application itself."""

import functools

from pyld import jsonld
from rdflib import Graph

EMPTY = (None, [], {})


def loader(get):
    """Loads our context as it is served."""

    @functools.cache
    def served(url):
        assert url == "http://testserver/api/v1/context.jsonld"
        answer = get("context.jsonld")
        assert answer.status_code == 200
        return answer.json()

    def load(url, options=None):
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": served(url)}

    return load


def expanded(document, load):
    """As a processor understands it. A key that it would drop is an error."""
    dropped = []
    made = jsonld.expand(document, {"documentLoader": load}, on_property_dropped=dropped.append)
    assert not dropped, dropped
    return made


def read_back(document, load):
    """Understood, and told again with the same context: what was lost on the way is missing."""
    return jsonld.compact(expanded(document, load), document["@context"], {"documentLoader": load})


def known(value):
    """Without what is not known, of which linked data say nothing; tags of languages in small letters, as processors write them."""
    if isinstance(value, dict):
        return {key.replace("zh-Hans", "zh-hans"): inner for key, each in value.items() if (inner := known(each)) not in EMPTY}
    return [known(each) for each in value] if isinstance(value, list) else value


def graph_of(documents, load):
    """Their triples."""
    graph = Graph()
    for each in documents:
        graph.parse(data=jsonld.to_rdf(each, {"documentLoader": load, "format": "application/n-quads"}), format="nt")
    return graph


def paths(value, above=()):
    """Every path of keys in a record that leads to something known, with the types on its way and the type at its end."""
    if isinstance(value, dict):
        named = (*above, str(value.get("@type")))
        return {path for key, each in value.items() if each not in EMPTY for path in paths(each, (*named, key))}
    if isinstance(value, list):
        return {path for each in value for path in paths(each, above)}
    return {(*above, type(value).__name__)}
