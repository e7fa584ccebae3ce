"""Records → nested YAML. A field that says nothing is left out; items stand under their study where that is there, too."""

from ..queries.bulk_layout import EVIDENCE, POSITION, ROOTS, STUDIES
from .bulk_tables import explained
from .fixtures import in_yaml


def nested(records):
    """The text of the file."""
    studies = {record.key for record in records.get(STUDIES.name, [])}
    under, loose = {}, []
    for record in records.get(EVIDENCE.name, []):
        home = record.values.get("study")
        under.setdefault(home, []).append(record) if home in studies else loose.append(record)
    content = {}
    for root in ROOTS:
        rows = []
        for record in loose if root is EVIDENCE else records.get(root.name, []):
            row = {root.keys[0]: record.key, **_mapping(record)}
            if root is STUDIES and record.key in under:
                row[EVIDENCE.name] = [
                    {"item": item.key, **{key: value for key, value in _mapping(item).items() if key != "study"}}
                    for item in under[record.key]
                ]
            rows.append(row)
        if rows:
            content[root.name] = rows
    return in_yaml(content) if content else ""


def _mapping(record, place=0):
    said = {name: value for name in record.noun.columns if (value := record.values.get(name)) not in ("", [], None)}
    if said.get(POSITION) == str(place):
        said.pop(POSITION)  # the order says it
    for part, children in record.parts.items():
        if children:
            said[part] = [_mapping(child, number) for number, child in enumerate(children, 1)]
    return said


def template():
    """An example of every list, with each field explained beside it."""
    lines = ["# Studies and evidence, nested. Fill in what the source says, and leave out the rest.", ""]
    for root in ROOTS:
        lines += [f"# {root.name}:", f"# - {root.keys[0]}: …"]
        lines += _fields(root, "#   ")
        for part in root.parts:
            lines += [f"#   {part.name}:", "#   -"]
            lines += _fields(part, "#     ")
        lines.append("")
    return "\n".join(lines)


def _fields(noun, indent):
    if not noun.sheet:
        return []
    told = []
    for each in explained(noun.sheet):
        if each.name in noun.columns:
            words = f" One of: {', '.join(word for word, _ in each.words)}." if each.words else f" A key of a {each.of}." if each.of else ""
            shape = "[…]" if each.several else "…"
            told.append(
                f"{indent}{each.name}: {shape}  # {'Needed. ' if each.needed else ''}{each.help}{words}".rstrip().replace("\n", " ")
            )
    return told
