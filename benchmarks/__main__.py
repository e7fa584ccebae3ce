"""`make bench [SIZES="1000 100000"]`: prints what reading costs, for databases of these sizes."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import django

from config import database, testdb

from . import measuring, telling


def main():
    parser = argparse.ArgumentParser(prog="make bench", description="What reading costs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 100_000], help="how many items")
    parser.add_argument("--rounds", type=int, default=200, help="requests of each sort, on each connection")
    given = parser.parse_args()
    with testdb.CLUSTER.running() as address, tempfile.TemporaryDirectory() as folder:
        os.environ["TEST_DATABASE_URL"] = address
        os.environ |= {"DJANGO_SETTINGS_MODULE": "config.settings", **testdb.environment(address)}
        django.setup()
        measured = {size: measuring.measure(size, rounds=given.rounds, folder=Path(folder), say=say) for size in given.sizes}
    print(telling.table(measured))


def say(sentence):
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        main()
    except database.CannotStart as reason:
        sys.exit(str(reason))
