"""What a new item takes over from the one before it: what usually stays, never what makes the claim."""

from ..models.quantities import TimePoint
from ..vocabulary.evidence import InterventionRole

STAYS = ("publication", "study", "disease")
"""The next item of the same study mostly speaks of these too."""
STAYS_IN_ANOTHER_LIKE_IT = (
    *STAYS,
    *("kind", "population", "qualifiers", "regimen", "comparison"),
    *(column.name for column in TimePoint._meta.get_fields()),
)
"""And of these, where the curator says that it is another one like it. Statement, direction, figures and anchors never."""


def taken_over(item, *, closely):
    """{field: value} for the form of the next item."""
    found = {}
    for name in STAYS_IN_ANOTHER_LIKE_IT if closely else STAYS:
        value = getattr(item, f"{name}_id" if item._meta.get_field(name).is_relation else name)
        if value not in (None, "", []):
            found[name] = value
    return found


def treatments_taken_over(item, *, closely):
    """[{role, intervention}]: all of them in another one like it, else only the treatment of which the item speaks."""
    links = item.intervention_links.order_by("role", "pk")
    return [{"role": link.role, "intervention": link.intervention_id} for link in links if closely or link.role == InterventionRole.GIVEN]
