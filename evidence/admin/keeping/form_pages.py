"""Which form of the admin somebody types into: its page, whose it is, and the seal by which it is known again."""

import uuid
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth import get_user_model
from django.core import signing
from django.http import QueryDict
from django.urls import reverse

from ...actions.form_drafts import FormPage

SEAL = "_form"  # names that begin with an underscore are the admin's own and are never kept
TELLING = ("statement", "label", "title", "text", "reason", "note")
"""Fields by whose words a person knows again what was typed."""


@dataclass(frozen=True)
class OpenForm:
    """A form as it was shown to somebody: two windows on one page are two forms."""

    form: uuid.UUID
    person: object
    page: FormPage
    label: str


def page_of(request, model, object_id):
    """The page of the admin that is asked for."""
    if object_id is not None:
        return FormPage(model._meta.model_name, record=int(object_id) if str(object_id).isdecimal() else None)
    asked = sorted((name, value) for name, values in request.GET.lists() for value in values if name != "kept" and not name.startswith("_"))
    return FormPage(model._meta.model_name, begun_for=urlencode(asked)[:500])


def sealed(opened):
    """What the form carries, so that what is typed into it goes to its own person and to nobody else.

    It is bound to the password, so that a changed one ends it like a session; it gives no other right than to keep.
    """
    told = [opened.form.hex, opened.person.pk, _of_password(opened.person), opened.page.noun, opened.page.record, opened.page.begun_for]
    return signing.dumps([*told, opened.label[:200]], salt=SEAL, compress=True)


def unsealed(posted):
    """The form that was sent, or None where its seal is missing, broken, or its person no longer works here."""
    try:
        form, pk, of_password, noun, record, begun_for, label = signing.loads(posted.get(SEAL, ""), salt=SEAL)
    except signing.BadSignature:
        return None
    person = get_user_model().objects.filter(pk=pk, is_active=True, is_staff=True).first()
    if person is None or of_password != _of_password(person):
        return None
    return OpenForm(uuid.UUID(form), person, FormPage(noun, record, begun_for), label)


def pairs(posted):
    """(name, value) in the order of the form."""
    return [(name, value) for name, values in posted.lists() for value in values]


def typed(draft):
    """What was kept, as if it were sent now."""
    data = QueryDict(mutable=True)
    for name, value in draft.fields:
        data.appendlist(name, value)
    return data


def address_of_page(page):
    if page.record is not None:
        return reverse(f"admin:evidence_{page.noun}_change", args=[page.record])
    return reverse(f"admin:evidence_{page.noun}_add") + (f"?{page.begun_for}" if page.begun_for else "")


def address_of_draft(draft):
    """Where one goes on with it."""
    address = address_of_page(draft)
    return f"{address}{'&' if '?' in address else '?'}kept={draft.form}"


def words_of_draft(draft):
    """The words by which one knows it again."""
    said = {name.rpartition("-")[2]: value for name, value in reversed(draft.fields) if value.strip()}
    return next((said[name] for name in TELLING if name in said), "")


def _of_password(person):
    return person.get_session_auth_hash()[:16]
