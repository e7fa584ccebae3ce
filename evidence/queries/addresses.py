"""Where a slug leads today: renamed and merged records go on being found under their former addresses."""

from django.core.exceptions import FieldDoesNotExist

from ..models import DoseRegimen, FormerAddress

NOUN = {DoseRegimen: "regimen"}
"""The noun of a model in FormerAddress, where it is not the model's own name."""

HOPS = 5


def where_to(model, slugs):
    """{given slug: slug of the record today}, for those that lead, or once led, to a record that the public can see.

    One query where every slug is current; a few more for those that are not.
    """
    today = {slug: slug for slug in slugs}
    leads = {}
    for _ in range(HOPS):
        open_ends = set(today.values()) - leads.keys()
        if not open_ends:
            break
        leads |= {slug: slug for slug in model.objects.published().filter(slug__in=open_ends).values_list("slug", flat=True)}
        moved = _moved(model, open_ends - leads.keys())
        leads |= dict.fromkeys(open_ends - leads.keys() - moved.keys())
        today = {given: moved.get(slug, slug) for given, slug in today.items()}
    return {given: slug for given, slug in today.items() if leads.get(slug)}


def _moved(model, slugs):
    """The next address of each of these slugs that has one."""
    if not slugs:
        return {}
    noun = NOUN.get(model, model._meta.model_name)
    moved = dict(FormerAddress.objects.filter(noun=noun, former__in=slugs).values_list("former", "current"))
    if can_be_merged(model):
        merged = model.objects.filter(slug__in=slugs).exclude(merged_into=None)
        moved |= dict(merged.values_list("slug", "merged_into__slug"))
    return moved


def can_be_merged(model):
    """Whether rows of this model can be merged into one another."""
    try:
        return model._meta.get_field("merged_into").related_model is model
    except FieldDoesNotExist:
        return False
