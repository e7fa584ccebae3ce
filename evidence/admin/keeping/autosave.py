"""What the browser asks while somebody types, what comes in after the session has ended, and what is done with what was kept."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.csrf import csrf_failure
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from ...actions.form_drafts import FormPage, finish, forget, keep
from ...actions.workflow import Refused
from ...models import FormDraft
from .form_pages import SEAL, address_of_page, pairs, unsealed
from .resolving import resolved

SIGNED_OUT, SOMEBODY_ELSE = 401, 409


def token_refused(request, reason=""):
    """A token against forgery that is out of date, after signing in elsewhere. The seal, which nobody can guess, lets the form be kept."""
    if request.method == "POST" and SEAL in request.POST and keep_posted(request):
        messages.warning(request, "You have signed in anew since this form was opened. Nothing was saved; what you entered is kept.")
        return HttpResponseRedirect(request.get_full_path())
    return csrf_failure(request, reason)


def addresses(site):
    return [
        path("autosave/", never_cache(partial(autosave_view, site=site)), name="autosave"),
        path("signed-in/", site.admin_view(partial(signed_in_view, site=site)), name="signed_in"),
        path("kept/<uuid:form>/", site.admin_view(partial(kept_view, site=site)), name="kept"),
        path("kept/<uuid:form>/discard/", site.admin_view(require_POST(discard_view)), name="discard"),
    ]


def autosave_view(request, site):
    """GET: who is signed in, with a fresh token against forgery. POST: keep what the form holds; who is signed out is told so.

    The seal says whose form it is, so what is typed after the session has ended is kept as well, for its own person only.
    """
    person = request.user if site.has_permission(request) else None
    told = {"person": person and person.pk, "csrf": get_token(request)}
    if request.method != "POST":
        return JsonResponse(told)
    opened = unsealed(request.POST)
    if opened is None:
        return JsonResponse({**told, "sentence": "This page is too old to be kept. Save it, or open it anew."}, status=400)
    try:
        if "_as_opened" in request.POST:
            forget(person=opened.person, form=opened.form)
        else:
            keep(person=opened.person, form=opened.form, page=opened.page, label=opened.label, fields=pairs(request.POST))
    except Refused as refused:
        return JsonResponse({**told, "sentence": str(refused)}, status=422)
    return JsonResponse(told, status=SIGNED_OUT if person is None else 200 if person == opened.person else SOMEBODY_ELSE)


def signed_in_view(request, site):
    """Where the sign-in in a second window ends."""
    return TemplateResponse(request, "admin/signed_in.html", {**site.each_context(request), "title": "You are signed in again"})


def kept_view(request, form, site):
    """What was typed, in plain words, where its form can no longer be gone on with."""
    draft = get_object_or_404(FormDraft.objects.of(request.user), form=form)
    said = [(name, value) for name, value in draft.fields if value.strip() and not _is_bookkeeping(name)]
    context = {**site.each_context(request), "title": draft.label, "draft": draft, "said": said, "address": address_of_page(draft)}
    return TemplateResponse(request, "admin/kept.html", context)


def discard_view(request, form):
    draft = get_object_or_404(FormDraft.objects.of(request.user), form=form)
    finish(person=request.user, form=form, page=FormPage(draft.noun, draft.record, draft.begun_for))
    messages.success(request, f"What you had entered for “{draft.label}” is discarded.")
    return HttpResponseRedirect(address_of_page(draft) if "stay" in request.POST else reverse("admin:desk", args=["unsaved"]))


def keep_posted(request):
    """Keep the form that was sent for the person whose it is; returns whether it could be."""
    opened = unsealed(request.POST)
    if opened is None:
        return False
    try:
        keep(person=opened.person, form=opened.form, page=opened.page, label=opened.label, fields=pairs(resolved(request.POST)))
    except Refused:
        return False
    return True


def keep_what_came_too_late(request):
    """A form that comes in after the session has ended is kept, and said to be, before the way to the sign-in."""
    if request.method == "POST" and SEAL in request.POST and keep_posted(request):
        messages.warning(request, "You were signed out before this was saved. What you entered is kept: sign in and go on with it.")


def _is_bookkeeping(name):
    return name.endswith(("_FORMS", "seen_version", "-id", "-initial"))
