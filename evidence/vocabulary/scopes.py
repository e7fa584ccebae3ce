"""How widely a disease is meant."""

from .words import Word


class DiseaseScope(Word):
    SELF = "self", "said of the disease itself", "the disease itself"
    DESCENDANTS = "descendants", "said of the disease or of any form of it", "with its forms"
    WITH_GROUPS = "with_groups", "also what is said of the groups to which it belongs", "with its groups"


def terms_within(scope: str, slugs: list[str], groups: list[str]) -> list[str]:
    """The words of which an item said of these diseases carries one; `groups` are the slugs of all groups above them."""
    name = "disease" if scope == DiseaseScope.SELF else "within"
    own = [f"{name}:{slug}" for slug in slugs]
    return own + [f"disease:{slug}" for slug in groups] if scope == DiseaseScope.WITH_GROUPS else own
