"""The requests that are measured, and the bare ones beside which they are held."""

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import psycopg

from config import testdb

from .data import count, database_of
from .load import Cost, ask_once, served

DISEASE = "chronic-inflammatory-demyelinating-polyneuropathy"
OTHER = "guillain-barre-syndrome"
WORDS = "plasma+exchange"


@dataclass(frozen=True)
class Case:
    """A request, and the bare one that gives the same data, where there is one."""

    name: str
    path: str
    raw: str = ""
    etag: bool = False  # sent back, so that the answer is 304
    rows: bool = False  # its cost is told for each row, since it gives all of them


def cases(accession, deep, cursor):
    """`deep` is the accession before a page in the middle, `cursor` the position of that page."""
    return [
        Case("list of 50 with count", "/api/v1/evidence/", "/list"),
        Case(
            "filtered list of 50 with count",
            f"/api/v1/evidence/?kind=finding&disease={DISEASE}",
            f"/filtered/kind:finding,within:{DISEASE}",
        ),
        Case("page in the middle", f"/api/v1/evidence/?cursor={cursor}", f"/deep/{deep}"),
        Case("one item", f"/api/v1/evidence/{accession}/", f"/detail/{accession}"),
        Case("one item, unchanged (304)", f"/api/v1/evidence/{accession}/", f"/detail/{accession}", etag=True),
        Case("search", f"/api/v1/search/?q={WORDS}"),
        Case("suggestions", "/api/v1/search/suggest/?q=plas"),
        Case("evidence that the search finds", f"/api/v1/evidence/?q={WORDS}"),
        Case("profile of a disease", f"/api/v1/diseases/{DISEASE}/profile/"),
        Case("syntheses of ten diseases", "/api/v1/syntheses/"),
        Case("list of studies", "/api/v1/studies/"),
        Case("list of diseases", "/api/v1/diseases/"),
        Case("studies of a disease", f"/api/v1/studies/?disease={DISEASE}"),
        Case("page of a disease", f"/diseases/{DISEASE}/"),
        Case("page of two diseases side by side", f"/compare/?disease={DISEASE}&disease={OTHER}"),
        Case("page of evidence, with facets", "/evidence/"),
        Case("page of an item", f"/evidence/{accession}/"),
        Case("page of the search", f"/search/?q={WORDS}"),
        Case("page of the map", "/map/"),
        Case("home page", "/"),
        Case("CSV of all, for each row", "/api/v1/evidence/?format=csv", rows=True),
        Case("NDJSON of all, for each row", "/api/v1/evidence/?format=ndjson", rows=True),
    ]


@dataclass(frozen=True)
class Measured:
    case: Case
    ours: Cost
    raw: Cost | None
    items: int


def measure(size, *, rounds, folder, say):
    """[Measured] on a database of about so many items."""
    say(f"{size:,} items: filling a database …")
    with database_of(size) as name:
        address = testdb.address_of(name)
        with psycopg.connect(address) as connection:
            items, postgres = count(connection), postmaster(connection)
        at = {"database": address, "postgres": postgres}
        with (
            served(product, log=folder / f"product-{size}", ready="/readyz", **at) as ours,
            served(bare, log=folder / f"raw-{size}", ready="/list", **at) as raw,
        ):
            return [one(case, ours, raw, items, rounds, say) for case in cases(*positions(ours, items))]


def one(case, ours, raw, items, rounds, say):
    headers, status = (), 200
    if case.etag:
        headers, status = [("If-None-Match", ask_once(ours.address, case.path)[1]["etag"])], 304
    cost = ours.cost(case.path, headers, status=status, rounds=rounds)
    beside = raw.cost(case.raw, rounds=rounds) if case.raw else None
    say(f"  {case.name}: {cost.milliseconds:.1f} ms")
    return Measured(case, cost, beside, items)


def positions(server, items):
    """(an accession, the accession before the page in the middle, the cursor of that page)."""
    page, seen = ask(f"{server.address}/api/v1/evidence/?fields=accession&page_size=500"), 0
    first = page["results"][0]["accession"]
    while page["next"] and seen + len(page["results"]) < items / 2:
        seen += len(page["results"])
        page = ask(page["next"])
    if not page["next"]:
        page = ask(f"{server.address}/api/v1/evidence/?fields=accession&page_size=50")
    return first, page["results"][-1]["accession"], page["next"].partition("cursor=")[2].partition("&")[0]


def ask(address):
    with urlopen(address) as answer:
        return json.load(answer)


def postmaster(connection):
    """PostgreSQL's first process, whose children serve connections: the parent of the one that serves this."""
    return int(Path(f"/proc/{connection.info.backend_pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


def product(port):
    from evidence.management.commands.serve import server_command

    return server_command(host="127.0.0.1", port=port)[1:]


def bare(port):
    return [
        "-m", "granian", "benchmarks.raw:app", "--interface", "asgi", "--no-ws",
        "--host", "127.0.0.1", "--port", str(port), "--workers", "1", "--log-level", "warning",
    ]  # fmt: skip
