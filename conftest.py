"""What every test may lean on: no network, a served copy of the seeded database, a real browser, the source texts."""

import contextlib
import gc
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from ipaddress import ip_address
from pathlib import Path

import hypothesis
import pytest
from django.test import override_settings
from playwright.sync_api import expect

from config import local, testdb

CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
CHROMIUM_OPTIONS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
# For a machine that does much else; where all is well, nothing waits so long.
SECONDS_TO_SERVE = 120
SECONDS_TO_SHOW = 60


# How long an example takes says how busy the machine is, not whether the code is right.
hypothesis.settings.register_profile("shared machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("shared machine")
expect.set_options(timeout=1000 * SECONDS_TO_SHOW)


def pytest_collection_finish():
    """What was imported and collected stays until the end: the collector of garbage need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)


def pytest_unconfigure():
    gc.unfreeze()


# No network


class NetworkRefused(Exception):
    """A test tried to leave this machine."""


@pytest.fixture(scope="session", autouse=True)
def no_network():
    """Nothing but this machine can be connected to."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(method):
        def call(self, address):
            if self.family in (socket.AF_INET, socket.AF_INET6) and not is_this_machine(address[0]):
                raise NetworkRefused(f"A test tried to connect to {address[0]}.")
            return method(self, address)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded(connect))
        patch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
        yield


def is_this_machine(host):
    with contextlib.suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost"


# The database


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker):
    """In place of pytest-django's: a copy of the migrated template for each worker, in a twentieth of a second."""
    from django.core.cache import caches
    from django.db import connection
    from django.test import TransactionTestCase

    def use_a_fresh_copy(*_):
        """After a test that commits, too: nothing is truncated, so every guard and every migrated row is still there."""
        connection.close()
        caches["local"].clear()  # its versions begin anew
        testdb.copy(testdb.MIGRATED, name)

    with testdb.copy_of(testdb.MIGRATED) as name, pytest.MonkeyPatch.context() as patch:
        patch.setitem(connection.settings_dict, "NAME", name)
        patch.setattr(TransactionTestCase, "_fixture_teardown", use_a_fresh_copy)
        yield
        with django_db_blocker.unblock():
            connection.close()


@pytest.fixture(scope="module")
def literature(django_db_setup, django_db_blocker):
    """The seeded literature, for the tests of one file that only read: a copy of the seeded template, kept from being written to."""
    from django.db import connection, transaction

    connection.close()
    with testdb.copy_of(testdb.SEEDED) as name, pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setitem(connection.settings_dict, "NAME", name)
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        connection.close()


@pytest.fixture(scope="session", autouse=True)
def quick_passwords():
    """Real password hashes are slow on purpose; a test's need not be."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


# The product, served


@pytest.fixture(scope="session")
def seeded_server(tmp_path_factory):
    """The address of a real server on a seeded database of this worker's own: a browser may read and write there."""
    with testdb.copy_of(testdb.SEEDED) as name:
        log = tmp_path_factory.mktemp("server") / "log"
        with serving(database=name, log=log) as address:
            yield address


@contextlib.contextmanager
def serving(*, database, log):
    """Run the server on a free port until the block ends."""
    from evidence.management.commands.serve import server_command

    port = free_port()
    address = f"http://127.0.0.1:{port}"
    settings = os.environ | {"DATABASE_URL": testdb.address_of(database), "HTTPS": "false"}
    with log.open("wb") as output:
        server = subprocess.Popen(server_command(host="127.0.0.1", port=port), cwd=local.ROOT, env=settings, stdout=output, stderr=output)
        try:
            wait_until(lambda: urllib.request.urlopen(f"{address}/readyz", timeout=5).close() is None, process=server, log=log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=SECONDS_TO_SERVE)


def wait_until(answers, *, process, log=None):
    """Ask until it answers. A process that has ended will not: show what it said."""
    deadline = time.monotonic() + SECONDS_TO_SERVE
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError):
            if answers():
                return
        time.sleep(0.05)
    raise RuntimeError(f"The server did not become ready.\n{log.read_text(errors='replace') if log else ''}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


# A real browser


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Pages are tested in the machine's own Chromium."""
    chromium = found_chromium()
    if chromium is None:
        pytest.skip("no Chromium on this machine. Install it (Debian: apt-get install chromium) or name it in CHROMIUM")
    no_sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": chromium, "args": [*CHROMIUM_OPTIONS, *no_sandbox]}


@pytest.fixture(scope="session")
def base_url(seeded_server):
    """In a browser test, `page.goto("/diseases/")` is enough."""
    return seeded_server


def found_chromium():
    if named := os.environ.get("CHROMIUM"):
        return named
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


# The texts that the evidence was read from


@pytest.fixture(scope="session")
def sources():
    """The folder of the source texts, which are under copyright and not in the repository."""
    folder = os.environ.get("SOURCES")
    if not folder:
        pytest.skip("no source texts. Name their folder in SOURCES, for example: SOURCES=../sources make test")
    if not Path(folder).is_dir():
        pytest.fail(f"SOURCES names {folder}, which is not a folder.")
    return Path(folder).resolve()


# Nothing is skipped quietly


def pytest_terminal_summary(terminalreporter):
    """Say what was not tested, and what would let it be."""
    skipped = [report.longrepr[2] for report in terminalreporter.stats.get("skipped", []) if isinstance(report.longrepr, tuple)]
    if not skipped:
        return
    terminalreporter.section("NOT TESTED ON THIS MACHINE", sep="!", yellow=True, bold=True)
    for reason in sorted(set(skipped)):
        terminalreporter.write_line(f"{skipped.count(reason)} skipped: {reason.removeprefix('Skipped: ')}", yellow=True)
