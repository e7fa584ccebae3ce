"""The picture of what joins mechanisms and diseases, out of the items of a page."""

from urllib.parse import urlencode

from django.urls import reverse

from ..plots.mechanism_network import Edge, network
from ..queries.clocks import NOW
from ..queries.mechanism_network import edges_of
from ..wording.languages import here
from .maps import SUPPORTS
from .names import names_by_slug


def network_of(items, clocks=NOW):
    """None where no item tells of a mechanism in a disease. One query."""
    return _network(edges_of(items), clocks)


def _network(told, clocks):
    joined = {}
    for *ends, support, number in told:
        manner = next((name for name, (*_look, supports) in SUPPORTS.items() if support in supports), None)
        if manner:
            joined[*ends, manner] = joined.get((*ends, manner), 0) + number
    mechanisms = names_by_slug("mechanism", {mechanism for mechanism, *_rest in joined})
    diseases = names_by_slug("disease", {disease for _mechanism, _label, disease, *_rest in joined})
    edges = [
        _edge(mechanism, mechanisms.get(mechanism, its_label), disease, diseases.get(disease, label), manner, number, clocks)
        for (mechanism, its_label, disease, label, manner), number in joined.items()
    ]
    return network(edges) if edges else None


def _edge(mechanism, mechanism_label, disease, disease_label, manner, number, clocks):
    _mark, _tone, words, supports = SUPPORTS[manner]
    filters = {
        "disease": disease,
        "disease_scope": "self",
        "kind": "mechanism",
        "mechanism": mechanism,
        "support": ",".join(supports),
        **clocks.address,
    }
    return Edge(
        mechanism=mechanism_label,
        mechanism_path=reverse("mechanism", args=[mechanism]) + clocks.query,
        disease=disease_label,
        disease_path=reverse("disease", args=[disease]) + clocks.query,
        manner=manner,
        words=str(words),
        number=number,
        path=here(f"/evidence/?{urlencode(filters, safe=',')}"),
    )
