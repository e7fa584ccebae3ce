"""A form that was overtaken, field by field: as it was opened, as somebody else saved it meanwhile, as it was entered."""

from dataclasses import dataclass, field
from datetime import datetime

from django.forms import CheckboxInput, ModelChoiceField
from django.utils.text import capfirst

from ...queries.history import as_it_was, last_change_of
from ..forms.record_forms import Seen
from .overtaken import rows_typed

MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True)
class Line:
    """One field in which the two differ. `chosen` is empty where both changed it: a person decides."""

    name: str
    id: str
    label: str
    opened: str
    theirs: str
    mine: str
    widget: str = ""  # in which what was entered can still be edited
    theirs_values: list[str] = field(default_factory=list)
    mine_values: list[str] = field(default_factory=list)
    chosen: str = ""


@dataclass(frozen=True)
class Part:
    """The record, or one row of it, that was written meanwhile: who did it and when, what differs, and in how many fields nothing does."""

    title: str
    who: str
    when: datetime | None
    done: str
    lines: list[Line]
    same: int = 0


@dataclass(frozen=True)
class Comparison:
    parts: list[Part]
    added: list[str]  # rows that somebody added meanwhile: they stay
    opened: dict[str, str]  # field of the version → the version that the form was opened at
    now: dict[str, str]  # the same → the version as it is now


def compared(context, data, gone, chosen):
    """Everything that differs. `gone` are rows that somebody deleted: {prefix in `data`: (primary key, version it was opened at)}."""
    main = context["adminform"].form
    parts, added, opened, now = [], [], {}, {}
    forms = [(None, main)] + [(each.formset, form) for each in context["inline_admin_formsets"] for form in each.formset.initial_forms]
    for formset, form in forms:
        name = form.add_prefix("seen_version")
        if not form.instance.pk or data.get(name) == form.initial["seen_version"]:
            continue
        opened[name], now[name] = data.get(name, ""), form.initial["seen_version"]
        parts.append(_part(form, opened[name], formset, data, chosen))
    for each in context["inline_admin_formsets"]:
        posted = {pk for _, pk in rows_typed(each.formset, data)}
        added += [
            f"{capfirst(each.formset.model._meta.verbose_name)} “{row}”" for row in each.formset.get_queryset() if str(row.pk) not in posted
        ]
        for form in each.formset.extra_forms:
            if form.prefix in gone:
                parts.append(_gone(form, *gone[form.prefix], chosen))
    return Comparison(parts, added, opened, now)


def _part(form, version, formset, data, chosen):
    seen = Seen.read(version)
    base = seen and as_it_was(type(form.instance), seen.row or form.instance.pk, seen.version)
    who, when = last_change_of(type(form.instance), form.instance.pk)
    told = {"title": _title(form.instance), "who": _name(who), "when": when, "done": "changed"}
    if formset is not None and form.add_prefix("DELETE") in data:
        return Part(**told, lines=[_deletion(form, chosen)])
    lines, same = [], 0
    for name, asked in _asked_fields(form):
        line = _line(form, name, asked, base, seen, chosen)
        same += line is None
        lines += [line] if line else []
    return Part(**told, lines=lines, same=same)


def _line(form, name, asked, base, seen, chosen):
    """The field, or None where what was entered is what is saved already."""
    theirs, mine = form.get_initial_for_field(asked, name), form[name].data
    if not asked.has_changed(theirs, mine):
        return None
    opened = _as_opened(form, name, base, seen)
    html_name = form.add_prefix(name)
    was = as_sent(asked, opened) if base else None
    i_did = base is None or asked.has_changed(opened, mine)
    they_did = base is None or was != as_sent(asked, theirs)
    return Line(
        name=html_name,
        id=form[name].id_for_label,
        label=capfirst(form[name].label),
        opened=in_words(asked, was) if base else "not known",
        theirs=in_words(asked, as_sent(asked, theirs)),
        mine=in_words(asked, _sent(asked, mine)),
        widget=form[name].as_widget(),
        theirs_values=as_sent(asked, theirs),
        chosen=chosen.get(html_name, "" if i_did and they_did else MINE if i_did else THEIRS),
    )


def _deletion(form, chosen):
    """A row that one deletes and that somebody else changed."""
    name = form.add_prefix("DELETE")
    saved = "; ".join(f"{form[each].label}: {in_words(asked, as_sent(asked, form.initial.get(each)))}" for each, asked in _told(form))
    return Line(name, "", "The row", "", f"Keep it: {saved}", "Delete it", mine_values=["on"], chosen=chosen.get(name, ""))


def _gone(form, pk, version, chosen):
    """A row that somebody deleted, and that one still has."""
    model, seen = form._meta.model, Seen.read(version)
    base = seen and as_it_was(model, seen.row or int(pk), seen.version)
    who, when = last_change_of(model, int(pk))
    did = base is None or any(asked.has_changed(_as_opened(form, name, base, seen), form[name].data) for name, asked in _asked_fields(form))
    name = form.add_prefix("DELETE")
    entered = [(form[each].label, in_words(asked, _sent(asked, form[each].data))) for each, asked in _asked_fields(form)]
    mine = "Enter it again: " + "; ".join(f"{label}: {words}" for label, words in entered if words)
    line = Line(name, "", "The row", "", "Leave it deleted", mine, theirs_values=["on"], chosen=chosen.get(name, "" if did else THEIRS))
    return Part(_title(_row_of(model, base)) if base else capfirst(model._meta.verbose_name), _name(who), when, "deleted", [line])


def as_sent(asked, value):
    """The value as a browser would send it."""
    value, widget = asked.prepare_value(value), getattr(asked.widget, "widget", asked.widget)
    if isinstance(widget, CheckboxInput):
        return ["on"] if value else []
    if getattr(widget, "allow_multiple_selected", False):
        return sorted(str(each) for each in value or [])
    shown = widget.format_value(value)
    shown = shown[0] if isinstance(shown, list) and shown else shown
    return [str(shown)] if shown not in (None, "", []) else []


def in_words(asked, sent):
    """What was sent, as the page shows it: labels of choices and of records, never keys."""
    widget = getattr(asked.widget, "widget", asked.widget)
    if isinstance(widget, CheckboxInput):
        return "yes" if sent else "no"
    if isinstance(asked, ModelChoiceField):
        keys = [each for each in sent if each.isascii() and each.isdecimal()]
        there = (
            {str(row.pk): asked.label_from_instance(row) for row in asked.queryset.model._default_manager.filter(pk__in=keys)}
            if keys
            else {}
        )
        return ", ".join(there.get(each, "deleted since") for each in sent if each)
    labels = dict(_flat(getattr(widget, "choices", ())))
    return ", ".join(str(labels.get(each, each)) for each in sent if each)


def asked_values(form):
    """{field of the form: what a browser would send for the row as it is saved}."""
    return {form.add_prefix(name): as_sent(asked, form.get_initial_for_field(asked, name)) for name, asked in _asked_fields(form)}


def _sent(asked, data):
    """What came from the browser, as a list."""
    if isinstance(getattr(asked.widget, "widget", asked.widget), CheckboxInput):
        return ["on"] if data else []
    return sorted(data) if isinstance(data, list) else [data] if data else []


def _as_opened(form, name, base, seen):
    if base is None:
        return None
    if name in seen.links:
        return seen.links[name]
    column = form._meta.model._meta.get_field(name)
    return None if column.many_to_many else column.value_from_object(base)


def _asked_fields(form):
    return [(name, asked) for name, asked in form.fields.items() if name != "DELETE" and not asked.widget.is_hidden]


def _told(form):
    return [(name, asked) for name, asked in _asked_fields(form) if as_sent(asked, form.initial.get(name))]


def _row_of(model, event):
    return model(**{column.attname: getattr(event, column.attname) for column in model._meta.concrete_fields})


def _title(row):
    return f"{capfirst(row._meta.verbose_name)} “{row}”"


def _name(person):
    return (person and (person.get_full_name() or person.get_username())) or "somebody"


def _flat(choices):
    for value, label in choices:
        yield from _flat(label) if isinstance(label, (list, tuple)) else [(str(value), label)]
