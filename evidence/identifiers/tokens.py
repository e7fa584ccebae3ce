"""Personal tokens: `ivig_`, 256 random bits, and a checksum, by which a scanner for leaked secrets knows one when it sees it."""

import hashlib
import re
import secrets
import string
import zlib

PREFIX = "ivig_"
LETTERS = string.digits + string.ascii_uppercase + string.ascii_lowercase
RANDOM, CHECKSUM = 43, 6  # letters of 62: 43 hold 256 bits, 6 hold 32
FORM = re.compile(rf"{PREFIX}[0-9A-Za-z]{{{RANDOM + CHECKSUM}}}")


def new_token() -> str:
    """A token that nobody can guess."""
    random = _letters(secrets.randbits(256), RANDOM)
    return f"{PREFIX}{random}{_checksum(random)}"


def is_token(text: str) -> bool:
    """Whether the text has the form of a token and its checksum is right; whether anybody has it is another matter."""
    if not FORM.fullmatch(text):
        return False
    random = text[len(PREFIX) : -CHECKSUM]
    return text[-CHECKSUM:] == _checksum(random)


def digest_of(token: str) -> str:
    """What is stored in its stead: SHA-256, in hexadecimal. Of so many random bits it needs no salt and no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


def _checksum(random: str) -> str:
    return _letters(zlib.crc32(random.encode()), CHECKSUM)


def _letters(number: int, length: int) -> str:
    found = ""
    while number:
        number, rest = divmod(number, len(LETTERS))
        found = LETTERS[rest] + found
    return found.rjust(length, LETTERS[0])
