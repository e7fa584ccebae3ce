"""The claim that an item makes, as one key: two items with the same key say the same."""

import hashlib
import json

TIME = ("time_relation", "time_low", "time_high", "time_unit", "time_since")


def claim_key(item, *, interventions, comparators):
    """SHA-256 over publication, kind, study, disease, population, treatments, subject, time point, and sense.

    `interventions` and `comparators` are slugs. Names count, not row numbers, so that the key is the same everywhere.
    """
    claim = [
        item.publication.slug,
        item.kind,
        _slug(item.study),
        _slug(item.disease),
        [item.population.strip().casefold(), sorted(item.qualifiers)],
        sorted(interventions),
        sorted(comparators),
        _slug(item.regimen),
        [_slug(item.outcome), _slug(item.mechanism), sorted(item.line), sorted(item.role), sorted(item.gap_aspects), item.aspect],
        [_plain(getattr(item, column)) for column in TIME],
        [item.direction, item.stance, item.value_measure],
    ]
    return hashlib.sha256(json.dumps(claim, ensure_ascii=False).encode()).hexdigest()


def _slug(record):
    return record.slug if record else None


def _plain(value):
    return f"{value.normalize():f}" if hasattr(value, "normalize") else value
