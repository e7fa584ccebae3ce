"""The examples of docs/api.md under “Writing”, run as they stand against a real server: a study goes from the paper to the public."""

import json
import os
import re
import subprocess
import sys
import urllib.request

import pytest

from config import local, testdb
from conftest import serving

SCOPES = {"alice": ["read_drafts", "write_drafts"], "bob": ["review"]}
MAKE = """
from datetime import timedelta
from django.contrib.auth.models import User
from django.utils import timezone
from evidence.actions.tokens import make_token
by = User.objects.get(username="{name}")
print("TOKEN", make_token(by=by, name="docs", scopes={scopes}, expires_on=timezone.now().date() + timedelta(days=1))[1])
"""


def manage(database, *command):
    environment = {**os.environ, "DATABASE_URL": testdb.address_of(database), "HTTPS": "false"}
    command = [sys.executable, "manage.py", *command]
    return subprocess.run(command, cwd=local.ROOT, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """(address, tokens) of a server on the literature, with the people of the demonstration."""
    with testdb.copy_of(testdb.SEEDED) as name:
        manage(name, "demo_people")
        made = {person: manage(name, "shell", "-c", MAKE.format(name=person, scopes=scopes)) for person, scopes in SCOPES.items()}
        with serving(database=name, log=tmp_path_factory.mktemp("server") / "log") as address:
            yield address, {person: re.search(r"TOKEN (\S+)", told).group(1) for person, told in made.items()}


def examples():
    text = (local.ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    return "\n".join(re.findall(r"```sh\n(.*?)```", text.split("## Writing")[1], flags=re.DOTALL))


def test_the_examples_of_the_documentation_run(server, tmp_path):
    address, tokens = server
    script = "set -eu -o pipefail\n" + examples().replace("http://127.0.0.1:8000", address)
    environment = {**os.environ, "CURATOR": tokens["alice"], "REVIEWER": tokens["bob"]}
    ran = subprocess.run(["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout[-2000:] + ran.stderr
    with urllib.request.urlopen(f"{address}/api/v1/evidence/?study=invented-trial") as answer:
        [item] = json.load(answer)["results"]
    assert (item["version"], item["time_point"]["low"], item["curation"]["reviewer"]) == (1, 24, "bob")
    assert [row["percent_computed"] for row in item["results"]] == ["75", "25", None]
    page = urllib.request.urlopen(f"{address}{item['path']}").read().decode()
    assert "More patients were less disabled after IVIg than after placebo." in page
