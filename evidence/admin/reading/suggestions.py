"""Candidates as the reading pane offers them: what a click puts into which field of a draft."""

from urllib.parse import urlencode

from django.urls import reverse

from ...quantities.regimen_words import number
from ...queries.suggestions import candidates_in, regimens_by_steps
from ...spotting.candidates import LABELS, Kind
from ...vocabulary.evidence import InterventionRole, NumberFrom, ResultKind

FIELD_OF = {Kind.DISEASE: "disease", Kind.OUTCOME: "outcome", Kind.HARM: "outcome", Kind.MECHANISM: "mechanism"}
ROLES = (InterventionRole.GIVEN, InterventionRole.COMPARATOR, InterventionRole.BACKGROUND)
FIRST_HIDDEN = {Kind.OUTCOME, Kind.MECHANISM, Kind.TIME}
"""Kinds that are many in any text: shown once somebody asks for them."""


def suggestions_in(words, offset):
    """(candidates, what the script is told of them, the kinds among them to tick) of words that begin at `offset` of their file."""
    candidates = candidates_in(words)
    regimens = regimens_by_steps(candidates)
    told = [
        {
            "kind": each.kind,
            "start": offset + each.start,
            "end": offset + each.end,
            "choices": [choice for reading in each.readings for choice in _choices(reading, each.kind, regimens)],
        }
        for each in candidates
    ]
    present = {each.kind for each in candidates}
    return candidates, told, [(kind, LABELS[kind], kind not in FIRST_HIDDEN) for kind in Kind if kind in present]


def _choices(reading, kind, regimens):
    """Each {words, set: [{field, value, label}]}, or {words, regimen: address of a form filled in}; one click takes one."""
    if reading.steps:
        return [_regimen(reading, regimens)]
    if reading.kind == Kind.TREATMENT:
        return [
            {"words": f"{reading.words} as {role.label}", "treatment": {"role": role, "value": reading.key, "label": reading.words}}
            for role in ROLES
        ]
    if reading.kind:
        return [{"words": reading.words, "set": [{"field": FIELD_OF[reading.kind], "value": reading.key, "label": reading.words}]}]
    values = [{"field": field, "value": value} for field, value in reading.fields]
    return (
        [{"words": reading.words, "set" if kind == Kind.TIME else "result": values + _with_it(dict(reading.fields), kind)}]
        if values
        else []
    )


def _with_it(fields, kind):
    """What a figure brings along: where n is from, and that an estimate is of two arms."""
    along = {}
    if kind != Kind.TIME and "n" in fields:
        along["n_from"] = NumberFrom.PRINTED
    if "measure" in fields:
        along["kind"] = ResultKind.CONTRAST
    return [{"field": field, "value": value} for field, value in along.items()]


def _regimen(reading, regimens):
    if reading.steps in regimens:
        pk, label = regimens[reading.steps]
        return {"words": reading.words, "set": [{"field": "regimen", "value": str(pk), "label": label}]}
    return {
        "words": f"{reading.words} (a new regimen)",
        "regimen": f"{reverse('admin:evidence_doseregimen_add')}?{_as_query(reading.steps)}",
    }


def _as_query(steps):
    """The steps as the regimen's form takes them from its address."""
    given = {"slug": "-".join(filter(None, ("ivig", *(_short(step) for step in steps))))[:80]}
    for place, step in enumerate(steps):
        values = {name: _text(getattr(step, name)) for name in step.__dataclass_fields__}
        given |= {f"steps-{place}-{name}": value for name, value in values.items() if value}
    return urlencode(given)


def _short(step):
    amount = "-to-".join(number(each).replace(".", "-") for each in (step.low, step.high) if each is not None)
    each = {"day": f"daily-{step.days or ''}", "course": f"over-{step.days}-days" if step.days else "total", "infusion": "infusion"}[
        step.per
    ]
    every = f"every-{number(step.every)}-{step.every_unit}" if step.every else ""
    length = f"{step.courses}-courses" if step.courses else f"{number(step.lasts)}-{step.lasts_unit}" if step.lasts else ""
    return "-".join(filter(None, [amount, each.strip("-"), every, length]))


def _text(value):
    if value is None or value is False or value == "":
        return ""
    return "on" if value is True else str(value)
