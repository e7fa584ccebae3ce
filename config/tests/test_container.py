"""The container, without a container engine: its promises read from its files, its commands run by hand in a clean copy."""

import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import yaml

import conftest
from config import local, testdb

COMPOSE = yaml.safe_load((local.ROOT / "docker-compose.yml").read_text())
DOCKERFILE = (local.ROOT / "Dockerfile").read_text().replace("\\\n", " ")
SERVICES = COMPOSE["services"]


def instructions(name):
    """The arguments of every instruction of this name, in order."""
    return re.findall(rf"^\s*{name} +(.+)$", DOCKERFILE, flags=re.MULTILINE)


# What the files promise


@pytest.mark.parametrize("name", ["DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS"])
@pytest.mark.parametrize("service", ["migrate", "web"])
def test_compose_starts_nothing_without_its_settings(service, name):
    assert SERVICES[service]["environment"][name].startswith(f"${{{name}:?")


def test_no_secret_is_written_down():
    assert SERVICES["db"]["environment"]["POSTGRES_PASSWORD"].startswith("${POSTGRES_PASSWORD:?")
    example = dict(line.split("=", 1) for line in (local.ROOT / ".env.example").read_text().splitlines() if re.match(r"\w+=", line))
    assert example["SECRET_KEY"] == example["POSTGRES_PASSWORD"] == ""
    assert "THE_PASSWORD" in example["DATABASE_URL"]


def test_the_example_names_every_variable_that_compose_reads():
    read = set(re.findall(r"\$\{(\w+)", (local.ROOT / "docker-compose.yml").read_text()))
    assert read == set(re.findall(r"^(\w+)=", (local.ROOT / ".env.example").read_text(), flags=re.MULTILINE))


def test_compose_never_makes_it_easy():
    for service in ("migrate", "web"):
        assert not {"HTTPS", "DEBUG", "STATIC_COLLECTED", "EMBEDDED_DATABASE"} & set(SERVICES[service]["environment"])


def test_the_database_keeps_its_data_and_sorts_as_the_embedded_one():
    assert SERVICES["db"]["image"] == "postgres:18"
    assert SERVICES["db"]["volumes"] == ["database:/var/lib/postgresql"]
    assert "database" in COMPOSE["volumes"]
    assert "--locale-provider=builtin --builtin-locale=C.UTF-8" in SERVICES["db"]["environment"]["POSTGRES_INITDB_ARGS"]
    assert SERVICES["db"]["healthcheck"]["test"][1] == "pg_isready"


def test_the_web_server_waits_for_the_migrations_and_they_for_the_database():
    assert SERVICES["migrate"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert SERVICES["web"]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}
    assert "restart" not in SERVICES["migrate"]


def test_the_web_server_has_no_more_rights_than_it_needs():
    assert instructions("USER") == ["ivig"]
    assert DOCKERFILE.index("USER ivig") < DOCKERFILE.index("\nCMD")
    web = SERVICES["web"]
    assert web["read_only"] is True
    assert web["cap_drop"] == ["ALL"]
    assert web["security_opt"] == ["no-new-privileges:true"]
    assert web["ports"] == ["${PUBLISH:-127.0.0.1:8000}:8000"]


def test_every_requirement_is_pinned_by_digest():
    lines = (local.ROOT / "requirements.txt").read_text().replace("\\\n", " ").splitlines()
    requirements = [line for line in lines if re.match(r"\w", line)]
    assert len(requirements) > 15
    assert all("==" in line and "--hash=sha256:" in line for line in requirements)


def test_nothing_private_or_only_for_tests_gets_into_the_image(image):
    names = {str(path.relative_to(image)) for path in image.rglob("*")}
    assert {"manage.py", "config/settings.py", "evidence/apps.py", "requirements.txt"} <= names
    assert not {".env", ".git", "var", ".venv", "conftest.py"} & names
    assert not [name for name in names if "tests" in Path(name).parts]


# What the commands do


@pytest.fixture
def settings(bare_environment):
    """What .env and compose give to the container, on an empty database."""
    with testdb.maintenance() as server:
        name = f"test_{os.getpid()}_container"
        server.execute(f"CREATE DATABASE {name} TEMPLATE template0")
    yield bare_environment | {
        "DATABASE_URL": testdb.address_of(name),
        "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyz-0123456789abcdefghijklmnopqrstuvwxyz",
        "ALLOWED_HOSTS": "evidence.example.org",
        "BEHIND_PROXY": "true",
    }
    testdb.drop(name)


def run(command, *, folder, environment):
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True, timeout=600).stdout


def test_the_image_collects_migrates_and_serves(image, settings, bare_environment):
    (collect,) = [step for step in instructions("RUN") if "collectstatic" in step]
    run(["sh", "-c", collect], folder=image, environment=bare_environment)
    assert (image / "var" / "static" / "staticfiles.json").exists()

    port = conftest.free_port()
    command = [str(port) if word == "8000" else word for word in json.loads(instructions("CMD")[-1])]
    command[command.index("0.0.0.0")] = "127.0.0.1"
    with subprocess.Popen(command, cwd=image, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        try:
            conftest.wait_until(lambda: get(port, "/healthz").status == 200, process=server)
            unready = get(port, "/readyz")
            assert unready.status == 503
            assert "run `python manage.py migrate`" in unready.read().decode()

            run(SERVICES["migrate"]["command"], folder=image, environment=settings)
            assert get(port, "/readyz").status == 200

            check = json.loads(re.search(r"CMD (\[.+\])", instructions("HEALTHCHECK")[0])[1])
            run([word.replace(":8000", f":{port}") for word in check], folder=image, environment=settings)

            assert get(port, "/admin/login/").headers["Location"] == "https://evidence.example.org/admin/login/"
            page = get(port, "/admin/login/", secure=True)
            assert page.status == 200
            style = re.search(r'href="(/static/admin/css/base\.[0-9a-f]{12}\.css)"', page.read().decode())[1]
            assert "immutable" in get(port, style, secure=True).headers["Cache-Control"]
        finally:
            server.terminate()
            assert server.wait(timeout=conftest.SECONDS_TO_SERVE) == 0


class Unredirected(urllib.request.HTTPRedirectHandler):
    """Shows a redirection instead of following it."""

    def redirect_request(self, *_):
        return None


def get(port, path, *, secure=False):
    """What the server answers to the proxy in front of it."""
    headers = {"Host": "evidence.example.org"} | ({"X-Forwarded-Proto": "https"} if secure else {})
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    try:
        return urllib.request.build_opener(Unredirected).open(request, timeout=conftest.SECONDS_TO_SERVE)
    except urllib.error.HTTPError as answer:
        return answer


def test_the_command_that_serves_here_is_the_one_that_serves_there():
    from evidence.management.commands.serve import server_command

    here = server_command(host="0.0.0.0", port=8000)
    there = json.loads(instructions("CMD")[-1])
    assert here == [sys.executable, *there[1:]]
