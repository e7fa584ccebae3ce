"""Keep what somebody types before it is saved, until it is saved or discarded.

Nothing is recorded here: these rows are scratch and have no history (see `FormDraft`).
"""

import json
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from ..models import FormDraft
from ..models.form_drafts import KEPT_FOR, MOST_BYTES
from .workflow import Refused

MOST_FORMS = 200  # of one person; the oldest give way
PRUNED_AT_ONCE = 100
NEVER_KEPT = {"csrfmiddlewaretoken", "password", "password1", "password2", "old_password", "new_password1", "new_password2"}


@dataclass(frozen=True)
class FormPage:
    """The page of the admin that a form stands on: the record's, or that of a new one and what it was opened with."""

    noun: str
    record: int | None = None
    begun_for: str = ""


def keep(*, person, form, page, label, fields):
    """Keep what the form holds now in place of what it held; `fields` are (name, value) pairs as a browser sends them."""
    said = [[name, value.replace("\x00", "")] for name, value in fields if _is_kept(name)]
    if len(json.dumps(said, ensure_ascii=False).encode()) > MOST_BYTES:
        raise Refused("This form is too long to be kept while you type: save it now and then.")
    with transaction.atomic():
        draft, is_new = FormDraft.objects.select_for_update().get_or_create(
            person=person, form=form, defaults={**vars(page), "label": label[:200], "fields": said, "kept_at": timezone.now()}
        )
        if draft.finished_at:
            raise Refused("This form was saved or discarded already. Open the page anew: what you enter here is not kept.")
        if is_new:
            _prune(person)
        else:
            draft.fields, draft.kept_at = said, timezone.now()
            draft.noun, draft.record, draft.begun_for = page.noun, page.record, page.begun_for  # it may be carried to another page
            draft.save(update_fields=["fields", "kept_at", "noun", "record", "begun_for"])
    return draft


def finish(*, person, form, page, label=""):
    """The form was saved or discarded: what was kept of it goes, and does not come back."""
    now = timezone.now()
    done = {"fields": [], "kept_at": now, "finished_at": now}
    FormDraft.objects.update_or_create(
        person=person, form=form, defaults=done, create_defaults={**vars(page), "label": label[:200], **done}
    )


def forget(*, person, form):
    """The form holds again what it held when it was opened: there is nothing to keep of it. What is entered next is kept again."""
    FormDraft.objects.filter(person=person, form=form, finished_at=None).delete()


def _is_kept(name):
    return name not in NEVER_KEPT and "\x00" not in name and not name.startswith("_")


def _prune(person):
    """Old ones go when a new one comes, so that nobody has to sweep: of everybody what is too old, of this person what is too many."""
    old = FormDraft.objects.filter(kept_at__lt=timezone.now() - KEPT_FOR).order_by("kept_at").select_for_update(skip_locked=True)
    FormDraft.objects.filter(pk__in=list(old.values_list("pk", flat=True)[:PRUNED_AT_ONCE])).delete()
    newest = FormDraft.objects.filter(person=person).order_by("-kept_at", "-pk")
    FormDraft.objects.filter(pk__in=list(newest.values_list("pk", flat=True)[MOST_FORMS:])).delete()
