"""`python -m config.backup save FILE` and `restore FILE`: the whole database, in PostgreSQL's own format.

Both work on DATABASE_URL with the PostgreSQL programs that are installed with the product, on a laptop and in the
container alike. Restoring fills a new database first and then swaps names, so that nothing is lost when it fails.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from config.database import CannotStart, binary


class CannotCopy(Exception):
    """Why the backup or the restoring did not happen, in a sentence."""


def save(address: str, file: Path) -> None:
    """Write everything to the file, readable by its owner only. It appears when it is whole, and replaces no other."""
    if file.exists():
        raise CannotCopy(f"{file} exists already; name another file.")
    draft = file.with_name(f"{file.name}.part")
    with advice_on(file), open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as output:
        try:
            tool("pg_dump", "--format=custom", "--no-owner", "--no-privileges", database=address, stdout=output)
            draft.rename(file)
        finally:
            draft.unlink(missing_ok=True)


def restore(address: str, file: Path) -> str:
    """Put the saved database in place of the present one; return the name under which the present one is kept."""
    if not file.is_file():
        raise CannotCopy(f"{file} is not there.")
    parts = conninfo_to_dict(address)
    name = str(parts["dbname"])
    stamp = datetime.now(UTC).strftime("%Y%m%d_%H%M%S")
    fresh, kept = f"{name}_restored_{stamp}", f"{name}_before_{stamp}"
    with psycopg.connect(make_conninfo(address, dbname="postgres"), autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(fresh)))
        try:
            tool(
                "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", str(file),
                database=make_conninfo(address, dbname=fresh),
            )  # fmt: skip
            rename(server, name, kept)
            rename(server, fresh, name)
        except BaseException:
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(fresh)))
            raise
    return kept


def rename(server: psycopg.Connection, name: str, new_name: str) -> None:
    try:
        server.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(name), sql.Identifier(new_name)))
    except psycopg.errors.ObjectInUse as error:
        raise CannotCopy(f"The database {name} is in use. Stop the web server first. Nothing was changed.") from error


def tool(name: str, *arguments: str, database: str, stdout: IO[bytes] | None = None) -> None:
    """Run one of PostgreSQL's programs on a database; its own words explain a failure."""
    parts = conninfo_to_dict(database)
    password = str(parts.pop("password", ""))  # not on the command line, where everyone on the machine reads it
    done = subprocess.run(
        [str(binary(name)), *arguments, f"--dbname={make_conninfo('', **parts)}"],
        env=os.environ | {"PGPASSWORD": password},
        stdout=stdout,
        stderr=subprocess.PIPE,
    )
    if done.returncode != 0:
        raise CannotCopy(f"{name} failed:\n{done.stderr.decode(errors='replace').strip()}")


@contextmanager
def advice_on(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotCopy(f"{file} cannot be written: {error.strerror}.") from error


def main(arguments: Sequence[str]) -> int:
    address = os.environ.get("DATABASE_URL", "")
    try:
        match arguments:
            case ["save", file] if file:
                save(address, Path(file))
                print(f"Saved to {file}. It holds everything, the accounts' password hashes too: keep it safe.")
            case ["restore", file] if file:
                kept = restore(address, Path(file))
                print(f"Restored from {file}. What was there before is kept as the database {kept}.")
            case _:
                print("Usage: make backup FILE=… or make restore FILE=…", file=sys.stderr)
                return 2
    except (CannotCopy, CannotStart, psycopg.Error) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
