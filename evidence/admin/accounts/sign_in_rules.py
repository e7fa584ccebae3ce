"""What holds of signing in (decision 0014): nobody signs up, failures lock, secrets are stored encrypted. The library asks here."""

import base64
import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from .sessions import begin

NOT_RIGHT = _("The user name and the password do not belong together.")


class AccountRules(DefaultAccountAdapter):
    """Accounts come by invitation only; five failures lock an account for the address that they came from."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": NOT_RIGHT,
        "too_many_login_attempts": _("Too many attempts have failed. Wait five minutes, then try again."),
    }

    def is_open_for_signup(self, request):
        return False

    def _get_login_attempts_cache_key(self, request, **credentials):
        """For each account and address: a stranger elsewhere cannot lock somebody out."""
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{ratelimit.get_ip(request)}"

    def pre_authenticate(self, request, **credentials):
        """Beside the library's limits, one of the account alone: a guess from a thousand addresses is a guess too."""
        super().pre_authenticate(request, **credentials)
        if not ratelimit.consume(request, app="allauth.account", action="login_failed_anywhere", key=credentials["username"].lower()):
            raise self.validation_error("too_many_login_attempts")

    def authenticate(self, request, **credentials):
        person = super().authenticate(request, **credentials)
        if person:
            self._forget_failures(request, credentials)
        return person

    def _forget_failures(self, request, credentials):
        """Those of this account; the address keeps its own count, or a thief would sign in to an own account between guesses."""
        key = self._get_login_attempts_cache_key(request, **credentials)
        for rate in ratelimit.get_rates(app="allauth.account", action="login_failed"):
            if rate.per == "key":
                of_account = ratelimit.get_cache_key(request, app="allauth.account", action="login_failed", rate=rate, key=key)
                ratelimit.cache.delete(of_account)
        ratelimit.clear(request, app="allauth.account", action="login_failed_anywhere", key=credentials["username"].lower())

    def pre_login(self, request, user, **options):
        """Reached with a passkey too, where no password was asked."""
        if user.is_active and user.is_staff:
            return None
        messages.error(request, _("This account is not open."))
        return HttpResponseRedirect(reverse("account_login"))

    def login(self, request, user):
        super().login(request, user)
        begin(request)

    def get_login_redirect_url(self, request):
        return reverse("admin:index")

    def get_logout_redirect_url(self, request):
        return reverse("account_login")

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """A change of the second factor is told to whom it concerns, where mail is set up."""
        super().send_notification_mail(template_prefix, user, context, email or user.email)

    def is_reauthentication_required(self, *, app, **options):
        """Who has just signed in is not asked again."""
        return super().is_reauthentication_required(app=app, **options) and not _has_just_signed_in(context.request)


class FactorRules(DefaultMFAAdapter):
    """The second factor: named after the product, its secrets of no use without the server's key."""

    def get_totp_label(self, user):
        return user.get_username()

    def _get_user_identifier(self, user):
        return user.get_username()

    def get_public_key_credential_rp_entity(self):
        return {**super().get_public_key_credential_rp_entity(), "name": settings.MFA_TOTP_ISSUER}

    def generate_authenticator_name(self, user, type):
        return "Passkey"

    def encrypt(self, text):
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        """Under another SECRET_KEY than it was stored with, a secret that no code fits."""
        try:
            return _cipher().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            return generate_totp_secret()


def _cipher():
    return Fernet(base64.urlsafe_b64encode(salted_hmac("evidence.second-factor", "", algorithm="sha256").digest()))


def _has_just_signed_in(request):
    records = get_authentication_records(request, request.user)
    return any(time.time() - record["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT for record in records)
