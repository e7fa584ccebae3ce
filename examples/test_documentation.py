"""What docs/api.md and the client's README show about reading is run as it stands, in their order, in one folder."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

ROOT = Path(__file__).parent.parent
HERE = "http://127.0.0.1:8000"
BLOCK = re.compile(r"```(sh|python|sql|r)\n(.*?)```", re.DOTALL)


def blocks():
    reading = (ROOT / "docs/api.md").read_text(encoding="utf-8").split("\n## Writing")[0]
    yield from (pytest.param(*block, id=f"api-{number}-{block[0]}") for number, block in enumerate(BLOCK.findall(reading)))
    readme = (ROOT / "clients/python/README.md").read_text(encoding="utf-8")
    shown = "\n".join(source for language, source in BLOCK.findall(readme) if language == "python")
    yield pytest.param("python", shown.replace("with Client", "ivig = Client", 1).replace(" as ivig:", "\nif True:", 1), id="readme")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("documentation")


@pytest.mark.parametrize(("language", "source"), list(blocks()))
def test_what_the_documentation_shows_runs(seeded_server, folder, language, source):
    source = source.replace(HERE, seeded_server)
    if language == "sql":
        with duckdb.connect() as database:
            assert len(database.sql(source.replace("'evidence.parquet'", f"'{folder}/evidence.parquet'")).fetchall()) > 10
        return
    if language == "r" and shutil.which("Rscript") is None:
        pytest.skip("no R on this machine. Install it (Debian: apt-get install r-base-core)")
    command = {
        "sh": ["bash", "-eu", "-o", "pipefail", "-c", source.replace("curl ", "curl -fsS ")],
        "python": [sys.executable, "-c", source],
        "r": ["Rscript", "-e", source],
    }[language]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "clients/python/src"), "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
