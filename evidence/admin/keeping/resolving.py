"""What the conflict page sends: the form as it was entered, and for each field that differed what was chosen.

`_asked` names those fields, `_choose:FIELD` is “theirs” or “mine”, `_theirs:FIELD` (several) is what the other person saved,
`_mine:FIELD` what was entered where the page shows no field to edit, `_opened:FIELD` the version that the form was opened at.
"""

CONTROL = ("_asked", "_choose:", "_theirs:", "_mine:", "_opened:")


def resolved(data):
    """The form as it would be sent had one entered what was chosen. Where a choice is missing, as it was entered, still overtaken."""
    if "_asked" not in data:
        return data
    missing = unchosen(data)
    plain = data.copy()
    for name in [name for name in plain if name.startswith(CONTROL)]:
        del plain[name]
    for name in data.getlist("_asked"):
        choice = data.get(f"_choose:{name}")
        chosen = data.getlist(f"_theirs:{name}") if choice == "theirs" else data.getlist(f"_mine:{name}", plain.getlist(name))
        plain.setlist(name, chosen if not missing or choice != "theirs" else plain.getlist(name))
        if not plain.getlist(name):
            del plain[name]
    if missing:
        for name in data:
            if name.startswith("_opened:"):
                plain[name.removeprefix("_opened:")] = data[name]
    return plain


def unchosen(data):
    """The fields that both changed and for which nothing was chosen."""
    return [name for name in data.getlist("_asked") if data.get(f"_choose:{name}") not in ("theirs", "mine")]


def choices(data):
    """{field: what was chosen}."""
    return {name: data[f"_choose:{name}"] for name in data.getlist("_asked") if data.get(f"_choose:{name}") in ("theirs", "mine")}
