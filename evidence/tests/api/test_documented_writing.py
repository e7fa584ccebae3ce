"""The examples of docs/api.md under “Writing”, run as they stand against a real server: a study goes from the paper to the public."""

import json
import os
import re
import subprocess
import urllib.request

import pytest

from config import local

from .served import served

SCOPES = {"alice": ["read_drafts", "write_drafts"], "bob": ["review"]}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """(address, tokens) of a server on the literature, with the people of the demonstration."""
    with served(tmp_path_factory.mktemp("server") / "log", SCOPES) as running:
        yield running


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
