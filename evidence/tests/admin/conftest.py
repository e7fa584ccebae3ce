"""Signed-in browsers, one for each of the cast."""

import time
from types import SimpleNamespace

import pytest
from django.test import Client

from evidence.admin.accounts.sessions import BEGAN, FACTORS, SEEN


@pytest.fixture
def signed_in(cast):
    """alice, bob, carol and dave, each at a browser of their own."""
    return SimpleNamespace(**{name: browser_of(person) for name, person in vars(cast).items()})


@pytest.fixture
def root(django_user_model):
    """A superuser’s browser."""
    return browser_of(django_user_model.objects.create_superuser("root"))


class Browser(Client):
    """Speaks https, as the product wants it."""

    def generic(self, *args, **options):
        return super().generic(*args, **{**options, "secure": True})


def browser_of(person):
    browser = Browser()
    browser.force_login(person)
    session = browser.session
    now = int(time.time())
    session.update({BEGAN: now, SEEN: now + 3600, FACTORS: []})  # nothing is noted in it for an hour, whatever a page asks the database
    session.save()
    return browser
