"""Where one signs in and keeps one's second factor: the library's views that are needed, on pages of the admin."""

from functools import wraps
from typing import ClassVar

from allauth.account import views as account
from allauth.account.forms import LoginForm
from allauth.core import ratelimit
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import PasswordResetCompleteView, PasswordResetConfirmView, PasswordResetDoneView, PasswordResetView
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ..site import site
from .accepting import accept_view
from .sign_in_rules import AccountRules

LOCKED_SECONDS = 300
TOO_MANY = "too_many_login_attempts"


class SignInForm(LoginForm):
    """User name and password, of those who work here."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["login"].label, self.fields["password"].label = _("Username"), _("Password")
        for name, element in (("login", "id_username"), ("password", "id_password")):
            widget = self.fields[name].widget
            widget.attrs.pop("placeholder", None)
            widget.attrs |= {"id": element, "autofocus": name == "login"}

    def clean(self):
        data = super().clean()
        if getattr(self, "user", None) and not self.user.is_staff:
            raise AccountRules().validation_error("username_password_mismatch")
        return data


class AddPasskeyForm(AddWebAuthnForm):
    """A key that is meant to be a passkey, unless it cannot be one."""

    passwordless = forms.BooleanField(
        label="Sign in with it alone, without a password",
        required=False,
        initial=True,
        help_text="It then asks for your fingerprint, face or PIN. Take the tick away for a simple key that has none.",
    )


def on_page(view, title):
    """A view of the library with the heading and the surroundings of the admin."""

    class OnPage(view):
        def get_context_data(self, **options):
            return {**site.each_context(self.request), "title": title, **super().get_context_data(**options)}

        def render_to_response(self, context, **options):
            self.request.current_app = site.name
            return super().render_to_response(context, **options)

    return OnPage


class SignIn(on_page(account.LoginView, _("Sign in"))):
    """The one way in. After too many failures it says when to come back."""

    def dispatch(self, request, *args, **options):
        if request.user.is_authenticated and not site.has_permission(request):
            logout(request)  # whose role was taken meanwhile
        return super().dispatch(request, *args, **options)

    def get_context_data(self, **options):
        return super().get_context_data(**options, MAIL=settings.MAIL)

    def form_invalid(self, form):
        answer = super().form_invalid(form)
        if any(error.code == TOO_MANY for error in form.non_field_errors().as_data()):
            answer.status_code, answer["Retry-After"] = 429, str(LOCKED_SECONDS)
        return answer


class ByPasskey(passkeys.LoginWebAuthnView):
    def form_invalid(self, form):
        super().form_invalid(form)
        return HttpResponseRedirect(reverse_lazy("account_login"))


def too_many(request):
    """An address asks too often, whatever it asks."""
    context = {**site.each_context(request), "title": _("Too many attempts")}
    answer = render(request, "account/too_many.html", context, status=429)
    answer["Retry-After"] = str(LOCKED_SECONDS)
    return answer


def page(address, view, name, title):
    return path(f"admin/account/{address}", on_page(view, title).as_view(), name=name)


def only_with_mail(view):
    """A page that is not there while the server sends no mail."""

    @wraps(view)
    def on_mail(request, *args, **options):
        if not settings.MAIL:
            raise Http404
        request.current_app = site.name
        return view(request, *args, **options)

    return on_mail


class AskForNewPassword(PasswordResetView):
    """Says the same whether there is such an account or not."""

    success_url = reverse_lazy("password_reset_done")
    extra_context: ClassVar = {"site_header": site.site_header, "site_title": site.site_title}

    def form_valid(self, form):
        if not ratelimit.consume(self.request, action="reset_password", key=form.cleaned_data["email"].lower()):
            return ratelimit.respond_429(self.request)
        return super().form_valid(form)


def forgotten(address, view, name):
    options = {} if view is AskForNewPassword else {"extra_context": AskForNewPassword.extra_context}
    return path(f"admin/account/new-password/{address}", only_with_mail(view.as_view(**options)), name=name)


KEYS = "second-factor/passkeys/"
urlpatterns = [
    path("admin/login/", SignIn.as_view(), name="account_login"),
    path("admin/account/cancel/", require_POST(account.logout), name="account_logout"),
    forgotten("", AskForNewPassword, "admin_password_reset"),
    forgotten("sent/", PasswordResetDoneView, "password_reset_done"),
    forgotten("<uidb64>/<token>/", PasswordResetConfirmView, "password_reset_confirm"),
    forgotten("done/", PasswordResetCompleteView, "password_reset_complete"),
    path("admin/account/invitation/<str:token>/", accept_view, name="accept_invitation"),
    page("password-again/", account.ReauthenticateView, "account_reauthenticate", "Your password again"),
    page("second-factor/", factors.IndexView, "mfa_index", "Your second factor"),
    page("second-factor/code/", factors.AuthenticateView, "mfa_authenticate", _("Your second factor")),
    page("second-factor/code-again/", factors.ReauthenticateView, "mfa_reauthenticate", "Your second factor again"),
    page("second-factor/app/", totp.ActivateTOTPView, "mfa_activate_totp", "Set up an authenticator app"),
    page("second-factor/app/remove/", totp.DeactivateTOTPView, "mfa_deactivate_totp", "Remove the authenticator app"),
    page("second-factor/recovery-codes/", recovery.ViewRecoveryCodesView, "mfa_view_recovery_codes", "Recovery codes"),
    page("second-factor/recovery-codes/new/", recovery.GenerateRecoveryCodesView, "mfa_generate_recovery_codes", "New recovery codes"),
    path(f"admin/account/{KEYS}sign-in/", ByPasskey.as_view(), name="mfa_login_webauthn"),
    page(KEYS, passkeys.ListWebAuthnView, "mfa_list_webauthn", "Passkeys"),
    page(f"{KEYS}add/", passkeys.AddWebAuthnView, "mfa_add_webauthn", "Add a passkey"),
    page(f"{KEYS}again/", passkeys.ReauthenticateWebAuthnView, "mfa_reauthenticate_webauthn", "Your passkey again"),
    page(f"{KEYS}<int:pk>/remove/", passkeys.RemoveWebAuthnView, "mfa_remove_webauthn", "Remove this passkey"),
]
