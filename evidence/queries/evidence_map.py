"""How much is told of what in each disease: the counts behind the evidence map, in queries whose number is fixed."""

from django.db.models import Count

from ..models import Mechanism, MechanismParent, PublicItem

IVIG = "intervention:ivig"  # an effect of another treatment must not colour the map


def _counted(items, *columns):
    return items.order_by().values_list("item__disease", *columns).annotate(items=Count("pk"))


def _on_diseases(**filters):
    return PublicItem.objects.published().exclude(item__disease=None).filter(**filters)


def outcomes_told():
    """(disease, domain of the outcome, kind, direction, number) of effects and harms of IVIg."""
    items = _on_diseases(item__kind__in=["finding", "safety"], item__outcome__isnull=False, terms__contains=[IVIG])
    return list(_counted(items, "item__outcome__domain", "item__kind", "item__direction"))


def gaps_told():
    """(disease, domain of the outcome or None, aspects, number) of what sources say is not known."""
    return list(_counted(_on_diseases(item__kind="gap"), "item__outcome__domain", "item__gap_aspects"))


def mechanisms_told():
    """(disease, mechanism, support, number)."""
    return list(_counted(_on_diseases(item__kind="mechanism", item__mechanism__isnull=False), "item__mechanism__slug", "item__support"))


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
