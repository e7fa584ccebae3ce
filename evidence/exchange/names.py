"""How our own words are named in linked data and in extensions: `stance` of `recommendation` is `recommendationStance`."""


def joined(prefix, key):
    """“recommendation”, “after_failure_of” → “recommendationAfterFailureOf”; without a prefix “afterFailureOf”."""
    first, *rest = [*([prefix] if prefix else []), *key.split("_")]
    return first + "".join(part[:1].upper() + part[1:] for part in rest)
