"""Asks a server, with as little work of its own as can be, and says what that cost the server and its database."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from conftest import free_port, wait_until

TICKS = os.sysconf("SC_CLK_TCK")
CONNECTIONS = 4
PATIENCE = 4000  # milliseconds for the requests of one sort, one after another
ONCE = 10_000  # milliseconds from which a request is asked once only


@dataclass(frozen=True)
class Cost:
    """Of one request."""

    milliseconds: float  # the quickest, one at a time: what else the machine does hardly shows
    per_second: float  # with several connections at once
    cpu: float  # milliseconds of the server and of PostgreSQL
    size: int  # bytes of the answer
    first: float  # milliseconds of the first one, when nothing was kept yet


class Connection:
    """One connection that stays open."""

    def __init__(self, address):
        parts = urlsplit(address)
        self.host, self.socket = parts.netloc, socket.create_connection((parts.hostname, parts.port), timeout=600)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = bytearray(1 << 20)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def ask(self, path, headers=()):
        """(status, headers, size of the body)."""
        lines = [f"GET {path} HTTP/1.1", f"Host: {self.host}", *(f"{name}: {value}" for name, value in headers), "", ""]
        self.socket.sendall("\r\n".join(lines).encode())
        head, _, body = self._head()
        lines = head.decode("latin-1").split("\r\n")
        told = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
        status = int(lines[0].split()[1])
        if told.get("transfer-encoding") == "chunked":
            return status, told, self._chunks(body)
        size = 0 if status == 304 else int(told["content-length"])
        left = size - len(body)
        while left > 0:
            left -= self.socket.recv_into(self.buffer, min(left, len(self.buffer)))
        return status, told, size

    def _head(self):
        got = b""
        while b"\r\n\r\n" not in got:
            more = self.socket.recv(65536)
            if not more:
                raise ConnectionError("The server closed the connection.")
            got += more
        return got.partition(b"\r\n\r\n")

    def _chunks(self, tail):
        """Reads to the last chunk, and counts the bytes that came, the lengths between them too."""
        size = len(tail)
        tail = tail[-5:]
        while not tail.endswith(b"0\r\n\r\n"):
            number = self.socket.recv_into(self.buffer)
            size += number
            tail = (tail + bytes(self.buffer[max(0, number - 5) : number]))[-5:]
        return size


class Server:
    """A server process on a database; its CPU time is its own and that of PostgreSQL's processes."""

    def __init__(self, process, address, postgres):
        self.process, self.address, self.postgres = process, address, postgres

    def cpu(self):
        """Seconds so far."""
        both = (self.process.pid, self.postgres)
        return sum(cpu_of(each) for parent in both for each in (parent, *children_of(parent))) / TICKS

    def cost(self, path, headers=(), *, status=200, rounds=200):
        """What a request costs; the number of rounds is cut where one takes long."""
        with Connection(self.address) as connection:
            return self._cost(connection, path, headers, status, rounds)

    def _cost(self, connection, path, headers, status, rounds):
        before = self.cpu()
        first, (answered, _, size) = timed(connection, path, headers)
        if answered != status:
            raise RuntimeError(f"{self.address}{path} answered {answered}, not {status}.")
        if first > ONCE:
            return Cost(first, 1000 / first, 1000 * (self.cpu() - before), size, first)
        usual, _ = timed(connection, path, headers)  # the first one may have to count what is kept from then on
        rounds, before = max(1, min(rounds, int(PATIENCE / usual))), self.cpu()
        quickest = min(timed(connection, path, headers)[0] for _ in range(rounds))
        cpu = 1000 * (self.cpu() - before) / rounds
        return Cost(quickest, self.at_once(path, headers, rounds), cpu, size, first)

    def at_once(self, path, headers, rounds):
        """Requests in a second over several connections."""
        began = time.perf_counter()
        with ThreadPoolExecutor(CONNECTIONS) as several:
            list(several.map(lambda _: ask_often(self.address, path, headers, rounds), range(CONNECTIONS)))
        return rounds * CONNECTIONS / (time.perf_counter() - began)


def timed(connection, path, headers):
    began = time.perf_counter()
    answer = connection.ask(path, headers)
    return 1000 * (time.perf_counter() - began), answer


def ask_often(address, path, headers, rounds):
    with Connection(address) as connection:
        for _ in range(rounds):
            connection.ask(path, headers)


def ask_once(address, path):
    with Connection(address) as connection:
        return connection.ask(path)


@contextlib.contextmanager
def served(command, *, database, postgres, log, ready):
    """A server process for as long as the block lasts. `command` is given a port; `ready` is a path that answers when it is."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    settings = os.environ | {"DATABASE_URL": database, "HTTPS": "false", "API_RATE": "1000000/sec", "DATABASE_POOL": "4"}
    with log.open("wb") as output:
        process = subprocess.Popen([sys.executable, *command(port)], env=settings, stdout=output, stderr=output)
        try:
            wait_until(lambda: ask_once(address, ready)[0] == 200, process=process, log=log)
            yield Server(process, address, postgres)
        finally:
            process.terminate()
            process.wait(timeout=60)


def cpu_of(process):
    """Ticks of a process and of all its threads; of one that has ended, none."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def children_of(process):
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
