"""Every test of the API begins with an empty cache (no counted requests, no kept counts) and asks over plain HTTP."""

import pytest

from evidence.api.caching import kept as cache


@pytest.fixture(autouse=True)
def fresh(settings):
    settings.SECURE_SSL_REDIRECT = False
    cache.clear()


@pytest.fixture
def get(client, db):
    """`get("evidence/?kind=finding")`: the answer at an address under /api/v1/."""

    def ask(address, **headers):
        return client.get(f"/api/v1/{address}", headers=headers)

    return ask
