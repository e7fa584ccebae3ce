"""The embedded PostgreSQL: there when it is needed, gone afterwards, whatever happened before."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from psycopg import pq

from config import database
from config.database import CannotStart, Cluster

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give folders away")
QUICK = ["fsync=off"]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A data folder, made once for this module; it is stopped."""
    home = tmp_path_factory.mktemp("made") / "pg"
    with Cluster(home, options=QUICK).running():
        pass
    return home


@pytest.fixture
def cluster(made):
    return Cluster(made, options=QUICK)


def is_running(cluster):
    return cluster.ping() == pq.Ping.OK


def leader_of(cluster):
    return int((cluster.data / "postmaster.pid").read_text().split()[0])


# While a block lasts


def test_it_runs_for_the_block_and_not_longer(cluster):
    with cluster.running() as address, psycopg.connect(address) as connection:
        assert connection.execute("SELECT current_user, current_database()").fetchone() == ("ivig", "ivig_evidence")
    assert not is_running(cluster)
    assert not cluster.socket_folder.exists()


def test_it_sorts_as_the_container_does_and_is_owned_by_an_ordinary_role(cluster):
    with cluster.running() as address, psycopg.connect(address) as connection:
        assert connection.execute(
            "SELECT datlocprovider, datlocale, pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"
        ).fetchone() == ("b", "C.UTF-8", "ivig")
        assert connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = 'ivig'").fetchone() == (False,)
        assert connection.execute("SHOW data_checksums").fetchone() == ("on",)


def test_what_was_written_is_there_the_next_time(cluster):
    with cluster.running() as address, psycopg.connect(address) as connection:
        connection.execute("CREATE TABLE note AS SELECT 'kept' AS text")
    with cluster.running() as address, psycopg.connect(address) as connection:
        assert connection.execute("SELECT text FROM note").fetchone() == ("kept",)


def test_the_last_to_leave_stops_it(cluster):
    first, second = contextlib.ExitStack(), contextlib.ExitStack()
    first.enter_context(cluster.running())
    second.enter_context(Cluster(cluster.home).running())
    first.close()
    assert is_running(cluster)
    second.close()
    assert not is_running(cluster)


def test_nobody_gets_in_without_the_password(cluster):
    with cluster.running() as address, pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(address, password="guessed")


# After an accident


def test_a_killed_server_is_started_again(cluster):
    with contextlib.suppress(CannotStart), cluster.running():
        os.kill(leader_of(cluster), signal.SIGKILL)
        while is_running(cluster):
            time.sleep(0.05)
    assert (cluster.data / "postmaster.pid").exists()
    with cluster.running():
        assert is_running(cluster)


def test_a_strangers_process_with_the_dead_servers_number_is_left_alone(cluster):
    with subprocess.Popen(["sleep", "60"], start_new_session=True, **database.account_for(cluster.home).options) as stranger:
        leftover = cluster.data / "postmaster.pid"
        leftover.write_text(f"{stranger.pid}\n{cluster.data}\n1\n5432\n\n\n")
        shutil.chown(leftover, cluster.home.stat().st_uid, cluster.home.stat().st_gid)
        try:
            with cluster.running():
                assert is_running(cluster)
            still_there = stranger.poll() is None
        finally:
            stranger.kill()
    assert still_there


def test_a_half_made_data_folder_is_made_anew(tmp_path):
    home = tmp_path / "pg"
    (home / "data.new").mkdir(parents=True)
    (home / "data.new" / "PG_VERSION").write_text("18\n")
    with Cluster(home, options=QUICK).running() as address:
        psycopg.connect(address).close()


# Refusals


def test_another_major_version_is_refused_with_advice(made, tmp_path):
    home = tmp_path / "old"
    (home / "data").mkdir(parents=True)
    (home / "data" / "PG_VERSION").write_text("15\n")
    with pytest.raises(CannotStart, match="made by PostgreSQL 15"), Cluster(home).running():
        pass


def test_a_symlink_in_place_of_the_socket_folder_is_refused(cluster, tmp_path):
    cluster.socket_folder.symlink_to(tmp_path)
    try:
        with pytest.raises(CannotStart, match="not a private folder"), cluster.running():
            pass
    finally:
        cluster.socket_folder.unlink()


@needs_root
def test_another_users_socket_folder_is_refused(cluster):
    cluster.socket_folder.mkdir(mode=0o700)
    os.chown(cluster.socket_folder, 4711, 4711)
    try:
        with pytest.raises(CannotStart, match="not a private folder"), cluster.running():
            pass
    finally:
        cluster.socket_folder.rmdir()


def test_a_folder_of_another_user_is_explained(tmp_path):
    with pytest.raises(CannotStart, match="belongs to another"), database.advice_on_ownership(tmp_path):
        raise PermissionError(13, "Permission denied", str(tmp_path / "in-use.lock"))


def test_a_full_disk_is_explained(tmp_path):
    with pytest.raises(CannotStart, match="No space left"), database.advice_on_ownership(tmp_path):
        raise OSError(28, "No space left on device")


def test_a_server_that_cannot_start_shows_its_own_words(made):
    broken = Cluster(made, options=["no_such_setting=1"])
    with pytest.raises(CannotStart, match="no_such_setting"), broken.running():
        pass


# As root


@needs_root
def test_root_hands_the_server_to_nobody_where_nobody_can_read(tmp_path_factory):
    home = Path("/tmp") / f"ivig-test-{os.getpid()}" / "pg"
    try:
        with Cluster(home, options=QUICK).running():
            assert home.stat().st_uid == 65534
    finally:
        shutil.rmtree(home.parent)


@needs_root
def test_root_gives_up_its_powers_where_only_root_can_read(made, cluster):
    assert made.parent.stat().st_mode & 0o077 == 0
    with cluster.running():
        assert database.account_for(made).prefix == ("unshare", "--user")


@needs_root
def test_root_is_told_what_to_do_where_no_account_can_read(tmp_path, monkeypatch):
    monkeypatch.setattr(database.Account, "can_use", lambda *_: False)
    with pytest.raises(CannotStart, match="Move the checkout to a folder that everyone can read"), Cluster(tmp_path / "pg").running():
        pass


# The command


def start(folder, *command, environment, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "config.database", *command],
        cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options,
    )  # fmt: skip


def finish(process):
    output, errors = process.communicate(timeout=database.SECONDS_TO_START)
    return process.returncode, output, errors


def run(folder, *command, environment):
    return finish(start(folder, *command, environment=environment))


def test_a_command_gets_a_database_and_what_a_laptop_needs(checkout, bare_environment):
    script = 'echo "$DATABASE_URL $HTTPS $EMBEDDED_DATABASE $SECRET_KEY"; exit 7'
    code, output, _ = run(checkout, "sh", "-c", script, environment=bare_environment)
    address, https, embedded, key = output.split()
    assert code == 7
    assert address.startswith("postgresql://ivig:")
    assert (https, embedded) == ("false", "true")
    kept = checkout / "var" / "secret_key"
    assert (kept.read_text(), kept.stat().st_mode & 0o777) == (key, 0o600)
    assert run(checkout, "sh", "-c", 'echo "$SECRET_KEY"', environment=bare_environment)[1].strip() == key


def test_with_a_database_of_ones_own_nothing_is_started_or_made_easy(checkout, bare_environment):
    environment = bare_environment | {"DATABASE_URL": "postgresql://elsewhere/db"}
    code, output, _ = run(checkout, "sh", "-c", 'echo "$DATABASE_URL,$SECRET_KEY,$HTTPS"', environment=environment)
    assert (code, output) == (0, "postgresql://elsewhere/db,,\n")
    assert not (checkout / "var").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_to_be_told_to_end_or_lose_the_terminal_ends_the_command_and_then_the_server(checkout, bare_environment, number):
    script = "trap 'echo told; exit 3' TERM; echo ready; while :; do sleep 0.1; done"
    process = start(checkout, "sh", "-c", script, environment=bare_environment)
    assert process.stdout.readline() == "ready\n"
    process.send_signal(number)
    code, output, errors = finish(process)
    assert (code, output) == (3, "told\n")
    assert "Traceback" not in errors
    assert not is_running(Cluster(checkout / "var" / "pg"))


def test_ctrl_c_is_left_to_the_command(checkout, bare_environment):
    script = "trap 'sleep 0.5; echo tidied up; exit 0' INT; echo ready; while :; do sleep 0.1; done"
    process = start(checkout, "sh", "-c", script, environment=bare_environment, start_new_session=True)
    assert process.stdout.readline() == "ready\n"
    os.killpg(process.pid, signal.SIGINT)  # as the terminal does, to both
    code, output, errors = finish(process)
    assert (code, output) == (0, "tidied up\n")
    assert "Traceback" not in errors
    assert not is_running(Cluster(checkout / "var" / "pg"))


def test_what_a_killed_command_left_running_is_joined_and_stopped(checkout, bare_environment):
    process = start(checkout, "sh", "-c", "echo ready; exec sleep 60", environment=bare_environment, start_new_session=True)
    assert process.stdout.readline() == "ready\n"
    os.killpg(process.pid, signal.SIGKILL)
    finish(process)
    cluster = Cluster(checkout / "var" / "pg")
    assert is_running(cluster)
    assert run(checkout, "true", environment=bare_environment)[0] == 0
    assert not is_running(cluster)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent was killed")
def test_a_command_does_not_outlive_a_kill(checkout, bare_environment):
    script = "trap 'echo told; exit' TERM; echo ready; while :; do sleep 0.1; done"
    process = start(checkout, "sh", "-c", script, environment=bare_environment)
    assert process.stdout.readline() == "ready\n"
    process.kill()
    assert finish(process)[1] == "told\n"
    run(checkout, "true", environment=bare_environment)
    assert not is_running(Cluster(checkout / "var" / "pg"))


def test_an_unknown_command_is_a_sentence(checkout, bare_environment):
    code, _, errors = run(checkout, "no-such-command", environment=bare_environment)
    assert code == 1
    assert errors.endswith("no-such-command cannot be run: No such file or directory.\n")


def test_a_very_long_path_works(tmp_path, checkout, bare_environment):
    deep = tmp_path.joinpath(*["a folder name of forty characters or so"] * 5)
    deep.mkdir(parents=True)
    moved = checkout.rename(deep / "checkout")
    assert run(moved, "true", environment=bare_environment)[0] == 0
