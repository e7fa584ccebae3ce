"""Fill in an admin form as a browser would: everything that the page shows goes back, but for what a test changes."""

from django.forms import CheckboxInput


def filled(response, **changes):
    """What the browser sends for the form of this page. A change of None leaves the field out."""
    data = {}
    for form in _forms(response.context):
        for bound in form:
            value = bound.value()
            if isinstance(bound.field.widget, CheckboxInput):
                if value:
                    data[bound.html_name] = "on"
            elif getattr(getattr(bound.field.widget, "widget", bound.field.widget), "allow_multiple_selected", False):
                data[bound.html_name] = [str(each) for each in value or []]
            else:
                data[bound.html_name] = bound.field.prepare_value(value) if value is not None else ""
    for formset in response.context["inline_admin_formsets"]:
        for bound in formset.formset.management_form:
            data[bound.html_name] = bound.value()
    data |= changes
    return {name: "" if value is None else value for name, value in data.items()}


def row(prefix, number, **values):
    """The entries of one inline row."""
    return {f"{prefix}-{number}-{name}": value for name, value in values.items()}


def rows(prefix, *values):
    """New inline rows on a page that had none."""
    data = {f"{prefix}-TOTAL_FORMS": len(values)}
    for number, each in enumerate(values):
        data |= row(prefix, number, **each)
    return data


def complaints(response):
    """Every sentence that the page shows as an error, by field; “” on top, the prefix for a whole formset."""
    found = {}
    for form in _forms(response.context):
        for name, sentences in form.errors.items():
            found[form.add_prefix(name) if name != "__all__" else form.prefix or ""] = list(sentences)
    for formset in response.context["inline_admin_formsets"]:
        if formset.formset.non_form_errors():
            found[formset.formset.prefix] = list(formset.formset.non_form_errors())
    return found


def said(response):
    """The messages of a page."""
    return [str(message) for message in response.context["messages"]]


def _forms(context):
    yield context["adminform"].form
    for formset in context["inline_admin_formsets"]:
        yield from formset.formset.forms
