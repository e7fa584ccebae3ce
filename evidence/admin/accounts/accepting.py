"""The page behind the link of an invitation: choose a user name and a password, and be signed in."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core.internal import ratelimit
from django import forms
from django.contrib.auth.password_validation import password_validators_help_text_html
from django.db import IntegrityError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from ...actions.accounts import NotTaken, accept, invitation_of
from ...actions.workflow import Refused
from ..site import site


class AcceptForm(forms.Form):
    """The name to sign in with, and a password, twice."""

    username = forms.CharField(
        label=_("User name"),
        max_length=150,
        help_text=_("You sign in with it, and others mention you by it: @name."),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        help_text=password_validators_help_text_html(),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(label=_("Password again"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))

    def clean(self):
        data = super().clean()
        if data.get("password") and data.get("again") and data["password"] != data["again"]:
            self.add_error("again", _("The two passwords differ."))
        return data


@never_cache
@sensitive_post_parameters("password", "again")
def accept_view(request, token):
    """A link that opens nothing any more says so, and no more."""
    request.current_app = site.name
    if not ratelimit.consume(request, app="allauth.account", action="invitation", limit_get=True):
        return ratelimit.respond_429(request)
    invitation, form = invitation_of(token), AcceptForm(request.POST or None)
    context = {**site.each_context(request), "title": _("Your account"), "invitation": invitation, "form": form}
    if invitation is None:
        return TemplateResponse(request, "account/invitation.html", {**context, "title": _("This link opens nothing")}, status=410)
    if form.is_valid():
        try:
            person = accept(token=token, username=form.cleaned_data["username"], password=form.cleaned_data["password"])
        except NotTaken as wrong:
            form.add_error(wrong.field, str(wrong))
        except (Refused, IntegrityError):
            return HttpResponseRedirect(request.path)
        else:
            record_authentication(request, person, method="password", username=person.get_username())
            get_adapter(request).login(request, person)
            return HttpResponseRedirect(reverse("admin:index"))
    return TemplateResponse(request, "account/invitation.html", context)
