"""How much is told of what in each disease: the counts behind the evidence map, in queries whose number is fixed."""

from django.db.models import Count

from ..models import Mechanism, MechanismParent
from ..vocabulary.studies import StudyType
from .clocks import NOW
from .kept import kept_rows

IVIG = "intervention:ivig"  # an effect of another treatment must not colour the map
REVIEWS = [StudyType.EVIDENCE_SYNTHESIS, StudyType.GUIDELINE]


def _counted(items, *columns, studies=False):
    """Rows (disease, *columns, study, its patients, number); study and patients are None where they are not asked for."""
    by = [*columns, "item__study", "n"] if studies else columns
    rows = kept_rows(items.order_by().values_list("item__disease", *by).annotate(items=Count("pk")))
    return rows if studies else [(*row[:-1], None, None, row[-1]) for row in rows]


def _on_diseases(clocks, **filters):
    return clocks.items().exclude(item__disease=None).filter(**filters)


def outcomes_told(clocks=NOW, *, studies=False):
    """(disease, domain of the outcome, kind, direction, study, patients, number) of effects and harms of IVIg."""
    items = _on_diseases(clocks, item__kind__in=["finding", "safety"], item__outcome__isnull=False, terms__contains=[IVIG])
    return _counted(items, "item__outcome__domain", "item__kind", "item__direction", studies=studies)


def gaps_told(clocks=NOW, *, studies=False):
    """(disease, domain of the outcome or None, aspects, study, patients, number) of what sources say is not known."""
    return _counted(_on_diseases(clocks, item__kind="gap"), "item__outcome__domain", "item__gap_aspects", studies=studies)


def mechanisms_told(clocks=NOW, *, studies=False):
    """(disease, mechanism, support, study, patients, number)."""
    items = _on_diseases(clocks, item__kind="mechanism", item__mechanism__isnull=False)
    return _counted(items, "item__mechanism__slug", "item__support", studies=studies)


def outcomes_named(clocks=NOW):
    """{(disease, domain)} of everything in which an outcome is named, whatever is said of it and of whichever treatment."""
    named = _on_diseases(clocks, item__outcome__isnull=False).order_by()
    return set(kept_rows(named.values_list("item__disease", "item__outcome__domain").distinct()))


def diseases_studied(clocks=NOW):
    """Diseases of which an item rests on an investigation of patients that were given IVIg."""
    items = _on_diseases(clocks, terms__contains=[IVIG]).exclude(item__study__type__in=REVIEWS).order_by()
    return set(kept_rows(items.values_list("item__disease", flat=True).distinct()))


def groups_of_mechanisms():
    """({slug: label} of the groups right under the roots, {mechanism: the groups it belongs to, itself included})."""
    parents, children = {}, set()
    for child, parent in MechanismParent.objects.values_list("child__slug", "parent__slug"):
        parents.setdefault(child, set()).add(parent)
        children.add(child)
    labels = dict(Mechanism.objects.published().values_list("slug", "label"))
    heads = {slug for slug in labels if parents.get(slug) and not any(parent in children for parent in parents[slug])}

    def groups(slug):
        return ({slug} & heads) | {each for parent in parents.get(slug, ()) for each in groups(parent)}

    lone = {slug for slug in labels if slug not in parents and slug not in {each for found in parents.values() for each in found}}
    heads |= lone
    return {slug: labels[slug] for slug in heads}, {slug: groups(slug) for slug in labels}
