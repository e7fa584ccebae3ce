"""What belongs to a record, each as a row of its own: results, places in the source, treatments, arms, steps, names."""

from . import records

ROLES = {"interventions": "given", "background_interventions": "background"}
"""Keys of an item that hold treatments, and the role in which they stand."""
ROLES_WITHIN = {
    ("comparison", "comparators"): "comparator",
    ("recommendation", "after_failure_of"): "after_failure_of",
    ("recommendation", "relative_to"): "relative_to",
}


def treatments():
    for item in records.evidence():
        for key, role in ROLES.items():
            yield from ({"accession": item["accession"], "role": role, "intervention": each["slug"]} for each in item[key])
        for (block, key), role in ROLES_WITHIN.items():
            found = (item[block] or {}).get(key, [])
            yield from ({"accession": item["accession"], "role": role, "intervention": each["slug"]} for each in found)


def results():
    for item in records.evidence():
        study = item["study"]["slug"]
        for position, row in enumerate(item["results"], 1):
            arms = {
                name: records.arm_key(study, row[key]) if row[key] else None for name, key in (("arm_id", "arm"), ("versus_id", "versus"))
            }
            yield {"accession": item["accession"], "position": position, **row, **arms}


def of_items(key):
    """Rows of a list that every item has."""

    def rows():
        for item in records.evidence():
            yield from ({"accession": item["accession"], "position": position, **row} for position, row in enumerate(item[key], 1))

    return rows


def risk_factors():
    for item in records.evidence():
        for number, group in enumerate((item["harm"] or {}).get("risk_factors", []), 1):
            yield from ({"accession": item["accession"], "group": number, **trait} for trait in group)


def of(source, key):
    """Rows of a list that every record of a source has."""

    def rows():
        for record in source():
            yield from record[key]

    return rows


def above(source):
    """(what, under what) of a vocabulary with several parents."""

    def rows():
        for record in source():
            yield from ({"child": record["slug"], "parent": each["slug"]} for each in record["parents"])

    return rows


NOUNS = {
    "disease": records.diseases,
    "outcome": records.outcomes,
    "mechanism": records.mechanisms,
    "intervention": records.interventions,
}
CODED = ("disease", "intervention")


def names():
    yield from _told("names", NOUNS)


def codes():
    yield from _told("codes", {noun: NOUNS[noun] for noun in CODED})


def _told(key, sources):
    """What each row of the vocabulary has, beside the slug of the one noun that has it."""
    for noun, source in sources.items():
        for record in source():
            for each in record[key]:
                yield {**dict.fromkeys(sources), noun: record["slug"], **each}


def sides():
    for record in records.disagreements():
        yield from ({"disagreement": record["id"], "accession": each["accession"]} for each in record["sides"])
