"""What was typed over one version of an item and could not be saved any more, put beside the draft that revises it."""

from ...actions.form_drafts import FormPage
from ...models import FormDraft
from ...queries.history import events_of
from .form_pages import typed

PARTS = ("intervention_links", "risk_factors", "results", "anchors", "caveats")
"""The rows that a revision copies, by the prefix under which a form sends them."""


def kept_of_original(person, record):
    """What this person had typed into the version that the record revises."""
    original = getattr(record, "revises_id", None)
    if original is None:
        return FormDraft.objects.none()
    return FormDraft.objects.of(person).on_page(FormPage(record._meta.model_name, original))


def carried_over(draft, record):
    """The form as if it had been typed into the revision, told to be over the versions of the original: so both are compared."""
    data = typed(draft)
    data["seen_version"] = f"{data.get('seen_version', '')}@{draft.record}"
    for prefix in PARTS:
        copies = _copies(prefix, record)
        total = data.get(f"{prefix}-TOTAL_FORMS", "")
        for index in range(int(total) if total.isdecimal() else 0):
            row = f"{prefix}-{index}"
            data[f"{row}-item"] = str(record.pk)
            if pk := data.get(f"{row}-id"):
                data[f"{row}-id"] = copies.get(pk, pk)
                data[f"{row}-seen_version"] = f"{data.get(f'{row}-seen_version', '')}@{pk}"
    return data


def _copies(prefix, record):
    """{primary key of a row of the original: that of its copy}. Copies were made in the order of the rows, before any other."""
    rows = getattr(record.revises, prefix).all()
    made = events_of(rows.model).objects.filter(pgh_label="insert", item_id=record.pk).order_by("pgh_id")
    return {str(row.pk): str(copy) for row, copy in zip(rows, made.values_list("pgh_obj_id", flat=True), strict=False)}
