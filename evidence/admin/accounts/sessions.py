"""Sessions that end (decision 0014): when nobody works, at the end of a day, with each change of the second factor.

And who can publish works only in a session with a second factor. Reading the public pages never looks at a session.
"""

import time

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop, override

from ...actions.workflow import may
from ...wording.languages import visitors_language

BEGAN, SEEN, FACTORS = "began_at", "seen_at", "factors"
OPEN = ("/admin/account/", "/admin/logout/", "/admin/jsi18n/")
"""What is reached without a second factor by those who are about to set one up."""
SHOWN_TO_THE_TEAM = ("/api/v1/drafts/", "/api/v1/records/", "/api/v1/talk/")


def begin(request):
    """Note in a session that has just been signed in to when that was, and with which second factors."""
    request.session[BEGAN] = request.session[SEEN] = int(time.time())
    request.session[FACTORS] = factors_of(request.user)


def factors_of(person):
    """The second factors of a person, told apart by number."""
    found = Authenticator.objects.filter(user=person).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return sorted(found.values_list("pk", flat=True))


def needs_second_factor(person):
    """Whether this person can publish, and therefore signs in with two factors."""
    return settings.TWO_FACTOR and may(person, "publish")


class SessionsThatEnd:
    """Middleware, after the one that knows who asks."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not _looks_at(request) or not request.user.is_authenticated:
            return self.get_response(request)
        factors = factors_of(request.user)
        if why := _why_it_ends(request, factors):
            logout(request)
            if not _is_api(request):
                with override(visitors_language(request)):  # it is read on the page that signs in
                    messages.info(request, gettext(why))
            return self.get_response(request)
        if not factors and needs_second_factor(request.user) and not request.path.startswith(OPEN):
            if not _is_api(request):
                messages.info(request, "Who can publish signs in with a second factor: set one up now, it takes a minute.")
                return HttpResponseRedirect(reverse("mfa_index"))
            request.user = AnonymousUser()
        return self._answer(request, factors)

    def _answer(self, request, factors):
        person = request.user
        response = self.get_response(request)
        if person.is_authenticated and request.user == person:
            now = int(time.time())
            if now - request.session.get(SEEN, 0) >= settings.SESSION_NOTED_EVERY:
                request.session[SEEN] = now  # saved, and so the cookie's age begins anew
            if request.method == "POST" and factors_of(person) != factors:
                request.session[FACTORS] = factors_of(person)  # changed here: this session goes on, all others end
        return response


def _looks_at(request):
    """The admin, and of the API what writes and what is shown to the team only."""
    if _is_api(request):
        return request.method not in ("GET", "HEAD", "OPTIONS") or request.path.startswith(SHOWN_TO_THE_TEAM)
    return request.path.startswith("/admin/")


def _is_api(request):
    return request.path.startswith("/api/")


def _why_it_ends(request, factors):
    if BEGAN not in request.session:
        if factors and not _has_shown_a_factor(request):
            return gettext_noop("Sign in with your second factor.")
        begin(request)
    if time.time() - request.session[BEGAN] > settings.SESSION_ABSOLUTE_AGE:
        return gettext_noop("You have been signed in for long. Sign in again to go on.")
    if request.session[FACTORS] != factors:
        return gettext_noop("Your second factor was changed. Sign in again to go on.")
    return ""


def _has_shown_a_factor(request):
    return any(record["method"] == "mfa" for record in get_authentication_records(request, request.user))
