"""Programs that act for the cast: each with a token of all that its person may do, or of the scopes that are named."""

from datetime import timedelta
from types import SimpleNamespace

from django.test import Client
from django.utils import timezone

from evidence.actions.tokens import make_token
from evidence.actions.workflow import holds
from evidence.vocabulary.tokens import NEEDS_ROLE


class Program:
    """Speaks JSON with a token."""

    def __init__(self, person, scopes=None):
        if scopes is None:
            scopes = [scope for scope, role in NEEDS_ROLE.items() if holds(person, role)]
        tomorrow = timezone.now().date() + timedelta(days=1)
        self.person, self.client = person, Client()
        self.token = make_token(by=person, name="test", scopes=scopes, expires_on=tomorrow)[1] if scopes else ""

    def ask(self, method, address, body=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items() if value is not None}
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        sent = {} if body is None else {"data": body, "content_type": "application/json"}
        return getattr(self.client, method)(f"/api/v1/{address}", headers=headers, **sent)

    def get(self, address, **headers):
        return self.ask("get", address, **headers)

    def post(self, address, body=None, **headers):
        return self.ask("post", address, {} if body is None else body, **headers)

    def put(self, address, body, **headers):
        return self.ask("put", address, body, **headers)

    def patch(self, address, body, **headers):
        return self.ask("patch", address, body, **headers)

    def delete(self, address, **headers):
        return self.ask("delete", address, **headers)


class Anonymous(Program):
    """Has no token."""

    def __init__(self):
        self.person, self.token, self.client = None, "", Client()


def programs_of(cast):
    """alice, bob, carol with all their scopes; dave and anonymous without a token."""
    dave = Anonymous()
    dave.client.force_login(cast.dave)
    return SimpleNamespace(alice=Program(cast.alice), bob=Program(cast.bob), carol=Program(cast.carol), dave=dave, anonymous=Anonymous())
