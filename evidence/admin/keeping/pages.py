"""Nothing that was typed is lost: the pages of records keep a refused form, offer what was kept, and go on with it."""

import copy
import uuid

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from ...actions.form_drafts import finish
from ...models import FormDraft
from .autosave import keep_posted
from .carrying import carried_over, kept_of_original
from .form_pages import SEAL, OpenForm, page_of, sealed, typed, unsealed
from .overtaken import count_of_changes, is_overtaken


class KeepsEntries:
    """For pages of records: a form is kept until it is saved, offered again when one comes back, and gone on with."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        request.form_page = page_of(request, self.model, object_id)
        if request.method != "POST":
            if "kept" in request.GET:
                return self.resume_kept(request, object_id, form_url, extra_context)
            return super().changeform_view(request, object_id, form_url, extra_context)
        request.open_form = unsealed(request.POST)
        if request.open_form and request.open_form.person != request.user:
            return _begun_by_somebody_else(request)
        try:
            response = super().changeform_view(request, object_id, form_url, extra_context)
        except PermissionDenied as refused:
            if not (keep_posted(request) and self.still_sees(request, object_id)):
                raise
            why = str(refused) or "This cannot be changed any more."
            messages.error(request, f"{why} Nothing was saved; what you entered is kept.")
            return HttpResponseRedirect(request.get_full_path())
        except Exception:
            keep_posted(request)
            raise
        shown_again = "adminform" in (getattr(response, "context_data", None) or {})
        if shown_again or not getattr(request, "form_is_saved", False):
            keep_posted(request)
        return response

    def save_related(self, request, form, formsets, change):
        """Once it is saved it is kept no longer, in the same transaction."""
        super().save_related(request, form, formsets, change)
        request.form_is_saved = True
        opened = getattr(request, "open_form", None)
        if opened:
            finish(person=opened.person, form=opened.form, page=opened.page)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        drafts = FormDraft.objects.of(request.user).on_page(request.form_page)
        form = getattr(request, "open_form", None)
        writes = self.has_change_permission(request, obj) if obj and obj.pk else self.has_add_permission(request)
        if writes:
            form = form or OpenForm(uuid.uuid4(), request.user, request.form_page, _name_of(self.opts, obj))
            context["seal"] = {"name": SEAL, "value": sealed(form), "person": request.user.pk, "filled": request.method == "POST"}
        context["kept_drafts"] = [
            {
                "draft": draft,
                "changes": count_of_changes(context, typed(draft)),
                "overtaken": is_overtaken(context, typed(draft)),
                "address": _with(request, kept=draft.form) if writes else reverse("admin:kept", args=[draft.form]),
                "goes_on": writes,
            }
            for draft in (drafts.exclude(form=form.form) if form else drafts)
        ]
        if writes and obj and obj.pk:
            context["kept_of_original"] = [(draft, _with(request, kept=draft.form)) for draft in kept_of_original(request.user, obj)]
        context["gone_on_with"] = getattr(request, "gone_on_with", None)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def resume_kept(self, request, object_id, form_url, extra_context):
        """Show the form with what was kept in it, as a refused form is shown, but without complaints."""
        record = self.get_object(request, object_id) if object_id else None
        form = _uuid(request.GET["kept"])
        own = FormDraft.objects.of(request.user).on_page(request.form_page).filter(form=form).first()
        draft = own or kept_of_original(request.user, record).filter(form=form).first()
        if draft is None:
            messages.info(request, "That is not kept any more: it was saved or discarded.")
            return HttpResponseRedirect(_with(request, kept=None))
        if not (self.has_change_permission(request, record) if record else object_id is None and self.has_add_permission(request)):
            return HttpResponseRedirect(reverse("admin:kept", args=[draft.form]))
        request.gone_on_with = draft
        request.open_form = OpenForm(draft.form, request.user, request.form_page, draft.label)
        data = typed(draft) if own else carried_over(draft, record)
        return self.shown_with(request, data, request.open_form, object_id, form_url, extra_context)

    def shown_with(self, request, data, open_form, object_id=None, form_url="", extra_context=None):
        """The form with these entries, as a refused form is shown, but without complaints."""
        again = copy.copy(request)
        again.method, again.POST, again._files = "POST", data, MultiValueDict()
        again.muted, again.open_form = True, open_form
        return self._changeform_view(again, object_id, form_url, extra_context)

    def still_sees(self, request, object_id):
        record = self.get_object(request, object_id) if object_id else None
        return record is not None and self.has_view_permission(request, record)


def _begun_by_somebody_else(request):
    keep_posted(request)
    whose = request.open_form.person.get_full_name() or request.open_form.person.get_username()
    messages.error(request, f"{whose} had opened this form, and you are signed in now. Nothing was saved; it is kept for {whose}.")
    return HttpResponseRedirect(request.get_full_path())


def _with(request, **changes):
    asked = request.GET.copy()
    for name, value in changes.items():
        asked.pop(name, None)
        if value is not None:
            asked[name] = str(value)
    return f"{request.path}?{asked.urlencode()}" if asked else request.path


def _name_of(opts, record):
    return f"{opts.verbose_name.capitalize()} “{record}”" if record and record.pk else f"New {opts.verbose_name}"


def _uuid(text):
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
