"""Files that are whole or are not there."""

from hashlib import sha256 as digest_of
from pathlib import Path

from .asking import Asker
from .errors import Unreachable


def saved(asker: Asker, address: str, path: Path, *, sha256: str | None = None) -> Path:
    """What is at an address, in a file; under a name of its own until all of it is there, and what it should be."""
    part, digest = path.with_name(f".{path.name}.part"), digest_of()
    try:
        with asker.answer(address, {}) as answer, part.open("wb") as file:
            for chunk in answer.iter_bytes():
                file.write(chunk)
                digest.update(chunk)
        if sha256 is not None and digest.hexdigest() != sha256:
            raise Unreachable(f"{address} is not what its digest says: fetch it again.")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path
