"""How our own words are named in linked data and in extensions: `stance` of `recommendation` is `recommendationStance`."""

SHARED = ("slug", "id", "label", "name", "path", "names", "codes", "definition", "parents", "parent", "children", "evidence", "caveats")
"""Keys that mean the same wherever they stand: their name has no prefix."""


def term_of(prefix, key):
    """“recommendation”, “after_failure_of” → “recommendationAfterFailureOf”; of a shared key or without a prefix “afterFailureOf”."""
    first, *rest = [*([prefix] if prefix and key not in SHARED else []), *key.split("_")]
    return first + "".join(part[:1].upper() + part[1:] for part in rest)
