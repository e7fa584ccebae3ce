"""What a form that was typed into differs in from the record as it is now, and whether somebody changed the record meanwhile.

`context` is that of a page of the admin; `data` is what was typed, with the names that a browser sends.
"""


def is_overtaken(context, data):
    """Whether the record, or a row that was on the form, was written after the form was opened."""
    form = context["adminform"].form
    if form.instance.pk and data.get("seen_version") != form.initial["seen_version"]:
        return True
    return any(_rows_overtaken(each.formset, data) for each in context["inline_admin_formsets"])


def count_of_changes(context, data):
    """How many fields and rows were typed into."""
    count = len(changed_fields(context["adminform"].form, data))
    for each in context["inline_admin_formsets"]:
        there = rows_there(each.formset)
        for index, pk in rows_typed(each.formset, data):
            prefix = f"{each.formset.prefix}-{index}"
            if f"{prefix}-DELETE" in data:
                count += bool(pk)
            elif pk in there:
                count += len(changed_fields(there[pk], data, prefix))
            else:
                count += _says_something(prefix, data)
    return count


def changed_fields(form, data, prefix=None):
    """The fields that hold something else in `data` than in the record as the form knows it; `prefix` is that of the row there."""
    changed = []
    for name, field in form.fields.items():
        html_name = f"{prefix}-{name}" if prefix else name
        value = field.widget.value_from_datadict(data, {}, html_name)
        if name not in ("seen_version", "DELETE", "id") and field.has_changed(form.get_initial_for_field(field, name), value):
            changed.append(name)
    return changed


def rows_there(formset):
    """{primary key as it is sent: form} of the rows that exist now."""
    return {str(form.instance.pk): form for form in formset.initial_forms if form.instance.pk}


def rows_typed(formset, data):
    """(index, primary key as it was sent, “” for a new one) of every row of the form."""
    total = data.get(f"{formset.prefix}-TOTAL_FORMS", "")
    count = min(int(total), formset.absolute_max) if total.isdecimal() else 0
    return [(index, data.get(f"{formset.prefix}-{index}-{formset.model._meta.pk.name}", "")) for index in range(count)]


def _rows_overtaken(formset, data):
    there = rows_there(formset)
    for index, pk in rows_typed(formset, data):
        prefix = f"{formset.prefix}-{index}"
        if pk in there and data.get(f"{prefix}-seen_version") != there[pk].initial["seen_version"]:
            return True
        if pk and pk not in there and f"{prefix}-DELETE" not in data:
            return True
    return False


def _says_something(prefix, data):
    said = [value for name, value in data.items() if name.startswith(f"{prefix}-") and value.strip()]
    return bool(said)
