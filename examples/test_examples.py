"""Each example is run as it stands, against a server with the seeded literature."""

import json
import os
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import duckdb
import pytest

from config import testdb
from conftest import serving
from ivig_evidence import Client

IN_MYASTHENIA = ("Myasthenia gravis", "0.4 g/kg/day × 3 days (1.2 g/kg)", 1.2, 1.2, 1, "IVE000704.1, IVE000709.1")
EXAMPLES = Path(__file__).parent
CLIENT = EXAMPLES.parent / "clients" / "python" / "src"


@pytest.fixture
def run(seeded_server, tmp_path):
    """What an example prints."""

    def printed(*command):
        environment = {**os.environ, "PYTHONPATH": str(CLIENT), "PYTHONIOENCODING": "utf-8"}
        ran = subprocess.run([*command, seeded_server], cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8")
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    return printed


def example(name):
    return str(EXAMPLES / name)


def test_the_first_calls_answer(run, tmp_path):
    printed = run("bash", example("first_calls.sh"))
    for expected in ['"data_version":', "myasthenia-gravis", "IVE000707", "\n304\n", "Allowed: finding"]:
        assert expected in printed
    assert (tmp_path / "findings.csv").read_text(encoding="utf-8-sig").startswith("accession,")


def test_a_stranger_gets_every_regimen_tested_in_a_disease_in_under_20_lines(run, seeded_server):
    printed = run(sys.executable, example("regimens_in_myasthenia_gravis.py"))
    with urllib.request.urlopen(f"{seeded_server}/api/v1/studies/?disease=myasthenia-gravis&page_size=500") as answer:
        arms = [arm for study in json.load(answer)["results"] for arm in study["arms"] if arm["regimen"]]
    assert len(arms) == 4
    assert all(f"\n{arm['regimen']['label']} in: " in printed for arm in arms)
    assert "IVIg over 3 days (1.2 g/kg) did slightly better than over 5 days (2 g/kg)" in printed
    assert "IVE000709.1: PMID 15150209 (2004), myasthenia gravis, " in printed
    assert "IVE000708" not in printed, "that finding is of the arm that had plasma exchange"
    assert len(Path(example("regimens_in_myasthenia_gravis.py")).read_text(encoding="utf-8").splitlines()) < 20


def test_doses_by_disease_in_polars(run):
    printed = run(sys.executable, example("doses_by_disease.py"))
    assert 'Myasthenia gravis,0.4 g/kg/day × 3 days (1.2 g/kg),1.2,1.2,1,"IVE000704, IVE000709"' in printed
    assert "Guillain-Barré syndrome" in printed


def test_doses_by_disease_in_duckdb(seeded_server, tmp_path, monkeypatch):
    with Client(seeded_server) as ivig:
        ivig.evidence().download(tmp_path / "evidence.parquet")
    monkeypatch.chdir(tmp_path)
    assert IN_MYASTHENIA in doses()


def test_doses_by_disease_in_duckdb_from_a_release(tmp_path, monkeypatch):
    monkeypatch.setenv("RELEASES_DIR", str(tmp_path / "releases"))
    with testdb.copy_of(testdb.SEEDED) as name:
        testdb.manage("release", "2026.11", on=name)
        with serving(database=name, log=tmp_path / "log") as address, Client(address) as ivig:
            [release] = ivig.releases()
            [file] = [each for each in release["files"] if each["path"] == "parquet/evidence.parquet"]
            monkeypatch.chdir(ivig.save(file, tmp_path / "copy").parent)
    assert IN_MYASTHENIA in doses()


def doses():
    with duckdb.connect() as database:
        return database.sql(Path(example("doses_by_disease.sql")).read_text(encoding="utf-8")).fetchall()


def test_doses_by_disease_in_r(run):
    if shutil.which("Rscript") is None:
        pytest.skip("no R on this machine. Install it (Debian: apt-get install r-base-core)")
    printed = run("Rscript", example("doses_by_disease.R"))
    assert '"Myasthenia gravis","0.4 g/kg/day × 3 days (1.2 g/kg)",1.2,"IVE000704, IVE000709"' in printed
    assert "Guillain-Barré syndrome" in printed


def test_the_configuration_of_an_assistant_starts_what_is_there():
    with open(example("assistant.json"), encoding="utf-8") as file:
        [given] = json.load(file)["mcpServers"].values()
    assert given["command"] in (EXAMPLES.parent / "clients" / "python" / "pyproject.toml").read_text(encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "ivig_evidence.mcp_server", *given["args"], "--help"],
        env={**os.environ, "PYTHONPATH": str(CLIENT)},
        capture_output=True,
        text=True,
    )
    assert "usage: ivig-evidence-mcp" in ran.stdout
