"""The conflict page: both versions side by side when somebody saved a record that one had open. Nobody overwrites in silence."""

from django.template.response import TemplateResponse

from .comparing import asked_values, compared
from .overtaken import is_overtaken, rows_there, rows_typed
from .resolving import choices, resolved, unchosen

BUTTONS = {
    "_continue": "Save this and continue editing",
    "_addanother": "Save this and add another",
    "_submit": "Save this and submit for review",
}
CARRIED = ("_popup", "_to_field", "_beside")


class ShowsBothVersions:
    """For pages of records."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        sent = request.POST
        if request.method == "POST":
            request.POST = resolved(sent)
        response = super().changeform_view(request, object_id, form_url, extra_context)
        context = getattr(response, "context_data", None) or {}
        data = context["adminform"].form.data if "adminform" in context else {}
        if not data or not is_overtaken(context, data):
            return response
        return self.conflict(request, response, data, sent, (object_id, form_url, extra_context))

    def conflict(self, request, response, data, sent, page):
        """The page itself. `sent` is what came from a conflict page before, where it left something open."""
        rebased, gone = _rebased(response.context_data, data)
        shown = self.shown_with(request, rebased, request.open_form, *page)
        comparison = compared(shown.context_data, rebased, gone, choices(sent) if unchosen(sent) else {})
        asked = {line.name for part in comparison.parts for line in part.lines}
        context = {
            **shown.context_data,
            "comparison": comparison,
            "carried": _carried(rebased, asked, comparison.now),
            "button": next(((name, words) for name, words in BUTTONS.items() if name in sent), ("_save", "Save this")),
            "unchosen": unchosen(sent),
            "carried_over": (carried := request.method != "POST" and request.gone_on_with.record != request.form_page.record),
            "title": "What you had entered, beside this revision" if carried else "Somebody saved this meanwhile",
        }
        return TemplateResponse(request, "admin/conflict.html", context, status=409 if request.method == "POST" else 200)


def _rebased(context, data):
    """The form for the rows that exist now: those that somebody deleted stand as new ones at the end, without their keys."""
    data, gone = data.copy(), {}
    for each in context["inline_admin_formsets"]:
        formset = each.formset
        there, rows = rows_there(formset), rows_typed(formset, data)
        for index, pk in rows:
            if pk in there and f"{formset.prefix}-{index}-DELETE" in data:
                _as_saved(there[pk], formset, data)
        if all(pk in there for _, pk in rows if pk):
            continue
        kept = [(index, pk) for index, pk in rows if pk in there]
        lost = [(index, pk) for index, pk in rows if pk and pk not in there and f"{formset.prefix}-{index}-DELETE" not in data]
        _renumber(formset, data, [*kept, *((index, pk) for index, pk in rows if not pk), *lost], len(kept), gone)
    return data, gone


def _as_saved(form, formset, data):
    """A row that one deletes holds what is saved: if it is kept, it is kept as it is."""
    for name, values in asked_values(form).items():
        if values:
            data.setlist(name, values)
        else:
            data.pop(name, None)


def _renumber(formset, data, rows, still_there, gone):
    prefix, key = formset.prefix, formset.model._meta.pk.name
    entries = {}
    for name in [name for name in data if name.startswith(f"{prefix}-") and name.split("-")[1].isdecimal()]:
        _, index, column = name.split("-", 2)
        entries.setdefault(int(index), {})[column] = data.pop(name)
    for number, (index, pk) in enumerate(rows):
        columns = entries.get(index, {})
        if number >= still_there and pk:
            gone[f"{prefix}-{number}"] = (pk, "".join(columns.get("seen_version", [""])))
            columns |= {key: [""], "seen_version": [""]}
        for column, values in columns.items():
            data.setlist(f"{prefix}-{number}-{column}", values)
    data[f"{prefix}-TOTAL_FORMS"], data[f"{prefix}-INITIAL_FORMS"] = str(len(rows)), str(still_there)


def _carried(data, asked, now):
    """(name, value) of what the page sends along unseen: everything that is not asked, over the versions as they are now."""
    names = [name for name in data if name not in asked and (name in CARRIED or not name.startswith("_")) and name != "csrfmiddlewaretoken"]
    return [(name, value) for name in names for value in ([now[name]] if name in now else data.getlist(name))]
