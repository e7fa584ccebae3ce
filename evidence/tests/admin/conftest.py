"""Signed-in browsers, one for each of the cast."""

from types import SimpleNamespace

import pytest
from django.test import Client


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
    return browser
