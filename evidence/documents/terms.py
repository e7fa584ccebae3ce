"""The words by which a public item can be filtered, and the tree above a row of the vocabulary."""

from ..models import DiseaseParent, MechanismParent, Outcome


class Trees:
    """Ancestors in the three trees, read once for many items."""

    def __init__(self):
        self.diseases = _closure(DiseaseParent.objects.values_list("child__slug", "parent__slug"))
        self.mechanisms = _closure(MechanismParent.objects.values_list("child__slug", "parent__slug"))
        self.outcomes = _closure(Outcome.objects.exclude(parent=None).values_list("slug", "parent__slug"))


def terms_of(item, document, trees):
    """Sorted “filter:value” words of one item. `within:` is the disease and all groups it belongs to."""
    words = {
        ("kind", item.kind),
        ("publication", item.publication.slug),
        ("pmid", item.publication.pmid),
        ("doi", (item.publication.doi or "").casefold()),
        ("study", item.study.slug),
        ("study_type", item.study.type),
        ("allocation", item.study.allocation),
        ("regimen", item.regimen and item.regimen.slug),
        ("direction", item.direction),
        ("significance", item.significance),
        ("hedge", item.hedge),
        ("extent", item.extent),
        ("stance", item.stance),
        ("strength", item.strength),
        ("support", item.support),
        ("severity", item.severity),
        ("aspect", item.aspect),
        ("needs_recheck", "true" if item.needs_recheck else ""),
        ("has_disagreement", "true" if document["disagreements"] else "false"),
        *(("population", each) for each in item.qualifiers),
        *(("basis", each) for each in item.basis),
        *(("line", each) for each in item.line),
        *(("role", each) for each in item.role),
        *(("gap", each) for each in item.gap_aspects),
        *(("caveat", each.kind) for each in item.caveats.all()),
        *(("language", each.source_text.language) for each in item.anchors.all()),
        *((_LINKED[link.role], link.intervention.slug) for link in item.intervention_links.all() if link.role in _LINKED),
    }
    if item.disease:
        words |= {("disease", item.disease.slug), ("specialty", item.disease.specialty)}
        words |= {("within", slug) for slug in (item.disease.slug, *trees.diseases.get(item.disease.slug, ()))}
    if item.outcome:
        words |= {("outcome_domain", item.outcome.domain)}
        words |= {("outcome", slug) for slug in (item.outcome.slug, *trees.outcomes.get(item.outcome.slug, ()))}
    if item.mechanism:
        words |= {("mechanism", slug) for slug in (item.mechanism.slug, *trees.mechanisms.get(item.mechanism.slug, ()))}
    return sorted(f"{name}:{value}" for name, value in words if value)


_LINKED = {"given": "intervention", "comparator": "comparator"}


def _closure(edges):
    """child → all its ancestors, for an acyclic set of (child, parent)."""
    parents = {}
    for child, parent in edges:
        parents.setdefault(child, set()).add(parent)
    found: dict[str, frozenset] = {}

    def above(slug):
        if slug not in found:
            found[slug] = frozenset(parents.get(slug, ())) | frozenset().union(*(above(each) for each in parents.get(slug, ())))
        return found[slug]

    return {slug: above(slug) for slug in parents}
