"""A real server on the literature, with tokens of the people of the demonstration: for programs that run outside of the tests."""

import contextlib
import os
import re
import subprocess
import sys

from config import local, testdb
from conftest import serving

MAKE = """
from datetime import timedelta
from django.contrib.auth.models import User
from django.utils import timezone
from evidence.actions.tokens import make_token
by = User.objects.get(username="{name}")
print("TOKEN", make_token(by=by, name="test", scopes={scopes}, expires_on=timezone.now().date() + timedelta(days=1))[1])
"""


def manage(database, *command):
    environment = {**os.environ, "DATABASE_URL": testdb.address_of(database), "HTTPS": "false"}
    command = [sys.executable, "manage.py", *command]
    return subprocess.run(command, cwd=local.ROOT, env=environment, capture_output=True, text=True, check=True).stdout


@contextlib.contextmanager
def served(log, scopes):
    """(address, token by person) until the block ends. `scopes` of each person's token, by name."""
    with testdb.copy_of(testdb.SEEDED) as name:
        manage(name, "demo_people")
        made = {person: manage(name, "shell", "-c", MAKE.format(name=person, scopes=theirs)) for person, theirs in scopes.items()}
        with serving(database=name, log=log) as address:
            yield address, {person: re.search(r"TOKEN (\S+)", told).group(1) for person, told in made.items()}
