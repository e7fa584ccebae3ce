"""The running API keeps to its schema whatever it is asked: no server error, no answer that is not documented.

`make fuzz` asks more than ten thousand times, reading and writing as an editor on a database of its own; here some hundreds of times.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from evidence.tests.api.served import served

HERE = Path(__file__).parent
EVERYTHING = ["read_drafts", "write_drafts", "review", "edit"]
WHOLE = bool(os.environ.get("FUZZ"))
PHASES = "examples,coverage,fuzzing,stateful" if WHOLE else "examples,fuzzing"
MANY, AT_LEAST = ("25", 10_000) if WHOLE else ("4", 300)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        for name in ("API_RATE", "API_TOKEN_RATE", "API_WRONG_TOKEN_RATE"):
            patch.setenv(name, "1000000/min")
        log = tmp_path_factory.mktemp("server") / "log"
        with served(log, {"carol": EVERYTHING}) as (address, tokens):
            yield address, tokens["carol"], log


def test_the_api_keeps_to_its_schema(server, tmp_path):
    address, token, log = server
    command = [
        "schemathesis.cli", "--config-file", HERE / "schemathesis.toml", "run", f"{address}/api/v1/schema/",
        "--header", f"Authorization: Bearer {token}", "--phases", PHASES, "--max-examples", MANY, "--checks", "all",
        "--exclude-checks", "positive_data_acceptance", "--seed", os.environ.get("SEED", "1"), "--no-color", "--no-shrink",
    ]  # fmt: skip
    told = tmp_path / "told"
    with told.open("w") as output:
        ended = subprocess.run([sys.executable, "-m", *map(str, command)], cwd=HERE.parents[2], stdout=output, stderr=subprocess.STDOUT)
    text = told.read_text()
    print(text[text.find("= SUMMARY =") :])
    assert ended.returncode == 0, f"{text[-20_000:]}\n{errors_of(log)}"
    assert cases(text) >= AT_LEAST, text[-2_000:]


def cases(text):
    return int(re.search(r"([\d,]+) generated", text).group(1).replace(",", ""))


def errors_of(log):
    """What the server said of errors that it did not foresee."""
    text = log.read_text(errors="replace")
    return text[text.find("Traceback") :][:10_000] if "Traceback" in text else ""
