"""What a laptop gets for settings that a server must be given. Only `config.database` hands these out, and only with its own database."""

import os
import secrets
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"


def kept_secret(file: Path, *, length: int = 48) -> str:
    """The secret kept in this file, made the first time. Two commands that start together end up with the same one."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as handle:
            handle.write(secrets.token_urlsafe(length))
        try:
            os.link(draft, file)  # refuses to replace what another command has just made
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text(encoding="ascii").strip()


def settings() -> dict[str, str]:
    """Plain HTTP on the loopback address, a secret key of this checkout's own, static files served from where they lie."""
    return {
        "SECRET_KEY": kept_secret(VAR / "secret_key"),
        "HTTPS": "false",
        "STATIC_COLLECTED": "false",
        "EMBEDDED_DATABASE": "true",
        "TWO_FACTOR": "false",  # the people of the demonstration have a password each; a second factor can be tried all the same
    }
