"""A document as who reviews it reads it: each field by its name in plain words, each stored word by its label.

Nothing is left out, as the public pages may: what goes untold here is approved unseen.
"""

from ..models import EvidenceItem
from ..wording import caveats, numbers
from ..wording.said import listed

NAMES = {
    "interventions": "treatment",
    "background_interventions": "background treatment",
    "extent": "in how many patients",
    "basis": "rests on",
    "attribution": "attributed to",
    "time_point": "when",
    "dose_says": "what is said of the dose",
    "support": "how far it is supported",
    "system": "where it was seen",
    "distinguished_by": "told apart by",
    "results": "result",
    "caveats": "caveat",
    "anchors": "anchor",
    "population.text": "population",
    "comparison.kind": "comparison",
    "comparison.comparators": "compared with",
    "comparison.arms": "arms compared",
    "regimen.label": "regimen",
    "regimen.dose_printed": "printed of the dose",
    "regimen.printed_total": "total as printed, g/kg",
    "recommendation.line": "line of therapy",
    "recommendation.role": "role in therapy",
    "recommendation.rationale": "because",
    "harm.onset": "when",
    "harm.frequency_as_worded": "frequency in words",
    "harm.frequency_class": "frequency by its figure",
    "harm.risk_factors": "at risk",
    "harm.relief": "relieved by",
    "value.figure": "value",
    "value.comparator_population": "compared with",
    "gap.aspects": "what is not known",
    "gap.needed_design": "study asked for",
}
"""Fields whose stored name is no plain word for them."""
COLUMNS = {"comparison.kind": "comparison", "gap.aspects": "gap_aspects"}
"""Where the labels of a field's words are kept, if not in the column of its own name."""
PRINTED = {
    "g_per_kg_per_day": "g/kg per day",
    "g_per_kg_per_course": "g/kg per course",
    "g_per_kg_per_infusion": "g/kg per infusion",
    "days": "days",
    "every": "interval",
    "courses": "number of courses",
    "lasts": "how long it lasts",
}
"""Figures of a dose that a source may print."""
OF_THE_REGIMEN = ("label", "dose_printed", "printed_total")
"""The rest of the block follows from the regimen's steps."""
OF_THE_VALUE = ("comparator_population", "place")
"""Whose population it is, is told as the item's own."""


def told(document, *, without=()):
    """(field, what it says), in the order of the document; a block is told field by field, a list of blocks entry by entry."""
    for name, value in document.items():
        if name in without:
            continue
        if name in ENTRIES:
            for number, each in enumerate(value, 1):
                yield f"{_name(name)} {number}", ENTRIES[name](each)
        elif name in BLOCKS:
            for part, inner in BLOCKS[name](value or {}).items():
                yield _name(f"{name}.{part}"), _words(f"{name}.{part}", inner)
        else:
            yield _name(name), _words(name, value)


def _name(path):
    return NAMES.get(path) or path.rpartition(".")[2].replace("_", " ")


def _words(path, value):
    if value is None or value == [] or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return _joint(path, value).join(_words(path, each) for each in value)
    if isinstance(value, dict):
        return _time(value) if "as_worded" in value else _called(value)
    return _label(path, value)


def _joint(path, values):
    """Groups of risk factors are alternatives, the factors of a group hold together."""
    if path != "harm.risk_factors":
        return ", "
    return " or " if isinstance(values[0], list) else " and "


def _called(record):
    """A record as it is called: a name of the vocabulary, or a label."""
    names = record.get("name")
    return (names["en"] if names else record.get("label")) or record.get("slug") or record["id"]


def _label(path, word):
    if path == "regimen.dose_printed":
        return PRINTED.get(word, word.replace("_", " "))
    column = COLUMNS.get(path) or path.rpartition(".")[2]
    known = {field.name: getattr(field, "base_field", field) for field in EvidenceItem._meta.concrete_fields}
    return str(dict(known[column].flatchoices).get(word, word)) if column in known else str(word)


def _time(block):
    """In words, and as the source words it beside them."""
    said, worded = numbers.time_point(block), block["as_worded"]
    return f"{said} (“{worded}”)" if worded and worded != said else said


def _value(block):
    return {"figure": numbers.value(block), **{part: block[part] for part in OF_THE_VALUE}} if block else {}


def _caveat(row):
    concerned = f" ({caveats.field_name(row['field'])})" if row["field"] else ""
    said = f"{caveats.caveat(row['kind'], row['printed'] or '', row['read_as'] or '')}{concerned}"
    return listed([said, *(_choice("caveats", name, row[name]) for name in ("grounds", "certainty")), row["note"] or ""])


def _anchor(row):
    text = row["source_text"]
    return listed(
        [
            f"{text['file']}, {row['start']}–{row['end']}",
            *(_choice("anchors", name, row[name]) for name in ("section", "role")),
            row["place"] or "",
            f"compared with the original: {_choice('anchors', 'agrees', row['agrees'])}" if row["agrees"] else "",
            f"cites {', '.join(row['cites'])}" if row["cites"] else "",
            f"SHA-256 {row['sha256'][:16]}…",
        ]
    )


def _choice(rows, name, word):
    """The label of a word that stands in a row of the item."""
    return str(dict(EvidenceItem._meta.get_field(rows).related_model._meta.get_field(name).flatchoices).get(word, word or ""))


ENTRIES = {"results": numbers.result, "caveats": _caveat, "anchors": _anchor}
BLOCKS = {
    "population": dict,
    "comparison": dict,
    "recommendation": dict,
    "harm": dict,
    "gap": dict,
    "value": _value,
    "regimen": lambda block: {name: block[name] for name in OF_THE_REGIMEN if name in block},
}
