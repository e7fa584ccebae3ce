"""“Your account” and “Your contributions”: what concerns oneself."""

import csv

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.cache import never_cache

from ...actions.accounts import NotTaken, role_of, say_orcid
from ...actions.workflow import holds
from ...models import Profile
from ...queries.contributions import by_month, contributions_of, counted
from ...queries.interests import is_due, statement_of
from ...vocabulary.workflow import Role
from ..reviewing.desk import talk_page
from .sessions import factors_of, needs_second_factor

PER_PAGE = 50


class OrcidForm(forms.Form):
    orcid = forms.CharField(
        label="ORCID", required=False, max_length=60, help_text="Such as 0000-0002-1825-0097. It tells you from others of your name."
    )


class RangeForm(forms.Form):
    """Between which days."""

    since = forms.DateField(label="From", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label="To", required=False, widget=forms.DateInput(attrs={"type": "date"}))


@never_cache
def you_view(request, site):
    """What one keeps of oneself, in one place."""
    profile = Profile.objects.filter(person=request.user).first()
    form = OrcidForm(request.POST or None, initial={"orcid": profile.orcid if profile else ""})
    if form.is_valid():
        try:
            say_orcid(by=request.user, orcid=form.cleaned_data["orcid"])
        except NotTaken as wrong:
            form.add_error(wrong.field, str(wrong))
        else:
            messages.success(request, "Kept.")
            return HttpResponseRedirect(reverse(f"{site.name}:you"))
    stated = statement_of(request.user)
    context = {
        **site.each_context(request),
        "title": "Your account",
        "role": role_of(request.user),
        "factors": len(factors_of(request.user)),
        "needs_factor": needs_second_factor(request.user),
        "stated": stated,
        "statement_due": is_due(stated),
        "works_here": holds(request.user, Role.CURATOR),
        "form": form,
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/you.html", context)


@never_cache
def contributions_view(request, site):
    """Counts and the list; `?as=csv` gives the list to take away."""
    if not holds(request.user, Role.CURATOR):
        raise PermissionDenied
    form = RangeForm(request.GET)
    work = contributions_of(request.user, **form.cleaned_data) if form.is_valid() else []
    if request.GET.get("as") == "csv" and form.is_valid():
        return _as_csv(request, work)
    page = Paginator(work, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        **site.each_context(request),
        "title": "Your contributions",
        "form": form,
        "counts": counted(work),
        "months": by_month(work),
        "page": page,
        "lines": [(each, talk_page(each.record)) for each in page],
        "asked": "&".join(f"{name}={day}" for name, day in form.cleaned_data.items() if day) if form.is_valid() else "",
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/contributions.html", context)


def urls(site):
    """Where they hang, below the admin."""

    def page(address, view, name):
        return path(address, site.admin_view(lambda request: view(request, site=site)), name=name)

    return [page("you/", you_view, "you"), page("you/contributions/", contributions_view, "contributions")]


def _as_csv(request, work):
    answer = HttpResponse(
        content_type="text/csv; charset=utf-8", headers={"Content-Disposition": 'attachment; filename="contributions.csv"'}
    )
    rows = csv.writer(answer)
    rows.writerow(["when", "what", "record", "state or decision", "words", "address"])
    for each in work:
        address = request.build_absolute_uri(talk_page(each.record))
        rows.writerow([each.when.isoformat(timespec="seconds"), each.kind, *map(_harmless, (each.name, each.state, each.words)), address])
    return answer


def _harmless(text):
    """A spreadsheet takes what begins so for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
