"""Tokens can be told from other text, and from those that were mistyped."""

import re

from evidence.identifiers.tokens import digest_of, is_token, new_token


def test_a_token_is_one_and_no_two_are_the_same():
    tokens = {new_token() for _ in range(200)}
    assert len(tokens) == 200
    assert all(is_token(token) for token in tokens)
    assert all(re.fullmatch(r"ivig_[0-9A-Za-z]{49}", token) for token in tokens)


def test_a_mistyped_token_is_none():
    token = new_token()
    for place in range(len(token)):
        letter = "A" if token[place] != "A" else "B"
        assert not is_token(token[:place] + letter + token[place + 1 :])
    for text in ("", "ivig_", token[:-1], f"{token}x", f"{token}\n", f" {token}", token.replace("ivig_", "")):
        assert not is_token(text)


def test_what_is_stored_is_the_sha_256():
    assert digest_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
